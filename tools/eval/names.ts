import { nameMistakes } from './errors';
import { mistakesIn, predict } from './quotations';
import { percent } from './score';
import type { Bench, Measurement, Score } from './score';
import { readCorpus } from './shared';
import type { ScoredDocument } from './shared';

/** Corpora of names, and what they are made of. */
const CORPORA: readonly (readonly [name: string, what: string])[] = [
  ['worldwide', 'news from outside Europe and North America'],
  ['gum', 'interviews, news, academic, court; derived, noisy'],
  ['wikigold', 'Wikipedia'],
  ['wnut17', 'social media, rare names'],
  ['btc', 'tweets'],
  ['uner-ewt', 'web text'],
];

const TYPES: readonly (readonly [label: string, key: string])[] = [['PERSON', 'person'], ['ORG', 'organization'], ['LOC', 'location']];

/** The letter in another case, where that is one letter too, so that offsets stay. */
function recased(letter: string, as: (letter: string) => string): string {
  const other = as(letter);
  return other.length === 1 ? other : letter;
}

const KEPT: Readonly<Record<string, string>> = { PERSON: 'person', PER: 'person', ORG: 'organization', LOC: 'location', GPE: 'location', FAC: 'location' };

/** Only persons, organizations and places, under one name for each. */
const threeTypes = (documents: readonly ScoredDocument[]): readonly ScoredDocument[] => documents.map(document => ({
  ...document,
  entities: (document.entities ?? []).flatMap(entity => {
    const type = KEPT[entity.type];
    return type === undefined ? [] : [{ ...entity, type }];
  }),
}));

/** Names on one corpus, exact span and type, persons, organizations and places (with facilities) only: the scorer's view `3`. */
const corpus = ([name, what]: readonly [name: string, what: string]): Measurement => ({
  name,
  title: `Names: ${name} dev, ${what}`,
  run(bench: Bench): readonly Score[] {
    const gold = readCorpus(bench.shared, name);
    const pred = predict(gold, bench);
    const three = bench.scorers.names(gold, pred, '3');
    const scores: Score[] = TYPES.map(([label, key]) => {
      const exact = three.types[label]?.exact;
      return { key: `${name}.${key}`, title: `${key}, exact F1`, value: percent(exact?.f1 ?? 0), of: exact?.gold ?? 0 };
    });
    scores.push({ key: `${name}.all`, title: 'these three, exact F1', value: percent(three.exact.f1), of: three.exact.gold });
    if (name !== 'worldwide') return scores;
    // The other systems' figures on this corpus count four types.
    const four = bench.scorers.names(gold, pred, '4').exact;
    const all = bench.scorers.names(gold, pred, 'full').exact;
    const without = (key: string, title: string, as: (letter: string) => string): Score => {
      const changed = gold.map(document => ({ ...document, text: Array.from({ length: document.text.length }, (_, i) => recased(document.text.charAt(i), as)).join('') }));
      const { f1, gold: of } = bench.scorers.names(changed, predict(changed, bench), '4').exact;
      return { key: `${name}.${key}`, title, value: percent(f1), of };
    };
    return [
      ...scores,
      { key: `${name}.four`, title: 'with misc, exact F1', value: percent(four.f1), of: four.gold },
      { key: `${name}.nine`, title: 'all nine types, exact F1', value: percent(all.f1), of: all.gold },
      without('lower', 'all in small letters, with misc, exact F1', letter => letter.toLowerCase()),
      without('upper', 'all in capitals, with misc, exact F1', letter => letter.toUpperCase()),
    ];
  },
  errors: (bench, examples) => mistakesIn(name, bench, examples, (gold, pred) => nameMistakes(threeTypes(gold), threeTypes(pred))),
});

export const names: readonly Measurement[] = CORPORA.map(corpus);
