import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DRAFT, LEDGER, SHOPPING } from './fixtures/story';
import { closeAll, inner, openDraft, replace, until } from './help';

suite('the tree', () => {
  teardown(closeAll);
  suiteTeardown(() => vscode.commands.executeCommand('sourceLedger.showBySource'));

  async function rows(): Promise<string[]> {
    const { tree } = await inner();
    const text = (item: vscode.TreeItem): string => `${typeof item.label === 'string' ? item.label : item.label?.label ?? ''} | ${String(item.description ?? '')}`;
    return tree.getChildren().flatMap(node => [text(tree.getTreeItem(node)), ...tree.getChildren(node).map(child => `  ${text(tree.getTreeItem(child))}`)]);
  }

  test('has the quotations under who says them, and what is not in the ledger after that', async () => {
    await openDraft();
    await vscode.commands.executeCommand('sourceLedger.showBySource');
    const all = await until('rows', async () => (await rows()).length > 0 && rows());
    assert.equal(all[0], 'Edith Varley | 1 quotation');
    assert.equal(all[1], '  “Nobody goes back in until the wall is tied” | ');
    assert.ok(all.some(row => row.startsWith('a surveyor who saw the wall')), all.join('\n'));
    const teal = all.findIndex(row => row.startsWith('Marcus Teal'));
    assert.equal(all[teal], 'Marcus Teal | not in the ledger · 1 quotation · 1 open');
    assert.equal(all[teal + 1], '  “We heard it at four in the morning” | Not in the ledger');
  });

  test('has them in the order of the draft, with who says them', async () => {
    await openDraft();
    await vscode.commands.executeCommand('sourceLedger.showByDraft');
    const all = (await rows()).filter(row => row.startsWith('“Nobody') || row.startsWith('“We heard'));
    assert.deepEqual(all, ['“Nobody goes back in until the wall is tied” | Edith Varley', '“We heard it at four in the morning” | Marcus Teal · Not in the ledger']);
    await vscode.commands.executeCommand('sourceLedger.showBySource');
  });

  test('counts what is open in its badge', async () => {
    const { tree } = await inner();
    const { document } = await openDraft();
    const before = await until('a count', () => tree.badge);
    await replace(document, 'who lives below', '“We all live below the wall,” Teal said. He lives below');
    await until('one more', () => tree.badge === before + 1);
  });

  test('stays while the ledger is in front, and goes with the draft', async () => {
    const { tree } = await inner();
    const { folder, draft } = await openDraft();
    await until('rows', () => tree.roots.length > 0);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'ledger.yaml'), { viewColumn: vscode.ViewColumn.Beside });
    assert.equal(tree.draft, draft);
    assert.ok(tree.roots.length > 0);
  });

  test('is empty, for a welcome, without a ledger and in a text that is no news', async () => {
    const { tree } = await inner();
    const { draft } = await openDraft(SHOPPING);
    await until('the draft', () => tree.draft === draft);
    assert.equal(tree.roots.length, 0);
    const broken = await openDraft(DRAFT, 'a: [');
    await until('the other draft', () => tree.draft === broken.draft);
    assert.equal(tree.roots.length, 0);
    assert.equal(tree.badge, 0);
  });

  test('every row has an id of its own, words for a screen reader and an icon of the theme', async () => {
    const { tree } = await inner();
    await openDraft(DRAFT.repeat(2), LEDGER);
    await until('rows', () => tree.roots.length > 0);
    const nodes = tree.roots.flatMap(node => [node, ...node.children]);
    assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
    for (const node of nodes) {
      const item = tree.getTreeItem(node);
      assert.ok((item.accessibilityInformation?.label ?? '').length > 3, node.id);
      assert.ok(item.iconPath instanceof vscode.ThemeIcon, node.id);
      assert.ok(tree.getParent(node) === null || tree.getChildren(tree.getParent(node) ?? undefined).includes(node), node.id);
    }
  });

  test('follows the cursor when it is seen', async () => {
    const { tree } = await inner();
    const { editor, document } = await openDraft();
    await until('rows', () => tree.roots.length > 0);
    await vscode.commands.executeCommand('sourceLedger.tree.focus');
    await vscode.window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf('We heard'));
    editor.selection = new vscode.Selection(at, at);
    await until('the row is chosen', () => tree.selected?.is === 'quotation' && tree.selected.text.startsWith('We heard'));
  });
});
