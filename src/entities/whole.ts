import type { Passage } from '../text/passage';
import { COMMON } from './en/common';
import { COUNTRIES } from './en/demonyms';
import { ORGANIZATIONS, ORGANIZATION_WORDS } from './en/organizations';
import { GIVEN_NAMES, TITLES } from './en/people';
import { GROUPS, PLACES } from './en/places';
import { ROLES, ROLE_PARTS } from './en/roles';
import { formOf } from './forms';
import { inHeadline } from './sequences';
import type { NameMention } from './types';

/** A given name with initials or without, right before a place. */
const GIVEN = /(?:^|(\S+)\s+|[“‘"(])(\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}\p{Ll}+)?) (?:\p{Lu}\. ?){0,2}$/u;
/** Behind such a word stands a place rather than a given name. */
const BEFORE_PLACES = /^(?:in|at|from|near|to|outside|across|of|for|since|after|before|with)$/iu;
/** Words with capitals behind `of`. */
const OF = /^ of (?:the )?(\p{Lu}[\p{L}\p{M}.'’]*(?: \p{Lu}[\p{L}\p{M}.'’]*){0,2})/u;

/**
 * A known name as a longer one where only the rules see that it is: behind a given name, and before `of` and a
 * country. What it names then is told by the whole name: `Ada Merrow` is not the source that is called `Merrow`.
 * @param before the name right before it, or null
 */
export function wholeName(passage: Passage, mention: NameMention, before: NameMention | null): NameMention {
  if (mention.type === 'person') return mention.form.includes(' ') ? mention : withGivenName(passage, mention, before);
  return mention.type === 'organization' ? withLand(passage, mention) : mention;
}

const longer = (passage: Passage, mention: NameMention, start: number, end: number): NameMention => ({ ...mention, start, end, form: formOf(passage, start, end), source: null });

function withGivenName(passage: Passage, mention: NameMention, before: NameMention | null): NameMention {
  const [whole = '', word = '', given = ''] = GIVEN.exec(passage.text.slice(Math.max(0, mention.start - 48), mention.start)) ?? [];
  if (given === '' || !isGiven(given, word) || inHeadline(passage, mention.start)) return mention;
  const start = mention.start - (whole.length - whole.lastIndexOf(given));
  return before !== null && before.end > start ? mention : longer(passage, mention, start, mention.end);
}

function isGiven(name: string, before: string): boolean {
  const lower = name.toLowerCase();
  if (COMMON.has(lower) || TITLES.has(lower)) return false;
  return GIVEN_NAMES.has(name) || !BEFORE_PLACES.test(before) && !ROLES.has(lower) && !ROLE_PARTS.has(lower) && !GROUPS.has(name) && !PLACES.has(name) && !ORGANIZATIONS.has(name) && !ORGANIZATION_WORDS.has(name) && !/(?:ed|ing|ly|er|ist|ian)$/u.test(name);
}

function withLand(passage: Passage, mention: NameMention): NameMention {
  const [behind = '', land = ''] = OF.exec(passage.text.slice(mention.end, mention.end + 60)) ?? [];
  const words = land.split(' ');
  for (let count = words.length; count > 0 && land !== ''; count--) {
    const name = words.slice(0, count).join(' ').replace(/(?<!\.\p{Lu})\.$/u, '');
    if (!COUNTRIES.has(name.toLowerCase().replace(/\./gu, '')) && !PLACES.has(name)) continue;
    return longer(passage, mention, mention.start, mention.end + behind.length - land.length + name.length);
  }
  return mention;
}
