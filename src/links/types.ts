import type { Alignment, Wording } from './alignment';

/** A recorded statement, as plain data. */
export interface KnownStatement {
  readonly id: string;
  /** Id of the source that said it, or null where the ledger does not tell. */
  readonly source: string | null;
  readonly verbatim: string;
}

/** The recorded statement that quoted words stand for, and how they stand to its wording. */
export interface StatementLink {
  readonly statement: string;
  readonly source: string | null;
  readonly wording: Wording;
  /** What a change is about; see `Alignment`. */
  readonly about: Alignment['about'];
  /** A person has said so; otherwise the words have. */
  readonly decided: boolean;
  /** A person has accepted the wording. */
  readonly accepted: boolean;
}

/** True for wordings that may stand within quotation marks. */
export const isFaithful = (wording: Wording): boolean => wording !== 'changed' && wording !== 'reordered';

/** What a person has decided: these words of a draft are that statement. */
export interface DecidedLink {
  readonly statement: string;
  /** The words in the draft, as written. */
  readonly exact: string;
  /** How the check came out; what was found to match, or was accepted, is not asked about again. */
  readonly status?: string | null;
}
