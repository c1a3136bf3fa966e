import { isPlainMap, type Plain } from '../edits/plain';
import { fieldOf, inOrder } from './saying';

/** An item of a list, with its place in it. */
export interface Placed { readonly item: Plain; readonly at: number }
/** One item as the three lists have it; undefined where one has it not. */
export interface Triple { readonly base: Plain | undefined; readonly ours: Placed | undefined; readonly theirs: Placed | undefined }

/** What tells things without an id apart: of a correction its text, of a waiver the finding, of a role what it is called and where. */
const TELLING = ['ref', 'text', 'rule', 'draft', 'anchor', 'title', 'organization', 'name', 'verbatim', 'url'] as const;

/** What an item is known by although it was changed: its id, else what it is about; null for what is known only by all of it. */
export function nameOf(item: Plain): string | null {
  if (!isPlainMap(item)) return null;
  const id = fieldOf(item, 'id');
  if (typeof id === 'string' || typeof id === 'number') return `=${id}`;
  const telling = TELLING.flatMap(key => {
    const value = fieldOf(item, key);
    // An anchor is known by its words; where they stand may move.
    return value == null ? [] : [[key, fieldOf(value, 'exact') ?? value]];
  });
  return telling.length === 0 ? null : JSON.stringify(telling);
}

/**
 * Which items of three lists are the same thing: first those that say the same, then those of one name. Alike ones are
 * paired in their order. Ours come first, in our order, then what only the others have.
 */
export function matched(base: readonly Plain[], ours: readonly Plain[], theirs: readonly Plain[]): readonly Triple[] {
  const [own, other] = [pairs(base, ours), pairs(base, theirs)];
  const inBase = new Map([...other].map(([at, old]) => [old, at]));
  const newOnes = theirs.flatMap((item, at) => other.has(at) ? [] : [{ item, at }]);
  const ourNew = ours.flatMap((item, at) => own.has(at) ? [] : [{ item, at }]);
  const both = new Map([...pairs(newOnes.map(({ item }) => item), ourNew.map(({ item }) => item))].map(([mine, their]) => [ourNew[mine]?.at, newOnes[their]?.at]));
  const taken = new Set<number>();
  const placed = (at: number | undefined): Placed | undefined => {
    const item = at === undefined ? undefined : theirs[at];
    if (at === undefined || item === undefined) return undefined;
    taken.add(at);
    return { item, at };
  };
  const first = ours.map((item, at): Triple => {
    const old = own.get(at);
    return { base: old === undefined ? undefined : base[old], ours: { item, at }, theirs: placed(old === undefined ? both.get(at) : inBase.get(old)) };
  });
  const rest = theirs.flatMap((item, at): readonly Triple[] => {
    const old = other.get(at);
    return taken.has(at) ? [] : [{ base: old === undefined ? undefined : base[old], ours: undefined, theirs: { item, at } }];
  });
  return [...first, ...rest];
}

/** For places in `list` those in `base` with the same thing. */
function pairs(base: readonly Plain[], list: readonly Plain[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const used = new Set<number>();
  for (const key of [inOrder, nameOf]) {
    const free = new Map<string, number[]>();
    base.forEach((item, at) => {
      const name = used.has(at) ? null : key(item);
      if (name === null) return;
      const places = free.get(name);
      if (places === undefined) free.set(name, [at]);
      else places.push(at);
    });
    const next = new Map<string, number>();
    list.forEach((item, at) => {
      const name = found.has(at) ? null : key(item);
      const nth = next.get(name ?? '') ?? 0;
      const old = name === null ? undefined : free.get(name)?.[nth];
      if (name === null || old === undefined) return;
      next.set(name, nth + 1);
      found.set(at, old);
      used.add(old);
    });
  }
  return found;
}
