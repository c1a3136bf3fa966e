import assert from 'node:assert/strict';
import { datelineAt, publishedOf } from '../../src/transcript/dateline';

suite('publishedOf', () => {
  const TABLE: readonly (readonly [line: string, day: string | null])[] = [
    ['Published: 17 March 2023', '17 March 2023'], ['Updated March 17, 2023 at 5:30 p.m.', 'March 17, 2023'], ['**Published on** 2023-03-17', '2023-03-17'], ['date: 2023-03-17T10:00:00Z', '2023-03-17'],
    ['Aired March 17, 2023 - 13:30   ET', 'March 17, 2023'], ['Originally broadcast on 17 March 2023', '17 March 2023'], ['March 17, 2023 2:06 P.M. EST', 'March 17, 2023'], ['2:06 P.M. EST, March 17, 2023', 'March 17, 2023'],
    ['Friday 17 March 2023', 'Friday 17 March 2023'], ['Friday, 17th March 2023', 'Friday, 17th March 2023'], ['[17 March 2023]', '17 March 2023'], ['(Friday, March 17, 2023)', 'Friday, March 17, 2023'], ['17/03/2023', '17/03/2023'], ['03/17/2023', '03/17/2023'], ['17.03.2023 10:00', '17.03.2023'],
    ['For Immediate Release       March 17, 2023', 'March 17, 2023'], ['EMBARGOED UNTIL 00:01 GMT, Saturday 18 March 2023', 'Saturday 18 March 2023'], ['Not for publication before 6 a.m. ET on March 17, 2023', 'March 17, 2023'], ['March 17, 2023, by Tom Lind', 'March 17, 2023'],
    ['03/04/2023', null], ['March 17', null], ['March 17, 2023 was a cold day', null], ['17 March 2023 the quay was shut.', null], ['On March 17, 2023 it was shut', null], ['Nov. 4, 2014 The quay that never was.', null], ['17/03/2023, 14:02 - Anna: we are shut', null], ['2023-03-17 14:36:25 startup archives unpack', null], ['2023-03-17\t2-1\tZadar', null],
    ['An embargo on oil until 5 December 2022', null], ['1/17/03/2023', null], [`Published: 17 March 2023 ${'x'.repeat(90)}`, null], ['', null],
  ];
  for (const [line, day] of TABLE) test(line.slice(0, 80), () => { assert.equal(publishedOf(line), day); });
});

suite('datelineAt', () => {
  test('tells the agency and whether a dash follows', () => {
    assert.deepEqual(['ZADAR, May 4 (Reuters) - It', 'Zadar, Croatia (CNN)It', 'ZADAR, May 4. /TASS/. It', 'ZADAR — It'].map(datelineAt), [
      { words: 'ZADAR, May 4', agency: 'Reuters', dashed: true, end: 25 }, { words: 'Zadar, Croatia', agency: 'CNN', dashed: false, end: 20 }, { words: 'ZADAR, May 4', agency: 'TASS', dashed: false, end: 22 }, { words: 'ZADAR', agency: null, dashed: true, end: 8 },
    ]);
  });

  const REST = 'The ministry of the harbors said that the quay would be shut for the whole of the winter and beyond.';
  for (const [text, words] of [
    [`Doha: ${REST}`, 'Doha'], [`KUWAIT CITY, July 25: ${REST}`, 'KUWAIT CITY, July 25'], [`Harwick, July 25 (HNA): ${REST}`, 'Harwick, July 25'], [`  New Delhi: “${REST}`, 'New Delhi'],
    [`Harwick: ${REST}`, null], ['Doha: The quay is shut.', null], [`Doha: ${REST.toLowerCase()}`, null], [`DOHA LIND, HOST: ${REST}`, null], [`Sam Oduya: ${REST}`, null],
  ] as const) {
    test(`with a colon: ${text.slice(0, 40)}`, () => {
      const found = datelineAt(text);
      assert.equal(found?.words ?? null, words);
      assert.ok(found === null || /^“?The ministry/u.test(text.slice(found.end)));
    });
  }
});
