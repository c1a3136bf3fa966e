import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DRAFT, LEDGER } from './fixtures/story';
import { answering, closeAll, folderWith, inner, openDraft, problems, replace, revert, show, until } from './help';

suite('the ledger of a draft', () => {
  teardown(closeAll);
  const backed = (draft: { annotation: { quotations: readonly { wording: string | null }[] } | null }): number => draft.annotation?.quotations.filter(({ wording }) => wording === 'equal' || wording === 'trimmed').length ?? 0;

  test('is the nearest upwards', async () => {
    const folder = await folderWith({ 'a/b/draft.txt': DRAFT, 'a/ledger.yaml': LEDGER, 'ledger.yaml': 'sources: []\n' });
    const { draft } = await show(vscode.Uri.joinPath(folder, 'a/b/draft.txt'));
    assert.equal(draft.ledger?.uri.path, vscode.Uri.joinPath(folder, 'a/ledger.yaml').path);
    assert.equal(backed(draft), 1);
  });

  test('is the one with the name of the draft, if there is one', async () => {
    const folder = await folderWith({ 'quarry.txt': DRAFT, 'quarry.ledger.yaml': LEDGER, 'ledger.yaml': 'sources: []\n' });
    const { draft } = await show(vscode.Uri.joinPath(folder, 'quarry.txt'));
    assert.match(draft.ledger?.uri.path ?? '', /quarry\.ledger\.yaml$/u);
  });

  test('is the one that was chosen, and the nearest again when the choice is taken back', async () => {
    const { draft, folder } = await openDraft();
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'other/ledger.yaml'), new TextEncoder().encode('schema: 1\nsources: []\n'));
    await until('the other ledger is found', async () => (await vscode.workspace.findFiles(`${folder.path.split('/').at(-1)}/other/*.yaml`)).length === 1);
    await answering(['other/ledger.yaml'], () => vscode.commands.executeCommand('sourceLedger.chooseLedger'));
    await until('the other one', () => draft.ledger?.uri.path.endsWith('other/ledger.yaml'));
    assert.equal(backed(draft), 0);
    await answering(['The Nearest'], () => vscode.commands.executeCommand('sourceLedger.chooseLedger'));
    await until('the nearest', () => backed(draft) === 1);
  });

  test('comes and goes with its file', async () => {
    const { draft, folder } = await openDraft(DRAFT, null);
    assert.equal(draft.ledger?.uri.path.startsWith(folder.path) ?? false, false);
    const ledger = vscode.Uri.joinPath(folder, 'ledger.yaml');
    await vscode.workspace.fs.writeFile(ledger, new TextEncoder().encode(LEDGER));
    await until('it is found', () => backed(draft) === 1);
    await vscode.workspace.fs.delete(ledger);
    await until('it is gone', () => backed(draft) === 0);
  });

  test('is read as it stands in its editor, saved or not', async () => {
    const { draft, folder } = await openDraft();
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'ledger.yaml'));
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
    await replace(document, 'Nobody goes back in', 'Everybody goes back in');
    assert.equal(document.isDirty, true);
    await until('the words are no longer backed', () => backed(draft) === 0);
    await revert(document);
    await until('they are again', () => backed(draft) === 1);
  });

  test('with a fault has it shown at its place, and the rest of it still works', async () => {
    const { draft, folder } = await openDraft(DRAFT, LEDGER.replace('kind: person\n    name', 'kind: banana\n    name'));
    const uri = vscode.Uri.joinPath(folder, 'ledger.yaml');
    const [problem] = await until('a problem', () => problems(uri).length > 0 && problems(uri));
    assert.equal(problem?.code, 'ledger-invalid');
    assert.equal(problem.range.start.line, 4);
    assert.equal(backed(draft), 1);
  });

  test('that cannot be read at all says so, and stops nothing', async () => {
    const { draft, folder } = await openDraft(DRAFT, 'sources: [\n  - {{{');
    const uri = vscode.Uri.joinPath(folder, 'ledger.yaml');
    await until('a problem', () => problems(uri).length > 0);
    assert.equal(draft.state, 'ready');
    assert.equal(draft.ledger?.broken, true);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(LEDGER));
    await until('it is mended', () => backed(draft) === 1 && problems(uri).length === 0);
  });

  test('is checked when it is opened alone', async () => {
    const folder = await folderWith({ 'x.ledger.yaml': 'schema: 1\nsources: 7\n' });
    const uri = vscode.Uri.joinPath(folder, 'x.ledger.yaml');
    await inner();
    await vscode.window.showTextDocument(uri);
    await until('a problem', () => problems(uri).length > 0);
  });
});
