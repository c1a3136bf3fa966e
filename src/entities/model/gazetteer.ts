import { hashNext } from './hash';
import { createLookup } from './lookup';

/** What the lists say that a word or phrase can be. */
export const LISTS = ['first', 'last', 'city', 'bigCity', 'country', 'demonym', 'region', 'organization'] as const;
export type ListName = (typeof LISTS)[number];

/** Lists of names as hashes: which lists a phrase is on, and whether a longer one begins with it. */
export interface Gazetteer {
  /** Bits of the lists that the phrase with this hash is on (bit `i` for `LISTS[i]`), and `LONGER` when a longer one begins so. */
  of(hash: number): number;
}

/** A longer phrase begins with this one. */
export const LONGER = 1 << 8;
/** No phrase of the lists has more words. */
export const LONGEST_PHRASE = 6;

/** @param keys hashes of phrases; @param bits what `of` gives for each */
export function createGazetteer(keys: Uint32Array, bits: Uint16Array): Gazetteer {
  const lookup = createLookup(keys);
  return { of: hash => { const at = lookup.find(hash); return at < 0 ? 0 : bits[at] ?? 0; } };
}

/** The hash of a phrase from those of its words. */
export const phraseHash = (words: readonly number[]): number => words.slice(1).reduce(hashNext, words[0] ?? 0);

/** What a word of a phrase of several words is: nothing, or the beginning or the rest of a place, a people, or another name. */
export enum Multi { None = 0, PlaceFirst = 1, PlaceRest = 2, GroupFirst = 3, GroupRest = 4, NameFirst = 5, NameRest = 6 }

const bitsOf = (...names: readonly ListName[]): number => names.reduce((bits, name) => bits | 1 << LISTS.indexOf(name), 0);
const PLACES = bitsOf('city', 'bigCity', 'country', 'region');
const PEOPLES = bitsOf('demonym');

/**
 * Marks the words of the longest phrases that are on a list.
 * @param keys hash of each word
 * @param begins what `Gazetteer.of` gives for each word; 0 for one that cannot begin a name
 * @param marks gets a `Multi` for each word
 */
export function markPhrases(gazetteer: Gazetteer, keys: Uint32Array, begins: Uint16Array, length: number, marks: Uint8Array): void {
  for (let i = 0; i < length; i++) {
    if ((begins[i]! & LONGER) === 0) continue;
    let hash = keys[i]!;
    let best = 0;
    let bits = 0;
    for (let j = i + 1; j < Math.min(length, i + LONGEST_PHRASE); j++) {
      hash = hashNext(hash, keys[j]!);
      const found = gazetteer.of(hash);
      if ((found & ~LONGER) !== 0) { best = j; bits = found; }
      if ((found & LONGER) === 0) break;
    }
    if (best === 0) continue;
    const first = (bits & PLACES) !== 0 ? Multi.PlaceFirst : (bits & PEOPLES) !== 0 ? Multi.GroupFirst : Multi.NameFirst;
    marks[i] = first;
    for (let j = i + 1; j <= best; j++) marks[j] = first + 1;
    i = best;
  }
}
