import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LEDGER } from './fixtures/story';
import { answering, closeAll, inner, onDisk, openDraft, pause, replace, revert, until } from './help';

/** Every way in which two can change a ledger at once: whatever happens, no words of either are lost. */
suite('a ledger that several change at once', () => {
  teardown(closeAll);
  const write = (uri: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const add = (name: string): Promise<unknown> => answering(['An Organization', name], () => vscode.commands.executeCommand('sourceLedger.newSource'));
  const OTHERS = LEDGER.replace('sources:\n', 'sources:\n  - { id: S-077, kind: person, name: Rita Rowe }\n');
  async function open(): Promise<{ readonly uri: vscode.Uri; readonly document: vscode.TextDocument }> {
    const { folder } = await openDraft();
    const uri = vscode.Uri.joinPath(folder, 'ledger.yaml');
    return { uri, document: await vscode.workspace.openTextDocument(uri) };
  }

  test('changed on the disk right before: both are there', async () => {
    const { uri } = await open();
    await write(uri, OTHERS);
    await add('Hollin Council');
    const text = await onDisk(uri);
    assert.match(text, /Rita Rowe/u);
    assert.match(text, /id: "S-078"\n\s+kind: organization\n\s+name: Hollin Council/u);
  });

  test('changed on the disk while it stands in an editor: both are there', async () => {
    const { uri, document } = await open();
    await vscode.window.showTextDocument(document, { preview: false });
    await write(uri, OTHERS);
    await add('Hollin Council');
    const text = await onDisk(uri);
    assert.match(text, /Rita Rowe/u);
    assert.match(text, /Hollin Council/u);
    assert.equal(document.getText(), text);
  });

  test('changed on the disk again and again: every change is there', async () => {
    const { uri } = await open();
    for (let round = 1; round <= 5; round++) {
      await write(uri, `${await onDisk(uri)}# note ${round}\n`);
      await add(`Council ${round}`);
    }
    const text = await onDisk(uri);
    for (let round = 1; round <= 5; round++) assert.ok(text.includes(`# note ${round}\n`) && text.includes(`Council ${round}`), `round ${round} in\n${text}`);
  });

  test('unsaved in an editor and changed on the disk: nothing is written over, the editor holds the rest', async () => {
    const { uri, document } = await open();
    await vscode.window.showTextDocument(document, { preview: false });
    await replace(document, '# Kept by Jo.', '# Kept by Jo and Al.');
    await write(uri, OTHERS);
    await pause(500);
    await add('Hollin Council');
    assert.equal(await onDisk(uri), OTHERS);
    assert.match(document.getText(), /Jo and Al[\s\S]*Hollin Council/u);
    assert.equal(document.isDirty, true);
    await revert(document);
    assert.equal(document.getText(), OTHERS);
  });

  test('two commands at once: each waits for the other, and ids stay apart', async () => {
    const { uri } = await open();
    const { writer } = await inner();
    const names = ['One', 'Two', 'Three', 'Four'];
    const { addEntry } = await inner();
    const ids = await Promise.all(names.map(name => writer.change(uri, text => addEntry(text, 'sources', { kind: 'organization', name }))));
    assert.equal(new Set(ids.flatMap(one => one ?? [])).size, 4, JSON.stringify(ids));
    const text = await onDisk(uri);
    for (const name of names) assert.ok(text.includes(`name: ${name}`), text);
  });

  test('typed into between reading and writing: both are there, or it is refused and nothing is written', async () => {
    const { document, uri } = await open();
    await vscode.window.showTextDocument(document, { preview: false });
    const { writer, addEntry } = await inner();
    for (let round = 0; round < 4; round++) {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), `# typed ${round}\n`);
      const [typed, ids] = await Promise.all([vscode.workspace.applyEdit(edit), answering([], () => writer.change(uri, text => addEntry(text, 'sources', { kind: 'organization', name: `Round ${round}` }))).then(({ result }) => result)]);
      const text = document.getText();
      assert.equal(text.includes(`# typed ${round}\n`), typed);
      assert.equal(text.includes(`name: "Round ${round}"`), ids !== null);
    }
    await revert(document);
  });

  test('taken away: it is said, and nothing is made', async () => {
    const { uri } = await open();
    await closeAll();
    const { writer, addEntry } = await inner();
    await vscode.workspace.fs.delete(uri);
    await until('it is gone', async () => onDisk(uri).then(() => false, () => true));
    const { offered } = await answering([], () => writer.change(uri, text => addEntry(text, 'sources', { kind: 'organization', name: 'X' })));
    // A document that the editor still remembers can be saved anew; either way nothing is lost and nothing is silent.
    if (offered.length === 0) assert.match(await onDisk(uri), /Edith Varley[\s\S]*name: X/u);
  });
});
