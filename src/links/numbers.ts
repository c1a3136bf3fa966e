import { NUMBERS, POWERS, SHORT_POWERS, SIGNS } from './en/wording';
import type { Word } from './words';

const DIGITS = /^(\d[\d.,:]*)(\p{L}*)$/u;
const isCurrency = ({ text }: Word): boolean => text !== '&' && text !== '%' && SIGNS.has(text);

const isDigit = ({ key }: Word): boolean => key.charCodeAt(0) >= 48 && key.charCodeAt(0) <= 57;

/** A number as it stands: its value, and whether it is written in words. */
interface Amount { readonly value: number; readonly spelled: boolean }

function amountOf(word: Word | undefined): Amount | null {
  const value = NUMBERS.get(word?.key ?? '');
  if (value !== undefined) return { value, spelled: true };
  return word !== undefined && isDigit(word) && /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/u.test(word.key) ? { value: Number(word.key.replaceAll(',', '')), spelled: false } : null;
}

/**
 * The words with each number as one: “five million”, “5m” behind a sign of money, “5,000,000” and “twenty-five” have one
 * key each. A sign of money is read behind its number, as it is spoken.
 */
export function withNumbers(words: readonly Word[]): readonly Word[] {
  const out: Word[] = [];
  for (let i = 0; i < words.length;) {
    const sign = words[i];
    const prefix = sign !== undefined && (isCurrency(sign) || sign.key === '-' || sign.key === 'minus') && words[i + 1] !== undefined && (amountOf(words[i + 1]) !== null || /^\d/u.test(words[i + 1]?.key ?? '')) ? sign : null;
    const at = prefix === null ? i : i + 1;
    const here = words[at];
    if (here === undefined) break;
    const { word, end, rest } = numberAt(words, here, at, prefix !== null && isCurrency(prefix));
    if (prefix === null) out.push(word);
    else {
      const minus = !isCurrency(prefix);
      out.push({ ...prefix, key: `${minus ? '-' : ''}${word.key}`, text: `${prefix.text}${prefix.end === word.start ? '' : ' '}${word.text}`, end: word.end });
      if (!minus) out.push({ ...prefix, text: '', start: word.end, end: word.end, gap: null, clause: false });
    }
    out.push(...rest);
    i = end;
  }
  return out;
}

/** The word that stands at `at`, or the number that begins there; `rest`: what was written together with it. */
function numberAt(words: readonly Word[], word: Word, at: number, money: boolean): { readonly word: Word; readonly end: number; readonly rest: readonly Word[] } {
  const [, digits = '', letters = ''] = isDigit(word) ? DIGITS.exec(word.key) ?? [] : [];
  const short = letters === 'bn' || money ? SHORT_POWERS.get(letters) : undefined;
  if (short !== undefined) return { word: { ...word, key: keyOf(Number(digits.replaceAll(',', '')) * short) }, end: at + 1, rest: [] };
  if (letters !== '' && !/^(?:st|nd|rd|th|s)$/u.test(letters)) {
    const cut = word.start + digits.length;
    return { word: { ...word, key: plain(digits), text: word.text.slice(0, digits.length), end: cut }, end: at + 1, rest: [{ ...word, key: letters, text: word.text.slice(digits.length), start: cut, gap: null, clause: false }] };
  }
  const article = word.key === 'a' || word.key === 'an' || word.key === 'one';
  const first = amountOf(word) ?? (article ? { value: 1, spelled: true } : null);
  if (first === null) return { word: isDigit(word) ? { ...word, key: plain(word.key) } : word, end: at + 1, rest: [] };
  const { value, end } = valueOf(words, at, first);
  const last = words[end - 1] ?? word;
  if (end === at + 1) return { word: word.key === 'a' || word.key === 'an' ? word : { ...word, key: first.spelled ? keyOf(first.value) : plain(word.key) }, end, rest: [] };
  return { word: { ...word, key: keyOf(value), text: words.slice(at, end).map(({ text }) => text).join(' '), end: last.end }, end, rest: [] };
}

/** Reads on: “hundred”, “thousand” and so on count what came before; what is written in words may go on behind them. */
function valueOf(words: readonly Word[], at: number, first: Amount): { readonly value: number; readonly end: number } {
  const goesOn = (i: number): boolean => { const next = words[i]; return next !== undefined && !next.clause && next.gap === null && next.bracketed === words[at]?.bracketed; };
  let [total, current, end] = [0, first.value, at + 1];
  let open = first.spelled && first.value >= 20 ? 10 : 0;
  for (;;) {
    if (!goesOn(end)) break;
    const power = POWERS.get(words[end]?.key ?? '');
    if (power !== undefined) {
      if (power === 100) current *= 100;
      else { total += current * power; current = 0; }
      open = power;
      end++;
      continue;
    }
    const and = words[end]?.key === 'and' && open >= 100 && goesOn(end + 1) ? 1 : 0;
    const next = first.spelled ? amountOf(words[end + and]) : null;
    if (next?.spelled !== true || next.value >= open || next.value === 0) break;
    current += next.value;
    open = next.value >= 20 ? 10 : POWERS.has(words[end + and + 1]?.key ?? '') ? open : 0;
    end += and + 1;
  }
  return { value: total + current, end };
}

const plain = (key: string): string => key.replace(/(?<=\d),(?=\d{3})/gu, '');
const keyOf = (value: number): string => String(Math.round(value * 1000) / 1000);
