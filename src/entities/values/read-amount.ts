import { TokenKind, type Tokens } from '../../text/tokens';
import { SIGN_LETTERS } from '../en/money';
import { readCode, readCurrency, readRepeated, readSign, type Money } from './currencies';
import { scaled, valueOf, type Decimal } from './decimals';
import { readQuantity, type Quantity } from './quantities';
import { before } from './reading';
import { isDash, isGlued, isNear, wordAt } from './token-shapes';
import type { AmountValue } from './types';

/** An amount of money; token indices, half-open. */
export interface AmountReading { readonly from: number; readonly to: number; readonly value: AmountValue }

/** Reads an amount at a token; `first` is the first token that is still free. */
export type AmountReader = (tokens: Tokens, i: number, first: number) => AmountReading | null;

/** `$3.5 million`, read from the sign; the letters before it belong to it. */
export const signFirst: AmountReader = (tokens, i, first) => priced(tokens, readSign(tokens, i, first), first);

/** `USD 5`, `Rs 500 crore`, and `R$5`, whose letters are those of a sign. */
export const codeFirst: AmountReader = (tokens, i, first) => {
  const signed = isGlued(tokens, i + 1) && SIGN_LETTERS.has((tokens.forms[i] ?? '') + (tokens.forms[i + 1] ?? '')) ? readSign(tokens, i + 1, i) : null;
  return priced(tokens, signed ?? readCode(tokens, i), first);
};

/** `two million dollars`, `20CUP`, `100 €`. */
export const numberFirst: AmountReader = (tokens, i, first) => {
  const quantity = readQuantity(tokens, i, false, first);
  const money = quantity === null ? null : readCurrency(tokens, quantity);
  return quantity === null || money === null ? null : { from: quantity.from, to: money.to, value: amountOf(quantity, money) };
};

/** An amount whose currency stands first. */
function priced(tokens: Tokens, money: Money | null, first: number): AmountReading | null {
  if (money === null || !isNear(tokens, money.to)) return null;
  const sign = tokens.kinds[money.to] === TokenKind.Mark ? readSign(tokens, money.to, money.to) : null;
  const start = sign?.to ?? money.to;
  const quantity = isNear(tokens, start) ? readQuantity(tokens, start, true, first) : null;
  if (quantity === null || quantity.from < start || quantity.low === null || quantity.code !== null || money.weak && !isLikely(tokens, money, quantity)) return null;
  const whole = withOther(tokens, money, quantity) ?? withScaleOf(tokens, money, quantity);
  const repeated = readRepeated(tokens, whole.to, money.codes);
  return { from: money.from, to: repeated?.to ?? whole.to, value: amountOf(whole, repeated ?? money) };
}

/** `R50`, `N5,000`, `K2 million`, not `N95`, `K9`, `R2`. */
const isLikely = (tokens: Tokens, { from, to }: Money, { large }: Quantity): boolean => large || tokens.forms[from] === 'R' && (tokens.forms[to] ?? '').length > 1;

/** `$3.18-$3.81`: the same sign again behind a hyphen; null where there is none, or a smaller amount. */
function withOther(tokens: Tokens, money: Money, low: Quantity): Quantity | null {
  if (low.high !== null || !isDash(tokens.forms[low.to]) || !isNear(tokens, low.to + 1)) return null;
  const high = samePriced(tokens, money, low.to + 1);
  const least = high?.low == null || low.low === null ? null : sharedScale(low, high) ?? low.low;
  if (high?.low == null || least === null || valueOf(least) >= valueOf(high.low)) return null;
  return { ...high, from: low.from, low: least, high: high.low };
}

/** `[$1] to [$2 million]`, `between [$5] and [$6 million]`: each has its sign and is an amount of its own, and the scale counts for both. */
function withScaleOf(tokens: Tokens, money: Money, low: Quantity): Quantity {
  const joint = wordAt(tokens, low.to);
  if (low.high !== null || !(joint === 'to' || joint === 'and' && before(tokens, money.from) === 'between')) return low;
  const high = samePriced(tokens, money, low.to + 1);
  return { ...low, low: high === null ? low.low : sharedScale(low, high) ?? low.low };
}

/** The single quantity behind the same sign at a token; null where there is none. */
function samePriced(tokens: Tokens, money: Money, i: number): Quantity | null {
  const sign = tokens.kinds[i] === TokenKind.Mark || tokens.kinds[i + 1] === TokenKind.Mark ? readSign(tokens, tokens.kinds[i] === TokenKind.Mark ? i : i + 1, i) : null;
  const high = sign !== null && isNear(tokens, i) && sign.codes.join() === money.codes.join() ? readQuantity(tokens, sign.to, true, sign.to) : null;
  return high?.high === null ? high : null;
}

/** The smaller end with the scale of the other, where it has none of its own: the one million of `$1-$2 million`. Null where that is not the smaller one. */
function sharedScale(low: Quantity, high: Quantity): Decimal | null {
  if (low.low === null || high.low === null || low.large || high.power === 0) return null;
  const least = scaled(low.low, high.power);
  return valueOf(least) < valueOf(high.low) ? least : null;
}

/** The value of a quantity in a currency. */
function amountOf({ low, high }: Quantity, { codes, power }: Money): AmountValue {
  const whole = low === null ? null : valueOf(scaled(low, power));
  const amount = whole === null || high === null ? whole : [whole, valueOf(scaled(high, power))] as const;
  return { amount, currency: codes.length === 1 ? codes[0] ?? null : null, currencies: codes };
}
