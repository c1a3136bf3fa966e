import { isLetter } from './characters';
import { isSpace, type Span } from './span';

/**
 * A text as two versions of it are compared: one blank for white space of any kind, no quotation marks, one kind of
 * dash, hyphen and ellipsis, composed letters (NFC), and without times and speakers’ labels at the beginning of lines.
 * Words, numbers, capitals and other marks stay. Each character knows where it comes from.
 */
export interface Folded {
  readonly text: string;
  /** Offsets of the original at which each character of `text` begins and ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const DOUBLE = '“”„‟"«»‹›';
const SINGLE = "‘’‚‛'ʼ`";
const DASHES = '–—―';
const UNSEEN = '\u00ad\u200b\u200c\u200d\u2060\ufeff';
/** A caption’s number and times; a time in brackets, or one with seconds, at the beginning of a line. */
const CUE = /(?:\d{1,6}[ \t]*\r?\n)?[ \t]*(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}[ \t]*-->[^\n]*(?:\n|$)/uy;
const TIME = /[ \t]*(?:\[\(?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\)?\]|\(\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\)|\d{1,3}:\d{2}:\d{2}(?:[.,:]\d{1,3})?)(?![\d:])/uy;
/** Within a line a time in round brackets may be one of the day, or a verse: only one with seconds is a recording’s. */
const INNER_TIME = /\[\(?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\)?\]|\(\d{1,3}:\d{2}:\d{2}(?:[.,]\d{1,3})?\)/uy;
/** A label in capitals, or with a number, at the beginning of a line. */
const LABEL = /[ \t]*(?:>>+[ \t]*)?(?:\p{Lu}[\p{Lu}\p{N}.'’ -]{0,40}|Speaker \d{1,3})(?:[ \t]?\([^)\n]{0,40}\))?:(?=\s)/uy;
/** One in small letters: only at the beginning of a paragraph, or behind a time. */
const NAME_LABEL = /[ \t]*(?:>>+[ \t]*)?\p{Lu}[\p{L}.'’-]{0,24}(?: \p{Lu}[\p{L}.'’-]{0,24}){0,3}:(?=\s)/uy;
const ELLIPSIS = /[[(]?(?:…|\.(?:\s?\.){2,20})+\.?[\])]?/uy;

const matchAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

/**
 * Folds a text; linear.
 * @param lineStart whether the text begins at the beginning of a line
 */
export function fold(text: string, lineStart = true): Folded {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (characters: string, start: number, end: number): void => {
    for (let k = 0; k < characters.length; k++) {
      out.push(characters.charAt(k));
      starts.push(start);
      ends.push(end);
    }
  };
  const dropBlank = (): void => { if (out.at(-1) === ' ') { out.pop(); starts.pop(); ends.pop(); } };
  const blank = (i: number): boolean => i >= text.length || isSpace(text.charCodeAt(i));
  let i = 0;
  let line = lineStart;
  while (i < text.length) {
    if (line) {
      line = false;
      const behind = lead(text, i);
      if (behind > i) { i = behind; continue; }
    }
    const character = text[i] ?? '';
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      if (out.length > 0 && out.at(-1) !== ' ' && out.at(-1) !== '–') push(' ', i, i + 1);
      line = character === '\n';
      i++;
    } else if (code < 0x80 && (code >= 0x61 || (code >= 0x30 && code <= 0x5a && code !== 0x3c && code !== 0x3e)) && code !== 0x60) {
      i = pushLetter(text, i, push);
    } else if (UNSEEN.includes(character)) i++;
    else if (DOUBLE.includes(character) || text.startsWith("''", i) || text.startsWith('``', i)) {
      const mark = i;
      i += DOUBLE.includes(character) ? 1 : 2;
      // Within a word it makes two of one.
      if (mark > 0 && isWordAt(text, mark - 1) && isWordAt(text, i)) push(' ', mark, i);
      if (out.at(-1) === ' ' && !blank(i) && !isWordAt(text, i)) dropBlank();
      // « word »: the blanks belong to the marks.
      if ((character === '«' || character === '‹') && blank(i) && out.at(-1) === ' ') while (i < text.length && blank(i) && text[i] !== '\n') i++;
    } else if (SINGLE.includes(character)) {
      if (i > 0 && isWordAt(text, i - 1) && isWordAt(text, i + 1)) push("'", i, i + 1);
      i++;
    } else if (DASHES.includes(character) || text.startsWith('--', i)) {
      dropBlank();
      const end = i + (character === '-' ? 2 : 1);
      push('–', i, end);
      i = end;
    } else {
      const dots = character === '…' || character === '.' || character === '[' || character === '(' ? matchAt(ELLIPSIS, text, i) : i;
      if (dots > i) { dropBlank(); push('…', i, dots); i = dots; }
      else if (character === '[' || character === '(') { const behind = matchAt(INNER_TIME, text, i); if (behind > i) i = behind; else i = pushLetter(text, i, push); }
      else if (character === '‐' || character === '‑') { push('-', i, i + 1); i++; }
      else i = pushLetter(text, i, push);
    }
  }
  dropBlank();
  return { text: out.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** Behind the times and labels that a line begins with. */
function lead(text: string, start: number): number {
  const cue = matchAt(CUE, text, start);
  const time = matchAt(TIME, text, cue);
  const label = matchAt(LABEL, text, time);
  if (label > time) return label;
  return time > start || beginsParagraph(text, start) ? matchAt(NAME_LABEL, text, time) : time;
}

const beginsParagraph = (text: string, start: number): boolean => start === 0 || /\n[ \t]*\r?\n$/u.test(text.slice(Math.max(0, start - 8), start));
const isWordAt = (text: string, i: number): boolean => isLetter(text.charCodeAt(i)) || (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57);

/** One character with the marks that combine with it, composed. */
function pushLetter(text: string, i: number, push: (character: string, start: number, end: number) => void): number {
  const code = text.charCodeAt(i);
  let end = i + (code >= 0xd800 && code <= 0xdbff ? 2 : 1);
  if (text.charCodeAt(end) < 0x300) { push(text.slice(i, end), i, end); return end; }
  while (end < text.length && /^\p{M}/u.test(text.slice(end, end + 2))) end++;
  push(text.slice(i, end).normalize('NFC'), i, end);
  return end;
}

/** The first character of the folded text that comes from `offset` of the original or from behind it. */
export function foldedOffset({ starts }: Folded, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a stretch of the folded text stands in the original. */
export const unfolded = ({ starts, ends }: Folded, [start, end]: Span): Span => [starts[start] ?? 0, ends[end - 1] ?? 0];

/** True for characters that `fold` leaves out as quotation marks. */
export const isQuotationMark = (character: string): boolean => character !== '' && (DOUBLE + SINGLE).includes(character);
