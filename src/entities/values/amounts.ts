import type { Passage } from '../../text/passage';
import { TokenKind, tokenize, type Tokens } from '../../text/tokens';
import { BEFORE_YEARS, HEDGES } from '../en/calendar';
import { CODES, LOOSE_SCALES, MANY_SCALES, NOUNS, NUMBER_WORDS, QUALIFIERS, SCALES, SIGNS } from '../en/money';
import { readCode, readCurrency, readRepeated, readSign, type Money } from './currencies';
import { scaled, valueOf } from './decimals';
import { isDash, readQuantity, type Quantity } from './quantities';
import { isGlued, isNear, wordAt } from './token-shapes';
import type { AmountValue, FoundAmount } from './types';
import { WordTable } from './word-table';

/** Token indices, half-open. */
interface Reading { readonly from: number; readonly to: number; readonly value: AmountValue }
type Reader = (tokens: Tokens, i: number, first: number) => Reading | null;

/** What a word may begin. */
const LEADS = new WordTable<Reader>([
  ...[...QUALIFIERS, ...[...CODES.keys()].map(code => code.toLowerCase())].map(word => [word, codeFirst] as const),
  ...[...NUMBER_WORDS.keys(), ...SCALES.keys(), ...MANY_SCALES, 'half', 'several'].map(word => [word, numberFirst] as const),
]);

/** What may stand behind the digits of an amount that has no sign before it. */
const BEHIND = new WordTable<true>([
  ...SCALES.keys(), ...NOUNS.keys(), ...QUALIFIERS, ...[...CODES.keys()].map(code => code.toLowerCase()), ...SIGNS.keys(), '-', '–', '—', 'to', 'and', 'of',
].map(word => [word, true] as const));

/**
 * The amounts of money of a passage, in order, none over another: a number with a sign, code or name of a currency, as the corpora of names mark them
 * (worldwide newswire, Shan et al. 2023): `US$3.5 million`, `Rs 500 crore`, `two million dollars`, `$10-15 million`, `20-million-dollar`, `billions of
 * dollars`; the ends of a range apart where each has its sign (`$5 to $15`). Numbers without a currency, and currencies without a number, are none.
 * Cost: linear in the tokens; most are passed over after one look.
 */
export function findAmounts({ text, tokens }: Passage): readonly FoundAmount[] {
  const found: FoundAmount[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const lead = leadAt(tokens, i);
    if (lead === null) continue;
    const inner = lead === cutFirst ? readCut(text, tokens, i) : null;
    const reading = lead === cutFirst ? null : lead(tokens, i, first);
    if (reading !== null) {
      found.push({ start: tokens.starts[reading.from] ?? 0, end: tokens.ends[reading.to - 1] ?? 0, value: reading.value });
      i = reading.to - 1;
    } else if (inner !== null) {
      found.push(inner);
      while (i + 1 < tokens.length && (tokens.starts[i + 1] ?? 0) < inner.end) i++;
    } else continue;
    first = i + 1;
  }
  return found;
}

/** Stands for what has to be cut anew before it is read. */
const cutFirst: Reader = () => null;

function leadAt(tokens: Tokens, i: number): Reader | null {
  const form = tokens.forms[i] ?? '';
  const lower = tokens.lowers[i] ?? '';
  switch (tokens.kinds[i]) {
    case TokenKind.Mark: return form === '$' || form >= '¢' && SIGNS.has(form) || form === '¢' ? signFirst : null;
    case TokenKind.Number: {
      if (isGlued(tokens, i + 1) && isDash(tokens.forms[i + 1]) && isGlued(tokens, i + 2) && tokens.kinds[i + 2] === TokenKind.Word) return cutFirst;
      const last = form.charCodeAt(form.length - 1);
      return last > 0x39 || BEHIND.get(wordAt(tokens, i + 1)) === true || tokens.kinds[i + 1] === TokenKind.Number ? numberFirst : null;
    }
    default: {
      const known = LEADS.get(lower);
      if (known !== undefined) return known;
      return form !== lower && hasDigitEarly(form) || lower.length > 9 && NOUNS.has(lower.slice(lower.lastIndexOf('-') + 1)) && lower.includes('-') ? cutFirst : null;
    }
  }
}

/** `Rs500`, `GHS2`, `R50m`: a digit among the second to the fifth characters. */
function hasDigitEarly(form: string): boolean {
  for (let k = 1; k < 5 && k < form.length; k++) { const code = form.charCodeAt(k); if (code >= 0x30 && code <= 0x39) return true; }
  return false;
}

function signFirst(tokens: Tokens, i: number, first: number): Reading | null { return priced(tokens, readSign(tokens, i, first), first); }

function codeFirst(tokens: Tokens, i: number, first: number): Reading | null { return priced(tokens, readCode(tokens, i), first); }

/** An amount with its currency first. */
function priced(tokens: Tokens, money: Money | null, first: number): Reading | null {
  if (money === null || !isNear(tokens, money.to) && !isGlued(tokens, money.to)) return null;
  const sign = tokens.kinds[money.to] === TokenKind.Mark ? readSign(tokens, money.to, money.to) : null;
  const start = sign?.to ?? money.to;
  const quantity = isNear(tokens, start) ? readQuantity(tokens, start, true, first) : null;
  if (quantity === null || quantity.from < start || quantity.low === null || quantity.code !== null || money.weak && !isLikely(tokens, money, quantity)) return null;
  const range = otherPriced(tokens, money, quantity);
  const repeated = readRepeated(tokens, range?.to ?? quantity.to, money.codes);
  return { from: money.from, to: repeated?.to ?? range?.to ?? quantity.to, value: valueOf_(range ?? quantity, repeated ?? money) };
}

/** `R50`, `N5,000`, `K2 million`, not `N95`, `K9`, `R2`. */
const isLikely = (tokens: Tokens, { from, to }: Money, { large }: Quantity): boolean => large || tokens.forms[from] === 'R' && (tokens.forms[to] ?? '').length > 1;

/** `$3.18-$3.81`: the same sign again behind a hyphen. */
function otherPriced(tokens: Tokens, money: Money, low: Quantity): Quantity | null {
  if (low.high !== null || !isDash(tokens.forms[low.to]) || !isNear(tokens, low.to + 1)) return null;
  const other = tokens.kinds[low.to + 1] === TokenKind.Mark ? readSign(tokens, low.to + 1, low.to + 1) : null;
  const high = other?.codes.join() === money.codes.join() ? readQuantity(tokens, other.to, true, other.to) : null;
  if (high?.low == null || high.high !== null || low.low === null || valueOf(low.low) >= valueOf(high.low)) return null;
  return { ...high, from: low.from, low: low.low, high: high.low };
}

/** An amount with its number first. */
function numberFirst(tokens: Tokens, i: number, first: number): Reading | null {
  const quantity = readQuantity(tokens, i, false, first);
  const money = quantity === null ? null : readCurrency(tokens, quantity);
  return quantity === null || money === null ? null : { from: quantity.from, to: money.to, value: valueOf_(quantity, money) };
}

function valueOf_({ low, high }: Quantity, { codes, power }: Money): AmountValue {
  const amount = low === null ? null : high === null ? valueOf(scaled(low, power)) : [valueOf(scaled(low, power)), valueOf(scaled(high, power))] as const;
  return { amount, currency: codes.length === 1 ? codes[0] ?? null : null, currencies: codes };
}

/** No amount is longer, in UTF-16 code units. */
const LONGEST = 80;

/** An amount within one token or over hyphens: `Rs500`, `R50m`, `multibillion-dollar`, `30-million-dollar`. */
function readCut(text: string, tokens: Tokens, i: number): FoundAmount | null {
  const start = tokens.starts[i] ?? 0;
  const lower = wordAt(tokens, i);
  const head = lower.slice(0, lower.indexOf('-'));
  if (LOOSE_SCALES.has(head)) {
    const noun = NOUNS.get(lower.slice(lower.lastIndexOf('-') + 1));
    return noun === undefined ? null : { start, end: tokens.ends[i] ?? 0, value: valueOf_({ from: 0, to: 0, low: null, high: null, large: true, code: null }, { from: 0, to: 0, codes: noun.codes, power: 0, weak: false }) };
  }
  const form = tokens.forms[i] ?? '';
  const letters = tokens.kinds[i] === TokenKind.Number ? 0 : form.search(/\d/u);
  if (letters > 0) {
    if (!CODES.has(form.slice(0, letters))) return null;
    const parts = tokenize(`${form.slice(0, letters)} ${text.slice(start + letters, start + letters + LONGEST)}`);
    return placed(parts, codeFirst(parts, 0, 0), start, letters);
  }
  const parts = tokenize(text.slice(start, start + LONGEST).replace(/-/gu, '–'));
  return placed(parts, numberFirst(parts, 0, 0), start, Infinity);
}

/** A reading of tokens that were cut at `start`, with one blank more than in the text behind `blank` characters. */
function placed({ starts, ends }: Tokens, reading: Reading | null, start: number, blank: number): FoundAmount | null {
  if (reading === null) return null;
  const at = (offset: number): number => start + offset - (offset > blank ? 1 : 0);
  return { start: at(starts[reading.from] ?? 0), end: at(ends[reading.to - 1] ?? 0), value: reading.value };
}

/** What the words of an amount come to; null where they are not one amount and small words alone. */
export function amountValue(words: string): AmountValue | null {
  const tokens = tokenize(words);
  const [found, ...others] = findAmounts({ text: words, tokens, sentences: [] });
  if (found === undefined || others.length > 0) return null;
  for (let i = 0; i < tokens.length; i++) {
    const inside = (tokens.starts[i] ?? 0) >= found.start && (tokens.ends[i] ?? 0) <= found.end;
    if (!inside && tokens.kinds[i] !== TokenKind.Mark && !BEFORE_YEARS.has(wordAt(tokens, i)) && !HEDGES.has(wordAt(tokens, i))) return null;
  }
  return found.value;
}
