import type { NameMention } from '../entities/types';
import type { Passage } from '../text/passage';
import { quotedStretches, type Stretch } from '../text/quotation-marks';
import { TokenKind } from '../text/tokens';

/** A passage with all that the search for cues and sources asks of a token: in which marks, which name and which sentence it is. */
export interface Layout {
  readonly passage: Passage;
  readonly stretches: readonly Stretch[];
  readonly mentions: readonly NameMention[];
  /** For each token the index of its stretch, or -1. */
  readonly inStretch: Int32Array;
  /** For each token the index of its mention, or -1. */
  readonly inMention: Int32Array;
  /** For each token the first token of its sentence, and the one after its last. */
  readonly first: Int32Array;
  readonly after: Int32Array;
  /** For each stretch its first token and the one after its last. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Lays out a passage; linear in its tokens. */
export function layOut(passage: Passage, mentions: readonly NameMention[]): Layout {
  const { tokens, sentences } = passage;
  const stretches = quotedStretches(passage.text);
  const first = new Int32Array(tokens.length);
  const after = new Int32Array(tokens.length);
  for (const [from, to] of sentences) { first.fill(from, from, to); after.fill(to, from, to); }
  const inStretch = marked(passage, stretches);
  const ranges = stretches.map((_, index): readonly [number, number] => {
    const from = inStretch.indexOf(index);
    return [from, from < 0 ? -1 : inStretch.lastIndexOf(index) + 1];
  });
  return { passage, stretches, mentions, inStretch, inMention: marked(passage, mentions), first, after, ranges };
}

function marked({ tokens }: Passage, places: readonly { readonly start: number; readonly end: number }[]): Int32Array {
  const result = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  for (let i = 0; i < tokens.length && at < places.length; i++) {
    while (at < places.length && (places[at]?.end ?? 0) <= (tokens.starts[i] ?? 0)) at++;
    const place = places[at];
    if (place !== undefined && (tokens.starts[i] ?? 0) >= place.start && (tokens.ends[i] ?? 0) <= place.end) result[i] = at;
  }
  return result;
}

/** The token in lower case; empty beyond the ends. */
export const lower = ({ passage: { tokens } }: Layout, i: number): string => i < 0 ? '' : tokens.lowers[i] ?? '';

/** The token as written; empty beyond the ends. */
export const form = ({ passage: { tokens } }: Layout, i: number): string => i < 0 ? '' : tokens.forms[i] ?? '';

/** A word that begins with a capital. */
export const isCapital = (layout: Layout, i: number): boolean => layout.passage.tokens.kinds[i] === TokenKind.Word && !form(layout, i).startsWith(lower(layout, i).charAt(0));

/** A single mark that is no word. */
export const isMark = (layout: Layout, i: number): boolean => layout.passage.tokens.kinds[i] === TokenKind.Mark;

/** The offset of a token’s begin, and of the end of the one before it. */
export const begin = ({ passage: { tokens, text } }: Layout, i: number): number => tokens.starts[i] ?? text.length;
export const endBefore = ({ passage: { tokens } }: Layout, i: number): number => i <= 0 ? 0 : tokens.ends[i - 1] ?? 0;
