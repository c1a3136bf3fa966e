import { givenFits, sameName, standard } from '../entities/clusters/given';
import { looseOf } from '../entities/clusters/sound';
import { editDistance } from '../text/fuzzy';

/** Shorter words are near one another by chance. */
const SHORT = 5;
const LONG = 8;

/** True when one is the other with an ending of more than one, or of whose it is: “the Clintons”. */
const isPlural = (a: string, b: string): boolean => a === `${b}s` || b === `${a}s` || a === `${b}es` || b === `${a}es` || a === `${b}'` || b === `${a}'`;

/** True when two words have the same letters but for two neighbours that have changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** True for two spellings of a surname that are known to be one: `gaddafi` and `qaddafi`. Both folded. */
const isTransliterated = (a: string, b: string): boolean => standard(a) === standard(b);

/** True when two different words, both folded, can be spellings of one surname, where something else says that they are one person’s. */
export function areSpellings(a: string, b: string): boolean {
  if (a === b || isPlural(a, b) || a.length < SHORT - 1 || b.length < SHORT - 1) return false;
  if (isTransliterated(a, b)) return true;
  return a.startsWith(b.charAt(0)) ? editDistance(a, b) <= (Math.min(a.length, b.length) < SHORT ? 1 : 2) : editDistance(a, b) === 1 && a.length > SHORT && b.length > SHORT;
}

/**
 * True when two different surnames are so near that they are one with a slip, though nothing says that they are one person’s but
 * the same given name: one letter more, less or other, two changed about, or two of them in a long name that sounds the same.
 * `Marsh` and `Walsh` are not.
 */
export function areSlips(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length);
  if (a === b || isPlural(a, b) || short < SHORT || !a.startsWith(b.charAt(0))) return false;
  if (isTransliterated(a, b) || isSwapped(a, b)) return true;
  const distance = editDistance(a, b);
  return distance === 1 || distance === 2 && short >= LONG && looseOf(a) === looseOf(b);
}

/** True when two different given names, both folded, are one that is spelt in two ways, and neither is short for the other: `jonathan` and `jonathon`. */
export function areGivenSpellings(a: string, b: string): boolean {
  if (a === b || a.length < 3 || b.length < 3) return false;
  if (sameName(a, b)) return true;
  return !givenFits(a, b) && a.length > SHORT && b.length > SHORT && a.startsWith(b.charAt(0)) && (isSwapped(a, b) || editDistance(a, b) === 1);
}
