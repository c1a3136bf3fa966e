import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from './workbench';

suite('the ledger in its editor', () => {
  const window = useWorkbench();

  test('tells what an id stands for, and what a key is for', async () => {
    await window().openFile('ledger.yaml');
    const entry = await window().hover('source: S-001', /on the record|chief executive|What|Id/u);
    await window().shot('ledger-hover-key');
    assert.match(await entry.innerText(), /Id of the source/u);
    const id = await window().hover('S-001\n'.trim(), /chief executive/u, 1);
    assert.match(await id.innerText(), /Helena Marsh/u);
    await window().shots('ledger-hover-id', ['light', 'dark', 'high contrast']);
    await window().page.mouse.move(600, 20);
  });

  test('offers sources by name where an id belongs', async () => {
    await window().theme('light');
    await window().goTo('statements:');
    await window().page.keyboard.press('End');
    await window().page.keyboard.type('\n- id: Q-900\nsource: ');
    await window().page.keyboard.press('Control+Space');
    const rows = window().page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.filter({ hasText: 'Helena Marsh' }).first().waitFor();
    await window().shot('ledger-completion');
    assert.ok(await rows.filter({ hasText: 'an engineer who worked on the inspection' }).count() > 0);
    await window().page.keyboard.press('Escape');
    await window().page.keyboard.press('Control+Z');
    await window().run('File: Revert File');
  });

  test('asks for a new encounter step by step, and Escape writes nothing', async () => {
    const before = readFileSync(join(window().folder, 'ledger.yaml'), 'utf8');
    await window().run('Source Ledger: New Encounter');
    await window().choices();
    await window().shot('form-source');
    await window().pick('Helena Marsh');
    await window().answer('2025-03-20');
    await window().page.locator('.quick-input-list', { hasText: 'Telephone' }).waitFor();
    await window().pick('Telephone');
    await window().page.locator('.quick-input-list', { hasText: 'On Background' }).waitFor();
    await window().shots('form-terms', ['light', 'dark']);
    await window().page.keyboard.press('Escape');
    await window().page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.equal(readFileSync(join(window().folder, 'ledger.yaml'), 'utf8'), before);
  });

  test('has its entries in the outline, by name', async () => {
    await window().goTo('sources:');
    await window().page.keyboard.press('Control+Shift+O');
    await window().page.locator('.quick-input-list .monaco-list-row', { hasText: 'Helena Marsh' }).first().waitFor();
    await window().shot('ledger-symbols');
    await window().page.keyboard.press('Escape');
  });
});
