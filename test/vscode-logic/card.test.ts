import assert from 'node:assert/strict';
import { cardAt } from '../../src/vscode/logic/card';
import type { NameCard, QuotationCard } from '../../src/vscode/logic/card';
import { rankStatements, sharedWords } from '../../src/vscode/logic/ranking';
import { annotation, entity, mention, quotation } from './build';
import { ledger, source, statement } from './ledger';

const TEXT = '“We waited for the tide,” Ilse Brandt said. “No boat came at all,” Jonas Weir said near Averley.';
const at = (words: string): number => TEXT.indexOf(words);
const spanOf = (words: string): [number, number] => [at(words), at(words) + words.length];

suite('the card of a place', () => {
  const view = ledger(
    [source('S-1', 'Ilse Brandt'), source('S-2', 'a man at the quay', { isProtected: true })],
    [statement('Q-1', 'S-1', 'We waited for the tide, and then we left.'), statement('Q-2', 'S-2', 'No boat came.')],
    [{ id: 'U-1', draft: null, statement: 'Q-1', status: 'matches', checkedBy: 'al', checkedOn: null, exact: 'We waited for the tide' }],
  );
  const sample = annotation({
    entities: [entity('e1', 'Ilse Brandt', { source: 'S-1' }), entity('e2', 'Jonas Weir'), entity('e3', 'Averley', { type: 'location' })],
    mentions: [mention(...spanOf('Ilse Brandt'), 'e1'), mention(...spanOf('Jonas Weir'), 'e2'), mention(...spanOf('Averley'), 'e3', { type: 'location' })],
    quotations: [
      quotation(spanOf('“We waited for the tide,”'), { statement: 'Q-1', speaker: 'e1', cue: [spanOf('said')] }),
      quotation(spanOf('“No boat came at all,”'), { speaker: 'e2', statement: 'Q-2', wording: 'changed' }),
    ],
  });
  const nameAt = (words: string): NameCard => { const card = cardAt(sample, view, TEXT, at(words) + 1); assert.ok(card?.is === 'name', words); return card; };
  const quotationAt = (words: string): QuotationCard => { const card = cardAt(sample, view, TEXT, at(words) + 1); assert.ok(card?.is === 'quotation', words); return card; };

  test('over a name is the source and how much it said', () => {
    const card = nameAt('Ilse');
    assert.deepEqual([card.source?.id, card.statements, card.span], ['S-1', 1, spanOf('Ilse Brandt')]);
  });
  test('over a name that the ledger does not know is the name', () => { assert.deepEqual([nameAt('Jonas').source, nameAt('Jonas').name], [null, 'Jonas Weir']); });
  test('over the name of a place is none', () => { assert.equal(cardAt(sample, view, TEXT, at('Averley') + 1), null); });
  test('over a part of a statement shows it without a difference, with the check that was made', () => {
    const card = quotationAt('waited');
    assert.deepEqual([card.statement?.id, card.differs, card.use?.checkedBy, card.otherSource], ['Q-1', null, 'al', null]);
  });
  test('over the cue is that of the quotation, at the cue', () => { assert.deepEqual(quotationAt('said').span, spanOf('said')); });
  test('over words that differ from a statement of another source tells both', () => {
    const card = quotationAt('boat');
    assert.deepEqual([card.statement?.id, card.state], ['Q-2', 'altered']);
    assert.equal(card.otherSource?.id, 'S-2');
    assert.deepEqual(card.differs?.map(({ kind, text }) => `${kind}: ${text}`), ['same: No boat came.', 'draft: at all']);
  });
  test('where nothing is, is none', () => { assert.equal(cardAt(annotation(), view, TEXT, 3), null); });
});

suite('the statements that fit a quotation', () => {
  const view = ledger([], [statement('Q-1', 'S-1', 'The pier is old.'), statement('Q-2', 'S-2', 'The pier is safe and sound.'), statement('Q-3', 'S-1', 'Nothing of the kind.')]);
  for (const [words, from, order] of [
    ['the pier is safe', null, ['Q-2', 'Q-1', 'Q-3']],
    ['the pier is', 'S-2', ['Q-2', 'Q-1', 'Q-3']],
    ['the pier is', null, ['Q-1', 'Q-2', 'Q-3']],
    ['something wholly different', 'S-1', ['Q-1', 'Q-3', 'Q-2']],
    ['safe', null, ['Q-2', 'Q-1', 'Q-3']],
  ] as const) {
    test(`“${words}”${from === null ? '' : ` by ${from}`}: ${order.join(', ')}`, () => {
      assert.deepEqual(rankStatements(view, words, from).map(one => one.statement.id), order);
    });
  }
  for (const [one, other, expected] of [['a b', 'x a y b', 1], ['a b', 'c d', 0], ['a b c d', 'b a x d', 0.75], ['', 'a', 0]] as const) {
    test(`shared words of ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => { assert.equal(sharedWords(one, other), expected); });
  }
});
