import assert from 'node:assert/strict';
import { recordedEdit } from '../../src/vscode/logic/recorded';
import { quotation } from './build';

suite('the recorded words in place of altered ones', () => {
  const SAID = 'We will never pay two million pounds for the quarry, come what may.';
  for (const [written, verbatim, expected] of [
    ['“We will pay two million pounds,”', SAID, '“We will never pay two million pounds,”'],
    ['"We will pay two million pounds."', SAID, '"We will never pay two million pounds."'],
    ['‘never pay three million pounds for the quarry’', SAID, '‘never pay two million pounds for the quarry’'],
    ['« We will pay two million pounds »', SAID, '« We will never pay two million pounds »'],
    ['“We will never pay two million pounds”', SAID, null],
    ['that he will “never pay” so much', SAID, null],
    ['“something else”', SAID, null],
    ['“We will pay”', undefined, null],
  ] as const) {
    test(written, () => {
      const text = `He said: ${written} he said.`;
      const start = text.indexOf(written);
      const edit = recordedEdit(text, quotation([start, start + written.length]), verbatim);
      assert.equal(edit === null ? null : text.slice(start, edit.span[0]) + edit.words + text.slice(edit.span[1], start + written.length), expected);
    });
  }
});
