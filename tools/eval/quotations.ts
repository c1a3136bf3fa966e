import { percent } from './score';
import type { Bench, Measurement, Score } from './score';
import { readCorpus } from './shared';
import type { Prf, ScoredDocument } from './shared';

/** Annotates a corpus and brings the answers into the scorers' shape. */
export function predict(gold: readonly ScoredDocument[], { annotate, scorers }: Bench): readonly ScoredDocument[] {
  return gold.map(({ id, text }) => scorers.fromAnnotation({ ...annotate(text), id, text }));
}

/**
 * The documents with only the quotations of one kind, called `direct`: the scorer gives exact figures for that kind alone,
 * so this is how the same judge is asked about the other two.
 */
export function onlyKind(documents: readonly ScoredDocument[], kind: string): readonly ScoredDocument[] {
  return documents.map(document => ({
    ...document,
    quotes: (document.quotes ?? []).filter(quote => quote.kind === kind).map(quote => ({ ...quote, kind: 'direct' })),
  }));
}

/** Quotations on PolNeAR (Newell et al., LREC 2018), development part, by the shared scorer. */
export const polnear: Measurement = {
  name: 'polnear',
  title: 'Quotations: PolNeAR dev, 84 political news articles',
  run(bench: Bench): readonly Score[] {
    const gold = readCorpus(bench.shared, 'polnear');
    const pred = predict(gold, bench);
    const all = bench.scorers.quotes(gold, pred);
    const exact = (key: string, title: string, prf: Prf): Score => ({ key: `polnear.${key}`, title, value: percent(prf.f1), of: prf.gold });
    const kind = (name: string): Prf => bench.scorers.quotes(onlyKind(gold, name), onlyKind(pred, name)).direct.exact;
    const attribution = (key: string, of: string, title: string): readonly Score[] => {
      const found = all.attribution[of];
      return found === undefined ? [] : [
        { key: `polnear.found.${key}`, title: `${title} found`, value: percent(found.found), of: found.gold },
        { key: `polnear.attribution.${key}`, title: `${title} found: right source`, value: percent(found.accuracy), of: Math.round(found.found * found.gold) },
      ];
    };
    return [
      exact('direct', 'direct, exact F1', all.direct.exact),
      exact('mixed', 'mixed, exact F1', kind('mixed')),
      exact('indirect', 'indirect, exact F1', kind('indirect')),
      exact('quoted', 'stretches within marks, exact F1', all.quoted.exact),
      ...attribution('direct', 'direct', 'direct quotations'),
      ...attribution('all', 'all', 'all quotations'),
      exact('span.source', 'source spans, exact F1', all.span.sourceExact),
      exact('span.cue', 'cue spans, exact F1', all.span.cueExact),
      exact('span.content', 'content spans, exact F1', all.span.contentExact),
    ];
  },
};
