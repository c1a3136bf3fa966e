import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotate } from '../../src/annotation';
import { readHouseRules } from '../../src/checks/house-file';
import { areContrary, officeOf } from '../../src/checks/offices';
import { areGivenSpellings, areSlips, areSpellings } from '../../src/checks/spellings';
import type { Finding } from '../../src/checks/types';
import { loadLedger } from '../../src/ledger';
import { shippedModels } from '../../tools/eval/model';

const models = shippedModels();
const PIER = 'HARWICK, May 4 — The northern pier stays shut for the summer, the harbour trust said on Monday.\n\n';
const findings = (rule: string, draft: string, ledger = '', house = ''): readonly Finding[] =>
  annotate(PIER + draft, { models, ledger: ledger === '' ? null : loadLedger(ledger).ledger, house: readHouseRules(house).rules }).findings.filter(one => one.rule === rule);
/** Level, words and replacement of what a rule has found, with the number of further places. */
const told = (rule: string, draft: string, ledger?: string, house?: string): readonly string[] =>
  findings(rule, draft, ledger, house).map(({ severity, start, end, replacement, places }) => [severity, (PIER + draft).slice(start, end), ...replacement === undefined ? [] : [`> ${replacement}`], ...places === undefined ? [] : [`+${places.length}`]].join(' '));

suite('spellings of names', () => {
  for (const [a, b, spellings, slips] of [
    ['bennett', 'bennet', true, true], ['murillo', 'murrillo', true, true], ['kiedis', 'keidis', true, true], ['zelensky', 'zelenskyy', true, true], ['gaddafi', 'qaddafi', true, false],
    ['emanuel', 'emanual', true, true], ['afewerki', 'afeweki', true, true], ['schweiker', 'schwieker', true, true], ['mkhwebane', 'mkhewebane', true, true],
    ['marsh', 'walsh', false, false], ['clinton', 'clintons', false, false], ['jones', 'joneses', false, false], ['merrow', 'morrow', true, true], ['smith', 'trump', false, false], ['li', 'lu', false, false],
    ['brown', 'bowen', true, false], ['harris', 'norris', false, false], ['miller', 'muller', true, true],
  ] as const) test(`${a} and ${b}`, () => {
    assert.deepEqual([areSpellings(a, b), areSlips(a, b)], [spellings, slips]);
    assert.deepEqual([areSpellings(b, a), areSlips(b, a)], [spellings, slips]);
  });
  for (const [a, b, expected] of [['jonathan', 'jonathon', true], ['hillary', 'hilary', true], ['mohammed', 'muhammad', true], ['robert', 'rupert', false], ['bob', 'rob', false], ['steve', 'steven', false], ['ada', 'ida', false], ['william', 'liam', false], ['sandra', 'sandy', false]] as const) {
    test(`given names ${a} and ${b}`, () => { assert.equal(areGivenSpellings(a, b), expected); });
  }
  test('a name is no other spelling of itself, and either way round is the same', () => {
    const name = fc.string({ unit: fc.constantFrom(...'a e i o u b d l m n r s t'.split(' ')), minLength: 1, maxLength: 12 });
    fc.assert(fc.property(name, name, (a, b) => {
      for (const alike of [areSpellings, areSlips, areGivenSpellings]) { assert.equal(alike(a, a), false); assert.equal(alike(a, b), alike(b, a)); }
      if (areSlips(a, b) && a.startsWith(b.charAt(0))) assert.ok(areSpellings(a, b));
    }));
  });
});

suite('names in a draft', () => {
  const MERROW = 'sources:\n- { id: S-001, kind: person, name: Ada Merrow, aliases: [Merrow] }\n- { id: S-002, kind: person, aliases: [Marta Ortega], agreed_description: a harbour official, protection: { level: confidential } }\n';
  for (const [what, draft, expected, ledger] of [
    ['one finding for all places', 'Jonathan Bennett runs the trust. “We found cracks,” Bennett said. Bennett called the county. Bennett was there. Later Bennet said it was safe, and Bennet left.', ['warning Bennet > Bennett +1']],
    ['the ledger goes before what is more frequent', '“We found cracks,” said Ada Morrow, who runs the trust. Ada Morrow called the county.', ['error Morrow > Merrow +1'], MERROW],
    ['another person of the ledger’s given name', '“We found cracks,” said Ada Lindqvist, who runs the trust.', [], MERROW],
    ['accents, hyphens and apostrophes do not count', '“We found cracks,” said José Núñez, who runs the trust. Nunez called the county. Conor O’Neill and O\'Neill came.', []],
    ['two persons', 'Ada Marsh and Ben Walsh, who fish there, did not agree. “We need it,” Walsh said. Marsh left.', []],
    ['a family', 'Ada Merrow, who runs the trust, and Ben Merrow, her brother, came. The Merrows live at the quay.', []],
    ['a part of a double surname', 'Maria Lvova-Belova, a commissioner, came on Monday. Maria Belova, who was there in May, said it was safe. Lvova-Belova left.', ['warning Belova > Lvova-Belova']],
    ['names of protected sources are not compared', '“We found cracks,” said Marta Ortego, who runs the trust.', [], MERROW],
  ] as const) test(what, () => { assert.deepEqual(told('name-variant', draft, ledger), expected); });

  test('nothing is said of a protected source’s name', () => {
    for (const { message } of findings('name-variant', '“We found cracks,” said Marta Ortego. Marta Ortega left.', MERROW)) assert.ok(!message.includes('Ortega runs'), message);
  });
});

suite('bodies that are taken for one another', () => {
  const COURT = (more = ''): string => `sources:\n- { id: S-001, kind: organization, name: International Criminal Court, aliases: [ICC]${more} }\n`;
  for (const [what, draft, expected, ledger, house] of [
    ['both courts may be in one story', 'The International Criminal Court is no part of the UN, and the International Court of Justice is, said Ada Merrow, a lawyer.', []],
    ['letters of the other one', 'The International Criminal Court (ICJ) is in The Hague, said Ada Merrow, a lawyer.', ['error ICJ > ICC']],
    ['one in full, the other in letters', 'The International Court of Justice sits in The Hague, said Ada Merrow, a lawyer. The ICC has fifteen judges.', ['warning ICC']],
    ['letters of the one that is meant', 'The International Court of Justice sits in The Hague, said Ada Merrow, a lawyer. The ICJ has fifteen judges.', []],
    ['the ledger has both', 'The International Court of Justice is not the ICC, said Ada Merrow, a lawyer.', [], `${COURT(', not_to_confuse_with: [International Court of Justice]')}- { id: S-002, kind: organization, name: International Court of Justice }\n`],
    ['the ledger has the other', 'The International Court of Justice sits in The Hague, said Ada Merrow, a lawyer.', ['warning International Court of Justice'], COURT()],
    ['the ledger has the other, and the draft too', 'The International Court of Justice is not the ICC, said Ada Merrow, a lawyer.', [], COURT()],
    ['the ledger warns, by other letters', 'The ICJ sits in The Hague, said Ada Merrow, a lawyer. The ICJ has fifteen judges.', ['error ICJ +1'], COURT(', not_to_confuse_with: [International Court of Justice]')],
    ['a pair of the house', 'North Quay Ferries and North Quay Freight were told, said Ada Merrow, a lawyer.', ['warning North Quay Ferries', 'warning North Quay Freight'], '', 'confusable: [[North Quay Ferries, North Quay Freight]]'],
  ] as const) test(what, () => { assert.deepEqual(told('org-confusable', draft, ledger, house), expected); });
});

suite('offices', () => {
  for (const [a, b, expected] of [
    ['attorney general', 'prosecutor general', true], ['foreign minister', 'defence minister', true], ['foreign minister', 'minister of foreign affairs', false], ['minister', 'health minister', false], ['vice president', 'president', true], ['deputy mayor', 'mayor', true],
    ['premier', 'prime minister', false], ['prime minister', 'minister', false], ['chairwoman', 'chairman', false], ['lieutenant general', 'general', false], ['lieutenant governor', 'governor', true], ['senator', 'congressman', true], ['mayor', 'lawyer', false],
    ['mayor of Harwick', 'mayor', false], ['chief executive', 'CEO', false], ['secretary of state', 'press secretary', false],
  ] as const) test(`${a} and ${b}`, () => {
    const [one, other] = [officeOf(a), officeOf(b)];
    assert.ok(one !== null && other !== null);
    assert.deepEqual([areContrary(one, other), areContrary(other, one)], [expected, expected]);
  });
  for (const title of ['', 'friend of the family', 'who runs it']) test(`no office: ${title}`, () => { assert.equal(officeOf(title), null); });

  const ROLE = (role: string): string => `sources:\n- { id: S-001, kind: person, name: Ada Merrow, roles: [${role}] }\n`;
  for (const [what, draft, expected, ledger] of [
    ['another office', '“We found cracks,” said Attorney General Ada Merrow, who was there.', ['error Attorney General > Prosecutor General'], ROLE('{ title: prosecutor general }')],
    ['an office that begins later', 'In Harwick Vice President Ada Merrow saw the cracks.', [], ROLE('{ title: president, from: "2099-01-01" }')],
    ['one of several', '“We found cracks,” said Senator Ada Merrow, who was there.', [], ROLE('{ title: mayor }, { title: senator }')],
    ['an office of the past', '“We found cracks,” said former senator Ada Merrow, who was there.', [], ROLE('{ title: mayor }')],
    ['the next person’s title', 'Ada Merrow, Vice President Ben Tarn and others saw the cracks.', [], ROLE('{ title: president }')],
  ] as const) test(what, () => { assert.deepEqual(told('role-mismatch', draft, ledger), expected); });
});

suite('introductions', () => {
  for (const [what, draft, expected] of [
    ['the surname before the full name', 'Nobody had told Merrow, who runs the trust. “We found cracks,” Ada Merrow said.', ['warning Merrow > Ada Merrow']],
    ['with a title that goes', 'Nobody had told Mrs. Merrow, who runs the trust. “We found cracks,” Ada Merrow said.', ['warning Mrs. Merrow > Ada Merrow']],
    ['a campaign', 'The Merrow campaign had no money. “We found cracks,” Ada Merrow said.', []],
    ['a president', 'Nobody had told President Merrow of it. “We found cracks,” Ada Merrow said.', []],
    ['within quotation marks', '“Nobody told Merrow of it,” said Ben Tarn, a fisherman. Ada Merrow runs the trust.', []],
    ['the full name first', '“We found cracks,” said Ada Merrow, who runs the trust. Nobody had told Merrow.', []],
  ] as const) test(`first mention: ${what}`, () => { assert.deepEqual(told('first-mention-name', draft), expected); });
  for (const [what, draft, expected, house] of [
    ['letters before the words', 'The letter had gone to the NHT in March, said Ada Merrow, a fisher. The Northmere Harbour Trust did not answer.', ['warning NHT']],
    ['letters in brackets twice', 'The Northmere Harbour Trust (NHT) knew it, said Ada Merrow, a fisher. The Northmere Harbour Trust (NHT) did not answer.', ['info NHT']],
    ['letters that the house knows', 'The letter had gone to the NHT in March, said Ada Merrow, a fisher. The Northmere Harbour Trust did not answer.', [], 'known: [NHT]'],
    ['letters that are used in a longer name', 'The Northmere Harbour Trust (NHT) knew it, said Ada Merrow, a fisher. The NHT Council did not answer.', []],
  ] as const) test(`letters: ${what}`, () => { assert.deepEqual(told('acronym', draft, '', house), expected); });
});

suite('names that must not be told', () => {
  const LEDGER = `sources:
- { id: S-001, kind: person, name: Marta Ortega, agreed_description: a harbour official, protection: { level: confidential } }
- { id: S-002, kind: person, name: Ben Quillfeather, roles: [{ title: prosecutor general }] }
- { id: S-003, kind: organization, name: Northmere Harbour Trust, aliases: [NHT], agreed_description: a charity }
encounters:
- { id: N-001, source: S-002, medium: telephone, terms: { may_name: false } }
`;
  const DRAFT = `“We found cracks,” said Marta Ortega. Ms. Ortegga knew of it, and Marta Ortegga left. “Nobody told us,” Attorney General Ben Quillfeather said. “It was safe,” said Quilfeather, and Ben Quilfeather left.
The NHT did not answer. The Northmere Harbour Trust (NHT) is a charity. “It is shut,” said Ben Quillfeather. Later Ortega was there.`;
  test('are in no message and in no fix', () => {
    const all = annotate(PIER + DRAFT, { models, ledger: loadLedger(LEDGER).ledger }).findings.filter(({ rule }) => ['org-confusable', 'name-variant', 'role-missing', 'role-mismatch', 'first-mention-name', 'acronym'].includes(rule));
    for (const { message, replacement = '' } of all) assert.doesNotMatch(message + replacement, /Ortega|Quillfeather|Northmere Harbour/u);
  });
});
