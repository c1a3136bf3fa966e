import type { EntityType } from '../types';
import type { Seen } from './counted';
import { givenGoesWith, otherOf } from './goes-with';
import { institutionName } from './institution';
import { personName, type PersonName } from './person';
import { bearers } from './persons';
import { spellingOf } from './spelling';
import { oneKey, SOURCE, type World } from './world';

/** The spelling without the title in front of a surname alone. */
export const withoutTitle = (text: string, person: PersonName | null): string =>
  person?.goesWith == null || person.words.length > 1 ? text : text.slice(text.indexOf(' ') + 1);

/**
 * The source that the ledger calls by this spelling; null for none, and where a title says that it is somebody else.
 *
 * An alias that says no more than the name does (a surname, `Foreign Ministry` for the Russian one) is the source only where
 * the document does not speak of others of that name alone; what a person has corrected holds at once.
 */
export function knownAs(world: World, text: string, seen: Seen | null): string | null {
  const { lexicon } = world;
  const source = lexicon.sourceSpelt(text);
  const known = source === null ? null : lexicon.known(source);
  if (source === null || known === null || seen === null) return source;
  const { person, thing } = seen;
  if (person !== null && person.words.length === 1 && known.type === 'person') {
    const name = personName(spellingOf(known.name));
    if (person.goesWith !== null && givenGoesWith(name.given) === otherOf(person.goesWith)) return null;
    if (lexicon.correctedSpelt(text) || name.words.length < 2 || name.surname !== person.surname) return source;
    const others = bearers(world, person);
    return others.length === 0 || others.some(cluster => cluster.source === source) ? source : null;
  }
  if (thing === null || !INSTITUTIONS.has(seen.type) || lexicon.correctedSpelt(text) || !institutionName(spellingOf(known.name)).again.includes(thing.core)) return source;
  const longer = oneKey(world, world.bucket('again', thing.core));
  return longer == null || longer === SOURCE + source ? source : null;
}

const INSTITUTIONS: ReadonlySet<EntityType> = new Set(['organization', 'facility']);
