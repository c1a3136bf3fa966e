import assert from 'node:assert/strict';
import { growth, textChanges } from '../../src/vscode/logic/edits';

suite('edits of the editor', () => {
  test('keep offsets and text', () => {
    assert.deepEqual(textChanges([{ rangeOffset: 4, rangeLength: 2, text: 'x' }]), [{ start: 4, end: 6, text: 'x' }]);
    assert.equal(growth([{ start: 4, end: 6, text: 'x' }, { start: 1, end: 1, text: 'abc' }]), 2);
  });
});
