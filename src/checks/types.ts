import type { Span } from '../text/span';
import type { RULE_IDS } from './ids';

/** How much a finding matters; `off` in the settings silences a rule. */
export type Severity = 'error' | 'warning' | 'info';
export type Level = Severity | 'off';

/** The stable ids of the rules. */
export type RuleId = typeof RULE_IDS[number];

/** What can be done about a finding; the editor turns each into a quick fix. */
export type Fix =
  /** Replace the quoted words by the recorded ones. */
  | 'use-recorded'
  /** Say that the place of a use is still this one. */
  | 'link-again'
  /** Choose the statement that is meant. */
  | 'link-statement'
  | 'add-statement'
  | 'create-source'
  /** Put the replacement in the place of the words (see `Finding.replacement`). */
  | 'replace'
  /** The same at all places of the finding. */
  | 'replace-everywhere'
  /** Say that these marked words are no speech: they are meant ironically, or are a title. */
  | 'not-speech';

/** What a rule says about a place. Offsets are into the file it is about: the draft, or for `ledger-invalid` the ledger. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  /** One or two plain sentences for a reporter. It never holds what the ledger keeps from the public: a protected source is its agreed description. */
  readonly message: string;
  readonly fixes: readonly Fix[];
  /** The other places of the same cause, in order; none of them is a finding of its own. */
  readonly places?: readonly Span[];
  /** What `replace` and `replace-everywhere` put in. */
  readonly replacement?: string;
  /** A named human has accepted it. `stale`: the words under the waiver have changed since, so that it counts no more. */
  readonly waiver?: { readonly by: string; readonly reason: string; readonly on: string | null; readonly stale: boolean };
}

/** The level of every rule; rules that are not named have their default. */
export type Levels = Readonly<Partial<Record<RuleId, Level>>>;

/** True of what somebody has still to see to. */
export const isOpenFinding = ({ waiver }: Pick<Finding, 'waiver'>): boolean => waiver === undefined || waiver.stale;
