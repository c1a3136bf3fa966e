import { SHORT_NAMES } from '../en/nicknames';
import { NAME_SPELLINGS } from '../en/spellings';
import { remembered } from './remembered';
import { looseOf } from './sound';

/** From a spelling to the one that stands for all of the same name. */
const STANDARD: ReadonlyMap<string, string> = new Map(NAME_SPELLINGS.flatMap(names => names.map((name): readonly [string, string] => [name, names[0] ?? name])));

/** The spelling that stands for all spellings of a name that are known; the name itself where it has no others. */
export const standard = (name: string): string => STANDARD.get(name) ?? name;

/** The given names that a name may be short for; itself among them when it is one. */
const FULL: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const full = new Map<string, Set<string>>();
  for (const names of SHORT_NAMES) {
    const [first = '', ...others] = names.map(name => name.normalize('NFKD').replace(/\p{M}/gu, ''));
    for (const name of [first, ...others]) full.set(name, (full.get(name) ?? new Set<string>()).add(standard(first)));
  }
  return full;
})();

/** No loose spelling of fewer letters says that two names are the same. */
const LOOSE_GIVEN = 4;

/** `j` for `j.`, or null for a name that is written out. */
export const initialOf = (name: string): string | null => name.length === 2 && name.charAt(1) === '.' ? name.charAt(0) : null;

/** True for two spellings of one given name. */
export function sameName(a: string, b: string): boolean {
  if (a === b || standard(a) === standard(b)) return true;
  if ((givenLetters(a) & givenLetters(b)) === 0) return false;
  const loose = looseOf(a);
  return loose.length >= LOOSE_GIVEN && loose === looseOf(b);
}

/** True when two given names can be one person’s: the same, an initial of the other, or a short form of it. */
export function givenFits(a: string, b: string): boolean {
  const [first, second] = [initialOf(a), initialOf(b)];
  if (first !== null || second !== null) return a.charCodeAt(0) === b.charCodeAt(0);
  if (sameName(a, b)) return true;
  const [full, other] = [FULL.get(a), FULL.get(b)];
  if (full?.has(standard(b)) === true || other?.has(standard(a)) === true) return true;
  if (full === undefined || other === undefined) return false;
  for (const name of full) if (other.has(name)) return true;
  return false;
}

/** True for a name that is only ever short for others: `Bill`. */
export const isShortName = (name: string): boolean => FULL.get(name)?.has(standard(name)) === false;

/**
 * Names that fit have one of these letters in common: a first look that costs nothing. A bit for each letter from a to z,
 * and one for all others.
 */
export const givenLetters: (given: string) => number = remembered(given => {
  let letters = bitOf(given) | bitOf(standard(given)) | bitOf(looseOf(given));
  for (const name of FULL.get(given) ?? []) letters |= bitOf(name);
  return letters;
});

function bitOf(name: string): number {
  const letter = name.charCodeAt(0) - 97;
  return 1 << (letter >= 0 && letter < 26 ? letter : 26);
}
