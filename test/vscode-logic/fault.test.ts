import assert from 'node:assert/strict';
import { faultText } from '../../src/vscode/logic/fault';

suite('an error in the log', () => {
  test('is its kind and its place, without its message and without paths', () => {
    const error = new TypeError('cannot read “Ilse Brandt said”');
    error.stack = 'TypeError: cannot read “Ilse Brandt said”\nof two lines\n    at read (/mnt/ilse/secret story/dist/extension.js:12:34)\n    at file:///C:/Users/ilse/extension.js:5:6';
    assert.equal(faultText('edit', error), 'edit: TypeError\n  at extension.js:12:34\n  at extension.js:5:6');
  });
  for (const thrown of ['Ilse Brandt', { message: 'Ilse Brandt' }, undefined]) {
    test(`${JSON.stringify(thrown)} is named by its type alone`, () => { assert.equal(faultText('edit', thrown), `edit: ${typeof thrown}`); });
  }
});
