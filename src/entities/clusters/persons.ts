import { FAMILY_NAMES_FIRST } from '../en/name-parts';
import { GIVEN_NAMES } from '../en/people';
import { LETTERS } from './buckets';
import type { Spelling } from './counted';
import { isFuller, type Cluster } from './families';
import { standard } from './given';
import { LOOSE_SURNAME, type PersonName } from './person';
import { oneKey, SOURCE, type World } from './world';

/** The key of a person’s name. */
export const personKey = (world: World, spelling: Spelling, person: PersonName): string =>
  person.words.length > 1 ? fullKey(world, spelling, person) : shortKey(world, spelling, person);

/** A full name names whom its cluster names; that is the person of a still fuller name, where there is one. */
function fullKey(world: World, spelling: Spelling, person: PersonName): string {
  const cluster = world.persons(person.family).find(({ spellings }) => spellings.includes(spelling));
  if (cluster === undefined) return `person:${spelling.text}`;
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
  const alone = `person:${surname}${generation === '' ? '' : ` ${generation}`}`;
  const bySurname = surnamed(world, person);
  if (bySurname !== undefined) {
    const first = FAMILY_NAMES_FIRST.has(surname) ? oneKey(world, world.bucket('first', surname)) : undefined;
    return first === undefined || first === bySurname ? bySurname ?? alone : alone;
  }
  const known = ofLedger(world, spelling, person);
  if (known !== null) return known;
  const within = named(world, spelling, person.words[0] ?? surname);
  if (within !== undefined) return within ?? alone;
  return person.family.length >= LOOSE_SURNAME && generation === '' && !surname.includes('-') ? `person:~${person.family}` : alone;
}

/** The one person who has the word as a first name, letter for letter or in another spelling, as a nickname, or within the name; the name may be two words with a hyphen. */
function named(world: World, { text, seen }: Spelling, word: string): string | null | undefined {
  const called = world.bucket('first', standard(word));
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

/** The one person with the surname, or with one that sounds alike where nobody has it; null for more than one, undefined for none. */
export function surnamed(world: World, { surname, family, generation }: PersonName): string | null | undefined {
  const clusters = world.persons(family);
  if (clusters.length === 0) return undefined;
  const same = clusters.filter(({ surnames }) => surnames.includes(surname));
  const alike: readonly Cluster[] = same.length > 0 ? same : family.length >= LOOSE_SURNAME ? clusters : [];
  return oneKey(world, alike.filter(cluster => generation === '' || cluster.generation === generation).map(({ top }) => top));
}

/** The one person of the ledger with the surname. */
export function ofLedger({ lexicon }: World, { text }: Spelling, { surname, family, generation }: PersonName): string | null {
  const persons = lexicon.personsOf(family);
  if (persons.length === 0) return null;
  const found = persons.filter(({ source, person }) => (person.surname === surname || family.length >= LOOSE_SURNAME) && (generation === '' || person.generation === generation) && !lexicon.confusedSpelt(text, source));
  const same = found.filter(({ person }) => person.surname === surname);
  const [one, other] = same.length > 0 ? same : found;
  return one === undefined || other !== undefined ? null : SOURCE + one.source;
}
