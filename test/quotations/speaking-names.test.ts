import assert from 'node:assert/strict';
import { speakingNames, spokenBy } from '../../src/quotations/speaking-names';
import type { LocalQuotation } from '../../src/quotations/types';
import { passage } from '../../src/text/passage';
import { emptyWords } from '../tools/tables';

const said = (text: string, source: string, confidence = 0.9): LocalQuotation => {
  const start = text.indexOf(source);
  return { kind: 'indirect', contents: [[text.length - 3, text.length - 1]], cue: null, source: [start, start + source.length], speaker: { by: 'description', words: source.toLowerCase() }, confidence, reopens: null, open: null };
};

suite('names among those who speak', () => {
  const words = { table: emptyWords(), vectors: () => { throw new Error('no word is known'); }, frequent: 0 };
  const TABLE: readonly (readonly [text: string, source: string, found: readonly string[]])[] = [
    ['Harborfact reports that it was no.', 'Harborfact', ['Harborfact']],
    ['It was yes, and then Pier Watch said no.', 'Pier Watch', ['Pier Watch']],
    ['Critics said it was no.', 'Critics', []],
    ['It was yes, but the mayor said no.', 'the mayor', []],
    ['HARBORFACT REPORTS THAT IT WAS NO.', 'HARBORFACT', []],
  ];
  for (const [text, source, found] of TABLE) test(text, () => {
    const quotation = said(text, source);
    const names = speakingNames(passage(text), [quotation], [], words);
    assert.deepEqual(names.map(({ start, end }) => text.slice(start, end)), found);
    assert.equal(spokenBy(quotation, names).speaker.by, found.length === 0 ? 'description' : 'name');
  });

  test('not where the tagger is not sure, nor where a name stands already', () => {
    const text = 'Harborfact reports that it was no.';
    assert.deepEqual(speakingNames(passage(text), [said(text, 'Harborfact', 0.3)], [], words), []);
    assert.deepEqual(speakingNames(passage(text), [said(text, 'Harborfact')], [{ start: 0, end: 10, type: 'person', form: 'Harborfact', source: null, confidence: 1 }], words), []);
  });
});
