/** A mention that belongs to a cluster: by its label, or by the engine. Offsets are UTF-16 code units, half-open; clusters are named within their article. */
export interface Clustered { readonly start: number; readonly end: number; readonly cluster: string }

/** The mentions of one article twice over: as a reader clustered them, and as the engine did. No span stands twice in one list. */
export interface Pair { readonly gold: readonly Clustered[]; readonly system: readonly Clustered[] }

/** Precision, recall and F1 from 0 to 1, with the number of mentions on both sides. */
export interface BCubed { readonly precision: number; readonly recall: number; readonly f1: number; readonly gold: number; readonly system: number }

/** Mentions (by span) that lie both in one cluster of the gold and in one of the system. */
export interface Meeting { readonly gold: string; readonly system: string; readonly mentions: readonly Clustered[] }

const spanOf = ({ start, end }: Clustered): string => `${start}-${end}`;

/** The values under the key of each, in the order in which keys first come. */
export function grouped<T>(values: readonly T[], key: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return groups;
}

/** Where the clusters of both sides meet: only mentions that both have, with exactly the same span, count. The mentions are those of the gold. */
export function meetings({ gold, system }: Pair): readonly Meeting[] {
  const clusterOf = new Map(system.map(mention => [spanOf(mention), mention.cluster]));
  const both = gold.flatMap(mention => {
    const found = clusterOf.get(spanOf(mention));
    return found === undefined ? [] : [{ mention, system: found }];
  });
  return [...grouped(both, ({ mention, system: found }) => `${mention.cluster} ${found}`).values()].flatMap(some => {
    const first = some[0];
    return first === undefined ? [] : [{ gold: first.mention.cluster, system: first.system, mentions: some.map(({ mention }) => mention) }];
  });
}

/** The mentions that both have, on both sides: what is left when only the clustering is judged. */
export function shared({ gold, system }: Pair): Pair {
  const ofGold = new Set(gold.map(spanOf));
  const ofSystem = new Set(system.map(spanOf));
  return { gold: gold.filter(mention => ofSystem.has(spanOf(mention))), system: system.filter(mention => ofGold.has(spanOf(mention))) };
}

/**
 * B-cubed (Bagga and Baldwin, LREC 1998) over the mentions of all articles, each mention with the same weight.
 * Of a mention that both have, the precision is the share of its system cluster that is of its gold cluster, the recall the
 * share of its gold cluster that is in its system cluster. A gold mention that was not found has recall 0, a system mention that
 * is none has precision 0, and both count in the size of their clusters. That is stricter than the forms of Stoyanov and others
 * (ACL 2009) and of Cai and Strube (SIGDIAL 2010), under which a system mention that is none costs nothing as long as it is alone.
 * @returns nothing judged is nothing right: 0
 */
export function bCubed(pairs: readonly Pair[]): BCubed {
  let [precise, recalled, gold, system] = [0, 0, 0, 0];
  for (const pair of pairs) {
    const sizes = (side: readonly Clustered[]): ReadonlyMap<string, number> => new Map([...grouped(side, ({ cluster }) => cluster)].map(([cluster, mentions]) => [cluster, mentions.length]));
    const [goldSizes, systemSizes] = [sizes(pair.gold), sizes(pair.system)];
    for (const meeting of meetings(pair)) {
      const both = meeting.mentions.length;
      precise += both * both / (systemSizes.get(meeting.system) ?? both);
      recalled += both * both / (goldSizes.get(meeting.gold) ?? both);
    }
    gold += pair.gold.length;
    system += pair.system.length;
  }
  const precision = system === 0 ? 0 : precise / system;
  const recall = gold === 0 ? 0 : recalled / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : 2 * precision * recall / (precision + recall), gold, system };
}
