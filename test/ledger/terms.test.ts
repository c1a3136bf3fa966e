import assert from 'node:assert/strict';
import { cyclesOf, effectiveTerms, independentRoots, loadLedger } from '../../src/ledger';
import type { PublicTerms } from '../../src/ledger/types';

suite('effectiveTerms', () => {
  const terms = (over: Partial<PublicTerms>): PublicTerms => ({ label: null, mayUse: null, mayName: null, mayQuote: null, mayParaphrase: null, embargo: null, ...over });
  const ledger = (source: string, encounter: string, statement: string): string => `sources:\n  - { id: S-001, kind: person, ${source} }\nencounters:\n  - { id: N-001, source: S-001, ${encounter} }\nstatements:\n  - { id: Q-001, encounter: N-001, verbatim: x, ${statement} }\n  - { id: Q-002, source: S-001, verbatim: y }\n`;
  const TABLE: readonly (readonly [title: string, text: string, id: string, expected: PublicTerms | null])[] = [
    ['none', ledger('name: A', 'medium: post', 'language: en'), 'Q-001', null],
    ['of the statement', ledger('name: A, terms: { may_quote: false }', 'terms: { may_quote: false }', 'terms: { may_quote: true }'), 'Q-001', terms({ mayQuote: true })],
    ['of the encounter', ledger('name: A, terms: { label: off, may_use: false }', 'terms: { label: on, may_use: true }', 'language: en'), 'Q-001', terms({ label: 'on', mayUse: true })],
    ['of the source', ledger('name: A, terms: { label: off, may_use: false }', 'medium: post', 'language: en'), 'Q-001', terms({ label: 'off', mayUse: false })],
    ['each from where it is said', ledger('name: A, terms: { may_name: false }', 'terms: { may_paraphrase: true, may_quote: false }', 'terms: { may_quote: true, embargo_until: "2025-03-14" }'), 'Q-001', terms({ mayName: false, mayParaphrase: true, mayQuote: true, embargo: '2025-03-14' })],
    ['what is null says nothing', ledger('name: A, terms: { may_name: false }', 'terms: { may_name: null }', 'terms: {}'), 'Q-001', terms({ mayName: false })],
    ['without an encounter', ledger('name: A, terms: { may_name: true }', 'terms: { may_name: false }', 'language: en'), 'Q-002', terms({ mayName: true })],
    ['a protected source is never named', ledger('agreed_description: an official', 'terms: { may_name: true }', 'language: en'), 'Q-001', terms({ mayName: false })],
    ['a statement that is not there', ledger('name: A', 'medium: post', 'language: en'), 'Q-009', null],
  ];
  for (const [title, text, id, expected] of TABLE) test(title, () => { assert.deepEqual(effectiveTerms(loadLedger(text).ledger, id), expected); });
});

suite('independentRoots', () => {
  const text = `sources:
  - { id: S-001, kind: account, name: Post }
  - { id: S-002, kind: publication, name: One, derives_from: [S-001] }
  - { id: S-003, kind: publication, name: Two, derives_from: [S-001, S-004] }
  - { id: S-004, kind: person, name: Ada }
  - { id: S-005, kind: person, name: Bo, derives_from: [S-006] }
  - { id: S-006, kind: person, name: Cy, derives_from: [S-005, S-009] }
  - { id: S-007, kind: person, name: Di, derives_from: [S-007] }
  - { id: S-008, kind: person, name: El, derives_from: [S-006, S-004] }
encounters:
  - { id: N-001, source: S-004, evidence: [E-001] }
statements:
  - { id: Q-001, encounter: N-001, verbatim: x }
  - { id: Q-002, source: S-002, verbatim: x }
  - { id: Q-003, source: S-004, verbatim: x, derives_from: [E-002] }
evidence:
  - { id: E-001, kind: recording }
  - { id: E-002, kind: document }
`;
  const { ledger, problems } = loadLedger(text);
  const TABLE: readonly (readonly [title: string, ids: readonly string[], roots: readonly string[]])[] = [
    ['nothing', [], []], ['a source of its own', ['S-004'], ['S-004']], ['two agencies with one post', ['S-002', 'Q-002', 'S-001'], ['S-001']], ['two roots of one', ['S-003'], ['S-001', 'S-004']],
    ['the tape is no second witness', ['Q-001', 'E-001'], ['S-004']], ['what a statement is taken from', ['Q-003', 'Q-001'], ['E-002', 'S-004']], ['those that are taken from each other are one', ['S-005', 'S-006'], ['S-005']],
    ['taken from itself', ['S-007'], ['S-007']], ['through a circle', ['S-008'], ['S-004', 'S-005']], ['what is not there', ['S-099', 'S-004'], ['S-004']],
  ];
  for (const [title, ids, roots] of TABLE) test(title, () => { assert.deepEqual(independentRoots(ledger, ids), roots); });
  test('circles are reported', () => {
    assert.deepEqual(cyclesOf(ledger), [['S-005', 'S-006'], ['S-007']]);
    assert.deepEqual(problems.filter(({ code }) => code === 'derives-cycle').map(({ start, end }) => text.slice(start, end)), ['S-005', 'S-006', 'S-007']);
    assert.deepEqual(problems.filter(({ code }) => code === 'dangling-reference').map(({ start, end }) => text.slice(start, end)), ['S-009']);
  });
  test('a long chain is no trouble', () => {
    const chain = loadLedger(`sources:\n${Array.from({ length: 3000 }, (_, i) => `  - { id: S-${i}, kind: person, name: N${i}, derives_from: [S-${i + 1}] }\n`).join('')}`).ledger;
    assert.deepEqual(independentRoots(chain, ['S-0']), ['S-2999']);
  });
});
