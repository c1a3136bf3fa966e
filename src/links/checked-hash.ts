import { textHash } from '../text/hash';
import { sentences } from '../text/sentences';
import type { Span } from '../text/span';
import { tokenize } from '../text/tokens';

/** What stands further from the words than this is no part of their sentence. */
const REACH = 2000;
/** Paragraphs end at a blank line. */
const BLANK_LINE = /\n[^\S\n]*\n/gu;

/**
 * The checksum of what a checker has before the eyes: the sentence or sentences of a draft that hold the words at `span`, with each run
 * of white space as one blank, so that a line that is broken elsewhere is no change.
 * @returns `sha256:` and 64 hexadecimal digits, as `uses: draft_hash` has it
 */
export const checkedHash = (text: string, span: Span): string => textHash(text.slice(...sentencesAt(text, span)).replace(/\s+/gu, ' ').trim());

/** From the beginning of the sentence in which a span begins to the end of that in which it ends. */
export function sentencesAt(text: string, [start, end]: Span): Span {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  const from = start - before.length + Math.max(0, ...[...before.matchAll(BLANK_LINE)].map(({ 0: gap, index }) => index + gap.length));
  const to = end + (behind.search(BLANK_LINE) + 1 || behind.length + 1) - 1;
  const paragraph = text.slice(from, to);
  const tokens = tokenize(paragraph);
  const spans = sentences(paragraph, tokens).map(([first, behindLast]): Span => [from + (tokens.starts[first] ?? 0), from + (tokens.ends[behindLast - 1] ?? 0)]);
  const held = spans.filter(([a, b]) => a < Math.max(end, start + 1) && b > start);
  return [held[0]?.[0] ?? start, held.at(-1)?.[1] ?? end];
}
