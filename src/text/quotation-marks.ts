import { isLetter } from './characters';
import { isSpace } from './span';

/** How a stretch is marked: by its opening mark; `''` is two straight apostrophes, as wires write them. */
export type MarkStyle = '“' | '„' | '«' | '»' | '"' | "''" | '``' | '‘' | '‚' | '‹' | "'";

/** Words within quotation marks in one block. */
export interface Stretch {
  /** The marks belong to the stretch; an unclosed one ends with the last character that is not white space. */
  readonly start: number;
  readonly end: number;
  readonly style: MarkStyle;
  readonly closed: boolean;
}

/** What closes each style. Sloppy mixtures (“ … ") are closed too, as readers close them. */
const CLOSERS: Readonly<Record<MarkStyle, readonly string[]>> = {
  '“': ['”', '"'], '„': ['“', '”', '"'], '«': ['»'], '»': ['«'], '"': ['"', '”'], "''": ["''"], '``': ["''", '"'], '‘': ['’'], '‚': ['‘', '’'], '‹': ['›'], "'": ["'", '’'],
};
/** Words that are written with an apostrophe in front. */
const ELISIONS = new Set('tis twas twere em cause til till round bout n neath cept nuff'.split(' '));

/**
 * The stretches within quotation marks of one block, in order and without those that are inside of another. An
 * apostrophe neither opens nor closes; a mark that nothing closes runs to the end of the block when it is a double one.
 */
export function quotedStretches(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let i = 0;
  while (i < text.length) {
    const style = opens(text, i);
    if (style === null) { i++; continue; }
    const single = style === '‘' || style === "'" || style === '‚';
    const close = single ? singleEnd(text, i, style) : doubleEnd(text, i, style);
    const open = close < 0 && (!single || (style === '‘' && text.slice(0, i).trim() === ''));
    if (close >= 0) found.push({ start: i, end: close, style, closed: true });
    else if (open) found.push({ start: i, end: lastVisible(text), style, closed: false });
    i = close >= 0 ? close : open ? text.length : i + 1;
  }
  return found;
}

/** The parts of `words` within marks; `words` itself where there are none. */
export function markedWords(words: string): readonly string[] {
  const stretches = quotedStretches(words);
  return stretches.length === 0 ? [words] : stretches.map(({ start, end }) => words.slice(start, end));
}

const inWord = (text: string, i: number): boolean => i >= 0 && i < text.length && (isLetter(text.charCodeAt(i)) || (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57));
const blank = (text: string, i: number): boolean => i < 0 || i >= text.length || isSpace(text.charCodeAt(i));
/** What may stand right before a mark that opens. */
const mayOpen = (text: string, i: number): boolean => blank(text, i - 1) || '([{—–-/:;,“"‘*_…>.'.includes(text[i - 1] ?? '');

function opens(text: string, i: number): MarkStyle | null {
  const mark = text[i] ?? '';
  switch (mark) {
    case '“': case '„': case '«': case '‹': return mark;
    case '»': return mayOpen(text, i) && inWord(text, i + 1) && text.includes('«', i) ? '»' : null;
    case '”': return (i === 0 || blank(text, i - 1)) && inWord(text, i + 1) ? '“' : null;
    case '"': return mayOpen(text, i) && !blank(text, i + 1) ? '"' : null;
    case '`': return text[i + 1] === '`' ? '``' : null;
    case "'":
      if (text[i + 1] === "'") return mayOpen(text, i) && !blank(text, i + 2) ? "''" : null;
      return opensSingle(text, i) ? "'" : null;
    case '‘': case '‚': return opensSingle(text, i) ? mark : null;
    default: return null;
  }
}

function opensSingle(text: string, i: number): boolean {
  if (inWord(text, i - 1) || !mayOpen(text, i) || blank(text, i + 1) || /\d/u.test(text[i + 1] ?? '')) return false;
  const [word = ''] = /^\p{L}+/u.exec(text.slice(i + 1, i + 12)) ?? [];
  return !ELISIONS.has(word.toLowerCase()) || text[i] === '‚';
}

function doubleEnd(text: string, start: number, style: MarkStyle): number {
  const from = start + (style === "''" || style === '``' ? 2 : 1);
  for (let i = from; i < text.length; i++) {
    if (style === '“' && text[i] === '“' && mayOpen(text, i) && !closesLater(text, i)) return -1;
    for (const closer of CLOSERS[style]) if (text.startsWith(closer, i) && !(closer === '"' && style !== '"' && mayOpen(text, i) && !blank(text, i + 1))) return i + closer.length;
  }
  return -1;
}

/** A second opening mark inside of an open stretch is nested when it is closed and the outer one after it. */
const closesLater = (text: string, i: number): boolean => text.includes('”', i);

/** Where a single mark closes: not at an apostrophe, and rather after a stop or comma than after a plural’s s. */
function singleEnd(text: string, start: number, style: MarkStyle): number {
  let plural = -1;
  for (let i = start + 2; i < text.length; i++) {
    if (plural >= 0 && opensSingle(text, i) && text[i] === style) break;
    if (!CLOSERS[style].includes(text[i] ?? '')) {
      if (text[i] === '\n' && blank(text, i + 1)) break;
      continue;
    }
    if (inWord(text, i + 1) || blank(text, i - 1)) continue;
    if (text[i - 1] === 's' && blank(text, i + 1)) { plural = i + 1; continue; }
    return i + 1;
  }
  return plural;
}

function lastVisible(text: string): number {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}
