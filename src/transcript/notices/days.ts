import { MONTH_KEYS, NEAR_DAYS, WEEKDAY_WORDS, WEEKDAYS } from '../en/notices';
import { MONTHS } from '../en/words';
import type { DayParts, Moment } from './types';

const YEAR = (group: string): string => String.raw`(?:,?\s{1,3}(?<${group}>(?:19|20)\d{2})(?!\d|\s?(?:hrs?|hours)\b))?`;
/** `Saturday 18 March 2023`, `March 17, 2023`, `the 17th of March`, `2023-03-17`, `18/03/2023`. */
const DAY = new RegExp(String.raw`(?<![\p{L}\p{N}/.-])(?:(?<week>${WEEKDAY_WORDS})\b\.?,?\s{1,3}(?:the\s)?)?(?:`
  + String.raw`(?<d1>\d{1,2})(?:st|nd|rd|th)?\s{1,3}(?:of\s)?(?<m1>${MONTHS})\b\.?${YEAR('y1')}|(?<m2>${MONTHS})\b\.?\s{1,3}(?<d2>\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d|\d)${YEAR('y2')}`
  + String.raw`|(?<iso>\d{4}-\d{2}-\d{2})(?!\d)|(?<n1>\d{1,2})(?<mark>[/.-])(?<n2>\d{1,2})\k<mark>(?<y3>\d{4})(?!\d))`, 'iu');
const NEAR = new RegExp(String.raw`\b(?:${[...NEAR_DAYS.keys()].join('|')})\b`, 'iu');
const WEEKDAY = new RegExp(String.raw`\b(?:${WEEKDAYS.join('|')})\b`, 'iu');

const DAY_MS = 86_400_000;
/** How many days away the year of a day without one may be told. */
const NEAR_ENOUGH = 120;

/** The first day that words name, and where: offsets into them; null where they name none. */
export function dayIn(words: string): { readonly start: number; readonly end: number; readonly day: NonNullable<Moment['day']> | null } | null {
  const full = DAY.exec(words);
  if (full !== null) return { start: full.index, end: full.index + full[0].length, day: partsOf(full.groups ?? {}) };
  const near = NEAR.exec(words);
  if (near !== null) return { start: near.index, end: near.index + near[0].length, day: { ahead: NEAR_DAYS.get(near[0].toLowerCase()) ?? 0 } };
  const week = WEEKDAY.exec(words);
  return week === null ? null : { start: week.index, end: week.index + week[0].length, day: { next: WEEKDAYS.indexOf(week[0].toLowerCase()) + 1 } };
}

function partsOf({ week, d1, m1, y1, m2, d2, y2, iso, n1, n2, y3 }: Readonly<Record<string, string | undefined>>): DayParts | null {
  const weekday = week === undefined ? null : WEEKDAYS.findIndex(name => name.startsWith(week.toLowerCase().slice(0, 3))) + 1;
  const month = (m1 ?? m2)?.toLowerCase().slice(0, 3);
  if (month !== undefined) return checked({ year: numberOf(y1 ?? y2), month: MONTH_KEYS.indexOf(month) + 1, day: Number(d1 ?? d2), weekday });
  if (iso !== undefined) return checked({ year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)), weekday });
  const [first, second, year] = [Number(n1), Number(n2), Number(y3)];
  if (first <= 12 && second <= 12 && first !== second) return null; // day and month, or month and day
  return checked(second > 12 ? { year, month: first, day: second, weekday } : { year, month: second, day: first, weekday });
}

const numberOf = (digits: string | undefined): number | null => digits === undefined ? null : Number(digits);

/** A day that the calendar has, on the day of the week that it says; else null. */
function checked(parts: DayParts): DayParts | null {
  const { year, month, day, weekday } = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (year === null) return parts;
  const number = numberOfDay(year, month, day);
  return isoOf(number).endsWith(`-${two(month)}-${two(day)}`) && (weekday === null || weekdayOf(number) === weekday) ? parts : null;
}

const two = (number: number): string => String(number).padStart(2, '0');
/** Days from 1 January 1970. */
export const numberOfDay = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY_MS;
export const isoOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
/** 1 is Monday. */
export const weekdayOf = (number: number): number => ((number + 3) % 7 + 7) % 7 + 1;

/** `YYYY-MM-DD` as the number of a day; null when it is no day. */
export function parseIso(iso: string | null | undefined): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(iso ?? '');
  if (match === null) return null;
  const number = numberOfDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoOf(number) === iso ? number : null;
}

/**
 * The day that is meant, `YYYY-MM-DD`, in a text of the day `today`. A day without a year is the nearest one, if that is within
 * four months and on the day of the week that is said; a day of the week alone the next one, and none when it is that of today.
 * Null in doubt, and without `today` for all but a whole day.
 */
export function resolved(day: Moment['day'], today: string | null): string | null {
  if (day === null) return null;
  const now = parseIso(today);
  if ('ahead' in day) return now === null ? null : isoOf(now + day.ahead);
  if ('next' in day) return now === null || weekdayOf(now) === day.next ? null : isoOf(now + (day.next - weekdayOf(now) + 7) % 7);
  if (day.year !== null) return isoOf(numberOfDay(day.year, day.month, day.day));
  if (now === null) return null;
  const year = Number(isoOf(now).slice(0, 4));
  const near = [year - 1, year, year + 1].filter(one => Math.abs(numberOfDay(one, day.month, day.day) - now) <= NEAR_ENOUGH && checked({ ...day, year: one }) !== null);
  return near[0] === undefined ? null : isoOf(numberOfDay(near[0], day.month, day.day));
}
