import type { Passage } from '../../text/passage';
import { TokenKind } from '../../text/tokens';

/** A passage of fewer words is read as it is written. */
const FEWEST = 4;

/** A headline in which nearly every word has a capital has at least so many words. */
const FEWEST_IN_TITLE = 5;
/** No longer words stay small in it. */
const SMALL_IN_TITLE = 4;

/**
 * True where capitals tell nothing of names: all letters are small, as in a machine’s transcript, nearly all words are
 * in capitals throughout, or all but short words begin with one, As in the Headlines of Many Papers.
 */
export function capitalsSayNothing({ tokens: { length, kinds, forms, lowers } }: Passage): boolean {
  let words = 0;
  let small = 0;
  let capitals = 0;
  let title = 0;
  let long = 0;
  let commas = 0;
  for (let i = 0; i < length; i++) {
    const form = forms[i]!;
    if (form === ',') commas++;
    if (kinds[i] !== TokenKind.Word || form.length < 2) continue;
    words++;
    if (form === lowers[i] || form === form.toLowerCase()) {
      small++;
      if (form.length > SMALL_IN_TITLE) long++;
    } else if (form === form.toUpperCase()) capitals++;
    else title++;
  }
  if (words >= FEWEST && (small === words || capitals / words > 0.8)) return true;
  // A list of names has commas between them.
  return title >= FEWEST_IN_TITLE && long === 0 && commas * 3 < words;
}
