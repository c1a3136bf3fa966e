import type { Passage } from '../../text/passage';
import { TokenKind } from '../../text/tokens';

/** A passage of fewer words is read as it is written. */
const FEWEST = 4;

/**
 * True where capitals tell nothing of names: all letters are small, as in a machine’s transcript, or nearly all words
 * are in capitals throughout.
 */
export function capitalsSayNothing({ tokens: { length, kinds, forms, lowers } }: Passage): boolean {
  let words = 0;
  let small = 0;
  let capitals = 0;
  for (let i = 0; i < length; i++) {
    const form = forms[i]!;
    if (kinds[i] !== TokenKind.Word || form.length < 2) continue;
    words++;
    if (form === lowers[i] || form === form.toLowerCase()) small++;
    else if (form === form.toUpperCase()) capitals++;
  }
  return words >= FEWEST && (small === words || capitals / words > 0.8);
}
