import { applyChanges } from '../../text/changes';
import { idChanges } from '../edits';
import { samePlain, type Plain } from '../edits/plain';
import { ID_LETTERS, isId, SECTION_NAMES } from '../fields';
import { freshId } from '../ids';
import type { Section } from '../types';
import { fieldOf, listOf, loadedOf, parsedOf, type Loaded } from './saying';

/** The three ledgers, in which one id is one thing. */
export interface SameIds {
  readonly base: Loaded;
  readonly ours: Loaded;
  readonly theirs: Loaded;
  /** New entries of theirs whose id we had given to something else. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** What says who or what an entry is. */
const SAYING = ['name', 'agreed_description', 'verbatim', 'url', 'path', 'title', 'text', 'draft', 'date'];
const REFERRING = ['statement', 'source', 'encounter'];
const TELLING = [...SAYING, ...REFERRING, 'anchor', 'medium', 'kind'];

type Ids = ReadonlyMap<string, { readonly section: Section; readonly item: Plain }>;
type Renaming = ReadonlyMap<string, string>;

/**
 * Makes ids mean the same in all three texts: new entries that got one id by chance are told apart, theirs gets a free
 * one; and an id that one side has changed, with what refers to it, is changed for all.
 */
export function withSameIds(base: Loaded, ours: Loaded, theirs: Loaded): SameIds {
  const [before, own] = [idsOf(base), idsOf(ours)];
  const clashes = clashing(before, own, idsOf(theirs), new Set([base, ours, theirs].flatMap(({ loaded }) => loaded.ids.map(({ id }) => id))));
  const told = withIds(theirs, clashes);
  const other = idsOf(told);
  const [byUs, byThem] = [changedIds(before, own, other), changedIds(before, other, own)];
  const agreed = new Map([...byUs, ...byThem].filter(([id, to]) => (byUs.get(id) ?? to) === (byThem.get(id) ?? to)));
  return { base: withIds(base, agreed), ours: withIds(ours, agreed), theirs: withIds(told, agreed), renamed: told === theirs ? [] : [...clashes].map(([from, to]) => ({ from, to })) };
}

function idsOf({ says }: Loaded): Ids {
  const found = new Map<string, { readonly section: Section; readonly item: Plain }>();
  for (const section of SECTION_NAMES) {
    for (const item of ID_LETTERS[section] === undefined ? [] : listOf(fieldOf(says, section))) {
      const id = fieldOf(item, 'id');
      if ((typeof id === 'string' || typeof id === 'number') && !found.has(String(id))) found.set(String(id), { section, item });
    }
  }
  return found;
}

/** Free ids for new entries of theirs whose ids we have given to other new entries. */
function clashing(base: Ids, ours: Ids, theirs: Ids, taken: ReadonlySet<string>): Renaming {
  const free = new Map<Section, string>();
  const found = new Map<string, string>();
  for (const [id, { section, item }] of theirs) {
    const mine = ours.get(id);
    // What is no id may be a name, which messages must not tell: it is merged, not told apart.
    if (mine === undefined || base.has(id) || !isId(id) || (mine.section === section && sameThing(mine.item, item))) continue;
    const last = free.get(section);
    let to = last === undefined ? freshId(section, taken) : next(last);
    while (taken.has(to)) to = next(to);
    free.set(section, to);
    found.set(id, to);
  }
  return found;
}

const next = (id: string): string => id.replace(/\d+$/u, digits => String(Number(digits) + 1).padStart(digits.length, '0'));

/** True for entries that say the same of who or what they are. */
const sameThing = (a: Plain, b: Plain): boolean => TELLING.every(key => samePlain(fieldOf(a, key), fieldOf(b, key)));

/** Ids of the base that one side has given up for others: the entry is there, and is known by what it says. An entry that the other side has no more is no such one. */
function changedIds(base: Ids, side: Ids, other: Ids): Renaming {
  const changed = new Map<string, string>();
  for (const section of SECTION_NAMES) {
    // References in an entry may have been changed along with it: sections that are referred to come first.
    const told = (item: Plain, now: boolean): string | null => SAYING.every(key => fieldOf(item, key) == null) ? null : JSON.stringify(TELLING.map(key => {
      const value = fieldOf(item, key) ?? null;
      return !now && REFERRING.includes(key) && typeof value === 'string' ? changed.get(value) ?? value : value;
    }));
    const gone = groups([...base].filter(([id, entry]) => entry.section === section && !side.has(id)), item => told(item, false));
    const come = groups(gone.size === 0 ? [] : [...side].filter(([id, entry]) => entry.section === section && !base.has(id)), item => told(item, true));
    for (const [key, [id, ...more]] of gone) {
      const [to, ...others] = come.get(key) ?? [];
      if (id !== undefined && to !== undefined && more.length === 0 && others.length === 0 && other.has(id) !== other.has(to)) changed.set(id, to);
    }
  }
  return changed;
}

function groups(entries: readonly (readonly [string, { readonly item: Plain }])[], key: (item: Plain) => string | null): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [id, { item }] of entries) {
    const name = key(item);
    if (name !== null) found.set(name, [...found.get(name) ?? [], id]);
  }
  return found;
}

/** A ledger with ids changed wherever they stand; as it was, when it would say something else then. */
function withIds(from: Loaded, ids: Renaming): Loaded {
  const changed = ({ text, loaded }: Loaded, map: readonly (readonly [string, string])[]): string => applyChanges(text, map.flatMap(([id, to]) => idChanges(text, loaded, id, to)));
  const there = new Set(from.loaded.ids.map(({ id }) => id));
  const pairs = [...ids].filter(([id]) => there.has(id));
  if (pairs.length === 0) return from;
  const result = loadedOf(changed(from, pairs));
  return samePlain(parsedOf(changed(result, pairs.map(([id, to]) => [to, id] as const))).says, from.says) ? result : from;
}
