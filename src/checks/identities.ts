import type { Span } from '../text/span';
import { TokenKind, tokenize, type Tokens } from '../text/tokens';

/** What gives somebody away: names, and addresses and numbers to reach him or her. */
export interface Identity {
  readonly source: string;
  readonly isPerson: boolean;
  /** Names of two or more words, each in folded words. */
  readonly names: readonly (readonly string[])[];
  /** Names of one word, folded: surnames, nicknames. */
  readonly words: ReadonlySet<string>;
  /** Addresses and handles in small letters, and the last digits of numbers. */
  readonly addresses: readonly string[];
  readonly numbers: readonly string[];
}

/** A place in a text that gives a source away. */
export interface Leak { readonly source: string; readonly span: Span; readonly by: 'name' | 'contact' }

/** `a.lopez@example.org`, `@alopez`. */
const ADDRESS = /[^\s<>()[\]{}"'“”‘’,;:@]{0,64}@[\p{L}\p{N}_][\p{L}\p{N}._-]{1,253}/gu;
const NUMBER = /\+?\d(?:[\s()./–-]{0,3}\d){6,20}/gu;
/** So many last digits are one telephone, whatever stands before them. */
const DIGITS = 7;
/** A shorter word may stand anywhere. */
const SHORTEST = 4;

/** A word as names are compared: in small letters, without accents, with plain hyphens and apostrophes. */
export const foldedWord = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[‐‑]/gu, '-').replace(/[’ʼ]/gu, "'");

/** What there is to look for of a source’s names and contact; null when that is nothing. */
export function identityOf(source: string, isPerson: boolean, names: readonly string[], contact: string): Identity | null {
  const folded = names.map(name => tokenize(name)).map(({ forms, kinds }) => forms.filter((_, at) => kinds[at] !== TokenKind.Mark).map(foldedWord));
  const long = folded.filter(words => words.length > 1);
  const single = [...folded.filter(words => words.length === 1).flat(), ...isPerson ? long.flatMap(words => words.slice(-1)) : []].filter(word => word.length >= SHORTEST);
  const addresses = addressesIn(contact);
  const numbers = numbersIn(contact).map(({ digits }) => digits);
  return long.length + single.length + addresses.length + numbers.length === 0 ? null : { source, isPerson, names: long, words: new Set(single), addresses, numbers };
}

/** The addresses of mail and the handles in a text, in small letters. */
export const addressesIn = (text: string): readonly string[] => [...text.matchAll(ADDRESS)].map(([address]) => address.replace(/[._-]+$/u, '').toLowerCase()).filter(address => address.length >= SHORTEST);

/** What may be numbers of telephones in a text, by their last digits. */
export const numbersIn = (text: string): readonly { readonly span: Span; readonly digits: string }[] =>
  [...text.matchAll(NUMBER)].map(({ 0: number, index }) => ({ span: [index, index + number.length], digits: number.replace(/\D/gu, '').slice(-DIGITS) }));

/** The places of a paragraph that give one of these away: by the full name, also with initials or without what stands in its middle, or by an address or number. */
export function leaksIn(text: string, identities: readonly Identity[]): readonly Leak[] {
  const plain = foldedWord(text);
  const named = identities.filter(({ names }) => names.some(name => plain.includes(name.at(-1) ?? '')));
  const telephones = identities.some(({ numbers }) => numbers.length > 0) ? numbersIn(text) : [];
  return [
    ...named.length === 0 ? [] : namesIn(tokenize(text), named),
    ...identities.flatMap(({ source, addresses }) => addresses.flatMap((address): readonly Leak[] => { const span = addressAt(text, address); return span === null ? [] : [{ source, span, by: 'contact' }]; })),
    ...telephones.flatMap(({ span, digits }) => identities.flatMap(({ source, numbers }): readonly Leak[] => numbers.includes(digits) ? [{ source, span, by: 'contact' }] : [])),
  ];
}

function addressAt(text: string, address: string): Span | null {
  const lower = text.toLowerCase();
  const at = lower.indexOf(address);
  if (at < 0 || isWord(lower[at - 1]) || isWord(lower[at + address.length])) return null;
  // Where small letters are longer than capitals, the place is not certain.
  return lower.length === text.length ? [at, at + address.length] : [0, 0];
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

function namesIn(tokens: Tokens, identities: readonly Identity[]): readonly Leak[] {
  const words = tokens.forms.map((form, at) => tokens.kinds[at] === TokenKind.Mark ? '' : foldedWord(form));
  return words.flatMap((word, at) => word === '' ? [] : identities.flatMap(({ source, isPerson, names }): readonly Leak[] => {
    const starts = names.flatMap(name => name.at(-1) === word ? beginOf(name, isPerson, words, at) ?? [] : []);
    return starts.length === 0 ? [] : [{ source, span: [tokens.starts[Math.min(...starts)] ?? 0, tokens.ends[at] ?? 0], by: 'name' }];
  }));
}

/** The token that a name begins with whose last word is the one at `last`; null when the words before it are not of this name. */
function beginOf([first = '', ...rest]: readonly string[], isPerson: boolean, words: readonly string[], last: number): number | null {
  const begins = (at: number | null): at is number => at !== null && (words[at] === first || isPerson && isInitial(words[at]) && words[at]?.[0] === first[0]);
  let found: number | null = null;
  // As much of the name as stands here from its end, with the first name or an initial before it: “M. E. Lopez” and “Maria Lopez” for Maria Elena Lopez.
  for (let at: number | null = last, left = rest.length; at !== null && words[at] === rest[left - 1]; left--) {
    const near = before(words, at);
    const far = isPerson && near !== null && isInitial(words[near]) ? before(words, near) : null;
    if (isPerson || left === 1) found = begins(far) ? far : begins(near) ? near : found;
    at = near;
  }
  return found;
}

/** The word right before one; between an initial and what follows there is a full stop. */
function before(words: readonly string[], at: number | null): number | null {
  if (at === null || at === 0) return null;
  if (words[at - 1] !== '') return at - 1;
  return at > 1 && isInitial(words[at - 2]) ? at - 2 : null;
}

/** `m`, `m.e.` */
const isInitial = (word: string | undefined): boolean => word !== undefined && /^\p{L}(?:\.(?:\p{L}\.?)?)?$/u.test(word);
