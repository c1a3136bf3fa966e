import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Chain } from '../../../src/entities/model/chain';
import { Begin, End, Inside, labelOf, LABELS, LABEL_STRIDE, Single, TYPES } from '../../../src/entities/model/labels';
import { bestNames } from '../../../src/entities/model/viterbi';

const placeOf = (label: number): number => label === 0 ? -1 : (label - 1) % 4;
const typeOf = (label: number): number => Math.floor((label - 1) / 4);
const goesOn = (label: number): boolean => label !== 0 && (placeOf(label) === Begin || placeOf(label) === Inside);
const continues = (label: number): boolean => label !== 0 && (placeOf(label) === Inside || placeOf(label) === End);
const mayFollow = (a: number, b: number): boolean => goesOn(a) ? continues(b) && typeOf(a) === typeOf(b) : !continues(b);

/** Three kinds are enough for a check by hand; all sequences of them that are allowed. */
const SOME = [0, ...[0, 4].flatMap(type => [Begin, Inside, End, Single].map(place => labelOf(type, place)))];
function sequences(length: number): readonly (readonly number[])[] {
  let all: (readonly number[])[] = [[]];
  for (let t = 0; t < length; t++) all = all.flatMap(path => SOME.filter(label => path.length === 0 ? !continues(label) : mayFollow(path.at(-1)!, label)).map(label => [...path, label]));
  return all.filter(path => path.length === 0 || !goesOn(path.at(-1)!));
}

/** Scores for three labels of each row; the others are out of the question. */
const scored = (rows: readonly (readonly number[])[]): Float32Array => {
  const scores = new Float32Array((rows.length + 1) * LABEL_STRIDE).fill(-30);
  for (const [t, row] of rows.entries()) for (const [i, label] of SOME.entries()) scores[(t + 1) * LABEL_STRIDE + label] = row[i]!;
  return scores;
};
const rows = fc.array(fc.array(fc.float({ min: -3, max: 3, noNaN: true }), { minLength: SOME.length, maxLength: SOME.length }), { minLength: 1, maxLength: 4 });
const total = (scores: Float32Array, path: readonly number[]): number => path.reduce((sum, label, t) => sum + scores[(t + 1) * LABEL_STRIDE + label]!, 0);

suite('names as a chain of labels', () => {
  test('marginals are those of all allowed sequences', () => {
    fc.assert(fc.property(rows, given => {
      const scores = scored(given);
      const found = new Float32Array(scores.length);
      const log = new Chain().marginals(scores, 1, given.length, null, found);
      const paths = sequences(given.length);
      const sum = paths.reduce((all, path) => all + Math.exp(total(scores, path)), 0);
      assert.ok(Math.abs(log - Math.log(sum)) < 1e-3, `${log} ${Math.log(sum)}`);
      for (let t = 0; t < given.length; t++) for (const label of SOME) {
        const share = paths.filter(path => path[t] === label).reduce((all, path) => all + Math.exp(total(scores, path)), 0) / sum;
        assert.ok(Math.abs(found[(t + 1) * LABEL_STRIDE + label]! - share) < 1e-3);
      }
    }), { numRuns: 60 });
  });

  test('with labels that are not allowed, only the others count', () => {
    const scores = new Float32Array(2 * LABEL_STRIDE);
    const mask = new Uint8Array(LABELS);
    mask[labelOf(1, Single)] = 1;
    const found = new Float32Array(scores.length);
    const all = new Uint8Array(LABELS).fill(1);
    new Chain().marginals(scores, 0, 2, row => row === 0 ? mask : all, found);
    assert.ok(Math.abs(found[labelOf(1, Single)]! - 1) < 1e-6);
    // The second may be none, or any single name: all alike.
    assert.ok(Math.abs(found[LABEL_STRIDE]! - 1 / (1 + TYPES.length)) < 1e-6);
  });

  test('the best names are those of the best sequence', () => {
    fc.assert(fc.property(rows, given => {
      const scores = scored(given);
      const names = bestNames(scores, 1, given.length);
      const path = new Array<number>(given.length).fill(0);
      for (const { from, to, type } of names) for (let r = from; r < to; r++) path[r - 1] = labelOf(type, to - from === 1 ? Single : r === from ? Begin : r === to - 1 ? End : Inside);
      const best = Math.max(...sequences(given.length).map(one => total(scores, one)));
      assert.ok(Math.abs(total(scores, path) - best) < 1e-3);
    }), { numRuns: 200 });
  });
});
