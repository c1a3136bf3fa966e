import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, closeAll, folderWith, inner, onDisk, until } from './help';
import type { Draft } from '../../src/vscode/draft';

const WHISPER = JSON.stringify({
  text: '', language: 'en', segments: [
    { start: 0.4, end: 3.2, text: ' The ferry was late again on Monday.', speaker: 'SPEAKER_00' },
    { start: 761.25, end: 764, text: ' We have no plans to close the pier.', speaker: 'SPEAKER_01' },
    { start: 764.5, end: 766.75, text: ' None at all, and none before May.', speaker: 'SPEAKER_01' },
    { start: 770, end: 771.5, text: ' Thank you.', speaker: 'SPEAKER_00' },
  ],
});
const LEDGER = `schema: 1
sources:
  - { id: S-001, kind: person, name: Edda Rahn }
  - { id: S-002, kind: person, agreed_description: an officer of the port }
encounters:
  - { id: N-001, source: S-001, date: "2024-05-02", medium: interview, evidence: [E-001] }
evidence:
  - { id: E-001, kind: recording, title: The call, path: calls/call.json }
`;

/** Opens the readable transcript of a file, as the command does. */
async function openReadable(file: vscode.Uri): Promise<{ readonly document: vscode.TextDocument; readonly editor: vscode.TextEditor; readonly draft: Draft }> {
  await vscode.commands.executeCommand('sourceLedger.openReadable', file);
  const editor = await until('the transcript is shown', () => { const shown = vscode.window.activeTextEditor; return shown?.document.uri.scheme === 'source-ledger-transcript' ? shown : null; });
  const { drafts } = await inner();
  const draft = await until('it is read', () => { const found = drafts.of(editor.document); return found?.state === 'ready' ? found : null; });
  return { document: editor.document, editor, draft };
}
const call = async (text = WHISPER, ledger: string | null = LEDGER): Promise<vscode.Uri> => vscode.Uri.joinPath(await folderWith({ 'calls/call.json': text, ...ledger !== null && { 'ledger.yaml': ledger } }), 'calls/call.json');
const ledgerOf = (draft: Draft): Promise<string> => onDisk(draft.ledger!.uri).then(text => text.replaceAll('"', ''));
const select = (editor: vscode.TextEditor, words: string): void => {
  const at = editor.document.getText().indexOf(words);
  assert.ok(at >= 0, words);
  editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at + words.length));
};

suite('A readable transcript', () => {
  teardown(closeAll);

  test('shows the words of a machine’s file by turn, to be read and not to be written into; the file stays as it is', async () => {
    const file = await call();
    const { document, draft } = await openReadable(file);
    assert.equal(document.getText(), '[00:00:00] Speaker 1: The ferry was late again on Monday.\n\n[00:12:41] Speaker 2: We have no plans to close the pier. None at all, and none before May.\n\n[00:12:50] Speaker 1: Thank you.\n');
    assert.equal(document.languageId, 'news-transcript');
    assert.equal(vscode.workspace.fs.isWritableFileSystem(document.uri.scheme), undefined);
    const { annotation } = draft;
    assert.deepEqual([annotation?.recognition.class, annotation?.turns.length], ['transcript', 3]);
    assert.equal(draft.ledger?.uri.path, vscode.Uri.joinPath(file, '../../ledger.yaml').path, 'the ledger of the file');
    assert.equal(await onDisk(file), WHISPER);
  });

  test('follows its file', async () => {
    const file = await call();
    const { document } = await openReadable(file);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(WHISPER.replace('late again', 'early')));
    await vscode.window.showTextDocument(file, { preview: false });
    await vscode.window.showTextDocument(document, { preview: false });
    await until('the new words', () => document.getText().includes('The ferry was early'));
  });

  test('is made of captions too', async () => {
    const folder = await folderWith({ 'a.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Edda Rahn>We will\n\n00:02.000 --> 00:03.500\n<v Edda Rahn>not wait.\n' });
    const { document } = await openReadable(vscode.Uri.joinPath(folder, 'a.vtt'));
    assert.equal(document.getText(), '[00:00:01] Edda Rahn: We will not wait.\n');
  });

  for (const [what, text, says, place] of [
    ['is no transcript', '{"name": "a", "version": 1}', 'is not the file of a machine transcript', false],
    ['is broken', WHISPER.slice(0, 120), 'This looks like a transcript of Whisper.', true],
    ['has no words', '{"text": "", "language": "en", "segments": []}', 'no words could be read', true],
  ] as const) {
    test(`says plainly when a file ${what}`, async () => {
      const file = await call(text);
      const { offered } = await answering(place ? ['Show the Place'] : [], () => vscode.commands.executeCommand('sourceLedger.openReadable', file));
      if (place) assert.deepEqual(offered, [['Show the Place']]);
      else assert.ok(offered[0]?.[0]?.includes(says), JSON.stringify(offered));
      assert.notEqual(vscode.window.activeTextEditor?.document.uri.scheme, 'source-ledger-transcript');
      if (place) assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file.toString());
    });
  }

  test('gives a statement of selected words the file and the time, to the fraction of a second, and the encounter that the file is of', async () => {
    const { document, editor, draft } = await openReadable(await call());
    await answering(['Edda Rahn'], async () => { select(editor, 'Speaker 2'); await vscode.commands.executeCommand('sourceLedger.mapSpeaker'); });
    await until('she is known', () => draft.annotation?.turns[1]?.speaker != null);
    select(editor, 'no plans to close the pier. None at all');
    await vscode.commands.executeCommand('sourceLedger.addStatement');
    const text = await until('the statement', async () => { const now = await ledgerOf(draft); return now.includes('verbatim') && now; });
    assert.match(text, /statements:\n {2}- id: Q-001\n {4}encounter: N-001\n {4}verbatim: no plans to close the pier\. None at all\n {4}locator: calls\/call\.json, 00:12:41\n {4}start: 00:12:41\.250\n {4}end: 00:12:46\.750\n/u);
    assert.match(text, /corrections:\n {2}- text: Speaker 2\n {4}entity: S-001\n {4}draft: calls\/call\.json\n/u);
    assert.equal(document.isDirty, false);
  });

  test('is opened from the ledger where the words of a statement are', async () => {
    const file = await call(WHISPER, LEDGER.replace('evidence:\n', 'statements:\n  - { id: Q-001, encounter: N-001, verbatim: "None at all", start: "00:12:44.500" }\nevidence:\n'));
    const { draft } = await openReadable(file);
    await closeAll();
    await vscode.commands.executeCommand('sourceLedger.openEvidence', { ledger: draft.ledger?.uri.toString(), id: 'E-001', of: 'Q-001' });
    const editor = await until('the transcript', () => { const shown = vscode.window.activeTextEditor; return shown?.document.uri.scheme === 'source-ledger-transcript' ? shown : null; });
    await until('the place', () => editor.document.getText(new vscode.Range(editor.selection.active, editor.document.positionAt(editor.document.getText().length))).startsWith('None at all'));
  });

  test('does not tell the name of the file in a statement of a protected source', async () => {
    const { editor, draft } = await openReadable(await call());
    await answering(['an officer of the port'], async () => { select(editor, 'Speaker 2'); await vscode.commands.executeCommand('sourceLedger.mapSpeaker'); });
    await until('it is known', () => draft.annotation?.turns[1]?.speaker != null);
    select(editor, 'no plans to close the pier');
    await vscode.commands.executeCommand('sourceLedger.addStatement');
    const text = await until('the statement', async () => { const now = await ledgerOf(draft); return now.includes('verbatim') && now; });
    assert.match(text, /source: S-002\n {4}verbatim: no plans to close the pier\n {4}locator: 00:12:41\n/u);
  });
});
