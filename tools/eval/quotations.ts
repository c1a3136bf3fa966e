import type { Span } from '../../src/text/span';
import { quotationMistakes, report } from './errors';
import type { Mistake } from './errors';
import { percent, shareScore } from './score';
import type { Bench, Measurement, Score } from './score';
import { readCorpus } from './shared';
import type { Prf, ScoredDocument, ScoredQuote } from './shared';

/** Annotates a corpus and brings the answers into the scorers' shape. */
export function predict(gold: readonly ScoredDocument[], { annotate, scorers }: Bench): readonly ScoredDocument[] {
  return gold.map(({ id, text }) => scorers.fromAnnotation({ ...annotate(text), id, text }));
}

/** What went wrong on one corpus, for the terminal only: it shows words of the corpus. */
export function mistakesIn(name: string, bench: Bench, examples: number, find: (gold: readonly ScoredDocument[], pred: readonly ScoredDocument[]) => readonly Mistake[]): string {
  const gold = readCorpus(bench.shared, name);
  return report(find(gold, predict(gold, bench)), new Map(gold.map(({ id, text }) => [id, text])), examples);
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
      exact('tokens', 'tokens of content, F1', all.citron.contentOverlapUnion),
      ...attribution('direct', 'direct', 'direct quotations'),
      ...attribution('marked', 'direct+mixed', 'direct and mixed quotations'),
      ...attribution('indirect', 'indirect', 'indirect quotations'),
      ...attribution('all', 'all', 'all quotations'),
      ...['0.3 all', '0.8 all', '0.3 direct+mixed', '0.8 direct+mixed'].map((which): Score => ({ key: `polnear.ggt.${which.replace(' ', '.')}`, title: `GenderGapTracker’s measure at ${which}, F1`, value: percent(all.ggt[which]?.f1 ?? 0), of: all.direct.exact.gold })),
      exact('span.source', 'source spans, exact F1', all.span.sourceExact),
      exact('span.cue', 'cue spans, exact F1', all.span.cueExact),
      exact('span.content', 'content spans, exact F1', all.span.contentExact),
      ...calibration(gold, bench),
    ];
  },
  errors: (bench, examples) => mistakesIn('polnear', bench, examples, quotationMistakes),
};

type Attribution = Pick<ScoredQuote, 'contents' | 'source'>;

/** At least 0.8 of the content of one gold quotation, no more than a quarter beside it, with its source. */
export function isRight({ contents, source }: Attribution, gold: readonly Attribution[]): boolean {
  const size = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const shared = (a: readonly Span[], b: readonly Span[]): number => a.reduce((sum, [start, end]) => b.reduce((inner, [from, to]) => inner + Math.max(0, Math.min(to, end) - Math.max(from, start)), sum), 0);
  return gold.some(quote => {
    const common = shared(contents, quote.contents);
    return common >= 0.8 * size(quote.contents) && common >= 0.75 * size(contents) && (quote.source.length === 0 || shared(source, quote.source) > 0);
  });
}

/** How often what the engine is sure of is right. */
function calibration(gold: readonly ScoredDocument[], { annotate }: Bench): readonly Score[] {
  const judged = gold.flatMap(({ text, quotes = [] }) => annotate(text).quotations.map(quotation => ({ confidence: quotation.confidence, right: isRight(quotation, quotes) })));
  const sure = judged.filter(({ confidence }) => confidence >= 0.9);
  const mean = sure.reduce((sum, { confidence }) => sum + confidence, 0) / (sure.length || 1);
  return [
    shareScore('polnear.sure', `of those with confidence of 0.9 or more (${percent(mean)} on average), right`, sure.filter(({ right }) => right).length, sure.length),
    shareScore('polnear.sure.share', 'share of quotations with such confidence', sure.length, judged.length),
  ];
}
