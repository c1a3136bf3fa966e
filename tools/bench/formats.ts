import { stamp, talk, wordsOf, type Spoken } from './talk';

/** Writes a conversation in one format of transcripts. */
type Writer = (turns: readonly Spoken[]) => string;

const json = (value: unknown): string => JSON.stringify(value);
const label = ({ speaker }: Spoken): string => speaker.split(' ').at(-1)?.toUpperCase() ?? '';
const seconds = (time: number): string => time.toFixed(2);
const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

export const WRITERS = {
  'labels': turns => turns.map(turn => `MR. ${label(turn)}: ${turn.text}\n\n`).join(''),
  'labels, no line breaks': turns => turns.map(turn => `MR. ${label(turn)}: ${turn.text} `).join(''),
  'labels with times': turns => turns.map(turn => `${turn.speaker}  ${stamp(turn.start, '.').slice(0, 8)}\n${turn.text}\n\n`).join(''),
  'WebVTT': turns => `WEBVTT\n\n${turns.map(turn => `${stamp(turn.start, '.')} --> ${stamp(turn.end, '.')}\n<v ${turn.speaker}>${escaped(turn.text)}</v>\n\n`).join('')}`,
  'SubRip': turns => turns.map((turn, at) => `${at + 1}\n${stamp(turn.start, ',')} --> ${stamp(turn.end, ',')}\n${label(turn)}: ${turn.text}\n\n`).join(''),
  'Whisper': turns => json({ segments: turns.map(({ number, start, end, text }) => ({ start, end, text, speaker: `SPEAKER_0${number}` })), language: 'en' }),
  'Amazon': turns => json({ jobName: 'talk', results: { transcripts: [], items: turns.flatMap(turn => wordsOf(turn).map(({ word, start, end }) => ({ type: 'pronunciation', start_time: seconds(start), end_time: seconds(end), speaker_label: `spk_${turn.number}`, alternatives: [{ content: word }] }))) } }),
  'Google': turns => json({ results: turns.map(turn => ({ alternatives: [{ transcript: turn.text, words: wordsOf(turn).map(({ word, start, end }) => ({ startTime: `${seconds(start)}s`, endTime: `${seconds(end)}s`, word, speakerTag: turn.number + 1 })) }] })) }),
  'Deepgram': turns => json({ results: { channels: [{ alternatives: [{ words: turns.flatMap(turn => wordsOf(turn).map(word => ({ ...word, speaker: turn.number }))) }] }] } }),
  'AssemblyAI': turns => json({ audio_url: 'talk.mp3', words: turns.flatMap(turn => wordsOf(turn).map(({ word, start, end }) => ({ text: word, start: Math.round(start * 1000), end: Math.round(end * 1000), speaker: 'ABCDEF'[turn.number] }))) }),
  'Kaldi': turns => json({ words: turns.flatMap(turn => wordsOf(turn).map(word => ({ ...word, punct: word.word }))), segments: { segments: turns.map(({ start, end, number }) => ({ start, duration: end - start, speaker: { '@id': `S${number}`, gender: 'F' } })) } }),
  'oTranscribe': turns => json({ text: turns.map(turn => `<p><span class="timestamp" data-timestamp="${turn.start}">0:00</span>${turn.speaker}: ${escaped(turn.text)}</p>`).join(''), 'media': 'talk.mp3', 'media-time': 0 }),
  'TTML': turns => `<?xml version="1.0"?>\n<tt xmlns="http://www.w3.org/ns/ttml"><body><div>${turns.map(turn => `<p begin="${seconds(turn.start)}s" end="${seconds(turn.end)}s" agent="${turn.speaker}">${escaped(turn.text)}</p>\n`).join('')}</div></body></tt>`,
} satisfies Readonly<Record<string, Writer>>;

/** Makes a file of about so many UTF-16 code units. */
export type Maker = (length: number) => string;

const SEED = 5;
/** So many code units of words show how much of a file of a format they are. */
const SAMPLE = 4000;

function maker(write: Writer): Maker {
  const larger = write(talk(SAMPLE, SEED)).length / SAMPLE;
  return length => write(talk(length / larger, SEED));
}

/** Transcripts of every format that is read, by its name. */
export const FORMATS: Readonly<Record<string, Maker>> = Object.fromEntries(Object.entries(WRITERS).map(([name, write]) => [name, maker(write)]));
