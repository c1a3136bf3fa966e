/** How a TTML document counts: frames and ticks a second. */
export interface Rates { readonly frames: number; readonly ticks: number }

const CLOCK = /^(\d{2,6}):(\d{2}):(\d{2})(?:(\.\d{1,9})|:(\d{2,4})(?:\.\d{1,4})?)?$/u;
const OFFSET = /^(\d{1,12}(?:\.\d{1,12})?)(h|ms|m|s|f|t)$/u;
const UNITS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001 };

/** The rates that the root element says (TTML2, section 7.2): 30 frames and, without a frame rate, 1 tick a second. */
export function ratesOf(attributes: ReadonlyMap<string, string>): Rates {
  const given = positive(attributes.get('frameRate'));
  const [over, under] = (attributes.get('frameRateMultiplier') ?? '').trim().split(/[ :]/u).map(positive);
  const frames = (given ?? 30) * (over ?? 1) / (under ?? 1);
  return { frames, ticks: positive(attributes.get('tickRate')) ?? (given === null ? 1 : frames) };
}

function positive(words: string | undefined): number | null {
  return words !== undefined && /^[1-9]\d{0,9}$/u.test(words.trim()) ? Number(words) : null;
}

/** A time expression (TTML2, section 12.3.1) in seconds: `00:01:02.5`, `00:01:02:12` with frames, `1.5s`, `36f`, `90000t`; null for anything else. */
export function ttmlTime(words: string | undefined, { frames, ticks }: Rates): number | null {
  const value = (words ?? '').trim();
  const clock = CLOCK.exec(value);
  if (clock !== null) {
    const [, hours = '0', minutes = '0', seconds = '0', fraction = '0', frame = '0'] = clock;
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction) + Number(frame) / frames;
  }
  const [, count, unit = ''] = OFFSET.exec(value) ?? [];
  if (count === undefined) return null;
  return Number(count) * (unit === 'f' ? 1 / frames : unit === 't' ? 1 / ticks : UNITS[unit] ?? 1);
}
