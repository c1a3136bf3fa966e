import assert from 'node:assert/strict';
import { ask, told } from './asked';

const CLAIM = 'The trust hid the report on the cracks for two years.';
const LEDGER = (claims: string, more = ''): string => `sources:
- { id: S-001, kind: person, name: Ada Merrow }
- { id: S-002, kind: person, name: Ben Tarn, derives_from: [S-001] }
- { id: S-003, kind: person, agreed_description: an official of the trust }
- { id: S-004, kind: document, name: Minutes of the board }
encounters:
- { id: N-001, source: S-003, evidence: [E-001] }
statements:
- { id: Q-001, source: S-001, verbatim: "We told them about the cracks in 2022." }
- { id: Q-002, source: S-002, verbatim: "They had the report." }
- { id: Q-003, encounter: N-001, verbatim: "They kept the second report in a drawer." }
evidence:
- { id: E-001, kind: recording }
- { id: E-002, kind: document, path: minutes.pdf }
${more}claims:
${claims}`;
const DRAFT = 'HARWICK, May 4 — The pier is shut.\n\nThe trust hid the report on the cracks for two years, former workers say. Nobody was hurt.\n\n“We told them about the cracks in 2022,” said Ada Merrow. “They kept the second report in a drawer,” an official of the trust said.\n';
const claim = (fields: string, text = CLAIM): string => `- { id: C-001, text: "${text}", ${fields} }\n`;
const supports = (...refs: readonly string[]): string => `supports: [${refs.map(ref => `{ ref: ${ref}, stance: supports }`).join(', ')}]`;
const REPLY = 'reply: { to: S-004, put_on: "2024-05-03" }';

suite('allegations', () => {
  const AT = 'The trust hid the report on the cracks for two years';
  const few = 'allegation-unsupported error: ';
  const reply = 'reply-missing error: ';
  for (const [what, fields, expected] of [
    ['two sources of their own', `kind: allegation, ${supports('Q-001', 'E-002')}, ${REPLY}`, []],
    ['one', `kind: allegation, ${supports('Q-001')}, ${REPLY}`, [few]],
    ['two of which one has it from the other', `kind: allegation, ${supports('Q-001', 'S-002')}, ${REPLY}`, [few]],
    ['a talk and its recording', `kind: allegation, ${supports('Q-003', 'E-001')}, ${REPLY}`, [few]],
    ['one for it and one against it', `kind: allegation, supports: [{ ref: Q-001 }, { ref: E-002, stance: contradicts }], ${REPLY}`, [few]],
    ['a stance that is not said', `kind: allegation, supports: [{ ref: Q-001 }, { ref: E-002 }], ${REPLY}`, []],
    ['three are wanted', `kind: allegation, required_roots: 3, ${supports('Q-001', 'E-002')}, ${REPLY}`, [few]],
    ['nothing, and no reply', 'kind: allegation', [few, reply]],
    ['a reply without a day', `kind: allegation, ${supports('Q-001', 'E-002')}, reply: { to: S-004 }`, [reply]],
    ['it was cut', 'kind: allegation, status: cut', []],
    ['it is verified, by one', `kind: allegation, status: verified, ${supports('Q-001')}, ${REPLY}`, [few]],
    ['it is no allegation', 'kind: number', []],
  ] as const) test(what, () => { assert.deepEqual(told(DRAFT, ask(['allegation-unsupported', 'reply-missing'], DRAFT, { ledger: LEDGER(claim(fields)) })), expected.map(rule => rule + AT)); });

  test('the message counts what goes back to one', () => {
    const [found] = ask(['allegation-unsupported'], DRAFT, { ledger: LEDGER(claim(`kind: allegation, ${supports('Q-001', 'Q-002', 'S-002')}, ${REPLY}`)) });
    assert.equal(found!.message, 'C-001 is an allegation that needs 2 sources of their own; the ledger has 1. The 3 that are named for it go back to one.');
  });
});

suite('the place of a claim', () => {
  for (const [what, text, at] of [
    ['its very words', 'trust hid the report on the cracks for two years', 'trust hid the report on the cracks for two years'],
    ['words like it', 'The harbour trust had hidden the report about cracks, two years long, as workers say.', 'The trust hid the report on the cracks for two years, former workers say.'],
    ['what supports it is quoted', 'Management knew in 2022.', '“We told them about the cracks in 2022,”'],
  ] as const) test(what, () => { assert.deepEqual(told(DRAFT, ask(['allegation-unsupported'], DRAFT, { ledger: LEDGER(claim(`kind: allegation, ${supports('Q-001')}`, text)) })), [`allegation-unsupported error: ${at}`]); });
  test('nothing of it stands there: the start', () => { assert.deepEqual(told(DRAFT, ask(['allegation-unsupported'], DRAFT, { ledger: LEDGER(claim('kind: allegation', 'Somebody took money from the quarry.')) })), ['allegation-unsupported error: ']); });
  test('each claim is a finding of its own', () => { assert.equal(ask(['reply-missing'], DRAFT, { ledger: LEDGER(claim('kind: allegation') + claim('kind: allegation').replace('C-001', 'C-002')) }).length, 2); });
  test('many claims in a long draft cost little', () => {
    const draft = `HARWICK, May 4 — The pier is shut.\n\n${Array.from({ length: 400 }, (_, at) => `The trust paid ${at} pounds for boat number ${at} in the spring of that year.`).join('\n\n')}\n`;
    const ledger = LEDGER(Array.from({ length: 400 }, (_, at) => `- { id: C-${at + 100}, text: "The trust paid ${at} pounds for boat number ${at} in spring.", kind: allegation }\n`).join(''));
    assert.equal(ask(['reply-missing'], draft, { ledger }).filter(({ start }) => start > 0).length, 400);
  });
});

suite('what rests on one who is not named', () => {
  const QUOTE = '“They kept the second report in a drawer,”';
  for (const [what, fields, expected] of [
    ['a claim', `kind: number, ${supports('Q-003')}`, ['single-anonymous error: The trust hid the report on the cracks for two years']],
    ['a claim, with the recording of the same talk', `kind: number, ${supports('Q-003', 'E-001')}`, ['single-anonymous error: The trust hid the report on the cracks for two years']],
    ['a claim with a document beside it', `kind: number, ${supports('Q-003', 'E-002')}`, []],
    ['an allegation for which one is enough', `kind: allegation, required_roots: 1, ${supports('Q-003')}, ${REPLY}`, ['single-anonymous error: The trust hid the report on the cracks for two years']],
    ['an allegation for which it is not is said elsewhere', `kind: allegation, ${supports('Q-003')}, ${REPLY}`, []],
    ['a quotation that no claim speaks of', `kind: number, ${supports('Q-001')}`, [`single-anonymous info: ${QUOTE}`]],
  ] as const) test(what, () => { assert.deepEqual(told(DRAFT, ask(['single-anonymous'], DRAFT, { ledger: LEDGER(claim(fields)) })), expected); });
});
