import { isPlainList, isPlainMap, samePlain, type Path, type Plain, type PlainMap } from '../edits/plain';
import { flowOf } from '../edits/write';

/** What must be done to our text, with places in it as it was. */
export type Step =
  | { readonly do: 'set'; readonly path: Path; readonly value: Plain }
  | { readonly do: 'append'; readonly path: Path; readonly value: Plain; /** The key of the entry in their text. */ readonly entry: string | null }
  | { readonly do: 'remove'; readonly path: Path };

/** A field that both have changed in different ways. */
export interface Conflict {
  /** The entry, the story or the top that it is in, as a place in our text. */
  readonly holder: Path;
  /** Its keys, with dots; `*` for the whole entry. */
  readonly field: string;
  /** What the others have, lists and maps as YAML on one line; null when they took it out. */
  readonly theirs: string | null;
}

export interface Merged { readonly steps: readonly Step[]; readonly conflicts: readonly Conflict[] }

const NOTHING: Merged = { steps: [], conflicts: [] };
const both = (parts: readonly Merged[]): Merged => ({ steps: parts.flatMap(({ steps }) => steps), conflicts: parts.flatMap(({ conflicts }) => conflicts) });

/** What can be done about two changes of one value. Lists are sets of their items; of a field that both changed, ours stands and theirs is kept beside it. */
export function mergeValues(base: Plain | undefined, ours: Plain | undefined, theirs: Plain | undefined, path: Path, holder: Path): Merged {
  if (samePlain(ours, theirs) || samePlain(base, theirs)) return NOTHING;
  if (isPlainMap(ours) && isPlainMap(theirs) && (base === undefined || base === null || isPlainMap(base))) return mergeMaps(base ?? { pairs: [] }, ours, theirs, path, holder);
  if (isPlainList(ours) && isPlainList(theirs) && (base === undefined || base === null || isPlainList(base))) return mergeLists(base ?? [], ours, theirs, path, holder);
  // A list or map that one side has begun and the other has left empty is no conflict.
  if (samePlain(base, ours) || ((ours === null || ours === undefined) && (base === null || base === undefined))) return { steps: [theirs === undefined ? { do: 'remove', path } : { do: 'set', path, value: theirs }], conflicts: [] };
  if ((theirs === null || theirs === undefined) && (base === null || base === undefined)) return NOTHING;
  const conflict: Conflict = { holder, field: path.slice(holder.length).join('.') || '*', theirs: theirs === undefined ? null : wordsOf(theirs) };
  // What we took out and they changed is put back, or it would be lost.
  return { steps: ours === undefined && theirs !== undefined ? [{ do: 'set', path, value: theirs }] : [], conflicts: [conflict] };
}

function mergeMaps(base: PlainMap, ours: PlainMap, theirs: PlainMap, path: Path, holder: Path): Merged {
  const maps = [base, ours, theirs].map(({ pairs }) => new Map(pairs));
  const keys = new Set([...ours.pairs, ...theirs.pairs].map(([key]) => key));
  return both([...keys].filter(key => key !== 'conflicts').map(key => mergeValues(maps[0]?.get(key), maps[1]?.get(key), maps[2]?.get(key), [...path, key], path.length === 0 && key === 'story' ? ['story'] : holder)));
}

/** What an item of a list is known by: its id, what it refers to, else all of it; alike ones are counted. */
export function keyed(list: readonly Plain[]): ReadonlyMap<string, { readonly item: Plain; readonly at: number }> {
  const found = new Map<string, { readonly item: Plain; readonly at: number }>();
  list.forEach((item, at) => {
    const own = isPlainMap(item) ? item.pairs.find(([key]) => key === 'id' || key === 'ref')?.[1] : undefined;
    const key = typeof own === 'string' || typeof own === 'number' ? `=${own}` : JSON.stringify(item);
    let nth = key;
    for (let count = 2; found.has(nth); count++) nth = `${key}\u0000${count}`;
    found.set(nth, { item, at });
  });
  return found;
}

function mergeLists(base: readonly Plain[], ours: readonly Plain[], theirs: readonly Plain[], path: Path, holder: Path): Merged {
  const [before, own, other] = [keyed(base), keyed(ours), keyed(theirs)];
  const isSection = path.length === 1;
  const at = (place: number): Path => isSection ? [...path, place] : holder;
  const parts: Merged[] = [];
  for (const [key, { item, at: place }] of own) {
    const old = before.get(key)?.item;
    const their = other.get(key)?.item;
    if (their !== undefined) parts.push(mergeValues(old, item, their, [...path, place], at(place)));
    else if (old !== undefined && samePlain(old, item)) parts.push({ steps: [{ do: 'remove', path: [...path, place] }], conflicts: [] });
    else if (old !== undefined) parts.push({ steps: [], conflicts: [{ holder: at(place), field: isSection ? '*' : path.slice(holder.length).join('.'), theirs: null }] });
  }
  for (const [key, { item }] of other) {
    if (own.has(key)) continue;
    const old = before.get(key)?.item;
    if (old === undefined) parts.push({ steps: [{ do: 'append', path, value: item, entry: key }], conflicts: [] });
    else if (!samePlain(old, item)) {
      // We took it out, they went on with it.
      const mark: Plain = { pairs: [['field', '*'], ['theirs', 'changed, while the other one took it out']] };
      parts.push({ steps: [{ do: 'append', path, value: isSection && isPlainMap(item) ? { pairs: [...item.pairs, ['conflicts', [mark]]] } : item, entry: null }], conflicts: isSection ? [] : [{ holder, field: path.slice(holder.length).join('.'), theirs: wordsOf(item) }] });
    }
  }
  return both(parts);
}

const wordsOf = (value: Plain): string => typeof value === 'string' ? value : flowOf(value);

/** The entry as it is told apart from others that got the same id by chance: who or what it is. */
export function sameThing(a: Plain, b: Plain): boolean {
  const of = (entry: Plain, key: string): unknown => isPlainMap(entry) ? entry.pairs.find(([name]) => name === key)?.[1] : undefined;
  return ['name', 'agreed_description', 'verbatim', 'url', 'path', 'title', 'text', 'statement', 'draft', 'anchor', 'source', 'encounter', 'date', 'medium', 'kind'].every(key => samePlain(of(a, key) as Plain | undefined, of(b, key) as Plain | undefined));
}
