import { diff3Merge } from 'node-diff3';

type Region = { readonly ok: readonly string[] } | { readonly conflict: { readonly a: readonly string[]; readonly b: readonly string[] } };

/**
 * Merges by lines (diff3: Khanna, Kunal and Pierce 2007). Where both changed the same lines, both stand there between
 * git’s marks.
 * @param mark counts as a conflict even when the lines can be merged, for texts that say something else then
 */
export function mergeLines(base: string, ours: string, theirs: string, mark = false): { readonly text: string; readonly conflicts: number } {
  const eol = ours.includes('\r\n') ? '\r\n' : '\n';
  const lines = (text: string): string[] => text.split(/\r?\n/u);
  const regions = diff3Merge(lines(ours), lines(base), lines(theirs), { excludeFalseConflicts: true }) as readonly Region[];
  const conflicts = regions.filter(region => 'conflict' in region).length;
  if (conflicts === 0 && mark) return { text: ['<<<<<<< ours', ...lines(ours), '=======', ...lines(theirs), '>>>>>>> theirs', ''].join(eol), conflicts: 1 };
  const text = regions.flatMap(region => 'ok' in region ? region.ok : ['<<<<<<< ours', ...region.conflict.a, '=======', ...region.conflict.b, '>>>>>>> theirs']).join(eol);
  return { text: conflicts > 0 && !text.endsWith('\n') ? text + eol : text, conflicts };
}
