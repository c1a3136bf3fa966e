import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

suite('the sample in a window', () => {
  const window = useWorkbench({ settings: { 'editor.wordWrap': 'on' }, page: { deviceScaleFactor: 2 } });

  test('is read and marked', async function () {
    this.timeout(300_000);
    await window().openFile('draft.txt');
    await window().marks().first().waitFor();
    await window().showView('Source Ledger');
    console.log(await window().tree());
    await window().shots('draft');
  });
  test('hover', async function () {
    this.timeout(300_000);
    await window().theme('light');
    const hover = await window().hover('every month', /nearest/u);
    console.log(await hover.innerText());
    await window().shot('hover-differs');
    const h = await window().hover('Helena', /chief/u);
    console.log(await h.innerText());
    await window().shot('hover-name');
    await window().goTo('wrote it down');
    console.log(await window().quickFixes());
    await window().shot('fixes');
  });
});
