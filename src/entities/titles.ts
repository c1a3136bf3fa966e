import type { Passage } from '../text/passage';
import { titleGoesWith } from './clusters/goes-with';
import { personName } from './clusters/person';
import { spellingOf } from './clusters/spelling';
import { HER_NAMES, HER_WORDS, HIS_NAMES, HIS_WORDS } from './en/genders';
import { PARTICLES } from './en/name-parts';
import { SAYING, TITLES } from './en/people';
import type { GoesWith, NameMention } from './types';

/** Words with capitals right before a name. */
const BEFORE = /(?:(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*\.?\s+){1,4}$/u;
/** Of a couple that is named once: `Mr. and Mrs.`. */
const COUPLE = /(?<![\p{L}\p{M}])(\p{Lu}\p{L}*)\.? (?:and|&) $/u;
/** What somebody is to others, right before the name: `his wife`. */
const KIN_BEFORE = /(?<![\p{L}\p{M}])(\p{Ll}+),? $/u;
/** The same behind it: `Ada Merrow, Lund’s sister`. */
const KIN_BEHIND = /^, (?:(?:his|her|their|the|a|an) |[^,.;]{1,40}['’]s? )(?:[\p{Ll}-]+ )?(\p{Ll}+)(?![\p{L}])/u;
const AND_HIS = /^ and (his|her) \p{Ll}/u;
const SAYS = /^ (\p{Ll}+)(?: on \p{Lu}\p{Ll}+)?(?: that)? (he|she) /u;

/**
 * The persons among the mentions of a block with what tells one of a couple from the other: the pronoun that they go with,
 * as titles, kinship and pronouns beside the name show it; a surname’s title in its form (`Mrs. Marsh`), and the surname
 * that two share in both forms (`Ada and Oskar Marsh`). Spans stay as they are.
 */
export function withTitles(passage: Passage, mentions: readonly NameMention[]): readonly NameMention[] {
  return mentions.map((mention, at): NameMention => {
    if (mention.type !== 'person') return mention;
    const whole = shared(passage, mention, mentions[at + 1] ?? null);
    if (whole !== null) return whole;
    const before = passage.text.slice(Math.max(0, mention.start - 40), mention.start);
    const title = titleIn(before);
    const goesWith = title?.goesWith ?? toldBy(before, passage.text.slice(mention.end, mention.end + 80));
    if (goesWith === null) return mention;
    return title !== null && isShort(mention.form) ? { ...mention, form: `${title.word} ${mention.form}`, goesWith } : { ...mention, goesWith };
  });
}

const isShort = (form: string): boolean => personName(spellingOf(form)).words.length === 1;

/** The title that tells the pronoun among those right before a name; none where it is one of two: `Mr. and Mrs. Marsh`. */
function titleIn(before: string): { readonly word: string; readonly goesWith: GoesWith } | null {
  const row = BEFORE.exec(before)?.[0];
  if (row === undefined) return null;
  let at = before.length - row.length;
  let found: { readonly word: string; readonly goesWith: GoesWith } | null = null;
  for (const [whole, word] of row.matchAll(/(\S+)\s+/gu)) {
    const lower = (word ?? '').toLowerCase().replace(/\.$/u, '');
    const goesWith = titleGoesWith(lower);
    if (goesWith === null && !TITLES.has(lower)) found = null;
    else if (goesWith !== null) {
      const other = titleGoesWith(COUPLE.exec(before.slice(0, at))?.[1]?.toLowerCase() ?? '');
      found = other !== null && other !== goesWith ? null : { word: word ?? '', goesWith };
    }
    at += whole.length;
  }
  return found;
}

/** The pronoun that the words right beside a name tell. */
function toldBy(before: string, behind: string): GoesWith | null {
  for (const word of [KIN_BEFORE.exec(before)?.[1], KIN_BEHIND.exec(behind)?.[1]]) {
    if (word === undefined) continue;
    if (HIS_WORDS.has(word)) return 'he';
    if (HER_WORDS.has(word)) return 'she';
  }
  const own = AND_HIS.exec(behind)?.[1];
  if (own !== undefined) return own === 'his' ? 'he' : 'she';
  const [, verb = '', pronoun] = SAYS.exec(behind) ?? [];
  return SAYING.has(verb) && (pronoun === 'he' || pronoun === 'she') ? pronoun : null;
}

/** `Ada` of `Ada and Oskar Marsh`, with the surname; null for any other. */
function shared({ text }: Passage, mention: NameMention, next: NameMention | null): NameMention | null {
  if (mention.source !== null || next?.type !== 'person' || !/^ (?:and|&) $/u.test(text.slice(mention.end, next.start))) return null;
  const given = mention.form.toLowerCase();
  if (!HIS_NAMES.has(given) && !HER_NAMES.has(given) || TITLED.test(text.slice(Math.max(0, mention.start - 16), mention.start))) return null;
  const words = next.form.split(' ');
  const from = words.findIndex((word, at) => at > 0 && (PARTICLES.has(word) || at === words.length - 1));
  return from < 1 ? null : { ...mention, form: `${mention.form} ${words.slice(from).join(' ')}`, implied: true };
}

/** A title or another word with a capital right before, which says that a surname follows. */
const TITLED = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*\.? $/u;
