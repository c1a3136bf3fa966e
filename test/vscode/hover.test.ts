import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardMarkdown } from '../../src/vscode/hover';
import { DRAFT, LEDGER, SHOPPING } from './fixtures/story';
import { closeAll, inner, openDraft, rangeOf, replace, until, folderWith, show } from './help';

suite('the hover', () => {
  teardown(closeAll);
  async function hover(document: vscode.TextDocument, words: string, nth = 0): Promise<vscode.MarkdownString | undefined> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, rangeOf(document, words, nth).start.translate(0, 2));
    const contents = hovers.flatMap(one => one.contents).filter((one): one is vscode.MarkdownString => one instanceof vscode.MarkdownString || (typeof one === 'object' && 'value' in one));
    return contents.find(one => one.value.includes('sourceLedger.') || one.value.includes('**'));
  }
  const plain = (markdown: vscode.MarkdownString | undefined): string => (markdown?.value ?? '').replace(/\\([!-/:-@[-`{-~])/gu, '$1');

  test('over a name is the card of the source', async () => {
    const { document } = await openDraft();
    const text = plain(await hover(document, 'Edith Varley'));
    for (const part of ['**Edith Varley**', 'manager, Varley Stone', 'on the record', '1 statement recorded']) assert.ok(text.includes(part), `${part} in\n${text}`);
  });

  test('over a backed quotation is the recorded wording and where it is', async () => {
    const { document } = await openDraft();
    const text = plain(await hover(document, 'Nobody goes back'));
    for (const part of ['**Edith Varley**', 'These words are in the ledger', 'That is all I can say', 'recording 2', 'telephone']) assert.ok(text.includes(part), `${part} in\n${text}`);
  });

  test('over a quotation whose words were changed is the recorded wording, with the difference', async () => {
    const { document, draft } = await openDraft();
    await replace(document, 'until the wall is tied', 'until the big wall is tied');
    const text = plain(await hover(document, 'Nobody goes back'));
    assert.ok(text.includes('not the words that the ledger has'), text);
    assert.ok(text.includes('~~big~~'), text);
    assert.equal(draft.state, 'ready');
  });

  test('over a name that is not in the ledger offers to add it', async () => {
    const { document } = await openDraft();
    const markdown = await hover(document, 'Marcus Teal');
    assert.ok(markdown?.value.includes('command:sourceLedger.createSource'), markdown?.value);
  });

  test('is of the name alone, and of the piece of the quotation alone', async () => {
    const { document } = await openDraft();
    const [one] = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, rangeOf(document, 'Edith Varley').start.translate(0, 2));
    assert.equal(document.getText(one?.range), 'Edith Varley');
  });

  test('is not there in a text that is no news, nor when it is switched off', async () => {
    const { document } = await openDraft(`${SHOPPING}\nvarley\n`);
    assert.equal(await hover(document, 'milk'), undefined);
    const other = await openDraft();
    const configuration = vscode.workspace.getConfiguration('sourceLedger');
    try {
      await configuration.update('hover', false, vscode.ConfigurationTarget.Global);
      assert.equal(await hover(other.document, 'Edith Varley'), undefined);
    } finally { await configuration.update('hover', undefined, vscode.ConfigurationTarget.Global); }
  });

  test('runs our own commands only, and shows what others wrote as it is', async () => {
    const evil = '[x](command:workbench.action.quit) <img src=https://example.org/a.png> ![p](https://example.org/p.png) $(alert) https://example.org';
    const { document } = await openDraft(DRAFT, LEDGER.replace('title: manager', `title: ${JSON.stringify(evil)}`));
    const markdown = await hover(document, 'Edith Varley');
    assert.ok(markdown);
    assert.ok(typeof markdown.isTrusted === 'object' && markdown.isTrusted.enabledCommands.every(command => command.startsWith('sourceLedger.')));
    assert.notEqual(markdown.supportHtml, true);
    const links = [...markdown.value.matchAll(/(?<!\\)\]\(([^)]*)\)/gu)].map(match => match[1] ?? '');
    assert.ok(links.length > 0 && links.every(link => link.startsWith('command:sourceLedger.')), links.join('\n'));
    assert.ok(!/(?<!\\)</u.test(markdown.value.replace(/^> /gmu, '')), markdown.value);
  });

  for (const [url, trusted, linked] of [['https://example.org/a?b=(c)', true, true], ['https://example.org/', false, false], ['javascript:alert(1)', true, false], ['command:workbench.action.quit', true, false], ['file:///etc/passwd', true, false]] as const) {
    test(`${linked ? 'links' : 'does not link'} evidence at ${url} in a folder that is ${trusted ? '' : 'not '}trusted`, () => {
      const text = cardMarkdown({
        is: 'quotation', span: [0, 1], start: 0, state: 'linked', speaker: 'A', described: null, sure: true, source: null, wording: 'x', about: [], differs: null, otherSource: null, use: null,
        statement: { id: 'Q-1', source: null, verbatim: 'x', where: null, encounter: null, terms: null, at: null, evidence: [{ id: 'E-1', kind: 'post', title: 'post', url, path: null }] },
      }, vscode.Uri.file('/draft.txt'), trusted, vscode.Uri.file('/ledger.yaml'));
      const links = [...text.matchAll(/(?<!\\)\]\(([^)]*)\)/gu)].map(match => match[1] ?? '').filter(link => !link.startsWith('command:sourceLedger.'));
      assert.equal(links.length, linked ? 1 : 0, text);
    });
  }

  test('its links find the draft again, whatever its folder is called', async () => {
    const folder = await folderWith({ 'My Drafts/50%25 done & (new).txt': DRAFT, 'My Drafts/ledger.yaml': LEDGER });
    const { document, draft } = await show(vscode.Uri.joinPath(folder, 'My Drafts', '50%25 done & (new).txt'));
    const link = /\]\((command:sourceLedger\.showInLedger[^)]*)\)/u.exec((await hover(document, 'Edith Varley'))?.value ?? '')?.[1] ?? '';
    // As the editor reads it: `CommandOpener` takes the percent signs out of the query, which was read out of the address already.
    const [argument] = JSON.parse(decodeURIComponent(vscode.Uri.parse(link).query)) as readonly [{ readonly draft: string }];
    assert.equal(argument.draft, draft.key);
  });

  test('has nothing of what is confidential', async () => {
    const { document } = await openDraft();
    const { tree } = await inner();
    await until('the tree', () => tree.roots.length > 0);
    for (const words of ['You could see', 'Edith Varley', 'Nobody goes', 'We heard']) assert.ok(!plain(await hover(document, words)).includes('canary'), words);
    const items = tree.roots.flatMap(node => [node, ...node.children]).map(node => JSON.stringify(tree.getTreeItem(node)));
    assert.ok(items.length > 5 && !items.some(item => item.includes('canary')), items.join('\n'));
  });
});
