import { TokenKind, type Tokens } from '../../text/tokens';
import { AFTER_MARCHES, AFTER_PERSONS, BEFORE_MONTHS, MONTHS, NAMED_MONTHS, POINTERS, SHORT_MONTHS, WORDY_MONTHS } from '../en/calendar';
import { hasCapital, isDash, isGlued, isNear, isTitled, wordAt } from './token-shapes';
import { WordTable } from './word-table';

const ALL_MONTHS = new WordTable([...MONTHS, ...SHORT_MONTHS]);

/** The month that a token may name, in full or short; 0 for none. */
export const monthAt = (tokens: Tokens, i: number): number => ALL_MONTHS.get(wordAt(tokens, i)) ?? 0;

/** The token behind a month and the full stop of its short form. */
export const afterMonth = (tokens: Tokens, i: number): number =>
  tokens.forms[i + 1] === '.' && isGlued(tokens, i + 1) && SHORT_MONTHS.has(wordAt(tokens, i)) ? i + 2 : i + 1;

/** `may` and `march` in small letters, and in capitals, are no months by their looks alone. */
export const isWordy = (tokens: Tokens, i: number): boolean => WORDY_MONTHS.has(wordAt(tokens, i)) && !isTitled(tokens, i);

/** True when a month without day and year is one: no `may` of politeness, no `Theresa May`, no `June Lund`, no `Dec`. */
export function isBareMonth(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  if (!MONTHS.has(word)) return false;
  if (!NAMED_MONTHS.has(word)) return true;
  const at = (isDash(tokens.forms[i - 1]) || tokens.forms[i - 1] === '/') && isGlued(tokens, i) ? i - 2 : i - 1;
  const previous = at >= 0 ? wordAt(tokens, at) : '';
  const led = BEFORE_MONTHS.has(previous) || monthAt(tokens, at) > 0 && !isWordy(tokens, at);
  if (isWordy(tokens, i)) return led && !(POINTERS.has(previous) && (previous === 'this' || wordAt(tokens, at - 1) === 'the')) && previous !== 'of';
  if (beginsName(tokens, i)) return led && previous !== 'by' && previous !== 'of' && previous !== 'from';
  if (!led && (AFTER_PERSONS.has(wordAt(tokens, i + 1)) || AFTER_PERSONS.has(previous))) return false;
  if (!WORDY_MONTHS.has(word)) return true;
  if (word === 'march' && previous === 'the' && AFTER_MARCHES.has(wordAt(tokens, i + 1))) return false;
  return led || at >= 0 && !hasCapital(tokens, at) && !endsSentence(tokens, at);
}

/** `June Lund`: the month is followed by a word with a capital. */
const beginsName = (tokens: Tokens, i: number): boolean => isNear(tokens, i + 1) && isTitled(tokens, i + 1);

/** A mark behind which a capital says nothing. */
const endsSentence = ({ kinds, forms }: Tokens, i: number): boolean => kinds[i] === TokenKind.Mark && !GOES_ON.has(forms[i] ?? '');

const GOES_ON = new Set(',(/-–—&');
