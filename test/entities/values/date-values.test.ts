import assert from 'node:assert/strict';
import { dateValue, findDates, resolveDate } from '../../../src/entities/values';
import { passage } from '../../../src/text/passage';

/** A Friday. */
const ANCHOR = { date: '2023-03-17' };

type Row = readonly [words: string, value: string | null];

const ABSOLUTE: readonly Row[] = [
  ['March 17, 2023', '2023-03-17'], ['17 March 2023', '2023-03-17'], ['the 17th of March 2023', '2023-03-17'], ['Friday, March 17, 2023', '2023-03-17'], ['FRIDAY, MARCH 17, 2023', '2023-03-17'], ['Sept. 3, 2021', '2021-09-03'],
  ['2023-03-17', '2023-03-17'], ['2023-03-17T10:30', '2023-03-17'], ['17/03/2023', '2023-03-17'], ['03/17/2023', '2023-03-17'], ['17.03.2023', '2023-03-17'], ['17-03-2023', '2023-03-17'], ['3/3/2023', '2023-03-03'], ['03/04/2023', null],
  ['31 February 2023', null], ['February 29, 2023', null], ['February 29, 2024', '2024-02-29'], ['Monday, March 17, 2023', null],
  ['March 2023', '2023-03'], ['March, 2023', '2023-03'], ['mid-March 2022', '2022-03'], ['2023-03', '2023-03'], ['2023', '2023'], ['early 2019', '2019'], ['mid-2014', '2014'], ['1066', '1066'],
  ['the 1990s', '199X'], ['1990s', '199X'], ['the ’90s', '199X'], ['the 60s', '196X'], ['the nineties', '199X'], ['the 2000s', '200X'], ['the 1900s', null], ['the 20s', null], ['the 19th century', '18XX'], ['nineteenth century', '18XX'],
  ['summer of 2021', '2021-22'], ['winter 2021', '2021-24'], ['first quarter of 2022', '2022-33'], ['Q4 2022', '2022-36'], ['second half of 2022', '2022-41'], ['fiscal 2022', null], ['fiscal year 2022', null],
  ['2019-2021', '2019/2021'], ['2019-21', '2019/2021'], ['2019 to 2021', '2019/2021'], ['2022/23', '2022/2023'], ['1998-01', '1998/2001'], ['1538-9', '1538/1539'], ['FY 2021-22', '2021/2022'],
  ['March 17-19, 2023', '2023-03-17/2023-03-19'], ['17 to 19 March 2023', '2023-03-17/2023-03-19'], ['March 26 and 27, 2022', '2022-03-26/2022-03-27'], ['March 26 and 29, 2022', null], ['July 31-August 4, 2022', '2022-07-31/2022-08-04'],
  ['January-March 2022', '2022-01/2022-03'], ['December to February 2022', '2021-12/2022-02'], ['Mondays', null],
];

const RELATIVE: readonly Row[] = [
  ['today', '2023-03-17'], ['tonight', '2023-03-17'], ['yesterday', '2023-03-16'], ['last night', '2023-03-16'], ['tomorrow', '2023-03-18'], ['the day before yesterday', '2023-03-15'], ['the day after tomorrow', '2023-03-19'],
  ['Friday', '2023-03-17'], ['Monday', '2023-03-13'], ['Saturday', '2023-03-11'], ['Friday night', '2023-03-17'], ['on Monday', '2023-03-13'],
  ['last Friday', '2023-03-10'], ['last Saturday', '2023-03-11'], ['last Monday', null], ['next Monday', '2023-03-20'], ['next Friday', '2023-03-24'], ['next Sunday', null], ['this Sunday', '2023-03-19'], ['this Monday', null], ['Friday last week', '2023-03-10'], ['Tuesday of next week', '2023-03-21'],
  ['last week on Tuesday', '2023-03-07'], ['last week, on Tuesday', '2023-03-07'], ['next week on Monday', '2023-03-20'], ['two weeks ago on Monday', '2023-02-27'], ['a week ago Tuesday', '2023-03-07'], ['Monday a week ago', '2023-03-06'], ['a week ago on Saturday', null], ['a few weeks ago on Monday', null],
  ['the following Tuesday', null], ['the previous Tuesday', null], ['the coming Friday', null],
  ['17 March', '2023-03-17'], ['March 30', '2023-03-30'], ['March 3', '2023-03-03'], ['December 24', '2022-12-24'], ['Friday, March 17', '2023-03-17'], ['Saturday, December 24', '2022-12-24'], ['Sunday, March 17', '2024-03-17'], ['Wednesday, March 17', null], ['February 29', null],
  ['March', '2023-03'], ['January', '2023-01'], ['December', '2022-12'], ['May', '2023-05'], ['September', null], ['July', null], ['mid-February', '2023-02'], ['March last year', '2022-03'], ['May of next year', '2024-05'], ['31 May this year', '2023-05-31'],
  ['last March', '2022-03'], ['last October', '2022-10'], ['last February', null], ['next March', '2024-03'], ['next May', null], ['this May', '2023-05'],
  ['this week', '2023-W11'], ['last week', '2023-W10'], ['next week', '2023-W12'], ['this weekend', '2023-03-18/2023-03-19'], ['last weekend', '2023-03-11/2023-03-12'], ['next weekend', null],
  ['this month', '2023-03'], ['last month', '2023-02'], ['next month', '2023-04'], ['last quarter', '2022-36'], ['this quarter', '2023-33'], ['this year', '2023'], ['last year', '2022'], ['last decade', '201X'], ['last century', '19XX'],
  ['three days ago', '2023-03-14'], ['two weeks ago', '2023-W09'], ['a month ago', '2023-02'], ['five months ago', '2022-10'], ['25 years ago', '1998'], ['a decade ago', '201X'], ['3000 years ago', null], ['a few weeks ago', null], ['more than two weeks ago', null],
  ['last summer', null], ['the past two weeks', null], ['third quarter of last year', '2022-35'], ['March 17 to 19', '2023-03-17/2023-03-19'], ['May to November', null], ['November 30 to December 2', '2022-11-30/2022-12-02'],
];

suite('dateValue', () => {
  for (const [words, value] of ABSOLUTE) test(words, () => {
    assert.deepEqual(dateValue(words, null), { value, relative: false });
    assert.deepEqual(dateValue(words, ANCHOR), { value, relative: false });
  });

  for (const [words, value] of RELATIVE) test(`${words}, told on ${ANCHOR.date}`, () => {
    assert.deepEqual(dateValue(words, ANCHOR), { value, relative: true });
    assert.deepEqual(dateValue(words, null), { value: null, relative: true });
  });

  const OTHER_DAYS: readonly (readonly [words: string, anchor: string, value: string | null])[] = [
    ['last week', '2021-01-03', '2020-W52'], ['this week', '2021-01-03', '2020-W53'], ['last month', '2023-01-05', '2022-12'], ['next month', '2022-12-31', '2023-01'], ['yesterday', '2024-03-01', '2024-02-29'], ['tomorrow', '2023-12-31', '2024-01-01'],
    ['February', '2023-01-10', '2023-02'], ['January', '2023-11-10', null], ['March', '2023-11-10', '2023-03'], ['December 30', '2023-01-02', '2022-12-30'], ['next weekend', '2023-03-18', '2023-03-25/2023-03-26'], ['last July 18', '2022-07-25', null], ['Monday', '2023-03-13', '2023-03-13'],
    ['yesterday', '2023-02-30', null], ['yesterday', 'March 17', null], ['this year', '', null],
  ];
  for (const [words, date, value] of OTHER_DAYS) test(`${words}, told on ${date}`, () => { assert.deepEqual(dateValue(words, { date }), { value, relative: true }); });

  for (const words of ['', 'hello', 'Room 2019', '2000 people', 'in his 60s', 'between 2010 and 2012', 'Vera Thorne on Monday', '$2019', 'hours ago', '31', '2023-02-31', '2023-13']) {
    test(`no date: ${words}`, () => { assert.equal(dateValue(words, ANCHOR), null); });
  }

  test('a day that nobody can tell has no value', () => {
    for (const text of ['He comes on every Friday.', 'He came on a Friday in May.']) assert.equal(resolveDate(findDates(passage(text))[0]!.expression, ANCHOR).value, null);
  });

  test('the ends of a range that stand apart share the year', () => {
    const found = findDates(passage('From July 7 to August 14, 2021, and in September and October 2020, and between January and May of last year.'));
    assert.deepEqual(found.map(({ expression }) => resolveDate(expression, ANCHOR).value), ['2021-07-07', '2021-08-14', '2020-09', '2020-10', '2022-01', '2022-05']);
  });
});
