import type { Span } from '../../text/span';
import type { Json } from './json';
import { speakerName } from './speakers';
import type { MachineSegment, Reading } from './types';
import { segmentsOf, timeOf, wordsOf, type Word } from './words';

/**
 * Deepgram’s JSON: `results.utterances[{start, end, transcript, speaker, channel}]` where it was asked for, else
 * `results.channels[].alternatives[0].words[{word, punctuated_word, start, end, speaker}]`, all in seconds. Of several
 * channels without speakers each is a speaker.
 */
export function readDeepgram(root: Json): Reading {
  const skipped: Span[] = [];
  const channels = [...root.at('results', 'channels')?.items() ?? []];
  const utterances = [...root.at('results', 'utterances')?.items() ?? []].flatMap((one): readonly MachineSegment[] => {
    const text = wordsOf(one.at('transcript'));
    if (text === null) { skipped.push(one.span); return []; }
    const speaker = speakerName(one.at('speaker')) ?? (channels.length > 1 ? speakerName(one.at('channel')) : null);
    return [{ speaker, start: timeOf(one.at('start')), end: timeOf(one.at('end')), text, from: one.span }];
  });
  if (utterances.length > 0) return { media: null, segments: utterances, skipped };
  const segments = channels.flatMap((channel, index) => readChannel(channel, channels.length > 1 ? `Speaker ${index + 1}` : null, skipped));
  return { media: null, segments: channels.length > 1 ? byTime(segments) : segments, skipped };
}

/** The channels of a recording go on at the same time. A segment without a time stays where it is put: in front. */
const byTime = (segments: readonly MachineSegment[]): readonly MachineSegment[] => [...segments].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));

function readChannel(channel: Json, other: string | null, skipped: Span[]): readonly MachineSegment[] {
  const best = channel.at('alternatives')?.first();
  const segments = segmentsOf(wordsIn(best, other, skipped));
  const text = wordsOf(best?.at('transcript'));
  return segments.length > 0 || text === null ? segments : [{ speaker: other, start: null, end: null, text, from: channel.span }];
}

function* wordsIn(alternative: Json | undefined, other: string | null, skipped: Span[]): Generator<Word> {
  for (const word of alternative?.at('words')?.items() ?? []) {
    const text = wordsOf(word.at('punctuated_word'), word.at('word'));
    if (text === null) { skipped.push(word.span); continue; }
    yield { text, speaker: speakerName(word.at('speaker')) ?? other, start: timeOf(word.at('start')), end: timeOf(word.at('end')), from: word.span };
  }
}
