import * as vscode from 'vscode';
import { equal, ok } from './assert';

suite('the extension in the web worker', () => {
  test('is its browser build, and comes to life there', async () => {
    equal(typeof globalThis.process, 'undefined', 'this is not a web worker');
    const extension = vscode.extensions.getExtension('source-ledger.source-ledger');
    ok(extension, 'the extension is not there');
    await extension.activate();
    ok(extension.isActive, 'the extension is not active');
  });

  test('has registered every command of its manifest', async () => {
    const manifest = vscode.extensions.getExtension('source-ledger.source-ledger')?.packageJSON as { contributes: { commands: { command: string }[] } };
    const known = new Set(await vscode.commands.getCommands(true));
    equal(manifest.contributes.commands.map(({ command }) => command).filter(command => !known.has(command)), []);
  });

  test('reads a draft of the folder, which is not on the disk of this worker', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    ok(folder, 'no folder is open');
    ok(folder.uri.scheme !== 'file', 'a folder of files');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'draft.txt'));
    await vscode.window.showTextDocument(document);
    ok(document.getText().includes('Helena Marsh'), 'the draft is another one');
  });
});
