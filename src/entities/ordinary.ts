import type { Passage } from '../text/passage';
import { TokenKind, type Tokens } from '../text/tokens';
import { COMMON } from './en/common';
import { SAYING } from './en/people';
import { DETERMINERS } from './en/roles';
import type { LexiconMatch } from './lexicon';
import { isFirst } from './sequences';

/** Whom a question is about that begins with a verb: `Will he come?` */
const ASKED = new Set('you he she it we they me us them there'.split(' '));

/** The words that a block also has without a capital, so that one at a sentence’s start is no name. */
export function lowerCaseWords({ length, kinds, forms, lowers }: Tokens): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 0; i < length; i++) if (kinds[i] === TokenKind.Word && forms[i] === lowers[i]) found.add(forms[i] ?? '');
  return found;
}

/**
 * True for a known word at the beginning of a sentence that is an ordinary word too, unless somebody says something there
 * or it has a possessive: `Will he come?`, `Mark my words`, `Police came`.
 * @param small what `lowerCaseWords` gives
 */
export function mayBeWord({ tokens }: Passage, i: number, { to, type, ignore }: LexiconMatch, sentenceStart: number, small: () => ReadonlySet<string>): boolean {
  const { forms, lowers } = tokens;
  const form = forms[i] ?? '';
  const lower = lowers[i] ?? '';
  if (ignore || to - i > 1 || form === lower || !isFirst(tokens, i, sentenceStart)) return false;
  const next = forms[to] ?? '';
  const behind = lowers[to] ?? '';
  if (form.length > 1 && form === form.toUpperCase() && (next.length < 2 || next !== next.toUpperCase())) return false;
  if (type === 'person' && isOrder(behind)) return true;
  return (COMMON.has(lower) || small().has(lower)) && behind !== "'s" && !(type === 'person' && SAYING.has(behind));
}

/** What stands behind a verb that begins a question or an order, in lower case. */
export const isOrder = (behind: string): boolean => ASKED.has(behind) || DETERMINERS.has(behind) && behind !== "'s";
