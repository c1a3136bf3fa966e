import { TokenKind, type Tokens } from '../../text/tokens';
import { CODES, GLUED_COINS, NOUNS, QUALIFIED, QUALIFIERS, SIGN_LETTERS, SIGNS, WEAK_CODES, WORDY_NOUNS } from '../en/money';
import { valueOf } from './decimals';
import type { Quantity } from './quantities';
import { isGlued, isNear, wordAt } from './token-shapes';

/** A currency in the text: token indices, half-open; the codes that it may be; the power of ten to its whole unit. */
export interface Money { readonly from: number; readonly to: number; readonly codes: readonly string[]; readonly power: number; readonly weak: boolean }

const money = (from: number, to: number, codes: readonly string[], power = 0, weak = false): Money => ({ from, to, codes, power, weak });

/** The sign at a token, with the letters before it: `$`, `US$`, `US $`, `HK$`, `GH₵`. Not before the token `first`. */
export function readSign(tokens: Tokens, i: number, first: number): Money | null {
  const form = tokens.forms[i] ?? '';
  const codes = SIGNS.get(form);
  const letters = i > first && tokens.kinds[i - 1] === TokenKind.Word ? tokens.forms[i - 1] ?? '' : '';
  const glued = letters !== '' && isGlued(tokens, i);
  const lettered = glued || isNear(tokens, i) && (letters === 'US' || letters === 'U.S.') ? SIGN_LETTERS.get(letters + form) : undefined;
  if (lettered !== undefined) return money(i - 1, i + 1, lettered);
  // The letters may be of a dollar that the list has not.
  return codes === undefined ? null : money(i, i + 1, glued ? [] : codes);
}

/** A code or short form before a number: `USD`, `Rs.`, `Tk`; or the name (`US dollars 6000`). */
export function readCode(tokens: Tokens, i: number): Money | null {
  const form = tokens.forms[i] ?? '';
  const codes = CODES.get(form);
  if (codes === undefined) return QUALIFIERS.has(wordAt(tokens, i)) ? readQualified(tokens, i) : null;
  const to = tokens.forms[i + 1] === '.' && isGlued(tokens, i + 1) ? i + 2 : i + 1;
  return money(i, to, codes, 0, WEAK_CODES.has(form) || form === 'R');
}

/** `Hong Kong dollars`, `US cents`: the name of a currency behind one to three words that say whose it is. */
function readQualified(tokens: Tokens, i: number): Money | null {
  for (let at = i + 1; at < i + 4 && isNear(tokens, at); at++) {
    const noun = NOUNS.get(wordAt(tokens, at));
    if (noun === undefined) continue;
    const codes = QUALIFIED.get(`${tokens.lowers.slice(i, at).join(' ')} ${noun.noun}`);
    return codes === undefined ? null : money(i, at + 1, codes.split(' '), noun.power);
  }
  return null;
}

/** The currency behind a quantity, with `of` or a hyphen between; null where none stands there or the word means something else. */
export function readCurrency(tokens: Tokens, { to, large, hasScale, low, code }: Quantity): Money | null {
  if (code !== null) {
    const coin = NOUNS.get(GLUED_COINS.get(code) ?? '');
    return coin === undefined ? money(to, to, CODES.get(code) ?? []) : money(to, to, coin.codes, coin.power);
  }
  const hyphen = (tokens.forms[to] === '-' || tokens.forms[to] === '–') && isGlued(tokens, to) && isGlued(tokens, to + 1);
  let at = hyphen || large && wordAt(tokens, to) === 'of' ? to + 1 : to;
  if (large && wordAt(tokens, at) === 'a' && wordAt(tokens, to) === 'of') at++;
  if (!isNear(tokens, at)) return null;
  const word = wordAt(tokens, at);
  const qualified = QUALIFIERS.has(word) ? readQualified(tokens, at) : null;
  if (qualified !== null) return qualified;
  const noun = NOUNS.get(word);
  if (noun !== undefined) {
    const sterling = wordAt(tokens, at + 1) === 'sterling' ? 1 : 0;
    if (!hasScale && sterling === 0 && low !== null && valueOf(low) < (WORDY_NOUNS.get(word) ?? 0) || isRatio(tokens, at)) return null;
    return noun.codes.length === 0 ? null : money(at, at + 1 + sterling, noun.codes, noun.power);
  }
  return hyphen ? null : readSuffix(tokens, at, large);
}

/** `per cent`, `cents on the dollar`: no money. */
const isRatio = (tokens: Tokens, i: number): boolean => wordAt(tokens, i - 1) === 'per' || wordAt(tokens, i + 1) === 'on' && NOUNS.has(wordAt(tokens, i + 3));

/** A sign or a code behind the number, unless it belongs to a number behind it. */
function readSuffix(tokens: Tokens, i: number, large: boolean): Money | null {
  const form = tokens.forms[i] ?? '';
  const isCode = CODES.has(form);
  const codes = CODES.get(form) ?? SIGNS.get(form);
  if (codes === undefined || isCode && !large && (WEAK_CODES.has(form) || form.length === 1 && form < 'z')) return null;
  if (tokens.kinds[i + 1] === TokenKind.Number && isNear(tokens, i + 1)) return null;
  return money(i, i + 1, codes);
}

/** The name or code behind an amount that has its sign already: `$9 billion dollars`, `$100 AUD`, `$5 Canadian dollars`. */
export function readRepeated(tokens: Tokens, i: number, codes: readonly string[]): Money | null {
  if (!isNear(tokens, i) || tokens.kinds[i] !== TokenKind.Word) return null;
  const noun = NOUNS.get(wordAt(tokens, i));
  if (noun !== undefined) return noun.power === 0 && noun.codes.some(code => codes.includes(code)) ? money(i, i + 1, codes) : null;
  const qualified = QUALIFIERS.has(wordAt(tokens, i)) ? readQualified(tokens, i) : null;
  const found = qualified ?? (CODES.has(tokens.forms[i] ?? '') ? money(i, i + 1, CODES.get(tokens.forms[i] ?? '') ?? []) : null);
  if (found?.codes.length !== 1 || tokens.kinds[found.to] === TokenKind.Number && isNear(tokens, found.to)) return null;
  return codes.includes(found.codes[0] ?? '') || codes.length === 1 && codes[0] === 'USD' && (found.codes[0] ?? '').endsWith('D') ? found : null;
}
