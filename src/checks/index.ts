import { LEDGER_LEVEL, RULES, type CheckedQuotation } from './rules';
import type { Finding, Level, Levels, RuleId, Severity } from './types';

/** The level of a rule: as the settings say, else the rule's own. */
export const levelOf = (rule: RuleId, levels: Levels = {}): Level =>
  levels[rule] ?? RULES.find(({ id }) => id === rule)?.level ?? LEDGER_LEVEL;

/** What the rules say of one quotation; rules that are off are not asked. Offsets are those of the quotation's span. */
export function checkQuotation(quotation: CheckedQuotation, levels: Levels = {}): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const severity = levelOf(rule.id, levels);
    if (severity === 'off') continue;
    const said = rule.check(quotation);
    if (said !== null) findings.push({ rule: rule.id, severity, start: quotation.span[0], end: quotation.span[1], ...said });
  }
  return findings;
}

/** What is wrong in a ledger. Offsets are into the ledger's text. */
export interface LedgerFault { readonly start: number; readonly end: number; readonly message: string; readonly severity: Severity }

/** The faults of a ledger as findings, at the level of `ledger-invalid`; faults that are no errors keep their own lower level. */
export function checkLedger(faults: readonly LedgerFault[], levels: Levels = {}): readonly Finding[] {
  const level = levelOf('ledger-invalid', levels);
  if (level === 'off') return [];
  return faults.map(({ start, end, message, severity }) => ({ rule: 'ledger-invalid', severity: severity === 'error' ? level : severity, start, end, message, fixes: [] }));
}
