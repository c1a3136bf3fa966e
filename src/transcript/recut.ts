import { breaksBetween, cutBetween, isLineEnd, LONGEST, tellsBefore, tellsBehind } from './blocks';
import { REACH } from './long-runs';
import type { Envelope } from './types';

/** What `recut` gives: the blocks `[from, to)` of before are to be replaced by `blocks`. */
export interface Recut { readonly from: number; readonly to: number; readonly blocks: readonly string[] }

/** The blocks of a text, by index; undefined beyond the ends. */
type Blocks = (index: number) => string | undefined;

/** How far an edit may reach to one side, as places before blocks: cuts up to `edge`, seen by the text up to `seen`. */
interface Side { readonly edge: number; readonly seen: number }

/**
 * Cuts anew after an edit: the blocks from `first` to `last` are to be replaced by the text `middle`. What it gives
 * are the blocks that change, which may lie on either side of that, so that the whole is what `cutBlocks` gives for it.
 * @param blockAt the blocks as they were. An empty document has `first` 0 and `last` -1.
 */
export function recut(blockAt: Blocks, first: number, last: number, middle: string, envelope: Envelope): Recut {
  const now: Blocks = index => index === first ? middle : blockAt(index < first ? index : index - first + last);
  const breaks = (at: number): readonly boolean[] => [naturalBreak(blockAt, at, envelope), naturalBreak(now, at <= first ? at : at - last + first, envelope)];
  const left = sideOf(blockAt, first, -1, breaks);
  const right = sideOf(blockAt, last + 1, 1, breaks);
  const before = joined(blockAt, left.seen, left.edge);
  const part = joined(blockAt, left.edge, first) + middle + joined(blockAt, last + 1, right.edge);
  const behind = joined(blockAt, right.edge, right.seen);
  return changed(blockAt, left.edge, right.edge, cutBetween(before + part + behind, before.length, before.length + part.length, envelope));
}

/**
 * Goes from the edit to one side until a block ends by its lines, as they were and as they are; or, in a run that is
 * too long for a block, until a local cut that is so far away that the edit has nothing to do with it. A block that is
 * short enough ends with one.
 */
function sideOf(blockAt: Blocks, begin: number, step: 1 | -1, breaks: (at: number) => readonly boolean[]): Side {
  let size = 0;
  let edge: number | null = null;
  for (let at = begin; ; at += step) {
    const [was, is] = breaks(at);
    if (was === true && is === true) return { edge: at, seen: at };
    if (was === true || is === true) { size = 0; edge = null; }
    if (size >= REACH) {
      if (edge !== null) return { edge, seen: at };
      if ((blockAt(at - 1) ?? '').length <= LONGEST / 2) { edge = at; size = 0; }
    }
    size += (blockAt(step < 0 ? at - 1 : at) ?? '').trim().length;
  }
}

/** True when a block ends before block `index` by the lines that meet there, or the text ends there. */
function naturalBreak(blockAt: Blocks, index: number, envelope: Envelope): boolean {
  const next = blockAt(index);
  const last = blockAt(index - 1);
  if (last === undefined || next === undefined) return true;
  // Cut within a line: seen at once, for there may be many such blocks in a row.
  if (last !== '' && !isLineEnd(last, last.length - 1)) return false;
  let before = last;
  for (let at = index - 2, text = blockAt(at); text !== undefined && !tellsBefore(before); text = blockAt(--at)) before = text + before;
  let behind = next;
  for (let at = index + 1, text = blockAt(at); text !== undefined && !tellsBehind(behind); text = blockAt(++at)) behind += text;
  return breaksBetween(before, behind, envelope);
}

function joined(blockAt: Blocks, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += blockAt(i) ?? '';
  return text;
}

/** Of the blocks that stand for `[from, to)`, those that are not as they were. */
function changed(blockAt: Blocks, from: number, to: number, blocks: readonly string[]): Recut {
  let start = 0;
  while (start < blocks.length && from + start < to && blockAt(from + start) === blocks[start]) start++;
  let end = 0;
  while (end < blocks.length - start && to - end > from + start && blockAt(to - end - 1) === blocks[blocks.length - end - 1]) end++;
  return { from: from + start, to: to - end, blocks: blocks.slice(start, blocks.length - end) };
}
