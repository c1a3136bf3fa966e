import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Chain } from '../../../src/quotations/model/chain';
import { Begin, End, follows, Inside, Kind, labelOf, LABELS, LABEL_STRIDE, mayBegin, mayEnd, Single } from '../../../src/quotations/model/labels';

/** Two kinds are enough for a check by hand; all sequences of them that are allowed. */
const SOME = [0, ...[Kind.Source, Kind.Left].flatMap(kind => [Begin, Inside, End, Single].map(place => labelOf(kind, place)))];
function sequences(length: number): readonly (readonly number[])[] {
  let all: (readonly number[])[] = [[]];
  for (let t = 0; t < length; t++) all = all.flatMap(path => SOME.filter(label => path.length === 0 ? mayBegin(label) : follows(path.at(-1)!, label)).map(label => [...path, label]));
  return all.filter(path => mayEnd(path.at(-1)!));
}

const rows = fc.array(fc.array(fc.float({ min: -3, max: 3, noNaN: true }), { minLength: SOME.length, maxLength: SOME.length }), { minLength: 1, maxLength: 4 });
const pairs = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: LABELS * LABEL_STRIDE, maxLength: LABELS * LABEL_STRIDE });
/** Scores from row 1 on; labels beside those above are out of the question. */
const scored = (given: readonly (readonly number[])[]): Float32Array => {
  const scores = new Float32Array((given.length + 1) * LABEL_STRIDE).fill(-40);
  for (const [t, row] of given.entries()) for (const [i, label] of SOME.entries()) scores[(t + 1) * LABEL_STRIDE + label] = row[i]!;
  return scores;
};

suite('quotations as a chain of labels', () => {
  test('marginals, and the expected pairs, are those of all allowed sequences', () => {
    fc.assert(fc.property(rows, pairs, (given, transitions) => {
      const chain = new Chain(Float32Array.from(transitions));
      const scores = scored(given);
      const [found, expected] = [new Float32Array(scores.length), new Float32Array(LABELS * LABEL_STRIDE)];
      const log = chain.marginals(scores, 1, given.length, found, expected);
      const paths = sequences(given.length).map(path => ({ path, weight: Math.exp(chain.score(scores, 1, Uint8Array.from(path))) }));
      const sum = paths.reduce((all, { weight }) => all + weight, 0);
      assert.ok(Math.abs(log - Math.log(sum)) < 1e-3, `${log} ${Math.log(sum)}`);
      const share = (holds: (path: readonly number[]) => number): number => paths.reduce((all, { path, weight }) => all + holds(path) * weight, 0) / sum;
      for (let t = 0; t < given.length; t++) for (const label of SOME) assert.ok(Math.abs(found[(t + 1) * LABEL_STRIDE + label]! - share(path => path[t] === label ? 1 : 0)) < 1e-3);
      for (const from of SOME) for (const to of SOME) assert.ok(Math.abs(expected[from * LABEL_STRIDE + to]! - share(path => path.filter((label, t) => label === to && path[t - 1] === from).length)) < 1e-3);
    }), { numRuns: 40 });
  });

  test('the best labels have the best score, and are allowed', () => {
    fc.assert(fc.property(rows, pairs, (given, transitions) => {
      const chain = new Chain(Float32Array.from(transitions));
      const scores = scored(given);
      const best = chain.best(scores, 1, given.length);
      assert.ok(mayBegin(best[0]!) && mayEnd(best.at(-1)!));
      const most = Math.max(...sequences(given.length).map(path => chain.score(scores, 1, Uint8Array.from(path))));
      assert.ok(Math.abs(chain.score(scores, 1, best) - most) < 1e-3);
    }), { numRuns: 40 });
  });
});
