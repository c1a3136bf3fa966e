import { isPlainList, isPlainMap, type Path, type Plain, type PlainMap } from '../edits/plain';
import { flowOf } from '../edits/write';
import { settled, withMarks, type Mark } from './marks';
import { matched, type Placed } from './matching';
import { alike, fieldOf, listOf } from './saying';

/** What must be done to our text, with places in it as it was; what is appended stands behind in this order. */
export type Step =
  | { readonly do: 'set'; readonly path: Path; readonly value: Plain }
  | { readonly do: 'append'; readonly path: Path; readonly value: Plain; /** Its place in their list, when it comes as they have written it. */ readonly from: number | null }
  | { readonly do: 'remove'; readonly path: Path };

export interface Merged {
  readonly steps: readonly Step[];
  /** What both have changed in the holder at hand; it is marked there. */
  readonly marks: readonly Mark[];
  /** How many things both have changed, in all. */
  readonly conflicts: number;
}

/** Where we are: the place in our text, and the entry, the story or the top that conflicts are marked in. */
interface Place {
  readonly path: Path;
  readonly holder: Path;
  /** The fields of the holder that were in conflict before, and that our side or theirs has decided since. */
  readonly decided: { readonly ours: ReadonlySet<string>; readonly theirs: ReadonlySet<string> };
}

type Maybe = Plain | undefined;
const NOTHING: Merged = { steps: [], marks: [], conflicts: 0 };
const UNDECIDED: Place['decided'] = { ours: new Set(), theirs: new Set() };
const both = (parts: readonly Merged[]): Merged => ({ steps: parts.flatMap(({ steps }) => steps), marks: parts.flatMap(({ marks }) => marks), conflicts: parts.reduce((sum, { conflicts }) => sum + conflicts, 0) });
const doing = (...steps: readonly Step[]): Merged => ({ ...NOTHING, steps });
const conflict = (field: string, theirs: Maybe, ...steps: readonly Step[]): Merged => ({ steps, marks: [{ field, theirs: theirs === undefined ? null : typeof theirs === 'string' ? theirs : flowOf(theirs) }], conflicts: 1 });
const empty = (value: Maybe): value is null | undefined => value === null || value === undefined;
const fieldAt = ({ path, holder }: Place): string => path.slice(holder.length).join('.') || '*';

/** What three ledgers come to: what must be done to ours, conflicts marked where they are. */
export const mergeTrees = (base: PlainMap, ours: PlainMap, theirs: PlainMap): Merged => mergeHolder(base, ours, theirs, []);

/** The top, the story or an entry, with the conflicts in it. */
function mergeHolder(base: PlainMap, ours: PlainMap, theirs: PlainMap, path: Path): Merged {
  const lists = [base, ours, theirs].map(map => fieldOf(map, 'conflicts'));
  if (!lists.every(list => empty(list) || isPlainList(list))) return mergeMaps(base, ours, theirs, { path, holder: path, decided: UNDECIDED }, []);
  const [before, own, other] = lists.map(listOf) as [readonly Plain[], readonly Plain[], readonly Plain[]];
  const { steps, marks, conflicts } = mergeMaps(base, ours, theirs, { path, holder: path, decided: { ours: settled(before, own), theirs: settled(before, other) } }, ['conflicts']);
  return { steps: [...steps, ...withMarks(before, own, other, marks, [...path, 'conflicts'])], marks: [], conflicts };
}

function mergeMaps(base: PlainMap, ours: PlainMap, theirs: PlainMap, place: Place, leave: readonly string[]): Merged {
  const [before, own, other] = [base, ours, theirs].map(({ pairs }) => new Map(pairs)) as [Map<string, Plain>, Map<string, Plain>, Map<string, Plain>];
  const keys = [...new Set([...own.keys(), ...other.keys()])].filter(key => !leave.includes(key));
  return both(keys.map(key => {
    const [was, mine, their] = [before.get(key), own.get(key), other.get(key)];
    const path = [...place.path, key];
    if (place.path.length === 0 && key === 'story' && isPlainMap(mine) && isPlainMap(their)) return mergeHolder(isPlainMap(was) ? was : { pairs: [] }, mine, their, path);
    return mergeValues(was, mine, their, { ...place, path });
  }));
}

/** Maps go by field, lists are sets of their items; of anything else that both changed, ours stands and theirs is kept beside it. */
function mergeValues(base: Maybe, ours: Maybe, theirs: Maybe, place: Place): Merged {
  const { path, decided } = place;
  const field = fieldAt(place);
  if (alike(ours, theirs)) return NOTHING;
  if (isPlainMap(ours) && isPlainMap(theirs)) return mergeMaps(isPlainMap(base) ? base : { pairs: [] }, ours, theirs, place, []);
  const take = (): Merged => doing(theirs === undefined ? { do: 'remove', path } : { do: 'set', path, value: theirs });
  const [weDecided, theyDecided] = [decided.ours.has(field), decided.theirs.has(field)];
  if (alike(base, theirs) && !theyDecided) return NOTHING;
  // What one side has begun and the other has left empty is no conflict.
  if ((alike(base, ours) || (empty(base) && empty(ours))) && !weDecided && !(isPlainList(ours) && (isPlainList(theirs) || theirs === null))) return take();
  if (empty(base) && empty(theirs) && !theyDecided) return NOTHING;
  if ([base, ours, theirs].every(value => empty(value) || isPlainList(value)) && (isPlainList(ours) || isPlainList(theirs))) return mergeLists(listOf(base), ours, theirs, place);
  // What we took out and they changed is put back, or it would be lost.
  return conflict(field, theirs, ...ours === undefined && theirs !== undefined ? [{ do: 'set', path, value: theirs } as const] : []);
}

function mergeLists(base: readonly Plain[], ours: Maybe, theirs: Maybe, place: Place): Merged {
  const { path, holder } = place;
  const own = listOf(ours);
  const entries = path.length === 1 && holder.length === 0;
  const parts: Merged[] = [];
  const added: Placed[] = [];
  let kept = 0;
  for (const { base: was, ours: mine, theirs: their } of matched(base, own, listOf(theirs))) {
    if (mine !== undefined) {
      const at = [...path, mine.at];
      if (their === undefined && was !== undefined && alike(was, mine.item)) { parts.push(doing({ do: 'remove', path: at })); continue; }
      kept++;
      if (their !== undefined) parts.push(entries && isPlainMap(mine.item) && isPlainMap(their.item) ? mergeHolder(isPlainMap(was) ? was : { pairs: [] }, mine.item, their.item, at) : mergeValues(was, mine.item, their.item, { ...place, path: at }));
      else if (was !== undefined) parts.push(entries && isPlainMap(mine.item) ? marked(at, listOf(fieldOf(mine.item, 'conflicts')), { field: '*', theirs: null }) : conflict(fieldAt(place), undefined));
    } else if (their !== undefined && (was === undefined || !alike(was, their.item))) {
      const at = [...path, own.length + added.length];
      added.push(their);
      // We took it out, they went on with it.
      if (was !== undefined) parts.push(entries && isPlainMap(their.item) ? marked(at, listOf(fieldOf(their.item, 'conflicts')), { field: '*', theirs: 'changed, while the other one took it out' }) : conflict(fieldAt(place), their.item));
    }
  }
  if (kept === 0 && added.length === 0 && theirs === undefined && own.length > 0) return doing({ do: 'remove', path });
  const items = added.map(({ item }) => item);
  const additions: readonly Step[] = items.length === 0 ? [] : own.length === 0 ? [{ do: 'set', path, value: items }] : added.map(({ item, at }) => ({ do: 'append', path, value: item, from: entries ? at : null }));
  // Behind what comes into the last of ours.
  return both([...parts, doing(...additions)]);
}

/** A conflict about a whole entry, beside those that it has already. */
const marked = (path: Path, list: readonly Plain[], mark: Mark): Merged => ({ steps: withMarks(list, list, list, [mark], [...path, 'conflicts']), marks: [], conflicts: 1 });
