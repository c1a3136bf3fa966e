import { countsTwelve, instantOf, zoneAt } from './clocks';
import { dayIn, resolved } from './days';
import type { Moment } from './types';

/** `00:01`, `6 a.m.`, `0001hrs`, `00.01`, `noon`; four digits alone only before the name of a clock. */
const TIME = /(?<![\p{L}\p{N}:/.-])(?:(?<noon>12 noon|noon|midday)\b|(?<night>midnight)\b|(?<h12>\d{1,2})(?:[:.](?<m12>\d{2}))?\s?(?<half>[ap])\s?\.?\s?m\b\.?|(?<h24>\d{1,2})[:.](?<m24>\d{2})(?::\d{2})?(?!\d|[.:]\d)(?:\s?(?:hours|hrs?|h)\b\.?)?|(?<h4>[012]\d)(?<m4>[0-5]\d)(?!\d)(?<hrs>\s?(?:hours|hrs?|h)\b\.?)?)/giu;

/** A moment with where its words stand: offsets into the words that it was read from. */
export interface FoundMoment extends Moment { readonly start: number; readonly end: number }

/** The first day and the first time that words name; null where they name neither. Words of a line or two. */
export function momentIn(words: string): FoundMoment | null {
  const day = dayIn(words);
  const rest = day === null ? words : words.slice(0, day.start) + ' '.repeat(day.end - day.start) + words.slice(day.end);
  const time = timeIn(rest);
  if (day === null && time === null) return null;
  return {
    day: day?.day ?? null, time: time?.time ?? null, zone: time?.zone ?? null,
    start: Math.min(day?.start ?? Infinity, time?.start ?? Infinity), end: Math.max(day?.end ?? 0, time?.end ?? 0),
  };
}

interface FoundTime { readonly time: string | null; readonly zone: string | null; readonly start: number; readonly end: number }

function timeIn(words: string): FoundTime | null {
  const uncertain = /\bmidnight\b/iu.test(words);
  for (const match of words.matchAll(TIME)) {
    const { noon, night, h12, m12, half, h24, m24, h4, m4, hrs } = match.groups ?? {};
    const behind = match.index + match[0].length;
    const clock = zoneAt(words, behind);
    if (h4 !== undefined && hrs === undefined && clock === null) continue;
    const time = night !== undefined || uncertain ? null : noon !== undefined ? '12:00'
      : h12 !== undefined ? ofHalf(Number(h12), m12 ?? '00', half) : ofDay(h24 ?? h4 ?? '', m24 ?? m4 ?? '', clock?.zone ?? null);
    return { time, zone: clock?.zone ?? null, start: match.index, end: clock?.end ?? behind };
  }
  return null;
}

/** `12 a.m.` and `12 p.m.` are read both ways (AP and NIST advise against them), so they tell no time; `12:01 a.m.` does. */
function ofHalf(hour: number, minutes: string, half: string | undefined): string | null {
  if (hour < 1 || hour > 12 || Number(minutes) > 59 || hour === 12 && minutes === '00') return null;
  return `${String(hour % 12 + (half?.toLowerCase() === 'p' ? 12 : 0)).padStart(2, '0')}:${minutes}`;
}

/** Of 24 hours. One digit (`6:00`), and `12:01` by an American clock, may be morning or evening; `24:00` is the end of one day or of another. */
function ofDay(hour: string, minutes: string, zone: string | null): string | null {
  const open = hour.length < 2 && hour !== '0' || hour === '12' && zone !== null && countsTwelve(zone);
  return open || Number(hour) > 23 || Number(minutes) > 59 ? null : `${hour.padStart(2, '0')}:${minutes}`;
}

/** A moment in ISO 8601 with its offset from UTC, in a text of the day `today`; null where anything of it is open. */
export const instant = ({ day, time, zone }: Moment, today: string | null): string | null => instantOf(resolved(day, today), time, zone);
