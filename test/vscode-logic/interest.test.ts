import assert from 'node:assert/strict';
import { isBinary, isLedgerName, mayBeDraft } from '../../src/vscode/logic/interest';
import { foldersUpwards, insideFolder, ledgerAmong } from '../../src/vscode/logic/ledger-path';

suite('which documents are looked at', () => {
  const cases: readonly (readonly [language: string, scheme: string, path: string, folderSchemes: readonly string[], expected: boolean])[] = [
    ['plaintext', 'file', '/a/draft.txt', [], true],
    ['markdown', 'untitled', 'Untitled-1', [], true],
    ['news-transcript', 'file', '/a/x.vtt', [], true],
    ['vtt', 'file', '/a/x.vtt', [], true],
    ['xml', 'file', '/a/x.SRT', [], true],
    ['typescript', 'file', '/a/x.ts', [], false],
    ['plaintext', 'output', 'tasks', [], false],
    ['plaintext', 'git', '/a/draft.txt', [], false],
    ['plaintext', 'memfs', '/a/draft.txt', [], false],
    ['plaintext', 'memfs', '/a/draft.txt', ['memfs'], true],
    ['yaml', 'file', '/a/ledger.yaml', [], false],
  ];
  for (const [language, scheme, path, folderSchemes, expected] of cases) {
    test(`${language} at ${scheme}:${path}${folderSchemes.length > 0 ? ' in such a folder' : ''}: ${expected}`, () => {
      assert.equal(mayBeDraft({ language, scheme, path, folderSchemes }), expected);
    });
  }
  for (const [name, expected] of [['ledger.yaml', true], ['ferry.ledger.yaml', true], ['Ledger.YAML', true], ['myledger.yaml', false], ['ledger.yml', false], ['.ledger.yaml', false]] as const) {
    test(`the name ${name} ${expected ? 'is' : 'is not'} that of a ledger`, () => { assert.equal(isLedgerName(name), expected); });
  }
  test('a zero byte near the start makes a file binary', () => {
    assert.equal(isBinary('PK\u0003\u0004\0'), true);
    assert.equal(isBinary('A letter of 1884.'), false);
  });
});

suite('where a ledger is looked for', () => {
  const cases: readonly (readonly [draft: string, root: string | null, folders: readonly string[]])[] = [
    ['/w/a/b/draft.txt', '/w', ['/w/a/b', '/w/a', '/w']],
    ['/w/draft.txt', '/w', ['/w']],
    ['/elsewhere/draft.txt', '/w', ['/elsewhere']],
    ['/wide/draft.txt', '/w', ['/wide']],
    ['/a/b/draft.txt', null, ['/a/b']],
    ['/draft.txt', '', ['']],
  ];
  for (const [draft, root, folders] of cases) test(`${draft} in ${root}`, () => { assert.deepEqual(foldersUpwards(draft, root), folders); });

  for (const [names, draft, expected] of [
    [['notes.txt', 'ledger.yaml'], 'draft.txt', 'ledger.yaml'],
    [['ledger.yaml', 'draft.ledger.yaml'], 'draft.txt', 'draft.ledger.yaml'],
    [['z.ledger.yaml', 'b.ledger.yaml'], 'draft.txt', 'b.ledger.yaml'],
    [['notes.yaml'], 'draft.txt', null],
  ] as const) test(`of ${names.join(', ')} it takes ${expected}`, () => { assert.equal(ledgerAmong(names, draft), expected); });

  for (const [setting, expected] of [
    ['ledger.yaml', ['ledger.yaml']], ['./a/../b/ledger.yaml', ['b', 'ledger.yaml']], ['a\\b.yaml', ['a', 'b.yaml']],
    ['../ledger.yaml', null], ['/etc/ledger.yaml', null], ['C:\\ledger.yaml', null], ['\\\\server\\share', null], ['~/x', null], ['', null], ['.', null], ['a/../..', null],
  ] as const) test(`the setting ${JSON.stringify(setting)} gives ${JSON.stringify(expected)}`, () => { assert.deepEqual(insideFolder(setting), expected); });
});
