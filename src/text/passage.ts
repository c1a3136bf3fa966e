import { sentences } from './sentences';
import type { Span } from './span';
import { tokenize, type Tokens } from './tokens';

/** The text of one block with its tokens and sentences: what the recognisers of every room work on. */
export interface Passage {
  readonly text: string;
  readonly tokens: Tokens;
  /** Half-open ranges of token indices, one for each sentence, that together cover all tokens. */
  readonly sentences: readonly Span[];
}

/** Cuts one block into tokens and sentences. All offsets are UTF-16 code units into `text`. */
export function passage(text: string): Passage {
  const tokens = tokenize(text);
  return { text, tokens, sentences: sentences(text, tokens) };
}
