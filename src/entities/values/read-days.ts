import { TokenKind, type Tokens } from '../../text/tokens';
import { AFTER_NAMED_DAYS, BEFORE_ANY_DAY, BEFORE_NAMED_DAYS, BEFORE_YEARS, DAY_PARTS, EXACT_POINTERS, POINTERS, RANGE_WORDS, SHORT_WEEKDAYS, THROUGH_WORDS, VAGUE_COUNTS, WEEKDAYS, WEEKDAYS_MANY } from '../en/calendar';
import { afterMonth, isBareMonth, isWordy, monthAt } from './months';
import { before, countAt, days, isCount, OPEN, OPEN_RELATIVE, read, type Reading } from './reading';
import { readNumericDay } from './read-numeric';
import { dayAt, fourDigitsAt, hasCapital, isDash, isGlued, isNear, isOrdinal, wordAt } from './token-shapes';
import type { DateExpression, Turn } from './types';

/** A month with what stands beside it; `last` is the second day of `20 to 26`, `end` the token behind the calendar's own words. */
interface Part { readonly end: number; readonly to: number; readonly year: number | null; readonly month: number; readonly day: number | null; readonly last: number | null; readonly list: boolean; readonly within: Turn | null }

/** Reads what begins with a day of the week, a month, or a day before a month; null where it is none. */
export const readDays = (tokens: Tokens, i: number): Reading | null =>
  tokens.kinds[i] === TokenKind.Number ? readDayFirst(tokens, i) : readMonthFirst(tokens, i) ?? readWeekday(tokens, i);

/** `March`, `March 17`, `Mar. 17-19, 2023`, `March 2023`, `March of last year`. */
export const readMonthFirst = (tokens: Tokens, i: number): Reading | null => ofPart(i, monthFirst(tokens, i));

/** `17 March`, `the 17th of March 2023`, `4 and 11 May`. */
export const readDayFirst = (tokens: Tokens, i: number): Reading | null => ofPart(i, dayFirst(tokens, i));

const ofPart = (from: number, part: Part | null): Reading | null =>
  part === null ? null : { from, to: part.to, span: [from, part.end], kind: 'named', expression: express(part, null) };

function express({ year, month, day, last, list, within }: Part, weekday: number | null): DateExpression {
  const from = days({ year, month, day, weekday, within });
  if (last === null || day === null) return from;
  return list && last !== day + 1 ? { kind: 'open', relative: year === null } : { kind: 'range', from, to: { ...from, day: last } };
}

/** Marks that may touch a day from before. */
const MAY_TOUCH = new Set('([“‘"\'—–');

function monthFirst(tokens: Tokens, i: number): Part | null {
  const month = monthAt(tokens, i);
  if (month === 0) return null;
  let at = afterMonth(tokens, i);
  if (isDash(tokens.forms[at]) && isGlued(tokens, at) && isGlued(tokens, at + 1) && isOrdinal(tokens, at + 1)) at++;
  const day = isNear(tokens, at) && !isCount(tokens, at) && !(isGlued(tokens, at + 1) && tokens.forms[at + 1] === '%') ? dayAt(tokens, at) : 0;
  if (day > 0) return withYear(tokens, month, day, dayRange(tokens, at, day));
  return yearBehind(tokens, at) > 0 || isBareMonth(tokens, i) ? withYear(tokens, month, null, { last: null, list: false, to: at }) : null;
}

function dayFirst(tokens: Tokens, i: number): Part | null {
  const day = dayAt(tokens, i);
  if (day === 0 || isGlued(tokens, i) && tokens.kinds[i - 1] === TokenKind.Mark && !MAY_TOUCH.has(tokens.forms[i - 1] ?? '')) return null;
  const range = RANGE_WORDS.has(wordAt(tokens, i + 1)) ? dayRange(tokens, i, day, true) : null;
  const last = range === null ? i : range.to - 1;
  let at = last + 1;
  if (wordAt(tokens, at) === 'of' && isOrdinal(tokens, last)) at++;
  const month = monthAt(tokens, at);
  if (month === 0 || !isNear(tokens, at)) return null;
  const part = withYear(tokens, month, day, { last: range?.last ?? null, list: range?.list ?? false, to: afterMonth(tokens, at) });
  return isWordy(tokens, at) && part.year === null && !isOrdinal(tokens, last) ? null : part;
}

/** The second of two days of one month, whether they are two (`26 and 27`) or all between, and the token behind. */
interface DayRange { readonly last: number | null; readonly list: boolean; readonly to: number }

function dayRange(tokens: Tokens, i: number, day: number, beforeMonth = false): DayRange {
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

/** What stands behind a month or a day of one: a year, or `last year`. */
function withYear(tokens: Tokens, month: number, day: number | null, { last, list, to }: DayRange): Part {
  const at = yearBehind(tokens, to);
  if (at > 0) return { end: at + 1, to: at + 1, year: fourDigitsAt(tokens, at), month, day, last, list, within: null };
  const pointer = pointerBehind(tokens, to, 'year');
  return { end: to, to: pointer?.to ?? to, year: null, month, day, last, list, within: pointer?.turn ?? null };
}

/** The token of a year, behind a comma or `of` too; 0 for none. */
function yearBehind(tokens: Tokens, i: number): number {
  const at = tokens.forms[i] === ',' || tokens.lowers[i] === 'of' ? i + 1 : i;
  return fourDigitsAt(tokens, at) > 0 && isNear(tokens, at) && isNear(tokens, i) && !isCount(tokens, at) ? at : 0;
}

/** `last year`, `of next week`. */
export function pointerBehind(tokens: Tokens, i: number, unit: 'year' | 'week'): { readonly turn: Turn; readonly to: number } | null {
  const at = wordAt(tokens, i) === 'of' ? i + 1 : i;
  if (!isNear(tokens, at) || !EXACT_POINTERS.has(wordAt(tokens, at)) || wordAt(tokens, at + 1) !== unit) return null;
  return { turn: (POINTERS.get(wordAt(tokens, at)) ?? 0) as Turn, to: at + 2 };
}

/** `Friday`, `Fri., March 17`, `Friday, 17/03/2023`, `Friday of last week`, `Fridays`. */
export function readWeekday(tokens: Tokens, i: number): Reading | null {
  const word = wordAt(tokens, i);
  const weekday = WEEKDAYS.get(word) ?? SHORT_WEEKDAYS.get(word);
  if (weekday === undefined) return WEEKDAYS_MANY.has(word) ? read(i, i + 1, 'named', OPEN) : null;
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
  const ago = pointer === null ? weeksAgo(tokens, i + 1) : null;
  const kind = isHour(tokens, i) ? 'hour' : 'named';
  const expression = isOneOfRange(tokens, i) || isAny(tokens, i) ? OPEN_RELATIVE : ago !== null ? dayAgo(weekday, ago.count) : days({ weekday, within: pointer?.turn ?? null });
  return { from: i, to: pointer?.to ?? ago?.to ?? i + 1, span: [i, i + 1], kind, expression };
}

/** `a week ago`, `two weeks ago` at a token, with the token behind; the count is null where the words say none. */
function weeksAgo(tokens: Tokens, i: number): { readonly count: number | null; readonly to: number } | null {
  if (!isNear(tokens, i) || !/^weeks?$/u.test(wordAt(tokens, i + 1)) || wordAt(tokens, i + 2) !== 'ago') return null;
  const count = wordAt(tokens, i) === 'a' ? 1 : countAt(tokens, i);
  return count === null && !VAGUE_COUNTS.has(wordAt(tokens, i)) ? null : { count, to: i + 3 };
}

/** The day of the week so many weeks ago. */
export const dayAgo = (weekday: number, count: number | null): DateExpression => count === null ? OPEN_RELATIVE : { ...days({ weekday, within: -count }), ago: true };

/** `every Friday`, `on a Friday`. */
const isAny = (tokens: Tokens, i: number): boolean => BEFORE_ANY_DAY.has(before(tokens, i)) || before(tokens, i) === 'a' && wordAt(tokens, i - 2) === 'on';

/** The day of the week that stands at a token, behind `on` or not, when what stands there is nothing more: the `on Tuesday` of `last week on Tuesday`. */
export function weekdayBehind(tokens: Tokens, i: number): { readonly weekday: number; readonly reading: Reading } | null {
  const from = tokens.forms[i] === ',' && wordAt(tokens, i + 1) === 'on' ? i + 1 : i;
  const at = wordAt(tokens, from) === 'on' ? from + 1 : from;
  const weekday = isNear(tokens, i) && isNear(tokens, at) ? WEEKDAYS.get(wordAt(tokens, at)) : undefined;
  const reading = weekday === undefined ? null : readWeekday(tokens, at);
  return weekday === undefined || reading?.expression.kind !== 'day' || reading.to > at + 1 ? null : { weekday, reading };
}

/** `Black Friday`, `Sunday Times`. */
function isNamedDay(tokens: Tokens, i: number): boolean {
  return hasCapital(tokens, i) && (BEFORE_NAMED_DAYS.has(before(tokens, i)) && hasCapital(tokens, i - 1)
    || isNear(tokens, i + 1) && hasCapital(tokens, i + 1) && AFTER_NAMED_DAYS.has(wordAt(tokens, i + 1)));
}

/** `Friday night`, `late on Friday`. */
function isHour(tokens: Tokens, i: number): boolean {
  const next = isDash(tokens.forms[i + 1]) && isGlued(tokens, i + 1) ? i + 2 : i + 1;
  if (isNear(tokens, next) && DAY_PARTS.has(wordAt(tokens, next))) return true;
  const lead = before(tokens, i) === 'on' ? wordAt(tokens, i - 2) : before(tokens, i);
  return lead === 'early' || lead === 'late';
}

/** `Monday to Friday`: it may be any week. */
const isOneOfRange = (tokens: Tokens, i: number): boolean =>
  THROUGH_WORDS.has(wordAt(tokens, i + 1)) && WEEKDAYS.has(wordAt(tokens, i + 2)) || THROUGH_WORDS.has(wordAt(tokens, i - 1)) && WEEKDAYS.has(wordAt(tokens, i - 2));
