import { standard } from '../entities/clusters/given';
import { foldLetters } from '../entities/clusters/spelling';
import { GIVEN_NAMES } from '../entities/en/people';
import type { Span } from '../text/span';
import type { CheckedDocument } from './document';
import { PLACE_SPELLINGS } from './en/variants';
import { gathered } from './gathered';
import { nameWords, type NameWord } from './name-words';
import { isLetters, personsOf, type PersonMention } from './persons';
import type { Found } from './rule';
import { areGivenSpellings, areSlips, areSpellings } from './spellings';
import { tellableById, tellableSources } from './tellable';

/** A word of names as it is spelt in one way, and where. */
interface Spelt { readonly folded: string; readonly form: string; readonly places: readonly Span[] }

/** A person with the spellings of surname and given name, the most frequent first. */
interface Person { readonly entity: string; readonly source: string | null; readonly given: readonly Spelt[]; readonly surnames: readonly Spelt[]; /** The name stands in full somewhere. */ readonly isFull: boolean }

/** Names of persons and places that are spelt in two ways, or otherwise than in the ledger; one thing found for each place. Linear in mentions. */
export function nameVariants(document: CheckedDocument): readonly Found[] {
  const persons = [...personsOf(document)].map(([entity, mentions]) => personOf(document, entity, mentions));
  return [...persons.flatMap(person => ofOne(document, person)), ...amongPersons(document, persons), ...places(document)];
}

function personOf({ entities }: CheckedDocument, entity: string, mentions: readonly PersonMention[]): Person {
  const full = mentions.filter(({ words }) => words.length > 1);
  // A single word that is the first of a full name is no surname.
  const first = new Set(full.flatMap(({ words }) => words.slice(0, -1).map(({ folded }) => folded)));
  const last = (words: readonly NameWord[]): NameWord | undefined => { const word = words.at(-1); return word === undefined || words.length === 1 && first.has(word.folded) || isLetters(word) ? undefined : word; };
  return {
    entity, source: entities.get(entity)?.source ?? null, isFull: full.length > 0,
    given: spelt(full, words => words[0]), surnames: spelt(mentions, last),
  };
}

function spelt(mentions: readonly PersonMention[], pick: (words: readonly NameWord[]) => NameWord | undefined): readonly Spelt[] {
  const found = new Map<string, { form: string; places: Span[] }>();
  for (const { mention, words } of mentions) {
    const word = pick(words);
    if (word === undefined) continue;
    const known = found.get(word.folded) ?? { form: word.form, places: [] };
    known.places.push([mention.start + word.start, mention.start + word.end]);
    found.set(word.folded, known);
  }
  return [...found].map(([folded, rest]) => ({ folded, ...rest })).sort((a, b) => b.places.length - a.places.length);
}

/** One person in two spellings, or otherwise than the ledger has the name. */
function ofOne(document: CheckedDocument, { entity, source, given, surnames }: Person): readonly Found[] {
  const known = tellableById(document).get(source ?? '') ?? null;
  const names = known === null ? [] : [known.label, ...known.aliases].map(nameWords);
  const compare = (all: readonly Spelt[], ledger: readonly NameWord[], alike: (a: string, b: string) => boolean): readonly Found[] => {
    const right = new Set(ledger.map(({ folded }) => folded));
    return all.flatMap((one, at): readonly Found[] => {
      if (right.has(one.folded)) return [];
      const model = ledger.find(({ folded }) => alike(folded, one.folded));
      if (model !== undefined) return placed(one, model.form, `${entity} ${one.folded}`, `The ledger spells this name “${model.form}”.`, 'error');
      const better = all.slice(0, at).find(({ folded }) => alike(folded, one.folded));
      if (better !== undefined) return ofTwo(better, one, entity);
      const double = [...ledger, ...all].find(({ form }) => isPartOf(one.folded, form));
      return double === undefined ? [] : placed(one, double.form, `${entity} ${one.folded}`, `This is a part of the surname “${double.form}”. Give it whole, or list the short form as an alias in the ledger.`);
    });
  };
  return [...compare(surnames, names.flatMap(words => words.slice(-1)), areSpellings), ...compare(given, names.flatMap(words => words.length > 1 ? words.slice(0, 1) : []), areGivenSpellings)];
}

/** `belova` of `Lvova-Belova`. */
const isPartOf = (word: string, form: string): boolean => /^\p{Lu}[^-]*-\p{Lu}/u.test(form) && form.split('-').some(part => part.length > 3 && foldLetters(part) === word);

const placed = ({ places: all }: Spelt, right: string, about: string, message: string, severity?: 'error'): readonly Found[] =>
  all.map(span => ({ span, about, message, fixes: ['replace-everywhere'], replacement: right, ...severity !== undefined && { severity } }));

/** The rarer spelling; where both are as frequent, nobody can tell which is right. */
function ofTwo(better: Spelt, one: Spelt, entity: string): readonly Found[] {
  const about = `${entity} ${one.folded}`;
  if (better.places.length > one.places.length) return placed(one, better.form, about, `This name is spelt “${better.form}” elsewhere in the draft.`);
  return one.places.map(span => ({ span, about, message: `This name is also spelt “${better.form}” in the draft. Which is right?` }));
}

/** So many persons with one given name are compared with one another. */
const MOST = 8;
/** A surname alone that stands more often is a name of its own. */
const RARE = 2;

/** Persons whose names are one but for a slip; also those of the ledger. */
function amongPersons(document: CheckedDocument, persons: readonly Person[]): readonly Found[] {
  const ledger = tellableSources(document).flatMap(({ kind, label, aliases, notToConfuseWith }) => kind !== 'person' ? [] : [label, ...aliases].map(name => ({ words: nameWords(name), not: notToConfuseWith })));
  const full = persons.filter(({ isFull }) => isFull);
  const byGiven = gathered(full.flatMap(person => person.given.slice(0, 1).map(({ folded }) => [standard(folded), person] as const)));
  const inLedger = gathered(ledger.flatMap(({ words, not }) => {
    const [first, last] = [words[0], words.at(-1)];
    return words.length < 2 || first === undefined || last === undefined ? [] : [[standard(first.folded), { surname: last, not }] as const];
  }));
  const index = deletions(full);
  return persons.flatMap((person): readonly Found[] => {
    const [surname] = person.surnames;
    if (surname === undefined || person.source !== null) return [];
    if (!person.isFull) return alone(person, surname, index);
    const given = standard(person.given[0]?.folded ?? '');
    const model = (inLedger.get(given) ?? []).slice(0, MOST).find(({ surname: { folded }, not }) => areSlips(folded, surname.folded) && !not.some(name => nameWords(name).at(-1)?.folded === surname.folded));
    if (model !== undefined) return placed(surname, model.surname.form, person.entity, `The ledger spells this name “${model.surname.form}”.`, 'error');
    const better = (byGiven.get(given) ?? []).slice(0, MOST).find(other => other !== person && areSlips(other.surnames[0]?.folded ?? '', surname.folded) && comesFirst(other, person));
    return better?.surnames[0] === undefined ? [] : ofTwo(better.surnames[0], surname, person.entity);
  });
}

/** The one that stands more often, else the one that stands before. */
function comesFirst(a: Person, b: Person): boolean {
  const [first, second] = [a.surnames[0]?.places ?? [], b.surnames[0]?.places ?? []];
  return first.length !== second.length ? first.length > second.length : (first[0]?.[0] ?? 0) < (second[0]?.[0] ?? 0);
}

/** A surname that nobody has in full, beside one that is the same but for a letter. */
function alone(person: Person, surname: Spelt, index: ReadonlyMap<string, readonly Person[]>): readonly Found[] {
  if (surname.places.length > RARE || GIVEN_NAMES.has(surname.form) || surname.folded.length < 6) return [];
  const near = [surname.folded, ...without(surname.folded)].flatMap(key => index.get(key) ?? []);
  const better = near.find(({ surnames: [other] }) => other !== undefined && other.places.length > surname.places.length && areSlips(other.folded, surname.folded));
  return better?.surnames[0] === undefined ? [] : ofTwo(better.surnames[0], surname, person.entity);
}

/** A word without each of its letters in turn: two words that differ in one letter have one of these in common (Garbe’s SymSpell, 2012). */
const without = (word: string): readonly string[] => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));

function deletions(persons: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of persons) {
    const folded = person.surnames[0]?.folded;
    if (folded === undefined) continue;
    for (const key of new Set([folded, ...without(folded)])) { const known = index.get(key); if (known === undefined) index.set(key, [person]); else if (known.length < MOST) known.push(person); }
  }
  return index;
}

const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(PLACE_SPELLINGS.flatMap(names => names.map(name => [name, names] as const)));

/** What stands before a spelling that is told as one. */
const TOLD = /(?:known as|called|formerly|spel(?:led|t)|written|or|[(“"])\s?$/u;

/** `Kiev` and `Kyiv` in one draft: the ledger’s spelling is right, else the one that comes first in the list. */
function places({ text, mentions, ledger, view }: CheckedDocument): readonly Found[] {
  const written = mentions.flatMap(({ start, end, type }) => {
    const name = type === 'date' || type === 'money' || type === 'person' ? '' : text.slice(start, end);
    const group = SPELLINGS.get(name);
    // “Isfahan, also known as Esfahan” says that there are two.
    return group === undefined || TOLD.test(text.slice(Math.max(0, start - 20), start)) ? [] : [[group, [name, [start, end]]] as readonly [readonly string[], readonly [string, Span]]];
  });
  return [...gathered(written)].flatMap(([group, all]): readonly Found[] => {
    const spellings = gathered(all);
    const known = tellableSources({ ledger, view }).flatMap(({ label }) => group.filter(name => label.split(' ').includes(name)))[0];
    const [best, ...others] = [...spellings].map(([form, all]): Spelt => ({ folded: form, form, places: all })).sort((a, b) => Number(b.form === known) - Number(a.form === known) || group.indexOf(a.form) - group.indexOf(b.form));
    return best === undefined ? [] : others.flatMap(one => placed(one, best.form, one.form, known === best.form ? `The ledger spells this name “${best.form}”.` : `This name is spelt “${best.form}” elsewhere in the draft.`));
  });
}
