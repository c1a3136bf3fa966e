import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance, fuzzySearch, similarity } from '../../src/text/fuzzy';

/** The table that every textbook has (Wagner and Fischer 1974). */
function byTable(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

suite('fuzzy search', () => {
  const text = (most: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: most });
  test('distances are those of the table, over one block and over several', () => {
    fc.assert(fc.property(text(140), text(140), (a, b) => { assert.equal(editDistance(a, b), byTable(a, b)); }), { numRuns: 500 });
    for (const [a, b, distance] of [['', '', 0], ['', 'abc', 3], ['kitten', 'sitting', 3], ['x'.repeat(64), `${'x'.repeat(63)}y`, 1]] as const) assert.equal(editDistance(a, b), distance);
    assert.equal(similarity('abcd', 'abcx'), 0.75);
  });
  test('finds the best stretch, with as many errors as it has', () => {
    fc.assert(fc.property(text(100), text(70).filter(pattern => pattern !== ''), fc.nat(12), (hay, pattern, most) => {
      let least = Infinity;
      for (let from = 0; from <= hay.length; from++) for (let to = from; to <= hay.length; to++) if (to - from <= pattern.length + most) least = Math.min(least, least <= 0 ? 0 : byTable(hay.slice(from, to), pattern));
      const found = fuzzySearch(hay, pattern, most);
      assert.equal(found.length > 0, least <= most);
      for (const { start, end, errors } of found) assert.equal(byTable(hay.slice(start, end), pattern), errors);
      if (found.length > 0) assert.equal(Math.min(...found.map(({ errors }) => errors)), least);
    }), { numRuns: 30 });
  }).timeout(60_000);
});
