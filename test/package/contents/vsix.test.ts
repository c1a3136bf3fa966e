import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipEntries } from './zip';

/** What may be in the .vsix, and nothing else. */
const ALLOWED: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/u, /^extension\.vsixmanifest$/u,
  /^extension\/(?:package\.json|package\.nls\.json|readme\.md|changelog\.md|LICENSE\.txt)$/u,
  /^extension\/dist\/(?:extension|web\/extension|cli)\.js$/u,
  /^extension\/syntaxes\/[\w.-]+\.json$/u,
  /^extension\/media\/[\w.-]+\.(?:png|svg|schema\.json)$/u,
  /^extension\/media\/(?:docs|sample|walkthrough|weights)\/[\w.-]+$/u,
  /^extension\/l10n\/[\w.-]+\.json$/u,
];

suite('the contents of the .vsix', () => {
  const root = join(__dirname, '..', '..', '..');
  const entries = zipEntries(readFileSync(join(root, 'source-ledger.vsix')));
  const names = entries.map(entry => entry.name);

  test('are what users need and nothing else', () => {
    assert.deepEqual(names.filter(name => !ALLOWED.some(allowed => allowed.test(name))), []);
  });

  for (const name of ['package.json', 'readme.md', 'changelog.md', 'LICENSE.txt', 'dist/extension.js', 'dist/web/extension.js', 'media/icon.png', 'media/ledger.schema.json', 'media/docs/ledger.md', 'media/sample/draft.txt', 'media/sample/ledger.yaml']) {
    test(`have ${name}`, () => { assert.ok(names.includes(`extension/${name}`), names.join('\n')); });
  }

  test('weigh less than 5 MB', () => {
    const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    console.log(`${entries.length} files, ${(packed / 1000).toFixed(0)} KB packed, ${(size / 1000).toFixed(0)} KB unpacked`);
    assert.ok(packed < 5_000_000, String(packed));
  });
});

suite('reading a zip archive', () => {
  test('what is none is refused', () => {
    for (const text of ['', 'PK', 'x'.repeat(100)]) assert.throws(() => zipEntries(new TextEncoder().encode(text)), /not a zip/u, text);
  });
});
