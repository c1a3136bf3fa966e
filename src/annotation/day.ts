import { dateValue } from '../entities/values';
import type { Recognition } from '../transcript/types';
import type { LedgerSide } from './ledger-side';

/** The day of the report, `YYYY-MM-DD`: what the ledger says of the story, else a whole day in the dateline; null where neither tells. */
export function dayOfReport({ day }: LedgerSide, { dateline }: Recognition): { readonly date: string } | null {
  if (day !== null && WHOLE.test(day)) return { date: day };
  const told = dateline === null ? null : dateValue(dateline, null)?.value ?? null;
  return told !== null && WHOLE.test(told) ? { date: told } : null;
}

const WHOLE = /^\d{4}-\d{2}-\d{2}$/u;
