import { isGrave } from '../problems';
import { withComments } from './comments';
import { withSameIds, type SameIds } from './ids';
import { bothTexts, mergeLines } from './lines';
import { loadedOf, parsedOf, says, type Loaded } from './saying';
import { mergeTrees } from './values';
import { inOrder, meaningOf, written } from './write';

/** What comes of a merge. */
export interface MergeResult {
  readonly text: string;
  /** Places that both have changed, with both values kept; a person must choose. */
  readonly conflicts: number;
  /** Ids that both had given to new entries: those of the others got new ones. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** True when a text could not be read as a ledger, so that only lines were compared. */
  readonly byLines: boolean;
}

/**
 * Merges what two people have made of one ledger, by id and field. Lists are sets of their items, so that both may add
 * to them. What both changed in different ways keeps our value, with theirs beside it under `conflicts:`, which the
 * loader reports. New entries that got the same id by chance are told apart: theirs gets a new one. An id that one side
 * has changed is changed in what the other has added, too. Nothing that either side added is lost: not an entry, not a
 * field, not a comment. Our text keeps its form. Where a file cannot be read as a ledger, lines are merged, and git’s
 * marks stand around those that both changed.
 */
export function mergeLedgers(base: string, ours: string, theirs: string): MergeResult {
  const done = (text: string): MergeResult => ({ text, conflicts: 0, renamed: [], byLines: false });
  if (ours === theirs || base === theirs) return done(ours);
  if (base === ours) return done(theirs);
  const [before, own, other] = [loadedOf(base), loadedOf(ours), loadedOf(theirs)];
  const sound = usable(own) && usable(other);
  if (!sound || !usable(before)) {
    const lines = mergeLines(base, ours, theirs);
    const worse = sound && lines.conflicts === 0 && !usable(loadedOf(lines.text));
    return { ...worse ? bothTexts(ours, theirs) : lines, renamed: [], byLines: true };
  }
  return mergeSound(withSameIds(before, own, other));
}

function mergeSound({ base, ours, theirs, renamed }: SameIds): MergeResult {
  const { steps, conflicts } = mergeTrees(base.says, ours.says, theirs.says);
  const ordered = inOrder(steps);
  const meant = meaningOf(ours.says, ordered);
  // Where lines can be merged and say the same, what the others did to comments and form is kept as well.
  const lines = conflicts > 0 ? null : mergeLines(base.text, ours.text, theirs.text);
  if (lines?.conflicts === 0 && says(parsedOf(lines.text), meant)) return { text: lines.text, conflicts, renamed, byLines: false };
  const text = written(ours, theirs, ordered, meant);
  if (text === null) return { ...bothTexts(ours.text, theirs.text), renamed, byLines: true };
  return { text: withComments(base, ours, theirs, text), conflicts, renamed, byLines: false };
}

const usable = ({ loaded }: Loaded): boolean => !loaded.problems.some(isGrave);
