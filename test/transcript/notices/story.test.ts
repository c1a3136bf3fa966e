import assert from 'node:assert/strict';
import { noticesOf, openEmbargo, storyFrom, termsFrom } from '../../../src/transcript/notices';
import { placeName } from '../../../src/transcript/notices/story';

suite('storyFrom', () => {
  const TABLE: readonly (readonly [title: string, text: string, today: string | null, story: object])[] = [
    ['nothing', 'The quay is shut.', null, {}],
    ['dateline, authors and embargo', 'EMBARGOED UNTIL 00:01 GMT, Friday 5 May 2023\n\nBy PETRA NOVAK and SAM O’DUYA\n\nPORT-AU-PRINCE, May 4 (Wire) — It is shut.', null, { dateline: { place: 'Port-au-Prince', date: '2023-05-04' }, embargo_until: '2023-05-05T00:01:00+00:00', authors: ['Petra Novak', 'Sam O’Duya'] }],
    ['no year without another day', 'ZADAR, May 4 (Wire) — It is shut.', null, { dateline: { place: 'Zadar' } }],
    ['the year of a day that is known', 'ZADAR, Dec. 30 (Wire) — It is shut.', '2024-01-02', { dateline: { place: 'Zadar', date: '2023-12-30' } }],
    ['the line at the top gives the day, and its clock where no place is told', 'Aired May 4, 2023 - 20:00 ET\n\nVERA THORNE, HOST: Good evening.', null, { dateline: { date: '2023-05-04', tz: '-04:00' } }],
    ['the place without the clock of the page', 'Published: 4 May 2023 20:00 ET\n\nZADAR — It is shut.', null, { dateline: { place: 'Zadar', date: '2023-05-04' } }],
    ['authors by the credits', 'It is shut.\n\n(Reporting by Petra Novak; Editing by Sam Oduya)', null, { authors: ['Petra Novak'] }],
    ['the later of two embargoes', 'EMBARGOED UNTIL 10:00 GMT, 5 May 2023\n\nNot for publication before 9 a.m. EDT, May 5, 2023', null, { embargo_until: '2023-05-05T09:00:00-04:00' }],
    ['none for release at once', 'FOR IMMEDIATE RELEASE', null, {}],
    ['an embargo by the day that is known', 'EMBARGOED UNTIL 09:00 GMT tomorrow', '2023-05-04', { embargo_until: '2023-05-05T09:00:00+00:00' }],
  ];
  for (const [title, text, today, story] of TABLE) test(title, () => { assert.deepEqual(storyFrom(noticesOf(text), today), story); });

  test('an embargo without a certain time is told by its words', () => {
    assert.equal(openEmbargo(noticesOf('Embargoed until midnight on 4 May 2023')), 'Embargoed until midnight on 4 May 2023');
    for (const text of ['FOR IMMEDIATE RELEASE', 'EMBARGOED UNTIL 09:00 GMT 5 May 2023', 'The quay is shut.']) assert.equal(openEmbargo(noticesOf(text)), null);
  });

  test('places as names are written', () => {
    assert.deepEqual(['THE HAGUE', 'NEW YORK', 'WASHINGTON, D.C.', 'St. Anne, Norl.', 'MARSABIT, KENYA', 'STRATFORD-UPON-AVON', 'SANTIAGO DE CHILE', 'Zadar', 'U.N.'].map(placeName), ['The Hague', 'New York', 'Washington, D.C.', 'St. Anne, Norl.', 'Marsabit, Kenya', 'Stratford-upon-Avon', 'Santiago de Chile', 'Zadar', 'U.N.']);
  });
});

suite('termsFrom', () => {
  const terms = (text: string): unknown => termsFrom(noticesOf(text)).map(({ terms: agreed, attribution, medium, embargoWords }) => [agreed, attribution, medium, embargoWords]);
  const TABLE: readonly (readonly [text: string, ...terms: readonly (readonly unknown[])[]])[] = [
    ['MS. NOVAK: This call is on background, attributable to a port official.', [{ label: 'on background' }, 'a port official', 'telephone', null]],
    ['MS. NOVAK: This briefing is off the record. Please don’t quote it.', [{ label: 'off the record', may_quote: false }, null, 'briefing', null]],
    ['4 May 2023\n\nMS. NOVAK: We’re on the record, embargoed until noon ET today.', [{ label: 'on the record', embargo_until: '2023-05-04T12:00:00-04:00' }, null, null, null]],
    ['MS. NOVAK: This interview is on the record, embargoed until it is over.', [{ label: 'on the record' }, null, 'interview', 'embargoed until it is over']],
    ['MS. NOVAK: This is on the record.\n\nMS. NOVAK: As I said, this is on the record.\n\nMS. NOVAK: Now we’re on background.', [{ label: 'on the record' }, null, null, null], [{ label: 'on background' }, null, null, null]],
    ['MS. NOVAK: Good evening.'],
  ];
  for (const [text, ...found] of TABLE) test(text.replace(/\s+/gu, ' '), () => { assert.deepEqual(terms(text), found); });
});
