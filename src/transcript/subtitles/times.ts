import { seconds } from '../labels';

/** The times of a cue in seconds, to the millisecond, and what stands behind them on the line. */
export interface CueTimes { readonly start: number; readonly end: number; readonly settings: string; /** Minutes or seconds above 59. */ readonly odd: boolean }

/** Both decimal marks are met in both formats. WebVTT may leave the hours out, careless SubRip the fraction. */
const STAMP = String.raw`(\d{1,4}:\d{2}:\d{2}(?:[.,]\d{1,3})?|\d{1,3}:\d{2}[.,]\d{1,3})`;
const TIMES = new RegExp(String.raw`^[ \t]*${STAMP}[ \t]*-->[ \t]*${STAMP}(?!\d)(.*)$`, 'su');
/** A longer line holds no times: it is looked at no further. */
const LONGEST = 1000;
const MILLISECONDS = 1000;

/** The times on a line `00:01:02.500 --> 00:01:04,000 line:0` (W3C webvtt1, SubRip), or null where it holds none. */
export function timesOf(line: string): CueTimes | null {
  if (line.length > LONGEST || !line.includes('-->')) return null;
  const found = TIMES.exec(line);
  if (found === null) return null;
  const [, from = '', until = '', rest = ''] = found;
  return { start: rounded(seconds(from)), end: rounded(seconds(until)), settings: rest.trim(), odd: isOdd(from) || isOdd(until) };
}

/** A time as it is written: `01:02:03.004` with a full stop in WebVTT, with a comma in SubRip. */
export function stampOf(time: number, mark: '.' | ','): string {
  const all = Math.max(0, Math.round(time * MILLISECONDS));
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(all / 3_600_000)}:${two(all / 60_000 % 60)}:${two(all / MILLISECONDS % 60)}${mark}${String(all % MILLISECONDS).padStart(3, '0')}`;
}

const rounded = (time: number): number => Math.round(time * MILLISECONDS) / MILLISECONDS;

/** True when minutes or seconds are above 59. */
const isOdd = (stamp: string): boolean => stamp.split(':').slice(-2).some(part => Number(part.slice(0, 2)) > 59);
