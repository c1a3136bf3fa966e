import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Sequence } from '../../src/annotation/sequence';

suite('annotation: the sequence of blocks', () => {
  test('answers as a plain list does, after any replacements', () => {
    const step = fc.record({ from: fc.nat(1000), count: fc.oneof(fc.nat(3), fc.nat(400)), lengths: fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 300 }) });
    fc.assert(fc.property(fc.array(step, { maxLength: 8 }), fc.nat(), (steps, probe) => {
      const sequence = new Sequence<{ length: number }>();
      const list: { length: number }[] = [];
      for (const { from, count, lengths } of steps) {
        const first = list.length === 0 ? 0 : from % (list.length + 1);
        const last = Math.min(list.length, first + count);
        const items = lengths.map(length => ({ length }));
        assert.deepEqual(sequence.splice(first, last, items), list.splice(first, last - first, ...items));
      }
      assert.equal(sequence.size, list.length);
      assert.deepEqual([...sequence.from(0)], list);
      const index = list.length === 0 ? 0 : probe % list.length;
      const start = list.slice(0, index).reduce((sum, { length }) => sum + length, 0);
      assert.equal(sequence.at(index), list[index]);
      assert.equal(sequence.start(index), start);
      assert.deepEqual([...sequence.from(index)], list.slice(index));
      const item = list[index];
      if (item === undefined) assert.deepEqual(sequence.find(probe), { index: -1, start: 0 });
      else {
        assert.equal(sequence.indexOf(item), index);
        assert.deepEqual(sequence.find(start + item.length - 1), { index, start });
      }
      assert.equal(sequence.indexOf({ length: 1 }), -1);
      assert.equal(sequence.start(list.length), list.reduce((sum, { length }) => sum + length, 0));
    }), { numRuns: 200 });
  });

  test('the end of the text belongs to its last item', () => {
    const sequence = new Sequence<{ length: number }>();
    sequence.splice(0, 0, [{ length: 3 }, { length: 4 }]);
    assert.deepEqual(sequence.find(7), { index: 1, start: 3 });
    assert.deepEqual(sequence.find(3), { index: 1, start: 3 });
    assert.deepEqual(sequence.find(2), { index: 0, start: 0 });
  });
});
