import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, closeAll, inner, onDisk, openDraft, rangeOf, until } from './help';
import type { Opened } from './help';

const BRIEFING = [
  '**Background Press Call by Senior Port Officials on the Harbour**', '', 'Aired May 2, 2024 - 13:30 ET', '',
  'LUDA ROSS, CABLE ANCHOR: Good evening. This call is on background, attributable to senior port officials.', '',
  'SPEAKER 1: The quay is shut (LAUGHTER) for the night.', '', 'It opens on Friday.', '',
  'ROSS: Who shut it?', '', 'SPEAKER 1: The board did, Joao Reis (ph) said.', '', 'ROSS: And when will it open?', '',
].join('\n').replaceAll('**', '');
const LEDGER = `schema: 1
sources:
  - { id: S-001, kind: person, name: Ludmila Ross-Becker }
  - { id: S-002, kind: person, name: Ana Reis }
`;
const open = (text = BRIEFING, ledger: string | null = LEDGER): Promise<Opened> => openDraft(text, ledger, 'call.txt');
const ledgerOf = ({ draft }: Opened): Promise<string> => onDisk(draft.ledger!.uri).then(text => text.replaceAll('"', ''));
const select = ({ editor, document }: Opened, from: string, to = from): void => { editor.selection = new vscode.Selection(rangeOf(document, from).start, rangeOf(document, to).end); };
const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> => vscode.commands.executeCommand(`sourceLedger.${command}`, ...args);
const named = ({ draft }: Opened): readonly (string | undefined)[] => (draft.annotation?.turns ?? []).map(({ speaker }) => draft.annotation?.entities.find(({ id }) => id === speaker)?.source ?? undefined);
const fixes = async ({ document, editor }: Opened): Promise<readonly vscode.CodeAction[]> => (await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, editor.selection)).filter(({ command }) => command?.command.startsWith('sourceLedger.') === true);

suite('Transcript: who speaks', () => {
  teardown(closeAll);

  test('is said once for all turns of a label: one that names nobody for this file alone, one with a name for all drafts; undo takes it back', async () => {
    const opened = await open();
    assert.deepEqual(named(opened), [undefined, undefined, undefined, undefined, undefined]);
    select(opened, 'SPEAKER 1');
    const { offered } = await answering(['Ana Reis'], () => run('mapSpeaker'));
    assert.ok(offered[0]?.some(label => label.includes('Somebody who is not in the ledger')), JSON.stringify(offered));
    await until('both turns', () => named(opened).filter(one => one === 'S-002').length === 2);
    assert.match(await ledgerOf(opened), /corrections:\n {2}- text: SPEAKER 1\n {4}entity: S-002\n {4}draft: call\.txt\n/u);

    select(opened, 'ROSS: Who');
    const second = await answering(['Ludmila'], () => run('mapSpeaker'));
    assert.ok(second.offered[0]?.[0]?.startsWith('Ludmila'), 'the most alike first');
    await until('all three turns', () => named(opened).filter(one => one === 'S-001').length === 3);
    assert.match(await ledgerOf(opened), /name: Ludmila Ross-Becker, aliases: \[ ?Luda Ross ?\]/u);

    await vscode.window.showTextDocument(opened.draft.ledger!.uri);
    await vscode.commands.executeCommand('undo');
    await until('it is taken back', () => named(opened).filter(one => one === 'S-001').length === 0);
  });

  test('may be somebody new, and somebody else later', async () => {
    const opened = await open();
    select(opened, 'SPEAKER 1');
    await answering(['Somebody who is not', 'Vera Thorne'], () => run('mapSpeaker'));
    await until('the new one', () => named(opened)[1] === 'S-003');
    await answering(['Ana Reis'], () => run('mapSpeaker', { draft: opened.draft.key, start: opened.document.offsetAt(rangeOf(opened.document, 'SPEAKER 1').start) }));
    await until('the other', () => named(opened)[1] === 'S-002');
    const text = await until('it is written', async () => { const now = await ledgerOf(opened); return now.includes('entity: S-002') && now; });
    assert.equal(text.match(/text: SPEAKER 1/gu)?.length, 1, 'said once');
  });

  test('can be said from the hover and with a quick fix, where the ledger does not know it', async () => {
    const opened = await open();
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', opened.document.uri, rangeOf(opened.document, 'SPEAKER 1').start);
    const text = hovers.flatMap(({ contents }) => contents).map(one => (one as vscode.MarkdownString).value).join('\n');
    assert.ok(text.includes('**SPEAKER 1**') && text.includes('[Say who speaks](command:sourceLedger.mapSpeaker'), text);
    select(opened, 'SPEAKER 1');
    assert.ok((await fixes(opened)).some(({ title }) => title === 'Say who “SPEAKER 1” is…'));
    const off = rangeOf(opened.document, 'Aired');
    opened.editor.selection = new vscode.Selection(off.start, off.start);
    assert.ok((await fixes(opened)).every(({ title }) => !title.startsWith('Say who')));
  });

  test('is not asked where nobody speaks', async () => {
    const opened = await open();
    select(opened, 'Aired');
    const { offered } = await answering([], () => run('mapSpeaker'));
    assert.deepEqual(offered, [['Put the cursor into a turn that has a speaker’s label.']]);
  });
});

suite('Transcript: a statement from a selection', () => {
  teardown(closeAll);

  test('has the words of one speaker alone, without labels, times and what was heard', async () => {
    const opened = await open();
    select(opened, 'The quay is shut', 'It opens on Friday.');
    await answering(['Ana Reis'], () => run('addStatement'));
    assert.match(await until('the statement', async () => { const now = await ledgerOf(opened); return now.includes('verbatim') && now; }), /source: S-002\n {4}verbatim: The quay is shut for the night\. It opens on Friday\.\n {4}locator: call\.txt\n/u);
  });

  test('keeps the marks of words that were not sure, and with nothing selected has the whole turn', async () => {
    const opened = await open();
    const { start } = rangeOf(opened.document, 'Joao');
    opened.editor.selection = new vscode.Selection(start, start);
    await answering(['Ana Reis'], () => run('addStatement'));
    assert.match(await until('the statement', async () => { const now = await ledgerOf(opened); return now.includes('verbatim') && now; }), /verbatim: The board did, Joao Reis \(ph\) said\.\n/u);
  });

  for (const [what, from, to, says] of [['two speakers', 'shut (LAUGHTER)', 'Who shut it?', 'More than one person speaks in what is selected.'], ['nobody’s words', 'Aired', '13:30', 'Put the cursor into what somebody says']] as const) {
    test(`is refused for ${what}, and nothing is written`, async () => {
      const opened = await open();
      select(opened, from, to);
      const { offered } = await answering([], () => run('addStatement'));
      assert.ok(offered[0]?.[0]?.startsWith(says), JSON.stringify(offered));
      assert.equal(await onDisk(opened.draft.ledger!.uri), LEDGER);
    });
  }

  test('has the times of captions, and page and line of a record', async () => {
    const vtt = await openDraft('WEBVTT\n\n1\n00:00:01.500 --> 00:00:03.000\n<v Ana Reis>The quay is\n\n2\n00:00:03.000 --> 00:00:04.250\n<v Ana Reis>shut <i>tonight</i>.\n\n3\n00:00:05.000 --> 00:00:06.000\n<v Luda Ross>Why?\n', LEDGER, 'a.vtt');
    select(vtt, 'quay', 'tonight');
    await run('addStatement');
    assert.match(await until('the statement', async () => { const now = await ledgerOf(vtt); return now.includes('verbatim') && now; }), /source: S-002\n {4}verbatim: quay is shut tonight\n {4}locator: a\.vtt\n {4}start: 00:00:01\.500\n {4}end: 00:00:04\.250\n/u);

    const lines = ['ANA REIS, called as a witness, having been duly sworn, testified as follows:', 'EXAMINATION', 'BY MR. LIND:', 'Q.   Where were you on', 'Monday?', 'A.   I was on the quay and', 'saw the gate close.', 'Q.   Who closed it?', 'A.   The board.', 'Q.   When?', 'A.   At four.'];
    const record = await openDraft(`12\n\n${lines.map((line, at) => `${String(at + 1).padStart(2)}    ${line}`).join('\n')}\n`, LEDGER, 'depo.txt');
    select(record, 'on the quay', 'gate close');
    await answering(['Ana Reis'], () => run('addStatement'));
    const text = await until('the statement', async () => { const now = await ledgerOf(record); return now.includes('verbatim') && now; });
    assert.match(text, /verbatim: on the quay and saw the gate close\n {4}locator: depo\.txt, 12:6–7\n/u);
  });

  test('is offered with a quick fix for what is selected', async () => {
    const opened = await open();
    select(opened, 'It opens on Friday.');
    const fix = (await fixes(opened)).find(({ title }) => title === 'Add the selected words to the ledger');
    assert.ok(fix?.command);
    const { command } = fix;
    opened.editor.selection = new vscode.Selection(0, 0, 0, 0);
    await answering(['Ana Reis'], () => vscode.commands.executeCommand(command.command, ...(command.arguments ?? []) as readonly unknown[]));
    assert.match(await until('the statement', async () => { const now = await ledgerOf(opened); return now.includes('verbatim') && now; }), /verbatim: It opens on Friday\.\n/u);
  });
});

suite('What a draft tells of itself', () => {
  teardown(closeAll);
  const ARTICLE = 'By MARTA ORTEGA\n\nEMBARGOED UNTIL 00:01 GMT, Saturday 18 May 2024\n\nOSLO, May 17, 2024 (Wire) — The quay was shut on Thursday, Ana Reis said. “Nobody goes in,” said Ana Reis.\n\nLudmila Ross-Becker said that he had heard it on the radio and that nobody had called him before the evening of that day.\n';

  /** Ticks what has one of these words in its label. */
  const tick = async (some: readonly string[], work: () => Thenable<unknown>): Promise<readonly string[]> => {
    const window = vscode.window as unknown as { showQuickPick: unknown };
    const kept = window.showQuickPick;
    let seen: readonly string[] = [];
    window.showQuickPick = (items: readonly vscode.QuickPickItem[]) => { seen = items.map(({ label, detail }) => `${label}${detail === '' ? '' : ` | ${detail ?? ''}`}`); return Promise.resolve(items.filter(({ label }) => some.some(words => label.includes(words)))); };
    try { await work(); return seen; }
    finally { window.showQuickPick = kept; }
  };

  test('is offered for a ledger that does not say it, and only what is ticked is written', async () => {
    const opened = await openDraft(ARTICLE, `story: { slug: quay, authors: [Jo Tarrant] }\n${LEDGER.slice('schema: 1\n'.length)}`);
    assert.deepEqual(await tick(['Dateline', 'Embargo'], () => run('recordTold')), ['Dateline: Oslo, 2024-05-17', 'Embargo: 2024-05-18, 00:01 (+00:00)', 'Authors: Marta Ortega | Instead of: Jo Tarrant']);
    const text = await until('it is written', async () => { const now = await ledgerOf(opened); return now.includes('Oslo') && now; });
    assert.ok(text.includes('2024-05-18T00:01:00+00:00') && text.includes('authors: [Jo Tarrant]') && !text.includes('Marta'), text);
    await until('the ledger is read', () => opened.draft.ledger?.text.replaceAll('"', '') === text);
    assert.deepEqual(await tick([], () => run('recordTold')), ['Authors: Marta Ortega | Instead of: Jo Tarrant']);
  });

  test('is offered at its place with a quick fix', async () => {
    const opened = await openDraft(ARTICLE, LEDGER);
    for (const [words, is] of [['EMBARGOED', true], ['OSLO', true], ['MARTA', true], ['Nobody goes', false]] as const) {
      select(opened, words);
      assert.equal((await fixes(opened)).some(({ title }) => title === 'Put what is told here into the ledger…'), is, words);
    }
  });

  test('may be terms, which become an encounter with whoever is meant', async () => {
    const opened = await open();
    assert.deepEqual(await tick(['Terms'], () => run('recordTold')), ['Dateline: 2024-05-02', 'Terms: on background (Senior Port Officials)']);
    const text = await until('it is written', async () => { const now = await ledgerOf(opened); return now.includes('encounters') && now; });
    assert.match(text, /agreed_description: Senior Port Officials \}\nencounters:\n {2}- id: N-001\n {4}source: S-003\n/u);
    await until('the ledger is read', () => opened.draft.ledger?.text.replaceAll('"', '') === text);
    assert.deepEqual(await tick([], () => run('recordTold')), ['Dateline: 2024-05-02']);
  });
});

suite('Evidence', () => {
  teardown(closeAll);
  const WITH = (evidence: string): string => `schema: 1\nsources:\n  - { id: S-001, kind: person, name: Ana Reis }\nencounters:\n  - { id: N-001, source: S-001, evidence: [E-001] }\nstatements:\n  - { id: Q-001, encounter: N-001, verbatim: "Nobody goes in until the wall is tied.", start: "00:12:41.200" }\nevidence:\n  - { id: E-001, kind: recording, ${evidence} }\n`;
  const DRAFT = 'OSLO, May 17 — The quay was shut on Thursday.\n\n“Nobody goes in until the wall is tied,” said Ana Reis, who lives there and saw it.\n\nThe port did not answer on Friday, and the mayor said that she had heard of it on the radio.\n';
  const hover = async ({ document }: Opened): Promise<string> => (await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, rangeOf(document, 'Nobody goes').start)).flatMap(({ contents }) => contents).map(one => (one as vscode.MarkdownString).value).join('\n');
  const links = async ({ draft }: Opened): Promise<readonly string[]> => {
    const document = await vscode.workspace.openTextDocument(draft.ledger!.uri);
    await vscode.window.showTextDocument(document);
    return (await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri)).filter(({ target }) => target?.scheme === 'command').map(({ range, target }) => `${document.getText(range)} ${JSON.stringify((JSON.parse(decodeURIComponent(target?.query ?? '[]')) as readonly object[])[0])}`);
  };

  test('on the web opens at the second of the words', async () => {
    const opened = await openDraft(DRAFT, WITH('title: The call, url: "https://example.org/call.mp3"'));
    const text = await hover(opened);
    assert.ok(text.includes('[The call](https://example.org/call.mp3#t=761)'), text);
    assert.deepEqual(await links(opened), [`00:12:41.200 {"ledger":"${opened.draft.ledger!.uri.toString()}","id":"E-001","of":"Q-001"}`]);
  });

  test('that is a file opens in the editor when it lies below the ledger', async () => {
    const opened = await openDraft(DRAFT, WITH('path: notes/call.txt'));
    const file = vscode.Uri.joinPath(opened.folder, 'notes/call.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('notes\n'));
    assert.ok((await hover(opened)).includes('[E\\-001](command:sourceLedger.openEvidence'));
    assert.equal((await links(opened)).length, 2);
    await run('openEvidence', { ledger: opened.draft.ledger!.uri.toString(), id: 'E-001', of: 'Q-001' });
    await until('the file', () => vscode.window.activeTextEditor?.document.uri.toString() === file.toString());
  });

  for (const path of ['../../secret.txt', '/etc/passwd', 'notes/none.txt', 'notes']) {
    test(`at ${path} is not opened`, async () => {
      const opened = await openDraft(DRAFT, WITH(`path: ${path}`));
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(opened.folder, 'notes/call.txt'), new Uint8Array());
      const before = vscode.window.activeTextEditor?.document.uri.toString();
      const { offered } = await answering([], () => run('openEvidence', { ledger: opened.draft.ledger!.uri.toString(), id: 'E-001' }));
      assert.deepEqual(offered, [[`“${path}” is not in the folder of the ledger.`]]);
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), before);
    });
  }

  test('that nobody has written down is not opened, whatever is asked', async () => {
    const { ledgers } = await inner();
    for (const place of [undefined, 7, {}, { ledger: 'file:///nowhere/ledger.yaml', id: 'E-001' }, { ledger: ledgers.all()[0]?.uri.toString() ?? '', id: 'E-999' }])
      assert.deepEqual((await answering([], () => run('openEvidence', place))).offered, []);
  });
});
