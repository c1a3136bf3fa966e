import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LEDGER } from '../../src/ledger/fields';
import type { Shape } from '../../src/ledger/schema';
import { ledgerPage } from '../../tools/ledger/page';

suite('the page of the ledger’s fields', () => {
  const page = ledgerPage();
  test('is the one that ships', () => { assert.equal(readFileSync('media/docs/ledger.md', 'utf8'), page, 'run: npx tsx tools/ledger/main.ts'); });

  test('explains every field, with an example that YAML can read', () => {
    const names = (shape: Shape, prefix: string): string[] => Object.entries(shape).filter(([key]) => key !== 'conflicts').flatMap(([key, field]) => [`${prefix}${key}`, ...'fields' in field ? names(field.fields, `${prefix}${key}${field.type === 'maps' ? '[]' : ''}.`) : []]);
    let count = 0;
    for (const [section, field] of Object.entries(LEDGER)) {
      if (!('fields' in field) || section === 'conflicts') continue;
      const part = page.slice(page.indexOf(`## \`${section}\``)).split('\n## ')[0] ?? '';
      for (const name of names(field.fields, '')) {
        const row = part.split('\n').find(line => line.startsWith(`| \`${name}\` |`));
        assert.ok(row !== undefined, `${section}: ${name}`);
        const [, example = ''] = /\| `([^`]*)` \|$/u.exec(row) ?? [];
        assert.deepEqual(Object.keys(parse(example) as object), [name.split('.').at(-1)], row);
        count++;
      }
    }
    assert.ok(count > 80, String(count));
  });

  test('the README leads to it', () => { assert.match(readFileSync('README.md', 'utf8'), /\]\(media\/docs\/ledger\.md\)/u); });
});
