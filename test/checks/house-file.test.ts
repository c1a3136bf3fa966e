import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnnotator } from '../../src/annotation';
import { readHouseRules, type HouseProblem } from '../../src/checks/house-file';
import { NO_HOUSE_RULES } from '../../src/checks/house-rules';
import { RULE_IDS } from '../../src/checks/ids';
import type { Found } from '../../src/checks/rule';
import { HOUSE_STYLE } from '../../src/checks/rules/house';
import { STYLES, levelsOf } from '../../src/checks/styles';

const WHOLE = `preset: reuters
levels: { loaded-verb: off, number-check: warning }
preferred:
  - { use: email, not: [e-mail, electronic mail], why: It is a word like any other. }
  - use: Kyiv
    not: Kiev
banned:
  - { word: chairman, why: Say “chair”. }
  - bigwig
loaded: [blasted]
allowed: [claimed]
confusable: [[North Quay Ferries, North Quay Freight]]
known: [NHT, 1922]
`;

/** Wrong files: what is in them, the code, the words that the problem stands at, and what the message says. */
const WRONG: readonly (readonly [what: string, file: string, code: string, at: string, says: RegExp])[] = [
  ['text alone', 'email, not e-mail', 'not-house-rules', 'email, not e-mail', /begin with keys/u],
  ['a list at the top', '- email', 'not-house-rules', '- email', /begin with keys/u],
  ['a key that is not known', 'preferd: []', 'unknown-key', 'preferd', /“preferd:” is no key of house rules; is “preferred” meant\?/u],
  ['a key that is far from all', 'colours: []', 'unknown-key', 'colours', /“colours:” is no key of house rules\. There are preset, levels/u],
  ['a rule that is not known', 'levels: { loaded-verbs: off }', 'unknown-rule', 'loaded-verbs', /is no rule; is “loaded-verb” meant\?/u],
  ['a level that is not known', 'levels: { loaded-verb: high }', 'wrong-value', 'high', /“loaded-verb” is one of error, warning, info, off/u],
  ['a level that is missing', 'levels: { loaded-verb: }', 'wrong-value', 'loaded-verb', /“loaded-verb” is one of/u],
  ['levels as a list', 'levels: [loaded-verb]', 'wrong-type', '[loaded-verb]', /In “levels” each rule has its level behind a colon/u],
  ['a manner that is not known', 'preset: rueters', 'wrong-value', 'rueters', /“preset” is one of ap, reuters, bbc; is “reuters” meant\?/u],
  ['a manner as a list', 'preset: [ap]', 'wrong-value', '[ap]', /“preset” is one of/u],
  ['a list that is none', 'known: UN', 'wrong-type', 'UN', /“known” is a list/u],
  ['an entry without its words', 'preferred: [{ use: email }]', 'missing-key', 'use', /“not:” is missing in this entry of “preferred”/u],
  ['an entry without what is used', 'preferred: [{ not: [e-mail] }]', 'missing-key', 'not', /“use:” is missing/u],
  ['an entry that is a word', 'preferred: [email]', 'wrong-type', 'email', /An entry of “preferred” has the keys use, not, why/u],
  ['an entry with a key that is not known', 'preferred: [{ use: email, not: [e-mail], wy: so }]', 'unknown-key', 'wy', /is no key of an entry of “preferred”; is “why” meant\?/u],
  ['an empty entry', 'known: [UN, ~]', 'missing-value', '[UN, ~]', /An entry of “known” is empty/u],
  ['an empty word', 'known: [" "]', 'missing-value', '" "', /A word is missing here in “known”/u],
  ['blanks around a word', 'known: [" UN"]', 'wrong-value', '" UN"', /blanks around it/u],
  ['a character that cannot be seen', 'banned: ["chair\\u200bman"]', 'wrong-value', '"chair\\u200bman"', /characters that cannot be seen/u],
  ['a line end in a word', 'banned: ["chair\\nman"]', 'wrong-value', '"chair\\nman"', /line ends/u],
  ['no letters', 'banned: ["***"]', 'wrong-value', '"***"', /has letters or digits/u],
  ['a word that is too long', `banned: [${'a'.repeat(101)}]`, 'wrong-value', 'a'.repeat(101), /no more than 100 characters/u],
  ['a word that is a map', 'loaded: [{ blasted: yes }]', 'wrong-type', '{ blasted: yes }', /In “loaded” words stand here/u],
  ['a reason that is a list', 'banned: [{ word: chairman, why: [so] }]', 'wrong-type', '[so]', /“why” of “banned” is one sentence/u],
  ['a word that replaces itself', 'preferred: [{ use: email, not: [email] }]', 'contradiction', 'email', /“email” stands in “use” and in “not”/u],
  ['a word that is wanted and not wanted', 'preferred: [{ use: email, not: [e-mail] }, { use: e-mail, not: [mail] }]', 'contradiction', 'e-mail', /asked for by another entry/u],
  ['a word that is replaced in two ways', 'preferred: [{ use: email, not: [mail] }, { use: post, not: [mail] }]', 'contradiction', 'mail', /replaced by “email” in another entry/u],
  ['a verb that is loaded and allowed', 'loaded: [claimed]\nallowed: [claimed]', 'contradiction', 'claimed', /“loaded” and in “allowed”/u],
  ['a pair of one', 'confusable: [[North Quay Ferries]]', 'wrong-type', '[North Quay Ferries]', /two names in brackets/u],
  ['a pair of the same', 'confusable: [[Ferries, Ferries]]', 'wrong-value', '[Ferries, Ferries]', /are the same/u],
  ['a pair that is a word', 'confusable: [Ferries]', 'wrong-type', 'Ferries', /two names in brackets/u],
  ['a key that stands twice', 'known: [UN]\nknown: [EU]', 'duplicate-key', 'known', /twice/u],
  ['an anchor', 'known: &a [UN]', 'yaml-anchor', '[UN]', /not allowed in this file/u],
  ['an alias', 'known: &a [UN]\nloaded: *a', 'yaml-alias', '*a', /not allowed in this file/u],
  ['a tag', 'known: !!set [UN]', 'yaml-tag', '', /not allowed in this file/u],
  ['a merge key', '<<: { known: [UN] }', 'yaml-merge', '<<', /not allowed in this file/u],
  ['two documents', 'known: [UN]\n---\nknown: [EU]', 'several-documents', '', /This file is one document/u],
  ['a bracket that is missing', 'known: [UN', 'yaml-syntax', '', /missing|YAML|indented/u],
  ['a tab', 'known:\n\t- UN', 'yaml-syntax', '', /tab|YAML/u],
  ['too many levels', `known: ${'['.repeat(80)}`, 'too-deep', '', /more than 64 levels/u],
  ['a file that is too large', `known: [${'UN, '.repeat(60_000)}]`, 'too-large', '', /larger than 200 KB/u],
  ['too many entries', `known:\n${'- UN\n'.repeat(5001)}`, 'too-many', '', /more than 5000 entries/u],
];

const problemsOf = (file: string): readonly HouseProblem[] => readHouseRules(file).problems;

suite('house rules', () => {
  test('are read as they stand', () => {
    const { rules, problems } = readHouseRules(WHOLE);
    assert.deepEqual(problems, []);
    assert.deepEqual({ ...rules, levels: null }, {
      levels: null, preferred: [{ use: 'email', not: ['e-mail', 'electronic mail'], why: 'It is a word like any other.' }, { use: 'Kyiv', not: ['Kiev'], why: null }],
      banned: [{ word: 'chairman', why: 'Say “chair”.' }, { word: 'bigwig', why: null }], loaded: ['blasted'], allowed: ['claimed'], confusable: [['North Quay Ferries', 'North Quay Freight']], known: ['NHT', '1922'],
    });
    assert.deepEqual(rules.levels, { ...levelsOf('reuters'), 'loaded-verb': 'off', 'number-check': 'warning' });
  });
  test('an empty file has none', () => { for (const file of ['', '\n', '# nothing yet\n']) assert.deepEqual(readHouseRules(file), { rules: NO_HOUSE_RULES, problems: [] }); });
  test('what is usable is read beside what is not', () => {
    const { rules, problems } = readHouseRules('known: [UN, " "]\nbaned: [x]\nlevels: { nothing: off, acronym: off }');
    assert.deepEqual([rules.known, rules.levels, problems.length], [['UN'], { acronym: 'off' }, 3]);
  });
  for (const [what, file, code, at, says] of WRONG) test(`wrong: ${what}`, () => {
    const found = problemsOf(file).find(problem => problem.code === code);
    assert.ok(found !== undefined, JSON.stringify(problemsOf(file)));
    assert.match(found.message, says);
    assert.match(found.message, /^[\p{Lu}“].*[.?]$/u);
    assert.ok(!found.message.includes('ledger'), found.message);
    if (at !== '') assert.ok(file.slice(found.start, found.end).startsWith(at), file.slice(found.start, found.end));
  });
  test('any text is read without a throw, and every problem stands in it', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.constantFrom('preset: ', 'levels:', 'preferred:', '\n', '- ', '{ use: a, not: [b] }', '[', ']', '{', '}', ': ', 'known', ' ', '&a', '*a', '!!x ', '"', "'", '|'), { maxLength: 30 }).map(parts => parts.join(''))), file => {
      for (const { start, end, message } of readHouseRules(file).problems) assert.ok(start >= 0 && start <= end && end <= file.length && message.length > 10, message);
    }));
  });
});

suite('presets', () => {
  test('name rules that there are, each with a reason', () => {
    for (const { weights } of Object.values(STYLES)) for (const [rule, { level, why }] of Object.entries<{ level: string; why: string }>(weights)) {
      assert.ok((RULE_IDS as readonly string[]).includes(rule), rule);
      assert.ok(['error', 'warning', 'info', 'off'].includes(level) && /^\p{Lu}.{20,}\.$/u.test(why), why);
    }
  });
});

suite('house style in a draft', () => {
  test('is asked again when the house has other rules, also of paragraphs that stay', () => {
    const draft = 'HARWICK, May 4 — The northern pier stays shut, the harbour trust said on Monday in an e-mail.';
    const annotator = createAnnotator(draft, { models: null });
    const told = (): readonly string[] => annotator.annotation().findings.filter(({ rule }) => rule === 'house-style').map(({ start, end }) => draft.slice(start, end));
    assert.deepEqual(told(), []);
    annotator.use(null, {}, readHouseRules('banned: [e-mail]').rules);
    assert.deepEqual(told(), ['e-mail']);
    annotator.use(null, {}, readHouseRules('banned: [pier]').rules);
    assert.deepEqual(told(), ['pier']);
  });
});

suite('house style', () => {
  const house = readHouseRules(WHOLE).rules;
  const told = (text: string, rules = house): readonly string[] => HOUSE_STYLE.flatMap(({ check }): readonly Found[] => check({ is: 'text', text, mentions: [], quotations: [], house: rules })).map(({ span, replacement }) => `${text.slice(...span)}${replacement === undefined ? '' : ` > ${replacement}`}`);
  for (const [text, expected] of [
    ['Send an e-mail or electronic mail.', ['e-mail > email', 'electronic mail > email']],
    ['E-mail came. They said so.', ['E-mail > Email']],
    ['E-MAIL CAME TO KIEV', ['E-MAIL > EMAIL', 'KIEV > KYIV']],
    ['He went to Kiev, not to kiev.', ['Kiev > Kyiv']],
    ['She said “send an e-mail” to the chairman.', ['chairman']],
    ['He works for Chairman Books.', []],
    ['The e-mails were read.', []],
  ] as const) test(text, () => { assert.deepEqual(told(text), expected); });
  test('words are taken literally', () => {
    const rules = readHouseRules('banned: [".*", "a.c", "(x+)+y"]').rules;
    assert.deepEqual(told('abc aac xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', rules), []);
    assert.deepEqual(told('An a.c here.', rules), ['a.c']);
  });
  test('each place is that of a word that the house does not use', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('e-mail', 'Kiev', 'chairman', 'email', 'the', '“', '”', '.', 'Electronic mail'), { maxLength: 20 }), parts => {
      for (const found of told(parts.join(' '))) assert.match(found, /^(?:e-mail|E-mail|Kiev|chairman|[Ee]lectronic mail)/u);
    }));
  });
});
