import type { TextChange } from '../text/changes';
import type { Span } from '../text/span';
import { anchorFinder, CONTEXT, type Anchor, type Located } from './anchors';

/** A use of a statement, with where it was linked. */
export interface AnchoredUse { readonly id: string; readonly anchor: Anchor }

/** Where a use stands now. One that is lost has the place where it stood last, without length. */
export interface PlacedUse { readonly id: string; readonly state: Located['state']; readonly start: number; readonly end: number; readonly score: number }

const placed = ({ id }: AnchoredUse, located: Located, offset: number, last: number): PlacedUse =>
  located.span === null ? { id, state: 'orphan', start: last, end: last, score: 0 } : { id, state: located.state, start: located.span[0] + offset, end: located.span[1] + offset, score: located.score };

/** Finds all uses in a text that was opened, or has been changed elsewhere. */
export function placeUses(text: string, uses: readonly AnchoredUse[]): readonly PlacedUse[] {
  if (uses.length === 0) return [];
  const located = anchorFinder(text).locateAll(uses.map(({ anchor }) => anchor));
  return uses.map((use, i) => placed(use, located[i] ?? { state: 'orphan', span: null, score: 0 }, 0, Math.min(use.anchor.start ?? 0, text.length)));
}

/**
 * Takes uses along with changes of the text: those that nothing touches move, those that are touched are looked at
 * anew, and lost ones are looked for in what was put in. Costs as many steps as there are uses, and the changed
 * stretch is long; not the text.
 * @param changes with offsets into the text before
 * @param slice of the text after
 */
export function followUses(before: readonly PlacedUse[], uses: readonly AnchoredUse[], changes: readonly TextChange[], slice: (start: number, end: number) => string): readonly PlacedUse[] {
  if (before.length === 0 || changes.length === 0) return before;
  const sorted = [...changes].sort((a, b) => a.start - b.start);
  const moved = before.map((use): { readonly use: PlacedUse; readonly again: boolean } => {
    const again = use.state === 'orphan'
      ? sorted.some(({ start, end, text }) => text.length > CONTEXT || (start <= use.start + CONTEXT && end >= use.start - CONTEXT))
      : sorted.some(({ start, end, text }) => start < use.end && end > use.start || (start === end && text !== '' && start > use.start && start < use.end) || touches(start, end, use));
    return { use: { ...use, start: mapped(use.start, sorted, false), end: mapped(use.end, sorted, true) }, again };
  });
  const touched = moved.flatMap(({ again }, i) => again ? [i] : []);
  if (touched.length === 0) return moved.map(({ use }) => use);
  const longest = touched.reduce((most, i) => Math.max(most, uses[i]?.anchor.exact.length ?? 0), 0);
  const [from, to] = region(sorted, moved.filter(({ again }) => again).map(({ use }) => use), longest + 2 * CONTEXT);
  const finder = anchorFinder(slice(from, to));
  return moved.map(({ use, again }, i) => {
    const own = uses[i];
    if (!again || own === undefined) return use;
    return placed(own, finder.locate({ ...own.anchor, start: undefined }), from, use.start);
  });
}

/** A letter typed right at an end may make another word of the one that stands there. */
const touches = (start: number, end: number, use: PlacedUse): boolean => end === use.start || start === use.end;

/** The stretch of the new text that the changes and the uses lie in, with what may belong to them. */
function region(sorted: readonly TextChange[], uses: readonly PlacedUse[], margin: number): Span {
  let delta = 0;
  let [from, to] = [Infinity, 0];
  for (const { start, end, text } of sorted) {
    from = Math.min(from, start + delta);
    to = Math.max(to, start + delta + text.length);
    delta += text.length - (end - start);
  }
  for (const { start, end, state } of uses) {
    if (state === 'orphan') continue;
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  return [Math.max(0, from - margin), to + margin];
}

/** Where an offset comes to lie; one within a replaced stretch goes to its end, or as an end to its beginning. */
function mapped(offset: number, sorted: readonly TextChange[], asEnd: boolean): number {
  let delta = 0;
  for (const { start, end, text } of sorted) {
    if (asEnd ? start >= offset : start > offset || (start === offset && end > start)) break;
    if (offset < end) return start + delta + (asEnd ? 0 : text.length);
    delta += text.length - (end - start);
  }
  return offset + delta;
}
