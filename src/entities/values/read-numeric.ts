import { TokenKind, type Tokens } from '../../text/tokens';
import { BEFORE_YEARS, FISCAL, HEDGES, MONTHS, NUMBERED_THINGS, SHORT_MONTHS, WEEKDAYS } from '../en/calendar';
import { isDay } from './civil';
import { before, days, isCount, isOpened, OPEN, read, type Reading } from './reading';
import { digitsIn, fourDigitsAt, hasCapital, isDash, isGlued, isNear, wordAt } from './token-shapes';
import type { DateExpression } from './types';

/** `2023-03-17`, `17/03/2023`, `17.03.2023`, `03-17-2023`; null where there is none. Where day and month may be either, the value is open. */
export function readNumericDay(tokens: Tokens, i: number): Reading | null {
  const form = tokens.forms[i] ?? '';
  if (tokens.kinds[i] !== TokenKind.Number) return null;
  if (form.length >= 8 && form.length <= 10) {
    const match = /^(\d\d?)\.(\d\d?)\.(\d{4})$/u.exec(form);
    return match === null ? null : numeric(i, i + 1, Number(match[1]), Number(match[2]), Number(match[3]));
  }
  const mark = tokens.forms[i + 1];
  if ((mark !== '-' && mark !== '/') || tokens.forms[i + 3] !== mark || ![1, 2, 3, 4].every(k => isGlued(tokens, i + k)) || form.length === 3 || form.length > 4) return null;
  const [first, second, third] = [digitsIn(form, 0, form.length), upTo31(tokens, i + 2), lastPart(tokens, i + 4)];
  if (first < 0 || second < 0 || third < 0 || isGlued(tokens, i + 5) && tokens.kinds[i + 5] !== TokenKind.Mark) return null;
  if (form.length === 4) return isDay({ year: first, month: second, day: third }) ? read(i, i + 5, 'named', days({ year: first, month: second, day: third })) : null;
  return numeric(i, i + 5, first, second, third);
}

const upTo31 = (tokens: Tokens, i: number): number => { const form = tokens.forms[i] ?? ''; return form.length > 2 ? -1 : digitsIn(form, 0, form.length); };

/** A year, or a day that a time may follow (`17T10:30`). */
function lastPart(tokens: Tokens, i: number): number {
  const form = tokens.forms[i] ?? '';
  return form.length === 4 ? digitsIn(form, 0, 4) : form.length < 3 || form.charAt(2) === 'T' ? digitsIn(form, 0, Math.min(2, form.length)) : -1;
}

function numeric(from: number, to: number, first: number, second: number, year: number): Reading | null {
  const fits = (month: number, day: number): boolean => year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  const [dayFirst, monthFirst] = [fits(second, first), fits(first, second)];
  if (!dayFirst && !monthFirst) return null;
  if (dayFirst && monthFirst && first !== second) return read(from, to, 'named', OPEN);
  return read(from, to, 'named', dayFirst ? days({ year, month: second, day: first }) : days({ year, month: first, day: second }));
}

/** A year or years at a number of four digits: `2019`, `2019-21`, `2019 to 2021`, `2023-03`; null where it is rather another number. */
export function readYears(tokens: Tokens, i: number): Reading | null {
  const year = fourDigitsAt(tokens, i);
  if (year === 0 || !isYear(tokens, i, year)) return null;
  const range = yearRange(tokens, i, year);
  const fiscal = fiscalFrom(tokens, i);
  const from = fiscal ?? i;
  if (range !== null) return { from, to: i + 3, span: [i, i + 3], kind: 'named', expression: range };
  return { from, to: i + 1, span: [i, i + 1], kind: 'named', expression: fiscal === null ? days({ year }) : OPEN };
}

/** `fiscal 2022`, `financial year 2022`: where the words begin. */
function fiscalFrom(tokens: Tokens, i: number): number | null {
  const at = before(tokens, i) === 'year' ? i - 2 : i - 1;
  return FISCAL.has(wordAt(tokens, at)) ? at : null;
}

function yearRange(tokens: Tokens, i: number, year: number): DateExpression | null {
  const joint = tokens.forms[i + 1];
  const { length } = tokens.forms[i + 2] ?? '';
  const short = length <= 2;
  const other = short ? digitsIn(tokens.forms[i + 2] ?? '', 0, length) : fourDigitsAt(tokens, i + 2);
  if (other <= 0 || !isNear(tokens, i + 1) || !isNear(tokens, i + 2) || isCount(tokens, i + 2)) return null;
  const glued = isGlued(tokens, i + 1) && isGlued(tokens, i + 2);
  if (glued ? !(isDash(joint) || joint === '/') : length === 1 || !(isDash(joint) && !short || joint === 'to' && !isOpened(tokens, i))) return null;
  if (isGlued(tokens, i + 3) && tokens.kinds[i + 3] !== TokenKind.Mark) return null;
  const end = short ? endOf(year, other, 10 ** length) : other;
  if (end > year) return { kind: 'range', from: days({ year }), to: days({ year: end }) };
  return length === 2 && joint === '-' && other <= 12 ? days({ year, month: other }) : null;
}

/** `1999-2`, `2019-20`, `1998-01`: the year that ends a range, of which the last digits are written. */
function endOf(year: number, last: number, unit: number): number {
  const end = year - year % unit + last;
  return end < year && unit === 100 && year % 100 > 90 && last < 10 ? end + 100 : end;
}

/** Marks that may touch a year from before, and those with which something goes on behind it (`2000:1`). */
const MAY_TOUCH = new Set('([{“‘"\'’—–/&*_,;');
const MAY_NOT_FOLLOW = new Set(':@#%€£$');

/** True when a number of four digits is a year: not a count, a price, an address, a time, or part of a name (`Expo 2022`). */
function isYear(tokens: Tokens, i: number, year: number): boolean {
  const { forms, kinds } = tokens;
  const previous = before(tokens, i);
  if (year < 1500 && previous !== 'in' && previous !== 'since' && previous !== 'until' || isCount(tokens, i)) return false;
  if (isGlued(tokens, i) && !MAY_TOUCH.has(previous)) return false;
  if (isGlued(tokens, i + 1) && isGlued(tokens, i + 2) && MAY_NOT_FOLLOW.has(forms[i + 1] ?? '')) return false;
  if (previous === '/' && isGlued(tokens, i) && isGlued(tokens, i - 1) && kinds[i - 2] === TokenKind.Number) return false;
  if (NUMBERED_THINGS.has(previous) || previous === '.' && wordAt(tokens, i - 2) === 'no') return false;
  if (kinds[i - 1] === TokenKind.Number && tokens.starts[i] !== tokens.ends[i - 1] && previous.length === 3 && digitsIn(previous, 0, 3) >= 0) return false;
  if (year % 100 === 0 && (HEDGES.has(previous) || countsPlural(tokens, i) && !BEFORE_YEARS.has(previous))) return false;
  return !(hasCapital(tokens, i - 1) && previous !== '' && !isCalendarWord(previous));
}

/** `2000 votes`: a small word of many behind a round number. */
function countsPlural(tokens: Tokens, i: number): boolean {
  const next = isNear(tokens, i + 1) ? wordAt(tokens, i + 1) : '';
  return next.length > 3 && next.endsWith('s') && !next.endsWith('ss') && !hasCapital(tokens, i + 1) && tokens.kinds[i + 1] === TokenKind.Word;
}

const isCalendarWord = (word: string): boolean => BEFORE_YEARS.has(word) || MONTHS.has(word) || SHORT_MONTHS.has(word) || WEEKDAYS.has(word);
