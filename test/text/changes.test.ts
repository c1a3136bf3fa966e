import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChanges, inverted, smallestChange } from '../../src/text/changes';

suite('changes of a text', () => {
  const apply = (text: string, change: ReturnType<typeof smallestChange>): string => change === null ? text : text.slice(0, change.start) + change.text + text.slice(change.end);

  const cases: readonly (readonly [string, string, ReturnType<typeof smallestChange>])[] = [
    ['same', 'same', null],
    ['', 'new', { start: 0, end: 0, text: 'new' }],
    ['one three', 'one two three', { start: 5, end: 5, text: 'wo t' }],
    ['aaa', 'aa', { start: 2, end: 3, text: '' }],
    ['x\r\ny', 'x\ny', { start: 1, end: 3, text: '\n' }],
    ['😀', '😁', { start: 0, end: 2, text: '😁' }],
  ];
  for (const [before, after, expected] of cases) {
    test(`from ${JSON.stringify(before)} to ${JSON.stringify(after)}`, () => { assert.deepEqual(smallestChange(before, after), expected); });
  }

  test('the smallest change makes the one text of the other and splits no pair', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\r\n', '\n', '😀', '😁'), maxLength: 12 });
    fc.assert(fc.property(text, text, (before, after) => {
      const change = smallestChange(before, after);
      assert.equal(apply(before, change), after);
      if (change === null) return;
      for (const part of [before.slice(0, change.start), change.text, before.slice(change.end)]) assert.doesNotThrow(() => encodeURIComponent(part), JSON.stringify(part));
      assert.ok(!(before.slice(0, change.start).endsWith('\r') && before.slice(change.start).startsWith('\n')));
    }));
  });

  test('what is changed can be put back', () => {
    const pieces = fc.array(fc.tuple(fc.string({ maxLength: 4 }), fc.string({ maxLength: 4 }), fc.string({ maxLength: 4 })), { maxLength: 6 });
    fc.assert(fc.property(pieces, all => {
      let before = '';
      let after = '';
      const changes = all.map(([kept, old, text]) => {
        before += kept + old; after += kept + text;
        return { start: before.length - old.length, end: before.length, text };
      });
      assert.equal(applyChanges(before, changes), after);
      assert.equal(applyChanges(after, inverted(before, changes)), before);
    }));
  });
});
