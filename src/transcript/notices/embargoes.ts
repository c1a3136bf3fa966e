import { EMBARGO, IMMEDIATE, IS_EMBARGOED, NOT_BEFORE, UNTIL, UNTIL_PAST, WEEKDAY_WORDS } from '../en/notices';
import { MONTHS } from '../en/words';
import type { Span } from '../../text/span';
import { instant, momentIn, type FoundMoment } from './moments';
import type { EmbargoTold } from './types';

/** An embargo with where its words stand in the words that it was read from. */
export interface FoundEmbargo { readonly told: EmbargoTold; readonly span: Span }

const LONGEST = 240;
const AT_ONCE = new RegExp(`^[[(]?(?:(?:PRESS|NEWS|MEDIA) RELEASE\\s*[:–—-]+\\s*)?(${IMMEDIATE})(?=\\s*(?:$|[\\])*_.:|–—(-]|\\s{2}|,? (?:\\d|(?:${MONTHS}|${WEEKDAY_WORDS})\\b)))`, 'iu');
/** A line that begins so; what follows decides. */
const BEGINS = new RegExp(`^[[(]?(?:${EMBARGO}|${NOT_BEFORE})(?![\\p{L}\\p{N}])`, 'iu');
/** In capitals it counts within a line too. */
const CAPITALS = /\b(?:STRICTLY )?(?:UNDER )?EMBARGO(?:ED)? (?:UNTIL|FOR|TO|TILL)\b/u;
const IN_SENTENCE = new RegExp(IS_EMBARGOED, 'iu');
/** Between that beginning and the time. */
const LINK = new RegExp(`^[\\s:;,*_)\\]–—-]*(?:${UNTIL})[\\s:–—-]*$`, 'iu');
const CERTAIN = new RegExp(`^\\s*(?:not for [\\p{L} ,]{1,60} )?(?:until|till|before)\\b(?! ${UNTIL_PAST}\\b)`, 'iu');
/** Nothing but this stands on the line. */
const ALONE = /^[[(]?(?:(?:strictly|under) )+embargo(?:ed)?[\]).!:]*$|^[[(]?EMBARGOED(?: (?:COPY|MATERIAL|UNTIL|UNTIL:))?[\]).!:]*$/iu;
const ONLY_A_WORD = /^[[(]?(?:(?:strictly|under) )*embargo(?:ed)?(?: (?:until|for release|notice|time))?\s*[:–—-]?$/iu;
/** An embargo on goods ends too: only with a time of day is it one of words. */
const OF_GOODS = /^[\s:]*(?:lifts|ends|is|on)\b/iu;

/**
 * The embargo that a line gives a text, with what stands on the line below it when it goes on there.
 * @param line the line, without white space at its edges
 * @param next the line or two below with all between them, so that `line + next` is a stretch of the text; or empty
 * @param today the day of the text, for `tomorrow` and for days without a year
 */
export function embargoOf(line: string, next: string, today: string | null): FoundEmbargo | null {
  if (line.length > LONGEST * 3) return null;
  const once = AT_ONCE.exec(line);
  if (once?.[1] !== undefined) {
    const start = once[0].length - once[1].length;
    return { told: { kind: 'embargo', until: null, zone: null, moment: NO_MOMENT, immediate: true }, span: [start, once[0].length] };
  }
  const begin = beginOf(line);
  if (begin === null) return null;
  const { start, end, sure } = begin;
  const own = line.slice(end, end + LONGEST);
  const found = momentIn(own);
  const link = LINK.test(own.slice(0, found?.start ?? own.length));
  const wanted = found?.day == null || found.time === null && !/midnight/iu.test(own);
  if (wanted && next !== '' && next.length < LONGEST && (link || found === null && ONLY_A_WORD.test(line))) {
    const below = momentIn(next);
    if (below !== null && LINK.test(next.slice(0, below.start)) && next.length - below.end < 40 && (below.day === null || found?.day == null)) {
      const words = own + next;
      const whole = momentIn(words);
      if (whole !== null) return embargo([start, end + whole.end], whole, today);
    }
  }
  if (found !== null && link && !(OF_GOODS.test(own) && found.time === null)) return embargo([start, end + found.end], found, today);
  if (sure && !new RegExp(`^\\s*${UNTIL_PAST}\\b`, 'iu').test(own) || CERTAIN.test(own) || ALONE.test(line)) return embargo([start, Math.min(line.length, end + LONGEST)], null, today);
  return null;
}

const NO_MOMENT = { day: null, time: null, zone: null } as const;

/** Where the words of an embargo begin, and where those that say until when; `sure` when a time must follow. */
function beginOf(line: string): { readonly start: number; readonly end: number; readonly sure: boolean } | null {
  const first = BEGINS.exec(line);
  if (first !== null && /^[[(]?\p{Lu}/u.test(line)) return { start: 0, end: first[0].length, sure: /(?:before|until|till)$/iu.test(first[0]) };
  for (const pattern of [CAPITALS, IN_SENTENCE]) {
    const inside = pattern.exec(line);
    if (inside !== null) return { start: inside.index, end: inside.index + inside[0].length, sure: true };
  }
  return null;
}

function embargo(span: Span, found: FoundMoment | null, today: string | null): FoundEmbargo {
  const moment = found === null ? NO_MOMENT : { day: found.day, time: found.time, zone: found.zone };
  return { told: { kind: 'embargo', until: instant(moment, today), zone: moment.zone, moment, immediate: false }, span };
}
