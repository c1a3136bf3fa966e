import { Char, charKind } from './characters';

/** What a token is. `Word` holds at least one letter; `Number` begins with a digit; `Mark` is one other character. */
export enum TokenKind { Word = 0, Number = 1, Mark = 2 }

/** The tokens of one text, as columns: token `i` is `text.slice(starts[i], ends[i])`. */
export interface Tokens {
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  /** The token as written. */
  readonly forms: readonly string[];
  /** The token in lower case, with a curly apostrophe as a straight one; the same string as the form where that is so. */
  readonly lowers: readonly string[];
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x02bc;
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;
const inWord = (kind: Char): boolean => kind !== Char.Other && kind !== Char.Space;

/**
 * Cuts a text into tokens, in one pass. A word keeps its inner hyphens and apostrophes (`Lvova-Belova`, `O’Brien`,
 * `don't`), and its full stops when it is made of single letters (`U.S.`); a possessive `’s` is a token of its own,
 * and so is every mark. A number keeps inner commas and full stops (`1,200.50`).
 */
export function tokenize(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: number[] = [];
  const forms: string[] = [];
  const lowers: string[] = [];
  const push = (start: number, end: number, kind: TokenKind): void => {
    const form = text.slice(start, end);
    starts.push(start); ends.push(end); kinds.push(kind); forms.push(form); lowers.push(lowered(form));
  };
  let i = 0;
  while (i < text.length) {
    const kind = charKind(text.charCodeAt(i));
    if (kind === Char.Space) { i++; continue; }
    const start = i;
    if (kind === Char.Digit) { i = numberEnd(text, i); push(start, i, TokenKind.Number); }
    else if (kind === Char.Other) {
      i += isHighSurrogate(text.charCodeAt(i)) ? 2 : 1;
      push(start, Math.min(i, text.length), TokenKind.Mark);
    } else {
      i = wordEnd(text, i);
      const clitic = possessive(text, start, i);
      if (clitic > 0) { push(start, i - clitic, TokenKind.Word); push(i - clitic, i, TokenKind.Word); }
      else push(start, i, TokenKind.Word);
    }
  }
  return { length: starts.length, starts: Int32Array.from(starts), ends: Int32Array.from(ends), kinds: Uint8Array.from(kinds), forms, lowers };
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

function lowered(form: string): string {
  if (isPlain(form)) return form;
  const lower = form.toLowerCase();
  return (lower === form ? form : lower).replace('’', "'");
}

/** Small letters of ASCII, which most words are made of. */
function isPlain(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

function numberEnd(text: string, i: number): number {
  for (;;) {
    while (i < text.length && inWord(charKind(text.charCodeAt(i)))) i++;
    const code = text.charCodeAt(i);
    const separates = code === 0x2c || code === 0x2e || code === 0x3a;
    if (!separates || charKind(text.charCodeAt(i + 1)) !== Char.Digit || i + 1 >= text.length) return i;
    i++;
  }
}

function wordEnd(text: string, i: number): number {
  const initials = initialsEnd(text, i);
  if (initials > i) return initials;
  for (;;) {
    while (i < text.length && inWord(charKind(text.charCodeAt(i)))) i++;
    if (i + 1 >= text.length) return i;
    const code = text.charCodeAt(i);
    if (!(isHyphen(code) || isApostrophe(code)) || !inWord(charKind(text.charCodeAt(i + 1)))) return i;
    i++;
  }
}

/** The end of `U.S.` or `J.K.` at `i`: single capitals, each with its full stop, at least two; else `i`. */
function initialsEnd(text: string, i: number): number {
  let end = i;
  let letters = 0;
  while (charKind(text.charCodeAt(end)) === Char.Upper && text.charCodeAt(end + 1) === 0x2e) { end += 2; letters++; }
  if (letters < 2) return i;
  return end < text.length && inWord(charKind(text.charCodeAt(end))) ? i : end;
}

/** How many code units at the end of the word are a possessive `’s`: 2 or 0. */
function possessive(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1) | 32;
  return end - start > 2 && last === 0x73 && isApostrophe(text.charCodeAt(end - 2)) ? 2 : 0;
}
