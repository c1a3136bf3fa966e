import assert from 'node:assert/strict';
import { annotate } from '../../src/annotation';
import { cameAtOnce, choiceIn, languageStep } from '../../src/vscode/logic/switching';
import type { LanguageCase } from '../../src/vscode/logic/switching';
import { SAMPLES } from '../transcript/samples';

const sure = { class: 'transcript', layout: 'broadcast', envelope: 'plain', confidence: 0.95 } as const;
const plain: LanguageCase = { language: 'plaintext', mode: 'auto', recognition: sure, said: null, choice: null, switched: false };

suite('the language of a transcript', () => {
  const cases: readonly (readonly [string, Partial<LanguageCase>, ReturnType<typeof languageStep>])[] = [
    ['plain text that surely is one is switched', {}, 'switch'],
    ['is asked about when that is wanted', { mode: 'ask' }, 'ask'],
    ['stays when that is wanted', { mode: 'off' }, null],
    ['stays when it is not sure', { recognition: { ...sure, confidence: 0.7 } }, null],
    ['stays for a speech without labels', { recognition: { ...sure, layout: 'speech' } }, null],
    ['stays for an article', { recognition: { ...sure, class: 'article' } }, null],
    ['stays for the data of a program', { recognition: { ...sure, envelope: 'data' } }, null],
    ['stays in Markdown', { language: 'markdown' }, null],
    ['stays when a person has changed it back', { choice: 'other' }, null],
    ['stays when a person says that it is an article', { said: 'article' }, null],
    ['is switched when a person says that it is one', { said: 'transcript', recognition: { ...sure, confidence: 0.2 } }, 'switch'],
    ['is switched without a question when the person has said so before', { mode: 'ask', choice: 'transcript', recognition: { ...sure, class: 'other' } }, 'switch'],
    ['stays although it was chosen once, when the person now says that it is no news', { choice: 'transcript', said: 'other' }, null],
    ['stays although it was chosen once, when nothing is to be switched', { choice: 'transcript', mode: 'off' }, null],
    ['goes back when a person says that it is an article', { language: 'news-transcript', switched: true, said: 'article', recognition: { ...sure, class: 'article' } }, 'back'],
    ['goes back also when nothing is to be switched any more', { language: 'news-transcript', switched: true, said: 'article', mode: 'off' }, 'back'],
    ['does not go back when it was no plain text before', { language: 'news-transcript', said: 'article' }, null],
    ['does not go back by itself', { language: 'news-transcript', switched: true, recognition: { ...sure, class: 'other' } }, null],
  ];
  for (const [name, part, step] of cases) test(name, () => { assert.equal(languageStep({ ...plain, ...part }), step); });

  test('of the samples, every transcript with labels is switched, but for questions in bold, and nothing else is', () => {
    const switched = SAMPLES.filter(({ text }) => languageStep({ ...plain, recognition: annotate(text).recognition }) === 'switch').map(({ title }) => title);
    assert.deepEqual(switched, SAMPLES.filter(sample => sample.class === 'transcript' && !['machine', 'speech'].includes(sample.layout) && sample.title !== 'M: bold questions').map(({ title }) => title));
  });

  const pasted = 'a\nb\nc\nd\ne\nf';
  test('is looked at when most of the text came at once', () => {
    assert.equal(cameAtOnce([{ start: 0, end: 0, text: pasted }], pasted.length), true);
    assert.equal(cameAtOnce([{ start: 3, end: 9, text: pasted }], pasted.length + 5), true);
  });
  test('is not looked at while somebody types, or puts in a passage', () => {
    assert.equal(cameAtOnce([{ start: 9, end: 9, text: '\n' }], 10), false);
    assert.equal(cameAtOnce([{ start: 0, end: 0, text: 'a long line without any end' }], 30), false);
    assert.equal(cameAtOnce([{ start: 9, end: 9, text: pasted }], 1000), false);
    assert.equal(cameAtOnce([], 0), false);
  });

  test('is chosen by hand when it is made one, or made something else', () => {
    assert.deepEqual([['plaintext', 'news-transcript'], ['news-transcript', 'plaintext'], ['news-transcript', 'markdown'], ['markdown', 'plaintext'], ['plaintext', 'markdown'], ['json', 'yaml']].map(([from = '', to = '']) => choiceIn(from, to)),
      ['transcript', 'other', 'other', 'other', null, null]);
  });
});
