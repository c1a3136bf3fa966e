import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { editLedger, loadLedger, mergeLedgers, type LedgerEdit } from '../../src/ledger';
import { ledgers, section, words } from './edits/ledgers';

type Tree = Record<string, unknown>;
const tree = (text: string): Tree => (parse(text, { logLevel: 'silent' }) ?? {}) as Tree;
/** All that a text says, piece by piece: where it stands and what it is. */
function pieces(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap(item => pieces(item, `${path}/${typeof item === 'object' && item !== null ? JSON.stringify((item as Tree)['id'] ?? (item as Tree)['ref'] ?? '') : ''}`));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, item]) => pieces(item, `${path}.${key}`));
  return [`${path}=${JSON.stringify(value)}`];
}

const B = 'sources:\n  - id: S-001 # first\n    kind: person\n    name: Ada Merrow\n    aliases: [Merrow]\n  - { id: S-002, kind: organization, name: Ferry Board }\nstatements:\n  - id: Q-001\n    source: S-001\n    verbatim: We will not wait.\n';

suite('mergeLedgers', () => {
  const TABLE: readonly (readonly [title: string, ours: string, theirs: string, merged: string, conflicts: number])[] = [
    ['nobody changed it', B, B, B, 0],
    ['one side changed it', B, B.replace('Ferry', 'Harbour'), B.replace('Ferry', 'Harbour'), 0],
    ['different fields', B.replace('Ada Merrow', 'Ada Lund'), B.replace('We will not wait.', 'Never.'), B.replace('Ada Merrow', 'Ada Lund').replace('We will not wait.', 'Never.'), 0],
    ['fields of one line', B.replace('Ferry Board }', 'Ferry Board, pronouns: it }'), B.replace('kind: organization', 'kind: publication'), B.replace('kind: organization, name: Ferry Board }', 'kind: publication, name: Ferry Board, pronouns: it }'), 0],
    ['both add other sources with one id', `${B}encounters:\n  - { id: N-001, source: S-001 }\n`.replace('statements', '  - id: S-003\n    kind: person\n    name: Bo\nstatements'), B.replace('statements', '  # about him ask Lena\n  - id: S-003 # new\n    kind: person\n    name: Cy\nstatements').replace('source: S-001', 'source: S-003'),
      `${B}encounters:\n  - { id: N-001, source: S-001 }\n`.replace('statements', '  - id: S-003\n    kind: person\n    name: Bo\n  # about him ask Lena\n  - id: "S-004" # new\n    kind: person\n    name: Cy\nstatements').replace('    source: S-001\n', '    source: "S-004"\n'), 0],
    ['both add to one list', B.replace('[Merrow]', '[Merrow, Mayor]'), B.replace('[Merrow]', '[Ms. Merrow, Merrow]'), B.replace('[Merrow]', '[Merrow, Mayor, Ms. Merrow]'), 0],
    ['both begin a list', `${B}uses:\n  - { id: U-001, draft: a.txt, statement: Q-001 }\n`, `${B}uses:\n  - { id: U-001, draft: b.txt, statement: Q-001, anchor: { exact: x } }\n`, `${B}uses:\n  - { id: U-001, draft: a.txt, statement: Q-001 }\n  - { id: "U-002", draft: b.txt, statement: Q-001, anchor: { exact: x } }\n`, 0],
    ['one takes out, the other leaves', B.replace('  - { id: S-002, kind: organization, name: Ferry Board }\n', ''), B.replace('wait', 'go'), B.replace('  - { id: S-002, kind: organization, name: Ferry Board }\n', '').replace('wait', 'go'), 0],
    ['the same field', B.replace('We will not wait.', 'We will wait.'), B.replace('We will not wait.', 'Never.'), `${B.replace('We will not wait.', 'We will wait.')}    conflicts:\n      - field: verbatim\n        theirs: Never.\n`, 1],
    ['taken out and changed', B.replace('  - { id: S-002, kind: organization, name: Ferry Board }\n', ''), B.replace('Ferry', 'Harbour'), B.replace('  - { id: S-002, kind: organization, name: Ferry Board }\n', '  - id: "S-002"\n    kind: organization\n    name: Harbour Board\n    conflicts: [{ field: "*", theirs: "changed, while the other one took it out" }]\n'), 1],
    ['changed and taken out', B.replace('Ferry', 'Harbour'), B.replace('  - { id: S-002, kind: organization, name: Ferry Board }\n', ''), B.replace('Ferry Board }', 'Harbour Board, conflicts: [{ field: "*", theirs: null }] }'), 1],
    ['a comment of theirs', B.replace('We will not wait.', 'We will wait.').replace('Ada Merrow', 'Ada Lund'), B.replace('We will not wait.', 'Never. # as taped').replace('Ferry', 'Harbour'), `${B.replace('We will not wait.', 'We will wait.').replace('Ada Merrow', 'Ada Lund').replace('Ferry', 'Harbour').replace('  - id: Q-001', '  # as taped\n  - id: Q-001')}    conflicts:\n      - field: verbatim\n        theirs: Never.\n`, 1],
  ];
  for (const [title, ours, theirs, merged, conflicts] of TABLE) {
    for (const eol of ['\n', '\r\n']) {
      test(`${title}${eol === '\n' ? '' : ', CRLF'}`, () => {
        const [base, own, other, expected] = [B, ours, theirs, merged].map(text => text.replace(/\n/gu, eol)) as [string, string, string, string];
        const result = mergeLedgers(base, own, other);
        assert.equal(result.text, expected);
        assert.equal(result.conflicts, conflicts);
        assert.equal(loadLedger(result.text).problems.filter(({ code }) => code === 'merge-conflict').length, conflicts);
      });
    }
  }

  test('what cannot be read is merged by lines, with git’s marks', () => {
    const broken = B.replace('name: Ada Merrow', 'name: "Ada');
    const { text, conflicts } = mergeLedgers(B, broken, B.replace('name: Ada Merrow', 'name: Ada Lund'));
    assert.deepEqual([conflicts, text], [1, B.replace('    name: Ada Merrow\n', '<<<<<<< ours\n    name: "Ada\n=======\n    name: Ada Lund\n>>>>>>> theirs\n')]);
    assert.ok(loadLedger(text).problems.some(({ code }) => code === 'merge-conflict'));
    assert.deepEqual(mergeLedgers(B, broken, B.replace('Ferry', 'Harbour')), { text: broken.replace('Ferry', 'Harbour'), conflicts: 0, renamed: [] });
  });

  const edit = fc.record({ kind: fc.constantFrom('set', 'remove', 'drop', 'add', 'alias', 'comment'), section, nth: fc.nat(2), key: fc.nat(5), value: words });
  const edited = (text: string, all: readonly { readonly kind: string; readonly section: string; readonly nth: number; readonly key: number; readonly value: string }[]): string => all.reduce((at, { kind, section: name, nth, key, value }) => {
    if (kind === 'comment') return at.replace(/\r?\n/u, found => `${found}# added ${key}${found}`);
    const list = (tree(at)[name] ?? []) as Tree[];
    const item = list[nth];
    const id = item?.['id'] as string | undefined;
    const field = Object.keys(item ?? {}).filter(one => one !== 'id')[key % 3];
    const one: LedgerEdit | null = kind === 'add' ? { do: 'add', to: name as never, fields: { id: `X-${key}`, text: value } } : id === undefined ? null
      : kind === 'drop' ? { do: 'remove', of: { id } } : kind === 'alias' ? { do: 'append', of: { id }, field: ['aliases'], value } : field === undefined ? null : kind === 'remove' ? { do: 'remove', of: { id }, field: [field] } : { do: 'set', of: { id }, field: [field], value };
    const result = one === null ? null : editLedger(at, one);
    return result?.ok === true ? result.text : at;
  }, text);

  test('whatever two sides do: nothing that either has added is lost, and what only one has done is done', () => {
    let clean = 0;
    fc.assert(fc.property(ledgers, fc.array(edit, { maxLength: 4 }), fc.array(edit, { maxLength: 4 }), (base, mine, yours) => {
      const [ours, theirs] = [edited(base, mine), edited(base, yours)];
      const { text, conflicts, renamed } = mergeLedgers(base, ours, theirs);
      assert.deepEqual(loadLedger(text).problems.filter(({ code }) => code.startsWith('yaml')), [], text);
      assert.equal(loadLedger(text).problems.filter(({ code }) => code === 'merge-conflict').length > 0, conflicts > 0);
      if (conflicts === 0) clean++;
      const said = (one: string): Set<string> => new Set(pieces(tree(one)));
      const [before, own, other, merged] = [base, ours, theirs, text].map(said) as [Set<string>, Set<string>, Set<string>, Set<string>];
      const values = [...merged].map(piece => piece.slice(piece.indexOf('=') + 1)).join('\n') + JSON.stringify(text);
      for (const piece of [...own, ...other]) {
        if (before.has(piece) || merged.has(piece)) continue;
        // Beside our value under “conflicts”, or with an entry that has another id now.
        const value = piece.slice(piece.indexOf('=') + 1);
        const inner = JSON.stringify(JSON.parse(value)).slice(1, -1);
        const kept = values.includes(inner) || values.includes(JSON.stringify(inner).slice(1, -1)) || renamed.some(({ from }) => piece.includes(from)) || value === '[]';
        assert.ok(kept || JSON.parse(value) === null, `${piece} is lost\n${base}\n---\n${ours}\n---\n${theirs}\n---\n${text}`);
      }
      if (conflicts === 0 && renamed.length === 0) {
        const back = mergeLedgers(base, theirs, ours);
        assert.deepEqual([...said(back.text)].sort(), [...merged].sort(), 'the other way round');
      }
      for (const note of theirs.matchAll(/# added \d/gu)) assert.ok(text.includes(note[0]), 'a comment is lost');
      assert.equal(/(?<!\r)\n/u.test(text) && text.includes('\r\n'), false, 'mixed line ends');
    }), { numRuns: 400 });
    assert.ok(clean > 100, `${clean} without a conflict`);
  }).timeout(120_000);
});
