import type { Mistake } from '../errors';
import { grouped, meetings } from './bcubed';
import type { Meeting, Pair } from './bcubed';

/** Clusters of the engine that hold several entities, and entities that lie in several clusters; by the mentions that both have. */
export interface Faults {
  readonly merged: readonly (readonly Meeting[])[];
  readonly split: readonly (readonly Meeting[])[];
  /** How many clusters of the engine and how many entities have such a mention at all. */
  readonly clusters: number;
  readonly entities: number;
}

/** What is wrongly put together and wrongly taken apart in one article. */
export function faults(pair: Pair): Faults {
  const all = meetings(pair);
  const bySystem = [...grouped(all, ({ system }) => system).values()];
  const byGold = [...grouped(all, ({ gold }) => gold).values()];
  return { merged: bySystem.filter(({ length }) => length > 1), split: byGold.filter(({ length }) => length > 1), clusters: bySystem.length, entities: byGold.length };
}

/** The type of a gold cluster, in a word. */
export const typeOf = (cluster: string): string => (cluster.startsWith('p') ? 'person' : 'organization');

/** The faults in one article in words, for the terminal only: each part with its names and how often they come. The place is that of the smallest part. */
export function clusterMistakes(document: string, text: string, pair: Pair): readonly Mistake[] {
  const { merged, split } = faults(pair);
  const names = ({ mentions }: Meeting): string => [...grouped(mentions, ({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))].map(([name, some]) => (some.length === 1 ? name : `${name} ×${some.length}`)).join(', ');
  const mistake = (what: string, parts: readonly Meeting[]): Mistake => {
    const types = [...new Set(parts.map(({ gold }) => typeOf(gold)))].sort();
    const smallest = [...parts].sort((a, b) => a.mentions.length - b.mentions.length)[0]?.mentions[0];
    return { kind: `${types.join(' and ')}: ${what}`, document, span: [smallest?.start ?? 0, smallest?.end ?? 0], detail: parts.map(names).join(' | ') };
  };
  return [...merged.map(parts => mistake('merged', parts)), ...split.map(parts => mistake('split', parts))];
}
