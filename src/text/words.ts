import { isLetter } from './characters';
import { TokenKind, tokenize } from './tokens';

/**
 * The words and numbers of a text as they are compared with recorded wording: in lower case, with straight
 * apostrophes, without marks. A possessive is joined to its word, so that `court’s` is one word.
 */
export function comparableWords(text: string): readonly string[] {
  const { length, kinds, lowers, starts, ends } = tokenize(text.normalize('NFC'));
  const words: string[] = [];
  for (let i = 0; i < length; i++) {
    if (kinds[i] === TokenKind.Mark) continue;
    const word = (lowers[i] ?? '').replace(/[‐‑]/gu, '-').replace(/[’ʼ]/gu, "'");
    const joins = words.length > 0 && starts[i] === ends[i - 1] && !isLetter(word.charCodeAt(0)) && word.startsWith("'");
    if (joins) words.push((words.pop() ?? '') + word);
    else words.push(word);
  }
  return words;
}
