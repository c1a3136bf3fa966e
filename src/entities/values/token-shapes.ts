import { TokenKind, type Tokens } from '../../text/tokens';

/** The token in lower case; empty beyond the ends. */
export const wordAt = ({ lowers }: Tokens, i: number): string => lowers[i] ?? '';
/** True when nothing stands between a token and the one before it. */
export const isGlued = ({ starts, ends, length }: Tokens, i: number): boolean => i > 0 && i < length && starts[i] === ends[i - 1];
/** True when no more than a blank or a line end stands between a token and the one before it. */
export const isNear = ({ starts, ends, length }: Tokens, i: number): boolean => i > 0 && i < length && (starts[i] ?? 0) - (ends[i - 1] ?? 0) <= 2;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The number that the digits from `from` to `to` make; -1 where there is anything else, or nothing. */
export function digitsIn(form: string, from: number, to: number): number {
  if (from >= to || to > form.length) return -1;
  let number = 0;
  for (let i = from; i < to; i++) {
    const code = form.charCodeAt(i);
    if (!isDigit(code)) return -1;
    number = number * 10 + code - 0x30;
  }
  return number;
}

/** A day of a month, as `7`, `07` or `7th`; 0 where it is none. */
export function dayAt(tokens: Tokens, i: number): number {
  if (tokens.kinds[i] !== TokenKind.Number) return 0;
  const word = wordAt(tokens, i);
  const digits = isOrdinal(tokens, i) ? word.length - 2 : word.length;
  const day = digits > 2 ? -1 : digitsIn(word, 0, digits);
  return day >= 1 && day <= 31 ? day : 0;
}

export const isDash = (form: string | undefined): boolean => form === '-' || form === '–' || form === '—';

/** `1st`, `22nd`, `3rd`, `7th`. */
export function isOrdinal(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  return tokens.kinds[i] === TokenKind.Number && word.length >= 3 && (word.endsWith('th') || word.endsWith('st') || word.endsWith('nd') || word.endsWith('rd'));
}

/** A number of four digits from 1000 to 2199; 0 where it is none. */
export function fourDigitsAt(tokens: Tokens, i: number): number {
  const form = tokens.forms[i] ?? '';
  const year = form.length === 4 ? digitsIn(form, 0, 4) : -1;
  return year >= 1000 && year <= 2199 ? year : 0;
}

/** `May` and `McKay`, not `MAY`: a capital that says something even where all is in capitals. */
export function isTitled({ forms, lowers }: Tokens, i: number): boolean {
  const form = forms[i] ?? '';
  const lower = lowers[i] ?? '';
  return form.length > 1 && form.charCodeAt(0) !== lower.charCodeAt(0) && form.charCodeAt(1) === lower.charCodeAt(1);
}

/** True when a token has a capital or capitals. */
export const hasCapital = ({ kinds, forms, lowers }: Tokens, i: number): boolean => kinds[i] === TokenKind.Word && forms[i] !== lowers[i];
