import { TokenKind, type Tokens } from '../../text/tokens';
import { AFTER_NAMED_DAYS, BEFORE_NAMED_DAYS, BEFORE_YEARS, DAY_PARTS, EXACT_POINTERS, POINTERS, RANGE_WORDS, SHORT_WEEKDAYS, THROUGH_WORDS, WEEKDAYS, WEEKDAYS_MANY } from '../en/calendar';
import { afterMonth, isBareMonth, isWordy, monthAt } from './months';
import { before, days, isCount, OPEN, OPEN_RELATIVE, read, type Reading } from './reading';
import { readNumericDay } from './read-numeric';
import { dayAt, fourDigitsAt, hasCapital, isGlued, isNear, isOrdinal, wordAt } from './token-shapes';
import type { DateExpression, Turn } from './types';

/** A month with what stands beside it; `last` is the second day of `20 to 26`, `end` the token behind the calendar's own words. */
interface Part { readonly end: number; readonly to: number; readonly year: number | null; readonly month: number; readonly day: number | null; readonly last: number | null; readonly list: boolean; readonly within: Turn | null }

/** Reads what begins with a day of the week, a month, or a day before a month; null where it is none. */
export function readDays(tokens: Tokens, i: number): Reading | null {
  const weekday = WEEKDAYS.get(wordAt(tokens, i)) ?? SHORT_WEEKDAYS.get(wordAt(tokens, i));
  if (weekday !== undefined) return readWeekday(tokens, i, weekday);
  if (WEEKDAYS_MANY.has(wordAt(tokens, i))) return read(i, i + 1, 'named', OPEN);
  const part = monthFirst(tokens, i) ?? dayFirst(tokens, i);
  return part === null ? null : { from: i, to: part.to, span: [i, part.end], kind: 'named', expression: express(part, null) };
}

function express({ year, month, day, last, list, within }: Part, weekday: number | null): DateExpression {
  const from = days({ year, month, day, weekday, within });
  if (last === null || day === null) return from;
  return list && last !== day + 1 ? { kind: 'open', relative: year === null } : { kind: 'range', from, to: { ...from, day: last } };
}

/** `March`, `March 17`, `Mar. 17-19, 2023`, `March 2023`, `March of last year`. */
function monthFirst(tokens: Tokens, i: number): Part | null {
  const month = monthAt(tokens, i);
  if (month === 0) return null;
  let at = afterMonth(tokens, i);
  if (/^[-–]$/u.test(tokens.forms[at] ?? '') && isGlued(tokens, at) && isGlued(tokens, at + 1) && isOrdinal(tokens, at + 1)) at++;
  const day = isNear(tokens, at) && !isCount(tokens, at) && !(isGlued(tokens, at + 1) && tokens.forms[at + 1] === '%') ? dayAt(tokens, at) : 0;
  if (day > 0) return withYear(tokens, month, { day, ...dayRange(tokens, at, day) });
  const year = yearBehind(tokens, at);
  if (year !== null) return { ...year, month, day: null, last: null, list: false, within: null };
  return isBareMonth(tokens, i) ? withYear(tokens, month, { day: null, last: null, list: false, to: i + 1 }) : null;
}

/** `17 March`, `the 17th of March 2023`, `4 and 11 May`. */
function dayFirst(tokens: Tokens, i: number): Part | null {
  const day = dayAt(tokens, i);
  if (day === 0 || isGlued(tokens, i) && tokens.kinds[i - 1] === TokenKind.Mark && !/^[([“‘"'—–]$/u.test(tokens.forms[i - 1] ?? '')) return null;
  const range = monthAt(tokens, i + 1) > 0 ? null : dayRange(tokens, i, day, true);
  const last = range === null ? i : range.to - 1;
  let at = last + 1;
  if (wordAt(tokens, at) === 'of' && isOrdinal(tokens, last)) at++;
  const month = monthAt(tokens, at);
  if (month === 0 || !isNear(tokens, at)) return null;
  const part = withYear(tokens, month, { day, last: range?.last ?? null, list: range?.list ?? false, to: afterMonth(tokens, at) });
  return isWordy(tokens, at) && part.year === null && !isOrdinal(tokens, last) ? null : part;
}

/** The second of two days of one month behind the first, and the token behind it. */
function dayRange(tokens: Tokens, i: number, day: number, beforeMonth = false): { readonly last: number | null; readonly list: boolean; readonly to: number } {
  const joint = wordAt(tokens, i + 1);
  const none = { last: null, list: false, to: i + 1 };
  if (!RANGE_WORDS.has(joint) || !isNear(tokens, i + 1) || !isNear(tokens, i + 2)) return none;
  const last = dayAt(tokens, i + 2);
  if (last <= day || isCount(tokens, i + 2)) return none;
  if (!beforeMonth && (monthAt(tokens, i + 3) > 0 || !THROUGH_WORDS.has(joint) && !isClosed(tokens, i + 3))) return none;
  return { last, list: !THROUGH_WORDS.has(joint), to: i + 3 };
}

/** A mark, the end, or a small word: what stands before is no count of anything. */
const isClosed = (tokens: Tokens, i: number): boolean => tokens.kinds[i] !== TokenKind.Word || BEFORE_YEARS.has(wordAt(tokens, i)) || fourDigitsAt(tokens, i) > 0;

function withYear(tokens: Tokens, month: number, { day, last, list, to }: { readonly day: number | null; readonly last: number | null; readonly list: boolean; readonly to: number }): Part {
  const year = yearBehind(tokens, to);
  if (year !== null) return { ...year, month, day, last, list, within: null };
  const pointer = pointerBehind(tokens, to, 'year');
  return { end: to, to: pointer?.to ?? to, year: null, month, day, last, list, within: pointer?.turn ?? null };
}

/** A year, behind a comma or `of` too. */
function yearBehind(tokens: Tokens, i: number): { readonly year: number; readonly to: number; readonly end: number } | null {
  const at = tokens.forms[i] === ',' || wordAt(tokens, i) === 'of' ? i + 1 : i;
  const year = isNear(tokens, at) && isNear(tokens, i) && !isCount(tokens, at) ? fourDigitsAt(tokens, at) : 0;
  return year === 0 ? null : { year, to: at + 1, end: at + 1 };
}

/** `last year`, `of next week`. */
export function pointerBehind(tokens: Tokens, i: number, unit: 'year' | 'week'): { readonly turn: Turn; readonly to: number } | null {
  const at = wordAt(tokens, i) === 'of' ? i + 1 : i;
  if (!isNear(tokens, at) || !EXACT_POINTERS.has(wordAt(tokens, at)) || wordAt(tokens, at + 1) !== unit) return null;
  return { turn: (POINTERS.get(wordAt(tokens, at)) ?? 0) as Turn, to: at + 2 };
}

function readWeekday(tokens: Tokens, i: number, weekday: number): Reading | null {
  const word = wordAt(tokens, i);
  const short = SHORT_WEEKDAYS.has(word);
  let at = short && tokens.forms[i + 1] === '.' && isGlued(tokens, i + 1) ? i + 2 : i + 1;
  if (tokens.forms[at] === ',') at++;
  if (wordAt(tokens, at) === 'the') at++;
  const part = isNear(tokens, at) ? monthFirst(tokens, at) ?? dayFirst(tokens, at) : null;
  if (part?.day != null) return { from: i, to: part.to, span: [i, part.end], kind: 'named', expression: express(part, part.last === null ? weekday : null) };
  const numeric = isNear(tokens, at) ? readNumericDay(tokens, at) : null;
  if (numeric !== null) return read(i, numeric.to, 'named', numeric.expression);
  if (short || isNamedDay(tokens, i)) return null;
  const pointer = pointerBehind(tokens, i + 1, 'week');
  const kind = isHour(tokens, i) ? 'hour' : 'named';
  const expression = isOneOfRange(tokens, i) ? OPEN_RELATIVE : days({ weekday, within: pointer?.turn ?? null });
  return { from: i, to: pointer?.to ?? i + 1, span: [i, i + 1], kind, expression };
}

/** `Black Friday`, `Sunday Times`. */
function isNamedDay(tokens: Tokens, i: number): boolean {
  return hasCapital(tokens, i) && (BEFORE_NAMED_DAYS.has(before(tokens, i)) && hasCapital(tokens, i - 1)
    || isNear(tokens, i + 1) && hasCapital(tokens, i + 1) && AFTER_NAMED_DAYS.has(wordAt(tokens, i + 1)));
}

/** `Friday night`, `late on Friday`. */
function isHour(tokens: Tokens, i: number): boolean {
  if (isNear(tokens, i + 1) && DAY_PARTS.has(wordAt(tokens, i + 1))) return true;
  const lead = before(tokens, i) === 'on' ? wordAt(tokens, i - 2) : before(tokens, i);
  return lead === 'early' || lead === 'late';
}

/** `Monday to Friday`: it may be any week. */
const isOneOfRange = (tokens: Tokens, i: number): boolean =>
  THROUGH_WORDS.has(wordAt(tokens, i + 1)) && WEEKDAYS.has(wordAt(tokens, i + 2)) || THROUGH_WORDS.has(wordAt(tokens, i - 1)) && WEEKDAYS.has(wordAt(tokens, i - 2));
