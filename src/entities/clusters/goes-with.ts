import { HER_NAMES, HER_TITLES, HER_WORDS, HIS_NAMES, HIS_TITLES, HIS_WORDS } from '../en/genders';
import type { GoesWith } from '../types';

/** What a title tells of the pronoun, in lower case and without a full stop; null for nothing. */
export const titleGoesWith = (title: string): GoesWith | null => HIS_TITLES.has(title) ? 'he' : HER_TITLES.has(title) ? 'she' : null;

/** What roles tell of it, such as `spokeswoman`; null for nothing. */
export function rolesGoWith(roles: readonly string[]): GoesWith | null {
  const words = roles.flatMap(role => role.split(' '));
  return words.some(word => HER_WORDS.has(word)) ? 'she' : words.some(word => HIS_WORDS.has(word)) ? 'he' : null;
}

/** What given names tell of it, in lower case; null for nothing, or for both. To find who is meant, never to be shown. */
export function givenGoesWith(given: readonly string[]): GoesWith | null {
  const he = given.some(name => HIS_NAMES.has(name));
  return he === given.some(name => HER_NAMES.has(name)) ? null : he ? 'he' : 'she';
}

export const otherOf = (one: GoesWith): GoesWith => one === 'he' ? 'she' : 'he';
