import assert from 'node:assert/strict';
import { formatLedger, loadLedger, mergeLedgers, renameId } from '../../src/ledger';

const B = 'sources:\n  - id: S-001 # first\n    kind: person\n    name: Ada Merrow\n    aliases: [Merrow]\n  - { id: S-002, kind: organization, name: Ferry Board }\nstatements:\n  - id: Q-001\n    source: S-001\n    verbatim: We will not wait.\n';

const MARK = '    conflicts:\n      - field: verbatim\n        theirs: Never.\n';
const S2 = '  - { id: S-002, kind: organization, name: Ferry Board }\n';
const renamed = (text: string, from: string, to: string): string => { const result = renameId(text, from, to); assert.ok(result.ok); return result.text; };
const formatted = (text: string): string => { const result = formatLedger(text); assert.ok(result.ok); return result.text; };

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
    ['taken out and changed', B.replace('  - { id: S-002, kind: organization, name: Ferry Board }\n', ''), B.replace('Ferry', 'Harbour'), B.replace('  - { id: S-002, kind: organization, name: Ferry Board }\n', '  - { id: S-002, kind: organization, name: Harbour Board, conflicts: [{ field: "*", theirs: "changed, while the other one took it out" }] }\n'), 1],
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

  const OLD: readonly (readonly [title: string, base: string, ours: string, theirs: string, merged: string, conflicts: number])[] = [
    ['a conflict that the others have from before', B, B.replace('Ada M', 'Ada L. M'), `${B.replace('Ada Merrow', 'Ada')}${MARK}`, `${B.replace('Ada Merrow\n    aliases: [Merrow]', 'Ada L. Merrow\n    aliases: [Merrow]\n    conflicts:\n      - field: name\n        theirs: Ada')}${MARK}`, 1],
    ['a conflict that the others have taken out', B + MARK, (B + MARK).replace('Ada Merrow\n    aliases', 'Ada Lund\n    aliases'), B.replace('[Merrow]', '[Lund]'), B.replace('Ada Merrow', 'Ada Lund').replace('[Merrow]', '[Lund]'), 0],
    ['a conflict that we have taken out, while they went on with something else', B + MARK, B, (B + MARK).replace('Ada Merrow', 'Ada'), B.replace('Ada Merrow', 'Ada'), 0],
    ['a conflict that both have decided alike', B + MARK, B.replace('We will not wait', 'Never'), B.replace('We will not wait', 'Never').replace('Ada', 'Bo'), B.replace('We will not wait', 'Never').replace('Ada', 'Bo'), 0],
    ['a conflict that both have decided, each in another way', B + MARK, B, B.replace('We will not wait', 'Never'), B + MARK, 1],
    ['a new conflict beside an old one', B + MARK, (B + MARK).replace('source: S-001', 'source: S-002'), (B + MARK).replace('source: S-001', 'encounter: N-001'), `${(B + MARK).replace('    source: S-001\n', '    source: S-002\n')}      - field: source\n        theirs: null\n    encounter: "N-001"\n`, 1],
    ['an old conflict in what they changed and we took out', B.replace(S2, '  - id: S-002\n    name: Ferry\n    conflicts:\n      - { field: name, theirs: Fairy }\n'), B.replace(S2, ''), B.replace(S2, '  - id: S-002 # so\n    name: Ferries\n    conflicts:\n      - { field: name, theirs: Fairy }\n'), B.replace(S2, '  - id: S-002 # so\n    name: Ferries\n    conflicts:\n      - { field: name, theirs: Fairy }\n      - { field: "*", theirs: "changed, while the other one took it out" }\n'), 1],
    ['an id that we changed, and what they say of the old one', B, renamed(B, 'S-001', 'S-009'), `${B.replace('[Merrow]', '[Merrow, Mayor]')}  - id: Q-002\n    source: S-001\n    verbatim: No.\n`, `${renamed(B, 'S-001', 'S-009').replace('[Merrow]', '[Merrow, Mayor]')}  - id: Q-002\n    source: "S-009"\n    verbatim: No.\n`, 0],
    ['an id that they changed, and what we say of the old one', B, `${B.replace('[Merrow]', '[Merrow, Mayor]')}  - id: Q-002\n    source: S-001\n    verbatim: No.\n`, renamed(B, 'S-001', 'S-009'), `${renamed(B, 'S-001', 'S-009').replace('[Merrow]', '[Merrow, Mayor]')}  - id: Q-002\n    source: "S-009"\n    verbatim: No.\n`, 0],
    ['an id that they changed to one that we gave to somebody else', B, B.replace(S2, `${S2}  - { id: S-009, kind: person, name: Bo }\n`), renamed(B, 'S-001', 'S-009'), renamed(B, 'S-001', 'S-010').replace(S2, `${S2}  - { id: S-009, kind: person, name: Bo }\n`), 0],
    ['one id in two lists', B, B.replace(S2, `${S2}  - { id: X-1, kind: person, name: Bo }\n`), `${B}evidence:\n  - { id: X-1, kind: post }\n`, `${B.replace(S2, `${S2}  - { id: X-1, kind: person, name: Bo }\n`)}evidence:\n  - { id: "E-001", kind: post }\n`, 0],
    ['one puts the text in order, the other goes on', B, formatted(B), B.replace('Ada Merrow', 'Ada Lund').replace('S-001 # first\n    kind: person', 'S-001 # first\n    kind: account'), formatted(B).replace('Ada Merrow', 'Ada Lund').replace('kind: person', 'kind: account'), 0],
    ['text that looks like a number or a yes', B, B.replace('Ada Merrow', 'Ada Lund'), B.replace('    source: S-001\n', '    source: S-001\n    locator: 007\n    notes: +4420\n    language: True\n').replace('Ada Merrow', 'Bo'), `${B.replace('Ada Merrow\n    aliases: [Merrow]', 'Ada Lund\n    aliases: [Merrow]\n    conflicts:\n      - field: name\n        theirs: Bo')}    locator: "007"\n    notes: "+4420"\n    language: "True"\n`, 1],
    ['one takes a whole list out, the other adds to it', `${B}uses:\n  - { id: U-001, draft: a, statement: Q-001 }\n`, `${B}uses:\n  - { id: U-001, draft: a, statement: Q-001 }\n  - { id: U-002, draft: b, statement: Q-001 }\n`, B, `${B}uses:\n  - { id: U-002, draft: b, statement: Q-001 }\n`, 0],
    ['both go on with one waiver', `${B}waivers:\n  - { rule: a, reason: x, by: ed }\n`, `${B}waivers:\n  - { rule: a, reason: y, by: ed }\n`, `${B}waivers:\n  - { rule: a, reason: z, by: al }\n`, `${B}waivers:\n  - { rule: a, reason: y, by: al, conflicts: [{ field: reason, theirs: z }] }\n`, 1],
    ['a comment of ours in what they took out', B, B.replace(S2, `  # ask Lena\n${S2.replace('\n', ' # or Bo\n')}`), B.replace(S2, ''), `${B.replace(S2, '  # ask Lena\n')}# or Bo\n`, 0],
    ['a comment that they took out with its entry', B.replace(S2, `  # ask Lena\n${S2}`), B.replace(S2, `  # ask Lena\n${S2}`).replace('[Merrow]', '[Lund]'), B.replace('[Merrow]', '[M]'), B.replace('[Merrow]', '[Lund, M]'), 0],
    ['both begin a list at the end, with comments', B, `${B}# used\nuses:\n  - { id: U-001, draft: a, statement: Q-001 }\n`, `${B}# said\nclaims:\n  # one\n  - id: C-001 # x\n    text: So it is\n`, `${B}# used\nuses:\n  - { id: U-001, draft: a, statement: Q-001 }\n# said\nclaims:\n  # one\n  - id: C-001 # x\n    text: So it is\n`, 0],
    ['both add the file', '', B, B.replace('Ada Merrow', 'Ada Merrow # x').replace('We will not wait', 'Never'), `${B.replace('  - id: S-001', '  # x\n  - id: S-001')}  - id: "Q-002"\n    source: S-001\n    verbatim: Never.\n`, 0],
    ['a byte order mark and no last line end', B, `\ufeff${B}`.replace('wait.\n', 'go.'), B.replace('Ada Merrow', 'Bo').replace('kind: person', 'kind: account'), `\ufeff${B}`.replace('wait.\n', 'go.').replace('Ada Merrow', 'Bo').replace('kind: person', 'kind: account'), 0],
  ];
  for (const [title, base, ours, theirs, merged, conflicts] of OLD) {
    test(title, () => {
      const result = mergeLedgers(base, ours, theirs);
      assert.equal(result.text, merged);
      assert.equal(result.conflicts, conflicts);
      assert.equal(mergeLedgers(base, theirs, ours).conflicts, conflicts);
    });
  }

  test('a base that cannot be read, and lines that would make nonsense', () => {
    const base = B.replace('name: Ada', 'name: "Ada');
    assert.deepEqual(mergeLedgers(base, B, B.replace('Ferry', 'Harbour')), { text: B.replace('Ferry', 'Harbour'), conflicts: 0, renamed: [], byLines: true });
    const own = B.replace('kind: person\n', 'kind: person\n    pronouns: she\n');
    const { text, conflicts } = mergeLedgers(base, own, B.replace('[Merrow]\n', '[Merrow]\n    pronouns: they\n'));
    assert.deepEqual([conflicts, text.split('=======').length], [1, 2]);
    assert.ok(loadLedger(text).problems.some(({ code }) => code === 'merge-conflict'));
  });

  test('what cannot be read is merged by lines, with git’s marks', () => {
    const broken = B.replace('name: Ada Merrow', 'name: "Ada');
    const { text, conflicts } = mergeLedgers(B, broken, B.replace('name: Ada Merrow', 'name: Ada Lund'));
    assert.deepEqual([conflicts, text], [1, B.replace('    name: Ada Merrow\n', '<<<<<<< ours\n    name: "Ada\n=======\n    name: Ada Lund\n>>>>>>> theirs\n')]);
    assert.ok(loadLedger(text).problems.some(({ code }) => code === 'merge-conflict'));
    assert.deepEqual(mergeLedgers(B, broken, B.replace('Ferry', 'Harbour')), { text: broken.replace('Ferry', 'Harbour'), conflicts: 0, renamed: [], byLines: true });
  });
});
