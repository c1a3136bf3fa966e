import type { TextChange } from '../../annotation/types';

/** What VS Code tells of one replacement: offsets into the text before any replacement of the same event. */
export interface EditorChange { readonly rangeOffset: number; readonly rangeLength: number; readonly text: string }

/** The changes of one event in the form of the annotator. Both count UTF-16 code units, so only the names differ. */
export const textChanges = (changes: readonly EditorChange[]): TextChange[] =>
  changes.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, text }));

/** How many code units longer the text is after the changes. */
export const growth = (changes: readonly TextChange[]): number => changes.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);

/** The smallest single replacement that makes `after` out of `before`, cut so that no CRLF and no surrogate pair is split; null when they are equal. */
export function smallestChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++;
  while (start > 0 && (splits(before, start) || splits(after, start))) start--;
  while (end > 0 && (splits(before, before.length - end) || splits(after, after.length - end))) end--;
  return { start, end: before.length - end, text: after.slice(start, after.length - end) };
}

function splits(text: string, at: number): boolean {
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  return (left === 13 && right === 10) || (left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff);
}
