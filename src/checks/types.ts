/** How much a finding matters; `off` in the settings silences a rule. */
export type Severity = 'error' | 'warning' | 'info';
export type Level = Severity | 'off';

/** The stable ids of the rules. */
export type RuleId = 'quote-unsourced' | 'quote-altered' | 'quote-unattributed' | 'speaker-mismatch' | 'anchor-drifted' | 'anchor-lost' | 'ledger-invalid';

/** What can be done about a finding; the editor turns each into a quick fix. */
export type Fix = 'use-recorded' | 'link-again' | 'link-statement' | 'add-statement' | 'create-source';

/** What a rule says about a place. Offsets are into the file it is about: the draft, or for `ledger-invalid` the ledger. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  /** One or two plain sentences for a reporter. */
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** The level of every rule; rules that are not named have their default. */
export type Levels = Readonly<Partial<Record<RuleId, Level>>>;
