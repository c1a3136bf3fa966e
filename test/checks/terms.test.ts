import assert from 'node:assert/strict';
import { embargoEnd } from '../../src/checks/embargoes';
import { identityOf, leaksIn } from '../../src/checks/identities';
import { ask, told } from './asked';

const LEDGER = (encounter: string, more = ''): string => `sources:
- { id: S-001, kind: person, name: Ada Merrow, aliases: [Ada M. Merrow] }
- { id: S-002, kind: person, name: Ben Tarn }
encounters:
- { id: N-001, source: S-001, terms: ${encounter} }
statements:
- { id: Q-001, encounter: N-001, verbatim: "We will not send a boat to the northern pier before May." }
${more}`;
const WORDS = '“We will not send a boat to the northern pier before May,”';
const DRAFT = `HARWICK, May 4 — The pier stays shut, the trust said on Monday.\n\n${WORDS} said Ada Merrow, who runs the trust.\n\nMerrow said the cracks had grown. Nobody was hurt.\n`;
const UNNAMED = `HARWICK, May 4 — The pier stays shut, the trust said on Monday.\n\n${WORDS} an official said on Monday.\n`;

suite('terms', () => {
  for (const [what, terms, expected, more, draft] of [
    ['nothing is agreed', '{}', []],
    ['all is allowed', '{ may_use: true, may_name: true, may_quote: true, may_paraphrase: true }', []],
    ['no use: words, and what is told besides', '{ may_use: false }', [`terms-violated error: ${WORDS}`, 'terms-violated warning: the cracks had grown']],
    ['no quoting', '{ may_quote: false }', [`terms-violated error: ${WORDS}`]],
    ['no retelling', '{ may_paraphrase: false }', ['terms-violated warning: the cracks had grown']],
    ['no retelling, but other words on the record', '{ may_paraphrase: false }', [], '- { id: Q-002, source: S-001, verbatim: "The cracks have grown." }\n'],
    ['no name at all', '{ may_name: false }', ['terms-violated error: Ada Merrow | Merrow']],
    ['no name for these words', '{ may_name: false }', ['terms-violated error: Ada Merrow, who runs the trust'], '- { id: Q-002, source: S-001, verbatim: "The cracks have grown.", terms: { may_name: true } }\n'],
    ['no name, and the draft has none', '{ may_name: false }', [], '', UNNAMED],
    ['no name, and a byline has it', '{ may_name: false }', ['terms-violated error: Ada M. Merrow'], '', `By Ada M. Merrow\n\n${UNNAMED}`],
    ['a use without marks that a person has linked', '{ may_use: false }', ['terms-violated error: no boat would go before May'], 'uses:\n- { id: U-001, draft: draft.txt, statement: Q-001, anchor: { exact: no boat would go before May } }\n', 'HARWICK, May 4 — The pier stays shut, and no boat would go before May. Nobody was hurt on Monday.\n'],
  ] as readonly (readonly [string, string, readonly string[], string?, string?])[]) test(what, () => {
    const text = draft ?? DRAFT;
    assert.deepEqual(told(text, ask(['terms-violated'], text, { ledger: LEDGER(terms, more) })), expected);
  });

  test('a statement’s own terms go before those of its encounter', () => {
    const ledger = LEDGER('{ may_use: false }').replace('before May." }', 'before May.", terms: { may_use: true, may_quote: true } }');
    assert.deepEqual(told(DRAFT, ask(['terms-violated'], DRAFT, { ledger })), []);
  });

  test('who is not to be named is in no message', () => {
    const ledger = LEDGER('{ may_name: false, may_quote: false }', 'claims:\n- { id: C-001, text: The cracks had grown., kind: allegation, reply: { to: S-001 } }\n').replace('encounter: N-001,', 'source: S-001, terms: { may_use: false },');
    for (const draft of [DRAFT, UNNAMED]) {
      const found = ask(['terms-violated', 'fabrication-signal', 'reply-missing', 'single-anonymous'], draft, { ledger });
      assert.ok(found.length > 1);
      for (const { message } of found) assert.ok(!/merrow/iu.test(message), message);
    }
  });

  test('nothing is said of a transcript, which is the record', () => {
    const talk = `MERROW: We will not send a boat to the northern pier before May.\n\nTARN: And then?\n\nMERROW: Then we shall see what there is left of it.\n\nTARN: I see. Thank you for the answer.\n`;
    assert.deepEqual(ask(['terms-violated', 'identity-leak'], talk, { ledger: LEDGER('{ may_use: false, may_name: false }') }), []);
  });
});

suite('identities', () => {
  const identity = identityOf('S-001', true, ['María Elena López', 'Marta Ortega Ruiz'], 'signal +49 151 2345 678, M.Lopez@example.org, @mlopez_1')!;
  for (const [text, expected] of [
    ['He met Maria Elena Lopez.', ['Maria Elena Lopez']], ['MARÍA LÓPEZ’s house', ['MARÍA LÓPEZ']], ['Maria E. Lopez went', ['Maria E. Lopez']], ['M. Lopez said', ['M. Lopez']], ['M. E. Lopez said', ['M. E. Lopez']], ['M.E. López said', ['M.E. López']],
    ['M. Ortega Ruiz said', ['M. Ortega Ruiz']], ['Marta Ruiz said', ['Marta Ruiz']],
    ['Carlos Lopez said', []], ['A. Lopez said', []], ['Mr. Lopez said', []], ['It was Maria. Lopez left.', []], ['Maria and Lopez', []], ['the Lopez family', []], ['Maria Elena left', []],
    ['Write to m.lopez@example.org today', ['m.lopez', 'm.lopez@example.org']], ['on @mlopez_1.', ['@mlopez_1']], ['xm.lopez@example.orgx', []],
    ['Call 0151 2345678 now', ['0151 2345678']], ['Call +49 (151) 2345-678.', ['+49 (151) 2345-678']], ['It cost 12,345,678 euros', []], ['Call 0151 2345679', []],
  ] as const) test(text, () => { assert.deepEqual(leaksIn(text, [identity]).map(({ span }) => text.slice(...span)).filter(words => words !== 'm.lopez'), expected.filter(words => words !== 'm.lopez')); });

  test('an organization is its whole name', () => {
    const trust = identityOf('S-001', false, ['Harwick Harbour Trust'], '')!;
    assert.equal(leaksIn('The Harwick Harbour Trust paid.', [trust]).length, 1);
    assert.equal(leaksIn('The H. Trust and the Harwick Trust paid.', [trust]).length, 0);
  });
  test('what is no address or number is nothing to look for', () => { assert.equal(identityOf('S-001', true, [], 'through the desk, room 12'), null); });

  test('a name that is still in the ledger is found though the ledger has an error for it, and no message repeats it', () => {
    const draft = 'HARWICK, May 4 — The pier is unsafe, an official said on Monday.\n\nMarta Ortega had warned of it in March. The trust has sacked M. Ortega since.\n';
    const findings = ask(['identity-leak'], draft, { ledger: 'sources:\n- { id: S-001, kind: person, name: Marta Ortega, agreed_description: an official }\n', faulty: true });
    assert.deepEqual(told(draft, findings), ['identity-leak error: Marta Ortega | M. Ortega']);
    assert.ok(!/ortega|marta/iu.test(findings[0]!.message) && findings[0]!.message.includes('an official'), findings[0]!.message);
  });
  test('a surname that somebody else in the draft has tells nothing', () => {
    const ledger = 'sources:\n- { id: S-001, kind: person, aliases: [Marta Ortega], agreed_description: an official }\n';
    const draft = 'HARWICK, May 4 — The pier is unsafe, Luis Ortega said on Monday. “It may fall,” Ortega said.\n';
    assert.deepEqual(ask(['identity-leak'], draft, { ledger }), []);
  });
});

suite('embargoes', () => {
  for (const [written, zone, expected] of [
    ['2024-05-06T06:00:00+01:00', null, ['2024-05-06T05:00:00.000Z', '2024-05-06T05:00:00.000Z', null]],
    ['2024-05-06T06:00:00Z', '+02:00', ['2024-05-06T06:00:00.000Z', '2024-05-06T06:00:00.000Z', null]],
    ['2024-05-06T06:00', '+02:00', ['2024-05-06T04:00:00.000Z', '2024-05-06T04:00:00.000Z', null]],
    ['2024-05-06 06:00', null, ['2024-05-05T16:00:00.000Z', '2024-05-06T18:00:00.000Z', 'zone']],
    ['2024-05-06', '+01:00', ['2024-05-05T23:00:00.000Z', '2024-05-06T23:00:00.000Z', 'time']],
    ['2024-05-06', null, ['2024-05-05T10:00:00.000Z', '2024-05-07T12:00:00.000Z', 'time']],
    ['2024-05-06T00:00:00Z', null, ['2024-05-06T00:00:00.000Z', '2024-05-07T00:00:00.000Z', 'midnight']],
    ['2024-05-06T00:01:00Z', null, ['2024-05-06T00:01:00.000Z', '2024-05-06T00:01:00.000Z', null]],
    ['2024-05-32', null, null], ['Monday morning', null, null], ['2024-05-06T27:00:00Z', null, null],
  ] as const) test(`${written} (${zone ?? 'no zone'})`, () => {
    const end = embargoEnd(written, zone);
    assert.deepEqual(end && [new Date(end.earliest).toISOString(), new Date(end.latest).toISOString(), end.open], expected);
  });

  const STORY = (until: string): string => `story: { embargo_until: "${until}" }\n${LEDGER('{}')}`;
  for (const [what, draft, ledger, now, expected] of [
    ['the story, before', DRAFT, STORY('2024-05-06T06:00:00Z'), '2024-05-06T05:59:59Z', ['embargo error: ']],
    ['the story, to the second', DRAFT, STORY('2024-05-06T06:00:00Z'), '2024-05-06T06:00:00Z', []],
    ['the day alone, long before', DRAFT, STORY('2024-05-06'), '2024-05-01T06:00:00Z', ['embargo error: ']],
    ['the day alone, on it', DRAFT, STORY('2024-05-06'), '2024-05-06T06:00:00Z', ['embargo warning: ']],
    ['the day alone, behind it', DRAFT, STORY('2024-05-06'), '2024-05-08T06:00:00Z', []],
    ['midnight, on the day', DRAFT, STORY('2024-05-06T00:00:00Z'), '2024-05-06T06:00:00Z', ['embargo warning: ']],
    ['no time at all', DRAFT, STORY('Monday'), '2024-05-06T06:00:00Z', ['embargo warning: ']],
    ['an encounter that is not used', UNNAMED.replace(WORDS, '“Nothing,”'), LEDGER('{ embargo_until: "2024-05-06T06:00:00Z" }'), '2024-05-01T06:00:00Z', []],
    ['an encounter that is', DRAFT, LEDGER('{ embargo_until: "2024-05-06T06:00:00Z" }'), '2024-05-01T06:00:00Z', [`embargo error: ${WORDS}`]],
    ['words of the draft that leave it open', `STRICTLY EMBARGOED\n\n${DRAFT}`, LEDGER('{}'), '2024-05-01T06:00:00Z', ['embargo warning: STRICTLY EMBARGOED']],
    ['the same, when the ledger says it', `STRICTLY EMBARGOED\n\n${DRAFT}`, STORY('2024-04-06T06:00:00Z'), '2024-05-01T06:00:00Z', []],
    ['for immediate release', `FOR IMMEDIATE RELEASE\n\n${DRAFT}`, LEDGER('{}'), '2024-05-01T06:00:00Z', []],
    ['an embargo on goods', DRAFT.replace('Nobody was hurt', 'The embargo on oil was lifted on Friday'), LEDGER('{}'), '2024-05-01T06:00:00Z', []],
  ] as const) test(what, () => { assert.deepEqual(told(draft, ask(['embargo'], draft, { ledger, now })), expected); });

  test('the same end in the ledger and in the draft is one finding', () => {
    const draft = `EMBARGOED UNTIL 06:00 GMT, Monday 6 May 2024\n\n${DRAFT}`;
    assert.deepEqual(told(draft, ask(['embargo'], draft, { ledger: STORY('2024-05-06T06:00:00Z'), now: '2024-05-01T06:00:00Z' })), ['embargo error:  | EMBARGOED UNTIL 06:00 GMT, Monday 6 May 2024']);
  });
});
