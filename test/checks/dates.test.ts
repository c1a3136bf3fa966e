import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CheckedDocument } from '../../src/checks/document';
import { NO_HOUSE_RULES } from '../../src/checks/house-rules';
import type { Found } from '../../src/checks/rule';
import { DATES } from '../../src/checks/rules/dates';
import { findDates, resolveDate } from '../../src/entities/values';
import { civil, dayNumber, weekdayOf } from '../../src/entities/values/civil';
import { tokenize } from '../../src/text/tokens';

/** A document of one paragraph in which nothing is found but dates. */
function documentOf(text: string, day: string | null): CheckedDocument {
  const mentions = findDates({ text, tokens: tokenize(text) }).map(({ start, end, expression }) => ({ start, end, type: 'date' as const, entity: 'e1', confidence: 1, date: resolveDate(expression, day === null ? null : { date: day }).value }));
  return { class: 'article', text, paragraphs: [{ start: 0, end: text.length, text, is: 'text' }], entities: new Map(), mentions, quotations: [], marked: [], ledger: null, view: null, uses: [], path: null, dateline: null, day, now: 0, house: NO_HOUSE_RULES };
}
const found = (text: string, day: string | null): readonly Found[] => DATES.flatMap(({ check }) => check(documentOf(text, day)));
const told = (text: string, day: string | null): readonly string[] => found(text, day).map(({ span, severity = 'warning', replacement }) => [severity, text.slice(...span), ...replacement === undefined ? [] : [replacement]].join(' '));

const CASES: readonly (readonly [text: string, day: string | null, expected: readonly string[]])[] = [
  ['It was shut on Monday and on May 4.', null, ['info Monday', 'info May 4']],
  ['It was shut on Monday and on May 4.', '2023-05-06', []],
  ['It was shut on Monday, May 1, 2023.', null, []],
  ['It was shut on Tuesday, May 1, 2023.', null, ['error Tuesday Monday']],
  ['It was shut on Tuesday, 1 May 2023, and opened on Sunday, 7 May 2023.', '2023-05-08', ['error Tuesday Monday']],
  ['It was shut on Tues., May 1, 2023.', null, ['error Tues., May 1, 2023']],
  ['It was shut on Tuesday, May 1, the trust said.', '2023-05-06', ['warning Tuesday Monday']],
  ['It opened on Sunday, Jan. 1, the trust said.', '2022-12-20', []],
  ['It opened on Monday, Jan. 1, the trust said.', '2022-12-20', ['warning Monday Sunday']],
  ['It was shut on Tuesday, November 1, the trust said.', '2023-05-06', []],
  ['It was shut on Friday, February 31, 2023.', null, []],
  ['It was shut in 1990 and in May 2004.', null, []],
];

suite('dates', () => {
  for (const [text, day, expected] of CASES) test(`${text} (${day})`, () => { assert.deepEqual(told(text, day), expected); });
  test('only a wrong weekday is found, and the fix is the right one', () => {
    const months = 'January February March April May June July August September October November December'.split(' ');
    const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
    fc.assert(fc.property(fc.integer({ min: dayNumber({ year: 1960, month: 1, day: 1 }), max: dayNumber({ year: 2060, month: 1, day: 1 }) }), fc.integer({ min: 0, max: 6 }), (number, by) => {
      const { year, month, day } = civil(number);
      const right = weekdays[weekdayOf(number) - 1]!;
      const said = weekdays[(weekdayOf(number) - 1 + by) % 7]!;
      assert.deepEqual(told(`It was shut on ${said}, ${months[month - 1]!} ${day}, ${year}.`, null), by === 0 ? [] : [`error ${said} ${right}`]);
    }));
  });
});
