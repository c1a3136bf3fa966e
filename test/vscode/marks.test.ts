import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DRAFT, SHOPPING } from './fixtures/story';
import { closeAll, inner, openDraft, pause, rangeOf, until } from './help';

suite('marks', () => {
  teardown(closeAll);
  const shown = async (editor: vscode.TextEditor): Promise<string[]> => (await inner()).marks.shownIn(editor)
    .map(({ kind, start, end }) => `${kind}: ${editor.document.getText(new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(end)))}`);

  test('tell what is backed and what is not, by kind', async () => {
    const { editor } = await openDraft();
    await until('marks', async () => (await shown(editor)).length > 0);
    const all = await shown(editor);
    for (const mark of ['linkedQuotation: “Nobody goes back in until the wall is tied,”', 'unsourcedQuotation: “We heard it at four in the morning,”', 'linkedName: Edith Varley', 'unlinkedName: Marcus Teal'])
      assert.ok(all.includes(mark), `${mark} in\n${all.join('\n')}`);
  });

  test('can be switched off and on again', async () => {
    const { editor } = await openDraft();
    await until('marks', async () => (await shown(editor)).length > 0);
    await vscode.commands.executeCommand('sourceLedger.toggleMarks');
    await until('none', async () => (await shown(editor)).length === 0);
    await vscode.commands.executeCommand('sourceLedger.toggleMarks');
    await until('marks again', async () => (await shown(editor)).length > 0);
  });

  test('are none in a text that is no news', async () => {
    const { editor } = await openDraft(SHOPPING);
    await pause(500);
    assert.deepEqual(await shown(editor), []);
  });

  test('go at once and come after a pause', async () => {
    const { editor, document } = await openDraft();
    await until('marks', async () => (await shown(editor)).length > 0);
    await editor.edit(edit => { edit.replace(rangeOf(document, 'Edith Varley'), 'nobody known'); edit.insert(new vscode.Position(3, 0), '“A new one,” said Edith Varley.\n\n'); });
    const soon = await shown(editor);
    assert.ok(!soon.some(mark => mark.includes('nobody known')), soon.join('\n'));
    assert.ok(!soon.some(mark => mark.includes('A new one')), soon.join('\n'));
    await until('the new one', async () => (await shown(editor)).some(mark => mark === 'unsourcedQuotation: “A new one,”'));
  });

  test('are made for what is on the screen, not for the whole of a long text', async () => {
    const paragraph = '\n“We heard it at four in the morning,” said Marcus Teal.\n';
    const { editor, draft } = await openDraft(DRAFT + paragraph.repeat(2000));
    await until('marks', async () => (await shown(editor)).length > 0);
    const few = (await inner()).marks.shownIn(editor).length;
    assert.ok(few < 600, `${few} marks of ${draft.annotation?.quotations.length} quotations`);
    editor.revealRange(new vscode.Range(3900, 0, 3900, 0), vscode.TextEditorRevealType.AtTop);
    await until('marks further down', async () => (await inner()).marks.shownIn(editor).some(({ start }) => editor.document.positionAt(start).line > 3880));
  });
});
