import assert from 'node:assert/strict';
import { findDates, type DateKind } from '../../../src/entities/values';
import { passage } from '../../../src/text/passage';

/** The text with square brackets around what is found. */
function marked(text: string, kinds: readonly DateKind[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, phrase, kind } of findDates(passage(text))) {
    if (!kinds.includes(kind)) continue;
    const [from, to] = kind === 'pointing' ? phrase : [start, end];
    out += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return out + text.slice(at);
}

const plain = (text: string): string => text.replace(/[[\]]/gu, '');

const NAMED: readonly string[] = [
  'The ferry sank on [Monday].', 'It sank last [Friday], the harbour said.', 'The pier opens next [Sunday]’s way.', 'They met on [Fridays].', 'It shuts [Monday] to [Friday].',
  'In [March] the harbour froze.', 'In early [March 2019] it thawed.', 'By [March 17] it was open.', 'By [March 17, 2023], it was open.', 'By [Mar. 17, 2023] it was open.', 'On [17 March 2023] it shut.',
  'On the [17th of March 2023] it shut.', 'On [17th March, 2023] it shut.', 'On [Friday, March 17, 2023] it shut.', 'On [Fri., Mar. 17] it shut.', 'On [Friday the 17th March 2023] it shut.', 'NORTHMERE, [Mar 17 2023] (Wire) —',
  'A [March 17] letter.', 'From [July 20 to 26] the quay is shut.', 'On [March 23-24, 2021], in the hall.', 'He left on [August 1 or 2].', 'On [September 26 and 27].', 'The strike ([January 31-February 6]) ended.',
  'From [July 7] to [July 13] it rained.', 'It rained ([May to November]).', 'Between [March] and [June] it rained.', 'From [28 to 31 July] it rained.', 'On [4 and 11 May] it rained.',
  'He won in [2008] and [2012].', 'The [2019] vote.', 'In [2019-20] it rose.', 'In [2021/22] it rose.', 'Between [2010] and [2012].', 'From [2010] to [2012].', 'In the years ([2010 to 2012]).', 'In [1538-9] it burned.', 'In [1066] they landed.',
  'In the [1990s] and the early [2000s].', 'In the late [1960s] and [70s].', 'In the [’90s] it was quiet.', 'In the [nineties].', 'In the summer of [2021] it was hot.', 'In the first quarter of [2022].', 'Fiscal year [2022-2023] began.', 'In Q3 [2022] it fell.',
  'Filed [2023-03-17].', 'Filed [17/03/2023].', 'Filed [03/04/2023].', 'Filed on [17.03.2023].', 'Filed at [2023-03-17T10:30].', 'In mid-[February] and post-[2020].', 'The [January-March 2022] figures.', 'A [January-6th] march.',
  'In [July] last year and [March] of this year.', 'Since [May], said May Lund.', 'Two years to [May] remain.', 'LAST [MONDAY] IN [MARCH 2023]', 'we met last [monday] in [march 2023]', 'we met in [april] and in [may]', '[February]’s storm.', '[June 2021]',
  'The flood of [1953] took 2000 lives.', 'Last week on [Tuesday] it sank.', 'Two weeks ago on [Monday] it sank.', 'A week ago [Tuesday] it sank.', 'The following [Tuesday] it rose.',
];
const NO_NAME: readonly string[] = [
  'They may march in the sun.', 'He sat down and wed her.', 'May I come in? May the best win.', 'Theresa May spoke.', 'Mrs. May said so, and May said no.', 'June Lund met April Dale.', 'June says it is over.', 'Jan and Dec went to Mar del Norte.',
  'The Long March for justice.', 'It was the March on the capital.', 'the top 10 may change', 'this may help', 'the protest march', 'Read the Sunday Times on Black Friday.', 'The Sun shone.', 'Covid-19 and COVID-19.', '2000 people came.', 'More than 2000 came.', 'It cost $2000 and Rs 2000.',
  'It cost 2000 dollars.', 'Call 1800 247 600.', 'Room 2019, No. 2020, #2021.', 'At 2000 GMT it began.', 'It rose 2019% to 2,019.', 'The Harbour Act 2011 and Expo 2022.', 'FIR 21/2022', 'a man in his 60s', 'an 18-year-old', '3-2 to them, 10:30 now', 'Section 13-17', 'He ran 5 miles.',
  'one quarter of it', 'a half of it', 'the last one', 'this man', 'next door', 'the past', 'F-16 and MiG-29', '',
];
const POINTING: readonly string[] = [
  '[Yesterday] it rained; [tomorrow] it will not.', 'The [day before yesterday].', '[Last year] and [this month] and [next week].', 'It fell [two weeks ago].', 'It fell [25 years ago].', 'It fell [a few weeks ago].', 'It fell [more than two weeks ago].',
  'Over the [past two weeks] and the [next few days].', 'In the [last three years].', '[This weekend] and [last weekend].', '[Last night] and [this morning].', 'In the [19th century] and the [nineteenth century].', 'A [19th-century] mill.', '[Last summer].', 'In the [third quarter of last year].', '[Last quarter] it fell.',
];
const HOURS: readonly string[] = ['On [Friday] night it burned.', 'Late on [Friday] it burned.', 'Early [Friday] it burned.', 'Last [Friday] morning.', 'His [Tuesday]-night win.'];

suite('findDates', () => {
  for (const text of NAMED) test(`named: ${text}`, () => { assert.equal(marked(plain(text), ['named']), text); });
  for (const text of NO_NAME) test(`none: ${text}`, () => { assert.equal(marked(text, ['named', 'hour']), text); });
  for (const text of HOURS) test(`hour: ${text}`, () => { assert.equal(marked(plain(text), ['hour']), text); });
  for (const text of POINTING) test(`pointing: ${text}`, () => { assert.equal(marked(plain(text), ['pointing']), text); });

  test('a phrase holds the words that say which one', () => {
    const text = 'It sank last Friday, and in March of last year; last week on Monday; two weeks ago on Tuesday; the following Friday; Monday a week ago.';
    assert.deepEqual(findDates(passage(text)).map(({ phrase }) => text.slice(...phrase)), ['last Friday', 'March of last year', 'last week on Monday', 'two weeks ago on Tuesday', 'following Friday', 'Monday a week ago']);
  });
});
