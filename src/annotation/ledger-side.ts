import type { Levels } from '../checks/types';
import type { KnownName, NameCorrection } from '../entities/types';
import { decidedLinks, knownNames, knownStatements, nameCorrections, publicView } from '../ledger';
import type { Ledger } from '../ledger/types';
import { indexStatements, type StatementIndex } from '../links/statements';

/** What an annotation needs of the ledger besides its names. */
export interface LedgerSide {
  readonly statements: StatementIndex;
  /** What a source may be called, and the sources it speaks for; from the public view. */
  readonly sources: ReadonlyMap<string, { readonly label: string; readonly organizations: readonly string[] }>;
  readonly levels: Levels;
}

/** Statements, labels and levels, ready for use; of no ledger, there are none. */
export function ledgerSide(ledger: Ledger | null, levels: Levels = {}): LedgerSide {
  const sources = ledger === null ? [] : publicView(ledger, 'public').sources;
  return {
    statements: indexStatements(ledger === null ? [] : knownStatements(ledger), ledger === null ? [] : decidedLinks(ledger)),
    sources: new Map(sources.map(({ id, label, roles }) => [id, { label, organizations: roles.flatMap(({ organization }) => organization === null ? [] : [organization]) }])),
    levels,
  };
}

/** The names of the ledger, with a key that is equal when they are. */
export function ledgerNames(ledger: Ledger | null): { readonly key: string; readonly known: readonly KnownName[]; readonly corrections: readonly NameCorrection[] } {
  if (ledger === null) return { key: '', known: [], corrections: [] };
  const known = knownNames(ledger);
  const corrections = nameCorrections(ledger);
  return { key: JSON.stringify([known, corrections]), known, corrections };
}
