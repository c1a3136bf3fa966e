import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileNames } from '../../src/entities/lexicon';
import { recognizeNames } from '../../src/entities/recognize';
import type { ModelName, NameModel } from '../../src/entities/model/name-model';
import type { EntityType } from '../../src/entities/types';
import { passage } from '../../src/text/passage';

const TYPES: Readonly<Record<string, EntityType>> = { p: 'person', o: 'organization', l: 'location', f: 'facility', n: 'norp', m: 'misc' };

/** A text in which `⟦Ada Merrow/p⟧` stands for a name that the model gives, with a model that gives just these. */
function told(marked: string): { readonly text: string; readonly model: NameModel } {
  const names: ModelName[] = [];
  let text = '';
  let last = 0;
  for (const { 0: mark, 1: words = '', 2: type = 'm', index } of marked.matchAll(/⟦([^⟧]+)\/(\w)⟧/gu)) {
    text += marked.slice(last, index);
    names.push({ start: text.length, end: text.length + words.length, type: TYPES[type] ?? 'misc', confidence: 0.9 });
    text += words;
    last = index + mark.length;
  }
  return { text: text + marked.slice(last), model: { names: () => names, words: {} as NameModel['words'], trainedOn: [], cacheBytes: 0 } };
}

type Row = readonly [marked: string, names: readonly string[]];

function testRows(rows: readonly Row[], lexicon = compileNames([])): void {
  for (const [marked, names] of rows) {
    test(marked, () => {
      const { text, model } = told(marked);
      const mentions = recognizeNames(passage(text), lexicon, null, model);
      assert.deepEqual(mentions.filter(({ type }) => type !== 'date').map(({ start, end, source }) => `${text.slice(start, end)}${source === null ? '' : `=${source}`}`), names);
    });
  }
}

suite('recognizeNames: what the rules make of the model’s names', () => {
  testRows([
    // Two that the model takes for one.
    ['⟦Wang Yi. Wang/p⟧ said no.', ['Wang Yi', 'Wang']],
    ['⟦Ko Ko. Ai Weiwei/p⟧; then.', ['Ko Ko', 'Ai Weiwei']],
    ['⟦Brexit. Ebola/m⟧.', ['Brexit', 'Ebola']],
    ['The ⟦Ferry Board; Bank of Northmere/o⟧ paid.', ['Ferry Board', 'Bank of Northmere']],
    ['⟦J. K. Lund/p⟧ met ⟦St. Louis/l⟧, ⟦Lund Corp. Holdings/o⟧ and ⟦U.S. Steel/o⟧.', ['J. K. Lund', 'St. Louis', 'Lund Corp. Holdings', 'U.S. Steel']],
    ['⟦Version 11. 5/m⟧ is out.', ['Version 11. 5']],
    ['The ⟦Marsh-Lund/p⟧ talks.', ['Marsh', 'Lund']],
    ['⟦Marsh-Lund/p⟧ talks to ⟦Dale/p⟧.', ['Marsh-Lund', 'Dale']],
    ['⟦Marsh/p⟧ met ⟦Ada Lund/p⟧: a ⟦Marsh-Lund/p⟧ plan.', ['Marsh', 'Ada Lund', 'Marsh', 'Lund']],
    ['⟦Ada Marsh-Lund/p⟧: ⟦Marsh/p⟧, ⟦Lund/p⟧, ⟦Marsh-Lund/p⟧.', ['Ada Marsh-Lund', 'Marsh', 'Lund', 'Marsh-Lund']],
    // One that the model takes for two.
    ['⟦William/p⟧ "⟦Bill/p⟧" ⟦Hart/p⟧ left.', ['William "Bill" Hart']],
    ['⟦Dwayne/p⟧ “The Rock” ⟦Hart/p⟧ left.', ['Dwayne “The Rock” Hart']],
    ['Volodymyr ‘Vova’ ⟦Lund/p⟧ spoke.', ['Volodymyr ‘Vova’ Lund']],
    ['Actor “The Rock” ⟦Hart/p⟧ left.', ['Hart']],
    ['⟦Lund/p⟧ “never said so,” ⟦Hart/p⟧ told us.', ['Lund', 'Hart']],
    ['⟦Edson Arantes/p⟧ do ⟦Nascimento/p⟧ left.', ['Edson Arantes do Nascimento']],
    ['⟦Kim Jong/p⟧ ⟦Un/o⟧ oversaw it.', ['Kim Jong Un']],
    ['⟦Kim Jong/p⟧ Un oversaw it, and ⟦Li Wei/p⟧ He said.', ['Kim Jong Un', 'Li Wei']],
    // Borders.
    ['⟦Mullah Omar/p⟧, ⟦Baroness Hallett/p⟧, ⟦Shri Narendra Lund/p⟧.', ['Omar', 'Hallett', 'Narendra Lund']],
    ['⟦Donald Lund Jr/p⟧. spoke; ⟦Donald Lund/p⟧ Jr.’s boat; ⟦Donald Lund/p⟧, Jr. left.', ['Donald Lund Jr.', 'Donald Lund Jr.', 'Donald Lund, Jr.']],
    ['⟦Lund Corp/o⟧. fell, ⟦Ahmed K/p⟧. rose.', ['Lund Corp.', 'Ahmed K.']],
    ['It was ⟦Ada Merrow/p⟧.', ['Ada Merrow']],
    ['⟦The WHO/o⟧ and ⟦The Ferry Board/o⟧ read ⟦The Northmere Times/o⟧ in ⟦The Hague/l⟧ to ⟦The Greens/o⟧.', ['WHO', 'Ferry Board', 'The Northmere Times', 'The Hague', 'The Greens']],
    ['_⟦Ada Merrow_/p⟧ and **⟦Lena Lund/p⟧** left, @ ⟦Ada_/p⟧.', ['Ada Merrow', 'Lena Lund', 'Ada_']],
    // No names.
    ['⟦Sen/p⟧. ⟦Ada Merrow/p⟧, ⟦R-S.C/p⟧., and Rep. ⟦Lena Lund/p⟧ (⟦D-Minn/o⟧.) left.', ['Ada Merrow', 'Lena Lund']],
    ['⟦Hon/p⟧. ⟦Ada Merrow/p⟧ and ⟦King/p⟧.', ['Ada Merrow', 'King']],
    ['Mail ⟦ada/p⟧.merrow@example.org, see https://example.org/⟦Lena-Lund/p⟧ or [x](https://example.org/⟦Oslo/l⟧), says ⟦Ada Merrow/p⟧.', ['Ada Merrow']],
    ['⟦Mark/p⟧ my words. ⟦Will/p⟧ he come? ⟦Mark/p⟧ came.', ['Mark']],
    ['He paid 200 ⟦Swiss/n⟧ francs and 3 billion ⟦Saudi/n⟧ riyals to the ⟦Swiss/n⟧.', ['200 Swiss francs', '3 billion Saudi riyals', 'Swiss']],
    // Surnames that the model has passed over.
    ['⟦Conan O’Brien/p⟧ and ⟦Lund/p⟧ came. O’Brien and ⟦Lund/p⟧ laughed at O’Brien.', ['Conan O’Brien', 'Lund', 'O’Brien', 'Lund', 'O’Brien']],
    ['⟦Ada Pound/p⟧ paid. Pound said so. Pound coins fell, as a pound does.', ['Ada Pound', 'Pound']],
    ['⟦Ada May/p⟧ left in May. May said no.', ['Ada May', 'May']],
    ['⟦Ada Green/p⟧ met the Green Party and a Green.', ['Ada Green']],
  ]);
});

const LEDGER = compileNames([
  { source: 'S-1', type: 'person', name: 'Oskar Dale', aliases: ['Dale'], notToConfuseWith: [] },
  { source: 'S-2', type: 'organization', name: 'Foreign Ministry', aliases: [], notToConfuseWith: [] },
  { source: 'S-3', type: 'organization', name: 'Russian Ferry Board', aliases: ['Ferry Board'], notToConfuseWith: [] },
  { source: 'S-4', type: 'organization', name: 'The Times', aliases: [], notToConfuseWith: [] },
  { source: 'S-5', type: 'person', name: 'Mark Will', aliases: ['Mark', 'Will'], notToConfuseWith: [] },
  { source: 'S-6', type: 'organization', name: 'Police Union', aliases: ['Police'], notToConfuseWith: [] },
  { source: 'S-7', type: 'person', name: 'Lena Wine', aliases: [], notToConfuseWith: [] },
  { source: 'S-8', type: 'person', name: 'Theresa May', aliases: [], notToConfuseWith: [] },
], [{ text: 'Smith', ignore: true }, { text: 'Tarn', type: 'person' }, { text: 'Kiev', sameAs: 'Kyiv' }, { text: 'the Iron Lady', sameAs: 'Oskar Dale' }]);

suite('recognizeNames: what is known within a longer name', () => {
  testRows([
    ['⟦Stanley Dale/p⟧ spoke, and ⟦Dale/p⟧ did.', ['Stanley Dale', 'Dale=S-1']],
    ['Stanley Dale spoke; Zoltan Dale spoke; in Oslo Dale spoke.', ['Stanley Dale', 'Zoltan Dale', 'Dale=S-1']],
    ['⟦President Dale/p⟧, Mr Dale, Oskar Dale’s boat and ⟦Oskar Dale/p⟧.', ['Dale=S-1', 'Dale=S-1', 'Oskar Dale=S-1', 'Oskar Dale=S-1']],
    ['⟦Dale & Dale/o⟧ and ⟦Oskar Dale Jr/p⟧.', ['Dale & Dale', 'Oskar Dale Jr.']],
    ['The ⟦Chinese Foreign Ministry/o⟧, the ⟦Foreign Ministry of Japan/o⟧, the Foreign Ministry of Kenya.', ['Chinese Foreign Ministry', 'Foreign Ministry of Japan', 'Foreign Ministry of Kenya']],
    ['The ⟦Russian Ferry Board/o⟧, the Ferry Board, the ⟦Norwegian Ferry Board/o⟧.', ['Russian Ferry Board=S-3', 'Ferry Board=S-3', 'Norwegian Ferry Board']],
    ['⟦The Times of India/o⟧ and The Times of India; The Times.', ['The Times of India', 'The Times of India', 'The Times=S-4']],
    ['⟦Ferry Board and Dale/o⟧ left.', ['Ferry Board=S-3', 'Dale=S-1']],
    ['⟦Ferry Board and/o⟧ left.', ['Ferry Board=S-3']],
    ['⟦John Smith/p⟧ and Smith. ⟦Smith/p⟧ left.', ['John Smith']],
    ['⟦Denzel Tarn/p⟧, Zoltan Tarn and Tarn.', ['Denzel Tarn', 'Zoltan Tarn', 'Tarn']],
    ['Will he come? Mark my words. Police came. The Police said no. Mark said no.', ['Police=S-6', 'Mark=S-5']],
    ['⟦Police/o⟧ came.', ['Police=S-6']],
    ['In May it rained. May said no.', ['May=S-8']],
    ['They met Wine. Wine glasses fell, as wine does. Wine said no.', ['Wine', 'Wine']],
  ], LEDGER);

  const TYPED: readonly (readonly [marked: string, types: readonly string[]])[] = [
    ['They left ⟦Kiev/l⟧ for ⟦Kyiv/l⟧.', ['Kiev/location', 'Kyiv/location']],
    ['They left Kiev.', ['Kiev/misc']],
    ['The Iron Lady wept; the ⟦Iron Lady/m⟧ left.', ['The Iron Lady/person', 'the Iron Lady/person']],
  ];
  for (const [marked, types] of TYPED) {
    test(`the type of what is said to be the same: ${marked}`, () => {
      const { text, model } = told(marked);
      assert.deepEqual(recognizeNames(passage(text), LEDGER, null, model).map(({ start, end, type }) => `${text.slice(start, end)}/${type}`), types);
    });
  }

  const LANDS: readonly Row[] = [
    ['⟦China/l⟧’s ⟦Foreign Ministry/o⟧ spoke.', ['China', "China's Foreign Ministry"]],
    ['⟦Russia/l⟧’s ⟦Ferry Board/o⟧ spoke.', ['Russia', "Russia's Ferry Board"]],
    ['⟦Kenya/l⟧’s ⟦Lund Group/o⟧, ⟦Oslo/l⟧’s ⟦Ferry Board/o⟧.', ['Kenya', 'Lund Group', 'Oslo', 'Ferry Board']],
    ['⟦Kenya/l⟧’s ⟦Supreme Court of Kenya/o⟧.', ['Kenya', 'Supreme Court of Kenya']],
  ];
  for (const [marked, forms] of LANDS) {
    test(`the country of an institution is in its form: ${marked}`, () => {
      const { text, model } = told(marked);
      assert.deepEqual(recognizeNames(passage(text), LEDGER, null, model).map(({ form }) => form), forms);
    });
  }

  test('whatever the model gives, names lie in order within the text', () => {
    const words = fc.constantFrom('Oskar', 'Dale', 'Kim', 'Jong', 'Un', '“The', 'Rock”', 'Foreign', 'Ministry', 'of', 'Japan', 'do', '.', ';', 'Sen.', 'Jr.', '-', '_', 'Smith', 'and', 'https://a.org/', '5', 'million', 'Swiss', 'francs', '’s', 'China');
    fc.assert(fc.property(fc.array(words, { maxLength: 20 }), fc.array(fc.record({ at: fc.nat(60), length: fc.integer({ min: 1, max: 25 }), type: fc.constantFrom<EntityType>('person', 'organization', 'location', 'norp') }), { maxLength: 6 }), (list, spans) => {
      const text = list.join(' ');
      let end = 0;
      const names = spans.flatMap(({ at, length, type }): ModelName[] => {
        const start = end + at % 12;
        const to = Math.min(text.length, start + length);
        if (to <= start) return [];
        end = to;
        return [{ start, end: to, type, confidence: 0.8 }];
      });
      let last = 0;
      for (const mention of recognizeNames(passage(text), LEDGER, null, { names: () => names, words: {} as NameModel['words'], trainedOn: [], cacheBytes: 0 })) {
        assert.ok(mention.start >= last && mention.end > mention.start && mention.end <= text.length, text);
        last = mention.end;
      }
    }), { numRuns: 1000 });
  });
});
