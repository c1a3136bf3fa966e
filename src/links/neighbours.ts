import { fold } from '../text/folded';
import { fuzzySearch } from '../text/fuzzy';
import type { Anchor, Located } from './anchors';

/** How far two anchors may be from each other to go the same way. */
const NEAR = 1000;
/** How far apart two that are so many characters from each other come where words between them are edited, and where text is put in or taken out. */
const edited = (distance: number): number => 8 + distance / 20;
const revised = (distance: number): number => 80 + distance / 4;
/** Fewer characters than this stand everywhere. */
const FEW = 16;
/** Words with their surroundings that are at least so like the anchor’s have been edited, and are still its own. */
const EDITED = 0.7;

/** An anchor that was found, and by how much it has moved. */
interface Moved { readonly start: number; readonly end: number; readonly by: number }

/**
 * Judges anchors of one draft by those that stood next to them. Words whose surroundings have changed are found when the
 * neighbours on both sides went the same way. Words that were found while no neighbour went that way, and that no longer
 * stand between the two, may be a copy: they count as drifted when their surroundings are not quite the same, or where
 * words like them stand where the neighbours have gone.
 */
export function withNeighbours(text: string, anchors: readonly Anchor[], located: readonly Located[]): readonly Located[] {
  const moved = anchors.flatMap(({ start, exact }, at): readonly Moved[] => {
    const place = located[at];
    return start !== undefined && place?.state === 'found' ? [{ start, end: start + exact.length, by: place.span[0] - start }] : [];
  }).sort((a, b) => a.start - b.start);
  if (moved.length < 2) return located;
  return located.map((place, at) => {
    const anchor = anchors[at];
    if (anchor?.start === undefined || place.state === 'orphan') return place;
    const { start, exact } = anchor;
    const sides = besides(moved, start, start + exact.length);
    const near = sides.filter(one => one !== null).filter(one => one.start - start - exact.length <= NEAR && start - one.end <= NEAR);
    const along = (apart: (distance: number) => number): ((one: Moved) => boolean) => one => Math.abs(place.span[0] - start - one.by) <= apart(Math.abs(one.start - start));
    if (place.state === 'drifted') return place.score >= 1 && place.marked && near.length === 2 && near.every(along(edited)) ? { ...place, state: 'found' } : place;
    const [before, behind] = sides;
    const between = (before === null || before.end + before.by <= place.span[0]) && (behind === null || place.span[1] <= behind.start + behind.by);
    // Few words that stand between the two may still be others.
    const settled = exact.length < FEW ? near.some(along(edited)) : between || near.some(along(revised));
    const copied = near.length > 0 && !settled && (!place.intact || near.some(one => isEdited(text, anchor, start + one.by, place.span[0])));
    return copied ? { ...place, state: 'drifted' } : place;
  });
}

/** The next one before a stretch and the next one behind it that do not overlap it. */
function besides(moved: readonly Moved[], start: number, end: number): readonly [before: Moved | null, behind: Moved | null] {
  let first = 0;
  let high = moved.length;
  while (first < high) {
    const middle = (first + high) >> 1;
    if ((moved[middle]?.start ?? 0) < start) first = middle + 1;
    else high = middle;
  }
  let before = first - 1;
  while (before >= 0 && (moved[before]?.end ?? 0) > start) before--;
  let behind = first;
  while (behind < moved.length && (moved[behind]?.start ?? 0) < end) behind++;
  return [moved[before] ?? null, moved[behind] ?? null];
}

/** True when words like those of the anchor, in surroundings like its own, stand at about `start`, and that is another place than `found`. */
function isEdited(text: string, { exact, prefix = '', suffix = '' }: Anchor, start: number, found: number): boolean {
  const whole = fold(prefix + exact + suffix, false).text;
  const slack = Math.ceil(whole.length / 4) + 16;
  if (Math.abs(start - found) < whole.length + slack) return false;
  const from = Math.max(0, start - prefix.length - slack);
  const window = fold(text.slice(from, start + exact.length + suffix.length + slack), false).text;
  return fuzzySearch(window, whole, Math.floor(whole.length * (1 - EDITED))).length > 0;
}
