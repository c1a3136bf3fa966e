/** One replacement; `start` and `end` are offsets into the text as it was before any change of the same list. */
export interface TextChange { readonly start: number; readonly end: number; readonly text: string }

/** The text after the changes, which must not overlap; their order does not matter, but insertions at one place keep theirs. */
export function applyChanges(before: string, changes: readonly TextChange[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of inOrder(changes)) {
    parts.push(before.slice(at, start), text);
    at = end;
  }
  return parts.join('') + before.slice(at);
}

/** The changes that make the old text out of the new one. */
export function inverted(before: string, changes: readonly TextChange[]): readonly TextChange[] {
  let moved = 0;
  return inOrder(changes).map(({ start, end, text }) => {
    const from = start + moved;
    moved += text.length - (end - start);
    return { start: from, end: from + text.length, text: before.slice(start, end) };
  });
}

const inOrder = (changes: readonly TextChange[]): readonly TextChange[] => [...changes].sort((a, b) => a.start - b.start || a.end - b.end);

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
