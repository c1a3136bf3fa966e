import { hashText, hashUnit, SEED, slot } from './hash';

/** How a form is written. */
export enum Case { None = 0, Lower = 1, Initial = 2, Upper = 3, Mixed = 4, Digit = 5, Letter = 6 }

/** Rows of the hashed tables: each part of a form has one row in each. Powers of two. */
export const ROWS = { prefix3: 4096, prefix4: 4096, suffix3: 4096, suffix4: 4096, word: 8192, shape: 512 } as const;
export type Part = keyof typeof ROWS;
export const PARTS = Object.keys(ROWS) as readonly Part[];

/** What is known of a form without its surroundings. */
export interface FormFeatures {
  /** Hash of the form in lower case: the key of the vocabulary and of the word lists. */
  readonly key: number;
  /** The same with every digit as 0. */
  readonly folded: number;
  /** The same without diacritics. */
  readonly plain: number;
  readonly written: Case;
  /** A row of each hashed table, in the order of `PARTS`. */
  readonly rows: readonly number[];
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** The form as the word lists have it: in lower case, with straight apostrophes. */
export function lowered(form: string): string {
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) > 0x7f) return form.toLowerCase().replace(/[’‘ʼ]/gu, "'");
  return form.toLowerCase();
}

/** Works out the features of a form (Ando & Zhang's affixes, Collins's shapes: runs of one kind count up to two). */
export function featuresOf(form: string): FormFeatures {
  const lower = lowered(form);
  let key = SEED;
  let folded = SEED;
  let prefix3 = 0;
  let prefix4 = 0;
  for (let i = 0; i < lower.length; i++) {
    const unit = lower.charCodeAt(i);
    key = hashUnit(key, unit);
    folded = hashUnit(folded, isDigit(unit) ? 0x30 : unit);
    if (i < 3) prefix3 = folded;
    if (i < 4) prefix4 = folded;
  }
  let suffix = SEED ^ 0x5bd1e995;
  let suffix3 = 0;
  for (let i = 1; i <= 4; i++) {
    const unit = i > lower.length ? 0x5e : lower.charCodeAt(lower.length - i);
    suffix = hashUnit(suffix, isDigit(unit) ? 0x30 : unit);
    if (i === 3) suffix3 = suffix;
  }
  return {
    key: key >>> 0, folded: folded >>> 0, plain: plainKey(lower, key), written: caseOf(form, lower),
    rows: [slot(prefix3, ROWS.prefix3), slot(hashUnit(prefix4, 4), ROWS.prefix4), slot(suffix3, ROWS.suffix3), slot(suffix, ROWS.suffix4), slot(hashUnit(folded, 7), ROWS.word), slot(shapeHash(form), ROWS.shape)],
  };
}

/** The hash without diacritics; words of ASCII have none. */
function plainKey(lower: string, key: number): number {
  for (let i = 0; i < lower.length; i++) if (lower.charCodeAt(i) > 0x7f) return hashText(lower.normalize('NFD').replace(/\p{M}/gu, ''));
  return key >>> 0;
}

function caseOf(form: string, lower: string): Case {
  for (let i = 0; i < form.length; i++) if (isDigit(form.charCodeAt(i))) return Case.Digit;
  const upper = form.toUpperCase();
  const hasUpper = form !== form.toLowerCase();
  const hasLower = form !== upper;
  if (!hasUpper) return hasLower || lower !== upper.toLowerCase() ? Case.Lower : Case.None;
  if (!hasLower) return form.length === 1 ? Case.Letter : Case.Upper;
  const rest = form.slice(1);
  return !form.startsWith(lower.charAt(0)) && rest === rest.toLowerCase() ? Case.Initial : Case.Mixed;
}

/** What a shape is made of: `d`, `x` and `X`; every other sign stands for itself. */
const [DIGIT, SMALL, CAPITAL] = [0x64, 0x78, 0x58];
const kindOf = (letter: string): number => letter !== letter.toLowerCase() ? CAPITAL : /\p{L}/u.test(letter) ? SMALL : letter.charCodeAt(0);

function shapeHash(form: string): number {
  let hash = SEED;
  let last = 0;
  let run = 0;
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    const kind = isDigit(unit) ? DIGIT : unit >= 0x61 && unit <= 0x7a ? SMALL : unit >= 0x41 && unit <= 0x5a ? CAPITAL : unit < 0x80 ? unit : kindOf(form.charAt(i));
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) hash = hashUnit(hash, kind);
  }
  return hash;
}
