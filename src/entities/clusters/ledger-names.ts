import type { KnownName, NameCorrection, EntityType } from '../types';
import { institutionName, placeName } from './institution';
import { lettersOf } from './letters';
import { personName, type PersonName } from './person';
import { spellingOf } from './spelling';

/** A person of the ledger. */
export interface KnownPerson { readonly source: string; readonly person: PersonName }

/** What is known beforehand of spellings (`spelling.ts`), for telling whom they name. */
export interface KnownSpellings {
  /** The one source that has the spelling as its name, as an alias, or by a correction; null for none, or for more than one. */
  sourceSpelt(text: string): string | null;
  /** True when a person has said which source the spelling names. */
  correctedSpelt(text: string): boolean;
  /** True when the spelling must not be taken for the source. */
  confusedSpelt(text: string, source: string): boolean;
  /** The persons of a family (`person.ts`), in the order of the ledger. */
  personsOf(family: string): readonly KnownPerson[];
  /** The sources whose names have this core (`institution.ts`). */
  sourcesOfCore(core: string): readonly string[];
  /** The sources that letters can stand for, in lower case. */
  sourcesOfLetters(letters: string): readonly string[];
  /** What a person has said that the spelling is. */
  typeSpelt(text: string): EntityType | null;
  /** The spelling that a person has said this one to be the same as. */
  sameSpelt(text: string): string | null;
  /** True when a person has said that another spelling is the same as this one. */
  hasSame(text: string): boolean;
}

/** Readies the names of a ledger and what a person has said about names. */
export function knownSpellings(known: readonly KnownName[], corrections: readonly NameCorrection[]): KnownSpellings {
  const names = new Set(known.map(({ source }) => source));
  const corrected = new Map(corrections.flatMap(({ text, source }) => source !== undefined && names.has(source) ? [[spellingOf(text), new Set([source])] as const] : []));
  const types = new Map(corrections.flatMap(({ text, type, source }) => type !== undefined && source === undefined ? [[spellingOf(text), type] as const] : []));
  const same = new Map(corrections.flatMap(({ text, sameAs }) => sameAs === undefined ? [] : [[spellingOf(text), spellingOf(sameAs)] as const]));
  const sources = new Map<string, Set<string>>();
  const persons = new Map<string, KnownPerson[]>();
  const cores = new Map<string, string[]>();
  const letters = new Map<string, string[]>();
  for (const { source, type, name, aliases } of known) {
    for (const text of [name, ...aliases].map(spellingOf)) sources.set(text, (sources.get(text) ?? new Set()).add(source));
    const text = spellingOf(name);
    if (type === 'person') {
      const person = personName(text);
      add(persons, person.family, { source, person });
      continue;
    }
    for (const core of new Set([institutionName(text).core, placeName(text).core])) add(cores, core, source);
    for (const short of lettersOf(text).strict) add(letters, short, source);
  }
  const confusing = new Map(known.map(({ source, notToConfuseWith }) => [source, new Set(notToConfuseWith.map(spellingOf))]));
  const lastSame = new Map([...same.keys()].map(text => [text, lastOf(same, text)]));
  const targets = new Set(lastSame.values());
  return {
    sourceSpelt: text => only(corrected.get(text) ?? sources.get(text)),
    correctedSpelt: text => corrected.has(text),
    confusedSpelt: (text, source) => confusing.get(source)?.has(text) ?? false,
    personsOf: family => persons.get(family) ?? [],
    sourcesOfCore: core => cores.get(core) ?? [],
    sourcesOfLetters: text => letters.get(text) ?? [],
    typeSpelt: text => types.get(text) ?? null,
    sameSpelt: text => lastSame.get(text) ?? null,
    hasSame: text => targets.has(text),
  };
}

/** Where a row of “the same as” leads; null where it leads back. */
function lastOf(same: ReadonlyMap<string, string>, text: string): string | null {
  const seen = new Set([text]);
  let last = text;
  for (let next = same.get(last); next !== undefined; next = same.get(last)) {
    if (seen.has(next)) return null;
    seen.add(last = next);
  }
  return last;
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function only(values: ReadonlySet<string> | undefined): string | null {
  if (values?.size !== 1) return null;
  for (const value of values) return value;
  return null;
}
