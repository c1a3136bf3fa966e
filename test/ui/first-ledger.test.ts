import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

const DRAFT = `PORT HOLLIN, May 3 — The bridge at Port Hollin is shut after a lorry struck it, the police said.

“We had no warning,” said Ida Moss, who lives beside the bridge.

“It will take a week,” said Carl Penn, an engineer of the county.
`;

suite('a folder without a ledger', () => {
  const window = useWorkbench({ sample: false, files: { 'bridge.txt': DRAFT, 'list.txt': 'milk\neggs\n', 'bad/bad.txt': DRAFT, 'bad/bad.ledger.yaml': 'sources: [\n  - {{' }, settings: { 'editor.wordWrap': 'on' } });

  test('invites to open a draft', async () => {
    await window().showView('Source Ledger');
    await window().pane().getByText('Open a draft to see its sources here').waitFor();
    await window().shot('welcome-no-draft');
  });

  test('says of a list that it is no news', async () => {
    await window().openFile('list.txt');
    await window().pane().getByText('does not look like a news article').waitFor();
    await window().shot('welcome-no-news');
  });

  test('gets a ledger out of its draft', async () => {
    await window().openFile('bridge.txt');
    const create = window().pane().getByRole('button', { name: 'Create a Ledger from This Draft' });
    await create.waitFor();
    await window().shot('welcome-no-ledger');
    await create.click();
    await window().tab('ledger.yaml').waitFor();
    await window().row(/^Ida Moss/u).waitFor();
    const rows = (await window().tree()).map(row => row.label).join('\n');
    assert.match(rows, /Carl Penn\. In the ledger/u);
    await window().shot('first-ledger');
  });

  test('says where a ledger cannot be read', async () => {
    await window().openFile('bad.txt');
    await window().pane().getByText('cannot be read').first().waitFor();
    await window().shot('welcome-broken');
    assert.ok((await window().problems()).some(label => label.includes('bad.ledger.yaml')));
    await window().shot('problems');
  });
});
