import assert from 'node:assert/strict';
import { annotate, createAnnotator } from '../../src/annotation';
import { checkLedger, levelOf } from '../../src/checks';
import type { Finding, Levels } from '../../src/checks/types';
import { loadLedger } from '../../src/ledger';
import { shippedModels } from '../../tools/eval/model';

const models = shippedModels();
const LEDGER = `sources:
- { id: S-001, kind: person, name: Ada Merrow, roles: [{ title: harbour master, organization: S-003 }] }
- { id: S-002, kind: person, name: Ben Tarn }
- { id: S-003, kind: organization, name: Harwick Harbour Trust }
statements:
- { id: Q-001, source: S-001, verbatim: "We will not send a boat to the northern pier before May." }
`;
const findings = (draft: string, more = '', levels: Levels = {}): readonly Finding[] => annotate(`HARWICK, May 4 — ${draft}`, { models, ledger: loadLedger(LEDGER + more).ledger, draft: 'draft.txt', levels }).findings;
const told = (all: readonly Finding[]): readonly string[] => all.filter(({ rule }) => ['quote-altered', 'quote-unsourced', 'quote-unattributed', 'speaker-mismatch'].includes(rule)).map(({ rule, severity }) => `${rule} ${severity}`);

suite('checks of quotations', () => {
  for (const [what, draft, expected, levels] of [
    ['nothing of one that is in order', '“We will not send a boat to the northern pier before May,” said Ada Merrow.', []],
    ['a level of the settings', '“Nobody told us a thing about it,” said Ada Merrow.', ['quote-unsourced error'], { 'quote-unsourced': 'error' }],
    ['a rule that is off', '“Nobody told us a thing about it,” said Ada Merrow.', [], { 'quote-unsourced': 'off' }],
    ['somebody else said it', '“We will not send a boat to the northern pier before May,” said Ben Tarn.', ['speaker-mismatch error']],
    ['somebody said it who is not in the ledger', '“We will not send a boat to the northern pier before May,” said Carl Dunn, who lives there.', ['speaker-mismatch error']],
    ['the organisation said it, for which the source speaks', '“We will not send a boat to the northern pier before May,” the Harwick Harbour Trust said.', []],
    ['other words than were recorded', '“We will send a boat to the northern pier before May,” said Ada Merrow.', ['quote-altered error']],
  ] as readonly (readonly [string, string, readonly string[], Levels?])[]) test(what, () => { assert.deepEqual(told(findings(draft, '', levels)), expected); });

  test('a mismatch names both in words', () => {
    assert.equal(findings('“We will not send a boat to the northern pier before May,” said Ben Tarn.').find(({ rule }) => rule === 'speaker-mismatch')?.message, 'The draft gives these words to Ben Tarn; the ledger has them from Ada Merrow.');
  });
});

suite('waivers', () => {
  const DRAFT = '“Nobody told us a thing about it,” said Ada Merrow.';
  const WAIVER = 'waivers:\n- { rule: quote-unsourced, anchor: { exact: "Nobody told us a thing about it" }, by: ed, reason: heard by two of us, on: "2024-05-04" }\n';
  const waiverOf = (all: readonly Finding[]): Finding['waiver'] => all.find(({ rule }) => rule === 'quote-unsourced')?.waiver;
  test('name who has accepted a finding, and why', () => { assert.deepEqual(waiverOf(findings(DRAFT, WAIVER)), { by: 'ed', reason: 'heard by two of us', on: '2024-05-04', stale: false }); });
  test('count for their rule alone', () => { assert.equal(waiverOf(findings(DRAFT, WAIVER.replace('quote-unsourced', 'quote-altered'))), undefined); });
  test('count for their draft alone', () => {
    assert.notEqual(waiverOf(findings(DRAFT, WAIVER.replace('rule:', 'draft: x/draft.txt, rule:'))), undefined);
    assert.equal(waiverOf(findings(DRAFT, WAIVER.replace('rule:', 'draft: other.txt, rule:'))), undefined);
  });
  test('are stale when the words under them change, also while somebody types', () => {
    assert.equal(waiverOf(findings(DRAFT.replace('a thing', 'one thing'), WAIVER))?.stale, true);
    const annotator = createAnnotator(`HARWICK, May 4 — ${DRAFT}`, { models, ledger: loadLedger(LEDGER + WAIVER).ledger, draft: 'draft.txt' });
    const at = annotator.text().indexOf('thing');
    annotator.edit([{ start: at, end: at + 5, text: 'word' }]);
    assert.equal(waiverOf(annotator.annotation().findings)?.stale, true);
    annotator.edit([{ start: at, end: at + 4, text: 'thing' }]);
    assert.equal(waiverOf(annotator.annotation().findings)?.stale, false);
  });
  test('are no uses', () => {
    const annotator = createAnnotator(`HARWICK, May 4 — ${DRAFT}`, { models, ledger: loadLedger(LEDGER + WAIVER).ledger, draft: 'draft.txt' });
    assert.deepEqual(annotator.uses(), []);
  });
});

suite('checks: what is wrong in a ledger', () => {
  const faults = [{ start: 3, end: 9, message: 'Wrong.', severity: 'error' }, { start: 12, end: 14, message: 'Odd.', severity: 'warning' }] as const;
  const cases: readonly (readonly [levels: Levels, expected: readonly string[]])[] = [
    [{}, ['error', 'warning']], [{ 'ledger-invalid': 'info' }, ['info', 'warning']], [{ 'ledger-invalid': 'off' }, []],
  ];
  for (const [levels, expected] of cases) test(`levels ${JSON.stringify(levels)}`, () => {
    assert.deepEqual(checkLedger(faults, levels).map(({ severity }) => severity), expected);
  });
  test('has a level by itself', () => { assert.equal(levelOf('ledger-invalid'), 'error'); });
});
