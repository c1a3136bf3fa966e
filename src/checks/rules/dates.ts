import { WEEKDAYS } from '../../entities/en/calendar';
import { dateValue, findDates, type DayExpression } from '../../entities/values';
import { dayNumber, isDay, isoDay, parseDay, weekdayOf, type Civil } from '../../entities/values/civil';
import { tokenize } from '../../text/tokens';
import type { CheckedDocument, CheckedMention } from '../document';
import type { DocumentRule, Found } from '../rule';

const LEDGER = 'story: { dateline: { place: Harwick, date: "2023-03-16" } }\nsources:\n- { id: S-001, kind: person, name: Ada Merrow }\n';
const REST = 'The northern pier stays shut, the harbour trust said. It would be seen to in May, said Ada Merrow, who runs the trust.';

/** When things happened. */
export const DATES: readonly DocumentRule[] = [
  {
    id: 'date-relative', group: 'facts', level: 'warning', needs: 'text', scope: 'document',
    title: 'A day that cannot be told: no day of the report is known, or weekday and date do not go together',
    why: 'AP and Reuters name days by the week only near the day of publication, and a weekday beside a date is checked in the calendar.',
    speaks: [
      { draft: `HARWICK — ${REST} She had seen the cracks on Monday and had written to the county on Friday.`, at: 'May' },
      { draft: `HARWICK, March 16, 2023 — ${REST}\n\nThe cracks were found on Monday, March 14, 2023, the trust said.`, at: 'Monday' },
      { draft: `HARWICK — ${REST}\n\nThe cracks were found on Monday, March 14, the trust said.`, ledger: LEDGER, at: 'Monday' },
    ],
    silent: [
      { draft: `HARWICK, March 16, 2023 — ${REST}\n\nThe cracks were found on Monday, the trust said.` },
      { draft: `HARWICK — ${REST}\n\nThe cracks were found on Monday, the trust said.`, ledger: LEDGER },
      { draft: 'HARWICK — The northern pier stays shut, the harbour trust said. The cracks were found on Tuesday, March 14, 2023, said Ada Merrow, who runs the trust.' },
    ],
    check: document => document.class !== 'article' ? [] : [...open(document), ...document.mentions.flatMap(mention => mention.type === 'date' ? contradicted(document, mention) : [])],
  },
];

/** Days that only the day of the report could tell. */
function open({ text, mentions, day, ledger }: CheckedDocument): readonly Found[] {
  const places = day !== null ? [] : mentions.filter(({ type, date, start, end }) => type === 'date' && date === null && dateValue(text.slice(start, end), null)?.relative === true);
  const [first] = places;
  if (first === undefined) return [];
  const message = `The draft does not say of which day it is, so that nobody can tell which “${text.slice(first.start, first.end)}” is meant. Put the day into the dateline${ledger === null ? '' : ', or into “story” of the ledger'}.`;
  return places.map(({ start, end }) => ({ span: [start, end], about: 'open', message, ...ledger === null && { severity: 'info' } }));
}

/** A date without its year is of a report’s own year when it is no further from its day, in days. */
const NEAR = 90;

/** `Monday, March 14, 2023`, which is a Tuesday. */
function contradicted({ text, day: report }: CheckedDocument, { start, end }: CheckedMention): readonly Found[] {
  const words = text.slice(start, end);
  const [found, ...others] = /\d/u.test(words) ? findDates({ text: words, tokens: tokenize(words) }) : [];
  if (others.length > 0 || found?.expression.kind !== 'day') return [];
  const { weekday } = found.expression;
  const date = weekday === null ? null : dateOf(found.expression, report);
  if (weekday === null || date === null || weekdayOf(dayNumber(date)) === weekday) return [];
  const name = tokenize(words).forms.find(form => WEEKDAYS.get(form.toLowerCase()) === weekday);
  const right = NAMES[weekdayOf(dayNumber(date)) - 1] ?? '';
  const at = name === undefined ? start : start + words.indexOf(name);
  return [{
    span: name === undefined ? [start, end] : [at, at + name.length], ...found.expression.year !== null && { severity: 'error' },
    message: `Weekday and date do not go together: ${isoDay(date)} is a ${right}. One of the two is wrong.`, ...name !== undefined && { fixes: ['replace'], replacement: right },
  }];
}

const NAMES = [...WEEKDAYS.keys()].map(name => name.charAt(0).toUpperCase() + name.slice(1));

/** The day of a date; without its year, that of the year of the report, where no year around it would be right and it is near. */
function dateOf({ year, month, day, weekday, turn, within }: DayExpression, report: string | null): Civil | null {
  if (month === null || day === null) return null;
  if (year !== null) return isDay({ year, month, day }) ? { year, month, day } : null;
  const today = report === null ? null : parseDay(report);
  if (today === null || turn !== null || within !== null) return null;
  const near = [-1, 0, 1].map(by => ({ year: today.year + by, month, day })).filter(isDay).find(date => Math.abs(dayNumber(date) - dayNumber(today)) <= NEAR);
  return near === undefined || weekday === null ? null : near;
}
