import { AGENCIES, AIRED, NO_PLACES } from '../en/notices';
import { BEFORE_NAME } from '../en/speaker-notes';
import { datelineAt, publishedOf } from '../dateline';
import { offsetOf } from './clocks';
import { dayIn, resolved } from './days';
import { embargoOf } from './embargoes';
import { momentIn } from './moments';
import type { DatedTold, DatelineTold } from './types';

const ON_AIR = new RegExp(`^[*_[(]{0,4} ?(?:${AIRED})\\b`, 'iu');

/** When a line says that the text appeared, was broadcast or began; a line of a time alone needs a clock (`2:06 P.M. EST`). */
export function datedOf(line: string): DatedTold | null {
  const day = publishedOf(line);
  if (day !== null && embargoOf(line, '', null)?.told.immediate === false) return null;
  const moment = day === null && line.length > 40 ? null : momentIn(line);
  if (moment === null) return null;
  const alone = day === null;
  if (alone && (moment.day !== null || moment.time === null || moment.zone === null || moment.start > 1 || moment.end < line.length - 1)) return null;
  const date = day === null ? null : resolved(dayIn(day)?.day ?? null, null);
  if (!alone && date === null) return null;
  const { time, zone } = moment;
  return { kind: ON_AIR.test(line) ? 'aired' : 'published', date, time, zone, offset: date === null || time === null || zone === null ? null : offsetOf(zone, date, time) };
}

/**
 * The dateline that a paragraph begins with, in its parts; the words of it are those that `datelineOf` gives. Stricter than that:
 * without a dash the agency must be a known one, and what is called by a title, is a scene or an outlet is no place.
 */
export function datelinePartsOf(paragraph: string): { readonly told: DatelineTold; readonly length: number } | null {
  const found = datelineAt(paragraph);
  if (found === null || !found.dashed && !AGENCIES.has(found.agency ?? '')) return null;
  const told = partsOfDateline(found.words, found.agency);
  return told === null ? null : { told, length: found.words.length };
}

/** The parts of the words of a dateline (`THE HAGUE, March 17`), or null where they name no place. */
export function partsOfDateline(words: string, agency: string | null = null): DatelineTold | null {
  const found = dayIn(words);
  const date = found?.day != null && 'month' in found.day && found.start > 0 ? found.day : null;
  const place = (date === null ? words : words.slice(0, found?.start)).replace(/(?:,|\.|\s\()?\s*$/u, before => before === '.' ? '.' : '').replace(/[\s–—-]+$/u, '');
  const initials = place.split(/[\s-]+/u).map(word => word[0]).join('');
  return place === '' || NO_PLACES.test(place.replace(/\.$/u, '')) || BEFORE_NAME.test(place) || initials.length > 1 && initials === agency ? null : { kind: 'dateline', place, date, agency };
}
