import { tokenize, type Tokens } from '../text/tokens';
import type { LocalParagraph } from './rule';

const MADE = new WeakMap<LocalParagraph, Tokens>();

/** The tokens of a paragraph, cut once for all rules that read them. */
export function tokensOf(paragraph: LocalParagraph): Tokens {
  const tokens = MADE.get(paragraph) ?? tokenize(paragraph.text);
  MADE.set(paragraph, tokens);
  return tokens;
}
