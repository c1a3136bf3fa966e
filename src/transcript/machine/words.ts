import type { Span } from '../../text/span';
import type { Json } from './json';
import type { MachineSegment } from './types';

/** One word of a transcript that has times by the word. */
export interface Word {
  readonly text: string;
  readonly speaker: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly from: Span;
  /** True for a mark that belongs to the word before, without a blank. */
  readonly glued?: boolean;
  /** The paragraph it is of, where the file has paragraphs: a sentence ends with it. */
  readonly part?: number;
}

/** A pause of more seconds ends a sentence. */
export const PAUSE = 2;
/** No sentence has more code units: one without a full stop is cut. */
const LONGEST = 400;
export const SENTENCE_END = /[.!?…。！？]["'”’»)\]]{0,3}$/u;

/** The words as segments: one ends with a sentence, at a pause, or where another speaker or paragraph begins. */
export function segmentsOf(words: Iterable<Word>): readonly MachineSegment[] {
  const segments: MachineSegment[] = [];
  let run: Word[] = [];
  let length = 0;
  const close = (): void => { if (run.length > 0) segments.push(joined(run)); run = []; length = 0; };
  for (const word of words) {
    const last = run[run.length - 1];
    if (last !== undefined && word.glued !== true && (last.speaker !== word.speaker || last.part !== word.part || length > LONGEST || pauseBetween(last.end, word.start) || SENTENCE_END.test(last.text))) close();
    run.push(word);
    length += word.text.length + 1;
  }
  close();
  return segments;
}

/** True when more than two seconds lie between an end and a start. */
export const pauseBetween = (end: number | null, start: number | null): boolean => end !== null && start !== null && start - end > PAUSE;

function joined(run: readonly Word[]): MachineSegment {
  const text = run.map(({ text: word, glued }, i) => i === 0 || glued === true ? word : ` ${word}`).join('');
  const start = run.find(word => word.start !== null)?.start ?? null;
  const ends = run.flatMap(({ end }) => end === null ? [] : [end]);
  return { speaker: run[0]?.speaker ?? null, start, end: ends[ends.length - 1] ?? null, text, from: [run[0]?.from[0] ?? 0, run[run.length - 1]?.from[1] ?? 0] };
}

/** Seconds from a value in seconds (or, divided by `scale`, in other units); null for what is no time or negative. */
export function timeOf(value: Json | undefined, scale = 1): number | null {
  const time = value?.number() ?? null;
  return time === null || time < 0 ? null : time / scale;
}

/** The first of the values that is a string with words in it. */
export function wordsOf(...values: readonly (Json | undefined)[]): string | null {
  for (const value of values) {
    const words = value?.string() ?? null;
    if (words !== null && /\S/u.test(words)) return words;
  }
  return null;
}
