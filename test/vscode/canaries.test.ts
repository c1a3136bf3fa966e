import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CANARY_DRAFT, canaryLedger, leaks } from '../ledger/canaries';
import { answering, closeAll, folderWith, inner, problems, replace, show, until } from './help';

/** What other extensions, assistants, screen readers and log files can see of a ledger: nothing that is confidential. */
suite('a ledger of canaries in the editor', () => {
  teardown(closeAll);
  const { text: ledgerText, canaries } = canaryLedger(['confidential']);

  /** The documents of a story with canaries, once the draft has been read. */
  async function story(ledger = ledgerText): Promise<{ readonly draft: vscode.TextDocument; readonly ledger: vscode.TextDocument }> {
    const folder = await folderWith({ 'drafts/quarry.txt': CANARY_DRAFT, 'ledger.yaml': ledger });
    const { document, draft } = await show(vscode.Uri.joinPath(folder, 'drafts', 'quarry.txt'));
    await until('the ledger is read', () => draft.ledger !== null);
    return { draft: document, ledger: await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'ledger.yaml')) };
  }
  const ask = <T>(command: string, ...words: readonly unknown[]): Promise<T> => Promise.resolve(vscode.commands.executeCommand<T>(command, ...words));
  /** Parts of an answer without the circles in them. */
  const told = (value: unknown): string => { const seen = new Set<unknown>(); return JSON.stringify(value, (key, part: unknown) => { if (typeof part !== 'object' || part === null) return part; if (seen.has(part) || key === 'parent') return undefined; seen.add(part); return part; }); };
  const none = (what: string, value: unknown): void => { assert.deepEqual(leaks(told(value), canaries), [], what); };

  test('is not in hovers, quick fixes and problems of the draft', async () => {
    const { draft, ledger } = await story();
    await until('problems', () => problems(draft.uri).length > 0);
    let hovers = 0;
    for (let offset = 0; offset < draft.getText().length; offset += 4) {
      const at = draft.positionAt(offset);
      const hover = await ask<vscode.Hover[]>('vscode.executeHoverProvider', draft.uri, at);
      hovers += hover.length;
      none(`hover at ${offset}`, hover);
      none(`fixes at ${offset}`, await ask('vscode.executeCodeActionProvider', draft.uri, new vscode.Range(at, at)));
    }
    assert.ok(hovers > 10, String(hovers));
    none('problems', [...problems(draft.uri), ...problems(ledger.uri)]);
  });

  test('is not in the tree, its tooltips, its badge and what a screen reader says', async () => {
    await story();
    const { tree } = await inner();
    await until('the tree', () => tree.roots.length > 0);
    const rows = tree.roots.flatMap(root => [root, ...root.children]);
    none('rows', rows.map(row => [row, tree.getTreeItem(row)]));
    assert.match(told(rows), /an official at the port/u);
  });

  test('is not in what the ledger’s editor offers and tells', async () => {
    const { ledger } = await story();
    await vscode.window.showTextDocument(ledger);
    const text = ledger.getText();
    for (const { index } of text.matchAll(/(?<=: |- )\S/gu)) {
      const at = ledger.positionAt(index);
      const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', ledger.uri, at);
      // Words of the document are what the editor itself offers.
      none(`completion at ${index}`, list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text));
      none(`hover at ${index}`, await ask('vscode.executeHoverProvider', ledger.uri, at));
    }
    none('outline', await ask('vscode.executeDocumentSymbolProvider', ledger.uri));
    none('problems', problems(ledger.uri));
  }).timeout(180_000);

  test('is not in what is asked and said while linking, adding and exporting', async () => {
    const { draft } = await story();
    await vscode.window.showTextDocument(draft);
    const place = { draft: draft.uri.toString(), start: CANARY_DRAFT.indexOf('Nobody asked') };
    for (const [command, answers] of [['link', [undefined]], ['newSource', [undefined]], ['newEncounter', [undefined]], ['newStatement', [undefined]], ['newEvidence', ['Recording', 'x', '', undefined]], ['export', ['Markdown', 'For the Archive', undefined]], ['createSource', []], ['addStatement', []]] as const) {
      const { offered } = await answering(answers, () => vscode.commands.executeCommand(`sourceLedger.${command}`, place));
      assert.ok(offered.length > 0 || answers.length === 0, command);
      none(command, offered);
    }
  });

  test('is not in problems of a ledger that is broken at that very place', async () => {
    const [{ word } = { word: '' }] = canaries;
    for (const broken of [`"${word}`, `*${word}`, `!t ${word}`, `&${word} x`, `[${word}]`]) {
      const { ledger } = await story(ledgerText.replace(word, broken));
      none(broken, await until('problems', () => problems(ledger.uri).length > 0 && problems(ledger.uri)));
    }
  });

  test('is not in the log, which says something all the same', async () => {
    const { ledger } = await story();
    const { logs, writer, addEntry } = await inner();
    await writer.change(ledger.uri, text => addEntry(text, 'sources', { kind: 'organization', name: 'Port' }));
    await answering([], () => writer.change(ledger.uri, () => { throw new Error(ledger.getText()); }).catch(() => null));
    await replace(ledger, 'schema: 1', 'schema: 1 # x');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    const files = async (folder: vscode.Uri): Promise<vscode.Uri[]> => (await Promise.all((await vscode.workspace.fs.readDirectory(folder)).map(async ([name, type]) => type === vscode.FileType.Directory ? files(vscode.Uri.joinPath(folder, name)) : [vscode.Uri.joinPath(folder, name)]))).flat();
    const text = await until('a log that says something', async () => {
      const all = await files(logs).catch(() => []);
      const read = (await Promise.all(all.map(async uri => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))))).join('\n');
      return read.includes('ledger changed') && read;
    });
    assert.deepEqual(leaks(text, canaries), []);
    for (const words of ['Ada Merrow', 'We will not wait', 'quarry']) assert.ok(!text.includes(words), words);
  });
});
