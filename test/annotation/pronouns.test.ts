import assert from 'node:assert/strict';
import { annotate, createAnnotator } from '../../src/annotation';
import type { Annotation } from '../../src/annotation/types';
import { loadLedger } from '../../src/ledger';

const ledgerOf = (pronouns: string | null): NonNullable<ReturnType<typeof loadLedger>['ledger']> => loadLedger(`schema: 1\nsources:\n  - { id: S-001, kind: person, name: Oskar Dale${pronouns === null ? '' : `, pronouns: ${pronouns}`} }\n`).ledger;
const last = ({ quotations, entities }: Annotation): string | null => entities.find(({ id }) => id === quotations.at(-1)?.speaker)?.name ?? null;

suite('pronouns of people', () => {
  const said = (words: string): string => `Oskar Dale fell.\n\n“Nobody came,” ${words} said.\n`;
  const TABLE: readonly (readonly [title: string, text: string, pronouns: string | null, speaker: string | null])[] = [
    ['without a word in the ledger, he is Dale', said('he'), null, 'Oskar Dale'],
    ['nor is she anybody', said('she'), null, null],
    ['what the ledger says counts more than the given name', said('she'), 'she/her', 'Oskar Dale'],
    ['and he is nobody then', said('he'), 'she/her', null],
    ['they may be one person of whom the ledger says so', said('they'), 'they/them', 'Oskar Dale'],
    ['he is not that one', said('he'), 'they/them', null],
    ['they are nobody else', said('they'), null, null],
    ['one who has just spoken is meant by they', 'Ada Merrow fell. “We waited,” said Oskar Dale.\n\n“Nobody came,” they said.\n', 'They / them', 'Oskar Dale'],
  ];
  for (const [title, text, pronouns, speaker] of TABLE) test(title, () => { assert.equal(last(annotate(text, { class: 'article', ledger: ledgerOf(pronouns) })), speaker); });

  test('a change in the ledger counts at once', () => {
    const annotator = createAnnotator(said('she'), { class: 'article', ledger: ledgerOf(null) });
    assert.equal(last(annotator.annotation()), null);
    annotator.use(ledgerOf('she/her'));
    assert.equal(last(annotator.annotation()), 'Oskar Dale');
  });
});
