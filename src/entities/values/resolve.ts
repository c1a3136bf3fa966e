import { civil, dayNumber, isDay, isoDay, isoMonth, isoWeek, isoYear, mondayOf, parseDay, weekdayOf, type Civil } from './civil';
import type { CalendarUnit, DateExpression, DateValue, DayExpression, Turn } from './types';

/** How many months behind or ahead a month without a year is still taken for the nearest one. */
const NEAR_MONTHS = 4;
/** How many months back a month of this year is taken for that and not for next year’s. */
const FAR_MONTHS = 8;

/**
 * What a date comes to when the report is of the day `anchor.date` (`YYYY-MM-DD`). In doubt the value is null rather than wrong.
 *
 * The rules are those of taggers for news (TIMEX3 of TimeML; HeidelTime, Strötgen and Gertz 2013; SUTime, Chang and Manning 2012), narrowed to what two
 * readings agree on:
 * - A day of the week is the nearest one back, the day of the report included. `last` and `next` count from the week of the report, so where the nearest
 *   such day is in the same week they may mean either: null. `this Friday` is that of the week, if it is not over.
 *   `A week ago Friday` is that of the week before, where this week’s Friday is over.
 * - A month or a day without a year is of the year of the report, as the AP Stylebook has it, unless that of the year before is at most four months back
 *   while this year’s is more than three ahead. More than eight months back, or further ahead: null. A day of the week beside it decides.
 * - `two weeks ago` is a week, `two years ago` a year (as in HeidelTime): no more exact than the unit. Weeks are those of ISO 8601.
 * - A day that the calendar has not, or whose day of the week is another, has no value; nor has a fiscal year, `last summer`, or a length of time.
 */
export function resolveDate(expression: DateExpression, anchor: { readonly date: string } | null): DateValue {
  const today = anchor === null ? null : parseDay(anchor.date);
  switch (expression.kind) {
    case 'day': return { value: valueOf(expression, today), relative: isRelative(expression) };
    case 'range': return { value: interval(expression.from, expression.to, today), relative: isRelative(expression.from) || isRelative(expression.to) };
    case 'digits': return { value: unspecified(expression.digits), relative: false };
    case 'part': {
      const year = expression.year ?? (today === null || expression.within === null ? null : today.year + expression.within);
      return { value: year === null ? null : `${isoYear(year)}-${expression.part}`, relative: expression.year === null };
    }
    case 'offset': return { value: today === null ? null : offset(expression.unit, expression.count, today), relative: true };
    case 'open': return { value: null, relative: expression.relative };
  }
}

const isRelative = ({ year }: DayExpression): boolean => year === null;

/** `199` as `199X`, `18` as `18XX`. */
const unspecified = (digits: number): string => String(digits).padEnd(4, 'X');

function interval(from: DayExpression, to: DayExpression, today: Civil | null): string | null {
  if (from.year === null && from.within === null && from.day === null) return null;
  const [first, last] = [valueOf(from, today), valueOf(to, today)];
  return first === null || last === null || first > last ? null : `${first}/${last}`;
}

function valueOf(said: DayExpression, today: Civil | null): string | null {
  const { month, day, weekday } = said;
  if (month === null) return said.year !== null ? isoYear(said.year) : weekday === null || today === null ? null : weekdayNear(weekday, said, today);
  const years = said.year !== null ? [said.year] : today === null ? [] : yearsOf(said, month, today);
  if (day === null) return years.length === 1 && years[0] !== undefined ? isoMonth(years[0], month) : null;
  const dates = years.map(year => ({ year, month, day })).filter(date => isDay(date) && (weekday === null || weekdayOf(dayNumber(date)) === weekday));
  return dates.length === 1 && dates[0] !== undefined ? isoDay(dates[0]) : null;
}

function weekdayNear(weekday: number, { turn, within, ago }: DayExpression, today: Civil): string | null {
  const now = dayNumber(today);
  const ofWeek = mondayOf(now) + weekday - 1;
  const at = (number: number): string => isoDay(civil(number));
  if (within !== null) return ago === true && ofWeek > now ? null : at(ofWeek + 7 * within);
  if (turn === null) return at(ofWeek <= now ? ofWeek : ofWeek - 7);
  if (turn === 0) return ofWeek >= now ? at(ofWeek) : null;
  return (turn < 0 ? ofWeek < now : ofWeek > now) ? null : at(ofWeek + 7 * turn);
}

/** The years that a month, or a day of one, may be of; one where there is no doubt. */
function yearsOf({ turn, within, day, weekday }: DayExpression, month: number, { year, month: now, day: today }: Civil): readonly number[] {
  if (within !== null) return [year + within];
  if (weekday !== null) return [year - 1, year, year + 1];
  const ahead = month - now || (day === null ? 0 : Math.sign(day - today));
  if (turn !== null) return turnedYear(turn, ahead, year);
  const months = month - now;
  if (months <= 0) return months >= -FAR_MONTHS ? [year] : [];
  if (months < NEAR_MONTHS) return [year];
  return 12 - months <= NEAR_MONTHS ? [year - 1] : [];
}

/** `last March`: where this year’s lies behind it may be that or the one before. */
function turnedYear(turn: Turn, ahead: number, year: number): readonly number[] {
  if (turn === 0) return [year];
  return (turn < 0 ? ahead < 0 : ahead > 0) ? [] : [year + turn];
}

/** The day, week, month and so on that lies so many units from the day of the report. */
function offset(unit: CalendarUnit, count: number, today: Civil): string | null {
  const now = dayNumber(today);
  const inRange = (year: number, value: string): string | null => year >= 1000 && year <= 9999 ? value : null;
  switch (unit) {
    case 'day': { const date = civil(now + count); return inRange(date.year, isoDay(date)); }
    case 'week': return inRange(civil(now + 7 * count).year, isoWeek(now + 7 * count));
    case 'weekend': return weekend(now, count);
    case 'month': {
      const months = today.year * 12 + today.month - 1 + count;
      return inRange(Math.floor(months / 12), isoMonth(Math.floor(months / 12), months % 12 + 1));
    }
    case 'quarter': {
      const quarters = today.year * 4 + Math.floor((today.month - 1) / 3) + count;
      return inRange(Math.floor(quarters / 4), `${isoYear(Math.floor(quarters / 4))}-${33 + quarters % 4}`);
    }
    case 'year': return inRange(today.year + count, isoYear(today.year + count));
    case 'decade': return inRange(today.year + 10 * count, unspecified(Math.floor(today.year / 10) + count));
    case 'century': return inRange(today.year + 100 * count, unspecified(Math.floor(today.year / 100) + count));
  }
}

/** Saturday and Sunday; `next weekend` may be the coming one or that of next week, unless it is weekend now. */
function weekend(now: number, count: number): string | null {
  if (count > 0 && weekdayOf(now) < 6) return null;
  const saturday = mondayOf(now) + 5 + 7 * count;
  return `${isoDay(civil(saturday))}/${isoDay(civil(saturday + 1))}`;
}
