import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_HOUSE_RULES } from '../../src/checks/house-rules';
import type { Found, LocalParagraph } from '../../src/checks/rule';
import { LANGUAGE } from '../../src/checks/rules/language';

const found = (text: string, is: LocalParagraph['is'] = 'text'): readonly Found[] => LANGUAGE.flatMap(({ check }) => check({ is, text, mentions: [], quotations: [], house: NO_HOUSE_RULES }));

const SLIPS: readonly (readonly [text: string, words: string])[] = [
  ['It lies in the the county.', 'the the'], ['The the pier is shut.', 'The the'], ['They were told of of it.', 'of of'], ['He bows his head and\nand leaves.', 'and\nand'], ['It was one that is is smaller.', 'is is'],
  ['She left before before the storm.', 'before before'], ['Twitter soon made made his name.', 'made made'], ['“It is the the best,” she said.', 'the the'], ['He said said it was safe.', 'said said'],
  ['They spoke of crimes against of humanity.', 'against of'], ['It lies at the of the pier.', 'the of'], ['They looked at a the pier.', 'a the'], ['It would of been shut.', 'would of'], ['It came despite of the storm.', 'despite of'],
];
const FINE: readonly string[] = [
  'They had had no word.', 'She said that that was wrong.', 'What it is is a pier.', 'A very very old pier.', 'Duran Duran sang in Walla Walla and Wagga Wagga.', 'He gave her her money.', 'They came in in May and went on on Monday.', 'It has a role at AT&T.',
  'He wants to trump Trump.', 'Yes yes, no no.', '“He made made a face,” she said.', 'It is the “the” that matters.', 'He ate botok botok and mahi mahi.', 'It happened again and again.', 'Knock knock jokes, tut tut.',
  'It is his of course.', 'He would of course go.', 'the people she was with of course', 'They paid for with loans what they asked for in May.', 'To and from the pier.', 'vitamin A and a pill', 'It was unheard of for a pier.',
];

suite('language', () => {
  for (const [text, words] of SLIPS) test(`a slip: ${JSON.stringify(text)}`, () => { assert.deepEqual(found(text).map(({ span }) => text.slice(...span)), [words]); });
  for (const text of FINE) test(`no slip: ${text}`, () => { assert.deepEqual(found(text), []); });
  test('speech is given as it came', () => { assert.deepEqual(found('I saw the the pier of of it.', 'speech'), []); });
  test('putting the replacement in takes a doubled word out, and the rest stays', () => {
    const word = fc.constantFrom('the', 'of', 'pier', 'and', 'boat', 'had', 'that', 'before', 'Merrow', 'The', 'his', 'said', ',', '.');
    fc.assert(fc.property(fc.array(word, { maxLength: 15 }).map(words => words.join(' ')), text => {
      for (const { span: [start, end], replacement } of found(text)) {
        if (replacement === undefined) continue;
        const after = text.slice(0, start) + replacement + text.slice(end);
        assert.equal(after.split(' ').length, text.split(' ').length - 1);
        assert.ok(found(after).length < found(text).length || /(\b\w+)\s\1/iu.test(after), `${text} > ${after}`);
      }
    }));
  });
});
