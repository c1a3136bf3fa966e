import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LEDGER } from './fixtures/story';
import { closeAll, folderWith, inner, rangeOf, replace, revert, until } from './help';

/** Opens a ledger alone, once it has been read. */
async function openLedger(text: string, name = 'ledger.yaml'): Promise<vscode.TextDocument> {
  const folder = await folderWith({ [name]: text });
  const { ledgers } = await inner();
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
  await vscode.window.showTextDocument(document, { preview: false });
  await until('the ledger is read', () => ledgers.known(document));
  return document;
}

const at = (document: vscode.TextDocument, words: string, nth = 0): vscode.Position => rangeOf(document, words, nth).start.translate(0, 1);
const ours = (items: readonly vscode.CompletionItem[]): string[] => items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text).map(({ label }) => typeof label === 'string' ? label : label.label);

suite('the editor of a ledger', () => {
  teardown(closeAll);

  /** “|” is where the cursor is. */
  async function offered(marked: string): Promise<{ readonly items: readonly vscode.CompletionItem[]; readonly document: vscode.TextDocument }> {
    const document = await openLedger(marked.replace('|', ''));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, document.positionAt(marked.indexOf('|')));
    return { items: list.items, document };
  }

  test('offers the keys that an entry does not have yet', async () => {
    const labels = ours((await offered(LEDGER.replace('    name: Edith Varley\n', '    |\n'))).items);
    assert.deepEqual(labels.slice(0, 2), ['name', 'pronouns']);
    for (const key of ['id', 'kind', 'aliases', 'conflicts']) assert.ok(!labels.includes(key), key);
  });

  test('offers the values of a set', async () => {
    assert.deepEqual(ours((await offered(LEDGER.replace('medium: telephone', 'medium: |'))).items).slice(0, 3), ['interview', 'telephone', 'video']);
  });

  test('offers ids with what they stand for, a protected source by its description, and writes them in quotation marks', async () => {
    const { items } = await offered(LEDGER.replace('encounter: N-001', 'source: |'));
    assert.deepEqual(ours(items), ['S-001', 'S-002', 'S-003']);
    const [first, , third] = items;
    assert.equal(typeof third?.label === 'string' ? '' : third?.label.description, 'a surveyor who saw the wall');
    assert.equal(first?.insertText, '"S-001"');
    assert.match(first.filterText ?? '', /Edith Varley/u);
  });

  test('offers the next free id', async () => {
    assert.deepEqual(ours((await offered(LEDGER.replace('encounters:\n', '  - id: |\nencounters:\n'))).items), ['S-004']);
  });

  test('offers nothing within words and comments, and in other YAML files', async () => {
    assert.deepEqual(ours((await offered(LEDGER.replace('Kept by Jo.', 'Kept by |'))).items), []);
    assert.deepEqual(ours((await offered(LEDGER.replace('name: Edith Varley', 'name: Edith |'))).items), []);
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'sources:\n  - kind: ' });
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, new vscode.Position(1, 10));
    assert.deepEqual(ours(list.items).filter(label => label === 'person'), []);
  });

  const hoverText = async (document: vscode.TextDocument, position: vscode.Position): Promise<string> =>
    (await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position)).flatMap(({ contents }) => contents.map(one => typeof one === 'string' ? one : (one as vscode.MarkdownString).value)).join('\n');

  test('tells over an id what it is, and over a key what belongs there', async () => {
    const document = await openLedger(LEDGER);
    assert.match(await hoverText(document, at(document, 'source: S-001').translate(0, 8)), /\*\*Edith Varley\*\*[\s\S]*manager\\, Varley Stone/u);
    assert.match(await hoverText(document, at(document, 'id: Q-001').translate(0, 4)), /Nobody goes back in until the wall is tied/u);
    assert.match(await hoverText(document, at(document, 'medium:')), /How you met[\s\S]*One of: interview/u);
    const guarded = await hoverText(document, at(document, 'S-003'));
    assert.match(guarded, /a surveyor who saw the wall/u);
    assert.ok(!guarded.includes('canary'), guarded);
  });

  test('leads from an id to its entry, and to all that refers to it', async () => {
    const document = await openLedger(LEDGER);
    const from = at(document, 'source: S-001').translate(0, 8);
    const [definition] = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, from);
    assert.ok(definition?.range.isEqual(rangeOf(document, 'S-001')));
    const references = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, from);
    assert.deepEqual(references.map(({ range }) => document.lineAt(range.start.line).text.trim()), ['- id: S-001', 'source: S-001']);
  });

  test('renames an id with all that refers to it, in one step that undo takes back', async () => {
    const document = await openLedger(LEDGER);
    const rename = (to: string): Thenable<vscode.WorkspaceEdit> => vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at(document, 'S-001'), to);
    assert.ok(await vscode.workspace.applyEdit(await rename('varley')));
    assert.equal(document.getText(), LEDGER.replace('id: S-001', 'id: "varley"').replace('source: S-001', 'source: "varley"'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), LEDGER);
    await assert.rejects(async () => rename('S-002'), /used already/u);
    await assert.rejects(async () => rename('a b'), /letters, digits/u);
    await revert(document);
  });

  test('has an outline by lists and entries, with nobody who is protected named', async () => {
    const document = await openLedger(LEDGER.replace('agreed_description: a surveyor', 'name: canary-name\n    agreed_description: a surveyor'));
    const symbols = await until('the outline', async () => vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri));
    assert.deepEqual(symbols.map(({ name, detail }) => [name, detail]), [['sources', '3'], ['encounters', '1'], ['statements', '1']]);
    assert.deepEqual(symbols[0]?.children.map(({ name, detail }) => [name, detail]), [['Edith Varley', 'S-001 · person'], ['Varley Stone', 'S-002 · organization'], ['a surveyor who saw the wall', 'S-003 · person']]);
    assert.ok(!JSON.stringify(symbols).includes('canary'));
  });

  test('folds lists and entries', async () => {
    const document = await openLedger(LEDGER);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const lines = folds.map(({ start }) => document.lineAt(start).text.trim());
    for (const line of ['sources:', '- id: S-001', 'statements:']) assert.ok(lines.includes(line), `${line} in ${lines.join(' | ')}`);
  });

  test('offers both values of a merge', async () => {
    const document = await openLedger(LEDGER.replace('    locator: recording 2\n', '    locator: recording 2\n    conflicts: [{ field: locator, theirs: recording 3 }]\n'));
    const offers = async (): Promise<vscode.CodeAction[]> => vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, rangeOf(document, 'conflicts'));
    const fixes = await until('two fixes', async () => { const all = (await offers()).filter(({ edit }) => edit !== undefined); return all.length === 2 && all; });
    assert.deepEqual(fixes.map(({ title }) => title), ['Keep what stands here', 'Take the other one’s: “recording 3”']);
    const [, take] = fixes;
    assert.ok(take?.edit !== undefined && await vscode.workspace.applyEdit(take.edit));
    assert.equal(document.getText(), LEDGER.replace('recording 2', '"recording 3"'));
    await revert(document);
  });

  test('of two thousand sources is not read while somebody types, and once after', async () => {
    const many = `sources:\n${Array.from({ length: 2000 }, (_, i) => `  - id: S-${i + 1}\n    kind: person\n    name: Person ${i + 1}\n    aliases: [P${i + 1}]\n`).join('')}`;
    const document = await openLedger(many);
    const { ledgers } = await inner();
    const before = ledgers.known(document);
    for (let typed = 0; typed < 20; typed++) {
      await replace(document, 'name: Person 7', 'name: xPerson 7');
      assert.ok(ledgers.known(document) === before, `read at letter ${typed}`);
    }
    const after = await until('it is read', () => ledgers.known(document) !== before && ledgers.known(document));
    assert.equal(after.text, document.getText());
    await revert(document);
  });
});
