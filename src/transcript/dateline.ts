import { DATELINE_PLACES } from './en/capitals';
import { AIRED, GOES_ON, PUBLISHED, WEEKDAY_WORDS } from './en/notices';
import { MONTHS } from './en/words';
import { embargoOf } from './notices/embargoes';

/** `THE HAGUE, March 17 (Reuters) -`, `LISBON, Portugal (AP) —`, `KYIV (17 March 2023) —`, `CHICAGO -`, `Park City, Utah (CNN)`. */
const CAPS_PLACE = String.raw`(?:ST\. |MT\. |FT\. )?[\p{Lu}][\p{Lu}.'’-]+(?:[ -][\p{Lu}][\p{Lu}.'’-]*){0,4}`;
const MIXED_PLACE = String.raw`\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}`;
const REGION = String.raw`(?:, (?:\p{Lu}[\p{L}.]*\.?)(?: \p{Lu}[\p{L}.]+)?)?`;
const DAY = String.raw`(?:(?:${MONTHS})\.? \d{1,2}|\d{1,2} (?:${MONTHS})\.?)`;
const DATE = String.raw`(?:[,.] ${DAY}(?:,? \d{4})?| \(${DAY}(?:,? \d{4})?\))?`;
const AGENCY = String.raw`(?:\.? ?[(/][\p{Lu}][\p{L} .&-]{1,30}[)/]\.?)`;
const DASH = String.raw` ?(?:—|–|--|-) ?`;
const WITH_DASH = new RegExp(`^(${CAPS_PLACE}${REGION}${DATE})(${AGENCY})?${DASH}`, 'u');
const WITH_AGENCY = new RegExp(`^(${MIXED_PLACE}${REGION}${DATE})(${AGENCY})(?:${DASH}|: ?| ?)`, 'u');
const DATED = new RegExp(`^(${MIXED_PLACE}${REGION}[,.] ${DAY}(?:,? \\d{4})?)(${AGENCY})?${DASH}`, 'u');

/** `KUWAIT CITY, July 25: `, and `Doha: ` where it is a place that datelines have; a sentence goes on behind it. */
const WITH_COLON = new RegExp(`^((${CAPS_PLACE}|${MIXED_PLACE})(${REGION}${DATE}))(${AGENCY})?: ?(?=["“‘']?\\p{Lu})`, 'u');
/** So much of a report must stand behind a place and a colon: a speaker may say less. */
const REPORTED = 90;

/** The dateline that a paragraph begins with, as it is written there; null where there is none. */
export const datelineOf = (paragraph: string): string | null => datelineAt(paragraph)?.words ?? null;

/** The same with the agency behind it (`Reuters`), or null for none; `dashed` when a dash ends it; `end` is where the report itself begins. */
export function datelineAt(paragraph: string): { readonly words: string; readonly agency: string | null; readonly dashed: boolean; readonly end: number } | null {
  const blank = paragraph.length - paragraph.trimStart().length;
  const head = paragraph.slice(blank, blank + 160);
  for (const layout of [WITH_DASH, WITH_AGENCY, DATED]) {
    const [whole = '', words, agency] = layout.exec(head) ?? [];
    if (words !== undefined && !/^(?:Q|A|I|NOTE|BREAKING|UPDATE|VIDEO|WATCH)$/u.test(words)) return { words, agency: agency?.replace(/^[\s.(/]+|[\s.)/]+$/gu, '') ?? null, dashed: /[—–-] ?$/u.test(whole), end: blank + whole.length };
  }
  const colon = placeAndColon(head);
  return colon === null ? null : { ...colon, dashed: false, end: blank + colon.end };
}

/** A dateline that ends with a colon, as a speaker’s label does; `end` is where the report begins. */
export function placeAndColon(paragraph: string): { readonly words: string; readonly agency: string | null; readonly end: number } | null {
  const head = paragraph.slice(0, 240);
  const [whole = '', words, place = '', more = '', agency] = WITH_COLON.exec(head) ?? [];
  if (words === undefined || head.length - whole.length < REPORTED || !/\d/u.test(more) && !DATELINE_PLACES.has(place.toLowerCase())) return null;
  return { words, agency: agency?.replace(/^[\s.(/]+|[\s.)/]+$/gu, '') ?? null, end: whole.length };
}

/** Day and month by number where they cannot be taken for one another: `17/03/2023`, `03/17/2023`, `17.03.2023`. */
const NUMERIC = String.raw`(?:(?:1[3-9]|2\d|3[01])[/.](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[/.](?:1[3-9]|2\d|3[01]))[/.]\d{4}`;
const YEARED = String.raw`(?:(?:${WEEKDAY_WORDS})\b\.?,? )?(?:(?:(?:${MONTHS})\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})\.?)(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|${NUMERIC})(?![\p{L}\p{N}-]|/\d)`;
/** A time that stands before the day: `13:30 ET, March 17, 2023`. */
const CLOCK = String.raw`(?:\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?)? ?(?:\(?[A-Z.]{2,5}\)?)?,? (?:on )?)?`;
const OPENS = String.raw`^[*_#>[(]{0,4} ?`;
/** `Published: 17 March 2023`, `Updated March 17, 2023 at 5:30 p.m.`, `Aired March 17, 2023 - 13:30 ET`, `For Immediate Release   March 17, 2023`. */
const LED = new RegExp(`${OPENS}(?:${PUBLISHED}|${AIRED})\\b:?[*_\\])]{0,3}(?:\\s{1,60}|\\s?[–—:|-]\\s?)${CLOCK}(${YEARED}|\\d{4}-\\d{2}-\\d{2}(?=T\\d))`, 'iu');
/** `Friday 17 March 2023`, `[17 March 2023]`, `March 17, 2023 2:06 P.M. EST`. */
const ALONE = new RegExp(`${OPENS}${CLOCK}(${YEARED}|\\d{4}-\\d{2}-\\d{2}(?=T\\d))`, 'iu');
const A_SENTENCE = new RegExp(String.raw`^[,;]?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?\s{1,3}(?!(?:${GOES_ON})\b|[ap]\.?m\b)\p{Ll}`, 'u');
/** Behind a day by numbers alone a chat goes on with who writes. */
const NUMBERED = new RegExp(`${OPENS}${NUMERIC}`, 'u');
/** No line that says when a report appeared is longer; but one that forbids its use before may be. */
const LONGEST = 90;
const LONGEST_EMBARGO = 240;

/** The day, with its year, that a line at the top says the report to be of, as it is written there; null where it says none. */
export function publishedOf(line: string): string | null {
  if (line.length > LONGEST_EMBARGO) return null;
  const words = line.trim();
  if (/embargo|not for |release/iu.test(words)) {
    const embargo = embargoOf(words, '', null);
    if (embargo !== null && !embargo.told.immediate) return new RegExp(YEARED, 'iu').exec(words.slice(...embargo.span))?.[0] ?? null;
  }
  if (line.length > LONGEST) return null;
  const led = LED.exec(words)?.[1];
  if (led !== undefined) return led;
  const alone = ALONE.exec(words);
  const rest = words.slice(alone?.[0].length);
  if (alone === null || rest.includes('\t') || A_SENTENCE.test(rest) || /\p{Ll}{2}[.!?]["”’]?$/u.test(rest) || NUMBERED.test(words) && /\p{L}{2}[^:]{0,40}:|: /u.test(rest)) return null;
  return alone[1] ?? null;
}
