/**
 * What hover, tree and lists show of a ledger: made of its public view alone (design.md section 5), in the words of a
 * reporter. A protected source is its agreed description here and nothing else.
 */
export interface LedgerView {
  readonly sources: readonly SourceView[];
  readonly encounters: readonly EncounterView[];
  readonly statements: readonly StatementView[];
  readonly evidence: readonly EvidenceView[];
  readonly uses: readonly UseView[];
}

export interface SourceView {
  readonly id: string;
  /** The name, or the agreed description of a protected source. */
  readonly label: string;
  readonly kind: string;
  /** Roles as they stand, such as `chief executive, Northmere Harbour Authority`. */
  readonly roles: readonly string[];
  /** The source may not be named. */
  readonly isProtected: boolean;
  /** Names that are easily taken for this one. */
  readonly notToConfuseWith: readonly string[];
  /** What was agreed, one for each encounter that has terms. */
  readonly terms: readonly TermsView[];
}

/** What was agreed at one encounter; null where the ledger does not say. */
export interface TermsView {
  readonly label: string | null;
  readonly date: string | null;
  readonly mayUse: boolean | null;
  readonly mayName: boolean | null;
  readonly mayQuote: boolean | null;
  readonly mayParaphrase: boolean | null;
  readonly embargo: string | null;
}

export interface EncounterView {
  readonly id: string;
  /** Id of the source. */
  readonly source: string | null;
  /** How and when, such as `interview, 2025-03-12`. */
  readonly when: string | null;
  readonly terms: TermsView | null;
  /** Ids of its recordings and documents. */
  readonly evidence: readonly string[];
}

export interface StatementView {
  readonly id: string;
  /** Id of the source, directly or through the encounter. */
  readonly source: string | null;
  readonly verbatim: string;
  /** Where it is found: page, post, time. */
  readonly where: string | null;
  /** When it begins in the recording, in seconds. */
  readonly at: number | null;
  /** How and when it was said, such as `interview, 2025-03-12`. */
  readonly encounter: string | null;
  readonly terms: TermsView | null;
  readonly evidence: readonly EvidenceView[];
}

export interface EvidenceView { readonly id: string; readonly kind: string | null; readonly title: string; readonly url: string | null; /** A file beside the ledger. */ readonly path: string | null }

export interface UseView {
  readonly id: string;
  readonly draft: string | null;
  readonly statement: string;
  readonly status: string | null;
  readonly checkedBy: string | null;
  readonly checkedOn: string | null;
  readonly exact: string | null;
}

export const NO_LEDGER: LedgerView = { sources: [], encounters: [], statements: [], evidence: [], uses: [] };
