import { TokenKind, type Tokens } from '../../text/tokens';
import { NUMBER_WORDS, SCALES, SHORT_SCALES } from '../en/money';
import { scaled, valueOf, type Decimal } from './decimals';
import { readNumber, type Written } from './read-number';
import { before } from './reading';
import { isDash, isGlued, isNear, wordAt } from './token-shapes';

/** A number of things, or two that it lies between; token indices, half-open. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  /** Null where the words say no number: `several million`. */
  readonly low: Decimal | null;
  /** The other end of a range; null for a single number. */
  readonly high: Decimal | null;
  /** It has a scale: `5 million`. */
  readonly hasScale: boolean;
  /** The power of ten of that scale, in a range of the last one; 0 without. */
  readonly power: number;
  /** It has a scale, or digits in groups: more than the number of a bus or a room. */
  readonly large: boolean;
  /** The code of a currency, or the letter of a coin, right behind the digits: `20CUP`, `25p`. */
  readonly code: string | null;
}

/**
 * Reads a quantity at a token: `3.5 million`, `two hundred thousand`, `10-15 million`; null where there is none.
 * @param priced a sign or code stands before it, so that the `m` of `$3 m` is a scale
 * @param first the first token that is still free
 */
export function readQuantity(tokens: Tokens, i: number, priced: boolean, first: number): Quantity | null {
  const number = readNumber(tokens, i, first);
  if (number === null) return null;
  const low = withScale(tokens, number, priced);
  if (low.number === null) return single(low, null);
  const high = low.code === null ? readHigh(tokens, i, low.to, priced) : null;
  return high === null ? single(low, scaled(low.number, low.power)) : ranged(low, low.number, high, priced) ?? single(low, scaled(low.number, low.power));
}

const single = ({ from, to, power, grouped, code }: Written, low: Decimal | null): Quantity => ({ from, to, low, high: null, hasScale: power > 0, power, large: power > 0 || grouped, code });

/** Two numbers as a range, when the first is the smaller one; a scale at the end counts for both: `10-15 million`. */
function ranged(low: Written, number: Decimal, high: Written, priced: boolean): Quantity | null {
  if (high.number === null) return null;
  const most = scaled(high.number, high.power);
  const [shared, plain] = [scaled(number, low.power === 0 ? high.power : low.power), scaled(number, low.power)];
  const sound = high.power === 0 || priced && (low.power > 0 || low.grouped);
  const least = valueOf(shared) < valueOf(most) ? shared : sound && valueOf(plain) < valueOf(most) ? plain : null;
  if (least === null) return null;
  const hasScale = low.power > 0 || high.power > 0;
  return { from: low.from, to: high.to, low: least, high: most, hasScale, power: high.power, large: hasScale || low.grouped || high.grouped, code: high.code };
}

/** The other end of a range: `-15`, `to 15`, `and 15` behind `between`. */
function readHigh(tokens: Tokens, i: number, at: number, priced: boolean): Written | null {
  const joint = wordAt(tokens, at);
  if (!(isDash(joint) || joint === 'to' || joint === 'and' && before(tokens, i) === 'between') || !isNear(tokens, at) || !isNear(tokens, at + 1)) return null;
  if (tokens.kinds[at + 1] !== TokenKind.Number && !NUMBER_WORDS.has(wordAt(tokens, at + 1))) return null;
  const number = readNumber(tokens, at + 1, at + 1);
  return number === null ? null : withScale(tokens, number, priced);
}

/** No number has more scales: `five hundred thousand crore`. */
const MOST_SCALES = 3;

/** Adds the scales behind a number: `million`, `hundred thousand`, `-million`, `-plus billion`. */
function withScale(tokens: Tokens, number: Written, priced: boolean): Written {
  const hyphened = (i: number): boolean => isDash(tokens.forms[i]) && isGlued(tokens, i) && isGlued(tokens, i + 1);
  let { to, power } = number;
  let at = hyphened(to) && wordAt(tokens, to + 1) === 'plus' ? to + 2 : to;
  for (let count = 0; count < MOST_SCALES; count++) {
    const next = hyphened(at) ? at + 1 : at;
    const word = wordAt(tokens, next);
    const scale = SCALES.get(word) ?? (priced ? SHORT_SCALES.get(word) : undefined);
    if (scale === undefined || next > number.from && !isNear(tokens, next)) break;
    power += scale;
    to = at = next + 1;
  }
  return { ...number, to, power };
}
