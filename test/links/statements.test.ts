import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexStatements } from '../../src/links/statements';

const LEDGER = [
  { id: 'Q-001', source: 'S-001', verbatim: 'The harbour wall will stand for another fifty years, whatever the council says.' },
  { id: 'Q-002', source: 'S-002', verbatim: 'We’ll pay every worker’s overtime by Friday.' },
  { id: 'Q-003', source: 'S-002', verbatim: 'The harbour wall will stand for another fifty years, whatever the council says.' },
  { id: 'Q-004', source: null, verbatim: 'It is not safe' },
];

suite('links: a “not” before the marks', () => {
  const index = indexStatements([{ id: 'Q-1', source: 'S-1', verbatim: 'I will not tolerate it, and I never really tried.' }]);
  const TABLE: readonly (readonly [before: string, piece: string, wording: string, about: readonly string[]])[] = [
    ['He said he would not ', '“tolerate it”', 'trimmed', []], ['He would never ', '“tolerate it”', 'trimmed', []], ['He won’t ', '“tolerate it”', 'trimmed', []], ['He has ', '“never really tried”', 'trimmed', []], ['He never really ', '“tried”', 'trimmed', []],
    ['He said he would ', '“tolerate it”', 'changed', ['negation']], ['', '“tolerate it”', 'changed', ['negation']], ['Not everybody agrees, but he said he would ', '“tolerate it”', 'changed', ['negation']],
  ];
  for (const [before, piece, wording, about] of TABLE) test(`${before}${piece}`, () => {
    const link = index.find([piece], 'S-1', false, before);
    assert.deepEqual([link?.wording, link?.about], [wording, about]);
  });
});

suite('links: quotation to statement', () => {
  const cases: readonly (readonly [name: string, pieces: readonly string[], speaker: string | null, expected: string | null, match?: string])[] = [
    ['equal words', ['“We’ll pay every worker’s overtime by Friday,”'], null, 'Q-002', 'equal'],
    ['straight apostrophes and capitals', ['"we\'ll pay every worker\'s overtime by friday"'], null, 'Q-002', 'equal'],
    ['trimmed', ['“pay every worker’s overtime”'], null, 'Q-002', 'trimmed'],
    ['the speaker’s own statement first', ['“The harbour wall will stand for another fifty years”'], 'S-002', 'Q-003', 'trimmed'],
    ['the first in the ledger for anybody else', ['“The harbour wall will stand for another fifty years”'], 'S-009', 'Q-001', 'trimmed'],
    ['two pieces in order', ['“The harbour wall,”', '“will stand for another fifty years.”'], null, 'Q-001', 'trimmed'],
    ['two pieces out of order', ['“whatever the council says,”', '“the harbour wall will stand.”'], null, 'Q-001', 'reordered'],
    ['words left out', ['“The harbour wall … whatever the council says.”'], null, 'Q-001', 'ellipsis'],
    ['a changed word', ['“The harbour walls will stand for another fifty years”'], null, 'Q-001', 'changed'],
    ['a changed word of the same source', ['“The harbour walls will stand for another sixty years”'], 'S-002', 'Q-003', 'changed'],
    ['other words', ['“The harbour is full of walls, the council says, and that is fine”'], null, null],
    ['a word put in', ['“The harbour wall [of Northmere] will stand”'], null, 'Q-001', 'insertion'],
    ['a “not” put in', ['“It is not entirely safe”'], null, null],
    ['parts of words do not count', ['“every work overtime by Friday”'], null, null],
    ['few words of somebody', ['“not safe”'], 'S-001', null],
    ['few words of the same source', ['“another fifty”'], 'S-001', 'Q-001', 'trimmed'],
    ['no words', ['“”'], 'S-001', null],
    ['a number in digits', ['“The harbour wall will stand for another 50 years”'], null, 'Q-001', 'trimmed'],
    ['American spelling', ['“The harbor wall will stand”'], null, 'Q-001', 'trimmed'],
    ['a capital set by an editor', ['“[W]ill stand for another fifty years”'], null, 'Q-001', 'trimmed'],
    ['a stutter that nobody recorded', ['“the the harbour wall, um, will stand for another fifty years”'], null, 'Q-001', 'changed'],
    ['another number', ['“The harbour wall will stand for another sixty years”'], null, 'Q-001', 'changed'],
    ['words put in for others', ['“[It] will stand for another fifty years”'], null, 'Q-001', 'insertion'],
  ];
  for (const [name, pieces, speaker, expected, match] of cases) test(`${name}: ${pieces.join(' + ')}`, () => {
    const link = indexStatements(LEDGER).find(pieces, speaker);
    assert.equal(link?.statement ?? null, expected);
    if (match !== undefined) assert.equal(link?.wording, match);
  });

  test('any three words that carry meaning are found where they stand', () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{4,7}$/u);
    fc.assert(fc.property(fc.array(word, { minLength: 3, maxLength: 30 }), fc.nat(), fc.nat(), (words, a, b) => {
      const from = a % (words.length - 2);
      const to = from + 3 + b % (words.length - from - 2);
      const link = indexStatements([{ id: 'Q', source: null, verbatim: words.join(', ') }]).find([words.slice(from, to).join(' ')], null);
      assert.equal(link?.wording, to - from === words.length ? 'equal' : 'trimmed');
    }));
  });

  test('what a person has decided goes before what the words say', () => {
    const index = indexStatements(LEDGER, [{ statement: 'Q-004', exact: '“unsafe,”' }, { statement: 'Q-999', exact: '“gone”' }]);
    assert.deepEqual(index.find(['"unsafe"'], null), { statement: 'Q-004', source: null, wording: 'changed', about: ['negation'], decided: true, accepted: false });
    assert.equal(index.find(['“gone”'], null), null);
  });

  test('a statement without a “not” right before the words goes before one with it', () => {
    const index = indexStatements([{ id: 'Q-1', source: null, verbatim: 'I do not support the plan to close the school.' }, { id: 'Q-2', source: null, verbatim: 'Today I support the plan to close the school.' }]);
    assert.deepEqual([index.find(['“support the plan to close the school”'], null)?.statement, index.find(['“do not support the plan to close the school”'], null)?.statement], ['Q-2', 'Q-1']);
  });

  test('the right one of very many that share their words', () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({ id: `Q-${i}`, source: `S-${i % 7}`, verbatim: `We will mend wall ${i} of the old harbour for the town before the winter comes.` }));
    const index = indexStatements(many);
    assert.deepEqual(['“We will mend wall 1777 of the old harbour”', '“We will not mend wall 1777 of the old harbour for the town”'].map(words => { const link = index.find([words], null); return [link?.statement, link?.wording, link?.about]; }), [['Q-1777', 'trimmed', []], ['Q-1777', 'changed', ['negation']]]);
    assert.equal(index.find(['“of the old harbour for the town before”'], 'S-3')?.source, 'S-3');
  });

  test('an empty ledger knows nothing', () => { assert.equal(indexStatements([]).find(['“any words at all here”'], null), null); });
});
