import { isSpace } from '../text/span';
import { inlineLabels } from './inline';
import { beginsBlock, ENDED } from './line-shape';
import type { Envelope } from './types';

/** The longest block in code units: longer runs of lines are cut at a line end, else at a blank. */
const LONGEST = 16_000;
/** A line longer than this was not wrapped by hand: the next one is a paragraph of its own, and so is it when the one before has ended. */
const WRAPPED = 100;
/** How much of a line's beginning may decide whether a block begins there. */
const LINE_HEAD = 240;

/** A line with its end, as offsets: `[start, end)` without and `next` with the line end. */
interface Line { readonly start: number; readonly end: number; readonly next: number }

/**
 * Cuts a text into blocks (paragraph, turn, caption). Together they are the text, each with the white space behind it.
 * Where a block begins depends only on the lines around that place, so that `recut` can do it piece by piece.
 */
export function cutBlocks(text: string, envelope: Envelope): readonly string[] {
  const blocks: string[] = [];
  let start = 0;
  let before: Line | null = null;
  for (let at = 0; at < text.length;) {
    const line = lineAt(text, at);
    if (!isBlank(text, line)) {
      if (before !== null && breaks(text, before, line, envelope)) { cutRun(text, start, line.start, blocks); start = line.start; }
      before = line;
    }
    at = line.next;
  }
  cutRun(text, start, text.length, blocks);
  return blocks;
}

/** What `recut` gives: the blocks `[from, to)` of before are to be replaced by `blocks`. */
export interface Recut { readonly from: number; readonly to: number; readonly blocks: readonly string[] }

/**
 * Cuts anew after an edit: the blocks from `first` to `last` are to be replaced by the text `middle`. What it gives
 * may reach further to both sides, and is what `cutBlocks` gives for the whole text.
 * @param blockAt the blocks as they were; undefined beyond the ends. An empty document has `first` 0 and `last` -1.
 */
export function recut(blockAt: (index: number) => string | undefined, first: number, last: number, middle: string, envelope: Envelope): Recut {
  const joined = (index: number): boolean => !naturalEnd(blockAt, index, envelope);
  let from = Math.max(0, first - 1);
  while (from > 0 && joined(from - 1)) from--;
  let to = last + 1;
  let text = middle;
  for (let i = first - 1; i >= from; i--) text = (blockAt(i) ?? '') + text;
  for (;;) {
    let next = blockAt(to);
    if (next === undefined) return { from, to, blocks: cutBlocks(text, envelope) };
    do { text += next; to++; next = blockAt(to); } while (next !== undefined && joined(to - 1));
    if (next === undefined || separate(text, next, envelope)) return { from, to, blocks: cutBlocks(text, envelope) };
  }
}

/** True when block `index` ends where a block ends by its lines, not only because a run of lines was too long. */
function naturalEnd(blockAt: (index: number) => string | undefined, index: number, envelope: Envelope): boolean {
  const next = blockAt(index + 1);
  if (next === undefined) return true;
  let text = blockAt(index) ?? '';
  // Cut within a line, for a label or for its length: seen at once, for there may be many such blocks in a row.
  if (text.length === 0 || !isLineEnd(text, text.length - 1)) return false;
  for (let i = index - 1; i >= 0 && lastLine(text).start === 0; i--) {
    const earlier = blockAt(i) ?? '';
    if (isLineEnd(earlier, earlier.length - 1)) break;
    text = earlier + text;
  }
  return separate(text, next, envelope);
}

/** True when a block ends between the two texts. */
function separate(text: string, next: string, envelope: Envelope): boolean {
  if (text.length === 0 || !isLineEnd(text, text.length - 1)) return false;
  const line = lastLine(text);
  if (line.end === line.start) return false;
  const head = lineAt(next, 0);
  return breaks(text + next.slice(0, head.next), line, { start: text.length, end: text.length + head.end, next: text.length + head.next }, envelope);
}

const isLineEnd = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';

/** The last line that is not blank. */
function lastLine(text: string): Line {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  return lineAt(text, start);
}

function lineAt(text: string, start: number): Line {
  let end = start;
  while (end < text.length && !isLineEnd(text, end)) end++;
  const next = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(text.length, end + 1);
  return { start, end, next };
}

function isBlank(text: string, { start, end }: Line): boolean {
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

/** True when a block begins at `line`, the one before it that is not blank being `before`. */
function breaks(text: string, before: Line, line: Line, envelope: Envelope): boolean {
  if (line.start > before.next) return true;
  if (envelope === 'vtt' || envelope === 'srt') return false;
  if (before.end - before.start > WRAPPED) return true;
  if (line.end - line.start > WRAPPED && ENDED.test(text.slice(before.start, before.end))) return true;
  return beginsBlock(text.slice(line.start, Math.min(line.end, line.start + LINE_HEAD)), text.slice(before.start, before.end));
}

/** Puts the run `[start, end)` into `blocks`, cut where labels stand within its lines and where it is too long. */
function cutRun(text: string, start: number, end: number, blocks: string[]): void {
  const run = text.slice(start, end);
  const cuts = inlineLabels(run);
  for (let i = 0; i <= cuts.length; i++) cutLong(run, cuts[i - 1] ?? 0, cuts[i] ?? run.length, blocks);
}

function cutLong(text: string, start: number, end: number, blocks: string[]): void {
  while (end - start > LONGEST) {
    const cut = cutPlace(text, start, start + LONGEST);
    blocks.push(text.slice(start, cut));
    start = cut;
  }
  if (end > start) blocks.push(text.slice(start, end));
}

function cutPlace(text: string, start: number, limit: number): number {
  const line = Math.max(text.lastIndexOf('\n', limit - 1), start);
  if (line > start + LONGEST / 2) return line + 1;
  const blank = text.lastIndexOf(' ', limit - 1);
  if (blank > start + LONGEST / 2) return blank + 1;
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff || code === 13 ? limit - 1 : limit;
}
