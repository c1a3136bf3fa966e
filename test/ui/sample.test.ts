import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

suite('the sample in a window', () => {
  const window = useWorkbench();

  test('is read and marked', async function () {
    this.timeout(300_000);
    await window().openFile('draft.txt');
    await window().marks().first().waitFor();
    await window().showView('Source Ledger');
    await window().tree();
    await window().shots('draft');
  });
});
