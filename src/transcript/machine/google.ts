import type { Span } from '../../text/span';
import type { Json } from './json';
import { speakerName } from './speakers';
import type { MachineSegment, Reading } from './types';
import { segmentsOf, timeOf, wordsOf, type Word } from './words';

/** A duration of protocol buffers as JSON: `"1.300s"`. */
const DURATION = /^(\d{1,9}(?:\.\d{1,9})?)s$/u;

/**
 * Google Speech-to-Text, versions 1 and 2: `results[].alternatives[0]` with `transcript` and `words[{word, startTime,
 * endTime, speakerTag}]` (version 2: `startOffset`, `endOffset`, `speakerLabel`), bare or within `response` of a long-running operation.
 * With speakers, version 1 says all words once more in the last result and only there with their speakers: then only that one counts.
 */
export function readGoogle(root: Json): Reading {
  const results = [...(root.at('response', 'results') ?? root.at('results'))?.items() ?? []];
  const spoken = results.map(result => hasSpeakers(result));
  const repeats = results.length > 1 && spoken[results.length - 1] === true && !spoken.slice(0, -1).includes(true);
  const skipped: Span[] = [];
  let before: number | null = null;
  const segments = (repeats ? results.slice(-1) : results).flatMap((result): readonly MachineSegment[] => {
    const best = result.at('alternatives')?.first();
    const end = durationOf(result.at('resultEndTime') ?? result.at('resultEndOffset'));
    const start = before;
    before = end;
    const words = segmentsOf(wordsIn(best, skipped));
    if (words.length > 0) return words;
    const text = wordsOf(best?.at('transcript'));
    if (text === null) { if (best !== undefined && best.at('transcript')?.string() !== '') skipped.push(result.span); return []; }
    return [{ speaker: null, start, end, text: text.trim(), from: result.span }];
  });
  return { media: wordsOf(root.at('metadata', 'uri')), segments, skipped };
}

function hasSpeakers(result: Json): boolean {
  const word = result.at('alternatives')?.first()?.at('words')?.first();
  return word !== undefined && speakerOf(word) !== null;
}

/** Tag 0 means that nobody was told. */
const speakerOf = (word: Json): string | null => word.at('speakerTag')?.number() === 0 ? null : speakerName(word.at('speakerLabel') ?? word.at('speakerTag'), 1);

function* wordsIn(alternative: Json | undefined, skipped: Span[]): Generator<Word> {
  for (const word of alternative?.at('words')?.items() ?? []) {
    const text = wordsOf(word.at('word'));
    if (text === null) { skipped.push(word.span); continue; }
    yield { text, speaker: speakerOf(word), start: durationOf(word.at('startTime') ?? word.at('startOffset')), end: durationOf(word.at('endTime') ?? word.at('endOffset')), from: word.span };
  }
}

/** Seconds of `"1.3s"` or of `{seconds, nanos}`, as the client libraries write it. */
function durationOf(value: Json | undefined): number | null {
  if (value?.isObject === true) return (timeOf(value.at('seconds')) ?? 0) + (timeOf(value.at('nanos'), 1e9) ?? 0);
  const found = DURATION.exec(value?.string() ?? '')?.[1];
  return found === undefined ? null : Number(found);
}
