import { TokenKind, type Tokens } from '../../text/tokens';
import { COUNTED_THINGS, RANGE_OPENERS } from '../en/calendar';
import { NUMBER_WORDS } from '../en/money';
import { digitsIn, isGlued, isNear, wordAt } from './token-shapes';
import type { DateExpression, DateKind, DayExpression } from './types';

/** A date as the rules read it: token indices, half-open; the span is the part of the phrase that `FoundDate` calls so. */
export interface Reading {
  readonly from: number;
  readonly to: number;
  readonly span: readonly [from: number, to: number];
  readonly kind: DateKind;
  readonly expression: DateExpression;
}

/** A reading whose span is all of it. */
export const read = (from: number, to: number, kind: DateKind, expression: DateExpression): Reading => ({ from, to, span: [from, to], kind, expression });

/** An expression with what is said of it; written out, because most dates of a text go through here. */
export const days = ({ year = null, month = null, day = null, weekday = null, turn = null, within = null }: Partial<Omit<DayExpression, 'kind'>>): DayExpression =>
  ({ kind: 'day', year, month, day, weekday, turn, within });

export const OPEN: DateExpression = { kind: 'open', relative: false };
export const OPEN_RELATIVE: DateExpression = { kind: 'open', relative: true };

/** True when a number is followed by what it counts, so that it is neither day nor year: `2000 people`, `5%`, `1800 247 600`. */
export function isCount(tokens: Tokens, i: number): boolean {
  const next = i + 1;
  if (!isNear(tokens, next)) return false;
  const word = wordAt(tokens, next);
  return COUNTED_THINGS.has(word) || word.length === 3 && digitsIn(word, 0, 3) >= 0 && !isGlued(tokens, next);
}

/** The word before a token, where it stands near. */
export const before = (tokens: Tokens, i: number): string => isNear(tokens, i) ? wordAt(tokens, i - 1) : '';

/** `from` or `between` stands before. */
export const isOpened = (tokens: Tokens, i: number): boolean => RANGE_OPENERS.has(before(tokens, i));

/** A count in digits or words, up to 9999; null for none. */
export function countAt(tokens: Tokens, i: number): number | null {
  const form = tokens.forms[i] ?? '';
  const count = tokens.kinds[i] === TokenKind.Number && form.length <= 4 ? digitsIn(form, 0, form.length) : NUMBER_WORDS.get(wordAt(tokens, i)) ?? -1;
  return count > 0 ? count : null;
}
