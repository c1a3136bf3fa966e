import { GENERATIONS, GIVEN_PARTICLES, HONOURS, PARTICLES } from '../en/name-parts';
import { TITLES } from '../en/people';
import { givenFits, givenLetters, initialOf, sameName, standard } from './given';
import { looseOf } from './spelling';

/** The parts of a person’s name, from its spelling (`spelling.ts`). */
export interface PersonName {
  /** Without titles, particles, nicknames and what follows the surname; one word for a name that is a surname or a given name alone. */
  readonly words: readonly string[];
  /** The given names in front: the first word and the nicknames. */
  readonly given: readonly string[];
  readonly middle: readonly string[];
  readonly surname: string;
  /** The surname as `looseOf` has it: persons with one of these make a family. */
  readonly family: string;
  readonly particles: readonly string[];
  /** `jr`, `iii`, or nothing. */
  readonly generation: string;
  /** Titles stood in front. */
  readonly titled: boolean;
  /** As `givenLetters`, over all that may be the given name. */
  readonly letters: number;
}

/** No loose spelling of fewer letters says that two surnames are the same. */
export const LOOSE_SURNAME = 5;
const JOINED = /^((?:(?:al|el|as|ash|ad|an|ar|at|az|ul|de|del|della|di|da|do|dos|du|la|le|von|van|der|den|ter|bin|ibn|bint|ben|abu)-)+)(?=.)/u;

/** Takes a spelling apart; linear. */
export function personName(spelling: string): PersonName {
  const all = spelling.split(' ');
  let words = all.filter(word => !word.startsWith('"'));
  const nicknames = all.filter(word => word.startsWith('"')).map(word => word.slice(1));
  let titled = false;
  while (words.length > 1 && TITLES.has(words[0] ?? '')) { words = words.slice(1); titled = true; }
  let generation = '';
  for (let last = words.at(-1) ?? ''; words.length > 1; last = words.at(-1) ?? '') {
    if (GENERATIONS.has(last)) generation = last === 'junior' ? 'jr' : last === 'senior' ? 'sr' : last;
    else if (!(words.length > 2 && HONOURS.has(last.replace(/\./gu, '')))) break;
    words = words.slice(0, -1);
  }
  const { bare, particles } = withoutParticles(words);
  const surname = bare.at(-1) ?? spelling;
  const full = bare.length > 1;
  const given = full ? [bare[0] ?? '', ...nicknames] : nicknames;
  return {
    words: bare, given, middle: full ? bare.slice(1, -1) : [], surname, family: looseOf(standard(surname)), particles, generation, titled,
    letters: [...given, ...bare.slice(0, -1)].reduce((letters, name) => letters | givenLetters(name), 0),
  };
}

/** The words with initials one by one, and without the particles before the surname and within. */
function withoutParticles(words: readonly string[]): { readonly bare: readonly string[]; readonly particles: readonly string[] } {
  const particles: string[] = [];
  const bare: string[] = [];
  const last = words.length - 1;
  const rest = words.findIndex((word, at) => at === last || !PARTICLES.has(word));
  words.forEach((word, at) => {
    const alone = at === 0 && (rest === 0 || GIVEN_PARTICLES.has(word) || rest < last);
    if (at < last && PARTICLES.has(word) && !alone) { particles.push(word); return; }
    const joined = JOINED.exec(word)?.[1] ?? '';
    if (joined !== '') particles.push(...joined.slice(0, -1).split('-'));
    const name = word.slice(joined.length);
    if (/^(?:.\.){2,3}$/u.test(name)) bare.push(...name.match(/.\./gu) ?? []);
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
  if (endsAs(a.words, b.words) || endsAs(b.words, a.words) || particleOf(a, b) || particleOf(b, a)) return true;
  return a.given.some(one => b.given.some(other => givenFits(one, other))) && a.middle.every((one, at) => { const other = b.middle[at]; return other === undefined || givenFits(one, other); });
}

/** No more words than these go missing in front of a name. */
const MISSING = 2;
const endsAs = (long: readonly string[], short: readonly string[]): boolean =>
  short.length > 1 && long.length >= short.length && long.length <= short.length + MISSING && short.every((word, at) => word === long[long.length - short.length + at]);

/** `Van Hollen`, where somebody of that family is called Chris Van Hollen. */
const particleOf = (short: PersonName, full: PersonName): boolean => short.words.length === 2 && full.particles.includes(short.words[0] ?? '') && short.surname === full.surname;
