import { bCubed, shared } from './clusters/bcubed';
import type { BCubed, Pair } from './clusters/bcubed';
import { readArticles } from './clusters/labels';
import type { Labelled } from './clusters/labels';
import { clusterMistakes, faults, typeOf } from './clusters/mistakes';
import { report } from './errors';
import { percent, shareScore } from './score';
import type { Bench, Measurement, Score } from './score';

/** The labels of an article beside what the engine finds in it: its mentions of persons and organizations, with their entities for clusters. */
function judged({ document, gold }: Labelled, { annotate }: Bench): Pair {
  const system = annotate(document.text).mentions.filter(({ type }) => type === 'person' || type === 'organization');
  return { gold, system: system.map(({ start, end, entity }) => ({ start, end, cluster: entity })) };
}

/** Only the mentions that a reader has put to one type. */
const ofType = (type: string) => ({ gold, system }: Pair): Pair => shared({ gold: gold.filter(({ cluster }) => typeOf(cluster) === type), system });

/** Which names in an article are the same person or organization: B-cubed on twenty articles that were labelled for it (`clusters/labels.ts` says how). */
export const clusters: Measurement = {
  name: 'clusters',
  title: 'Names of one person or organization: 20 news articles',
  run(bench: Bench): readonly Score[] {
    const pairs = readArticles(bench.shared).map(article => judged(article, bench));
    const common = pairs.map(shared);
    const strict = bCubed(pairs);
    const score = (key: string, title: string, { f1, gold }: BCubed): Score => ({ key: `clusters.${key}`, title, value: percent(f1), of: gold });
    const wrong = pairs.map(faults);
    const sum = (count: (one: typeof wrong[number]) => number): number => wrong.reduce((total, one) => total + count(one), 0);
    const [merged, split, found, entities] = [sum(one => one.merged.length), sum(one => one.split.length), sum(one => one.clusters), sum(one => one.entities)];
    return [
      score('f1', 'end to end, B-cubed F1', strict),
      { key: 'clusters.precision', title: 'end to end, B-cubed precision', value: percent(strict.precision), of: strict.system },
      { key: 'clusters.recall', title: 'end to end, B-cubed recall', value: percent(strict.recall), of: strict.gold },
      score('given', 'mentions that both have, B-cubed F1', bCubed(common)),
      score('given.person', 'of these, persons', bCubed(pairs.map(ofType('person')))),
      score('given.organization', 'of these, organizations', bCubed(pairs.map(ofType('organization')))),
      shareScore('clusters.pure', `clusters that hold one entity; ${merged} hold more`, found - merged, found),
      shareScore('clusters.whole', `entities in one cluster; ${split} are split`, entities - split, entities),
    ];
  },
  errors,
};

/** What was wrongly merged and split, for the terminal only: it shows words of the corpora. */
function errors(bench: Bench, examples: number): string {
  const articles = readArticles(bench.shared);
  const texts = new Map(articles.map(({ document: { id, text } }) => [id, text]));
  return report(articles.flatMap(article => clusterMistakes(article.document.id, article.document.text, judged(article, bench))), texts, examples);
}
