import { LEGAL_FORMS, SMALL_WORDS } from '../en/institutions';

/** Letters that may stand for a name. */
export interface Letters {
  /** First letters of its words. */
  readonly strict: readonly string[];
  /** One word gives two letters, or the first word three, so that the whole can be spoken. */
  readonly loose: readonly string[];
}

const NONE: Letters = { strict: [], loose: [] };
/** A name of more words has no letters. */
const LONGEST = 10;
/** Fewer letters never stand for a name loosely: `ICRC` is not the International Criminal Court. */
export const LOOSE_LETTERS = 5;
const LOOSE_WORDS = 3;
const VOWEL = /[aeiou]/u;

/** What a word gives: its first letter, and all of them when it is initials itself. */
const given = (word: string): string => word.includes('.') ? word.replace(/\./gu, '') : word.charAt(0);

/**
 * The letters that a name may be shortened to, from its spelling: those of all words, those of the words that count, and
 * those without the legal form of a company. None for a name that only one word counts of.
 */
export function lettersOf(spelling: string): Letters {
  const words = spelling.split(' ');
  if (words.length > LONGEST) return NONE;
  let all = '';
  let strong = '';
  const bare: string[] = [];
  for (const word of words) {
    if (word.startsWith('"')) continue;
    const letters = given(word);
    all += letters;
    if (SMALL_WORDS.has(word)) continue;
    strong += letters;
    if (bare.length === 0 || !LEGAL_FORMS.has(word.includes('.') ? word.replace(/\./gu, '') : word)) bare.push(word);
  }
  if (bare.length < 2) return NONE;
  const first = bare.map(given).join('');
  const strict = [first];
  if (strong !== first) strict.push(strong);
  if (all !== strong) strict.push(all);
  return { strict, loose: bare.length < LOOSE_WORDS ? NONE.loose : looseOf(bare, first) };
}

function looseOf(words: readonly string[], first: string): readonly string[] {
  const loose: string[] = [];
  let at = 0;
  words.forEach((word, index) => {
    if (!word.includes('.') && VOWEL.test(word.charAt(1))) {
      for (const count of index === 0 ? [2, 3] : [2]) if (first.length - 1 + count >= LOOSE_LETTERS) loose.push(first.slice(0, at) + word.slice(0, count) + first.slice(at + 1));
    }
    at += given(word).length;
  });
  return loose;
}

/**
 * True when letters may stand for words beside them, as `COMESA` for `Common Market for Eastern and Southern Africa`: all of
 * them are met in the words in order, and the first begins a word (Schwartz and Hearst, “A Simple Algorithm for
 * Identifying Abbreviation Definitions”, PSB 2003). Both in lower case; linear.
 */
export function standsFor(letters: string, words: string): boolean {
  let at = words.length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = letters.charAt(i);
    while (at >= 0 && !(words.charAt(at) === letter && (i > 0 || at === 0 || words.charAt(at - 1) === ' '))) at--;
    if (at < 0) return false;
    at--;
  }
  return letters.length > 1;
}
