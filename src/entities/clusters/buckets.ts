import type { Bucket } from './counted';
import { initialOf, standard } from './given';
import { lettersOf } from './letters';
import type { ThingName } from './institution';
import type { PersonName } from './person';

/** The kinds of buckets, each with what it is asked by. */
export type BucketKind =
  | 'family' /** full names of persons, by the surname as it sounds */
  | 'implied' | 'named' /** names whose surname is that of a name beside them, by that surname, and by the first word */
  | 'titled' /** surnames alone with a title that tells a pronoun, by the surname as it sounds */
  | 'first' /** full names, by the first word or a nickname */
  | 'inner' /** full names, by a word between first and last, or by a nickname of several words */
  | 'longer' /** full names, by several words that they begin with, or by both of their words in the other order */
  | 'end' /** full names, by several words that they end with */
  | 'initials' /** full names, by the first letters of all words */
  | 'letters' | 'loose' /** things, by letters (`letters.ts`) */
  | 'again' /** institutions, by what they may be called again (`institution.ts`) */
  | 'role' /** all, by what is said of them: `prosecutor`, `ministry` */
  | 'same'; /** all, by their spelling, when a person has said that another names the same */

/** Where a spelling is put. */
export interface Place { readonly kind: BucketKind; readonly by: string }

/** Fewer letters stand for no person. */
export const LETTERS = 3;
/** Names of more words are only found by their first and last one. */
const MOST_WORDS = 6;

/** The buckets that the name of a thing can be found in. */
export function thingPlaces(text: string, { head, again }: ThingName): readonly Place[] {
  const { strict, loose } = text.includes(' ') ? lettersOf(text) : { strict: [], loose: [] };
  return [...placed('letters', strict), ...placed('loose', loose), ...placed('role', head === null ? [] : [head]), ...placed('again', again)];
}

/** The buckets that the name of a person can be found in; none for a name of one word without a title. */
export function personPlaces(text: string, { words, given, middle, family, goesWith }: PersonName): readonly Place[] {
  const { length } = words;
  if (length < 2) return goesWith === null ? [] : [{ kind: 'titled', by: family }];
  const names = given.filter(name => initialOf(name) === null);
  const places = [...placed('family', [family]), ...placed('first', names.filter(name => !name.includes('_')).map(standard)), ...placed('inner', names.filter(name => name.includes('_')))];
  const [first = '', second = ''] = words;
  if (length === 2 && first !== second) places.push({ kind: 'longer', by: `${second} ${first}` });
  const initials = text.split(' ').map(word => word.startsWith('"') ? '' : word.includes('.') ? word.replace(/\./gu, '') : word.charAt(0)).join('');
  if (initials.length >= LETTERS) places.push({ kind: 'initials', by: initials });
  if (length < 3 || length > MOST_WORDS) return places;
  places.push(...placed('inner', middle.filter(word => initialOf(word) === null).map(standard)));
  for (let at = 2; at < length; at++) places.push({ kind: 'longer', by: words.slice(0, at).join(' ') }, { kind: 'end', by: words.slice(at - 1).join(' ') });
  return places;
}

const placed = (kind: BucketKind, names: readonly string[]): readonly Place[] => names.map(by => ({ kind, by }));

/** Buckets by kind and by what they are asked by. */
export class Buckets {
  readonly #kinds = new Map<string, Map<string, Bucket>>();

  /** The bucket; made when there is none. */
  at(kind: BucketKind, by: string): Bucket {
    let all = this.#kinds.get(kind);
    if (all === undefined) this.#kinds.set(kind, all = new Map<string, Bucket>());
    let bucket = all.get(by);
    if (bucket === undefined) all.set(by, bucket = { kind, by, spellings: [], users: null });
    return bucket;
  }

  /** The bucket when there is one. */
  find(kind: BucketKind, by: string): Bucket | null { return this.#kinds.get(kind)?.get(by) ?? null; }

  /** Lets go of a bucket that holds nothing and that nobody waits for. */
  drop(bucket: Bucket): void {
    if (bucket.spellings.length > 0 || (bucket.users?.length ?? 0) > 0) return;
    const all = this.#kinds.get(bucket.kind);
    if (all?.get(bucket.by) === bucket) all.delete(bucket.by);
  }
}
