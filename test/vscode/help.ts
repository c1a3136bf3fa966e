import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Draft } from '../../src/vscode/draft';
import type { Inner } from '../../src/vscode/extension';
import { DRAFT, LEDGER } from './fixtures/story';

/** The extension's own parts, as it hands them to tests. */
export async function inner(): Promise<Inner> {
  const extension = vscode.extensions.getExtension<Inner>('source-ledger.source-ledger');
  assert.ok(extension);
  return extension.activate();
}

/** Waits until `look` gives something that is neither undefined, null nor false. */
export async function until<T>(what: string, look: () => T | undefined | null | false | Promise<T | undefined | null | false>, limit = 30_000): Promise<T> {
  for (let waited = 0; ; waited += 50) {
    const seen = await look();
    if (seen !== undefined && seen !== null && seen !== false) return seen;
    if (waited >= limit) throw new Error(`not seen: ${what}`);
    await pause(50);
  }
}

export const pause = (ms: number): Promise<void> => new Promise(done => { setTimeout(done, ms); });

export function root(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return folder.uri;
}

let made = 0;
/** A new folder within the opened one, with files by path. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(root(), `case-${++made}`);
  for (const [path, text] of Object.entries(files)) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
  return folder;
}

export interface Opened { readonly folder: vscode.Uri; readonly document: vscode.TextDocument; readonly editor: vscode.TextEditor; readonly draft: Draft }

/** Writes a draft and its ledger (null for none) into a folder of their own and shows the draft, once it has been read. */
export async function openDraft(text = DRAFT, ledger: string | null = LEDGER, name = 'draft.txt'): Promise<Opened> {
  const folder = await folderWith({ [name]: text, ...(ledger === null ? {} : { 'ledger.yaml': ledger }) });
  return { folder, ...await show(vscode.Uri.joinPath(folder, name)) };
}

/** Shows a document and waits until it has been read. */
export async function show(uri: vscode.Uri): Promise<Omit<Opened, 'folder'>> {
  const { drafts } = await inner();
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  return { document, editor, draft: await until('the draft is read', () => { const draft = drafts.of(document); return draft !== undefined && draft.state !== 'reading' && draft; }) };
}

export const closeAll = async (): Promise<void> => {
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
};

/** Takes back what is not saved in a document. The command is about the active editor, which another one may have become meanwhile. */
export async function revert(document: vscode.TextDocument): Promise<void> {
  await until('the document is as it was saved', async () => {
    await vscode.window.showTextDocument(document, { preview: false });
    await vscode.commands.executeCommand('workbench.action.files.revert');
    return !document.isDirty;
  });
}

/** The range of the n-th (from 0) occurrence of `words`. */
export function rangeOf(document: vscode.TextDocument, words: string, nth = 0): vscode.Range {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = document.getText().indexOf(words, at + 1);
  assert.ok(at >= 0, `"${words}" is in the document`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

/** Replaces the first occurrence of `words`, as typing would. */
export async function replace(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, words), by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Our problems of a document. */
export const problems = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter(one => one.source === 'Source Ledger');

/** Answers what the extension asks, in order: the label of a choice (a part of it), or the text for a box; undefined closes it. Gives what was offered. */
export async function answering<T>(answers: readonly (string | undefined)[], work: () => PromiseLike<T>): Promise<{ readonly result: T; readonly offered: readonly (readonly string[])[] }> {
  const left = [...answers];
  const offered: string[][] = [];
  const window = vscode.window as unknown as Record<string, unknown>;
  const kept = Object.fromEntries(['showQuickPick', 'showInputBox', 'showInformationMessage', 'showErrorMessage', 'showWarningMessage', 'showSaveDialog'].map(name => [name, window[name]]));
  const choose = (items: readonly (string | vscode.QuickPickItem)[]): unknown => {
    const labels = items.map(item => typeof item === 'string' ? item : `${item.label} ${item.description ?? ''}`.trim());
    offered.push(labels);
    const answer = left.shift();
    return answer === undefined ? undefined : items[labels.findIndex(label => label.includes(answer))];
  };
  Object.assign(window, {
    showQuickPick: async (items: readonly vscode.QuickPickItem[] | Promise<readonly vscode.QuickPickItem[]>) => choose(await items),
    showInputBox: () => { offered.push([]); return Promise.resolve(left.shift()); },
    showSaveDialog: () => { const answer = left.shift(); return Promise.resolve(answer === undefined ? undefined : vscode.Uri.joinPath(root(), answer)); },
    ...Object.fromEntries(['showInformationMessage', 'showErrorMessage', 'showWarningMessage'].map(name => [name, (message: string, ...buttons: string[]) => {
      if (buttons.length > 0) return Promise.resolve(choose(buttons));
      offered.push([message]);
      return Promise.resolve(undefined);
    }])),
  });
  try { return { result: await work(), offered }; }
  finally { Object.assign(window, kept); }
}

/** The text of a file on the disk. */
export const onDisk = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
