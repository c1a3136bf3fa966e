import assert from 'node:assert/strict';
import { annotate, createAnnotator } from '../../src/annotation';
import type { Annotation } from '../../src/annotation/types';
import { loadLedger } from '../../src/ledger';
import { shippedModels } from '../../tools/eval/model';

const models = shippedModels();
const TEXT = 'Bral Board met in Nairobi. Later the Harbour Council and Tarn Works left; Vera Thorne, of Tarn Works, spoke.';
const ledgerOf = (text: string): NonNullable<ReturnType<typeof loadLedger>['ledger']> => loadLedger(text).ledger;
/** Each mention as words, type, and the name of what it names. */
const named = ({ mentions, entities }: Annotation, text: string): readonly string[] =>
  mentions.map(({ start, end, entity }) => { const { name, type, source } = entities.find(({ id }) => id === entity)!; return `${text.slice(start, end)}/${type}/${source ?? name}`; });

suite('names of a document', () => {
  test('what a person says of names holds at once, before the model and the rules', () => {
    for (const options of [{ models }, { models: null }]) {
      const annotator = createAnnotator(TEXT, options);
      annotator.use(ledgerOf('sources:\n- { id: S-001, kind: person, name: Vera Thorne }\n- { id: S-002, kind: organization, name: Harbour Council }\ncorrections:\n- { text: Bral Board, entity: S-002 }\n- { text: Tarn Works, ignore: true }\n- { text: Nairobi, type: organization }\n'));
      assert.deepEqual(named(annotator.annotation(), TEXT), ['Bral Board/organization/S-002', 'Nairobi/organization/Nairobi', 'Harbour Council/organization/S-002', 'Vera Thorne/person/S-001']);
      annotator.use(ledgerOf('corrections:\n- { text: Bral Board, type: organization, same_as: Harbour Council }\n- { text: Harbour Council, type: organization }\n'));
      const [first, second] = ['Bral Board', 'Harbour Council'].map(words => named(annotator.annotation(), TEXT).find(one => one.startsWith(words)));
      assert.deepEqual([first, second], ['Bral Board/organization/Harbour Council', 'Harbour Council/organization/Harbour Council']);
    }
  });

  const DATES: readonly (readonly [what: string, text: string, ledger: string | null, value: string | null])[] = [
    ['by the ledger’s day of the story', 'The pier was shut on Monday, Vera Thorne said.', 'story: { dateline: { place: Oslo, date: "2024-05-15" } }\n', '2024-05-13'],
    ['not where no day is known', 'The pier was shut on Monday, Vera Thorne said.', null, null],
    ['a whole date by itself', 'The pier was shut on 3 May 2024, Vera Thorne said.', null, '2024-05-03'],
  ];
  for (const [what, text, ledger, value] of DATES) {
    test(`a date has its value: ${what}`, () => {
      const { mentions } = annotate(text, { models, ledger: ledger === null ? null : ledgerOf(ledger) });
      assert.equal(mentions.find(({ type }) => type === 'date')?.date, value);
    });
  }

  test('an amount has its number and currency', () => {
    const { mentions } = annotate('The harbour owes the bank $3.5 million, Vera Thorne said.', { models });
    const amount = mentions.find(({ type }) => type === 'money')?.amount;
    assert.deepEqual([amount?.amount, amount?.currency], [3_500_000, 'USD']);
  });

  test('an edit gives what a first reading gives, with the model too', () => {
    const annotator = createAnnotator(TEXT, { models });
    let text = TEXT;
    for (const [start, end, words] of [[0, 4, 'Oslo'], [10, 10, ' of Kenya\n\nOn Friday '], [0, 0, 'Vladimir Putin left Moscow.\n\n'], [28, 60, ''], [5, 5, 'MOSCOW SAYS UKRAINE\n\n']] as const) {
      annotator.edit([{ start, end, text: words }]);
      text = text.slice(0, start) + words + text.slice(end);
      assert.deepEqual(annotator.annotation(), annotate(text, { models }));
    }
  });
});
