import type { MachineFormat } from './types';

/** The keys by which a JSON format is told. */
export interface Sign {
  readonly format: Exclude<MachineFormat, 'ttml'>;
  readonly title: string;
  /** Any one of these is enough; of it every path must be there. `*` is the first item of a list. */
  readonly anyOf: readonly (readonly string[])[];
}

export const TTML_TITLE = 'TTML captions';

/** In the order they are tried: the first that fits is the answer. */
export const SIGNS: readonly Sign[] = [
  { format: 'whisper', title: 'Whisper', anyOf: [
    ['segments.*.text', 'segments.*.start'], ['segments.*.text', 'segments.*.speaker'], ['segments.*.text', 'segments.*.end'], ['segments', 'text', 'language'],
    ['transcription.*.text', 'transcription.*.offsets'], ['chunks.*.text', 'chunks.*.timestamp'],
  ] },
  { format: 'deepgram', title: 'Deepgram', anyOf: [['results.channels'], ['results.utterances']] },
  { format: 'aws', title: 'Amazon Transcribe', anyOf: [['results.transcripts', 'results.items'], ['results.audio_segments'], ['results.speaker_labels', 'results.items']] },
  { format: 'google', title: 'Google Speech-to-Text', anyOf: [
    ['results.*.alternatives.*.words.*.word'], ['results.*.alternatives.*.transcript', 'results.*.languageCode'], ['results.*.alternatives.*.transcript', 'results.*.resultEndTime'], ['results.*.alternatives.*.transcript', 'results.*.resultEndOffset'],
    ['response.results.*.alternatives'],
  ] },
  { format: 'assemblyai', title: 'AssemblyAI', anyOf: [['utterances.*.text'], ['words', 'audio_url'], ['words', 'language_model'], ['words', 'utterances']] },
  { format: 'kaldi', title: 'BBC Kaldi or Digital Paper Edit', anyOf: [['words', 'paragraphs'], ['retval.words'], ['words.*.punct'], ['words.*.word', 'words.*.start']] },
  { format: 'otranscribe', title: 'oTranscribe', anyOf: [['text', 'media-time'], ['text', 'media', 'media-source']] },
];

/** The keys at the top of such files: a text in whose beginning none of them stands is none of them. */
export const TOP_KEYS: readonly string[] = [...new Set(SIGNS.flatMap(({ anyOf }) => anyOf.flat().map(path => path.split('.')[0] ?? '')))];
