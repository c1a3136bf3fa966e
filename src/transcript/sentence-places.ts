import { ABBREVIATIONS } from '../text/en/abbreviations';

/** A place where a text may be cut: the lower the rank, the better. Ranks of places that differ are rarely the same. */
export interface Place { readonly at: number; readonly rank: number }

/** A quotation mark; or the end of a sentence, and what begins the next one. A byline is none. */
const SIGNS = /[“”„«»"‘]|’(?!\p{L})|[.!?…][)\]]{0,2}\s{1,9}(?=(?!By \p{Lu})[“"‘([]?\p{Lu})/gu;
/** A quotation that was opened so far before is not thought to be open still. */
const LONGEST_QUOTATION = 2000;
/** No quotation mark so near: no words of anybody, and nothing that tells whose words they are. */
const QUIET_BEFORE = 300;
const QUIET_BEHIND = 150;
/** How much to both sides makes a place differ from others. */
const AROUND = 16;

/**
 * Where sentences begin outside of quotation marks, best far from them; never between a quotation and who said it
 * (`“…?” Ms. Marsh asked.`). What stands within LONGEST_QUOTATION before a place and QUIET_BEHIND behind it decides.
 */
export function sentencePlaces(text: string): readonly Place[] {
  const found: { at: number; rank: number }[] = [];
  let mark = -Infinity;
  let open = false;
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    const at = index + sign.length;
    if (sign.length > 1) {
      if (open && at - mark <= LONGEST_QUOTATION || sign.startsWith('.') && isAbbreviated(text, index)) continue;
      found.push({ at, rank: (at - mark <= QUIET_BEFORE ? 1 : 0) + hashAround(text, at) });
      continue;
    }
    mark = index;
    open = sign === '"' ? /^(?:|[\s([—–-])"\S/u.test(text.slice(Math.max(0, index - 1), index + 2)) : '“„«‘'.includes(sign);
    for (let i = found.length - 1; i >= 0; i--) {
      const place = found[i];
      if (place === undefined || index - place.at > QUIET_BEHIND || place.rank >= 2) break;
      if (index === place.at) place.rank += 2;
      else if (place.rank < 1) place.rank += 1;
    }
  }
  return found;
}

/** True for the stop of `Mr.`, of an initial, and of `U.S.`. */
function isAbbreviated(text: string, stop: number): boolean {
  const word = /[\p{L}.’-]*$/u.exec(text.slice(Math.max(0, stop - 12), stop))?.[0] ?? '';
  return /^\p{Lu}$/u.test(word) || word.includes('.') || ABBREVIATIONS.has(word.toLowerCase());
}

/** A number from 0 to 1 that the few characters around a place make (FNV-1a). */
export function hashAround(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = Math.max(0, at - AROUND); i < Math.min(text.length, at + AROUND); i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) / 0x100000000;
}
