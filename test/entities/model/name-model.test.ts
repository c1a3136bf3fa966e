import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileNames, loadNameModel, recognizeNames } from '../../../src/entities';
import { passage } from '../../../src/text/passage';
import { shippedModel, shippedWeights } from '../../../tools/eval/model';

const model = shippedModel();
const nobody = compileNames([], []);
const read = (text: string): readonly string[] => recognizeNames(passage(text), nobody, null, model).map(({ start, end, type }) => `${text.slice(start, end)}/${type}`);

/** Text as it is in newsrooms; made up for this table. */
const TABLE: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
  ['names and titles', 'President Wanjiru Odhiambo met Dr. Karim Belhaj in Nairobi on Monday.', ['Wanjiru Odhiambo/person', 'Karim Belhaj/person', 'Nairobi/location', 'Monday/date']],
  ['possessives', 'Kenya’s parliament rejected Odhiambo’s plan.', ['Kenya/location', 'Odhiambo/person']],
  ['a list of places', 'Flights to Lima, Quito and Bogotá were cancelled.', ['Lima/location', 'Quito/location', 'Bogotá/location']],
  ['letters', 'The World Health Organization (WHO) sent a team.', ['World Health Organization/organization', 'WHO/organization']],
  ['a given name with a small end', 'South Korean President Moon Jae-in left.', ['South Korean/norp', 'Moon Jae-in/person']],
  ['a compound that is no name', 'The Nairobi-based firm closed.', ['Nairobi/location']],
  ['peoples', 'The Nigerian and the French teams drew.', ['Nigerian/norp', 'French/norp']],
  ['small letters throughout', 'the minister said he met vladimir putin in moscow on monday', ['vladimir putin/person', 'moscow/location', 'monday/date']],
  ['capitals throughout', 'UKRAINE SAYS RUSSIA SHELLED KHARKIV', ['UKRAINE/location', 'RUSSIA/location', 'KHARKIV/location']],
  ['amounts', 'Nigeria owes China $3.5 million.', ['Nigeria/location', 'China/location', '$3.5 million/money']],
  ['no names', 'The rain stopped and people went home.', []],
  ['nothing', '', []],
];

suite('the trained recogniser as it ships', () => {
  for (const [what, text, names] of TABLE) test(what, () => { assert.deepEqual(read(text), names); });

  const text = fc.array(fc.constantFrom('Ana', 'Marsh', 'said', 'the', 'of', 'UN', 'Nairobi-based', 'Jae-in', '’s', ',', '.', '\n', '“', '”', 'São', 'Ω', '😀', '2019', '$5', 'kyiv', 'Bank', 'de', '-', 'O’Brien'), { maxLength: 40 }).map(words => words.join(' '));

  test('names stand in order, do not overlap and are words of the text; how sure it is lies between 0 and 1', () => {
    fc.assert(fc.property(fc.oneof(text, fc.string()), one => {
      let before = 0;
      for (const { start, end, confidence } of model.names(passage(one))) {
        assert.ok(start >= before && end > start && end <= one.length);
        assert.ok(confidence > 0 && confidence <= 1);
        before = end;
      }
    }), { numRuns: 300 });
  });

  test('what was read before changes nothing, and what is kept stays bounded', () => {
    const fresh = loadNameModel(...shippedWeights());
    const used = loadNameModel(...shippedWeights());
    const sample = TABLE.map(([, one]) => one).join('\n');
    const first = fresh.names(passage(sample));
    // More new words than it keeps, several times over.
    for (let round = 0; round < 60; round++) used.names(passage(Array.from({ length: 2000 }, (_, i) => `Word${(round * 2000 + i).toString(36)}x`).join(' ')));
    assert.deepEqual(used.names(passage(sample)), first);
    assert.ok(used.cacheBytes <= 64 * 1024 * 1024, `${used.cacheBytes} bytes`);
  });

  test('a passage of more pieces than are taken at once is read to its end', () => {
    const long = `${'the rain fell and '.repeat(3000)}then Vladimir Putin left.`;
    assert.deepEqual(model.names(passage(long)).map(({ start, end }) => long.slice(start, end)), ['Vladimir Putin']);
  });

  test('weights that are damaged are told', () => {
    const [weights, kernel] = shippedWeights();
    assert.throws(() => loadNameModel(weights.subarray(0, weights.length - 100_000), kernel), /weights ends within/u);
    assert.throws(() => loadNameModel(kernel, kernel), /no file of weights/u);
  });

  test('the ledger comes first: names, aliases, and what a person has corrected', () => {
    const lexicon = compileNames([{ source: 'S-1', type: 'organization', name: 'Nairobi Harbour Trust', aliases: ['Harbour'], notToConfuseWith: [] }], [{ text: 'Quito', ignore: true }, { text: 'Lima', type: 'organization' }, { text: 'the rain', type: 'product' }]);
    const line = 'Harbour said the rain fell in Lima, Quito and Bogotá.';
    assert.deepEqual(recognizeNames(passage(line), lexicon, null, model).map(({ start, end, type, source }) => [line.slice(start, end), type, source]), [
      ['Harbour', 'organization', 'S-1'], ['the rain', 'product', null], ['Lima', 'organization', null], ['Bogotá', 'location', null],
    ]);
  });
});
