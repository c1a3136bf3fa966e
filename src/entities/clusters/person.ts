import { FAMILY_NAMES_FIRST, GENERATIONS, GIVEN_PARTICLES, HONOURS, PARTICLES } from '../en/name-parts';
import { TITLES } from '../en/people';
import { ROLE_PARTS } from '../en/roles';
import type { GoesWith } from '../types';
import { titleGoesWith } from './goes-with';
import { givenFits, givenLetters, initialOf, sameName, standard } from './given';
import { looseOf } from './sound';

/** The parts of a person’s name, from its spelling (`spelling.ts`). */
export interface PersonName {
  /** Without titles, particles, nicknames and what follows the surname; one word for a name that is a surname or a given name alone. */
  readonly words: readonly string[];
  /** The given names in front: the first word and the nicknames. */
  readonly given: readonly string[];
  readonly middle: readonly string[];
  /** In its standard spelling. */
  readonly surname: string;
  /** The surname as it sounds: persons with one of these make a family. */
  readonly family: string;
  readonly particles: readonly string[];
  /** `jr`, `iii`, or nothing. */
  readonly generation: string;
  /** Titles stood in front. */
  readonly titled: boolean;
  /** The pronoun that they tell. */
  readonly goesWith: GoesWith | null;
  /** As `givenLetters`, over all that may be the given name. */
  readonly letters: number;
}

/** No loose spelling of fewer letters says that two surnames are the same. */
export const LOOSE_SURNAME = 5;
const JOINED = /^((?:(?:al|el|as|ash|ad|an|ar|at|az|ul|de|del|della|di|da|do|dos|du|la|le|von|van|der|den|ter|bin|ibn|bint|ben|abu)-)+)(?=.)/u;
const SEVERAL_INITIALS = /^(?:.\.){2,3}$/u;
const NOTHING: readonly string[] = [];

/** Takes a spelling apart; linear. */
export function personName(spelling: string): PersonName {
  const all = spelling.split(' ');
  const nicknames = spelling.includes('"') ? all.filter(word => word.startsWith('"')).map(word => word.slice(1)) : NOTHING;
  const named = nicknames.length === 0 ? all : all.filter(word => !word.startsWith('"'));
  const titles = titlesOf(named);
  const { length, generation } = ending(named, titles);
  const { bare, particles } = withoutParticles(titles === 0 && length === named.length ? named : named.slice(titles, length));
  const surname = standard(bare[bare.length - 1] ?? spelling);
  const full = bare.length > 1;
  const given = full ? [bare[0] ?? '', ...nicknames] : nicknames;
  const middle = bare.length > 2 ? bare.slice(1, -1) : NOTHING;
  return { words: bare, given, middle, surname, family: looseOf(surname), particles, generation, titled: titles > 0, goesWith: titles === 0 ? null : named.slice(0, titles).map(titleGoesWith).find(one => one !== null) ?? null, letters: allLetters(given) | allLetters(middle) | allLetters(particles) };
}

function allLetters(names: readonly string[]): number {
  let letters = 0;
  for (const name of names) letters |= givenLetters(name);
  return letters;
}

/** How many of the words in front, in lower case, are titles; one word is always left. */
export function titlesOf(words: readonly string[]): number {
  let titles = 0;
  while (titles < words.length - 1 && isTitle(words[titles] ?? '', words[titles + 1] ?? '', titles < words.length - 2)) titles++;
  return titles;
}

/** `President`, the `Press` of a press secretary, and what stands for `member of parliament`. */
const isTitle = (first: string, second: string, more: boolean): boolean =>
  TITLES.has(first) || more && (ROLE_PARTS.has(first) && TITLES.has(second) || first.includes('.') && HONOURS.has(first.replace(/\./gu, '')));

/** Where the name ends, and what tells its bearer from a relative. */
function ending(words: readonly string[], from: number): { readonly length: number; readonly generation: string } {
  let generation = '';
  let { length } = words;
  for (; length - from > 1; length--) {
    const last = words[length - 1] ?? '';
    if (GENERATIONS.has(last)) generation = last === 'junior' ? 'jr' : last === 'senior' ? 'sr' : last;
    else if (!(length - from > 2 && HONOURS.has(last.replace(/\./gu, '')))) break;
  }
  return { length, generation };
}

/** The words with initials one by one, and without the particles before the surname and within. */
function withoutParticles(words: readonly string[]): { readonly bare: readonly string[]; readonly particles: readonly string[] } {
  if (words.every(word => !PARTICLES.has(word) && !word.includes('-') && !word.includes('.'))) return { bare: words, particles: NOTHING };
  const particles: string[] = [];
  const bare: string[] = [];
  const last = words.length - 1;
  const rest = words.findIndex((word, at) => at === last || !PARTICLES.has(word));
  words.forEach((word, at) => {
    const alone = at === 0 && (GIVEN_PARTICLES.has(word) || rest < last);
    if (at < last && PARTICLES.has(word) && !alone) { particles.push(word); return; }
    const joined = JOINED.exec(word)?.[1] ?? '';
    if (joined !== '') particles.push(...joined.slice(0, -1).split('-'));
    const name = word.slice(joined.length);
    if (SEVERAL_INITIALS.test(name)) bare.push(...name.match(/.\./gu) ?? []);
    else bare.push(name);
  });
  return { bare, particles };
}

/**
 * True when two full names of one family can be one person’s. They fit when given names and middle names do, as far as both
 * have them, or when one is the end of the other. A surname in another spelling needs the same given name.
 */
export function canBeOne(a: PersonName, b: PersonName): boolean {
  if ((a.letters & b.letters) === 0 || a.generation !== b.generation) return false;
  if (a.surname !== b.surname && !(a.family.length >= LOOSE_SURNAME && a.given.some(one => b.given.some(other => initialOf(one) === null && sameName(one, other))))) return false;
  if (areOtherSyllables(a.words, b.words)) return false;
  if (endsAs(a.words, b.words) || endsAs(b.words, a.words) || particleOf(a, b) || particleOf(b, a)) return true;
  return a.given.some(one => b.given.some(other => givenFits(one, other))) && a.middle.every((one, at) => { const other = b.middle[at]; return other === undefined || givenFits(one, other); })
    && isCovered(a, b) && isCovered(b, a);
}

/** No syllable of a name that is written apart is longer. */
const SYLLABLE = 5;

/** `Kim Jong` and `Kim Yo Jong`: behind the family name that comes first all syllables are the given name, so that one must begin as the other does. */
function areOtherSyllables(a: readonly string[], b: readonly string[]): boolean {
  if (a[0] !== b[0] || a.length < 2 || b.length < 2 || !FAMILY_NAMES_FIRST.has(a[0] ?? '') || [...a, ...b].some(word => word.length > SYLLABLE)) return false;
  return a.some((word, at) => at < b.length && word !== b[at]);
}

/** `J.P.` needs both names beside it: it is not any given name with a J. */
const isCovered = ({ given: [first = ''], middle }: PersonName, other: PersonName): boolean => initialOf(first) === null || middle.length <= other.middle.length;

/** No more words than these go missing in front of a name. */
const MISSING = 2;
const endsAs = (long: readonly string[], short: readonly string[]): boolean =>
  short.length > 1 && long.length >= short.length && long.length <= short.length + MISSING && short.every((word, at) => word === long[long.length - short.length + at]);

/** `Van Hollen`, where somebody of that family is called Chris Van Hollen. */
const particleOf = (short: PersonName, full: PersonName): boolean => short.words.length === 2 && full.particles.includes(short.words[0] ?? '') && short.surname === full.surname;
