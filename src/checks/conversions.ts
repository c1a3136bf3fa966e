import { TokenKind, type Tokens } from '../text/tokens';
import { ABOUT, DIFFERENCES, IMPERIAL_GALLON, UNITS, type Unit } from './en/figures';
import { spanOf, toldAt, written, type Told } from './numbers';
import type { Found } from './rule';

/** A number with its unit; tokens, half-open. */
interface Measure { readonly told: Told; readonly unit: Unit; readonly from: number; readonly to: number }

/** So many tokens before a bracket may be the measure that it converts. */
const BACK = 7;
/** What differs by no more is rounding. */
const CLOSE = 0.05;
/** Degrees that are as near are rounded. */
const CLOSE_DEGREES = 1.6;

/** Measures in brackets that are not those before the bracket: `26 miles (60 kilometers)`. Linear. */
export function wrongConversions(tokens: Tokens): readonly Found[] {
  return tokens.forms.flatMap((form, at): readonly Found[] => {
    if (form !== '(' && form !== '[' || at === 0) return [];
    const before = measureBefore(tokens, at);
    const inside = before === null ? null : measureAt(tokens, behindHedges(tokens, at + 1));
    if (before === null || inside?.unit.kind !== before.unit.kind || inside.unit === before.unit || !/^[),;\]]$/u.test(tokens.forms[inside.to] ?? '')) return [];
    return compared(tokens, before, inside);
  });
}

function compared(tokens: Tokens, before: Measure, inside: Measure): readonly Found[] {
  const { told, unit } = inside;
  const isDegree = unit.kind === 'temperature';
  const isDifference = isDegree && tellsDifference(tokens, before);
  const values = isDegree ? [...isDifference ? [] : [converted(before, inside, false)], converted(before, inside, true)] : otherwise(before, inside);
  const [value = 0] = values;
  if (values.some(one => isDegree ? Math.abs(one - told.value) <= CLOSE_DEGREES + told.half : isNear(before, inside, one))) return [];
  const form = tokens.forms[told.from] ?? '';
  const right = written(value, decimalsFor(before.told, value, form));
  const [start, end] = spanOf(tokens, told.from, told.from + 1);
  return [{
    span: [start, end - told.unit.length], message: `${isDifference ? 'A difference of so many degrees is' : 'This comes to'} about ${right} ${isDegree ? 'degrees ' : ''}${unit.name}, not ${form.slice(0, end - start - told.unit.length)}.`,
    ...told.scaled ? {} : { fixes: ['replace'], replacement: right },
  }];
}

/** What a measure comes to in the other unit; gallons may be British. */
function otherwise(before: Measure, inside: Measure): readonly number[] {
  const value = converted(before, inside, false);
  const larger = IMPERIAL_GALLON / (UNITS.get('gallon')?.size ?? 1);
  return [value, ...before.unit.name === 'gallons' ? [value * larger] : inside.unit.name === 'gallons' ? [value / larger] : []];
}

/** The value of one measure in the unit of the other. */
function converted({ told: { value }, unit }: Measure, { unit: { size, name } }: Measure, isDifference: boolean): number {
  if (unit.kind !== 'temperature' || isDifference) return value * unit.size / size;
  return name === 'Celsius' ? (value - 32) / 1.8 : value * 1.8 + 32;
}

function isNear({ told: before, unit: from }: Measure, { told, unit: to }: Measure, value: number): boolean {
  const spread = before.half * from.size / to.size + told.half;
  return Math.abs(value - told.value) <= spread || Math.abs(value - told.value) <= CLOSE * Math.max(value, told.value);
}

/** As many places as the first number has, two at least, and no more decimals than make sense. */
function decimalsFor({ value: before }: Told, value: number, form: string): number {
  const decimals = /\.(\d+)/u.exec(form)?.[1]?.length ?? 0;
  return Math.max(decimals, value < 10 && !Number.isInteger(before) ? 1 : 0);
}

function measureBefore(tokens: Tokens, end: number): Measure | null {
  for (let i = end - 1; i >= 0 && i >= end - BACK; i--) {
    const measure = measureAt(tokens, i);
    if (measure?.to === end) return isPart(tokens, i) ? null : measure;
  }
  return null;
}

/** True for the end of a range, of a sum (`5 feet 10 inches`) or of a fraction: what it is converted to is not it alone. */
function isPart({ lowers, kinds, forms }: Tokens, i: number): boolean {
  const [last = '', other = ''] = [lowers[i - 1], lowers[i - 2]];
  if (kinds[i - 1] === TokenKind.Number || UNITS.has(last) || /^[-–—−/x×+]$|^(?:by|minus|negative|below)$/u.test(forms[i - 1] ?? '')) return true;
  return /^(?:to|and|or|,)$/u.test(last) && (kinds[i - 2] === TokenKind.Number || UNITS.has(other) || toldWord(other));
}

const toldWord = (word: string): boolean => /^(?:one|two|three|four|five|six|seven|eight|nine|ten|half|quarter)$/u.test(word);

function measureAt(tokens: Tokens, i: number): Measure | null {
  const told = toldAt(tokens, i);
  if (told === null || told.percent || told.sign !== '') return null;
  const { lowers, forms } = tokens;
  if (told.unit !== '') {
    const slash = lowers[told.to] === '/' ? `${told.unit}/${lowers[told.to + 1] ?? ''}` : '';
    const unit = UNITS.get(slash) ?? UNITS.get(told.unit);
    return unit === undefined ? null : { told, unit, from: i, to: UNITS.has(slash) ? told.to + 2 : told.to };
  }
  let at = told.to;
  if (forms[at] === '-' || forms[at] === '‑') at++;
  while (/^(?:degrees?|°|º)$/u.test(lowers[at] ?? '')) at++;
  for (const length of [3, 2, 1]) {
    const words = lowers.slice(at, at + length);
    const unit = UNITS.get(words.join(' ')) ?? UNITS.get(words.join(''));
    if (unit !== undefined && words.length === length && !(length === 3 && words[1] === '(')) return { told, unit, from: i, to: at + length };
  }
  return null;
}

function behindHedges({ lowers }: Tokens, i: number): number {
  let at = i;
  while (at < i + 4 && ABOUT.has(lowers[at] ?? '')) at++;
  return at;
}

/** `warming to 1.5°C`, `by 2°C`: degrees that are no temperature. */
const tellsDifference = ({ lowers }: Tokens, { from, told: { value } }: Measure): boolean =>
  value < 20 && (lowers[from - 1] === 'by' || lowers.slice(Math.max(0, from - 6), from).some(word => DIFFERENCES.has(word)));
