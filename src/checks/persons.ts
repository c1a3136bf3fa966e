import { isLettered } from '../entities/clusters/spelling';
import type { CheckedDocument, CheckedMention, Paragraph } from './document';
import { nameWords, type NameWord } from './name-words';
import { secretsOf } from './tellable';

/** A mention of a person, taken apart: without titles, particles, initials and what follows a surname. */
export interface PersonMention { readonly mention: CheckedMention; readonly words: readonly NameWord[]; /** What it stands in. */ readonly is: Paragraph['is'] }

const MADE = new WeakMap<CheckedDocument, ReadonlyMap<string, readonly PersonMention[]>>();

/** The mentions of each person in order of place, by entity, without those whom messages must not tell of. Linear in the mentions. */
export function personsOf(document: CheckedDocument): ReadonlyMap<string, readonly PersonMention[]> {
  const persons = MADE.get(document) ?? made(document);
  MADE.set(document, persons);
  return persons;
}

function made({ ledger, text, mentions, paragraphs }: CheckedDocument): ReadonlyMap<string, readonly PersonMention[]> {
  const persons = new Map<string, PersonMention[]>();
  const known = new Map<string, readonly NameWord[]>();
  const secrets = secretsOf({ ledger });
  let at = 0;
  for (const mention of mentions) {
    if (mention.type !== 'person') continue;
    while (at + 1 < paragraphs.length && (paragraphs[at]?.end ?? 0) <= mention.start) at++;
    const name = text.slice(mention.start, mention.end);
    const words = known.get(name) ?? nameWords(name);
    known.set(name, words);
    if (words.some(({ folded }) => secrets.words.has(folded))) continue;
    const one: PersonMention = { mention, words, is: paragraphs[at]?.is ?? 'text' };
    const others = persons.get(mention.entity);
    if (others === undefined) persons.set(mention.entity, [one]);
    else others.push(one);
  }
  return persons;
}

/** True for a name that is letters for one (`AMLO`), which is no spelling of another. */
export const isLetters = ({ form }: NameWord): boolean => isLettered(form);
