import { findDates, resolveDate } from '../entities/values';
import { tokenize } from '../text/tokens';
import type { Recognition } from '../transcript/types';
import type { LedgerSide } from './ledger-side';

/**
 * The day of the report, `YYYY-MM-DD`, which relative dates are counted from: what the ledger says of the story, else the day in the
 * dateline, else that which a line at the top gives (`Published: 17 March 2023`, `Aired March 17, 2023 - 13:30 ET`, an embargo);
 * null where none tells. A dateline without a year has that of the line at the top.
 */
export function dayOfReport({ day }: Pick<LedgerSide, 'day'>, { dateline, published = null }: Pick<Recognition, 'dateline' | 'published'>): { readonly date: string } | null {
  if (day !== null && WHOLE.test(day)) return { date: day };
  const appeared = dayIn(published, null);
  return dayIn(dateline, appeared) ?? appeared;
}

/** The one whole day that a text names, whatever else it says: `KYIV, Ukraine, March 17, 2023`; without its year, the one that `near` gives it. */
function dayIn(text: string | null, near: { readonly date: string } | null): { readonly date: string } | null {
  if (text === null) return null;
  const days = findDates({ text, tokens: tokenize(text) }).map(({ expression }) => resolveDate(expression, near).value).filter(value => value !== null && WHOLE.test(value));
  return days.length === 1 && days[0] != null ? { date: days[0] } : null;
}

const WHOLE = /^\d{4}-\d{2}-\d{2}$/u;
