import { rolesGoWith } from '../entities/clusters/goes-with';
import { ARTICLE, BODIES, DOCUMENTS, FURTHER, MADE, PLURAL, ROLES } from './language';

/** The words of a phrase up to its noun: without the article, and without what tells more of it. In lower case, as the phrase is. */
export function headOf(phrase: string): readonly string[] {
  const words = phrase.replace(ARTICLE, '').split(/[\s,(]+/u).filter(word => word !== '');
  const end = words.findIndex((word, i) => i > 0 && (FURTHER.has(word) || MADE.has(word)));
  return end < 0 ? words : words.slice(0, end);
}

/** The noun of a phrase; empty where it has none. */
export const nounOf = (phrase: string): string => headOf(phrase).at(-1) ?? '';

/** True of a noun that one person is called by. */
export const isPersonal = (noun: string): boolean => ROLES.has(noun.replace(/^.*-/u, '')) || rolesGoWith([noun]) !== null;

/** True of a noun that means no single person: a group, a body, a document. */
export const isSeveral = (noun: string): boolean => PLURAL.test(noun) || BODIES.has(noun) || DOCUMENTS.has(noun);
