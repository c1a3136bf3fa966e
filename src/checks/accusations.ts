import { sentencesAt } from '../links/checked-hash';
import type { Span } from '../text/span';
import type { CheckedDocument } from './document';
import { BEFORE_OFFENCE, CHILD_MATTERS, FIGURES_OF_SPEECH, HEDGES, OFFENCES, OFFENDERS, SETTLED, SEXUAL_OFFENCES, VICTIM_NOUNS } from './en/accusations';
import { isWithin } from './introductions';
import { personsOf, type PersonMention } from './persons';
import type { Found } from './rule';

/** So much behind a name is looked at, and no more words stand between it and its verb. */
const BEHIND = 60;
const BETWEEN = 3;

/** The mentions of persons in the writer’s own words: outside of everything that is given as what others say. */
function ownWords(document: CheckedDocument): readonly (readonly PersonMention[])[] {
  const spoken = document.quotations.flatMap(({ contents }) => contents).sort((a, b) => a[0] - b[0]);
  return [...personsOf(document).values()].map(mentions => mentions.filter(({ is, mention: { start, end } }) => is === 'text' && !isWithin(spoken, [start, end])));
}

const sentenceOf = ({ text }: CheckedDocument, { mention: { start, end } }: PersonMention): string => text.slice(...sentencesAt(text, [start, end]));
const startsOne = (stems: readonly string[], text: string): boolean => (text.toLowerCase().match(/\p{L}+/gu) ?? []).some(word => stems.some(stem => word.startsWith(stem)));

/** Crimes that are told of somebody as a fact, with nobody who says so, no charge and no verdict. */
export function bareAccusations(document: CheckedDocument): readonly Found[] {
  return ownWords(document).flatMap((mentions): readonly Found[] => {
    const found = mentions.flatMap((one): readonly { readonly span: Span; readonly word: string }[] => {
      const offence = offenceBehind(document.text.slice(one.mention.end, one.mention.end + BEHIND));
      return offence === null || startsOne(HEDGES, sentenceOf(document, one)) ? [] : [{ span: [one.mention.start, one.mention.end + offence.end], word: offence.word }];
    });
    if (found.length === 0 || mentions.some(one => startsOne(SETTLED, sentenceOf(document, one)))) return [];
    return found.map(({ span, word }) => ({ span, message: `The draft says “${word}” of a named person as a fact. Say who says so, or what a court has found.` }));
  });
}

/** `had stolen`, `, who raped`, `is a thief` right behind a name. */
function offenceBehind(behind: string): { readonly end: number; readonly word: string } | null {
  const [called = '', , noun = ''] = /^,? (?:who )?(?:is|was) (an? )(?:[\p{Ll}-]+ ){0,2}?([\p{Ll}]+)(?=[\s,.;])(?! of )/u.exec(behind) ?? [];
  if (OFFENDERS.has(noun)) return { end: called.length, word: noun };
  const words = [...behind.matchAll(/(?:^,?| )\s?([\p{L}’'-]+)/gu)].slice(0, BETWEEN + 1);
  for (const { 0: all, 1: word = '', index } of words) {
    if (OFFENCES.has(word)) return isFigure(behind.slice(index + all.length)) ? null : { end: index + all.length, word };
    if (!BEFORE_OFFENCE.has(word)) return null;
  }
  return null;
}

/** `stole the show`. */
const isFigure = (object: string): boolean => (object.match(/[\p{L}]+/gu) ?? []).slice(0, 5).some(word => FIGURES_OF_SPEECH.has(word));

/** Persons who may not be named as what they are here: children before courts and as victims, victims of sexual offences; and deaths by suicide. */
export function sensitivePersons(document: CheckedDocument): readonly Found[] {
  const { text } = document;
  return [...personsOf(document).values()].flatMap((mentions): readonly Found[] => {
    const all = mentions.filter(({ is }) => is === 'text' || is === 'heading').flatMap((one): readonly Found[] => {
      const { start, end } = one.mention;
      const why = whySensitive(text.slice(Math.max(0, start - BEHIND), start), text.slice(end, end + BEHIND), () => sentenceOf(document, one));
      return why === null ? [] : [{ span: [start, end], about: `${one.mention.entity} ${why.about}`, message: why.message, severity: why.severity }];
    });
    return all;
  });
}

interface Why { readonly about: string; readonly message: string; readonly severity: 'warning' | 'info' }
const VICTIM: Why = { about: 'victim', severity: 'warning', message: 'This may name the victim of a sexual offence. Ask the desk and a lawyer whether the name may stand.' };
const CHILD: Why = { about: 'child', severity: 'warning', message: 'This may name a child in a matter of crime or harm. Ask the desk and a lawyer whether the name may stand.' };
const SUICIDE: Why = { about: 'suicide', severity: 'info', message: 'This tells of a suicide with a name. Keep to the guide of the house: no method, no single cause, and where to find help.' };

function whySensitive(before: string, behind: string, sentence: () => string): Why | null {
  const [, done = ''] = /^,? (?:who )?(?:(?:was|were|is|had been|has been|being) )(?:allegedly |repeatedly |brutally )*((?:sexually )?[\p{L}-]+)/u.exec(behind) ?? [];
  const [, noun = ''] = /(?:^|\s)([\p{Ll}-]+) (?:victim|survivor)s? $/u.exec(before) ?? [];
  if (SEXUAL_OFFENCES.test(done) || VICTIM_NOUNS.has(noun)) return VICTIM;
  if (/^ (?:has |had )?(?:died by suicide|killed (?:himself|herself|themselves)|committed suicide|hanged (?:himself|herself)|took (?:his|her|their) own life|shot (?:himself|herself) (?:dead|to death))/u.test(behind)) return SUICIDE;
  const age = Number(/^, (?:an? )?(?:aged )?(\d{1,2})(?:,|\.|;|-year-old| and)/u.exec(behind)?.[1] ?? /(\d{1,2})-year-old(?: \p{Ll}+){0,2},? $/u.exec(before)?.[1] ?? NaN);
  return age >= 3 && age < 18 && (sentence().toLowerCase().match(/\p{L}+/gu) ?? []).some(word => CHILD_MATTERS.has(word)) ? CHILD : null;
}
