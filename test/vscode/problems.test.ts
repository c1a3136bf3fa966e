import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DRAFT, LEDGER } from './fixtures/story';
import { answering, closeAll, inner, onDisk, openDraft, problems, rangeOf, replace, until } from './help';

suite('problems and quick fixes', () => {
  teardown(closeAll);

  const fixes = async (document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> =>
    (await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, rangeOf(document, words))).filter(action => action.command?.command.startsWith('sourceLedger.') === true);
  async function fix(document: vscode.TextDocument, words: string, command: string): Promise<void> {
    const action = (await fixes(document, words)).find(one => one.command?.command === command);
    assert.ok(action?.command, `${command} is offered at "${words}"`);
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []) as unknown[]);
  }

  test('stand at what is open, with the code of the rule', async () => {
    const { document } = await openDraft();
    const all = await until('problems', () => problems(document.uri).length > 0 && problems(document.uri));
    const heard = all.find(({ range }) => document.getText(range).includes('We'));
    assert.equal(heard?.code, 'quote-unsourced');
    assert.equal(heard.severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(!all.some(({ range }) => range.intersection(rangeOf(document, 'Nobody goes back')) !== undefined));
  });

  test('have the level of the settings, and are none when they are off', async () => {
    const { document } = await openDraft();
    await until('problems', () => problems(document.uri).some(({ code }) => code === 'quote-unsourced'));
    const configuration = vscode.workspace.getConfiguration('sourceLedger.checks');
    try {
      await configuration.update('quote-unsourced', 'error', vscode.ConfigurationTarget.Global);
      await until('errors', () => problems(document.uri).some(({ code, severity }) => code === 'quote-unsourced' && severity === vscode.DiagnosticSeverity.Error));
      await configuration.update('quote-unsourced', 'off', vscode.ConfigurationTarget.Global);
      await until('none', () => !problems(document.uri).some(({ code }) => code === 'quote-unsourced'));
    } finally { await configuration.update('quote-unsourced', undefined, vscode.ConfigurationTarget.Global); }
  });

  test('do not complain of a draft without a ledger', async () => {
    // The opened folder has a ledger of its own, so the draft has to have no folder.
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: DRAFT });
    await vscode.window.showTextDocument(document);
    const { drafts, ledgers } = await inner();
    await until('read', () => drafts.of(document)?.state === 'ready');
    if (await ledgers.of(document) !== null) return;
    assert.deepEqual(problems(document.uri).filter(({ code }) => code === 'quote-unsourced'), []);
  });

  test('add the words with their speaker to the ledger, in its own style, and save it', async () => {
    const { document, folder, draft } = await openDraft();
    const ledger = vscode.Uri.joinPath(folder, 'ledger.yaml');
    await fix(document, 'We heard it', 'sourceLedger.addStatement');
    await until('the words are backed', () => draft.annotation?.quotations.filter(({ statement }) => statement !== null).length === 2);
    const text = await onDisk(ledger);
    assert.ok(text.startsWith('# Kept by Jo. The comment must survive.\nschema: 1\n'), text);
    assert.match(text, /name: "?Marcus Teal/u);
    assert.match(text, /We heard it at four in the morning/u);
    for (const line of LEDGER.split('\n')) assert.ok(text.includes(line), line);
  });

  test('add a name as a source', async () => {
    const { document, folder, draft } = await openDraft();
    await fix(document, 'Marcus Teal', 'sourceLedger.createSource');
    await until('the name is known', () => draft.annotation?.entities.some(({ name, source }) => name === 'Marcus Teal' && source !== null));
    assert.match(await onDisk(vscode.Uri.joinPath(folder, 'ledger.yaml')), /kind: "?person"?\n\s+name: "?Marcus Teal/u);
  });

  test('leave a ledger that was not saved unsaved, and can be undone in one step', async () => {
    const { document, folder } = await openDraft();
    const ledger = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'ledger.yaml'));
    await vscode.window.showTextDocument(ledger, { viewColumn: vscode.ViewColumn.Beside });
    await replace(ledger, '# Kept by Jo.', '# Kept by Jo and Al.');
    const before = ledger.getText();
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
    await fix(document, 'We heard it', 'sourceLedger.addStatement');
    await until('it is written', () => ledger.getText().includes('We heard it'));
    assert.equal(ledger.isDirty, true);
    assert.equal((await onDisk(ledger.uri)), LEDGER);
    await vscode.window.showTextDocument(ledger, { viewColumn: vscode.ViewColumn.Beside });
    await vscode.commands.executeCommand('undo');
    assert.equal(ledger.getText(), before);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('keep the ends of lines of the ledger', async () => {
    const { document, folder } = await openDraft(DRAFT, LEDGER.replaceAll('\n', '\r\n'));
    await fix(document, 'We heard it', 'sourceLedger.addStatement');
    const uri = vscode.Uri.joinPath(folder, 'ledger.yaml');
    await until('it is written', async () => (await onDisk(uri)).includes('We heard it'));
    assert.ok(!/[^\r]\n/u.test(await onDisk(uri)));
  });

  test('ask who said it when nobody is named', async () => {
    const { document, folder } = await openDraft(`${DRAFT}\n## Later\n\n“It was never safe.”\n`);
    const { offered } = await answering(['a surveyor who saw the wall'], () => fix(document, 'It was never safe', 'sourceLedger.addStatement'));
    assert.ok(offered[0]?.some(label => label.startsWith('Edith Varley')), JSON.stringify(offered));
    assert.match(await onDisk(vscode.Uri.joinPath(folder, 'ledger.yaml')), /source: "?S-003"?\n\s+verbatim: "?It was never safe\./u);
  });

  test('link a quotation to a statement that a person chooses, the most alike first', async () => {
    const { document, folder } = await openDraft(DRAFT.replace('until the wall is tied', 'until the whole wall is tied'), LEDGER.replace('statements:\n', 'statements:\n  - { id: Q-009, source: S-002, verbatim: "Something else altogether." }\n'));
    const { offered } = await answering(['Nobody goes back'], () => fix(document, 'Nobody goes', 'sourceLedger.link'));
    assert.ok(offered[0]?.[0]?.startsWith('Nobody goes back in until the wall is tied.'), JSON.stringify(offered));
    const text = await onDisk(vscode.Uri.joinPath(folder, 'ledger.yaml'));
    assert.match(text, /statement: "Q-001"/u);
    assert.match(text, /exact: "?.?Nobody goes back in until the whole wall is tied/u);
  });

  test('are accepted with a name and a reason, which stand in the ledger until the words change', async () => {
    const { document, draft } = await openDraft();
    const ours = (): boolean => problems(document.uri).some(({ code, range }) => code === 'quote-unsourced' && document.getText(range).includes('We'));
    await until('the problem', ours);
    const action = (await fixes(document, 'We heard it')).find(({ title }) => title.includes('(quote-unsourced)'));
    assert.ok(action?.command);
    const { command } = action;
    await answering(['ed', 'heard by two of us'], () => vscode.commands.executeCommand(command.command, ...(command.arguments ?? []) as unknown[]));
    await until('it is accepted', () => !ours());
    assert.match((await onDisk(draft.ledger!.uri)).replaceAll('"', ''), /waivers:\n\s+- rule: quote-unsourced\n[\s\S]*by: ed\n\s+reason: heard by two of us\n/u);
    await replace(document, 'four in the morning', 'five in the morning');
    await until('it is asked again', ours);
  });

  test('are put right in all places at once where the words are known', async () => {
    const { document } = await openDraft(DRAFT.replace('“We heard it at four in the morning,” said Marcus Teal,', '“We heard it at the the four in the morning,” said Marcus Teal,'));
    await until('the problem', () => problems(document.uri).some(({ code }) => code === 'word-doubled'));
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, rangeOf(document, 'the the'));
    const action = all.find(({ edit, title }) => edit !== undefined && title.startsWith('Write'));
    assert.ok(action?.edit, all.map(({ title }) => title).join('; '));
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.ok(document.getText().includes('heard it at the four'), document.getText());
  });
});
