import type { Passage } from '../text/passage';
import { isLettered, spellingOf } from './clusters/spelling';
import { standsFor } from './clusters/letters';
import { ADVERBS, MAY_SAY_SO, SAYS_SO } from './en/same-as';
import type { NameMention } from './types';

const adverbs = (least: number): string => `(?:(?:${ADVERBS.join('|')}) ){${least},3}`;
const said = [
  String.raw`,? \(?(?:(?:who )?(?:is|was) |or )?${adverbs(0)}(?:${SAYS_SO.join('|')})`,
  String.raw`(?:, \(?| \(|,? (?:who )?(?:is|was) )${adverbs(0)}(?:${MAY_SAY_SO.join('|')})(?: known as| called)?`,
  ` ${adverbs(1)}(?:${MAY_SAY_SO.join('|')})`,
].join('|');
/** All that stands between two names of one. */
const SAME_AS = new RegExp(String.raw`^["”’']?(?:${said}) ["“‘']?(?:the )?["“‘']?$`, 'iu');
/** What stands between a name and another in brackets. */
const OPENS_BRACKET = /^["”’']? ?[([] ?(?:the |or )?["“‘']?$/iu;
const CLOSES_BRACKET = /^["”’']? ?[)\],;]/u;

/** No words that say two names to be the same are longer. */
const LONGEST = 48;
/** Nor are they shorter, but for a bracket. */
const SHORTEST = 5;

/**
 * The mentions that a block says to name the same as the one before them: letters in brackets behind the name that they are
 * made of, or a name in brackets behind its letters, and names behind “known as” and the like.
 * @returns the places in `mentions` of the later one of each pair, with that of the other
 */
export function sameIn({ text }: Passage, mentions: readonly NameMention[]): ReadonlyMap<number, number> {
  const same = new Map<number, number>();
  for (let at = 1; at < mentions.length; at++) {
    const [one, other] = [mentions[at - 1], mentions[at]];
    if (one === undefined || other === undefined) continue;
    const length = other.start - one.end;
    if (length < 2 || length > LONGEST || !alike(one, other)) continue;
    const between = text.slice(one.end, other.start);
    if (length < SHORTEST && !/[([]/u.test(between)) continue;
    if (OPENS_BRACKET.test(between) ? CLOSES_BRACKET.test(text.slice(other.end, other.end + 3)) && spellOut(one, other) : SAME_AS.test(between)) same.set(at, at - 1);
  }
  return same;
}

/** Both are persons, or neither is; and neither is a date. */
const alike = (one: NameMention, other: NameMention): boolean =>
  (one.type === 'person') === (other.type === 'person') && ![one, other].some(({ type }) => type === 'date' || type === 'money' || type === 'norp');

/** True when one is made of letters of the other. */
const spellOut = (one: NameMention, other: NameMention): boolean => standFor(one, other) || standFor(other, one);
const standFor = ({ form: letters }: NameMention, { form }: NameMention): boolean =>
  !letters.includes(' ') && (isLettered(letters) || letters.length <= 8) && form.includes(' ') && standsFor(spellingOf(letters), spellingOf(form).replace(/\./gu, ''));
