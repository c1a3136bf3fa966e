/** When words were said: seconds from the start of the recording, or null. */
export interface Moment { readonly start: number | null; readonly end: number | null }

/** A time as a ledger has it: `00:12:41`, or `00:12:41.200` where it is between two seconds. */
export function clockOf(seconds: number): string {
  const thousandths = Math.round(seconds * 1000);
  const whole = Math.floor(thousandths / 1000);
  const parts = [whole / 3600, whole / 60 % 60, whole % 60].map(part => String(Math.floor(part)).padStart(2, '0'));
  return `${parts.join(':')}${thousandths % 1000 === 0 ? '' : `.${String(thousandths % 1000).padStart(3, '0')}`}`;
}

const CLOCK = /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2}(?:[.,]\d{1,3})?)\s*$/u;
/** The seconds of a time as a ledger may have it: `00:12:41.200`, `12:41`, `12:41,2`; null for anything else. */
export function secondsOf(clock: string): number | null {
  const found = CLOCK.exec(clock);
  if (found === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
}

/** Hosts that have a way of their own to say when to begin. */
const YOUTUBE = /^(?:www\.|m\.)?(?:youtube\.com|youtu\.be)$/iu;

/**
 * The address of a recording at a second of it: `#t=761` (W3C Media Fragments URI 1.0), and for YouTube `t=761s`. An address
 * that says already where to begin stays as it is, and so does one without a time.
 */
export function addressAt(url: string, seconds: number | null): string {
  if (seconds === null || /[?&#]t=/u.test(url)) return url;
  const at = Math.floor(seconds);
  const [, host = ''] = /^https?:\/\/([^/?#]+)/iu.exec(url) ?? [];
  const [address = '', fragment] = url.split('#', 2);
  if (YOUTUBE.test(host)) return `${address}${address.includes('?') ? '&' : '?'}t=${at}s${fragment === undefined ? '' : `#${fragment}`}`;
  return fragment === undefined ? `${address}#t=${at}` : url;
}

/** Page and line of a stretch: `12:3`, `12:3–9` on one page, `12:24–13:2` over two. */
export function linesOf(from: string | null, to: string | null): string | null {
  if (from === null || to === null || from === to) return from ?? to;
  const [page, line] = [from.split(':')[0], to.split(':')];
  return line.length === 2 && line[0] === page ? `${from}–${line[1] ?? ''}` : `${from}–${to}`;
}
