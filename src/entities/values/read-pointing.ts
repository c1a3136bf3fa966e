import type { Tokens } from '../../text/tokens';
import { CENTURIES, DECADES, EXACT_POINTERS, FISCAL, HEDGES, NEAR_DAYS, ORDINALS, OWNERS, POINTERS, SEASONS, SHORT_PARTS, TELLING_POINTERS, UNITS, VAGUE_COUNTS } from '../en/calendar';
import { before, countAt, days, isCount, OPEN, OPEN_RELATIVE, read, type Reading } from './reading';
import { dayAgo, pointerBehind, readDays, weekdayBehind } from './read-days';
import { digitsIn, fourDigitsAt, isGlued, isNear, isOrdinal, wordAt } from './token-shapes';
import type { DateExpression, Turn } from './types';

/** `today`, `yesterday`, `the day before yesterday`. */
export function readNearDay(tokens: Tokens, i: number, first: number): Reading | null {
  const count = NEAR_DAYS.get(wordAt(tokens, i));
  if (count === undefined) return null;
  const lead = count < 0 ? 'before' : 'after';
  if (count !== 0 && i - 2 >= first && before(tokens, i) === lead && wordAt(tokens, i - 2) === 'day') return read(i - 2, i + 1, 'pointing', { kind: 'offset', unit: 'day', count: count * 2 });
  return read(i, i + 1, 'pointing', { kind: 'offset', unit: 'day', count });
}

/** `last Friday`, `next month`, `this weekend`, `the past two weeks`, `last night`, `last week on Friday`, `the following Friday`. */
export function readPointer(tokens: Tokens, i: number): Reading | null {
  const word = wordAt(tokens, i);
  const turn = POINTERS.get(word);
  if (TELLING_POINTERS.has(word) && before(tokens, i) === 'the') {
    const told = weekdayBehind(tokens, i + 1);
    if (told !== null && wordAt(tokens, i + 1) !== 'on') return { ...told.reading, from: i, expression: OPEN_RELATIVE };
  }
  if (turn === undefined || !isNear(tokens, i + 1)) return null;
  const next = wordAt(tokens, i + 1);
  const unit = UNITS.get(next);
  const told = next === 'week' && EXACT_POINTERS.has(word) ? weekdayBehind(tokens, i + 2) : null;
  if (told !== null) return { ...told.reading, from: i, expression: days({ weekday: told.weekday, within: turn }) };
  const offset = (count: number, day = false): Reading => read(i, i + 2, 'pointing', !EXACT_POINTERS.has(word) || unit === undefined && !day ? OPEN_RELATIVE : { kind: 'offset', unit: unit ?? 'day', count });
  if (unit !== undefined && unit !== 'day' && !next.endsWith('s')) return unit === 'quarter' && wordAt(tokens, i + 2) === 'of' ? null : offset(turn);
  if (SEASONS.has(next) && next !== 'fall' || next === 'fall' && word !== 'this') return read(i, i + 2, 'pointing', OPEN_RELATIVE);
  if (word === 'last' && next === 'night') return offset(-1, true);
  if (word === 'this' && (next === 'morning' || next === 'afternoon' || next === 'evening')) return offset(0, true);
  const inner = readDays(tokens, i + 1);
  if (inner?.expression.kind === 'day' && inner.expression.within === null && EXACT_POINTERS.has(word)) return { ...inner, from: i, expression: { ...inner.expression, turn: turn as Turn } };
  return inner ?? lengthOf(tokens, i);
}

/** `last three years`, `next few days`. */
function lengthOf(tokens: Tokens, i: number): Reading | null {
  const at = wordAt(tokens, i + 1) === 'couple' && wordAt(tokens, i + 2) === 'of' ? i + 3 : i + 2;
  const counted = countAt(tokens, at - 1) !== null || VAGUE_COUNTS.has(wordAt(tokens, i + 1));
  return counted && isNear(tokens, at) && UNITS.has(wordAt(tokens, at)) ? read(i, at + 1, 'pointing', OPEN_RELATIVE) : null;
}

/** `two weeks ago`, read back from its last word, not beyond the token `first`. */
export function readAgo(tokens: Tokens, i: number, first: number): Reading | null {
  const unit = UNITS.get(wordAt(tokens, i - 1));
  if (unit === undefined || unit === 'weekend' || i - 2 < first || !isNear(tokens, i)) return null;
  const word = wordAt(tokens, i - 2);
  const count = word === 'a' || word === 'an' ? 1 : countAt(tokens, i - 2);
  const vague = count === null && (VAGUE_COUNTS.has(word) || word === 'of' && VAGUE_COUNTS.has(wordAt(tokens, i - 3)));
  if (count === null && !vague) return null;
  let from = vague && word === 'of' ? i - 3 : i - 2;
  if (vague && wordAt(tokens, from - 1) === 'a') from--;
  const told = unit === 'week' ? weekdayBehind(tokens, i + 1) : null;
  const hedged = vague || HEDGES.has(before(tokens, from)) || before(tokens, from) === 'half';
  if (hedged && !vague) from -= wordAt(tokens, from - 1) === 'than' && HEDGES.has(wordAt(tokens, from - 2)) ? 2 : 1;
  if (told !== null) return { ...told.reading, from: Math.max(from, first), expression: dayAgo(told.weekday, hedged ? null : count) };
  return read(Math.max(from, first), i + 1, 'pointing', hedged ? OPEN_RELATIVE : { kind: 'offset', unit, count: -(count ?? 0) });
}

/** `the 1990s`, `the ’90s`, `the nineties`, `the 19th century`. */
export function readDecade(tokens: Tokens, i: number): Reading | null {
  const word = wordAt(tokens, i);
  if ((word.length === 3 || word.length === 5) && word.endsWith('s') && word.charAt(word.length - 2) === '0') {
    const digits = digitsIn(word, 0, word.length - 2);
    if (digits < 0) return null;
    if (word.length === 5) return digits < 100 || digits > 219 ? null : read(i, i + 1, 'named', digits % 10 === 0 && digits !== 200 ? OPEN : { kind: 'digits', digits });
    const at = /^['’‘]$/u.test(tokens.forms[i - 1] ?? '') && isGlued(tokens, i) ? i - 1 : i;
    return at < i || isOfTime(tokens, i) ? { from: at, to: i + 1, span: [at, i + 1], kind: 'named', expression: digits >= 3 ? { kind: 'digits', digits: 190 + digits } : OPEN } : null;
  }
  const decade = DECADES.get(word);
  return decade !== undefined && isOfTime(tokens, i) ? read(i, i + 1, 'named', { kind: 'digits', digits: decade }) : null;
}

/** `the 60s` and `the late 60s`, not `his 60s`. */
function isOfTime(tokens: Tokens, i: number): boolean {
  const at = /^(?:early|mid|late)$/u.test(before(tokens, i)) ? i - 1 : i;
  if (before(tokens, at) === 'and' && wordAt(tokens, at - 2).endsWith('0s')) return true;
  return before(tokens, at) === 'the' || at < i && !OWNERS.has(before(tokens, at));
}

/** `19th century`, read back from its last word. */
export function readCentury(tokens: Tokens, i: number, first: number): Reading | null {
  const at = tokens.forms[i - 1] === '-' ? i - 2 : i - 1;
  const word = wordAt(tokens, at);
  const number = isOrdinal(tokens, at) ? digitsIn(word, 0, word.length - 2) : CENTURIES.get(word) ?? 0;
  return at < first || number < 11 || number > 21 || !isNear(tokens, i) ? null : read(at, i + 1, 'pointing', { kind: 'digits', digits: number - 1 });
}

/** `summer of 2021`, `first quarter of last year`, `Q3 2022`: the year alone is the name. */
export function readPart(tokens: Tokens, i: number, first: number): Reading | null {
  const word = wordAt(tokens, i);
  const ordinal = ORDINALS.get(before(tokens, i));
  const counted = word === 'quarter' || word === 'half' && ordinal !== undefined && ordinal <= 2;
  const from = counted ? i - 1 : i;
  const part = counted ? ordinal === undefined || from < first ? undefined : ordinal + (word === 'half' ? 39 : 32) : SEASONS.get(word) ?? SHORT_PARTS.get(word);
  if (part === undefined) return null;
  let at = wordAt(tokens, i + 1) === 'of' ? i + 2 : i + 1;
  const fiscal = FISCAL.has(wordAt(tokens, at));
  if (fiscal) at += wordAt(tokens, at + 1) === 'year' ? 2 : 1;
  const year = isNear(tokens, at) && !isGlued(tokens, at + 2) && !isCount(tokens, at) ? fourDigitsAt(tokens, at) : 0;
  const expression = (said: { readonly year: number | null; readonly within: Turn | null }): DateExpression => fiscal ? OPEN : { kind: 'part', part, ...said };
  if (year >= 1500) return { from, to: at + 1, span: [at, at + 1], kind: 'named', expression: expression({ year, within: null }) };
  const pointer = fiscal ? null : pointerBehind(tokens, i + 1, 'year');
  return pointer === null ? null : read(from, pointer.to, 'pointing', expression({ year: null, within: pointer.turn }));
}
