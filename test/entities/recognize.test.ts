import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileNames } from '../../src/entities/lexicon';
import { recognizeNames } from '../../src/entities/recognize';
import { passage } from '../../src/text/passage';
import { stretches } from '../annotation/drafts';

const lexicon = compileNames([
  { source: 'S-1', type: 'person', name: 'Vera Thorne', aliases: ['Thorne'], notToConfuseWith: [] },
  { source: 'S-2', type: 'organization', name: 'Northmere Harbour Trust', aliases: ['Harbour Trust', 'NHT'], notToConfuseWith: [] },
  { source: 'S-3', type: 'misc', name: 'inspection report', aliases: [], notToConfuseWith: [] },
  { source: 'S-4', type: 'person', name: 'Rosa Marsh', aliases: [], notToConfuseWith: [] },
], [{ text: 'Telegram', ignore: true }, { text: 'APE', type: 'organization' }]);

const read = (text: string): readonly string[] => recognizeNames(passage(text), lexicon, null).map(({ start, end, type }) => `${text.slice(start, end)}/${type}`);

suite('recognizeNames', () => {
  const TABLE: readonly (readonly [text: string, names: readonly string[]])[] = [
    ['On Friday Vera Thorne spoke.', ['Friday/date', 'Vera Thorne/person']],
    ['VERA THORNE spoke.', ['VERA THORNE/person']],
    ['Thorne’s words.', ['Thorne/person']],
    ['The Northmere Harbour Trust (NHT) spoke.', ['Northmere Harbour Trust/organization', 'NHT/organization']],
    ['Inspection report: the pier; an inspection report.', ['Inspection report/misc', 'inspection report/misc']],
    ['She wrote it on Telegram, said APE.', ['APE/organization']],
    ['Mr. Lund met President Ada Merrow in Paris.', ['Lund/person', 'Ada Merrow/person', 'Paris/location']],
    ['Norwegian Prime Minister Ada Merrow spoke.', ['Norwegian/norp', 'Ada Merrow/person']],
    ['Ferry Ministry spokeswoman Ada Merrow spoke.', ['Ferry Ministry/organization', 'Ada Merrow/person']],
    ['The University of Northmere and the Ministry of the Interior agreed.', ['University of Northmere/organization', 'Ministry of the Interior/organization']],
    ['Joseph R. Lund Jr. spoke.', ['Joseph R. Lund Jr./person']],
    ['Ludwig van der Lund spoke.', ['Ludwig van der Lund/person']],
    ['They flew to the United States, the U.K. and St. Louis.', ['United States/location', 'U.K./location', 'St. Louis/location']],
    ['When will it open? Nobody knows. Meanwhile we wait.', []],
    ['The CEO and the MP watched TV on Monday in March.', ['Monday/date', 'March/date']],
    ['A Russian ship and two Americans.', ['Russian/norp', 'Americans/norp']],
    ['The Hague is a city.', ['The Hague/location']],
    ['The Northmere Bridge is shut.', ['Northmere Bridge/facility']],
    ['Harbour Plans Are Shelved After Pier Report By Ada Merrow', ['Ada Merrow/person']],
    ['Late on Thursday, or Friday night, it burned; yesterday too.', ['Thursday/date', 'Friday/date']],
    ['Lena Thorne met the Northmere Harbour Trust Council; Thorne left.', ['Lena Thorne/person', 'Northmere Harbour Trust Council/organization', 'Thorne/person']],
    ['The Norwegian Harbour Trust spoke well of the Harbour Trust of Kenya.', ['Norwegian Harbour Trust/organization', 'Harbour Trust of Kenya/organization']],
    ['The Harbour Trust and Tarn Works left.', ['Harbour Trust/organization', 'Tarn Works/organization']],
    ['Vera Thorne Jr. left.', ['Vera Thorne Jr./person']],
    ['“Everything is lost,” she said.', []],
    ['', []],
  ];
  for (const [text, names] of TABLE) test(text, () => { assert.deepEqual(read(text), names); });

  const LABELS: readonly (readonly [label: string, form: string | null, source?: string])[] = [
    ['VERA THORNE, HARBOUR HOST', 'Vera Thorne', 'S-1'], ['MS. THORNE', 'Ms. Thorne', 'S-1'], ['Q', null], ['THE PRESIDENT', null], ['OSKAR McDALE', 'Oskar McDale'], ['Mr. Lund (Norway)', 'Mr. Lund'],
    ['UNIDENTIFIED MALE #2', null], ['SPEAKER_03', 'SPEAKER_03'], ['Zoë O’Neill', "Zoë O'Neill"], ['JG', 'JG'], ['Moderator', null], ['PRESS SECRETARY LUND', 'Press Secretary Lund'],
  ];
  for (const [label, form, source = null] of LABELS) {
    test(`label ${label}`, () => {
      const [found] = recognizeNames(passage(label), lexicon, [0, label.length]);
      assert.deepEqual([found?.form ?? null, found?.source ?? null], [form, source]);
    });
  }

  test('names lie in order within the text, do not overlap, and their form has the words of the text', () => {
    fc.assert(fc.property(stretches(10), text => {
      let last = 0;
      for (const { start, end, form, confidence } of recognizeNames(passage(text), lexicon, null)) {
        assert.ok(start >= last && end > start && end <= text.length && confidence > 0 && confidence <= 1);
        assert.ok(text.slice(start, end).replace(/\s+/gu, ' ').replace(/[’ʼ]/gu, "'").startsWith(form), form);
        last = end;
      }
    }));
  });
});
