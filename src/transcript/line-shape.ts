import { labelAt } from './labels';

const HEADING = /^\s{0,3}#{1,6}\s/u;
const LIST = /^\s*(?:[-*+•]|\d{1,2}[.)])\s+\S/u;
const BYLINE = /^\s*(?:By|BY) \p{Lu}[^\n]{1,100}$/u;
const STAMPED = /^\s*(?:[[(]\d{1,2}:\d{2}|\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?\s*$)/u;
/** Words in marks and who says them, and the next words. */
const SIGNED = /[”"’']\s{0,2}(?:―|—|–|--?)\s{0,2}\p{Lu}[^.!?“”"]{1,80}$/u;
/** What a line of a turn that ends ends with. */
export const ENDED = /[.!?…:;,)\]"”’'>*_–—-]\s*$/u;

/** True when a block begins at a line (its head suffices) although no blank line stands before it. */
export function beginsBlock(line: string, before: string): boolean {
  if (HEADING.test(line) || HEADING.test(before) || LIST.test(line) || STAMPED.test(line) || BYLINE.test(before)) return true;
  if (/^\s*[“"]/u.test(line) && SIGNED.test(before)) return true;
  if (/^\s/u.test(line) && /^\S/u.test(before) && /^\s{3,}\S/u.test(line) && ENDED.test(before)) return labelAt(before) === null;
  if (!ENDED.test(before) && before.length > 40) return false;
  const label = labelAt(line);
  return label !== null && (label.kind === 'line' || label.span[1] < line.length);
}
