import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from './workbench';

suite('the ledger in its editor', () => {
  /** A ledger that somebody is writing. */
  const begun = 'sources:\n  - { id: S-001, kind: person, name: Mona Reed }\n  - { id: S-002, kind: person, agreed_description: a clerk at the court }\nstatements:\n  - id: Q-001\n    verbatim: No.\n    source: ';
  const window = useWorkbench({ files: { 'begun.ledger.yaml': begun } });

  test('tells what an id stands for, and what a key is for', async () => {
    await window().openFile('ledger.yaml');
    const entry = await window().hover('source: S-001', /Id of the source/u);
    await window().shot('ledger-hover-key');
    assert.match(await entry.innerText(), /Id of the source/u);
    const id = await window().hover('S-001', /chief executive/u, 1);
    assert.match(await id.innerText(), /Helena Marsh/u);
    await window().shot('ledger-hover-id');
    await window().page.mouse.move(600, 20);
  });

  test('offers sources by name where an id belongs, in every theme', async () => {
    await window().openFile('begun.ledger.yaml');
    for (const theme of ['light', 'dark', 'high contrast'] as const) {
      await window().theme(theme);
      await window().page.keyboard.press('Control+1');
      await window().page.keyboard.press('Control+End');
      const rows = await window().suggestions();
      await rows.filter({ hasText: 'Mona Reed' }).first().waitFor();
      assert.equal(await rows.filter({ hasText: 'a clerk at the court' }).count(), 1);
      await window().shot(`ledger-completion-${theme.replace(/ /gu, '-')}`);
      await window().page.keyboard.press('Escape');
    }
    await window().theme('light');
  });

  test('asks for a new encounter step by step, and Escape writes nothing', async () => {
    await window().openFile('ledger.yaml');
    const before = readFileSync(join(window().folder, 'ledger.yaml'), 'utf8');
    await window().run('Source Ledger: New Encounter');
    await window().choices();
    await window().shot('form-source');
    await window().pick('Helena Marsh');
    await window().answer('2025-03-20');
    await window().page.locator('.quick-input-list', { hasText: 'Telephone' }).waitFor();
    await window().pick('Telephone');
    await window().page.locator('.quick-input-list', { hasText: 'On Background' }).waitFor();
    await window().shot('form-terms');
    await window().page.keyboard.press('Escape');
    await window().page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.equal(readFileSync(join(window().folder, 'ledger.yaml'), 'utf8'), before);
  });

  test('has its entries in the outline, by name', async () => {
    await window().page.keyboard.press('Control+1');
    await window().page.keyboard.press('Control+Shift+O');
    await window().page.locator('.quick-input-list .monaco-list-row', { hasText: 'Helena Marsh' }).first().waitFor();
    await window().shot('ledger-symbols');
    await window().page.keyboard.press('Escape');
  });
});
