import { BODIES, DOCUMENTS, INDEFINITE, PLURAL } from './language';
import { isPersonal, nounOf } from './noun';

/** How many blocks at the beginning of a text may speak of somebody who is named only further down. */
export const OPENING = 6;
/** How many blocks further down the name is looked for. */
export const WITHIN = 4;

/** A longer phrase than of so many words tells who it is by itself. */
const LONGEST = 8;

/** Somebody who speaks further down: the words of the phrase that names the source, and whom it names. */
export interface Further { readonly entity: string; readonly type: string; readonly words: string; readonly fullName: boolean }

/**
 * Whom a headline or a lead means that does not give the name yet: “Pier engineer warns of cracks”, “A former harbour commissioner
 * says …”. It is the convention of delayed identification: the next paragraphs give the full name of who has said it. A
 * headline’s “Poll finds …” is the poll of the next paragraph, its “Pier workers’ union” the Association of Pier Workers.
 * @param words the phrase that names the source, in lower case
 * @param further those who speak in the next blocks, in order
 * @param isNamed whether an entity is named before the phrase; who is meant would have been called by name
 * @returns the key of the entity, or null
 */
export function namedLater(words: string, further: readonly Further[], isNamed: (entity: string) => boolean): string | null {
  const noun = nounOf(words);
  if (PLURAL.test(noun) || !INDEFINITE.test(words) || words.split(' ').length > LONGEST) return null;
  if (DOCUMENTS.has(noun)) return further.find(one => one.type === 'organization' && !isNamed(one.entity) && one.words.toLowerCase().split(/[^\p{L}]+/u).includes(noun))?.entity ?? null;
  if (BODIES.has(noun)) return further.find(one => one.type === 'organization' && !isNamed(one.entity) && sharesWord(words, one.words))?.entity ?? null;
  if (!isPersonal(noun)) return null;
  const [first] = further.filter(({ type }) => type === 'person');
  return first !== undefined && first.fullName && !isNamed(first.entity) ? first.entity : null;
}

/** “A union of pier workers” may be the Association of Pier Workers: a longer word of both is the same. */
function sharesWord(phrase: string, name: string): boolean {
  const longWords = (text: string): readonly string[] => (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter(word => !BODIES.has(word));
  const own = new Set(longWords(phrase));
  return longWords(name).some(word => own.has(word));
}
