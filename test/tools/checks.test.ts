import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/checks';
import { checksPage } from '../../tools/checks/page';
import { settingsOfChecks, withChecks } from '../../tools/checks/settings';
import { ROOT } from '../../tools/eval/shared';

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

suite('what is made of the registry of rules', () => {
  test('the page and the settings that ship are what the registry says', () => {
    const [manifest, strings] = [JSON.parse(read('package.json')) as Parameters<typeof withChecks>[0], JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>];
    const made = withChecks(manifest, strings, settingsOfChecks());
    assert.equal(`${JSON.stringify(made.manifest, null, 2)}\n`, read('package.json'), 'run: npx tsx tools/checks/main.ts');
    assert.equal(`${JSON.stringify(made.strings, null, 2)}\n`, read('package.nls.json'), 'run: npx tsx tools/checks/main.ts');
    assert.equal(checksPage(), read('media/docs/checks.md'), 'run: npx tsx tools/checks/main.ts');
  });

  test('each rule has a setting with its level, and a place on the page', () => {
    const properties = (JSON.parse(read('package.json')) as { readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> } } }).contributes.configuration.properties;
    for (const { id, level } of RULES) {
      assert.equal(properties[`sourceLedger.checks.${id}`]?.default, level, id);
      assert.ok(checksPage().includes(`### \`${id}\``), id);
    }
  });
});
