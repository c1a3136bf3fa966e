import { givenGoesWith, rolesGoWith } from '../entities/clusters/goes-with';
import { rolesOf } from '../entities/clusters/role-names';
import type { Pronoun } from '../entities/types';
import { ALSO_CALLED, BODIES, DEFINITE, DOCUMENTS, OWNER } from './language';
import { ageOf, bearersOf, timesOf, type Known, type Memory } from './memory';
import { headOf, isPersonal, isSeveral, nounOf } from './noun';
import type { JoinInput, SpeakerHint } from './types';

/** Who spoke last; `age` counts blocks; `several` is true of a group or a document, which no “he” or “she” goes back to. */
export interface Last { readonly speaker: string | null; readonly name: string; readonly type: string | null; readonly age: number; readonly several: boolean }

/** One of two that share a surname is meant when it was named so many times as often of late. */
const CLEARLY = 3;

/** The key of the entity that a hint names, given who was named and who spoke before it; null when nobody fits. */
export function speakerOf(hint: SpeakerHint, input: JoinInput, memory: Memory, last: Last | null): string | null {
  switch (hint.by) {
    case 'name': return namedBy(hint, input, memory, last);
    case 'pronoun': return hint.again === true && last?.speaker != null && !(personal(hint.form) && last.type !== 'person') ? last.speaker : pronoun(hint.form, memory, last);
    case 'description': return described(hint.words, input, memory, last);
    case 'none': return last?.speaker ?? null;
  }
}

/** True of a phrase that means no single person: a group, a body, a document. */
export function meansSeveral(hint: SpeakerHint): boolean {
  if (hint.by !== 'description') return hint.by === 'pronoun' && !personal(hint.form);
  return isSeveral(nounOf(hint.words));
}

const personal = (form: string): boolean => form === 'he' || form === 'she';

/** The mention itself; a surname that two in the document have is that of the one who is spoken of here. */
function namedBy(hint: { readonly start: number; readonly end: number }, { mentions }: JoinInput, memory: Memory, last: Last | null): string | null {
  const mention = mentions.find(({ start, end }) => start < hint.end && end > hint.start);
  // “Jordan said” is no country where a person has that surname.
  if (mention?.type === 'location') return bearersOf(memory, mention.name).at(-1)?.entity ?? mention.entity;
  if (mention?.type !== 'person' || mention.name.includes(' ')) return mention?.entity ?? null;
  const stood = memory.find(({ entity }) => entity === mention.entity)?.as ?? null;
  if (stood !== null) return stood;
  const surname = ` ${mention.name.toLowerCase()}`;
  if (last !== null && last.age <= 1 && last.name.toLowerCase().endsWith(surname)) return last.speaker;
  const bearers = [...bearersOf(memory, mention.name)].sort((a, b) => timesOf(b) - timesOf(a));
  const [first, second] = bearers;
  if (first === undefined || second === undefined || timesOf(first) >= CLEARLY * timesOf(second)) return first?.entity ?? mention.entity;
  // Whom a report is about is introduced before the relative, who then goes by the full name.
  const [oldest, next] = bearers.sort((a, b) => b.seen - a.seen);
  return oldest !== undefined && next !== undefined && Math.clz32(oldest.seen) < Math.clz32(next.seen) ? oldest.entity : mention.entity;
}

function pronoun(form: 'he' | 'she' | 'they' | 'it' | 'i' | 'we', memory: Memory, last: Last | null): string | null {
  if (form === 'i' || form === 'we') return null;
  const latest = [...memory].reverse();
  if (form === 'it') return last?.speaker != null && last.type !== 'person' && last.age <= 1 ? last.speaker : latest.find(known => known.type === 'organization' && ageOf(known) <= 1)?.entity ?? null;
  const people = latest.filter(({ type }) => type === 'person');
  if (form === 'they') return last !== null && last.type !== 'person' ? last.speaker : oneOfThem(people, last);
  const spoke = last?.speaker != null && last.type === 'person' ? { ...last, gender: genderOf(memory.find(({ entity }) => entity === last.speaker) ?? { name: last.name, roles: [], goesWith: null }) } : null;
  const fits = (known: Known): boolean => genderOf(known) === null || genderOf(known) === form;
  const sure = (known: Known): boolean => genderOf(known) === form;
  const here = people.filter(known => ageOf(known) === 0);
  if (spoke !== null && spoke.age === 0 && (spoke.gender === null || spoke.gender === form)) return spoke.speaker;
  const named = here.find(sure) ?? here.find(fits);
  if (named !== undefined) return named.entity;
  if (spoke !== null && (spoke.gender === form || spoke.gender === null && spoke.age <= 1)) return spoke.speaker;
  // Somebody without a name spoke last: a wrong name would be worse than none.
  if (last !== null && last.speaker === null && last.age <= 1) {
    const [only, other] = last.several ? people.filter(known => ageOf(known) <= 1 && fits(known)) : [];
    return other === undefined ? only?.entity ?? null : null;
  }
  const known = people.find(sure)?.entity;
  if (known !== undefined) return known;
  return spoke !== null && spoke.gender === null ? spoke.speaker : people.find(fits)?.entity ?? null;
}

/** Whom a description means: the one that has the role, the body of that name, or whose document it is. */
function described(phrase: string, { mentions, ofRole }: Pick<JoinInput, 'mentions' | 'ofRole'>, memory: Memory, last: Last | null): string | null {
  const bare = memory.filter(({ type, name }) => type === 'person' && name.toLowerCase().endsWith(` ${phrase}`)).at(-1);
  if (bare !== undefined) return bare.entity;
  const noun = nounOf(phrase);
  const owner = OWNER.exec(phrase)?.[1];
  if (owner !== undefined && !isPersonal(noun)) return described(owner, { mentions, ...ofRole === undefined ? {} : { ofRole } }, memory, last);
  const definite = DEFINITE.test(`${phrase} `);
  if (!definite || noun.length < 3) return null;
  const latest = [...memory].reverse();
  for (const role of rolesAsked(phrase)) {
    const bearer = latest.find(({ roles }) => roles.some(one => rolesOf(one).includes(role)))?.entity ?? ofRole?.(role) ?? null;
    if (bearer !== null) return bearer;
  }
  const ends = (name: string): boolean => name.includes(' ') && name.toLowerCase().endsWith(` ${noun}`);
  const body = mentions.find(({ name, type }) => type !== 'person' && ends(name))?.entity ?? latest.find(({ name, type }) => type !== 'person' && ends(name))?.entity;
  if (body !== undefined) return body;
  const near = last !== null && last.age <= 1 ? last : null;
  if (isPersonal(noun)) {
    // Nobody has been called so: only who speaks all along may be meant.
    const [wanted, own] = [rolesGoWith([noun]), genderOf(memory.find(({ entity }) => entity === near?.speaker) ?? { name: near?.name ?? '', roles: [], goesWith: null })];
    return near?.type === 'person' && (wanted === null || own === null || wanted === own) ? near.speaker : null;
  }
  if (BODIES.has(noun)) {
    if (near !== null && near.type !== 'person' && near.speaker !== null) return near.speaker;
    const bodies = latest.filter(known => known.type === 'organization' && ageOf(known) <= 1);
    return bodies.length === 1 ? bodies[0]?.entity ?? null : null;
  }
  return DOCUMENTS.has(noun) ? near?.speaker ?? null : null;
}

/** The roles that a description may mean, the longest first: `the chief prosecutor` the chief prosecutor, and the prosecutor; a lawmaker is a senator or a representative. */
export function rolesAsked(phrase: string): readonly string[] {
  const words = headOf(phrase);
  return [...words.map((_, from) => words.slice(from).join(' ')), ...ALSO_CALLED.get(words.at(-1) ?? '') ?? []];
}

/** The pronoun that the ledger or the text says somebody goes with, else roles, else a given name: to find who is meant, never to be shown. Null when they tell nothing. */
const genderOf = ({ name, roles, goesWith }: Pick<Known, 'name' | 'roles' | 'goesWith'>): Pronoun | null => goesWith ?? rolesGoWith(roles) ?? givenGoesWith([name.split(' ')[0]?.toLowerCase() ?? '']);

/** “They” is no single person, but for one of whom the ledger says so: who spoke last, or was named of late. */
function oneOfThem(people: Memory, last: Last | null): string | null {
  const those = people.filter(known => genderOf(known) === 'they' && (ageOf(known) <= 1 || known.entity === last?.speaker));
  return (those.find(({ entity }) => entity === last?.speaker) ?? those[0])?.entity ?? null;
}
