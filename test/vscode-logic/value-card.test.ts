import assert from 'node:assert/strict';
import { annotate } from '../../src/annotation';
import { loadLedger } from '../../src/ledger';
import { valueCardAt, valueInWords } from '../../src/vscode/logic/value-card';

const LEDGER = loadLedger('story: { dateline: { date: "2024-05-15" } }\n').ledger;

/** The words under the mouse (marked by `|`), and what the card says in English; null for no card. */
const TABLE: readonly (readonly [text: string, says: string | null])[] = [
  ['The pier was shut on Mon|day, the harbour said.', 'Monday, May 13, 2024 (2024-05-13)'],
  ['It opened in March 2|019 and closed soon.', '2019-03'],
  ['The repairs cost $3.5 mill|ion in all.', '3,500,000 USD'],
  ['They cost Rs 50|0 a day.', '500'],
  ['The ha|rbour was calm.', null],
  ['', null],
];

suite('the card of a date or an amount', () => {
  for (const [marked, says] of TABLE) {
    test(marked === '' ? 'nothing' : marked, () => {
      const [text, offset] = [marked.replace('|', ''), Math.max(0, marked.indexOf('|'))];
      const card = valueCardAt(annotate(text, { ledger: LEDGER }), text, offset);
      assert.equal(card === null ? null : valueInWords(card, 'en'), says);
      if (card !== null) assert.equal(card.words, text.slice(...card.span));
    });
  }
});
