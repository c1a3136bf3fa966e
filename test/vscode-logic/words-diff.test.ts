import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MOST_WORDS, likeness, wordDifference } from '../../src/vscode/logic/words-diff';

suite('two wordings', () => {
  const show = (draft: string, ledger: string): string => (wordDifference(draft, ledger) ?? []).map(({ kind, text }) => kind === 'same' ? text : `${kind === 'draft' ? '-' : '+'}[${text}]`).join(' ');
  const cases: readonly (readonly [string, string, string])[] = [
    ['We wrote it down every month', 'We wrote it down every single month.', 'We wrote it down every +[single] month.'],
    ['the OLD pier,', '“The old pier”', '“The old pier”'],
    ['a b c', 'x y', '-[a b c] +[x y]'],
    ['a b c d', 'a x d', 'a -[b c] +[x] d'],
    ['', 'only here', '+[only here]'],
    ['it’s', "it's", "it's"],
  ];
  for (const [draft, ledger, expected] of cases) test(`${JSON.stringify(draft)} and ${JSON.stringify(ledger)}`, () => { assert.equal(show(draft, ledger), expected); });

  test('hold all words of both', () => {
    const wording = fc.array(fc.constantFrom('a', 'b', 'c', 'd.'), { maxLength: 20 }).map(all => all.join(' '));
    fc.assert(fc.property(wording, wording, (draft, ledger) => {
      const runs = wordDifference(draft, ledger) ?? [];
      assert.equal(runs.filter(run => run.kind !== 'draft').map(run => run.text).join(' '), ledger);
      assert.equal(runs.filter(run => run.kind !== 'ledger').map(run => run.text).join(' ').replaceAll('.', ''), draft.replaceAll('.', ''));
    }));
  });
  test('are not compared when one is very long', () => { assert.equal(wordDifference('word '.repeat(MOST_WORDS + 1), 'word'), null); });

  for (const [one, other, expected] of [['a b', 'x a y b', 1], ['a b', 'c d', 0], ['a b c d', 'b a x d', 0.5], ['', 'a', 0]] as const) {
    test(`likeness of ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => { assert.equal(likeness(one, other), expected); });
  }
});
