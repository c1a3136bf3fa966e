import assert from 'node:assert/strict';
import { annotate } from '../../src/annotation';
import { dayOfReport } from '../../src/annotation/day';

suite('dayOfReport', () => {
  const TABLE: readonly (readonly [title: string, ledger: string | null, dateline: string | null, published: string | null, day: string | null])[] = [
    ['the ledger before all', '2024-05-08', 'OSLO, May 15, 2024', 'May 16, 2024', '2024-05-08'],
    ['not a ledger without a whole day', '2024-05', 'OSLO, May 15, 2024', null, '2024-05-15'],
    ['the dateline before the line at the top', null, 'OSLO, May 15, 2024', 'May 16, 2024', '2024-05-15'],
    ['a dateline with the year of that line', null, 'OSLO, Dec. 30', 'January 2, 2024', '2023-12-30'],
    ['the line at the top', null, 'OSLO', 'Friday 17 May 2024', '2024-05-17'],
    ['by numbers', null, null, '17/05/2024', '2024-05-17'],
    ['none', null, 'OSLO, May 15', null, null],
  ];
  for (const [title, ledger, dateline, published, day] of TABLE) test(title, () => { assert.equal(dayOfReport({ day: ledger }, { dateline, published })?.date ?? null, day); });

  const SAID = 'Vera Thorne said the pier was shut on May 3.';
  const TURNS = `VERA THORNE, HARBOUR HOST: ${SAID}\n\nOSKAR DALE, FERRY OPERATOR: Nobody told us.\n\nTHORNE: Who closed it?\n\nDALE: The harbour did.\n`;
  const BRIEFING = `MS. THORNE:  ${SAID}\n\nQ    Thanks.  Two questions —\n\nMS. THORNE:  Go ahead.\n\nQ    When will it open?\n\nMS. THORNE:  I have nothing on that.\n`;
  const DRAFTS: readonly (readonly [title: string, text: string, date: string | null])[] = [
    ['a broadcast', `Aired May 15, 2024 - 13:30 ET\n\n${TURNS}`, '2024-05-03'],
    ['a briefing', `May 15, 2024\n\nPress Room\n\n2:06 P.M. EDT\n\n${BRIEFING}`, '2024-05-03'],
    ['a briefing, the day and the time on one line', `May 15, 2024 2:06 P.M. EDT\n\n${BRIEFING}`, '2024-05-03'],
    ['a release under embargo', `EMBARGOED UNTIL 00:01 GMT, Wednesday 15 May 2024\n\n${SAID}\n`, '2024-05-03'],
    ['a release', `FOR IMMEDIATE RELEASE      May 15, 2024\n\n${SAID}\n`, '2024-05-03'],
    ['a day in brackets', `[15 May 2024]\n\n${TURNS}`, '2024-05-03'],
    ['a day by numbers', `15/05/2024\n\n${TURNS}`, '2024-05-03'],
    ['a day that may be either', `03/04/2024\n\n${TURNS}`, null],
    ['no day', TURNS, null],
  ];
  for (const [title, text, date] of DRAFTS) {
    test(`a date without its year has that of ${title}`, () => { assert.equal(annotate(text).mentions.filter(({ type }) => type === 'date').find(({ start }) => text.slice(start).startsWith('May 3'))?.date, date); });
  }
});
