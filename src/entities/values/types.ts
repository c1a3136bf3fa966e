import type { Span } from '../../text/span';

/** A unit of the calendar; a quarter is one of the four of a year. */
export type CalendarUnit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';
/** Last, this or next, as seen from the day of the report. */
export type Turn = -1 | 0 | 1;

/** Years, months (1 to 12), days (1 to 31) and days of the week (1 is Monday), as far as the words say them. */
export interface DayExpression {
  readonly kind: 'day';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  /** `last Friday`, `next March`. */
  readonly turn: Turn | null;
  /** `March last year`, `Friday of next week`, `two weeks ago on Friday`: the year or, with a day of the week, the week, counted from that of the report. */
  readonly within: number | null;
  /** `a week ago Friday` may be counted from the last Friday too, so that both must come to the same. */
  readonly ago?: true;
}

/** What the words of a date say, before a day of the report is known. */
export type DateExpression =
  | DayExpression
  /** From one to the other, both included. */
  | { readonly kind: 'range'; readonly from: DayExpression; readonly to: DayExpression }
  /** The years that begin with these digits: `199` for the 1990s, `18` for the 19th century. */
  | { readonly kind: 'digits'; readonly digits: number }
  /** A season, quarter or half of a year, by its number in ISO 8601-2. */
  | { readonly kind: 'part'; readonly part: number; readonly year: number | null; readonly within: Turn | null }
  /** So many units from the day of the report: yesterday, last year, two weeks ago. */
  | { readonly kind: 'offset'; readonly unit: CalendarUnit; readonly count: number }
  /** A date without a value: `the past two weeks`, `03/04/2023`, `Mondays`. */
  | { readonly kind: 'open'; readonly relative: boolean };

/**
 * How a date is said.
 * - `named`: a day, month, year or decade by its name or number; what the corpora of names mark as a date.
 * - `hour`: the same with a part of the day (`Friday night`), which those corpora count as a time.
 * - `pointing`: any other: `yesterday`, `last year`, `two weeks ago`, `the 19th century`.
 */
export type DateKind = 'named' | 'hour' | 'pointing';

/** A date in a passage. Offsets are UTF-16 code units into its text, half-open. */
export interface FoundDate {
  /** The words of the calendar alone: `Friday` of `last Friday`, as the corpora of names mark it. */
  readonly start: number;
  readonly end: number;
  /** With the words that say which one (`last Friday`); holds the span above. What `dateValue` takes. */
  readonly phrase: Span;
  readonly kind: DateKind;
  readonly expression: DateExpression;
}

/** What a date amounts to. */
export interface DateValue {
  /**
   * Null where the words leave it open. Otherwise as ISO 8601-1 writes it: day `2023-03-17`, month `2023-03`, year `2023`, week `2023-W11`, interval
   * `2019/2021` (both ends included); or ISO 8601-2 (EDTF): decade `199X`, century `18XX`, season `2023-21` to `2023-24`, quarter `2023-33` to `2023-36`,
   * half `2023-40` and `2023-41`.
   */
  readonly value: string | null;
  /** The words say it only together with the day of the report. */
  readonly relative: boolean;
}

/** What an amount of money comes to. */
export interface AmountValue {
  /** In whole units of the currency (`5 cents` is 0.05); the two ends of a range, the smaller first; null where the words leave it open (`millions of dollars`). */
  readonly amount: number | readonly [number, number] | null;
  /** ISO 4217; null where several currencies are called so. */
  readonly currency: string | null;
  /** The currencies that the words may mean; just the one where there is no doubt. */
  readonly currencies: readonly string[];
}

/** An amount of money in a passage, with its currency. Offsets are UTF-16 code units into its text, half-open. */
export interface FoundAmount {
  readonly start: number;
  readonly end: number;
  readonly value: AmountValue;
}
