import { PARTICLES } from '../en/name-parts';

/** Letters that no accent is taken from, but that are written otherwise where a keyboard lacks them. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ħ: 'h', ŋ: 'n', ə: 'a' };
/** Capitalised words of ASCII letters: most names. */
const PLAIN = /^(?!The )[A-Z][a-z]+(?: [A-Z][a-z]+)*$/u;
const ROMAN = /^(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV|XVI)$/u;
const INITIALS = /^(?:\p{Lu}\.?){1,3}$/u;
/** Initials beyond doubt, also where all letters are capitals. */
const DOTTED = /^(?:\p{L}\.){1,3}$|^\p{L}$/u;
/** An article that is part of an Arabic name: it stays with its word. */
const ARTICLE = /^(?:al|el|as|ash|ad|an|ar|at|az|ul)-./u;
/** Letters alone: `ICC`, `U.N.`, `DoJ`. */
const LETTERED = /^(?=.*\p{Lu}.*\p{Lu})\p{L}[\p{L}.]{1,9}$/u;

/** A text in lower case, without accents. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  // Most text is ASCII, where there is nothing to fold.
  if (!/[^ -~]/u.test(lower)) return lower;
  return lower.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[øłđðıßæœþħŋə]/gu, letter => LETTERS[letter] ?? letter);
}

/**
 * What all ways to write one form have in common: words in lower case, without accents, `the`, full stops and
 * possessives; hyphens are blanks. Three things are kept, which the words alone would not tell: initials keep their full
 * stops (`j.k.` for `J.K.` and `JK` before a name), a nickname in marks keeps one (`"bill`), and an article or a
 * particle that a form begins with is joined to its word (`al-assad`, `von-der-leyen`).
 */
export function spellingOf(form: string): string {
  if (PLAIN.test(form)) return form.toLowerCase();
  const text = marked(form.replace(/[’ʼ‘`´]/gu, "'").replace(/[‐‑]/gu, '-')).replace(/^the\s+(?=\S)/iu, '').replace(/'s?$/u, '');
  const parts = text.split(/\s+/u).filter(word => word !== '');
  const words = led(parts);
  const small = words.length > 1 && /\p{Ll}/u.test(text);
  const folded = words.map((word, at) => wordOf(word, small, words.length > 1 && !(at === 0 && words.length < parts.length))).filter(word => word !== '').join(' ');
  return folded === '' ? form.toLowerCase() : folded;
}

/** Nicknames in marks or brackets as one word with a mark in front. */
function marked(text: string): string {
  if (!/["“”„«(']/u.test(text)) return text;
  const nickname = (_: string, words: string): string => ` "${words.trim().replace(/[\s-]+/gu, '_')} `;
  return text.replace(/["“„«(]([^"”»)]{1,40})["”»)]/gu, nickname).replace(/(?<=\s)'([^']{2,40})'(?=\s)/gu, nickname).trim();
}

/** Small particles in front joined to the word behind them. */
function led(words: readonly string[]): readonly string[] {
  let at = 0;
  while (at < words.length - 1 && PARTICLES.has(words[at] ?? '')) at++;
  return at === 0 ? words : [words.slice(0, at + 1).join('-'), ...words.slice(at + 1)];
}

function wordOf(word: string, small: boolean, split: boolean): string {
  if (word.startsWith('"')) return foldLetters(word).replace(/[.,'”]/gu, '');
  if ((split && DOTTED.test(word) || small && INITIALS.test(word)) && !ROMAN.test(word)) return foldLetters(word).replace(/\./gu, '').replace(/./gu, '$&.');
  if (word === '&') return 'and';
  // In a number every mark counts.
  if (/\d/u.test(word)) return foldLetters(word).replace(/[.,;:]+$/u, '');
  const folded = foldLetters(word).replace(/'s$/u, '').replace(/[.,;:'"”“?!]/gu, '');
  return split && folded.includes('-') && !ARTICLE.test(folded) ? folded.replace(/-+/gu, ' ').trim() : folded;
}

/** A spelling as one string of letters and digits, to compare names whose words are cut in two ways. */
export const squashed = (spelling: string): string => spelling.replace(/[ _"]|(?<!\d)[.-]|[.-](?!\d)/gu, '');

/** True for a form that is made of the letters of a longer name, as far as the form tells. */
export function isLettered(form: string): boolean {
  if (form.length > 10 || isSmall(form, 1) && isSmall(form, 2) || !LETTERED.test(form)) return false;
  const letters = form.replace(/\./gu, '');
  return letters.replace(/\P{Lu}/gu, '').length * 2 >= letters.length;
}

const isSmall = (text: string, at: number): boolean => text.charCodeAt(at) >= 97 && text.charCodeAt(at) <= 122;
