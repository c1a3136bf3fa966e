import { isLetter } from '../text/characters';
import { isSpace } from '../text/span';
import { TokenKind, tokenize, type Tokens } from '../text/tokens';
import { FUNCTION_WORDS } from './en/function-words';
import { commonSpelling } from './en/spelling';
import { EMPHATIC, HESITATIONS, JOINED, MAGNITUDES, NEGATIONS, ORDINALS, SIGNS } from './en/wording';
import { withNumbers } from './numbers';

/** One word of a quotation or of a recorded statement. */
export interface Word {
  /** How it is compared: in lower case, with a straight apostrophe, numbers as digits, in one spelling. */
  readonly key: string;
  /** As written; empty for a sign that is read behind the number that it stands before. */
  readonly text: string;
  /** Where it begins and ends in the composed (NFC) text. */
  readonly start: number;
  readonly end: number;
  /** `sure`: it has a capital within a sentence. `maybe`: it begins one, where all words have one. */
  readonly name: 'sure' | 'maybe' | null;
  /** An editor has put it in. */
  readonly bracketed: boolean;
  /** Why words may be left out before it. */
  readonly gap: 'piece' | 'ellipsis' | null;
  /** A mark stands between it and the word before: what is said there does not reach over. */
  readonly clause: boolean;
  /** A hyphen joins it to the word before. */
  readonly hyphenated?: boolean;
}

const ELLIPSIS = /^(?:…|\.(?:\s?\.){2,})/u;
const CLAUSE = '.?!…,;:—–';
const DASHES = '-‐‑—–';

/** The words of a text as they are compared. Brackets mark what an editor put in; an ellipsis is a gap. */
export function wordsOf(text: string): readonly Word[] {
  const source = text.normalize('NFC');
  return joined(withNumbers(written(source, tokenize(source))), source);
}

/** The tokens that are words, and the signs that are read as such. */
function written(source: string, tokens: Tokens): readonly Word[] {
  const { length, kinds, lowers, starts, ends, forms } = tokens;
  const words: Word[] = [];
  let bracketed = false;
  let gap: Word['gap'] = 'piece';
  let first = true;
  let clause = true;
  for (let i = 0; i < length; i++) {
    const [start, end, form] = [starts[i] ?? 0, ends[i] ?? 0, forms[i] ?? ''];
    if (kinds[i] === TokenKind.Mark) {
      if (ELLIPSIS.test(source.slice(start, start + 8))) gap = 'ellipsis';
      if (form === '[') bracketed = closes(tokens, i);
      else if (form === ']') bracketed = false;
      first = '.?!…“"‘:'.includes(form) || first;
      clause = CLAUSE.includes(form) || clause;
      const sign = SIGNS.get(form) ?? ((form === '-' || form === '−') && isMinus(source, start) ? '-' : null);
      if (sign === null) continue;
      words.push({ key: sign, text: form, start, end, name: null, bracketed, gap, clause });
    } else {
      const key = (lowers[i] ?? '').replace(/[‐‑]/gu, '-').replace(/[’ʼ]/gu, "'");
      const before = words.at(-1);
      const possessive = before !== undefined && start === ends[i - 1] && key.startsWith("'") && !isLetter(key.charCodeAt(0));
      // “[W]e” is a word whose capital an editor has set.
      const initial = before?.bracketed === true && !bracketed && forms[i - 1] === ']' && start === ends[i - 1] && before.end === starts[i - 1] && before.text.length === 1;
      if (possessive) { words[words.length - 1] = { ...before, key: before.key + key, text: before.text + form, end }; continue; }
      if (initial) { words[words.length - 1] = { ...before, key: commonSpelling(before.key + key), text: `[${before.text}]${form}`, end, bracketed: false, name: null }; continue; }
      words.push(...parts(key, form, start, { gap, clause, bracketed, name: nameOf(form, key, first && !bracketed) }));
    }
    gap = null;
    first = false;
    clause = false;
  }
  return words;
}

/** A word, or the parts of one with hyphens: “long-term” is also written as two. */
function parts(key: string, form: string, start: number, rest: Pick<Word, 'gap' | 'clause' | 'bracketed' | 'name'>): readonly Word[] {
  if (!key.includes('-') && !key.includes('.')) return [{ key: ORDINALS.get(key) ?? commonSpelling(key), text: form, start, end: start + form.length, ...rest }];
  const found: Word[] = [];
  let at = 0;
  for (const part of key.split('-')) {
    const own = /^(?:\p{L}\.)+$/u.test(part) ? part.replaceAll('.', '') : part;
    const more = found.length === 0 ? rest : { ...rest, gap: null, clause: false, hyphenated: true };
    if (own !== '') found.push({ key: ORDINALS.get(own) ?? commonSpelling(own), text: form.slice(at, at + part.length), start: start + at, end: start + at + part.length, ...more });
    at += part.length + 1;
  }
  return found;
}

function nameOf(form: string, key: string, first: boolean): Word['name'] {
  if (form === form.toLowerCase() || /^I(?:['’].*)?$/u.test(form) || FUNCTION_WORDS.has(key)) return null;
  return first ? 'maybe' : 'sure';
}

const JOINING = new Set([...JOINED.keys()].map(pair => pair.split(' ')[0] ?? ''));

/** Words that are written apart, or with stops, as one: “can not”, “J. K.”, “p.m.”. */
function joined(words: readonly Word[], source: string): readonly Word[] {
  const out: Word[] = [];
  for (const word of words) {
    const before = out.at(-1);
    const key = before === undefined || word.gap !== null || before.bracketed !== word.bracketed ? null : joinedKey(before, word, source);
    if (before === undefined || key === null) out.push(word);
    else out[out.length - 1] = { ...before, key, text: source.slice(before.start, word.end), end: word.end };
  }
  return out;
}

function joinedKey(before: Word, word: Word, source: string): string | null {
  if (!word.clause && JOINING.has(before.key)) return JOINED.get(`${before.key} ${word.key}`) ?? null;
  if (word.key.length !== 1 || !isLetter(word.key.charCodeAt(0)) || !/^\p{L}(?:\.\s?\p{L})*$/u.test(before.text)) return null;
  const between = source.slice(before.end, word.start);
  // “J. K.” are initials before a name; “a plan A. I think” has none.
  const initials = between === '.' || (between === '. ' && isCapital(before.text) && isCapital(word.text) && /^\.?\s?\p{Lu}/u.test(source.slice(word.end, word.end + 4)));
  return initials ? before.key + word.key : null;
}

const isCapital = (text: string): boolean => text !== text.toLowerCase();
const isMinus = (source: string, at: number): boolean => (at === 0 || isSpace(source.charCodeAt(at - 1)) || '(“"'.includes(source[at - 1] ?? '')) && /^\d/u.test(source.slice(at + 1, at + 2));

/** A bracket that nothing closes soon is no editor’s. */
function closes({ forms, length }: Tokens, at: number): boolean {
  for (let i = at + 1; i < Math.min(length, at + 40); i++) if (forms[i] === ']') return true;
  return false;
}

export const isNegation = ({ key }: Word): boolean => NEGATIONS.has(key) || key.endsWith("n't");
export const isNumber = ({ key }: Word): boolean => /^-?\d/u.test(key) || MAGNITUDES.has(key);

/**
 * Which recorded words are not part of what was meant to be said: hesitations, words that were begun again (“we we”, “I
 * think I think”, “the pl- the plan”), and what a transcriber put in brackets.
 */
export function spareOf(words: readonly Word[], source: string): readonly boolean[] {
  const spare = words.map(({ key, bracketed, text, end }, i) => bracketed || HESITATIONS.has(key)
    || (text !== '' && DASHES.includes(source[end] ?? ' ') && [1, 2].some(next => words[i + next]?.key !== key && words[i + next]?.key.startsWith(key) === true)));
  const said = words.flatMap((_, i) => spare[i] === true ? [] : [i]);
  for (let i = 0; i + 1 < said.length; i++) {
    const key = words[said[i] ?? -1]?.key;
    const again = AGAIN.find(count => words[said[i + count] ?? -1]?.key === key && isBegunAgain(said.slice(i, i + 2 * count).map(at => words[at]), count)) ?? 0;
    for (let k = 0; k < again; k++) spare[said[i + k] ?? -1] = true;
    i += Math.max(0, again - 1);
  }
  return spare;
}

/** So many words may be begun again. */
const AGAIN = [3, 2, 1];

/** True when the second half of the words is the first one again; one word alone only when it carries no meaning. */
function isBegunAgain(words: readonly (Word | undefined)[], count: number): boolean {
  for (let k = 0; k < count; k++) {
    const word = words[k];
    if (word === undefined || word.key !== words[count + k]?.key || isNegation(word) || isNumber(word)) return false;
  }
  return count > 1 || (FUNCTION_WORDS.has(words[0]?.key ?? '') && !EMPHATIC.has(words[0]?.key ?? ''));
}
