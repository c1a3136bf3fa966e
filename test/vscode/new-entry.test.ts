import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LEDGER } from './fixtures/story';
import { answering, closeAll, onDisk, openDraft, rangeOf, until } from './help';

suite('forms for new entries', () => {
  teardown(closeAll);

  /** What each form asks, what is answered, and the lines that the ledger then has more. */
  const FORMS: readonly (readonly [command: string, title: string, answers: readonly string[], lines: readonly string[]])[] = [
    ['newSource', 'a person with a role', ['A Person', 'Lena Orr', 'mayor', 'Varley Stone'], ['  - id: "S-004"', '    kind: person', '    name: Lena Orr', '    roles: [{ title: mayor, organization: "S-002" }]']],
    ['newSource', 'an organization', ['An Organization', 'Hollin Council'], ['  - id: "S-004"', '    kind: organization', '    name: Hollin Council']],
    ['newSource', 'a protected source', ['Must Not Be Named', 'an official at the council'], ['  - id: "S-004"', '    kind: person', '    agreed_description: an official at the council', '    protection: { level: confidential }']],
    ['newEncounter', 'on background', ['Edith Varley', '2024-11-05', 'Telephone', 'On Background'], ['  - id: "N-002"', '    source: "S-001"', '    date: "2024-11-05"', '    medium: telephone', '    terms: { label: on background, may_use: true, may_name: false, may_quote: true, may_paraphrase: true }']],
    ['newStatement', 'of an encounter, with its time', ['Edith Varley N-001', 'We are sorry.', '00:12:41'], ['  - id: "Q-002"', '    encounter: "N-001"', '    verbatim: We are sorry.', '    start: "00:12:41"']],
    ['newStatement', 'of a source', ['a surveyor who saw the wall', 'It leaned', ''], ['  - id: "Q-002"', '    source: "S-003"', '    verbatim: It leaned']],
    ['newEvidence', 'of an encounter', ['Recording', 'Call with E. Varley', 'https://example.org/tape', 'N-001'], ['evidence:', '  - id: "E-001"', '    kind: recording', '    title: Call with E. Varley', '    url: "https://example.org/tape"', '    evidence: ["E-001"]']],
  ];
  for (const [command, title, answers, lines] of FORMS) {
    test(`${command}: ${title}`, async () => {
      const { folder } = await openDraft();
      const uri = vscode.Uri.joinPath(folder, 'ledger.yaml');
      await answering(answers, () => vscode.commands.executeCommand(`sourceLedger.${command}`));
      const text = await until('it is written', async () => { const now = await onDisk(uri); return now !== LEDGER && now; });
      const old = LEDGER.split('\n');
      const more = text.split('\n').filter(line => { const at = old.indexOf(line); if (at >= 0) old.splice(at, 1); return at < 0; });
      assert.deepEqual(old, []);
      assert.deepEqual([...more].sort(), [...lines].sort());
    });

    test(`${command}: ${title}, given up at any step, writes nothing`, async () => {
      const { folder } = await openDraft();
      const uri = vscode.Uri.joinPath(folder, 'ledger.yaml');
      for (let step = 0; step < answers.length; step++) {
        const { offered } = await answering([...answers.slice(0, step), undefined], () => vscode.commands.executeCommand(`sourceLedger.${command}`));
        assert.equal(offered.length, step + 1, JSON.stringify(offered));
      }
      assert.equal(await onDisk(uri), LEDGER);
      assert.ok(!vscode.workspace.textDocuments.some(document => document.isDirty));
    });
  }

  test('begin with the words that are selected in the draft', async () => {
    const { editor, document, folder } = await openDraft();
    const range = rangeOf(document, '“We heard it at four in the morning,”');
    editor.selection = new vscode.Selection(range.start, range.end);
    const window = vscode.window as unknown as Record<string, unknown>;
    const kept = window['showInputBox'];
    const values: unknown[] = [];
    await answering(['Edith Varley'], async () => {
      window['showInputBox'] = ({ value }: { readonly value?: string }) => { values.push(value); return Promise.resolve(undefined); };
      await vscode.commands.executeCommand('sourceLedger.newStatement');
    });
    window['showInputBox'] = kept;
    assert.deepEqual(values, ['We heard it at four in the morning']);
    assert.equal(await onDisk(vscode.Uri.joinPath(folder, 'ledger.yaml')), LEDGER);
  });

  test('write into the ledger that is in the editor, and leave it unsaved when it was', async () => {
    const { folder } = await openDraft();
    const ledger = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'ledger.yaml'));
    const editor = await vscode.window.showTextDocument(ledger, { preview: false });
    await editor.edit(edit => { edit.insert(new vscode.Position(0, 0), '# mine\n'); });
    await answering(['An Organization', 'Hollin Council'], () => vscode.commands.executeCommand('sourceLedger.newSource'));
    assert.match(ledger.getText(), /^# mine\n[\s\S]*Hollin Council/u);
    assert.equal(await onDisk(ledger.uri), LEDGER);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
