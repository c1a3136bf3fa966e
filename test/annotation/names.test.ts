import assert from 'node:assert/strict';
import { annotate, createAnnotator } from '../../src/annotation';
import type { Annotation } from '../../src/annotation/types';
import type { NameModel } from '../../src/entities/model/name-model';
import type { EntityType } from '../../src/entities/types';
import { loadLedger } from '../../src/ledger';
import { shippedModels } from '../../tools/eval/model';

const models = shippedModels();
const TEXT = 'Bral Board met in Nairobi. Later the Harbour Council and Tarn Works left; Vera Thorne, of Tarn Works, spoke.';
const ledgerOf = (text: string): NonNullable<ReturnType<typeof loadLedger>['ledger']> => loadLedger(text).ledger;
/** Each mention as words, type, and the name of what it names. */
const named = ({ mentions, entities }: Annotation, text: string): readonly string[] =>
  mentions.map(({ start, end, entity }) => { const { name, type, source } = entities.find(({ id }) => id === entity)!; return `${text.slice(start, end)}/${type}/${source ?? name}`; });

/** What a model finds in the texts below, the longer first. */
const FOUND: readonly (readonly [words: string, type: EntityType])[] = [
  ['Stanley Dale', 'person'], ['Foreign Ministry of Japan', 'organization'], ['Foreign Ministry', 'organization'], ['China', 'location'], ['Kyiv', 'location'], ['Kiev', 'location'], ['Bill Clinton', 'person'], ['Hillary Clinton', 'person'], ['Clinton', 'person'],
  ['Victoria Beckham', 'person'], ['David', 'person'], ['Beckham', 'person'], ['Kim Yo Jong', 'person'], ['Kim Jong', 'person'], ['World Health Organization', 'organization'], ['The WHO', 'organization'],
];
/** A model that finds just these. */
const finding: NameModel = {
  ...models.names,
  names: ({ text }) => {
    const spans = FOUND.flatMap(([words, type]) => [...text.matchAll(new RegExp(words, 'gu'))].map(({ index }) => ({ start: index, end: index + words.length, type, confidence: 0.9 })));
    return spans.filter((one, at) => !spans.slice(0, at).some(({ start, end }) => start <= one.start && end >= one.end)).sort((a, b) => a.start - b.start);
  },
};

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
    ['by the day of the dateline, whatever place stands there', 'OSLO, Norway, May 15, 2024 (Wire) — The pier was shut on Monday, Vera Thorne said.', null, '2024-05-13'],
    ['by the day of the dateline in brackets', 'OSLO (15 May 2024) — The pier was shut on Monday, Vera Thorne said.', null, '2024-05-13'],
    ['by the line that says when it appeared', 'The pier\n\nUpdated May 15, 2024 at 5:30 p.m.\n\nOSLO — The pier was shut on Monday, Vera Thorne said.', null, '2024-05-13'],
    ['by the ledger before the dateline', 'OSLO, May 15, 2024 (Wire) — The pier was shut on Monday, Vera Thorne said.', 'story: { dateline: { place: Oslo, date: "2024-05-08" } }\n', '2024-05-06'],
    ['not by a dateline without its year', 'OSLO, May 15 (Wire) — The pier was shut on Monday, Vera Thorne said.', null, null],
    ['a whole date by itself', 'The pier was shut on 3 May 2024, Vera Thorne said.', null, '2024-05-03'],
  ];
  for (const [what, text, ledger, value] of DATES) {
    test(`a date has its value: ${what}`, () => {
      const { mentions } = annotate(text, { models, ledger: ledger === null ? null : ledgerOf(ledger) });
      assert.equal(mentions.filter(({ type }) => type === 'date').at(-1)?.date, value);
    });
  }

  const LEDGER = 'sources:\n- { id: S-001, kind: person, name: Boris Dale, aliases: [Dale] }\n- { id: S-002, kind: organization, name: Foreign Ministry }\ncorrections:\n- { text: Kiev, same_as: Kyiv }\n';
  const NAMED: readonly (readonly [what: string, text: string, ledger: string | null, names: readonly string[]])[] = [
    ['another given name is never the source', 'Stanley Dale left. “No,” Stanley Dale said.', LEDGER, ['Stanley Dale/person/Stanley Dale', 'Stanley Dale/person/Stanley Dale']],
    ['nor is the institution of a country', 'China’s Foreign Ministry met the Foreign Ministry of Japan.', LEDGER, ['China/location/China', "Foreign Ministry/organization/China's Foreign Ministry", 'Foreign Ministry of Japan/organization/Foreign Ministry of Japan']],
    ['what is the same as a place is a place', 'They left Kiev. Kyiv is far.', LEDGER, ['Kiev/location/Kiev', 'Kyiv/location/Kiev']],
    ['a couple, by their titles', 'President Bill Clinton and Secretary Hillary Clinton arrived. Mr. Clinton waved. Mrs. Clinton left. Clinton spoke.', null, ['Bill Clinton/person/Bill Clinton', 'Hillary Clinton/person/Hillary Clinton', 'Clinton/person/Bill Clinton', 'Clinton/person/Hillary Clinton', 'Clinton/person/Clinton']],
    ['a couple that shares the surname', 'David and Victoria Beckham came. Beckham spoke.', null, ['David/person/David Beckham', 'Victoria Beckham/person/Victoria Beckham', 'Beckham/person/Beckham']],
    ['syllables of two', 'Kim Jong Un oversaw the launch. Kim Yo Jong was there.', null, ['Kim Jong Un/person/Kim Jong Un', 'Kim Yo Jong/person/Kim Yo Jong']],
    ['letters with an article', 'The WHO and the World Health Organization are one.', null, ['WHO/organization/World Health Organization', 'World Health Organization/organization/World Health Organization']],
  ];
  for (const [what, text, ledger, names] of NAMED) {
    test(`whom a name names: ${what}`, () => { assert.deepEqual(named(annotate(text, { models: { names: finding }, ledger: ledger === null ? null : ledgerOf(ledger) }), text), names); });
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
