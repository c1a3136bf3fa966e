import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Manifest { readonly contributes: { readonly commands: readonly { readonly command: string }[] } }

suite('activation', () => {
  const extension = (): vscode.Extension<unknown> => {
    const found = vscode.extensions.getExtension('source-ledger.source-ledger');
    assert.ok(found, 'the extension is loaded');
    return found;
  };

  test('a draft brings the extension to life by itself', async function () {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'draft.txt'));
    // No call of activate(): an event of the manifest must do it.
    for (let waited = 0; !extension().isActive && waited < 60_000; waited += 100) await new Promise(done => setTimeout(done, 100));
    assert.ok(extension().isActive);
  });

  test('every command of the manifest is registered', async () => {
    await extension().activate();
    const known = new Set(await vscode.commands.getCommands(true));
    const { contributes } = extension().packageJSON as Manifest;
    assert.ok(contributes.commands.length > 0);
    assert.deepEqual(contributes.commands.map(({ command }) => command).filter(command => !known.has(command)), []);
  });
});
