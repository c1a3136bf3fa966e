import { levelOf } from './run';
import type { Finding, Levels, Severity } from './types';

/** What is wrong in a ledger. Offsets are into the ledger's text. */
export interface LedgerFault { readonly start: number; readonly end: number; readonly message: string; readonly severity: Severity }

/** The faults of a ledger as findings, at the level of `ledger-invalid`; faults that are no errors keep their own lower level. */
export function checkLedger(faults: readonly LedgerFault[], levels: Levels = {}): readonly Finding[] {
  const level = levelOf('ledger-invalid', levels);
  if (level === 'off') return [];
  return faults.map(({ start, end, message, severity }) => ({ rule: 'ledger-invalid', severity: severity === 'error' ? level : severity, start, end, message, fixes: [] }));
}
