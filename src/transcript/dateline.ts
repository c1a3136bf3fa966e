import { MONTHS } from './en/words';

/** `THE HAGUE, March 17 (Reuters) -`, `LISBON, Portugal (AP) —`, `CHICAGO -`, `Park City, Utah (CNN)`. */
const CAPS_PLACE = String.raw`(?:ST\. |MT\. |FT\. )?[\p{Lu}][\p{Lu}.'’-]+(?:[ -][\p{Lu}][\p{Lu}.'’-]*){0,4}`;
const MIXED_PLACE = String.raw`\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}`;
const REGION = String.raw`(?:, (?:\p{Lu}[\p{L}.]*\.?)(?: \p{Lu}[\p{L}.]+)?)?`;
const DATE = String.raw`(?:[,.] (?:(?:${MONTHS})\.? \d{1,2}|\d{1,2} (?:${MONTHS})\.?)(?:,? \d{4})?)?`;
const AGENCY = String.raw`(?:\.? ?[(/][\p{Lu}][\p{L} .&-]{1,30}[)/]\.?)`;
const DASH = String.raw` ?(?:—|–|--|-) ?`;
const WITH_DASH = new RegExp(`^(${CAPS_PLACE}${REGION}${DATE})(${AGENCY})?${DASH}`, 'u');
const WITH_AGENCY = new RegExp(`^(${MIXED_PLACE}${REGION}${DATE})(${AGENCY})(?:${DASH}| ?)`, 'u');
const DATED = new RegExp(`^(${MIXED_PLACE}${REGION}[,.] (?:(?:${MONTHS})\\.? \\d{1,2}|\\d{1,2} (?:${MONTHS})\\.?))(${AGENCY})?${DASH}`, 'u');

/** The dateline that a paragraph begins with, as it is written there; null where there is none. */
export function datelineOf(paragraph: string): string | null {
  const head = paragraph.trimStart().slice(0, 160);
  for (const layout of [WITH_DASH, WITH_AGENCY, DATED]) {
    const found = layout.exec(head);
    if (found?.[1] !== undefined && !/^(?:Q|A|I|NOTE|BREAKING|UPDATE|VIDEO|WATCH)$/u.test(found[1])) return found[1];
  }
  return null;
}
