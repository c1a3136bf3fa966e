import { KEPT_TITLES } from '../en/name-parts';
import type { NameLexicon } from '../lexicon';
import type { EntityIdentity, EntityType } from '../types';
import { noVotes, typeOf, voteFor, type Spelling } from './counted';
import { initialOf, isShortName } from './given';
import { titlesOf } from './person';
import { isHeldApart } from './persons';
import { SOURCE } from './world';

/** A form with what its fullness is measured by; all numbers are better when they are higher. */
interface Measured { readonly form: string; readonly measures: readonly number[] }

/** A person’s word on a type outweighs all votes. */
const SAID = 1e12;
const MISC = voteFor('misc');

/** What spellings with one key name: the ledger’s name and type where it knows them, else the fullest form and the type that most confidence is in. */
export function identityOf(key: string, spellings: readonly Spelling[], lexicon: NameLexicon): EntityIdentity {
  const known = key.startsWith(SOURCE) ? lexicon.known(key.slice(SOURCE.length)) : null;
  const forms = byFullness(spellings);
  const type = known?.type ?? typeOfAll(spellings, lexicon);
  const written = forms[0] ?? '';
  const name = known?.name ?? (type === 'person' && !isHeldApart(key) ? untitled(written) : written);
  return { key, name, type, source: known?.source ?? null, ...known?.goesWith !== undefined && { goesWith: known.goesWith }, variants: forms.length === 1 && written === name ? NONE : forms.filter(form => form !== name) };
}

const NONE: readonly string[] = [];
const LETTERS = 3;
const BY_LETTERS: ReadonlySet<EntityType> = new Set(['organization', 'facility', 'product', 'misc']);

function typeOfAll(spellings: readonly Spelling[], lexicon: NameLexicon): EntityType {
  const [only] = spellings;
  if (spellings.length === 1 && only?.seen != null) return only.seen.type;
  const votes = noVotes();
  for (const spelling of spellings) {
    for (let at = 0; at < votes.length; at++) votes[at] = (votes[at] ?? 0) + (spelling.votes[at] ?? 0);
    const said = lexicon.typeSpelt(spelling.text);
    if (said !== null) votes[voteFor(said)] = SAID;
    // That it is the same as another says nothing of its type.
    else if (lexicon.sameSpelt(spelling.text) !== null) votes[MISC] = (votes[MISC] ?? 0) - (spelling.votes[MISC] ?? 0);
  }
  return votes.every(vote => vote === 0) ? 'misc' : typeOf(votes);
}

/** Same for all but the variants: a further spelling is no news to whoever marks names. */
export const sameIdentity = (a: EntityIdentity, b: EntityIdentity): boolean => a.key === b.key && a.name === b.name && a.type === b.type && a.source === b.source;

function measured(form: string, count: number, { text, seen }: Spelling): Measured {
  const words = seen?.person?.words ?? text.split(' ');
  const initials = words.reduce((sum, word) => initialOf(word) === null ? sum : sum + 1, 0);
  // Letters alone are the name of an institution; of a person or a place they are how a headline has it.
  const shouted = (words.length > 1 || form.length > LETTERS && seen !== null && !BY_LETTERS.has(seen.type)) && form === form.toUpperCase();
  const titled = seen?.person?.titled !== true ? 0 : untitled(form) === form ? 1 : -1;
  return { form, measures: [words.length - initials, words.length, Number(!shouted), titled, Number(!isShortName(words[0] ?? '')), count, form.length] };
}

/** All forms, the fullest first. */
function byFullness(spellings: readonly Spelling[]): readonly string[] {
  const [first] = spellings;
  if (spellings.length === 1 && first?.forms.length === 1) return first.forms.map(({ form }) => form);
  const measures: Measured[] = [];
  for (const spelling of spellings) for (const { form, count } of spelling.forms) measures.push(measured(form, count, spelling));
  return measures.sort(compare).map(({ form }) => form);
}

function compare(a: Measured, b: Measured): number {
  for (let at = 0; at < a.measures.length; at++) {
    const difference = (b.measures[at] ?? 0) - (a.measures[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.form < b.form ? -1 : 1;
}

/** The form without a title in front, but for titles that a single word is known with: `Pope Francis`. */
function untitled(form: string): string {
  const words = form.split(' ');
  if (words.length === 1) return form;
  const titles = titlesOf(words.map(word => word.toLowerCase().replace(/\.$/u, '')));
  if (titles === 0 || titles === words.length - 1 && KEPT_TITLES.has(words[titles - 1]?.toLowerCase() ?? '')) return form;
  return words.slice(titles).join(' ');
}
