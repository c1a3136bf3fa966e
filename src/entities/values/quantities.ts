import { TokenKind, type Tokens } from '../../text/tokens';
import { CODES, GLUED_SCALES, MANY_SCALES, NUMBER_WORDS, SCALES, SHORT_SCALES, VAGUE_NUMBERS } from '../en/money';
import { decimal, parseDecimal, scaled, valueOf, type Decimal } from './decimals';
import { before } from './reading';
import { isGlued, isNear, wordAt } from './token-shapes';

/** A number of things, or two that it lies between; token indices, half-open. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  /** Null where the words say no number: `several million`. */
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** It has a scale, or digits in groups: hardly anything else than an amount. */
  readonly large: boolean;
  /** A currency’s code right behind the digits: `20CUP`. */
  readonly code: string | null;
}

interface Base { readonly from: number; readonly to: number; readonly number: Decimal | null; readonly grouped: boolean; readonly power: number; readonly code: string | null }

export const isDash = (form: string | undefined): boolean => form === '-' || form === '–' || form === '—';

/** Reads a quantity at a token; `priced` when a sign or code stands before it, so that `$3 m` is a scale. `first` is the first token that is still free. */
export function readQuantity(tokens: Tokens, i: number, priced: boolean, first: number): Quantity | null {
  const low = readBase(tokens, i, first);
  if (low === null) return null;
  const small = readScale(tokens, low, priced);
  const range = small.number === null || small.code !== null ? null : readHigh(tokens, i, small.to, priced);
  const large = (one: Base): boolean => one.power > 0 || one.grouped;
  if (range !== null && small.number !== null && range.number !== null) {
    const high = scaled(range.number, range.power);
    const shared = scaled(small.number, small.power === 0 ? range.power : small.power);
    const plain = scaled(small.number, small.power);
    const least = valueOf(shared) < valueOf(high) ? shared : (priced || range.power === 0) && valueOf(plain) < valueOf(high) ? plain : null;
    if (least !== null) return { from: low.from, to: range.to, low: least, high, large: large(small) || large(range), code: range.code };
  }
  return { from: low.from, to: small.to, low: small.number === null ? null : scaled(small.number, small.power), high: null, large: large(small), code: small.code };
}

/** The other end of a range: `-15`, `to 15`, `and 15` behind `between`. */
function readHigh(tokens: Tokens, i: number, at: number, priced: boolean): Base | null {
  const joint = wordAt(tokens, at);
  if (!(isDash(joint) || joint === 'to' || joint === 'and' && before(tokens, i) === 'between') || !isNear(tokens, at) || !isNear(tokens, at + 1)) return null;
  if (tokens.kinds[at + 1] !== TokenKind.Number && !NUMBER_WORDS.has(wordAt(tokens, at + 1))) return null;
  const base = readBase(tokens, at + 1, at + 1);
  return base === null ? null : readScale(tokens, base, priced);
}

function readBase(tokens: Tokens, i: number, first: number): Base | null {
  return tokens.kinds[i] === TokenKind.Number ? readDigits(tokens, i) : readWords(tokens, i, first);
}

function readDigits(tokens: Tokens, i: number): Base | null {
  const form = tokens.forms[i] ?? '';
  let end = form.length;
  while (end > 0 && isLetter(form.charCodeAt(end - 1))) end--;
  const letters = form.slice(end);
  const power = letters === '' ? 0 : GLUED_SCALES.get(letters.toLowerCase());
  const code = power === undefined && letters.length > 1 && CODES.has(letters) ? letters : null;
  if (power === undefined && code === null) return null;
  let written = form.slice(0, end);
  let to = i + 1;
  // Thousands apart, as South Africa and the SI have them: `120 000`.
  if (letters === '' && written.length <= 3) while (isGroup(tokens, to, written)) written += tokens.forms[to++] ?? '';
  const number = parseDecimal(written);
  return number === null ? null : { from: i, to, number, grouped: to > i + 1 || number.digits.length > 3 && number.exponent === 0 && written.includes(','), power: power ?? 0, code };
}

const isLetter = (code: number): boolean => code > 0x39;

/** Three digits behind a blank, with decimals or not. */
const isGroup = (tokens: Tokens, i: number, written: string): boolean =>
  !/[.,]/u.test(written) && isNear(tokens, i) && !isGlued(tokens, i) && /^\d{3}(?:[.,]\d\d?)?$/u.test(tokens.forms[i] ?? '');

/** `two hundred and fifty`, `half a`, `several`, `tens of billions of`; scales that are left are read behind it. */
function readWords(tokens: Tokens, i: number, first: number): Base | null {
  const word = wordAt(tokens, i);
  const base = (from: number, to: number, number: Decimal | null, power = 0): Base => ({ from, to, number, grouped: false, power, code: null });
  if (word === 'half') return wordAt(tokens, i + 1) === 'a' ? base(i, i + 2, { digits: '5', exponent: -1 }) : SCALES.has(wordAt(tokens, i + 1)) ? base(i, i + 1, { digits: '5', exponent: -1 }) : null;
  if (MANY_SCALES.has(word)) return manyEnd(tokens, i) === i ? null : base(i, manyEnd(tokens, i), null, 1);
  if (word === 'several') return SCALES.has(wordAt(tokens, i + 1)) ? base(i, i + 1, null) : null;
  if (SCALES.has(word)) {
    const lead = before(tokens, i);
    if (lead === 'a' && i - 1 >= first) return VAGUE_NUMBERS.has(before(tokens, i - 1)) ? base(i, i, null) : base(i - 1, i, decimal(1));
    return base(i, i, VAGUE_NUMBERS.has(lead) || lead === 'of' ? null : decimal(1));
  }
  const small = readSmall(tokens, i);
  return small === null ? null : base(i, small.to, small.number);
}

/** Below a thousand, and `and a half`. */
function readSmall(tokens: Tokens, i: number): { readonly to: number; readonly number: Decimal } | null {
  let sum = NUMBER_WORDS.get(wordAt(tokens, i));
  if (sum === undefined) return null;
  let to = i + 1;
  const more = (at: number): number => isNear(tokens, at) ? NUMBER_WORDS.get(wordAt(tokens, at)) ?? -1 : -1;
  if (sum >= 20 && sum % 10 === 0 && more(to) > 0 && more(to) < 10) sum += more(to++);
  if (sum < 10 && wordAt(tokens, to) === 'hundred') {
    const at = wordAt(tokens, to + 1) === 'and' ? to + 2 : to + 1;
    if (more(at) > 0) { sum = sum * 100 + more(at); to = at + 1; if (sum % 100 >= 20 && sum % 10 === 0 && more(to) > 0 && more(to) < 10) sum += more(to++); }
  }
  if (wordAt(tokens, to) === 'and' && wordAt(tokens, to + 1) === 'a' && wordAt(tokens, to + 2) === 'half') return { to: to + 3, number: { digits: String(sum * 10 + 5), exponent: -1 } };
  return { to, number: decimal(sum) };
}

/** Behind `tens of billions of`; `i` itself where no `of` follows. */
function manyEnd(tokens: Tokens, i: number): number {
  let at = i;
  while (MANY_SCALES.has(wordAt(tokens, at)) && wordAt(tokens, at + 1) === 'of' && at - i < 6) at += 2;
  return at;
}

/** Adds the scales behind a number: `million`, `hundred thousand`, `-million`, `-plus billion`. */
function readScale(tokens: Tokens, base: Base, priced: boolean): Base {
  let { to, power } = base;
  let at = to;
  if (isDash(tokens.forms[at]) && isGlued(tokens, at) && isGlued(tokens, at + 1) && wordAt(tokens, at + 1) === 'plus') at += 2;
  for (let count = 0; count < 3; count++) {
    const next = isDash(tokens.forms[at]) && isGlued(tokens, at) && isGlued(tokens, at + 1) ? at + 1 : at;
    const scale = SCALES.get(wordAt(tokens, next)) ?? (priced ? SHORT_SCALES.get(wordAt(tokens, next)) : undefined);
    if (scale === undefined || next > base.from && !isNear(tokens, next)) break;
    power += scale;
    to = at = next + 1;
  }
  return { ...base, to, power };
}
