import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { editLedger, formatLedger, loadLedger, renameId, type LedgerEdit } from '../../../src/ledger';
import type { EditResult } from '../../../src/ledger/types';
import { applyChanges, inverted } from '../../../src/text/changes';
import { ledgers, section, words } from './ledgers';

const done = (result: EditResult): string => { assert.ok(result.ok, result.ok ? '' : result.message); return result.text; };
type Tree = Record<string, Record<string, unknown>[]>;
const tree = (text: string): Tree => (parseDocument(text, { logLevel: 'silent' }).toJS() ?? {}) as Tree;

suite('editLedger', () => {
  const S = 'sources:\n  - id: S-001 # first\n    kind: person\n    name: Ada Merrow\n    aliases: [Merrow]\n    roles:\n      - title: mayor # since 2019\n        from: "2019-05-01"\n  # the second\n  - { id: S-002, kind: organization, name: "Ferry Board" }\n';
  const TABLE: readonly (readonly [title: string, before: string, edit: LedgerEdit, after: string | null])[] = [
    ['plain text stays plain', S, { do: 'set', of: { id: 'S-001' }, field: ['name'], value: 'Ada Lund' }, S.replace('Ada Merrow', 'Ada Lund')],
    ['a day is written in quotation marks', S.replace('Ada Merrow', '2019-01-01'), { do: 'set', of: { id: 'S-001' }, field: ['name'], value: '2019-01-02' }, S.replace('Ada Merrow', '"2019-01-02"')],
    ['single quotation marks stay', S.replace('Ada Merrow', "'Ada'"), { do: 'set', of: { id: 'S-001' }, field: ['name'], value: "O'Lund" }, S.replace('Ada Merrow', "'O''Lund'")],
    ['double quotation marks stay', S, { do: 'set', of: { id: 'S-002' }, field: ['name'], value: 'Harbour Board' }, S.replace('Ferry', 'Harbour')],
    ['a block of lines stays one', 'statements:\n  - id: Q-001\n    verbatim: |- # as taped\n      We will not\n      wait.\n    source: S-001\n', { do: 'set', of: { id: 'Q-001' }, field: ['verbatim'], value: 'We will\nwait.' }, 'statements:\n  - id: Q-001\n    verbatim: |- # as taped\n      We will\n      wait.\n    source: S-001\n'],
    ['a folded block stays one', 'statements:\n  - id: Q-001\n    verbatim: >\n      We will not\n      wait.\n    source: S-001\n', { do: 'set', of: { id: 'Q-001' }, field: ['verbatim'], value: 'One.\nTwo.\n' }, 'statements:\n  - id: Q-001\n    verbatim: >\n      One.\n\n      Two.\n    source: S-001\n'],
    ['a new field', S, { do: 'set', of: { id: 'S-001' }, field: ['pronouns'], value: 'she/her' }, S.replace('"2019-05-01"\n', '"2019-05-01"\n    pronouns: she/her\n')],
    ['a new field on one line', S, { do: 'set', of: { id: 'S-002' }, field: ['pronouns'], value: 'it' }, S.replace('Board" }', 'Board", pronouns: it }')],
    ['a field within', S, { do: 'set', of: { id: 'S-001' }, field: ['roles', 0, 'to'], value: '2024-04-30' }, S.replace('05-01"\n', '05-01"\n        to: "2024-04-30"\n')],
    ['a field within one that is missing', S, { do: 'set', of: { id: 'S-001' }, field: ['terms', 'may_name'], value: false }, S.replace('05-01"\n', '05-01"\n    terms: { may_name: false }\n')],
    ['of the story, which is missing', S, { do: 'set', of: 'story', field: ['slug'], value: 'quarry' }, `${S}story: { slug: quarry }\n`],
    ['one more alias', S, { do: 'append', of: { id: 'S-001' }, field: ['aliases'], value: 'Mayor Merrow' }, S.replace('[Merrow]', '[Merrow, Mayor Merrow]')],
    ['a first alias', S, { do: 'append', of: { id: 'S-002' }, field: ['aliases'], value: 'FB' }, S.replace('Board" }', 'Board", aliases: [FB] }')],
    ['one more role', S, { do: 'append', of: { id: 'S-001' }, field: ['roles'], value: { title: 'chair', organization: 'S-002' } }, S.replace('05-01"\n', '05-01"\n      - title: chair\n        organization: "S-002"\n')],
    ['a field is taken out with its line', S, { do: 'remove', of: { id: 'S-001' }, field: ['aliases'] }, S.replace('    aliases: [Merrow]\n', '')],
    ['the first field', S, { do: 'remove', of: { id: 'S-001' }, field: ['id'] }, S.replace('id: S-001 # first\n    ', '')],
    ['a field on one line', S, { do: 'remove', of: { id: 'S-002' }, field: ['kind'] }, S.replace('kind: organization, ', '')],
    ['the last field on one line', S, { do: 'remove', of: { id: 'S-002' }, field: ['name'] }, S.replace(', name: "Ferry Board"', '')],
    ['the only item', S, { do: 'remove', of: { id: 'S-001' }, field: ['aliases', 0] }, S.replace('[Merrow]', '[]')],
    ['the only role', S, { do: 'remove', of: { id: 'S-001' }, field: ['roles', 0] }, S.replace('roles:\n      - title: mayor # since 2019\n        from: "2019-05-01"\n', 'roles: []\n')],
    ['an entry; what stands above it stays', S, { do: 'remove', of: { id: 'S-002' } }, S.replace('  - { id: S-002, kind: organization, name: "Ferry Board" }\n', '')],
    ['an entry of several lines', S, { do: 'remove', of: { id: 'S-001' } }, `sources:\n${S.slice(S.indexOf('  # the second'))}`],
    ['an entry without an id', 'corrections:\n  - text: Telegram\n    ignore: true\n  - text: X\n', { do: 'remove', of: { in: 'corrections', at: 0 } }, 'corrections:\n  - text: X\n'],
    ['the last entry', 'sources: # none left\n  - id: S-001\n    kind: person', { do: 'remove', of: { id: 'S-001' } }, 'sources: [] # none left'],
    ['an entry between blank lines', 'sources:\n  - id: S-001\n    name: A\n\n  - id: S-002\n    name: B\n\n  - id: S-003\n    name: C\n', { do: 'remove', of: { id: 'S-002' } }, 'sources:\n  - id: S-001\n    name: A\n\n  - id: S-003\n    name: C\n'],
    ['the first entry and the blank line behind it', 'sources:\n  - id: S-001\n    name: A\n\n  - id: S-002\n    name: B\n', { do: 'remove', of: { id: 'S-001' } }, 'sources:\n  - id: S-002\n    name: B\n'],
    ['the last entry with its comments and the blank line before it', 'sources:\n  - id: S-001\n    name: A\n\n  - id: S-002\n    name: B\n    # of B\n  # of all\n\nuses: []\n', { do: 'remove', of: { id: 'S-002' } }, 'sources:\n  - id: S-001\n    name: A\n  # of all\n\nuses: []\n'],
    ['an entry behind a block that keeps its blank lines', 'sources:\n  - id: S-001\n    notes: |+\n      x\n\n  - id: S-002\n    name: B\n\n# end\n', { do: 'remove', of: { id: 'S-002' } }, 'sources:\n  - id: S-001\n    notes: |+\n      x\n\n# end\n'],
    ['a field within brackets over lines', 'sources:\n  - {\n      id: S-001, # one\n      name: A, # name\n    }\n', { do: 'set', of: { id: 'S-001' }, field: ['pronouns'], value: 'she' }, 'sources:\n  - {\n      id: S-001, # one\n      name: A, # name\n      pronouns: she,\n    }\n'],
    ['the last item of brackets over lines goes with its comment', 'sources:\n  - id: S-001\n    aliases: [\n      A, # one\n      B # two\n    ]\n', { do: 'remove', of: { id: 'S-001' }, field: ['aliases', 1] }, 'sources:\n  - id: S-001\n    aliases: [\n      A # one\n    ]\n'],
    ['an item within brackets leaves the comment on the one before', 'sources:\n  - id: S-001\n    aliases: [ A, # one\n      B ]\n', { do: 'remove', of: { id: 'S-001' }, field: ['aliases', 1] }, 'sources:\n  - id: S-001\n    aliases: [ A, # one\n      ]\n'],
    ['the only key within another', 'sources:\n  - id: S-001\n    terms:\n      # agreed\n      may_name: true\n    name: A\n', { do: 'remove', of: { id: 'S-001' }, field: ['terms', 'may_name'] }, 'sources:\n  - id: S-001\n    terms: {}\n      # agreed\n    name: A\n'],
    ['a key behind a question mark', 'sources:\n  - ? id\n    : S-001\n    ? name\n    : A\n', { do: 'remove', of: { id: 'S-001' }, field: ['name'] }, 'sources:\n  - ? id\n    : S-001\n'],
    ['a value behind a question mark', 'sources:\n  - ? id\n    : S-001\n    ? name\n', { do: 'set', of: { id: 'S-001' }, field: ['name'], value: 'A' }, 'sources:\n  - ? id\n    : S-001\n    ? name\n    : A\n'],
    ['of a list in a list', 'sources:\n  - id: S-001\n    other:\n      - - a\n        - b\n', { do: 'remove', of: { id: 'S-001' }, field: ['other', 0, 0] }, 'sources:\n  - id: S-001\n    other:\n      - - b\n'],
    ['a block with a sign for its indentation', 'statements:\n  - id: Q-001\n    verbatim: |2-\n        set in\n      x\n', { do: 'set', of: { id: 'Q-001' }, field: ['verbatim'], value: '  a\nb' }, 'statements:\n  - id: Q-001\n    verbatim: |2-\n        a\n      b\n'],
    ['a block that gets blanks at its beginning', 'statements:\n  - id: Q-001\n    verbatim: |\n      x\n', { do: 'set', of: { id: 'Q-001' }, field: ['verbatim'], value: '  a\nb\n' }, 'statements:\n  - id: Q-001\n    verbatim: |2\n        a\n      b\n'],
    ['a block before a blank line', 'statements:\n  - id: Q-001\n    verbatim: |\n      x\n\n  - id: Q-002\n', { do: 'set', of: { id: 'Q-001' }, field: ['verbatim'], value: 'a\n\n' }, 'statements:\n  - id: Q-001\n    verbatim: "a\\n\\n"\n\n  - id: Q-002\n'],
    ['what is in a map already stays as it is written', 'uses:\n  - id: U-001\n    anchor: {\n      exact: "a", # words\n      start: 1\n    }\n', { do: 'set', of: { id: 'U-001' }, field: ['anchor'], value: { exact: 'a', start: 2 } }, 'uses:\n  - id: U-001\n    anchor: {\n      exact: "a", # words\n      start: 2\n    }\n'],
    ['what is in a list already stays as it is written', 'sources:\n  - id: S-001\n    aliases:\n      - "A" # one\n      - \'B\'\n', { do: 'set', of: { id: 'S-001' }, field: ['aliases'], value: ['A', 'C'] }, 'sources:\n  - id: S-001\n    aliases:\n      - "A" # one\n      - \'C\'\n'],
    ['the same value', S, { do: 'set', of: { id: 'S-002' }, field: ['name'], value: 'Ferry Board' }, S],
    ['a list of lines that becomes empty', 'sources:\n  - id: S-001\n    aliases:\n      # two\n      - A\n      - B\n    name: A\n', { do: 'set', of: { id: 'S-001' }, field: ['aliases'], value: [] }, 'sources:\n  - id: S-001\n    aliases: []\n      # two\n    name: A\n'],
    ['a value that stands below its key', 'sources:\n  - id: S-001\n    name: # in full\n      Ada\n', { do: 'set', of: { id: 'S-001' }, field: ['name'], value: 'Bo' }, 'sources:\n  - id: S-001\n    name: # in full\n      Bo\n'],
    ['text over lines', 'statements:\n  - id: Q-001\n    verbatim: one\n      two # taped\n    notes: "x\n      y"\n', { do: 'set', of: { id: 'Q-001' }, field: ['verbatim'], value: 'four' }, 'statements:\n  - id: Q-001\n    verbatim: four # taped\n    notes: "x\n      y"\n'],
    ['in what is not as it should be, but can be read', 'sources:\n  - Vera\n  - id: S-001\n    alien: x\n  - id: S-001\n', { do: 'set', of: { in: 'sources', at: 2 }, field: ['name'], value: 'A' }, 'sources:\n  - Vera\n  - id: S-001\n    alien: x\n  - id: S-001\n    name: A\n'],
    ['not a field of what is text', 'sources:\n  - id: S-001\n    terms: none\n', { do: 'set', of: { id: 'S-001' }, field: ['terms', 'may_name'], value: true }, null],
    ['an id with dots', 'sources:\n  - id: a.b\n    name: A\n', { do: 'set', of: { id: 'a.b' }, field: ['name'], value: 'B' }, 'sources:\n  - id: a.b\n    name: B\n'],
    ['the first key behind a byte order mark', '\ufeffstory: { slug: x }\nsources: []\n', { do: 'remove', of: 'story' }, '\ufeffsources: []\n'],
    ['what is not there', S, { do: 'set', of: { id: 'S-009' }, field: ['name'], value: 'x' }, null],
    ['a field that is not there', S, { do: 'remove', of: { id: 'S-002' }, field: ['pronouns'] }, null],
    ['a broken ledger', `${S}x: "`, { do: 'set', of: { id: 'S-001' }, field: ['name'], value: 'x' }, null],
    ['an entry whose id is elsewhere', S, { do: 'set', of: { in: 'sources', at: 1 }, field: ['name'], value: 'Board' }, S.replace('Ferry Board', 'Board')],
  ];
  for (const [title, before, edit, after] of TABLE) {
    for (const eol of ['\n', '\r\n']) {
      test(`${title}${eol === '\n' ? '' : ', CRLF'}`, () => {
        const result = editLedger(before.replace(/\n/gu, eol), JSON.parse(JSON.stringify(edit).replace(/\\n/gu, '\\n')) as LedgerEdit);
        if (after === null) assert.equal(result.ok, false);
        else assert.equal(done(result), after.replace(/\n/gu, eol));
      });
    }
  }

  const edits = fc.record({ kind: fc.constantFrom('set', 'append', 'remove', 'drop', 'add'), section, nth: fc.nat(3), key: fc.nat(5), value: words, text: fc.boolean() });
  test('whatever is edited: the result says what was meant, the rest is the same to the byte, and undo gives the original', () => {
    let changed = 0;
    let refusedCount = 0;
    fc.assert(fc.property(ledgers, edits, (text, { kind, section: name, nth, key, value, text: known }) => {
      const meant = tree(text);
      assert.deepEqual(loadLedger(text).problems.filter(({ code }) => code.startsWith('yaml')), [], text);
      const list = meant[name] ?? [];
      const item = list[nth];
      const id = item?.['id'] as string | undefined;
      const keys = Object.keys(item ?? {}).filter(one => one !== 'id');
      const field = known ? keys[key % Math.max(1, keys.length)] : 'fresh';
      let edit: LedgerEdit;
      if (kind === 'add') { edit = { do: 'add', to: name, fields: { id: 'X-77', text: value } }; (meant[name] ??= []).push({ id: 'X-77', text: value }); }
      else {
        if (item === undefined || id === undefined || field === undefined) return;
        if (kind === 'set') { edit = { do: 'set', of: { id }, field: [field], value }; item[field] = value; }
        else if (kind === 'append') {
          if (item['aliases'] === undefined || !Array.isArray(item['aliases'])) return;
          edit = { do: 'append', of: { id }, field: ['aliases'], value };
          (item['aliases'] as unknown[]).push(value);
        } else if (kind === 'remove') {
          if (item[field] === undefined) return;
          edit = { do: 'remove', of: { id }, field: [field] };
          Reflect.deleteProperty(item, field);
        } else { edit = { do: 'remove', of: { id } }; list.splice(nth, 1); }
      }
      const result = editLedger(text, edit);
      if (!result.ok) { refusedCount++; return; }
      changed++;
      assert.deepEqual(tree(result.text), meant);
      assert.equal(applyChanges(text, result.changes), result.text);
      assert.equal(applyChanges(result.text, inverted(text, result.changes)), text);
      assert.equal(/(?<!\r)\n/u.test(result.text) && result.text.includes('\r\n'), false, 'mixed line ends');
      // What is replaced lies within the entry, and only a removal takes a comment out, of its own lines.
      const gone = result.changes.map(({ start, end }) => text.slice(start, end)).join('');
      if (kind === 'add' || kind === 'append') assert.equal(gone.replace(/\[\s*\]/u, '').trim().replace(/^#.*/u, ''), '', gone);
      const notes = (all: string): number => [...all.matchAll(/# /gu)].length;
      if (kind !== 'remove' && kind !== 'drop' && typeof value === 'string' && !value.includes('#')) assert.ok(notes(result.text) >= notes(text) - (gone.includes('# no comment') || gone.includes('a # b') ? notes(gone) : 0), 'a comment is lost');
    }), { numRuns: 2000 });
    assert.ok(changed > 400 && refusedCount * 20 < changed, `${changed} changed, ${refusedCount} refused`);
  }).timeout(60_000);
});

suite('renameId', () => {
  const text = 'sources:\n  - id: S-001\n    kind: person\n    name: S-001\n    roles: [{ organization: "S-002" }]\n  - { id: \'S-002\', kind: organization, name: B }\nencounters:\n  - { id: N-001, source: S-001, notes: about S-001 }\nclaims:\n  - { id: C-001, text: x, supports: [{ ref: S-001 }] }\n';
  test('with all that refers to it, and nothing else', () => {
    assert.equal(done(renameId(text, 'S-001', 'S-100')), text.replace('id: S-001\n', 'id: "S-100"\n').replace('source: S-001', 'source: "S-100"').replace('ref: S-001', 'ref: "S-100"'));
    assert.equal(done(renameId(text, 'S-002', 'board')), text.replace('"S-002"', '"board"').replace("'S-002'", "'board'"));
  });
  test('wherever and however it is written', () => {
    assert.equal(done(renameId('sources:\n  - id: >-\n      a.b\n    name: A\nencounters:\n  - id: N-001\n    source:\n      a.b # the one\n', 'a.b', 'c')), 'sources:\n  - id: "c"\n    name: A\nencounters:\n  - id: N-001\n    source:\n      "c" # the one\n');
  });
  for (const [id, to] of [['S-001', 'S-002'], ['S-001', 'S 3'], ['S-001', ''], ['S-009', 'S-010']] as const) test(`not ${id} to “${to}”`, () => { assert.equal(renameId(text, id, to).ok, false); });
});

suite('formatLedger', () => {
  const TABLE: readonly (readonly [title: string, before: string, after: string])[] = [
    ['ids, days and times in quotation marks', 'sources:\n  - id: S-001\n    kind: person\n    name: no\nencounters:\n  - { id: N-001, source: S-001, date: 2025-03-12 } # on 2025-03-12\nstatements:\n  - { id: "Q-001", start: 00:12:41 }\n', 'sources:\n  - id: "S-001"\n    kind: person\n    name: "no"\nencounters:\n  - { id: "N-001", source: "S-001", date: "2025-03-12" } # on 2025-03-12\nstatements:\n  - { id: "Q-001", start: "00:12:41" }\n'],
    ['line ends', 'sources: []  \r\n# x \r\nuses: []\n', 'sources: []\r\n# x\r\nuses: []\r\n'],
    ['not within blocks of lines', 'statements:\n  - id: a\n    verbatim: |\n      two blanks  \n      end\n    notes: "x  \n      y"', 'statements:\n  - id: a\n    verbatim: |\n      two blanks  \n      end\n    notes: "x  \n      y"\n'],
    ['a byte order mark', '\ufeffsources: [] ', '\ufeffsources: []\n'],
    ['nothing', '', ''],
  ];
  for (const [title, before, after] of TABLE) test(title, () => { assert.equal(done(formatLedger(before)), after); });
  test('says the same, and is done once for all', () => {
    fc.assert(fc.property(ledgers, text => {
      const once = done(formatLedger(text));
      assert.deepEqual(tree(once), tree(text));
      assert.equal(done(formatLedger(once)), once);
    }), { numRuns: 500 });
  }).timeout(60_000);
});
