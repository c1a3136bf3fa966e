import { isSpace, type Span } from '../../text/span';
import { CUE_NAMES, referenceAt } from './references';

/** The words of a stretch of cue text, and where each code unit of them stands in the file: `[from, to)`. */
export interface Plain { readonly text: string; readonly from: readonly number[]; readonly to: readonly number[] }

/** A tag of WebVTT or of SubRip (`<i>`, `<font …>`, `<00:01.000>`), or an override such as `{\an8}`. It ends before the next one begins, so that a text full of `<` stays cheap. */
const TAG = /<\/?[a-z\d][^<>\n\r]{0,500}>|\{\\[^{}\n\r]{0,100}\}/iuy;

/** Where the tag that stands at offset `at` ends; null where none does. */
export function tagEnd(source: string, at: number, end: number): number | null {
  TAG.lastIndex = at;
  return TAG.test(source) && TAG.lastIndex <= end ? TAG.lastIndex : null;
}

/**
 * The words of `[start, end)`: tags are left out, references are decoded, a run of line ends with the blanks around it
 * becomes one line feed, white space at the edges is dropped. Linear in the length of the span.
 */
export function plainOf(source: string, [start, end]: Span): Plain {
  const text: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const drop = (): void => { text.pop(); from.pop(); to.pop(); };
  const isBlankAt = (i: number): boolean => isSpace(text[i]?.charCodeAt(0) ?? 0);
  const put = (unit: string, at: number, until: number): void => {
    const blank = isSpace(unit.charCodeAt(0));
    if (blank && (text.length === 0 || text[text.length - 1] === '\n')) return;
    if (unit === '\n') while (text.length > 0 && isBlankAt(text.length - 1)) drop();
    text.push(unit); from.push(at); to.push(until);
  };
  for (let i = start; i < end;) {
    const c = source[i] ?? '';
    const tag = c === '<' || c === '{' ? tagEnd(source, i, end) : null;
    if (tag !== null) { i = tag; continue; }
    const reference = c === '&' ? referenceAt(source, i, CUE_NAMES) : null;
    if (reference !== null && i + reference.length <= end) {
      for (const unit of reference.text.split('')) put(unit, i, i + reference.length);
      i += reference.length;
      continue;
    }
    put(c === '\r' ? '\n' : c, i, i + 1);
    i++;
  }
  while (text.length > 0 && isBlankAt(text.length - 1)) drop();
  return { text: text.join(''), from, to };
}

/** The words of a span of a subtitle file: without tags, with the references decoded, its lines parted by line feeds. */
export const plainText = (source: string, span: Span): string => plainOf(source, span).text;

/** The span in the file of the units `[start, end)` of its plain text, without white space at its edges. */
export function spanOf({ text, from, to }: Plain, [start, end]: Span, empty: number): Span {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  return start === end ? [from[start] ?? empty, from[start] ?? empty] : [from[start] ?? empty, to[end - 1] ?? empty];
}
