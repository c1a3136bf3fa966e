import { isSpace } from '../text/span';
import { inlineLabels } from './inline';
import { beginsBlock, ENDED } from './line-shape';
import { localCuts } from './long-runs';
import type { Envelope } from './types';

/** The longest block in code units: longer runs of lines are cut. */
export const LONGEST = 16_000;
/** A line longer than this was not wrapped by hand: the next one is a paragraph of its own, and so is it when the one before has ended. */
const WRAPPED = 100;
/** How much of a line's beginning may decide whether a block begins there. */
const LINE_HEAD = 240;

/** A line with its end, as offsets: `[start, end)` without and `next` with the line end. */
interface Line { readonly start: number; readonly end: number; readonly next: number }

/**
 * Cuts a text into blocks (paragraph, turn, caption). Together they are the text, each with the white space behind it.
 * Where a block begins depends only on what stands around that place, so that `recut` can do it piece by piece.
 */
export const cutBlocks = (text: string, envelope: Envelope): readonly string[] => cutBetween(text, 0, text.length, envelope);

/**
 * The blocks of the part `[from, to)`. Where it does not reach to the text's own end, it begins or ends at one of the
 * `localCuts` of a run that is too long for a block, and the text goes on with REACH or more of that run.
 */
export function cutBetween(text: string, from: number, to: number, envelope: Envelope): readonly string[] {
  const blocks: string[] = [];
  let start = 0;
  let before: Line | null = null;
  const cutRun = (end: number): void => {
    const run = text.slice(start, end);
    const isLong = run.length > LONGEST || start < from || end > to;
    const [first, last] = [Math.max(start, from), Math.min(end, to)];
    const cuts = (isLong ? localCuts(run) : inlineLabels(run)).map(cut => start + cut).filter(cut => cut > first && cut < last);
    for (let i = 0; i <= cuts.length; i++) cutLong(text, cuts[i - 1] ?? first, cuts[i] ?? last, blocks);
    start = end;
  };
  for (let at = 0; at < to;) {
    const line = lineAt(text, at);
    if (!isBlank(text, line)) {
      if (before !== null && line.start > from && line.start < to && breaks(text, before, line, envelope)) cutRun(line.start);
      before = line;
    }
    at = line.next;
  }
  cutRun(text.length);
  return blocks;
}

/** Enough to know how the last line that is not blank bears on what comes behind the text: it begins here, or is too long to have been wrapped. */
export function tellsBefore(text: string): boolean {
  const line = lastLine(text);
  return line !== null && (line.start > 0 || line.end > WRAPPED);
}

/** Enough to know whether a block begins with the text. */
export function tellsBehind(text: string): boolean {
  const line = lineAt(text, 0);
  return line.next > line.end || line.end > LINE_HEAD && !isBlank(text, line);
}

/** True when a block begins between the two texts by their lines, not only because a run of lines was too long or holds labels. */
export function breaksBetween(before: string, behind: string, envelope: Envelope): boolean {
  if (before === '' || behind === '') return true;
  if (!isLineEnd(before, before.length - 1) || before.endsWith('\r') && behind.startsWith('\n')) return false;
  const [line, head] = [lastLine(before), lineAt(behind, 0)];
  if (line === null || isBlank(behind, head)) return false;
  return breaks(before + behind.slice(0, head.next), line, { start: before.length, end: before.length + head.end, next: before.length + head.next }, envelope);
}

export const isLineEnd = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';

/** The last line that is not blank; of a long one, its end. */
function lastLine(text: string): Line | null {
  let start = text.length;
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
  if (start === 0) return null;
  const { end, next } = lineAt(text, start);
  while (start > 0 && !isLineEnd(text, start - 1) && end - start <= WRAPPED) start--;
  return { start, end, next };
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

/** Puts `[start, end)` into `blocks`, in pieces where it is too long: cut at a line end, else at a blank. */
function cutLong(text: string, start: number, end: number, blocks: string[]): void {
  while (end - start > LONGEST) {
    const cut = cutPlace(text, start, start + LONGEST);
    blocks.push(text.slice(start, cut));
    start = cut;
  }
  if (end > start) blocks.push(text.slice(start, end));
}

function cutPlace(text: string, start: number, limit: number): number {
  const half = start + LONGEST / 2;
  const behind = text.slice(half, limit);
  for (const mark of ['\n', ' ']) {
    const at = behind.lastIndexOf(mark);
    if (at > 0) return half + at + 1;
  }
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff || code === 13 ? limit - 1 : limit;
}
