import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkedHash } from '../../src/links/checked-hash';
import { ask, told } from './asked';

const DRAFT = 'HARWICK, May 4, 2024 — The pier stays shut. “We will not send a boat to the northern pier before May,” said Ada Merrow, who runs the trust.\n\nNobody was hurt on Saturday.\n';
const EXACT = 'We will not send a boat to the northern pier before May';
const HASH = checkedHash(DRAFT, [DRAFT.indexOf(EXACT), DRAFT.indexOf(EXACT) + EXACT.length]);
const LEDGER = (use: string, more = '', authors = '[ed, Lena Voss]'): string => `story: { authors: ${authors} }
sources:
- { id: S-001, kind: person, name: Ada Merrow }
statements:
- { id: Q-001, source: S-001, verbatim: "${EXACT}." }
uses:
- { id: U-001, draft: draft.txt, statement: Q-001, anchor: { exact: "${EXACT}", prefix: "shut. “", suffix: ",” said Ada" }, ${use} }
${more}`;

suite('checks that are stale', () => {
  const fires = (draft: string, use: string): boolean => ask(['stale-check'], draft, { ledger: LEDGER(use) }).length > 0;
  for (const [what, use, change, expected] of [
    ['as it was', `status: matches, draft_hash: "${HASH}"`, ['', ''], false],
    ['a word of the sentence', `status: matches, draft_hash: "${HASH}"`, ['who runs', 'who ran'], true],
    ['a word of the quotation', `status: matches, draft_hash: "${HASH}"`, ['not send a boat', 'not send one boat'], true],
    ['the sentence before', `status: matches, draft_hash: "${HASH}"`, ['stays shut', 'is closed for good'], false],
    ['lines are broken elsewhere', `status: matches, draft_hash: "${HASH}"`, ['a boat to', 'a boat\nto'], false],
    ['it was found to differ, and has changed', `status: differs, draft_hash: "${HASH}"`, ['who runs', 'who ran'], true],
    ['it was accepted, and has changed', `status: waived, draft_hash: "${HASH}"`, ['who runs', 'who ran'], true],
    ['it was never checked', `status: unchecked, draft_hash: "${HASH}"`, ['who runs', 'who ran'], false],
    ['in capitals', `status: matches, draft_hash: "${HASH.toUpperCase().replace('SHA', 'sha')}"`, ['', ''], false],
    ['no checksum, the same words', 'status: matches', ['who runs', 'who ran'], false],
    ['no checksum, other words', 'status: matches', ['not send a boat', 'not send one boat'], true],
    ['a checksum of something else, the same words', 'status: matches, draft_hash: "sha256:2c26b46b"', ['', ''], false],
  ] as const) test(what, () => { assert.equal(fires(DRAFT.replace(...change as readonly [string, string]), use), expected); });

  test('are so after any change of the sentence, and of no other', () => {
    const spots = DRAFT.split(/(?<= )/u).map((_, at, words) => words.slice(0, at).join('').length);
    const sentence = [DRAFT.indexOf('“We'), DRAFT.indexOf('trust.')] as const;
    fc.assert(fc.property(fc.constantFrom(...spots.slice(6)), at => {
      const draft = `${DRAFT.slice(0, at)}perhaps ${DRAFT.slice(at)}`;
      assert.equal(fires(draft, `status: matches, draft_hash: "${HASH}"`), at >= sentence[0] && at <= sentence[1]);
    }), { numRuns: 40 });
  });
});

suite('who has checked', () => {
  const AT = `self-check warning: ${EXACT}`;
  for (const [what, use, expected, authors] of [
    ['somebody else', 'checked_by: mara', []], ['an author', 'checked_by: ed', [AT]], ['an author, in capitals', 'checked_by: ED', [AT]], ['an author, with a name', 'checked_by: Lena Voss', [AT]], ['somebody with a name like it', 'checked_by: Lena', []],
    ['nobody', 'status: unchecked', []], ['there are no authors', 'checked_by: ed', [], '[]'],
  ] as readonly (readonly [string, string, readonly string[], string?])[]) test(what, () => { assert.deepEqual(told(DRAFT, ask(['self-check'], DRAFT, { ledger: LEDGER(use, '', authors) })), expected); });

  const waiver = (fields: string): string => `waivers:\n- { rule: quote-fragment, anchor: { exact: northern pier }, ${fields} }\n`;
  for (const [what, fields, expected] of [
    ['both', 'by: mara, reason: a name', null], ['no reason', 'by: mara', 'why'], ['no name', 'reason: a name', 'who accepts it'], ['neither', 'on: "2024-05-04"', 'who accepts it and why'], ['blanks', 'by: " ", reason: a name', 'who accepts it'],
    ['of another draft', 'draft: other.txt', null], ['of this draft', 'draft: x/draft.txt', 'who accepts it and why'],
  ] as const) test(`a waiver with ${what}`, () => {
    const found = ask(['self-check'], DRAFT, { ledger: LEDGER('status: unchecked', waiver(fields)) });
    assert.deepEqual(found.map(({ message }) => message), expected === null ? [] : [`The waiver of “quote-fragment” here does not say ${expected}. Add it in the ledger.`]);
    if (expected !== null) assert.deepEqual(told(DRAFT, found), ['self-check warning: northern pier']);
  });
});

suite('what does not belong in a ledger', () => {
  const one = (fields: string): string => `sources:\n- { kind: person, ${fields} }\n`;
  for (const [what, ledger, messages] of [
    ['a number of a protected source', one('id: S-001, agreed_description: an official, contact: "0151 2345678"'), [/an address or a number of an official/u]],
    ['an address of one', one('id: S-001, agreed_description: an official, contact: a.b@example.org'), [/an address or a number of an official/u]],
    ['a handle of one', one('id: S-001, agreed_description: an official, contact: "@merrow_a"'), [/an address or a number of an official/u]],
    ['a way to reach one', one('id: S-001, agreed_description: an official, contact: through the desk'), []],
    ['a number of somebody who is named', one('id: S-001, name: Ada Merrow, contact: "0151 2345678"'), []],
    ['a number in a description', one('id: S-001, agreed_description: "an official (0151 2345678)"'), [/What a protected source is called holds/u]],
    ['an address among names', one('id: S-001, name: Ada Merrow, aliases: [ada.merrow@example.org]'), [/^S-001 holds an address/u]],
    ['a handle as a name', one('id: S-001, name: Ada Merrow, aliases: ["@adamerrow"]'), []],
    ['an account is its address', 'sources:\n- { id: S-001, kind: account, name: "press@example.org" }\n', []],
    ['an id with the name', one('id: src-ortega, aliases: [Marta Ortega], agreed_description: an official'), [/^The id of an official, who is protected, is made of the name/u]],
    ['an id of initials', one('id: mo, aliases: [Marta Ortega], agreed_description: an official'), [/is made of the name/u]],
    ['an id with some name', one('id: ortega-1, agreed_description: an official'), [/may tell who it is/u]],
    ['an id with the description', one('id: port-official, agreed_description: an official at the port'), []],
    ['a general id', one('id: source-2, agreed_description: an official at the port'), []],
    ['a number for an id', one('id: SRC7, agreed_description: an official at the port'), []],
    ['an id with the name of somebody who is named', one('id: merrow, name: Ada Merrow'), []],
    ['one under the name of another', `${one('id: S-001, name: Ada Merrow')}- { id: S-002, kind: person, name: Eve Dale, aliases: [ada  merrow] }\n`, [/^One of the other names of S-002 is the name of S-001/u]],
    ['two of one surname', `${one('id: S-001, name: Ada Merrow, aliases: [Merrow]')}- { id: S-002, kind: person, name: Eve Merrow, aliases: [Merrow] }\n`, []],
  ] as readonly (readonly [string, string, readonly RegExp[]])[]) test(what, () => {
    const found = ask(['ledger-hygiene'], DRAFT, { ledger });
    assert.equal(found.length, messages.length, JSON.stringify(found));
    messages.forEach((message, at) => { assert.match(found[at]!.message, message); });
    for (const { message } of found) assert.ok(!/ortega|marta|2345678|@/iu.test(message), message);
  });
});

suite('offices that are over', () => {
  const ledger = (roles: string): string => `sources:\n- { id: S-001, kind: person, name: Ada Merrow, aliases: [Merrow], roles: [${roles}] }\n`;
  const MASTER = '{ title: harbour master, to: "2023-12-31" }';
  const day = (who: string, rest = 'said on Saturday that the cracks had grown.'): string => `HARWICK, May 4, 2024 — The pier stays shut for the summer. ${who} ${rest}\n`;
  for (const [what, draft, roles, expected] of [
    ['before the name', day('Harbour Master Ada Merrow'), MASTER, true], ['in small letters', day('The harbour master, Ada Merrow,'), MASTER, true], ['with the place', day('Harwick harbour master Ada Merrow'), MASTER, true],
    ['behind the name', day('Ada Merrow, the town’s harbour master,'), MASTER, true], ['behind it, with what of', day('Ada Merrow, harbour master of Harwick,'), MASTER, true],
    ['at the end of the sentence', day('“It may fall,” said', 'Ada Merrow, the harbour master.'), MASTER, true],
    ['former', day('Former harbour master Ada Merrow'), MASTER, false], ['former, with the place', day('Former Harwick City harbour master Ada Merrow'), MASTER, false], ['ex', day('Ex-harbour master Ada Merrow'), MASTER, false], ['then', day('Then-Harbour Master Ada Merrow'), MASTER, false],
    ['former, behind', day('Ada Merrow, the former harbour master,'), MASTER, false], ['a deputy', day('Deputy harbour master Ada Merrow'), MASTER, false], ['a deputy, behind', day('Ada Merrow, deputy harbour master,'), MASTER, false],
    ['of somebody else', day('Ada Merrow, the harbour master’s sister,'), MASTER, false], ['another office', day('Ada Merrow, the mayor,'), MASTER, false], ['none', day('Ada Merrow'), MASTER, false],
    ['at that time', day('Harbour Master Ada Merrow', 'had the pier repaired in 2021.'), MASTER, false], ['until last year', day('Ada Merrow, who was harbour master until last year,'), MASTER, false], ['under her', day('It was built under Harbour Master Ada Merrow', 'and has stood since.'), MASTER, false],
    ['it lasts', day('Harbour Master Ada Merrow'), '{ title: harbour master, to: null }', false], ['it lasts to the end of the year', day('Harbour Master Ada Merrow'), '{ title: harbour master, to: "2024" }', false], ['it ended last month', day('Harbour Master Ada Merrow'), '{ title: harbour master, to: "2024-04" }', true],
    ['it was given again', day('Harbour Master Ada Merrow'), `${MASTER}, { title: Harbour Master, from: "2024-02-01" }`, false], ['no day', day('Harbour Master Ada Merrow'), '{ title: harbour master, to: last year }', false],
  ] as const) test(what, () => { assert.equal(ask(['fact-expired'], draft, { ledger: ledger(roles) }).length, expected ? 1 : 0); });
  test('at every place is one finding', () => {
    const draft = day('Harbour Master Ada Merrow').replace('\n', '\n\nThe rest is up to Harbour Master Merrow, it said.\n');
    assert.deepEqual(told(draft, ask(['fact-expired'], draft, { ledger: ledger(MASTER) })), ['fact-expired warning: Ada Merrow | Merrow']);
  });
});
