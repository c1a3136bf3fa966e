/** A recorded statement, as plain data. */
export interface KnownStatement {
  readonly id: string;
  /** Id of the source that said it, or null where the ledger does not tell. */
  readonly source: string | null;
  readonly verbatim: string;
}

/** How the quoted words stand in the statement. */
export interface StatementLink {
  readonly statement: string;
  readonly source: string | null;
  readonly match: 'decided' | 'equal' | 'contained';
}

/** What a person has decided: these words of a draft are that statement. */
export interface DecidedLink {
  readonly statement: string;
  /** The words in the draft, as written. */
  readonly exact: string;
}
