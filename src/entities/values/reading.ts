import type { Tokens } from '../../text/tokens';
import { COUNTED_THINGS, RANGE_OPENERS } from '../en/calendar';
import { isGlued, isNear, wordAt } from './token-shapes';
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

const NOTHING: DayExpression = { kind: 'day', year: null, month: null, day: null, weekday: null, turn: null, within: null };
/** An expression with what is said of it. */
export const days = (said: Partial<Omit<DayExpression, 'kind'>>): DayExpression => ({ ...NOTHING, ...said });

export const OPEN: DateExpression = { kind: 'open', relative: false };
export const OPEN_RELATIVE: DateExpression = { kind: 'open', relative: true };

/** True when a number is followed by what it counts, so that it is neither day nor year: `2000 people`, `5%`, `1800 247 600`. */
export function isCount(tokens: Tokens, i: number): boolean {
  const next = i + 1;
  if (!isNear(tokens, next)) return false;
  const word = wordAt(tokens, next);
  return COUNTED_THINGS.has(word) || (tokens.forms[next] ?? '').length === 3 && /^\d{3}$/u.test(word) && !isGlued(tokens, next);
}

/** The word before a token, where it stands near. */
export const before = (tokens: Tokens, i: number): string => isNear(tokens, i) ? wordAt(tokens, i - 1) : '';

/** `from` or `between` stands before. */
export const isOpened = (tokens: Tokens, i: number): boolean => RANGE_OPENERS.has(before(tokens, i));
