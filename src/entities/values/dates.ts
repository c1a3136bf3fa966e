import type { Passage } from '../../text/passage';
import { TokenKind, tokenize, type Tokens } from '../../text/tokens';
import { BEFORE_YEARS, CENTURIES, DATE_PREFIXES, DAY_PARTS, DECADES, HEDGES, JOINING_WORDS, MONTHS, NEAR_DAYS, POINTERS, RANGE_WORDS, SEASONS, SHORT_MONTHS, SHORT_PARTS, SHORT_WEEKDAYS, TELLING_POINTERS, WEEKDAYS, WEEKDAYS_MANY } from '../en/calendar';
import { readDayFirst, readDays, readMonthFirst, readWeekday } from './read-days';
import { readNumericDay, readYears } from './read-numeric';
import { readAgo, readCentury, readDecade, readNearDay, readPart, readPointer } from './read-pointing';
import { isOpened, type Reading } from './reading';
import { isNear, wordAt } from './token-shapes';
import type { DateValue, DayExpression, FoundDate } from './types';
import { resolveDate } from './resolve';
import { WordTable } from './word-table';

/** Reads a date at a token; `first` is the first token that is still free, for what is read back from its last word. */
type Reader = (tokens: Tokens, i: number, first: number) => Reading | null;

const readers = (words: Iterable<string>, reader: Reader): readonly (readonly [string, Reader])[] => [...words].map(word => [word, reader] as const);

/** What a word may begin, or end. */
const LEADS = new WordTable<Reader>([
  ...[MONTHS, SHORT_MONTHS].flatMap(words => readers(words.keys(), readMonthFirst)), ...[WEEKDAYS, SHORT_WEEKDAYS, WEEKDAYS_MANY].flatMap(words => readers(words.keys(), readWeekday)),
  ...readers(NEAR_DAYS.keys(), readNearDay), ...readers(new Set([...POINTERS.keys(), ...TELLING_POINTERS]), readPointer), ...readers(DECADES.keys(), readDecade),
  ...readers([...SEASONS.keys(), ...SHORT_PARTS.keys(), 'quarter', 'half'], readPart), ['century', readCentury], ['ago', readAgo],
]);

/**
 * The dates of a passage, in order, none over another.
 *
 * A date of kind `named` follows the corpora of names (worldwide newswire, Shan et al. 2023): days, months, years and decades by their names, without
 * `last`, `the` or `early`; ends of a range apart behind `from` and `between` (`from [May] to [July]`), else together (`[May to July]`). Cost: linear in
 * the tokens; most are passed over after one look.
 */
export function findDates({ text, tokens }: Pick<Passage, 'text' | 'tokens'>): readonly FoundDate[] {
  const found: FoundDate[] = [];
  const { length, kinds, lowers } = tokens;
  let first = 0;
  for (let i = 0; i < length; i++) {
    const kind = kinds[i];
    if (kind === TokenKind.Mark) continue;
    const lower = lowers[i] ?? '';
    const lead = kind === TokenKind.Word ? LEADS.get(lower) : readNumber;
    if (lead === undefined) {
      if (lower.length < 7 || !lower.includes('-')) continue;
      const inner = readHyphened(text, tokens, i);
      if (inner === null) continue;
      found.push(inner);
      while (i + 1 < tokens.length && (tokens.starts[i + 1] ?? 0) < inner.phrase[1]) i++;
      first = i + 1;
      continue;
    }
    const reading = lead(tokens, i, first);
    if (reading === null) continue;
    const whole = joined(tokens, reading);
    found.push(place(tokens, whole, 0));
    first = whole.to;
    i = whole.to - 1;
  }
  return found;
}

/** What a number may begin: `1990s`, `17 March`, `2023-03-17`, `2019`. */
function readNumber(tokens: Tokens, i: number): Reading | null {
  const { length } = tokens.forms[i] ?? '';
  if (length > 10) return null;
  return (length === 3 || length === 5 ? readDecade(tokens, i) : null) ?? (length <= 4 ? readDayFirst(tokens, i) : null) ?? readNumericDay(tokens, i) ?? (length === 4 ? readYears(tokens, i) : null);
}

/** A reading together with the other end of its range; apart from it, at least with the year or `last year` that stands there. */
function joined(tokens: Tokens, reading: Reading): Reading {
  const from = reading.expression;
  const joint = wordAt(tokens, reading.to);
  if (from.kind !== 'day' || from.month === null || from.weekday !== null || from.turn !== null || !RANGE_WORDS.has(joint)) return reading;
  const other = isNear(tokens, reading.to) && isNear(tokens, reading.to + 1) ? readDays(tokens, reading.to + 1) : null;
  const to = other?.expression;
  if (other === null || to?.kind !== 'day' || to.month === null || to.weekday !== null || (to.day === null) !== (from.day === null)) return reading;
  const early = from.year !== null || from.within !== null ? from : withYearOf(from, to, to.month);
  if (!JOINING_WORDS.has(joint) || isOpened(tokens, reading.from)) return { ...reading, expression: early };
  return { ...reading, to: other.to, span: [reading.span[0], other.span[1]], expression: { kind: 'range', from: early, to } };
}

/** `December to February 2022`: the year of the last month tells that of the first. */
const withYearOf = (from: DayExpression, to: DayExpression, month: number): DayExpression =>
  ({ ...from, year: to.year === null ? null : to.year - ((from.month ?? 0) > month ? 1 : 0), within: (from.month ?? 0) <= month ? to.within : null });

/** A reading as offsets into the text that its tokens were cut from at `base`. */
function place({ starts, ends }: Tokens, { from, to, span, kind, expression }: Reading, base: number): FoundDate {
  const offsets = (a: number, b: number): readonly [number, number] => [base + (starts[a] ?? 0), base + (ends[b - 1] ?? 0)];
  const [start, end] = offsets(...span);
  return { start, end, phrase: offsets(from, to), kind, expression };
}

/** No date is longer, in UTF-16 code units. */
const LONGEST = 80;

/** A date that begins within a token: `mid-February`, `post-2020`, `January-March`. */
function readHyphened(text: string, tokens: Tokens, i: number): FoundDate | null {
  const lower = wordAt(tokens, i);
  const cut = lower.indexOf('-');
  const head = lower.slice(0, cut);
  const prefixed = DATE_PREFIXES.has(head);
  if (!prefixed && !MONTHS.has(head) && !SHORT_MONTHS.has(head) && !WEEKDAYS.has(head) && !SHORT_WEEKDAYS.has(head) && !CENTURIES.has(head)) return null;
  const start = tokens.starts[i] ?? 0;
  const end = tokens.ends[i] ?? 0;
  const parts = tokenize(text.slice(start, end).replace(/-/gu, '–') + text.slice(end, start + LONGEST));
  const at = prefixed ? 2 : 0;
  const reading = parts.kinds[at] === TokenKind.Number ? readNumber(parts, at) : readDays(parts, at);
  return reading === null ? null : place(parts, prefixed ? reading : joined(parts, reading), start);
}

/**
 * What the words of a date come to. They are one date, as `findDates` gives it, and nothing else but small words; otherwise null.
 *
 * The day of the report (`YYYY-MM-DD`, that of the dateline) is what relative words are counted from; without one their value is null. See `resolveDate`.
 */
export function dateValue(words: string, anchor: { readonly date: string } | null): DateValue | null {
  // Behind a preposition, so that `May` is the month.
  const text = `in ${words}`;
  const tokens = tokenize(text);
  const [found, ...others] = findDates({ text, tokens });
  if (found === undefined || others.length > 0) return null;
  for (let i = 0; i < tokens.length; i++) {
    if ((tokens.starts[i] ?? 0) >= found.phrase[0] && (tokens.starts[i] ?? 0) < found.phrase[1]) continue;
    if (tokens.kinds[i] === TokenKind.Number || tokens.kinds[i] === TokenKind.Word && !isSmall(wordAt(tokens, i))) return null;
  }
  return resolveDate(found.expression, anchor);
}

const isSmall = (word: string): boolean => BEFORE_YEARS.has(word) || HEDGES.has(word) || DAY_PARTS.has(word) || word === "'s" || DATE_PREFIXES.has(word.slice(0, word.indexOf('-')));
