import assert from 'node:assert/strict';
import fc from 'fast-check';
import { usesOfMarks } from '../../src/quotations/marked-words';
import type { LocalQuotation } from '../../src/quotations/types';
import { stretches } from '../annotation/drafts';

const said = (text: string, words: string): LocalQuotation => ({ kind: 'direct', contents: [[text.indexOf(words), text.indexOf(words) + words.length]], cue: null, source: null, speaker: { by: 'none' }, confidence: 1, reopens: null, open: null });

suite('why words stand in marks', () => {
  const TABLE: readonly (readonly [text: string, said: string | null, uses: readonly string[]])[] = [
    ['“We waited,” Merrow said.', '“We waited,”', ['speech']],
    ['Her book “A Long Way Home” was read.', null, ['title']],
    ['He sang “Harbour” and left, the song “Harbour”.', null, ['scare', 'title']],
    ['The so-called “night tax” rose.', null, ['term']],
    ['It was a “good” year.', null, ['scare']],
    ['He said it was “good” in “The Pier”.', '“good”', ['speech', 'title']],
    ['No marks at all.', null, []],
  ];
  for (const [text, words, uses] of TABLE) test(text, () => { assert.deepEqual(usesOfMarks(text, words === null ? [] : [said(text, words)]).map(({ use }) => use), uses); });

  test('all words in marks are told, in order', () => {
    fc.assert(fc.property(stretches(400), text => {
      const found = usesOfMarks(text, []);
      for (const [i, { start, end }] of found.entries()) assert.ok(start < end && end <= text.length && start >= (found[i - 1]?.end ?? 0));
    }));
  });
});
