import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMarkdown, safeLink, shortened } from '../../src/vscode/logic/markdown';

suite('text of others in Markdown', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['plain words', 'plain words'],
    ['[x](command:evil)', '\\[x\\]\\(command\\:evil\\)'],
    ['<img src=x>', '\\<img src\\=x\\>'],
    ['https://example.org', 'https\\:\\/\\/example\\.org'],
    ['a@example.org', 'a\\@example\\.org'],
    ['$(alert) &amp; `x`', '\\$\\(alert\\) \\&amp\\; \\`x\\`'],
    ['# head\n- item', '\\# head \\- item'],
    ['a\u202Eb', 'a⟨U\\+202E⟩b'],
    ['“Ilse” 😀', '“Ilse” 😀'],
  ];
  for (const [text, expected] of cases) test(JSON.stringify(text), () => { assert.equal(escapeMarkdown(text), expected); });

  test('has no mark of Markdown left without a backslash, and no line end', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), text => {
      assert.ok(!/(?<!\\)(?:\\\\)*[!-/:-@[^-`{-~]/u.test(escapeMarkdown(text)), JSON.stringify(escapeMarkdown(text)));
      assert.ok(!/[\r\n]/u.test(escapeMarkdown(text)));
    }));
  });

  for (const [text, length, expected] of [['short', 10, 'short'], ['a longer sentence here', 12, 'a longer…'], ['unbreakable', 5, 'unbre…'], ['ab😀cd', 3, 'ab…']] as const) {
    test(`${JSON.stringify(text)} cut at ${length}`, () => { assert.equal(shortened(text, length), expected); });
  }

  for (const [url, expected] of [
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'], ['http://example.org', 'http://example.org'], ['https://example.org/a(b)', 'https://example.org/a%28b%29'],
    ['javascript:alert(1)', null], ['command:x', null], ['file:///etc/passwd', null], ['//server/share', null], ['\\\\server\\share', null], ['https://user:word@example.org/', null],
    ['https://example.org/a b', null], ['https://', null], ['data:text/html,x', null],
  ] as const) test(`the address ${url} ${expected === null ? 'is not opened' : `is opened as ${expected}`}`, () => { assert.equal(safeLink(url), expected); });
});
