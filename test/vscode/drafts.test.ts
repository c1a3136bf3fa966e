import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DRAFT, DRAFT_LINES, LEDGER, SHOPPING } from './fixtures/story';
import { answering, closeAll, inner, openDraft, rangeOf, replace, show, until } from './help';

suite('drafts', () => {
  teardown(closeAll);
  const words = (draft: { annotation: { quotations: readonly { contents: readonly (readonly [number, number])[] }[] } | null; annotator: { text(): string } | null }): string[] =>
    (draft.annotation?.quotations ?? []).flatMap(({ contents }) => contents).map(([start, end]) => (draft.annotator?.text() ?? '').slice(start, end)).filter(text => text.startsWith('“'));

  test('are read when they are shown, and told to be an article', async () => {
    const { draft } = await openDraft();
    assert.equal(draft.state, 'ready');
    assert.equal(draft.annotation?.recognition.class, 'article');
    assert.equal(words(draft)[0], '“Nobody goes back in until the wall is tied,”');
  });

  test('have the names that only the trained recogniser finds', async () => {
    const { draft } = await openDraft('the minister said he met vladimir putin in moscow on monday\n');
    assert.deepEqual(draft.annotation?.mentions.map(({ start, end }) => draft.annotator?.text().slice(start, end)), ['vladimir putin', 'moscow', 'monday']);
  });

  test('with CRLF and emoji have the same marks at their own places', async () => {
    const { draft, document } = await openDraft(DRAFT_LINES.join('\r\n'));
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    assert.deepEqual(words(draft).slice(0, 2), ['“Nobody goes back in until the wall is tied,”', '“We heard it at four in the morning,”']);
    await replace(document, '🙂', '🙂🙂\r\n\r\nMore.');
    assert.equal(draft.annotator?.text(), document.getText());
    assert.equal(words(draft)[0], '“Nobody goes back in until the wall is tied,”');
  });

  test('keep up with edits, undo, several cursors and another end of line', async () => {
    const { draft, document, editor } = await openDraft();
    const same = (): void => { assert.equal(draft.annotator?.text(), document.getText()); };
    await editor.edit(edit => { edit.insert(new vscode.Position(0, 0), 'X '); edit.replace(rangeOf(document, 'Marcus Teal'), 'Ann Ely'); edit.delete(rangeOf(document, 'for the winter')); });
    same();
    await vscode.commands.executeCommand('undo');
    same();
    assert.equal(document.getText(), DRAFT);
    await editor.edit(edit => { edit.setEndOfLine(vscode.EndOfLine.CRLF); });
    await until('the same text again', () => draft.annotator?.text() === document.getText());
    await editor.edit(edit => { edit.replace(new vscode.Range(0, 0, document.lineCount, 0), ''); });
    same();
  });

  test('are one for two editors of the same document', async () => {
    const { drafts } = await inner();
    const { document, draft } = await openDraft();
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    assert.equal(drafts.of(document), draft);
    assert.equal(drafts.all().filter(one => one.document === document).length, 1);
  });

  test('need no file', async () => {
    const { drafts } = await inner();
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: DRAFT });
    await vscode.window.showTextDocument(document);
    const draft = await until('the untitled draft', () => drafts.of(document)?.state === 'ready' && drafts.of(document));
    assert.equal(words(draft).length, 3);
  });

  test('that are too large are left alone, until the setting allows them', async () => {
    const configuration = vscode.workspace.getConfiguration('sourceLedger');
    try {
      await configuration.update('maxFileSize', 0.1, vscode.ConfigurationTarget.Global);
      const { draft } = await openDraft(`${DRAFT}\n${'The wall fell at night. '.repeat(5000)}`);
      assert.equal(draft.state, 'tooLarge');
      await configuration.update('maxFileSize', undefined, vscode.ConfigurationTarget.Global);
      await until('it is read now', () => draft.state === 'ready');
    } finally { await configuration.update('maxFileSize', undefined, vscode.ConfigurationTarget.Global); }
  });

  test('that are no text are left alone', async () => {
    // VS Code itself opens no binary file as text; what is pasted or opened by force can still be one.
    const { drafts } = await inner();
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'PK\u0003\u0004\0\0\0 something' });
    await vscode.window.showTextDocument(document);
    await until('it is seen to be no text', () => drafts.of(document)?.state === 'notText');
  });

  test('of another kind than they look can be said to be so, and it is remembered', async () => {
    const { document, draft } = await openDraft(SHOPPING, LEDGER);
    assert.equal(draft.annotation?.recognition.class, 'other');
    const { offered } = await answering(['Article'], () => vscode.commands.executeCommand('sourceLedger.chooseTextClass'));
    assert.equal(offered[0]?.length, 4, 'itself, and three classes');
    await until('it is an article', () => draft.annotation?.recognition.class === 'article');
    await closeAll();
    const again = await show(document.uri);
    assert.equal(again.draft.annotation?.recognition.class, 'article');
  });

  test('can be stopped while they are read, and read again', async () => {
    const { draft } = await openDraft();
    const reading = draft.analyse();
    draft.stop();
    await reading;
    assert.equal(draft.state, 'stopped');
    const kind = (): string | undefined => draft.annotation?.recognition.class;
    assert.equal(kind(), undefined);
    await vscode.commands.executeCommand('sourceLedger.analyseAgain');
    assert.equal(kind(), 'article');
  });

  test('take what is typed while they are read', async () => {
    const { draft, document } = await openDraft();
    const reading = draft.analyse();
    await replace(document, 'Marcus Teal', 'Someone Else');
    await reading;
    await until('it is read', () => draft.state === 'ready');
    assert.equal(draft.annotator?.text(), document.getText());
  });

  test('end with their document', async () => {
    const { drafts } = await inner();
    const { draft } = await openDraft();
    await closeAll();
    // VS Code tells of a closed document only a while later; another language is a close and an open at once.
    const { document } = await openDraft();
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    await until('it is no draft any more', () => drafts.of(document) === undefined);
    assert.notEqual(drafts.byUri(document.uri), draft);
  });

  test('a log or a setting in plain text is no draft', async () => {
    const { drafts } = await inner();
    const document = await vscode.workspace.openTextDocument({ language: 'json', content: '{}' });
    await vscode.window.showTextDocument(document);
    assert.equal(drafts.of(document), undefined);
  });
});
