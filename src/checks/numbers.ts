import { NUMBER_WORDS, SCALES, SIGNS } from '../entities/en/money';
import { parseDecimal, valueOf } from '../entities/values/decimals';
import type { Span } from '../text/span';
import { TokenKind, type Tokens } from '../text/tokens';

/** A number of a text: its value, what it may be off by rounding, and where it stands (tokens, half-open). */
export interface Told {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Half of the last place that is written, zeros at the end left out: 0.05 of 3.5, 50 of 400. */
  readonly half: number;
  /** The letters right behind the digits, in lower case: `km` of `40km`. */
  readonly unit: string;
  /** A sign before it, such as `$`. */
  readonly sign: string;
  readonly percent: boolean;
  /** A scale such as `million` stands behind it. */
  readonly scaled: boolean;
}

/** No number is so rough that it may be off by a larger part of itself, but for the smallest. */
const ROUGHEST = 0.07;
const SMALL = 10;
const SHARE = 0.5;

/** The number at a token, in digits or words, with sign, scale and `percent`; null where there is none. */
export function toldAt(tokens: Tokens, i: number): Told | null {
  const { forms, lowers, kinds } = tokens;
  const sign = SIGNS.has(forms[i] ?? '') ? forms[i] ?? '' : '';
  const at = sign === '' ? i : i + 1;
  const bare = kinds[at] === TokenKind.Number ? digitsOf(forms[at] ?? '') : wordOf(lowers[at] ?? '');
  if (bare === null) return null;
  const power = bare.unit === '' ? SCALES.get(lowers[at + 1] ?? '') ?? 0 : 0;
  const behind = power > 0 ? at + 2 : at + 1;
  const percent = bare.unit === '' ? percentEnd(lowers, behind) : behind;
  const value = bare.value * 10 ** power;
  // Shares are told to the last place.
  const half = percent > behind ? Math.min(bare.half, SHARE) : bare.half * 10 ** power;
  return { from: i, to: percent, value, half: value <= SMALL && power === 0 ? half : Math.min(half, value * ROUGHEST), unit: bare.unit, sign, percent: percent > behind, scaled: power > 0 };
}

interface Bare { readonly value: number; readonly half: number; readonly unit: string }

function digitsOf(form: string): Bare | null {
  const [, digits = '', unit = ''] = /^([\d.,]+)([\p{L}]{0,6})$/u.exec(form) ?? [];
  const number = parseDecimal(digits);
  if (number === null || /^(?:st|nd|rd|th|s)$/iu.test(unit)) return null;
  const zeros = number.exponent === 0 && !/^0+$/u.test(number.digits) ? /0*$/u.exec(number.digits)?.[0].length ?? 0 : 0;
  return { value: valueOf(number), half: 0.5 * 10 ** (number.exponent + zeros), unit: unit.toLowerCase() };
}

function wordOf(word: string): Bare | null {
  const value = NUMBER_WORDS.get(word);
  return value === undefined || value === 0 ? null : { value, half: 0.5, unit: '' };
}

/** Behind `percent`, `per cent` or `%`; the same place where none stands there. */
const percentEnd = (lowers: readonly string[], i: number): number =>
  lowers[i] === 'percent' || lowers[i] === '%' || lowers[i] === 'pc' ? i + 1 : lowers[i] === 'per' && lowers[i + 1] === 'cent' ? i + 2 : i;

/** True for a number that may be a year. */
export const isYear = ({ value, sign, percent, scaled, unit }: Told): boolean => Number.isInteger(value) && value >= 1500 && value <= 2200 && sign === '' && !percent && !scaled && unit === '';

/** Offsets of tokens `[from, to)`. */
export const spanOf = ({ starts, ends }: Tokens, from: number, to: number): Span => [starts[from] ?? 0, ends[to - 1] ?? 0];

/** A number as a report writes it, with no more than `places` decimals. */
export function written(value: number, places: number): string {
  const [whole = '', part = ''] = value.toFixed(places).split('.');
  return `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')}${part === '' ? '' : `.${part}`}`;
}
