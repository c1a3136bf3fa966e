import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

suite('the sample in a window', () => {
  const window = useWorkbench({ settings: { 'editor.wordWrap': 'on' } });

  test('is marked, and its ledger stands beside it, in every theme', async function () {
    this.timeout(300_000);
    await window().openFile('draft.txt');
    await window().marks().first().waitFor();
    await window().showView('Source Ledger');
    const rows = await window().tree();
    assert.ok(rows.some(row => row.level === 1 && row.label.startsWith('Helena Marsh. In the ledger')), rows.map(row => row.label).join('\n'));
    assert.ok(rows.some(row => row.level === 1 && row.label.startsWith('an engineer who worked on the inspection')), 'the protected source has its description');
    assert.ok(rows.some(row => row.level === 1 && row.label.startsWith('Priya Venn. Not in the ledger')), 'who is not in the ledger is there too');
    assert.equal(rows.filter(row => row.label.includes('A closed ferry is a closed hospital')).length, 1);
    await window().shots('draft');
    await window().theme('light');
  });

  test('says what it is, and what of it is open', async () => {
    await window().page.locator('.statusbar-item[id="status.languageStatus"]').hover();
    const status = window().page.locator('.hover-language-status', { hasText: 'Article' });
    await status.waitFor();
    assert.match(await window().page.locator('.hover-language-status', { hasText: 'open' }).innerText(), /\d+ quotations.*\d+ open/su);
    await window().shot('status');
    await window().page.mouse.move(600, 300);
  });

  test('shows the source of a name, and the nearest wording of a quotation that was changed', async () => {
    const name = await window().hover('Helena', /chief executive/u);
    assert.match(await name.innerText(), /on the record/u);
    await window().shot('hover-name');
    const quotation = await window().hover('every month', /not the words/u);
    assert.match(await quotation.innerText(), /We wrote it down every\s+single\s+month/u);
    await window().shot('hover-quotation');
    const unsure = await window().hover('fear of losing', /Not certain/u);
    assert.match(await unsure.innerText(), /check where the words begin and end, and who says them/u);
    await window().shot('hover-unsure');
    await window().page.mouse.move(600, 20);
  });

  test('goes from one open quotation to the next, and the tree goes along', async () => {
    await window().goTo('The pier belongs');
    await window().run('Source Ledger: Go to Next Unsourced Quotation');
    await window().pane().locator('.monaco-list-row.selected').waitFor();
    await window().pane().locator('[aria-label^="Order as in the Draft"]').first().click();
    await window().pane().locator('[aria-label^="Order by Source"]').first().waitFor();
    // The rows come a moment after the button has changed.
    for (let wait = 0; wait < 50 && (await window().tree()).some(row => row.level > 1); wait++) await window().page.waitForTimeout(100);
    const rows = await window().tree();
    assert.ok(rows.length > 5 && rows.every(row => row.level === 1), rows.map(row => row.label).join('\n'));
    await window().shot('tree-in-draft-order');
    await window().pane().locator('[aria-label^="Order by Source"]').first().click();
    await window().row(/^Helena Marsh/u).waitFor();
  });

  test('offers to link, the most alike first', async () => {
    await window().goTo('wrote it down');
    const fixes = await window().quickFixes();
    assert.ok(fixes.some(title => title.startsWith('Add these words to the ledger, as said by Tomas Okafor')), fixes.join('\n'));
    await window().shot('quick-fixes');
    await window().fix('Link to a statement');
    assert.match((await window().choices())[0] ?? '', /every single month/u);
    await window().shot('link');
    await window().page.keyboard.press('Escape');
  });

  test('switches its marks off and on', async () => {
    await window().run('Source Ledger: Turn Marks On or Off');
    await window().marks().first().waitFor({ state: 'detached' });
    await window().shot('marks-off');
    await window().run('Source Ledger: Turn Marks On or Off');
    await window().marks().first().waitFor();
  });

  test('is exported after it was said for whom and what is left out', async () => {
    await window().run('Source Ledger: Export Annotated Draft');
    await window().choices();
    await window().shot('export-form');
    await window().pick('Web Page');
    await window().page.getByText('Who will read it?').or(window().page.locator('.quick-input-list', { hasText: 'For Everybody' })).first().waitFor();
    await window().shot('export-profile');
    await window().pick('For Everybody');
    await window().page.locator('.quick-input-list', { hasText: 'Look at It First' }).waitFor();
    await window().shot('export-left-out');
    await window().pick('Look at It First');
    await window().page.locator('.part.editor').getByRole('tab', { name: /draft-public/u }).first().waitFor();
    await window().page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').getByText('People will be angry').first().waitFor();
    await window().shot('export-preview');
  });

  test('has its transcript coloured, with the speakers marked', async () => {
    await window().openFile('briefing.vtt');
    await window().status('News Transcript').waitFor();
    await window().shots('transcript', ['dark', 'light']);
  });
});
