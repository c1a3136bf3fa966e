import assert from 'node:assert/strict';
import { conflictsOf, loadLedger, mergeLedgers, resolveConflicts } from '../../../src/ledger';

const BASE = 'sources:\n  - id: S-001 # first\n    kind: person\n    name: Ada Merrow\n    roles:\n      - title: mayor\n  - id: S-002\n    kind: person\n    name: Bo\nstatements:\n  - id: Q-001\n    source: S-001\n    verbatim: We will not wait. # as taped\n';

suite('resolveConflicts', () => {
  const TABLE: readonly (readonly [title: string, ours: string, theirs: string, id: string, kept: string, taken: string])[] = [
    ['a text', 'We will wait.', 'Never.', 'Q-001', BASE.replace('We will not wait.', 'We will wait.'), BASE.replace('We will not wait.', 'Never.')],
  ];
  for (const [title, ours, theirs, id, kept, taken] of TABLE) test(`${title} is kept, or taken from the others; all else stays`, () => {
    const { text, conflicts } = mergeLedgers(BASE, BASE.replace('We will not wait.', ours), BASE.replace('We will not wait.', theirs));
    assert.equal(conflicts, 1);
    const { ledger } = loadLedger(text);
    assert.deepEqual(conflictsOf(ledger, id), [{ field: 'verbatim', theirs, simple: true }]);
    for (const [keep, expected] of [['ours', kept], ['theirs', taken]] as const) {
      const result = resolveConflicts(text, ledger, id, keep);
      assert.ok(result.ok, JSON.stringify(result));
      assert.equal(result.text, expected);
    }
  });

  test('a field within, one that they took out, and an entry that they took out', () => {
    const marked = BASE.replace('      - title: mayor\n', '      - title: lord mayor\n    pronouns: she/her\n    conflicts:\n      - { field: roles.0.title, theirs: chair }\n      - { field: pronouns, theirs: null }\n').replace('    name: Bo\n', '    name: Bob\n    conflicts: [{ field: "*", theirs: null }]\n');
    const { ledger } = loadLedger(marked);
    assert.deepEqual(conflictsOf(ledger, 'S-001').map(({ field, simple }) => [field, simple]), [['roles.0.title', true], ['pronouns', true]]);
    assert.deepEqual(conflictsOf(ledger, 'S-002').map(({ field, simple }) => [field, simple]), [['*', false]]);
    const taken = resolveConflicts(marked, ledger, 'S-001', 'theirs');
    assert.ok(taken.ok);
    assert.equal(taken.text, BASE.replace('title: mayor', 'title: chair').replace('    name: Bo\n', '    name: Bob\n    conflicts: [{ field: "*", theirs: null }]\n'));
    const kept = resolveConflicts(taken.text, loadLedger(taken.text).ledger, 'S-002', 'ours');
    assert.ok(kept.ok);
    assert.equal(kept.text, BASE.replace('title: mayor', 'title: chair').replace('name: Bo\n', 'name: Bob\n'));
  });

  test('of an entry that is not there', () => {
    assert.deepEqual(conflictsOf(loadLedger(BASE).ledger, 'S-009'), []);
    assert.equal(resolveConflicts(BASE, loadLedger(BASE).ledger, 'S-009', 'ours').ok, false);
  });
});
