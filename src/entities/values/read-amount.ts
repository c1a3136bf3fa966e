import { TokenKind, type Tokens } from '../../text/tokens';
import { SIGN_LETTERS } from '../en/money';
import { readCode, readCurrency, readRepeated, readSign, type Money } from './currencies';
import { scaled, valueOf } from './decimals';
import { readQuantity, type Quantity } from './quantities';
import { isDash, isGlued, isNear } from './token-shapes';
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
  const whole = withOther(tokens, money, quantity) ?? quantity;
  const repeated = readRepeated(tokens, whole.to, money.codes);
  return { from: money.from, to: repeated?.to ?? whole.to, value: amountOf(whole, repeated ?? money) };
}

/** `R50`, `N5,000`, `K2 million`, not `N95`, `K9`, `R2`. */
const isLikely = (tokens: Tokens, { from, to }: Money, { large }: Quantity): boolean => large || tokens.forms[from] === 'R' && (tokens.forms[to] ?? '').length > 1;

/** `$3.18-$3.81`: the same sign again behind a hyphen; null where there is none, or a smaller amount. */
function withOther(tokens: Tokens, money: Money, low: Quantity): Quantity | null {
  if (low.high !== null || !isDash(tokens.forms[low.to]) || !isNear(tokens, low.to + 1)) return null;
  const sign = tokens.kinds[low.to + 1] === TokenKind.Mark ? readSign(tokens, low.to + 1, low.to + 1) : null;
  const high = sign?.codes.join() === money.codes.join() ? readQuantity(tokens, sign.to, true, sign.to) : null;
  if (high?.low == null || high.high !== null || low.low === null || valueOf(low.low) >= valueOf(high.low)) return null;
  return { ...high, from: low.from, low: low.low, high: high.low };
}

/** The value of a quantity in a currency. */
function amountOf({ low, high }: Quantity, { codes, power }: Money): AmountValue {
  const whole = low === null ? null : valueOf(scaled(low, power));
  const amount = whole === null || high === null ? whole : [whole, valueOf(scaled(high, power))] as const;
  return { amount, currency: codes.length === 1 ? codes[0] ?? null : null, currencies: codes };
}
