import type { NameMention } from '../entities/types';
import type { Span } from '../text/span';
import { DETERMINERS, DOCUMENTS, MEMBERS, NOBODY, OF_ANOTHER, OTHER_PRONOUNS, POSSESSIVE, RELATIVES, SUBJECTS } from './language';
import { nounOf } from './noun';
import type { SpeakerHint } from './types';

/**
 * Whom a source phrase names: a name that is its head (`Ada Merrow, the mayor`; `Mayor Ada Merrow`; `a spokesman, Bo Lund`),
 * a pronoun, or a description (`a spokesman for Lund`, `the mayor`).
 */
export function hintOf(text: string, [start, end]: Span, mentions: readonly NameMention[]): SpeakerHint {
  const phrase = text.slice(start, end);
  const lower = phrase.toLowerCase();
  const pronoun = SUBJECTS.get(lower) ?? OTHER_PRONOUNS.get(lower);
  if (pronoun !== undefined) return { by: 'pronoun', form: pronoun };
  if (RELATIVES.includes(lower)) { const meant = antecedent(text, start, mentions); return meant === null ? { by: 'none' } : { by: 'name', start: meant.start, end: meant.end }; }
  const owner = OTHER_PRONOUNS.get(/^\p{L}+/u.exec(lower)?.[0] ?? '');
  if (owner !== undefined && DOCUMENTS.has(nounOf(lower))) return { by: 'pronoun', form: owner };
  const name = issuer(text, start, end, mentions) ?? headName(text, start, end, mentions);
  if (name !== null && !MEMBERS.has(text.slice(name.start, name.end).toLowerCase())) return { by: 'name', start: name.start, end: name.end };
  return NOBODY.has(lower) ? { by: 'none' } : { by: 'description', words: lower };
}

/** The name that the phrase is about: the first that belongs to nobody else; persons before others. */
function headName(text: string, start: number, end: number, mentions: readonly NameMention[]): NameMention | null {
  const inside = mentions.filter(mention => mention.start < end && mention.end > start && mention.type !== 'date' && mention.type !== 'money');
  const heads = inside.filter(mention => {
    const before = text.slice(start, Math.max(start, mention.start));
    const after = text.slice(mention.end, end);
    return !OF_ANOTHER.test(before) && !POSSESSIVE.test(after);
  });
  const person = heads.find(({ type }) => type === 'person');
  if (person !== undefined) return person;
  // Of another name only the one that the phrase ends with is its head: “the Harbour Trust”, but not “Northmere officials”.
  const other = heads.find(mention => /^[^\p{L}\p{N}]*(?:$|,|\(|—|–)/u.test(text.slice(mention.end, end)));
  return other !== undefined && other.type !== 'norp' && !(DETERMINERS.has(firstWord(text.slice(start, end))) && other.type === 'location') ? other : null;
}

/** Whose document it is: “a new report by the Harbour Trust”, “a Harbour Trust study”. */
function issuer(text: string, start: number, end: number, mentions: readonly NameMention[]): NameMention | null {
  return !DOCUMENTS.has(nounOf(text.slice(start, end).toLowerCase())) ? null : mentions.find(mention => mention.start < end && mention.end > start && (mention.type === 'organization' || mention.type === 'person')) ?? null;
}

/** The name that `who` goes back to: the one right before, or the person of the clause before a comma. */
function antecedent(text: string, at: number, mentions: readonly NameMention[]): NameMention | null {
  const before = mentions.filter(({ end, type }) => end <= at && type !== 'date' && type !== 'money' && !/[.!?]\s/u.test(text.slice(end, at)));
  const nearest = before.at(-1);
  if (nearest === undefined) return null;
  // “Ada Merrow, a clerk at the Harbour Trust who …” is about the person.
  const person = nearest.type === 'person' ? undefined : before.filter(({ type }) => type === 'person').at(-1);
  if (person !== undefined && text.slice(at).toLowerCase().startsWith(RELATIVES[0] ?? '') && /^,[^.!?“”"]{0,100}$/u.test(text.slice(person.end, at))) return person;
  const between = text.slice(nearest.end, at);
  if (/^[\s,]*$/u.test(between)) return nearest;
  return /^,[^“”"]{0,80},\s*$/u.test(between) && nearest.type === 'person' ? nearest : null;
}

const firstWord = (phrase: string): string => /^\S+/u.exec(phrase)?.[0]?.toLowerCase() ?? '';
