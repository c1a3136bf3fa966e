import { MONTHS } from './en/words';

/** `THE HAGUE, March 17 (Reuters) -`, `LISBON, Portugal (AP) —`, `KYIV (17 March 2023) —`, `CHICAGO -`, `Park City, Utah (CNN)`. */
const CAPS_PLACE = String.raw`(?:ST\. |MT\. |FT\. )?[\p{Lu}][\p{Lu}.'’-]+(?:[ -][\p{Lu}][\p{Lu}.'’-]*){0,4}`;
const MIXED_PLACE = String.raw`\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}`;
const REGION = String.raw`(?:, (?:\p{Lu}[\p{L}.]*\.?)(?: \p{Lu}[\p{L}.]+)?)?`;
const DAY = String.raw`(?:(?:${MONTHS})\.? \d{1,2}|\d{1,2} (?:${MONTHS})\.?)`;
const DATE = String.raw`(?:[,.] ${DAY}(?:,? \d{4})?| \(${DAY}(?:,? \d{4})?\))?`;
const AGENCY = String.raw`(?:\.? ?[(/][\p{Lu}][\p{L} .&-]{1,30}[)/]\.?)`;
const DASH = String.raw` ?(?:—|–|--|-) ?`;
const WITH_DASH = new RegExp(`^(${CAPS_PLACE}${REGION}${DATE})(${AGENCY})?${DASH}`, 'u');
const WITH_AGENCY = new RegExp(`^(${MIXED_PLACE}${REGION}${DATE})(${AGENCY})(?:${DASH}| ?)`, 'u');
const DATED = new RegExp(`^(${MIXED_PLACE}${REGION}[,.] ${DAY}(?:,? \\d{4})?)(${AGENCY})?${DASH}`, 'u');

/** The dateline that a paragraph begins with, as it is written there; null where there is none. */
export function datelineOf(paragraph: string): string | null {
  const head = paragraph.trimStart().slice(0, 160);
  for (const layout of [WITH_DASH, WITH_AGENCY, DATED]) {
    const found = layout.exec(head);
    if (found?.[1] !== undefined && !/^(?:Q|A|I|NOTE|BREAKING|UPDATE|VIDEO|WATCH)$/u.test(found[1])) return found[1];
  }
  return null;
}

const YEARED = String.raw`(?:\p{L}{3,9}\.?,? )?${DAY}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}`;
/** `Published: 17 March 2023`, `Updated March 17, 2023 at 5:30 p.m.`, or the day alone. */
const PUBLISHED = new RegExp(`^[*_]{0,2}(?:(?:first |last )?(?:published|posted|updated|released|issued|date|filed)(?: on)?:?[*_]{0,2} {1,2})?(${YEARED})(?=$|[^\\p{L}\\p{N}-])`, 'iu');
/** No line that says when a report appeared is longer. */
const LONGEST = 90;

/** The day, with its year, that a line at the top says the report to be of, as it is written there; null where it says none. */
export const publishedOf = (line: string): string | null => line.length > LONGEST ? null : PUBLISHED.exec(line.trim())?.[1] ?? null;
