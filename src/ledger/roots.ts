import type { Ledger } from './types';

/** From each id to those that it is taken from. */
type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * What each entry is taken from: what its `derives_from` says, else of a statement its encounter’s source or its own,
 * and of a recording or document of an encounter that encounter’s source, so that a tape is no second witness of what is on it.
 */
function graphOf({ sections }: Ledger): Graph {
  const graph = new Map<string, readonly string[]>();
  const sourceOf = new Map(sections.encounters.map(({ id, fields }) => [id, fields.source]));
  const listed = (ids: readonly (string | undefined)[]): readonly string[] => ids.filter(id => id !== undefined);
  for (const { id, fields } of sections.sources) graph.set(id ?? '', fields.derives_from ?? []);
  for (const { id, fields } of sections.encounters) graph.set(id ?? '', listed([fields.source]));
  for (const { id, fields } of sections.statements) graph.set(id ?? '', fields.derives_from ?? listed([fields.source ?? sourceOf.get(fields.encounter ?? null)]));
  const taped = new Map(sections.encounters.flatMap(({ fields }) => (fields.evidence ?? []).map(id => [id, fields.source] as const)));
  for (const { id, fields } of sections.evidence) graph.set(id ?? '', fields.derives_from ?? listed([taped.get(id ?? '')]));
  return graph;
}

/**
 * The independent roots of some entries (sources, statements, evidence): what is reached by `derives_from` and is taken
 * from nothing else. Two agencies that repeat one post have one root. Entries that are taken from each other, and from
 * nothing besides, count as one root, which bears the first of their ids. Ids that are not in the ledger count for nothing.
 * @returns ids in the order of the alphabet
 */
export const independentRoots = (ledger: Ledger, ids: readonly string[]): readonly string[] => rootFinder(ledger)(ids);

/** The same for many questions about one ledger: each costs no more than what is reached. */
export function rootFinder(ledger: Ledger): (ids: readonly string[]) => readonly string[] {
  const graph = graphOf(ledger);
  const component = components(graph);
  return ids => rootsIn(graph, component, ids);
}

function rootsIn(graph: Graph, component: ReadonlyMap<string, readonly string[]>, ids: readonly string[]): readonly string[] {
  const roots = new Set<string>();
  const seen = new Set<string>();
  const waiting = ids.filter(id => graph.has(id));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const own = component.get(id) ?? [id];
    for (const one of own) seen.add(one);
    const further = own.flatMap(one => graph.get(one) ?? []).filter(one => graph.has(one) && component.get(one) !== own);
    if (further.length === 0) roots.add(own[0] ?? id);
    else waiting.push(...further);
  }
  return [...roots].sort();
}

/** The groups of entries that are taken from each other, each with its ids in order; an entry that is taken from itself is such a group too. */
export function cyclesOf(ledger: Ledger): readonly (readonly string[])[] {
  const graph = graphOf(ledger);
  return [...new Set(components(graph).values())].filter(([first = '', ...others]) => others.length > 0 || graph.get(first)?.includes(first) === true);
}

/** The strongly connected components (Tarjan 1972, without recursion): each id with those of its component, in order. */
function components(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  for (const root of graph.keys()) {
    if (index.has(root)) continue;
    const path: { readonly id: string; next: number }[] = [{ id: root, next: 0 }];
    while (path.length > 0) {
      const at = path.at(-1) ?? { id: root, next: 0 };
      if (at.next === 0) { low.set(at.id, index.size); index.set(at.id, index.size); stack.push(at.id); }
      const to = graph.get(at.id)?.[at.next++];
      if (to !== undefined) {
        if (!graph.has(to)) continue;
        if (!index.has(to)) path.push({ id: to, next: 0 });
        else if (!found.has(to)) low.set(at.id, Math.min(low.get(at.id) ?? 0, index.get(to) ?? 0));
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low.set(above.id, Math.min(low.get(above.id) ?? 0, low.get(at.id) ?? 0));
      if (low.get(at.id) !== index.get(at.id)) continue;
      const component = stack.splice(stack.lastIndexOf(at.id)).sort();
      for (const id of component) found.set(id, component);
    }
  }
  return found;
}
