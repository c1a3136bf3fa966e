import type { PlacedUse } from '../links/places';
import { OTHER_LEVELS, RULES, type CheckedQuotation } from './rules';
import type { Finding, Level, Levels, RuleId, Severity } from './types';

/** The level of a rule: as the settings say, else the rule's own. */
export const levelOf = (rule: RuleId, levels: Levels = {}): Level =>
  levels[rule] ?? RULES.find(({ id }) => id === rule)?.level ?? OTHER_LEVELS[rule] ?? 'error';

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

/** The uses whose words have changed in the draft, or are no longer there. */
export function checkUses(uses: readonly PlacedUse[], levels: Levels = {}): readonly Finding[] {
  return uses.flatMap(({ id, state, start, end, score }): readonly Finding[] => {
    if (state === 'found') return [];
    const rule = state === 'drifted' ? 'anchor-drifted' : 'anchor-lost';
    const severity = levelOf(rule, levels);
    if (severity === 'off') return [];
    return [{ rule, severity, start, end, message: messageOf(id, state, score), fixes: state === 'drifted' ? ['link-again'] : [] }];
  });
}

function messageOf(id: string, state: PlacedUse['state'], score: number): string {
  if (state !== 'drifted') return `The words that were linked as ${id} are no longer in the draft.`;
  return score < 1 ? `The words here are no longer those that were linked as ${id}.` : `These words were linked as ${id} in other surroundings; is this still the place?`;
}
