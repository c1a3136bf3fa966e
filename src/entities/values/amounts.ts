import type { Passage } from '../../text/passage';
import { TokenKind, tokenize, type Tokens } from '../../text/tokens';
import { BEFORE_YEARS, HEDGES } from '../en/calendar';
import { CODES, LOOSE_SCALES, MANY_SCALES, NOUNS, NUMBER_WORDS, QUALIFIERS, SCALES, SIGNS, VAGUE_NUMBERS } from '../en/money';
import { codeFirst, numberFirst, signFirst, type AmountReader, type AmountReading } from './read-amount';
import { isDash, isGlued, wordAt } from './token-shapes';
import type { AmountValue, FoundAmount } from './types';
import { WordTable } from './word-table';

const codes = [...CODES.keys()].map(code => code.toLowerCase());

/** What a word may begin. */
const LEADS = new WordTable<AmountReader>([
  ...[...QUALIFIERS, ...codes].map(word => [word, codeFirst] as const),
  ...[...NUMBER_WORDS.keys(), ...SCALES.keys(), ...MANY_SCALES, 'half', 'several'].map(word => [word, numberFirst] as const),
]);

/** What may stand behind the digits of an amount that has no sign before it. */
const BEHIND = new WordTable<true>([...SCALES.keys(), ...NOUNS.keys(), ...QUALIFIERS, ...codes, ...SIGNS.keys(), '-', '–', '—', 'to', 'and', 'of'].map(word => [word, true] as const));

/**
 * The amounts of money of a passage, in order, none over another: a number with a sign, code or name of a currency, as the corpora of names mark them
 * (worldwide newswire, Shan et al. 2023): `US$3.5 million`, `Rs 500 crore`, `two million dollars`, `$10-15 million`, `20-million-dollar`, `billions of
 * dollars`; the ends of a range apart where each has its sign (`$5 to $15`). Numbers without a currency, and currencies without a number, are none.
 * Cost: linear in the tokens; most are passed over after one look.
 */
export function findAmounts({ text, tokens }: Pick<Passage, 'text' | 'tokens'>): readonly FoundAmount[] {
  const found: FoundAmount[] = [];
  const { length, starts } = tokens;
  let first = 0;
  for (let i = 0; i < length; i++) {
    const lead = leadAt(tokens, i);
    if (lead === null) continue;
    const amount = lead === 'cut' ? readCut(text, tokens, i) : placed(tokens, lead(tokens, i, first), 0);
    if (amount === null) continue;
    found.push(amount);
    while (i + 1 < length && (starts[i + 1] ?? 0) < amount.end) i++;
    first = i + 1;
  }
  return found;
}

/** How to read what may begin at a token; `cut` where parts of tokens have to be read; null for nothing. */
function leadAt(tokens: Tokens, i: number): AmountReader | 'cut' | null {
  const form = tokens.forms[i] ?? '';
  switch (tokens.kinds[i]) {
    case TokenKind.Mark: return !maySign(form.charCodeAt(0)) ? null : hasHyphenedScale(tokens, i) ? 'cut' : signFirst;
    case TokenKind.Number: {
      if (isDash(tokens.forms[i + 1]) && isGlued(tokens, i + 1) && isGlued(tokens, i + 2) && tokens.kinds[i + 2] === TokenKind.Word) return 'cut';
      const endsInLetter = form.charCodeAt(form.length - 1) > 0x39;
      return endsInLetter || BEHIND.get(wordAt(tokens, i + 1)) === true || tokens.kinds[i + 1] === TokenKind.Number ? numberFirst : null;
    }
    default: {
      const lower = tokens.lowers[i] ?? '';
      if (signAfter(tokens, i) && hasHyphenedScale(tokens, i + 1)) return 'cut';
      return LEADS.get(lower) ?? (form !== lower && hasDigitEarly(form) || lower.length > 9 && lower.includes('-') && NOUNS.has(lower.slice(lower.lastIndexOf('-') + 1)) ? 'cut' : null);
    }
  }
}

/** A sign may stand right behind a word: `US$`. */
const signAfter = (tokens: Tokens, i: number): boolean => tokens.kinds[i + 1] === TokenKind.Mark && isGlued(tokens, i + 1) && maySign(tokens.forms[i + 1]?.charCodeAt(0) ?? 0);

/** `million-plus`, `-million-a-year` behind the number behind a sign. */
const hasHyphenedScale = (tokens: Tokens, sign: number): boolean => isHyphenedScale(tokens, sign + 2) || isDash(tokens.forms[sign + 2]) && isHyphenedScale(tokens, sign + 3);

/** A scale that begins a word. */
function isHyphenedScale(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  const cut = word.indexOf('-');
  return cut > 0 && SCALES.has(word.slice(0, cut));
}

/** Leaves out ASCII but for `$`, and the quotation marks and dashes. */
const maySign = (code: number): boolean => code === 0x24 || code >= 0xa2 && (code < 0x2010 || code > 0x2026);

/** `Rs500`, `GHS2`, `R50m`: a digit among the second to the fifth characters. */
function hasDigitEarly(form: string): boolean {
  for (let k = 1; k < 5 && k < form.length; k++) if (form.charCodeAt(k) >= 0x30 && form.charCodeAt(k) <= 0x39) return true;
  return false;
}

/** No amount is longer, in UTF-16 code units. */
const LONGEST = 80;

/** An amount within one token or over hyphens: `Rs500`, `R50m`, `multibillion-dollar`, `30-million-dollar`, `$1.5-million-a-year`. */
function readCut(text: string, tokens: Tokens, i: number): FoundAmount | null {
  const start = tokens.starts[i] ?? 0;
  const lettered = tokens.kinds[i] !== TokenKind.Mark && signAfter(tokens, i) && hasHyphenedScale(tokens, i + 1);
  if (tokens.kinds[i] === TokenKind.Mark || lettered) {
    const parts = tokenize(text.slice(start, start + LONGEST).replace(/-/gu, '–'));
    return placed(parts, signFirst(parts, lettered ? 1 : 0, 0), start);
  }
  const form = tokens.forms[i] ?? '';
  const lower = wordAt(tokens, i);
  if (LOOSE_SCALES.has(lower.slice(0, lower.indexOf('-')))) {
    const { codes = [] } = NOUNS.get(lower.slice(lower.lastIndexOf('-') + 1)) ?? {};
    return { start, end: tokens.ends[i] ?? 0, value: { amount: null, currency: codes.length === 1 ? codes[0] ?? null : null, currencies: codes } };
  }
  const letters = tokens.kinds[i] === TokenKind.Word ? form.search(/\d/u) : 0;
  if (letters <= 0) {
    const parts = tokenize(text.slice(start, start + LONGEST).replace(/-/gu, '–'));
    return placed(parts, numberFirst(parts, 0, 0), start);
  }
  if (!CODES.has(form.slice(0, letters))) return null;
  // One blank between letters and digits: what lies behind it stands one further to the left in the text.
  const parts = tokenize(`${form.slice(0, letters)} ${text.slice(start + letters, start + letters + LONGEST)}`);
  const found = placed(parts, codeFirst(parts, 0, 0), start);
  return found === null ? null : { ...found, end: found.end - 1 };
}

/** A reading as offsets into the text that its tokens were cut from at `base`. */
const placed = ({ starts, ends }: Tokens, reading: AmountReading | null, base: number): FoundAmount | null =>
  reading === null ? null : { start: base + (starts[reading.from] ?? 0), end: base + (ends[reading.to - 1] ?? 0), value: reading.value };

const isSmall = (word: string): boolean => BEFORE_YEARS.has(word) || HEDGES.has(word) || VAGUE_NUMBERS.has(word);

/**
 * What the words of an amount come to, exact to fifteen digits; null where they are not one amount and small words alone.
 *
 * A plain `$`, `dollars` and `pounds` are those of the United States and of Britain, as the AP Stylebook has it; `Rs`, `Sh`, `¥`, `kr`, `pesos` and other
 * names that several currencies share have no currency, but all that they may mean. `lakh` and `crore` are a hundred thousand and ten million. See
 * `parseDecimal` for commas and full stops.
 */
export function amountValue(words: string): AmountValue | null {
  const tokens = tokenize(words);
  const [found, ...others] = findAmounts({ text: words, tokens });
  if (found === undefined || others.length > 0) return null;
  for (let i = 0; i < tokens.length; i++) {
    const inside = (tokens.starts[i] ?? 0) >= found.start && (tokens.ends[i] ?? 0) <= found.end;
    if (!inside && tokens.kinds[i] !== TokenKind.Mark && !isSmall(wordAt(tokens, i))) return null;
  }
  return found.value;
}
