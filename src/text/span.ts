/** A half-open range `[start, end)` of UTF-16 code units into a text. */
export type Span = readonly [start: number, end: number];

/** True when the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** The span moved by `delta` code units. */
export const shifted = (span: Span, delta: number): Span => [span[0] + delta, span[1] + delta];

/** The smallest span that holds all of `spans`, or null when there are none. */
export function hull(spans: readonly Span[]): Span | null {
  let start = Infinity;
  let end = -Infinity;
  for (const span of spans) {
    if (span[0] < start) start = span[0];
    if (span[1] > end) end = span[1];
  }
  return end < start ? null : [start, end];
}

/** The span without the white space at its two edges; empty spans stay where they start. */
export function trimmed(text: string, [start, end]: Span): Span {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  return [start, end];
}

/** White space as newsroom texts have it: ASCII blanks and line ends, no-break and other Unicode spaces. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a)
    || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff;
}
