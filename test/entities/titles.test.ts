import assert from 'node:assert/strict';
import { recognizeNames } from '../../src/entities/recognize';
import { compileNames } from '../../src/entities/lexicon';
import { withTitles } from '../../src/entities/titles';
import type { NameMention } from '../../src/entities/types';
import { passage } from '../../src/text/passage';
import { mentioned } from './clusters/partition';

const NAMES = ['Ada Merrow', 'Oskar Dale', 'Lena Lund', 'Victoria Dale', 'Ursula von der Dale', 'Merrow', 'Dale', 'Lund', 'Ada', 'Oskar', 'Zola'];

/** The mentions of the names above in a text, the longer first. */
function mentionsIn(text: string): readonly NameMention[] {
  const found = NAMES.flatMap(form => [...text.matchAll(new RegExp(`\\b${form}\\b`, 'gu'))].map(({ index }): NameMention => ({ ...mentioned(form), start: index, end: index + form.length })));
  return found.filter((one, at) => !found.slice(0, at).some(({ start, end }) => start <= one.start && end >= one.end)).sort((a, b) => a.start - b.start);
}

suite('withTitles', () => {
  const TABLE: readonly (readonly [text: string, told: readonly string[]])[] = [
    ['Mr. Merrow met Mrs Dale and Sir Lund.', ['Mr. Merrow he', 'Mrs Dale she', 'Sir Lund he']],
    ['Mr. Oskar Dale met Lady Ada Merrow.', ['Oskar Dale he', 'Ada Merrow she']],
    ['Mr. and Mrs. Merrow met Mr and Mr Dale.', ['Merrow', 'Mr Dale he']],
    ['Mr Justice Merrow met President Dale.', ['Mr Merrow he', 'Dale']],
    ['Mr. Lund’s Merrow, former Mr. President Dale.', ['Mr. Lund he', 'Merrow', 'Mr. Dale he']],
    ['Oskar Dale and his wife Ada Merrow came.', ['Oskar Dale he', 'Ada Merrow she']],
    ['Lena Lund, Dale’s sister, and his brother, Merrow, came.', ['Lena Lund she', 'Dale', 'Merrow he']],
    ['Lena Lund said she was late, and Oskar Dale left.', ['Lena Lund she', 'Oskar Dale']],
    ['Lena Lund told him she was late.', ['Lena Lund']],
    ['Oskar and Victoria Dale came, Ada and Ursula von der Dale left.', ['Oskar Dale implied', 'Victoria Dale', 'Ada von der Dale implied', 'Ursula von der Dale']],
    ['Sen. Oskar and Victoria Dale; Zola and Victoria Dale; Oskar, and Victoria Dale.', ['Oskar', 'Victoria Dale', 'Zola', 'Victoria Dale', 'Oskar', 'Victoria Dale']],
  ];
  for (const [text, told] of TABLE) {
    test(text, () => {
      assert.deepEqual(withTitles(passage(text), mentionsIn(text)).map(({ form, goesWith, implied }) => [form, goesWith, implied === true ? 'implied' : undefined].filter(one => one !== undefined).join(' ')), told);
    });
  }

  test('a label has its title in the form of a surname alone', () => {
    for (const [label, form] of [['MS. MERROW', 'Ms. Merrow'], ['Mr Dale', 'Mr Dale'], ['MR. OSKAR DALE', 'Oskar Dale'], ['PRESIDENT DALE', 'Dale']] as const) {
      assert.equal(recognizeNames(passage(label), compileNames([]), [0, label.length])[0]?.form, form);
    }
  });
});
