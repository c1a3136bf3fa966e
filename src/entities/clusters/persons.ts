import { FAMILY_NAMES_FIRST } from '../en/name-parts';
import { GIVEN_NAMES } from '../en/people';
import type { GoesWith } from '../types';
import { LETTERS } from './buckets';
import type { Spelling } from './counted';
import { isFuller, type Cluster } from './families';
import { standard } from './given';
import { givenGoesWith, otherOf } from './goes-with';
import { LOOSE_SURNAME, personName, type PersonName } from './person';
import { oneKey, SOURCE, type World } from './world';

/** The key of a person’s name. */
export const personKey = (world: World, spelling: Spelling, person: PersonName): string =>
  person.words.length > 1 ? fullKey(world, spelling, person) : shortKey(world, spelling, person);

/** A full name names whom its cluster names; that is the person of a still fuller name, where there is one. */
function fullKey(world: World, spelling: Spelling, person: PersonName): string {
  const cluster = world.persons(person.family).find(({ spellings }) => spellings.includes(spelling));
  if (cluster === undefined) return spelling.seen?.implied === true ? shortKey(world, spelling, personName(person.words[0] ?? '')) : `person:${spelling.text}`;
  if (cluster.source !== null) return SOURCE + cluster.source;
  if (cluster.top !== spelling) return world.keyOf(cluster.top);
  return fuller(world, spelling, person) ?? `person:${spelling.text}`;
}

/** `Gabriel Boric` is Gabriel Boric Font, where there is no other; `Orbán Viktor` is Viktor Orbán, unless both words are given names. */
function fuller(world: World, spelling: Spelling, { words, generation }: PersonName): string | null {
  const longer = world.bucket('longer', words.join(' '));
  if (longer.length === 0) return null;
  const turned = !words.every(isGiven);
  return oneKey(world, longer.filter(other => other.seen?.person?.generation === generation && (other.seen.person.words.length > words.length || turned && isFuller(other, spelling)))) ?? null;
}

const isGiven = (word: string): boolean => GIVEN_NAMES.has(word.charAt(0).toUpperCase() + word.slice(1));

/**
 * One word, a surname with particles, or a nickname: the only person who has it as a surname; else the one of the ledger;
 * else the only one who has it as first name, as a nickname, or within the name. Whoever shares it leaves it to itself.
 */
function shortKey(world: World, spelling: Spelling, person: PersonName): string {
  const { surname, generation } = person;
  const apart = isApart(world, person) ? ` ${HELD_APART}${person.goesWith ?? ''}` : '';
  const alone = `person:${surname}${generation === '' ? '' : ` ${generation}`}${apart}`;
  const bySurname = surnamed(world, person);
  if (bySurname !== undefined) {
    const first = FAMILY_NAMES_FIRST.has(surname) ? oneKey(world, firsts(world, surname)) : undefined;
    return first === undefined || first === bySurname ? bySurname ?? alone : alone;
  }
  const known = ofLedger(world, spelling, person);
  if (known !== null) return known;
  const within = apart === '' || world.persons(person.family).length === 0 ? named(world, spelling, person.words[0] ?? surname) : undefined;
  if (within !== undefined) return within ?? alone;
  return apart === '' && person.family.length >= LOOSE_SURNAME && generation === '' && !surname.includes('-') ? `person:~${person.family}` : alone;
}

/** True for a name whose surname is implied, but whose other word is a name by itself (`Resolver.persons`). */
const isBorrowed = (world: World, spelling: Spelling): boolean =>
  spelling.seen?.implied === true && !world.persons(spelling.seen.person?.family ?? '').some(({ spellings }) => spellings.includes(spelling));

/** The full names that begin with a word. */
const firsts = (world: World, word: string): readonly Spelling[] => [...world.bucket('first', word), ...world.bucket('named', word).filter(other => !isBorrowed(world, other))];

/** The one person who has the word as a first name, letter for letter or in another spelling, as a nickname, or within the name; the name may be two words with a hyphen. */
function named(world: World, { text, seen }: Spelling, word: string): string | null | undefined {
  const called = firsts(world, standard(word));
  const exact = oneKey(world, called.filter(other => other.seen?.person?.given.includes(word) === true));
  if (exact !== undefined) return exact;
  const alike = oneKey(world, called);
  if (alike !== undefined) return alike;
  const inner = oneKey(world, world.bucket('inner', standard(word)));
  if (inner !== undefined) return inner;
  const nickname = /[ -]/u.test(text) ? oneKey(world, world.bucket('inner', text.replace(/[ -]/gu, '_'))) : undefined;
  if (nickname !== undefined) return nickname;
  if (word.includes('-')) {
    const parts = word.replace(/-/gu, ' ');
    const end = oneKey(world, world.bucket('end', parts));
    return end === undefined ? oneKey(world, world.bucket('longer', parts)) : end;
  }
  return seen?.lettered === true && text.length >= LETTERS ? oneKey(world, world.bucket('initials', text)) : undefined;
}

/**
 * The one person with the surname, or with one that sounds alike where nobody has it, as far as a title does not say that it
 * is somebody else; null for more than one, undefined for none.
 */
export function surnamed(world: World, person: PersonName): string | null | undefined {
  const found = bearers(world, person);
  const { goesWith } = person;
  if (goesWith === null || found.length === 0) return oneKey(world, found.map(({ top }) => top));
  const told = found.map(cluster => clusterGoesWith(world, cluster));
  const sure = found.filter((_, at) => told[at] === goesWith);
  if (sure.length > 0) return oneKey(world, sure.map(({ top }) => top));
  const open = found.filter((_, at) => told[at] === null);
  // `Mr. Marsh` and `Mrs. Marsh` cannot both be the one of whom nothing is told.
  return open.length > 0 && !told.includes(otherOf(goesWith)) && hasTitled(world, person, otherOf(goesWith)) ? null : oneKey(world, open.map(({ top }) => top));
}

/** All who have the surname, or one that sounds alike where nobody has it. */
export function bearers(world: World, { surname, family, generation }: PersonName): readonly Cluster[] {
  const clusters = world.persons(family);
  const same = clusters.filter(({ surnames }) => surnames.includes(surname));
  const alike: readonly Cluster[] = same.length > 0 ? same : family.length >= LOOSE_SURNAME ? clusters : [];
  return alike.filter(cluster => generation === '' || cluster.generation === generation);
}

/** The pronoun that a person goes with: as the text tells, else as the given name does. */
function clusterGoesWith(world: World, { spellings }: Cluster): GoesWith | null {
  let leaning = 0;
  for (const { text } of spellings) {
    const seen = world.at(text)?.seen;
    const told = seen?.person?.goesWith ?? seen?.goesWith ?? null;
    if (told !== null) leaning += told === 'he' ? 1 : -1;
  }
  return leaning === 0 ? givenGoesWith(spellings.flatMap(({ seen }) => seen?.person?.given ?? [])) : leaning > 0 ? 'he' : 'she';
}

/** True when the surname stands in the document with a title that tells the pronoun. */
const hasTitled = (world: World, { family, surname }: PersonName, goesWith: GoesWith): boolean =>
  world.bucket('titled', family).some(({ seen }) => seen?.person?.goesWith === goesWith && seen.person.surname === surname);

/** In the key of a titled surname that must not be taken for another with it. */
const HELD_APART = 'with ';
/** True for such a key: nothing but the title tells whom it names. */
export const isHeldApart = (key: string): boolean => key.endsWith(` ${HELD_APART}he`) || key.endsWith(` ${HELD_APART}she`);

/** True for `Mrs. Marsh` where there is a `Mr. Marsh` too, or where all persons of that surname go with “he”. */
function isApart(world: World, person: PersonName): boolean {
  const { goesWith } = person;
  if (goesWith === null) return false;
  if (hasTitled(world, person, otherOf(goesWith))) return true;
  const found = bearers(world, person);
  return found.length > 0 && found.every(cluster => clusterGoesWith(world, cluster) === otherOf(goesWith));
}

/** The one person of the ledger with the surname. */
export function ofLedger({ lexicon }: World, { text }: Spelling, { surname, family, generation, goesWith }: PersonName): string | null {
  const persons = lexicon.personsOf(family);
  if (persons.length === 0) return null;
  const found = persons.filter(({ source, person }) => !(goesWith !== null && givenGoesWith(person.given) === otherOf(goesWith)) && (person.surname === surname || family.length >= LOOSE_SURNAME) && (generation === '' || person.generation === generation) && !lexicon.confusedSpelt(text, source));
  const same = found.filter(({ person }) => person.surname === surname);
  const [one, other] = same.length > 0 ? same : found;
  return one === undefined || other !== undefined ? null : SOURCE + one.source;
}
