import { offsetOf } from '../transcript/notices/clocks';
import { parseIso } from '../transcript/notices/days';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Clocks are at most so many hours before and behind UTC. */
const EAST = 14;
const WEST = 12;

/** When an embargo ends: for certain not before `earliest` and not behind `latest`, in milliseconds; both are one where its words are exact. */
export interface EmbargoEnd { readonly earliest: number; readonly latest: number; /** What its words leave open. */ readonly open: 'time' | 'zone' | 'midnight' | null }

const WRITTEN = /^(?<day>\d{4}-\d{2}-\d{2})(?:[Tt ](?<time>\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s?(?<zone>[Zz]|[+-]\d{2}:?\d{2})?)?$/u;

/** The end of an embargo as a ledger has it (RFC 3339); null where that is no time at all. `zone` is that of the story’s dateline, for a time without one. */
export function embargoEnd(written: string, zone: string | null): EmbargoEnd | null {
  const { day, time, zone: own } = WRITTEN.exec(written.trim())?.groups ?? {};
  return day === undefined ? null : endOf(day, time ?? null, minutesOf(own) ?? minutesOf(zone ?? undefined), time?.startsWith('24:') === true || time === '00:00');
}

/** The end of an embargo of which a day, a time and the name of a clock may be known. */
export function toldEnd(day: string | null, time: string | null, clock: string | null, midnight: boolean): EmbargoEnd | null {
  if (day === null) return null;
  const offset = time === null || clock === null ? null : offsetOf(clock, day, time);
  return endOf(day, midnight ? '00:00' : time, minutesOf(offset ?? undefined), midnight);
}

/** Midnight of a day is its beginning to some and its end to others, so that it is both here. */
function endOf(day: string, time: string | null, zone: number | null, midnight: boolean): EmbargoEnd | null {
  const number = parseIso(day);
  const [hours = 0, minutes = 0] = (time ?? '00:00').split(':').map(Number);
  if (number === null || hours > 24 || minutes > 59) return null;
  const shown = number * DAY + (midnight ? 0 : hours * HOUR + minutes * 60_000);
  const spread = time === null || midnight ? DAY : 0;
  return {
    earliest: shown - (zone === null ? EAST * HOUR : zone * 60_000),
    latest: shown + spread + (zone === null ? WEST * HOUR : -zone * 60_000),
    open: time === null ? 'time' : midnight ? 'midnight' : zone === null ? 'zone' : null,
  };
}

/** How many minutes east of UTC `+01:00` is. */
function minutesOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (/^z$/iu.test(zone)) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone) ?? [];
  return hours === undefined ? null : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
