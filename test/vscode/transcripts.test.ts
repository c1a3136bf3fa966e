import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DRAFT, SHOPPING } from './fixtures/story';
import { answering, closeAll, folderWith, inner, openDraft, pause, replace, show, until } from './help';
import type { Opened } from './help';

const HEARING = [
  'PETRA NOVAK, HOST: Good evening. The quay is closed.', '', 'We are there tonight.', '', '(BEGIN VIDEO CLIP)', '', 'SAM ODUYA, FERRY OWNER: Nobody told us a thing.', '', 'NOVAK: Who closed it?', '',
  'ODUYA: The port did.', '', 'It was on Thursday.', '', 'NOVAK: And then?', '', 'ODUYA: Then we heard it on the radio.', '',
].join('\n');
const SPEECH_OF_ONE = 'Thank you. Thank you all, my friends. We came here because we believe in this harbor, and I tell you that we will keep it, you and I. '.repeat(8);

const language = (document: vscode.TextDocument) => (): boolean => document.languageId === 'news-transcript';
const setMode = (mode: string | undefined): Thenable<void> => vscode.workspace.getConfiguration('sourceLedger').update('transcript.switchLanguage', mode, vscode.ConfigurationTarget.Global);
/** Long enough for whatever would come to have come. */
const settle = (): Promise<void> => pause(1200);

/** Opens a transcript and waits until it is shown as one. */
async function transcript(text = HEARING, name = 'hearing.txt'): Promise<Opened> {
  const opened = await openDraft(text, null, name);
  await until('it is shown as a transcript', language(opened.document));
  return opened;
}

suite('Transcript: its language', () => {
  teardown(async () => { await setMode(undefined); await closeAll(); });

  test('is switched to when plain text surely is one, and the draft, its marks and what was typed are kept', async () => {
    const { drafts } = await inner();
    const { document, draft } = await transcript();
    assert.equal(drafts.of(document), draft, 'the same draft');
    assert.equal(draft.state, 'ready');
    assert.equal(document.isDirty, false);
    await replace(document, 'Good evening', 'Good morning');
    assert.equal(draft.annotator?.text(), document.getText());
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), HEARING);
  });

  test('stays for an article, a list, a speech without labels, Markdown, and a transcript in a comparison', async () => {
    for (const [text, name] of [[DRAFT, 'a.txt'], [SHOPPING, 'b.txt'], [SPEECH_OF_ONE, 'c.txt'], [HEARING, 'd.md']] as const) {
      const { document } = await openDraft(text, null, name);
      await settle();
      assert.notEqual(document.languageId, 'news-transcript', name);
    }
    const folder = await folderWith({ 'one.txt': HEARING, 'two.txt': HEARING.replace('radio', 'news') });
    const [one, two] = ['one.txt', 'two.txt'].map(name => vscode.Uri.joinPath(folder, name));
    assert.ok(one !== undefined && two !== undefined);
    await closeAll();
    await vscode.commands.executeCommand('vscode.diff', one, two, 'compared');
    await until('both are read', async () => { const { drafts } = await inner(); return drafts.byUri(two)?.state === 'ready'; });
    await settle();
    const document = await vscode.workspace.openTextDocument(two);
    assert.equal(document.languageId, 'plaintext');
    await show(two);
    await until('it is switched where it stands alone', language(document));
  });

  test('that a person changes back is remembered for the file', async () => {
    const { document } = await transcript();
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await settle();
    assert.equal(document.languageId, 'plaintext', 'not at once');
    await vscode.commands.executeCommand('sourceLedger.analyseAgain');
    await settle();
    assert.equal(document.languageId, 'plaintext', 'not when it is read again');
    await closeAll();
    const again = await show(document.uri);
    await settle();
    assert.equal(again.document.languageId, 'plaintext', 'not when it is opened again');
    await vscode.languages.setTextDocumentLanguage(again.document, 'news-transcript');
    await settle();
    assert.equal(again.document.languageId, 'news-transcript', 'until it is chosen by hand');
  });

  test('goes back when a person says that the text is an article, and comes again when it is recognised by itself', async () => {
    const { document } = await transcript();
    await answering(['Article'], () => vscode.commands.executeCommand('sourceLedger.chooseTextClass'));
    await until('plain text', () => document.languageId === 'plaintext');
    await answering(['Recognise by Itself'], () => vscode.commands.executeCommand('sourceLedger.chooseTextClass'));
    await until('a transcript', language(document));
  });

  test('is switched to when a person says that the text is a transcript', async () => {
    const { document } = await openDraft(SPEECH_OF_ONE, null, 'speech.txt');
    await answering(['Transcript'], () => vscode.commands.executeCommand('sourceLedger.chooseTextClass'));
    await until('a transcript', language(document));
  });

  test('is asked about when that is wanted, once, and the answer is remembered', async () => {
    await setMode('ask');
    const first = await answering(['Show as Transcript'], async () => { const { document } = await transcript(HEARING, 'yes.txt'); return document; });
    assert.deepEqual(first.offered, [['Show as Transcript', 'Not This File', 'Never Ask']]);
    const no = await answering(['Not This File'], async () => { const { document } = await openDraft(HEARING, null, 'no.txt'); await settle(); return document; });
    assert.equal(no.offered.length, 1);
    assert.equal(no.result.languageId, 'plaintext');
    const later = await answering([], async () => { await vscode.commands.executeCommand('sourceLedger.analyseAgain'); await settle(); });
    assert.deepEqual(later.offered, [], 'not asked again');
    await answering(['Never Ask'], async () => { await openDraft(HEARING, null, 'never.txt'); await until('it is off', () => vscode.workspace.getConfiguration('sourceLedger').get('transcript.switchLanguage') === 'off'); });
    const { offered } = await answering([], async () => { await openDraft(HEARING, null, 'after.txt'); await settle(); });
    assert.deepEqual(offered, []);
  });

  test('stays while somebody types a transcript, and changes when one is pasted', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
    const editor = await vscode.window.showTextDocument(document);
    const { drafts } = await inner();
    await until('the empty draft', () => drafts.of(document)?.state === 'ready');
    for (const line of HEARING.split('\n')) await editor.edit(edit => { edit.insert(document.lineAt(document.lineCount - 1).range.end, `${line}\n`); });
    await until('it is known for one', () => drafts.of(document)?.annotation?.recognition.class === 'transcript');
    await settle();
    assert.equal(document.languageId, 'plaintext');
    await editor.edit(edit => { edit.replace(new vscode.Range(0, 0, document.lineCount, 0), HEARING.replaceAll('quay', 'pier')); });
    await until('it is shown as one', language(document));
    await vscode.commands.executeCommand('undo');
    assert.ok(document.getText().includes('quay'), 'the pasting can be undone');
  });
});

suite('Transcript: its turns in the editor', () => {
  teardown(async () => { await setMode(undefined); await closeAll(); });
  const folds = async (document: vscode.TextDocument): Promise<readonly string[]> => ((await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', document.uri)) ?? []).map(({ start, end }) => `${start}-${end}`);
  const symbols = async (document: vscode.TextDocument): Promise<readonly vscode.DocumentSymbol[]> => (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri)) ?? [];

  test('are folded, in every language that a transcript may have', async () => {
    assert.deepEqual(await folds((await transcript()).document), ['0-2', '10-12']);
    await setMode('off');
    assert.deepEqual(await folds((await openDraft(HEARING, null, 'plain.txt')).document), ['0-2', '10-12']);
    for (const fold of ['0-2', '10-12']) assert.ok((await folds((await openDraft(HEARING, null, 'notes.md')).document)).includes(fold), 'in Markdown');
    assert.deepEqual(await folds((await openDraft('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann Ely>One\n\n00:02.000 --> 00:03.000\n<v Ann Ely>two.\n\n00:03.000 --> 00:04.000\n<v Jo Hart>Three.\n', null, 'talk.vtt')).document), ['3-6']);
  });

  test('of an article are none, and its own folding stays', async () => {
    assert.deepEqual(await folds((await openDraft(DRAFT, null)).document), []);
    const { document } = await openDraft(`# The wall\n\n${DRAFT}\n\n## More\n\n${DRAFT}`, null, 'draft.md');
    const builtIn = vscode.extensions.getExtension('vscode.markdown-language-features') !== undefined;
    assert.equal((await folds(document)).length > 0, builtIn);
    assert.ok((await symbols(document)).every(({ name }) => name.startsWith('#')), 'only the headings');
  });

  test('stand in the outline by the full name of who speaks, with the first words', async () => {
    const { document } = await transcript();
    const found = await symbols(document);
    assert.deepEqual(found.map(({ name }) => name), ['PETRA NOVAK: Good evening. The quay is closed.', 'SAM ODUYA: Nobody told us a thing.', 'PETRA NOVAK: Who closed it?', 'SAM ODUYA: The port did.', 'PETRA NOVAK: And then?', 'SAM ODUYA: Then we heard it on the radio.']);
    assert.deepEqual(found.slice(0, 2).map(({ range, selectionRange }) => [document.getText(selectionRange), range.start.line, range.end.line]), [['PETRA NOVAK, HOST', 0, 2], ['SAM ODUYA, FERRY OWNER', 6, 6]]);
    await replace(document, 'NOVAK: Who', 'ODUYA: Who');
    assert.equal((await symbols(document))[2]?.name, 'SAM ODUYA: Who closed it?', 'and keep up with edits');
  });

  test('come and go with what a person says that the text is', async () => {
    const { document } = await transcript();
    assert.equal((await symbols(document)).length, 6);
    await answering(['Article'], () => vscode.commands.executeCommand('sourceLedger.chooseTextClass'));
    await until('no turns any more', async () => (await symbols(document)).length === 0);
    assert.deepEqual(await folds(document), []);
  });
});
