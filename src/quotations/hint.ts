import type { NameMention } from '../entities/types';
import type { Span } from '../text/span';
import { DETERMINERS, SUBJECTS } from './en/cues';
import { DOCUMENTS, FURTHER, MEMBERS } from './en/nouns';
import type { SpeakerHint } from './types';

/** A word that makes the name behind it somebody else: “a spokesman for Lund”. */
const OF_ANOTHER = /(?:^|\s)(?:of|for|to|from|with|at|in|by|on|about|against|behind|under|near)\s+(?:(?:the|an?|his|her|their|its)\s+)?$/iu;
/** What may stand before a noun that is told apart by a name: “Lund’s spokesman”. */
const POSSESSIVE = /^['’]s?\s/u;
const NOBODY = /^(?:that|one|some|many|others|both|all|those|these|it|this)$/iu;

/**
 * Whom a source phrase names: a name that is its head (`Ada Merrow, the mayor`; `Mayor Ada Merrow`; `a spokesman, Bo Lund`),
 * a pronoun, or a description (`a spokesman for Lund`, `the mayor`).
 */
export function hintOf(text: string, [start, end]: Span, mentions: readonly NameMention[]): SpeakerHint {
  const phrase = text.slice(start, end);
  const pronoun = SUBJECTS.get(phrase.toLowerCase());
  if (pronoun !== undefined) return { by: 'pronoun', form: pronoun };
  if (/^(?:his|him)$/iu.test(phrase)) return { by: 'pronoun', form: 'he' };
  if (/^hers?$/iu.test(phrase)) return { by: 'pronoun', form: 'she' };
  if (/^(?:their|them)$/iu.test(phrase)) return { by: 'pronoun', form: 'they' };
  if (/^(?:who|which|whom)$/iu.test(phrase)) { const meant = antecedent(text, start, mentions); return meant === null ? { by: 'none' } : { by: 'name', start: meant.start, end: meant.end }; }
  const name = issuer(text, start, end, mentions) ?? headName(text, start, end, mentions);
  if (name !== null && !MEMBERS.has(text.slice(name.start, name.end).toLowerCase())) return { by: 'name', start: name.start, end: name.end };
  return NOBODY.test(phrase) ? { by: 'none' } : { by: 'description', words: phrase.toLowerCase() };
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
  const words = text.slice(start, end).toLowerCase().split(/[\s,(]+/u);
  const cut = words.findIndex((word, i) => i > 0 && (FURTHER.has(word) || word === 'released' || word === 'published' || word === 'filed'));
  const noun = (cut < 0 ? words : words.slice(0, cut)).at(-1) ?? '';
  return !DOCUMENTS.has(noun) ? null : mentions.find(mention => mention.start < end && mention.end > start && (mention.type === 'organization' || mention.type === 'person')) ?? null;
}

/** The name that `who` goes back to: the one right before, or the person of the clause before a comma. */
function antecedent(text: string, at: number, mentions: readonly NameMention[]): NameMention | null {
  const before = mentions.filter(({ end, type }) => end <= at && type !== 'date' && type !== 'money' && !/[.!?]\s/u.test(text.slice(end, at)));
  const nearest = before.at(-1);
  if (nearest === undefined) return null;
  // “Ada Merrow, a clerk at the Harbour Trust who …” is about the person.
  const person = nearest.type === 'person' ? undefined : before.filter(({ type }) => type === 'person').at(-1);
  if (person !== undefined && /^who/iu.test(text.slice(at)) && /^,[^.!?“”"]{0,100}$/u.test(text.slice(person.end, at))) return person;
  const between = text.slice(nearest.end, at);
  if (/^[\s,]*$/u.test(between)) return nearest;
  return /^,[^“”"]{0,80},\s*$/u.test(between) && nearest.type === 'person' ? nearest : null;
}

const firstWord = (phrase: string): string => /^\S+/u.exec(phrase)?.[0]?.toLowerCase() ?? '';
