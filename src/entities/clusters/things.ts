import type { Spelling } from './counted';
import type { ThingName } from './institution';
import { LOOSE_LETTERS } from './letters';
import { ofLedger, surnamed } from './persons';
import { personName } from './person';
import { oneKey, SOURCE, type World } from './world';

/** Nothing that is written in small letters is taken for letters when it is shorter, or longer. */
const SPOKEN = /^[a-z]{4,7}$/u;

/** The key of a name that is no person’s. */
export function thingKey(world: World, spelling: Spelling, thing: ThingName): string {
  const alone = `name:${thing.core}`;
  const { seen, text } = spelling;
  const known = ofCore(world, spelling, thing);
  if (known !== null) return known;
  if (seen === null || thing.listed || seen.type === 'norp') return alone;
  const letters = byLetters(world, spelling);
  if (letters !== undefined) return letters ?? alone;
  const person = text.includes(' ') ? null : asPerson(world, spelling);
  if (person !== null) return person;
  if (seen.type !== 'organization' && seen.type !== 'facility') return alone;
  return oneKey(world, world.bucket('again', thing.core)) ?? alone;
}

/** The source whose name differs in order of words, spelling or legal form only. */
function ofCore({ lexicon }: World, { text }: Spelling, { core }: ThingName): string | null {
  const sources = lexicon.sourcesOfCore(core);
  if (sources.length === 0) return null;
  const [source, other] = sources.filter(one => !lexicon.confusedSpelt(text, one));
  return source === undefined || other !== undefined ? null : SOURCE + source;
}

/**
 * What letters stand for: the only name in the document with these initials, else the only one that can be spoken so,
 * else the one in the ledger. Null for more than one, undefined for none.
 */
function byLetters(world: World, { text, seen }: Spelling): string | null | undefined {
  if (text.includes(' ') || seen === null) return undefined;
  if (!seen.lettered && !(seen.type === 'organization' && SPOKEN.test(text))) return undefined;
  const letters = text.replace(/\W/gu, '');
  const strict = oneKey(world, world.bucket('letters', letters));
  const found = strict === undefined && letters.length >= LOOSE_LETTERS ? oneKey(world, world.bucket('loose', letters)) : strict;
  if (found !== undefined || !seen.lettered) return found;
  const { lexicon } = world;
  const [source, other] = lexicon.sourcesOfLetters(letters).filter(one => !lexicon.confusedSpelt(text, one));
  return source === undefined ? undefined : other === undefined ? SOURCE + source : null;
}

/** A single word that was hardly more than guessed to be no person, and is somebody’s surname. */
function asPerson(world: World, spelling: Spelling): string | null {
  if (spelling.seen?.unsure !== true || spelling.seen.type === 'location') return null;
  const name = personName(spelling.text);
  const key = surnamed(world, name);
  return key === undefined ? ofLedger(world, spelling, name) : key;
}
