import assert from 'node:assert/strict';
import { checkLedger, checkQuotation, levelOf } from '../../src/checks';
import type { CheckedQuotation } from '../../src/checks/rules';
import type { Levels } from '../../src/checks/types';

const QUOTATION: CheckedQuotation = {
  kind: 'direct', span: [10, 40], hasSource: true,
  speaker: { name: 'Ada Merrow', type: 'person', source: 'S-001' },
  statement: { altered: false, about: [], source: 'S-001', label: 'Ada Merrow', organizations: ['S-009'] },
};

suite('checks: what the rules say of a quotation', () => {
  const cases: readonly (readonly [name: string, quotation: Partial<CheckedQuotation>, expected: readonly string[], levels?: Levels])[] = [
    ['nothing of one that is in order', {}, []],
    ['words that are in no statement', { statement: null }, ['quote-unsourced warning']],
    ['a level of the settings', { statement: null }, ['quote-unsourced error'], { 'quote-unsourced': 'error' }],
    ['a rule that is off', { statement: null }, [], { 'quote-unsourced': 'off' }],
    ['nothing of reported speech', { statement: null, kind: 'indirect', speaker: null, hasSource: false }, []],
    ['nobody said it', { speaker: null, hasSource: false }, ['quote-unattributed info']],
    ['an official, without a name, said it', { speaker: null, hasSource: true }, []],
    ['somebody else said it', { speaker: { name: 'Ben Tarn', type: 'person', source: 'S-002' } }, ['speaker-mismatch error']],
    ['somebody said it who is not in the ledger', { speaker: { name: 'Ben Tarn', type: 'person', source: null } }, ['speaker-mismatch error']],
    ['the organisation said it, for which the source speaks', { speaker: { name: 'Harbour Trust', type: 'organization', source: 'S-009' } }, []],
    ['another organisation said it', { speaker: { name: 'Port Union', type: 'organization', source: 'S-008' } }, ['speaker-mismatch error']],
    ['a place is given as the speaker', { speaker: { name: 'Northmere', type: 'location', source: null } }, []],
    ['a statement of nobody', { statement: { altered: false, about: [], source: null, label: null, organizations: [] } }, []],
    ['other words than were recorded', { statement: { altered: true, about: ['negation'], source: 'S-001', label: null, organizations: [] } }, ['quote-altered error']],
    ['other words, told as such', { kind: 'indirect', statement: { altered: true, about: [], source: 'S-001', label: null, organizations: [] } }, []],
  ];
  for (const [name, quotation, expected, levels] of cases) test(name, () => {
    const findings = checkQuotation({ ...QUOTATION, ...quotation }, levels);
    assert.deepEqual(findings.map(({ rule, severity }) => `${rule} ${severity}`), expected);
    for (const { start, end } of findings) assert.deepEqual([start, end], [10, 40]);
  });

  test('a mismatch names both in words', () => {
    const [finding] = checkQuotation({ ...QUOTATION, speaker: { name: 'Ben Tarn', type: 'person', source: null } });
    assert.equal(finding?.message, 'The draft gives these words to Ben Tarn; the ledger has them from Ada Merrow.');
  });

  test('a speaker who is not in the ledger can be put there', () => {
    const [finding] = checkQuotation({ ...QUOTATION, statement: null, speaker: { name: 'Ben Tarn', type: 'person', source: null } });
    assert.deepEqual(finding?.fixes, ['link-statement', 'create-source', 'add-statement']);
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
