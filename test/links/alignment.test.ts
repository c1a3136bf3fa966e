import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align, type Wording } from '../../src/links/alignment';

suite('align', () => {
  const SAID = 'We did not, um, sign the contract with Oskar Dale in 2019, and we will never pay two million pounds for the old quarry.';
  const TABLE: readonly (readonly [title: string, pieces: readonly string[], verbatim: string, wording: Wording, about?: readonly string[]])[] = [
    ['all of it', [`“${SAID}”`], SAID, 'equal'],
    ['without hesitations', ['“We did not sign the contract with Oskar Dale in 2019, and we will never pay two million pounds for the old quarry,”'], SAID, 'equal'],
    ['capitals and marks', ['we did NOT - sign; the contract'], SAID, 'trimmed'],
    ['the beginning', ['“We did not sign the contract”'], SAID, 'trimmed'],
    ['the middle', ['“the contract with Oskar Dale”'], SAID, 'trimmed'],
    ['two pieces', ['“We did not sign the contract,”', '“and we will never pay.”'], SAID, 'trimmed'],
    ['an ellipsis', ['“We did not sign the contract … and we will never pay two million pounds.”'], SAID, 'ellipsis'],
    ['an ellipsis in brackets', ['“We did not sign the contract [...] for the old quarry.”'], SAID, 'ellipsis'],
    ['dots', ['“We did not sign the contract ... and we will never pay”'], SAID, 'ellipsis'],
    ['a word put in', ['“We did not sign the [first] contract with Oskar Dale”'], SAID, 'insertion'],
    ['a name for a pronoun', ['“[The council] did not sign the contract”'], SAID, 'insertion'],
    ['digits for a word', ['“we will never pay 2 million pounds”'], SAID, 'trimmed'],
    ['a word changed', ['“We did not sign the treaty with Oskar Dale”'], SAID, 'changed', []],
    ['a word less, and nothing says so', ['“We did not sign contract with Oskar Dale”'], SAID, 'changed', []],
    ['a “not” less', ['“We did sign the contract with Oskar Dale”'], SAID, 'changed', ['negation']],
    ['a “not” hidden by an ellipsis', ['“We did … sign the contract with Oskar Dale”'], SAID, 'changed', ['negation']],
    ['a “not” put in, in brackets', ['“in 2019, and we will [not] never pay”'], 'in 2019, and we will pay', 'changed', ['negation']],
    ['a negation turned', ['“and we will always pay two million pounds”'], SAID, 'changed', ['negation']],
    ['another number', ['“with Oskar Dale in 2018, and we will never pay”'], SAID, 'changed', ['number']],
    ['another number in brackets', ['“with Oskar Dale in [2018], and we will never pay”'], SAID, 'changed', ['number']],
    ['another number in words', ['“we will never pay three million pounds”'], SAID, 'changed', ['number']],
    ['another magnitude', ['“we will never pay two billion pounds”'], SAID, 'changed', ['number']],
    ['another name', ['“sign the contract with Oskar Lund in 2019”'], SAID, 'changed', ['name']],
    ['another name in brackets', ['“sign the contract with [Ada Lund] in 2019”'], SAID, 'changed', ['name']],
    ['another order', ['“for the old quarry we will never pay two million pounds”'], SAID, 'reordered'],
    ['pieces in another order', ['“for the old quarry,”', '“we did not sign the contract”'], SAID, 'reordered'],
    ['the later of two places', ['“the board of the town”'], 'The mayor met the head of the board of the town.', 'trimmed'],
    ['curly and straight apostrophes', ["“We don't know”"], 'We don’t know', 'equal'],
    ['commas in numbers', ['“1200 people”'], '1,200 people', 'equal'],
  ];
  for (const [title, pieces, verbatim, wording, about] of TABLE) {
    test(`${title}: ${wording}`, () => {
      const found = align(pieces, verbatim);
      assert.equal(found?.wording, wording, JSON.stringify(found));
      if (about !== undefined) assert.deepEqual(found.about, about);
    });
  }

  test('the differences are those of the words, as they are written', () => {
    assert.deepEqual(align(['“We will not wait for Oskar”'], 'Yes. We will never wait for Oskar Dale.')?.differences, [
      { kind: 'ledger', text: 'Yes.' }, { kind: 'same', text: 'We will' }, { kind: 'ledger', text: 'never' }, { kind: 'draft', text: 'not' }, { kind: 'same', text: 'wait for Oskar' }, { kind: 'ledger', text: 'Dale.' },
    ]);
  });
  test('nothing is like nothing', () => { assert.deepEqual([align([''], 'x'), align(['x'], ' '), align(['x'], 'y')?.likeness], [null, null, 0]); });

  const word = fc.constantFrom('we', 'will', 'not', 'wait', 'for', 'the', 'board', 'of', 'Northmere', '14', 'men');
  test('whatever is taken out of the middle is trimmed, and the differences hold all words of both', () => {
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), fc.array(word, { maxLength: 12 }), (words, a, b, others) => {
      const from = a % words.length;
      const to = from + 1 + b % (words.length - from);
      const part = align([words.slice(from, to).join(' ')], words.join(' '));
      assert.ok(part?.wording === (to - from === words.length ? 'equal' : 'trimmed'), JSON.stringify(part));
      const other = align([others.join(' ')], words.join(' '));
      if (other === null) return;
      const side = (kind: string): string => other.differences.filter(run => run.kind === kind || run.kind === 'same').map(({ text }) => text).join(' ');
      assert.deepEqual([side('draft'), side('ledger')], [others.join(' '), words.join(' ')]);
    }), { numRuns: 1000 });
  });
});
