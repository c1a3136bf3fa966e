import { TokenKind, type Tokens } from '../../text/tokens';
import { CODES, GLUED_COINS, GLUED_SCALES, MANY_SCALES, NO_COINS, NUMBER_WORDS, SCALES, VAGUE_NUMBERS } from '../en/money';
import { decimal, parseDecimal, type Decimal } from './decimals';
import { before } from './reading';
import { isGlued, isNear, wordAt } from './token-shapes';

/** A number as far as its digits or first words go; token indices, half-open. Scales may follow. */
export interface Written {
  readonly from: number;
  readonly to: number;
  /** Null where the words say no number: `several`, `tens of billions of`. */
  readonly number: Decimal | null;
  /** The power of ten of a scale that is part of the token: `3bn`. */
  readonly power: number;
  /** Its digits stand in groups (`1,500`, `120 000`), or it is a scale that says no number. */
  readonly grouped: boolean;
  /** The code of a currency, or the letter of a coin, right behind the digits: `20CUP`, `25p`. */
  readonly code: string | null;
}

const written = (from: number, to: number, number: Decimal | null, grouped = false): Written => ({ from, to, number, power: 0, grouped, code: null });
const HALF: Decimal = { digits: '5', exponent: -1 };

/** Reads a number in digits or words at a token; what is read back from there stays behind the token `first`. Null where there is none. */
export const readNumber = (tokens: Tokens, i: number, first: number): Written | null => tokens.kinds[i] === TokenKind.Number ? readDigits(tokens, i) : readWords(tokens, i, first);

/** No number has more groups of three digits behind its first. */
const MOST_GROUPS = 5;

function readDigits(tokens: Tokens, i: number): Written | null {
  const form = tokens.forms[i] ?? '';
  let end = form.length;
  while (end > 0 && form.charCodeAt(end - 1) > 0x39) end--;
  const letters = form.slice(end);
  const power = letters === '' ? 0 : GLUED_SCALES.get(letters.toLowerCase());
  const code = power === undefined && (letters.length > 1 && CODES.has(letters) || GLUED_COINS.has(letters) && !NO_COINS.has(form)) ? letters : null;
  if (power === undefined && code === null) return null;
  let digits = form.slice(0, end);
  let to = i + 1;
  // Thousands apart, as South Africa and the SI have them: `120 000`.
  if (letters === '' && digits.length <= 3) while (to - i <= MOST_GROUPS && isGroup(tokens, to, digits)) digits += tokens.forms[to++] ?? '';
  const number = parseDecimal(digits);
  const grouped = to > i + 1 || number?.exponent === 0 && digits.includes(',');
  return number === null ? null : { from: i, to, number, power: power ?? 0, grouped, code };
}

/** Three digits behind a blank, with decimals or not, when there were none before. */
const isGroup = (tokens: Tokens, i: number, digits: string): boolean =>
  tokens.kinds[i] === TokenKind.Number && isNear(tokens, i) && !isGlued(tokens, i) && /^\d{3}(?:[.,]\d\d?)?$/u.test(tokens.forms[i] ?? '') && !/[.,]/u.test(digits);

/** `two hundred and fifty`, `half a`, `several`, `tens of billions of`, or a scale alone: `a million`, `few hundred`. */
function readWords(tokens: Tokens, i: number, first: number): Written | null {
  const word = wordAt(tokens, i);
  const scaleBehind = SCALES.has(wordAt(tokens, i + 1));
  if (word === 'half') return wordAt(tokens, i + 1) === 'a' ? written(i, i + 2, HALF) : scaleBehind ? written(i, i + 1, HALF) : null;
  if (word === 'several') return scaleBehind ? written(i, i + 1, null) : null;
  if (MANY_SCALES.has(word)) {
    const to = manyEnd(tokens, i);
    return to === i ? null : written(i, to, null, true);
  }
  if (SCALES.has(word)) {
    const lead = before(tokens, i);
    if (lead === 'a' && i > first) return VAGUE_NUMBERS.has(before(tokens, i - 1)) ? written(i, i, null) : written(i - 1, i, decimal(1));
    return written(i, i, VAGUE_NUMBERS.has(lead) || lead === 'of' ? null : decimal(1));
  }
  const small = readSmall(tokens, i);
  return small === null ? null : written(i, small.to, small.number);
}

/** Behind `tens of billions of`; `i` itself where no `of` follows. */
function manyEnd(tokens: Tokens, i: number): number {
  let at = i;
  while (at - i < 6 && MANY_SCALES.has(wordAt(tokens, at)) && wordAt(tokens, at + 1) === 'of') at += 2;
  return at;
}

interface Small { readonly to: number; readonly number: Decimal }

/** A number below a thousand in words, with `and a half` or without. */
function readSmall(tokens: Tokens, i: number): Small | null {
  const low = readTens(tokens, i);
  if (low === null) return null;
  let { sum, to } = low;
  if (sum < 10 && wordAt(tokens, to) === 'hundred') {
    const more = readTens(tokens, wordAt(tokens, to + 1) === 'and' ? to + 2 : to + 1);
    if (more !== null) { sum = sum * 100 + more.sum; ({ to } = more); }
  }
  const half = wordAt(tokens, to) === 'and' && wordAt(tokens, to + 1) === 'a' && wordAt(tokens, to + 2) === 'half';
  return half ? { to: to + 3, number: { digits: String(sum * 10 + 5), exponent: -1 } } : { to, number: decimal(sum) };
}

/** Below a hundred: `twelve`, `twenty-five`, `twenty five`. */
function readTens(tokens: Tokens, i: number): { readonly sum: number; readonly to: number } | null {
  const sum = NUMBER_WORDS.get(wordAt(tokens, i));
  if (sum === undefined) return null;
  const unit = sum >= 20 && sum % 10 === 0 && isNear(tokens, i + 1) ? NUMBER_WORDS.get(wordAt(tokens, i + 1)) ?? 0 : 0;
  return unit > 0 && unit < 10 ? { sum: sum + unit, to: i + 2 } : { sum, to: i + 1 };
}
