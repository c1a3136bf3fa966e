import { findDates, resolveDate } from '../entities/values';
import { tokenize } from '../text/tokens';
import type { Recognition } from '../transcript/types';
import type { LedgerSide } from './ledger-side';

/**
 * The day of the report, `YYYY-MM-DD`: what the ledger says of the story, else a whole day in the dateline, else that which
 * a line at the top gives (`Published: 17 March 2023`); null where none tells.
 */
export function dayOfReport({ day }: LedgerSide, { dateline, published = null }: Recognition): { readonly date: string } | null {
  if (day !== null && WHOLE.test(day)) return { date: day };
  const told = dayIn(dateline) ?? dayIn(published);
  return told === null ? null : { date: told };
}

/** The one whole day that a text names, whatever else it says: `KYIV, Ukraine, March 17, 2023`. */
function dayIn(text: string | null): string | null {
  if (text === null) return null;
  const days = findDates({ text, tokens: tokenize(text) }).map(({ expression }) => resolveDate(expression, null).value).filter(value => value !== null && WHOLE.test(value));
  return days.length === 1 ? days[0] ?? null : null;
}

const WHOLE = /^\d{4}-\d{2}-\d{2}$/u;
