import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DRAFT } from './fixtures/story';
import { answering, closeAll, inner, onDisk, openDraft, root, until } from './help';

suite('commands', () => {
  teardown(closeAll);
  const under = (editor: vscode.TextEditor): string => editor.document.getText(new vscode.Range(editor.selection.active, editor.selection.active.translate(0, 9)));

  test('go to the next and to the previous open quotation, around the end', async () => {
    const { editor } = await openDraft();
    await vscode.commands.executeCommand('sourceLedger.next');
    assert.equal(under(editor), '“We heard');
    await vscode.commands.executeCommand('sourceLedger.next');
    assert.equal(under(editor), '“You coul');
    await vscode.commands.executeCommand('sourceLedger.next');
    assert.equal(under(editor), '“We heard');
    await vscode.commands.executeCommand('sourceLedger.previous');
    assert.equal(under(editor), '“You coul');
  });

  test('create a ledger beside the draft, with who is named in it', async () => {
    const { folder, draft } = await openDraft(DRAFT, 'schema: 1\nsources: []\n');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'ledger.yaml'));
    // Above the folder of the case there is the ledger of the sample; it must not be in the way.
    const above = vscode.Uri.joinPath(root(), 'ledger.yaml');
    const aside = vscode.Uri.joinPath(root(), 'aside.yaml');
    await vscode.workspace.fs.rename(above, aside);
    try {
      await until('no ledger', () => draft.ledger === null);
      await vscode.commands.executeCommand('sourceLedger.createLedger');
      const text = await onDisk(vscode.Uri.joinPath(folder, 'ledger.yaml'));
      assert.match(text, /name: "?Edith Varley/u);
      assert.match(text, /name: "?Marcus Teal/u);
      await until('the names are known', () => draft.annotation?.entities.some(({ name, source }) => name === 'Marcus Teal' && source !== null));
    } finally { await vscode.workspace.fs.rename(aside, above); }
  });

  test('create an untitled ledger for an untitled draft, when there is no folder to put it in or none was asked for', async () => {
    const { drafts } = await inner();
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: DRAFT });
    await vscode.window.showTextDocument(document);
    const draft = await until('read', () => drafts.of(document)?.state === 'ready' && drafts.of(document));
    const { offered } = await answering([undefined], () => vscode.commands.executeCommand('sourceLedger.createLedger'));
    // The folder has a ledger, which an untitled draft takes as its own.
    assert.ok(draft.ledger !== null, JSON.stringify(offered));
  });

  for (const [format, expected] of [['Markdown', /\[\^|Varley/u], ['Annotation', /"quotations"/u], ['Annotated Ledger', /sources:/u]] as const) {
    test(`export ${format}, to be looked at first, without what is confidential`, async () => {
      await openDraft();
      const { offered } = await answering([format, 'For Everybody', 'Look at It'], () => vscode.commands.executeCommand('sourceLedger.export'));
      assert.equal(offered.length, 3);
      const shown = await until('the export', () => vscode.window.visibleTextEditors.find(editor => editor.document.uri.scheme === 'source-ledger-export')?.document.getText());
      assert.match(shown, expected);
      assert.ok(!shown.includes('canary'), shown);
    });
  }

  test('export a page, to be looked at as a page', async () => {
    await openDraft();
    await answering(['Web Page', 'For Everybody', 'Look at It'], () => vscode.commands.executeCommand('sourceLedger.export'));
    const tab = await until('the page', () => vscode.window.tabGroups.all.flatMap(group => group.tabs).find(({ input }) => input instanceof vscode.TabInputWebview));
    assert.equal(tab.label, 'draft-public.html');
    await vscode.window.tabGroups.close(tab);
  });

  test('export into a file', async () => {
    await openDraft();
    await answering(['Web Page', 'For Everybody', 'Save It', 'exported.html'], () => vscode.commands.executeCommand('sourceLedger.export'));
    const page = await onDisk(vscode.Uri.joinPath(root(), 'exported.html'));
    assert.match(page, /<!doctype html>/iu);
    assert.ok(!page.includes('canary'));
  });

  test('show in the ledger what the tree shows', async () => {
    const { tree } = await inner();
    await openDraft();
    const source = await until('a source', () => tree.roots.find(node => node.is === 'source' && node.source.id === 'S-002'));
    await vscode.commands.executeCommand('sourceLedger.showInLedger', source);
    const editor = await until('the ledger', () => vscode.window.activeTextEditor?.document.fileName.endsWith('ledger.yaml') === true && vscode.window.activeTextEditor);
    assert.match(editor.document.lineAt(editor.selection.start.line).text, /S-002/u);
  });

  test('refuse what does not fit the place: a place outside of the draft, a draft that is not open', async () => {
    const { draft } = await openDraft();
    for (const argument of [{ draft: draft.key, start: 1e9 }, { draft: draft.key, start: -1 }, { draft: draft.key, start: 0.5 }, { draft: 'file:///etc/passwd', start: 0 }, { draft: draft.key }, 7, null])
      for (const command of ['addStatement', 'createSource', 'link', 'showInDraft', 'showInLedger']) await answering([], () => vscode.commands.executeCommand(`sourceLedger.${command}`, argument));
    assert.equal(vscode.window.activeTextEditor?.document, draft.document);
  });
});
