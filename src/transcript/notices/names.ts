import { NO_AUTHORS, PARTICLES } from '../en/notices';

const WORD = String.raw`(?!AND )\p{Lu}[\p{L}\p{M}'’-]*\.?`;
const NAME = new RegExp(String.raw`^${WORD}(?: (?:(?:${PARTICLES})(?= )|${WORD})){1,4}`, 'u');
const EACH = new RegExp(String.raw`(?<![\p{L}.])${WORD}(?: (?:(?:${PARTICLES})(?= )|${WORD})){1,4}`, 'gu');
const JOINT = /^(?:,? (?:and|AND|&|with) |, )/u;

/** True for two to five words with capitals, none of which says that this is an office, a day or something else. */
const isName = (words: string): boolean => !words.toLowerCase().split(/[ ]/u).some(word => NO_AUTHORS.has(word.replace(/[.,]$/u, '')));

/** The names of people that a text begins with, joined by commas and “and”, and where they end; none where it begins with something else. */
export function namesAt(text: string): { readonly names: readonly string[]; readonly end: number } {
  const names: string[] = [];
  let end = 0;
  for (let at = 0; at < text.length;) {
    const name = NAME.exec(text.slice(at, at + 80))?.[0].replace(/(?<=\p{Ll}{2})\.$/u, '');
    if (name === undefined || !isName(name)) break;
    names.push(name);
    end = at + name.length;
    const joint = JOINT.exec(text.slice(end, end + 8))?.[0];
    if (joint === undefined) break;
    at = end + joint.length;
  }
  return { names, end };
}

/** All names of people within words that hold nothing but names and where people are: `Tom Lind in Lisbon and Ana Ruiz`. */
export const namesIn = (words: string): readonly string[] =>
  [...words.replace(/ (?:in|at|from) \p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}(?:, \p{Lu}[\p{L}.]*)?(?=,|;| and |\.?$)/gu, '').matchAll(EACH)].map(([name]) => name.replace(/(?<=\p{Ll}{2})\.$/u, '')).filter(isName);
