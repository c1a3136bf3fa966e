import type { Passage } from '../text/passage';
import type { Span } from '../text/span';
import { SHORT_TITLES, TITLES, VERBS } from './en/people';
import type { ModelName } from './model/name-model';

/** Addresses of the web and of mail; bounded, so that the search is linear. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”)\]]{1,2000}|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;
const MAY_HOLD = /@|:\/\/|www\./u;
/** The party and state of a lawmaker in the United States: `R-S.C.`, `D-Minn.`, `R-Ohio`. */
const PARTY = /^[RDI][-‐‑–]\p{Lu}[\p{L}.]{0,12}(?: \p{Lu}[\p{L}.]{0,12})?$/u;

/** What stands behind a verb that begins a question or an order, and behind no name: `Will he come?`, `Mark my words`. */
const NO_SUBJECT = /^ (?:you|he|she|it|we|they|me|us|them|there|my|your|his|her|its|our|their)(?![\p{L}'’])/u;

/** The model’s names without those that name nobody: a title alone, a party’s letter with a state, and what stands within an address. */
export function withoutNoNames({ text }: Passage, names: readonly ModelName[]): readonly ModelName[] {
  const addresses: readonly Span[] = MAY_HOLD.test(text) ? [...text.matchAll(ADDRESS)].map(({ 0: { length }, index }) => [index, index + length]) : [];
  let next = 0;
  return names.filter((name, at) => {
    const words = text.slice(name.start, name.end);
    while ((addresses[next]?.[1] ?? Infinity) <= name.start) next++;
    if ((addresses[next]?.[0] ?? Infinity) < name.end) return false;
    if (VERBS.has(words) && NO_SUBJECT.test(text.slice(name.end, name.end + 7)) && /(?:^|[.!?…“"‘(]\s?)$/u.test(text.slice(Math.max(0, name.start - 2), name.start))) return false;
    return !(PARTY.test(words) && /[,(]\s?$/u.test(text.slice(Math.max(0, name.start - 2), name.start))) && !isTitleAlone(words, text.slice(name.end, names[at + 1]?.start ?? name.end));
  });
}

/** `Sen` of `Sen. Ada Merrow`; other titles, which are also surnames, only where a name follows at once. */
function isTitleAlone(words: string, behind: string): boolean {
  const word = words.toLowerCase().replace(/\.$/u, '');
  return SHORT_TITLES.has(word) || TITLES.has(word) && /^\.? $/u.test(behind);
}
