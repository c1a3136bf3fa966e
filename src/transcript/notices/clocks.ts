import { LONG_ZONES, SHORT_ZONES, type Clock, type SummerRule } from '../en/zones';
import { isoOf, numberOfDay, parseIso, weekdayOf } from './days';

const escaped = (words: string): string => words.replace(/[.]/gu, '\\.');
const longestFirst = (keys: Iterable<string>): readonly string[] => [...keys].sort((a, b) => b.length - a.length);
/** `GMT`, `E.T.`; with an offset behind it, `UTC+2`. */
const SHORT = new RegExp(String.raw`\s{0,4}[(\[]?(?<name>${longestFirst(SHORT_ZONES.keys()).map(name => name.replace(/[A-Z](?=[A-Z])/gu, '$&\\.?')).join('|')})(?<=[A-Z])\.?(?<shift>(?:\s?\+|[−-])\d{1,2}(?::?\d{2})?(?!\d|\s\p{L}))?(?![\p{L}\p{N}])`, 'uy');
const LONG = new RegExp(String.raw`\s{0,4}[(\[]?(?<name>${longestFirst(LONG_ZONES.keys()).map(escaped).join('|')})(?![\p{L}\p{N}])`, 'iuy');
/** As ISO 8601 writes it; a minus only behind seconds, since `10:00-12:00` is a range. */
const OFFSET = /(?<name>Z|\+\d{2}:\d{2}|(?<=:\d{2}:\d{2})[−-]\d{2}:\d{2})(?![\p{L}\p{N}])/uy;

/** The name of a clock at an offset of a text, with the offset behind it; null where none stands. */
export function zoneAt(text: string, at: number): { readonly zone: string; readonly end: number } | null {
  for (const pattern of [LONG, SHORT, OFFSET]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found?.groups?.['name'] !== undefined) return { zone: found[0].trim().replace(/^[([]|(?<=[A-Z]{2})\.$/gu, ''), end: at + found[0].length };
  }
  return null;
}

/**
 * How far the clock of this name is from UTC on a day (`YYYY-MM-DD`) at a time (`HH:MM`) that it shows, as ISO 8601 writes it (`-04:00`).
 * Null for a name that several regions have, that is not for that half of the year (`EST` in July), for a time that does not
 * exist or exists twice when clocks are changed, and for years before the rule (US 2007, Europe 1996).
 */
export function offsetOf(zone: string, day: string, time: string): string | null {
  const minutes = minutesOf(zone, day, time);
  return minutes === null ? null : `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

const two = (number: number): string => String(number).padStart(2, '0');

function minutesOf(zone: string, day: string, time: string): number | null {
  const [, hours, minutes = '00'] = /([+−-]\d{1,2}):?(\d{2})?$/u.exec(zone.trim()) ?? [];
  if (hours !== undefined) {
    if (!/^(?:GMT|UTC|[+−-])/u.test(zone)) return null;
    const sign = hours.startsWith('+') ? 1 : -1;
    const size = Number(hours.replace(/\D/gu, '')) * 60 + Number(minutes);
    return size <= 14 * 60 ? sign * size : null;
  }
  if (zone === 'Z') return 0;
  const clock = clockOf(zone);
  return clock === null ? null : shownBy(clock, day, time);
}

const clockOf = (zone: string): Clock | null => LONG_ZONES.get(zone.toLowerCase()) ?? SHORT_ZONES.get(zone.replace(/[\s.]/gu, '')) ?? null;

/** True for clocks of the United States, which are read by twelve hours. */
export const countsTwelve = (zone: string): boolean => clockOf(zone)?.summer === 'us' || zone.startsWith('C');

function shownBy({ standard, summer, only }: Clock, day: string, time: string): number | null {
  const number = parseIso(day);
  if (number === null) return null;
  if (summer === null) return standard;
  const shown = number * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const turns = turnsOf(summer, Number(day.slice(0, 4)), standard);
  if (turns === null) return null;
  const fits = (offset: number, isSummer: boolean): boolean => (shown - offset >= turns.from && shown - offset < turns.to) === isSummer;
  const found = [...fits(standard, false) ? [standard] : [], ...fits(standard + 60, true) ? [standard + 60] : []];
  const [one, other] = found;
  if (one === undefined) return null;
  // A name for one half of the year tells which of the two it is when the hour comes twice.
  if (only !== undefined) return found.includes(only === 'summer' ? standard + 60 : standard) ? standard + (only === 'summer' ? 60 : 0) : null;
  return other === undefined ? one : null;
}

/** When summer time begins and ends, in minutes UTC since 1970; null for years before the rule. */
function turnsOf(rule: SummerRule, year: number, standard: number): { readonly from: number; readonly to: number } | null {
  if (rule === 'eu') return year < 1996 ? null : { from: lastSunday(year, 3) * 1440 + 60, to: lastSunday(year, 10) * 1440 + 60 };
  return year < 2007 ? null : { from: (firstSunday(year, 3) + 7) * 1440 + 120 - standard, to: firstSunday(year, 11) * 1440 + 120 - standard - 60 };
}

function firstSunday(year: number, month: number): number {
  const first = numberOfDay(year, month, 1);
  return first + 7 - weekdayOf(first);
}

function lastSunday(year: number, month: number): number {
  const last = numberOfDay(year, month, 31);
  return last - weekdayOf(last) % 7;
}

/** The moment that a clock shows, in ISO 8601 with its offset: `2023-03-18T00:01:00+00:00`; null where the offset is not certain. */
export function instantOf(day: string | null, time: string | null, zone: string | null): string | null {
  const number = parseIso(day);
  if (number === null || time === null || zone === null) return null;
  const offset = offsetOf(zone, isoOf(number), time);
  return offset === null ? null : `${isoOf(number)}T${time}:00${offset}`;
}
