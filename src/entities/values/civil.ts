/** A day of the Gregorian calendar: month 1 to 12, day 1 to 31. */
export interface Civil { readonly year: number; readonly month: number; readonly day: number }

const DAY_MS = 86_400_000;
const pad = (number: number, length: number): string => String(number).padStart(length, '0');

/** The number of a day, counted from 1 January 1970. Days beyond the end of a month go over into the next. */
export const dayNumber = ({ year, month, day }: Civil): number => Date.UTC(year, month - 1, day) / DAY_MS;

/** The day of a number. */
export function civil(number: number): Civil {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** True for a day that the calendar has: not 31 February. Years are 1000 to 9999. */
export function isDay(date: Civil): boolean {
  const { year, month, day } = civil(dayNumber(date));
  return date.year >= 1000 && date.year <= 9999 && year === date.year && month === date.month && day === date.day;
}

/** `2023-03-17` as a day; null when it is none. */
export function parseDay(iso: string): Civil | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(iso);
  if (match === null) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(date) ? date : null;
}

export const isoYear = (year: number): string => pad(year, 4);
export const isoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;
export const isoDay = ({ year, month, day }: Civil): string => `${isoMonth(year, month)}-${pad(day, 2)}`;

/** The day of the week of a day's number; 1 is Monday. */
export const weekdayOf = (number: number): number => ((number + 3) % 7 + 7) % 7 + 1;

/** The number of the Monday on or before a day. */
export const mondayOf = (number: number): number => number - weekdayOf(number) + 1;

/** The week that a day is in (`2023-W11`): a week belongs to the year that its Thursday is in. */
export function isoWeek(number: number): string {
  const thursday = mondayOf(number) + 3;
  const { year } = civil(thursday);
  const week = Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}
