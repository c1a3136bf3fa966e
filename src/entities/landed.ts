import type { Passage } from '../text/passage';
import { COUNTRIES } from './en/demonyms';
import { STATE_HEADS, TURNING_HEADS } from './en/institutions';
import type { NameLexicon } from './lexicon';
import type { NameMention } from './types';

/**
 * Mentions of the institutions of a state whose country stands before them with a possessive: they are told apart by it, so
 * that `China’s Foreign Ministry` is not the foreign ministry of another country. The country stays a mention of its own.
 */
export function landed({ text }: Passage, mentions: readonly NameMention[], lexicon: NameLexicon): readonly NameMention[] {
  return mentions.map((mention, at): NameMention => {
    const land = mentions[at - 1];
    if (land === undefined || mention.type !== 'organization' || !isOf(text.slice(land.end, mention.start)) || !COUNTRIES.has(countryIn(land.form))) return mention;
    const words = mention.form.toLowerCase().split(' ');
    const head = words.at(-1) ?? '';
    if (words.length < 2 && !OWN.has(head) || !TURNING_HEADS.has(head) && !STATE_HEADS.has(head) || isLanded(words)) return mention;
    const form = `${land.form}'s ${mention.form}`;
    return { ...mention, form, source: lexicon.sourceOf(form) };
  });
}

/** Heads that are an institution of a state by themselves. */
const OWN = new Set(['parliament', 'senate', 'congress']);

const isOf = (between: string): boolean => /^(?:['’]s|['’]) (?:the )?$/u.test(between);
const countryIn = (form: string): string => form.toLowerCase().replace(/\./gu, '').replace(/^the /u, '');

/** Its name says the country itself. */
const isLanded = (words: readonly string[]): boolean => [1, 2].some(count => COUNTRIES.has(countryIn(words.slice(0, count).join(' '))) || COUNTRIES.has(countryIn(words.slice(-count).join(' '))));
