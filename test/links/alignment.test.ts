import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align, wordsOf, type Wording } from '../../src/links/alignment';
import { spareOf } from '../../src/links/words';

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
    ['a capital set by an editor', ['“[W]e did not sign”'], 'Well, we did not sign', 'trimmed'],
    ['an ending set by an editor', ['“We should have work[ed] on it”'], 'We should have work on it', 'insertion'],
    ['a bracket that nothing closes', ['“[We did sign the contract with him”'], 'We did not ever think of signing that', 'changed'],
    ['“not” cut off before', ['“support the plan to close the school”'], 'I do not support the plan to close the school.', 'changed', ['negation']],
    ['“no” cut off before', ['“plan to close the school”'], 'There is no plan to close the school', 'changed', ['negation']],
    ['“not” cut off behind', ['“They are willing and they will”'], 'They are willing and they will not.', 'changed', ['negation']],
    ['“no” in a clause before', ['“we will stay in the town”'], 'No, we will stay in the town.', 'trimmed'],
    ['“not” in the sentence before', ['“We will stay in the town.”'], 'It is not. We will stay in the town.', 'trimmed'],
    ['“not” in a clause behind', ['“We will stay,”'], 'We will stay, not go.', 'trimmed'],
    ['a long gap that begins with “not”', ['“We did … sign the contract”'], 'We did not, as I have told you so many times before, sign the contract', 'changed', ['negation']],
    ['a long gap with a “not” of its own', ['“We will pay … Then we go home.”'], 'We will pay. And nobody here said that it was not fair to do it. Then we go home.', 'ellipsis'],
    ['“not” between two pieces', ['“We will,”', '“wait and go.”'], 'We will not wait and go.', 'changed', ['negation']],
    ['“not” at another verb', ['“We will pay and we will not wait”'], 'We will not pay and we will wait', 'changed', ['negation']],
    ['“could” for “couldn’t”', ['“We could go”'], 'We couldn’t go', 'changed', ['negation']],
    ['“couldn’t” for “could”', ["“We couldn't go”"], 'We could go', 'changed', ['negation']],
    ['a contraction written out', ['“We do not go”'], 'We don’t go', 'changed', []],
    ['“can’t” for “cannot”', ["“We can't go”"], 'We cannot go', 'changed', []],
    ['“can not” for “cannot”', ['“We can not go”'], 'We cannot go', 'equal'],
    ['another name in brackets at the beginning', ['“[Lund] signed the contract”'], 'Dale signed the contract', 'changed', ['name']],
    ['a name in brackets for a pronoun', ['“[Lund] signed the contract”'], 'Dale left. He signed the contract', 'insertion'],
    ['a first name in brackets', ['“[Oskar] Lund signed the contract”'], 'Lund signed the contract', 'insertion'],
    ['another number in brackets at the beginning', ['“[20] people died in the fire”'], '10 people died in the fire', 'changed', ['number']],
    ['a place in brackets at the end', ['“We will go [home]”'], 'We will go there. But he does not.', 'insertion'],
    ['numbers at other nouns', ['“10 men and 5 women”'], '5 men and 10 women', 'changed', ['number']],
    ['another currency', ['“It cost $5 million”'], 'It cost €5 million', 'changed', ['number']],
    ['dollars in a sign', ['“It cost $5 million”'], 'It cost five million dollars', 'equal'],
    ['a short sum', ['“It cost five million pounds”'], 'It cost £5m', 'equal'],
    ['millions in digits', ['“It cost 5 million”'], 'It cost 5,000,000', 'equal'],
    ['a billion for a million', ['“It cost 5 million”'], 'It cost 5 billion', 'changed', ['number']],
    ['a point', ['“It cost $1.5 million”'], 'It cost $15 million', 'changed', ['number']],
    ['percent in a sign', ['“about 5% of us”'], 'about five per cent of us', 'equal'],
    ['percent, and none', ['“about 5 of us”'], 'about 5% of us', 'changed', ['number']],
    ['degrees below nought', ['“It was -5 degrees”'], 'It was 5 degrees', 'changed', ['number']],
    ['minus in words', ['“It was minus 5 degrees”'], 'It was -5 degrees', 'equal'],
    ['fifty in digits', ['“50 men”'], 'fifty men', 'equal'],
    ['tens and ones', ['“25 men”'], 'twenty-five men', 'equal'],
    ['tens and ones apart', ['“twenty five men”'], 'twenty-five men', 'equal'],
    ['hundreds', ['“105 men in 2,000 days”'], 'one hundred and five men in two thousand days', 'equal'],
    ['a hundred', ['“a hundred men”'], '100 men', 'equal'],
    ['part of a number', ['“million men came to the town”'], 'five million men came to the town', 'changed'],
    ['thousands for millions', ['“thousands of men”'], 'millions of men', 'changed', ['number']],
    ['ordinals', ['“the first and the 2nd man”'], 'the 1st and the second man', 'equal'],
    ['times of day', ['“at 5 p.m. we left”'], 'at 5pm we left', 'equal'],
    ['initials', ['“J. K. Lund of the U.S. came”'], 'JK Lund of the US came', 'equal'],
    ['hyphens', ['“a long-term plan”'], 'a long term plan', 'equal'],
    ['a hyphen that makes another word', ['“We re-sign”'], 'We resign', 'changed'],
    ['British spelling', ['“the colour of the centre, as organised, travelled and analysed”'], 'the color of the center, as organized, traveled and analyzed', 'equal'],
    ['words that only look like it', ['“we filled our hours”'], 'we filed or hors', 'changed'],
    ['words begun again', ['“we think we can do it”'], 'We we think, uh, we we can do it', 'equal'],
    ['a phrase begun again', ['“I think it works”'], 'I think I think it works', 'equal'],
    ['a word broken off', ['“the plan works”'], 'the pl- the plan works', 'equal'],
    ['emphasis is no slip', ['“it is very good”'], 'it is very very good', 'changed'],
    ['a note of the transcriber', ['“We will win. And we go.”'], 'We will win. [applause] And we go.', 'equal'],
    ['letters of other languages', ['“Zoë said naïve things in São Tomé”'], 'Zoe\u0308 said nai\u0308ve things in São Tomé', 'equal'],
    ['another accent is another word', ['“el papa dijo que sí”'], 'el papá dijo que sí', 'changed'],
    ['an ampersand', ['“Dale & Lund won”'], 'Dale and Lund won', 'equal'],
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
  test('hyphens stay in what only the draft has', () => {
    assert.deepEqual(align(['“a short-term plan”'], 'a plan')?.differences, [{ kind: 'same', text: 'a' }, { kind: 'draft', text: 'short-term' }, { kind: 'same', text: 'plan' }]);
  });
  test('a speech of 5,000 words: its very words, and one of them changed', () => {
    const words = Array.from({ length: 5000 }, (_, i) => i % 7 === 0 ? `w${i}` : ['the', 'board', 'will', 'of', 'town', 'wait', 'for'][i % 7] ?? '');
    assert.equal(align([words.join(' ')], words.join(' '))?.wording, 'equal');
    const changed = align([words.map((word, i) => i === 2500 ? 'another' : word).join(' ')], words.join(' '));
    assert.deepEqual([changed?.wording, changed?.differences.map(({ kind }) => kind)], ['changed', ['same', 'ledger', 'draft', 'same']]);
    assert.equal(align([`${words.slice(0, 100).join(' ')} … ${words.slice(4000).join(' ')}`], words.join(' '))?.wording, 'ellipsis');
    assert.equal(align([words.map(word => `${word}x`).join(' ')], words.join(' '))?.likeness, 0);
  });
  test('nothing is like nothing', () => { assert.deepEqual([align([''], 'x'), align(['x'], ' '), align(['x'], 'y')?.likeness], [null, null, 0]); });

  const word = fc.constantFrom('we', 'will', 'not', 'wait', 'for', 'the', 'board', 'of', 'Northmere', '14', 'men');
  test('whatever is taken out of the middle is trimmed, and the differences hold all words of both', () => {
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), fc.array(word, { maxLength: 12 }), (words, a, b, others) => {
      const from = a % words.length;
      const to = from + 1 + b % (words.length - from);
      // What is taken from beside a “not” is another matter.
      const whole = words.map(one => one === 'not' ? 'now' : one);
      const part = align([whole.slice(from, to).join(' ')], whole.join(' '));
      assert.ok(part?.wording === (to - from === words.length ? 'equal' : 'trimmed') || (part?.wording === 'equal' && spareOf(wordsOf(whole.join(' ')), whole.join(' ')).includes(true)), JSON.stringify(part));
      const other = align([others.join(' ')], words.join(' '));
      if (other === null) return;
      const side = (kind: string): string => other.differences.filter(run => run.kind === kind || run.kind === 'same').map(({ text }) => text).join(' ');
      assert.deepEqual([side('draft'), side('ledger')], [others.join(' '), words.join(' ')]);
    }), { numRuns: 1000 });
  });
});
