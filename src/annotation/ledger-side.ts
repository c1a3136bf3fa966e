import type { Levels } from '../checks/types';
import type { KnownName, NameCorrection } from '../entities/types';
import { anchoredUses, decidedLinks, knownNames, knownStatements, nameCorrections, publicView, storyDay } from '../ledger';
import type { Ledger } from '../ledger/types';
import type { AnchoredUse } from '../links/places';
import { indexStatements, type StatementIndex } from '../links/statements';

/** What an annotation needs of the ledger besides its names. */
export interface LedgerSide {
  readonly statements: StatementIndex;
  /** What a source may be called, and the sources it speaks for; from the public view. */
  readonly sources: ReadonlyMap<string, { readonly label: string; readonly organizations: readonly string[] }>;
  /** The uses of this draft. */
  readonly uses: readonly AnchoredUse[];
  readonly levels: Levels;
  /** The day of the story, as the ledger has it. */
  readonly day: string | null;
}

/** Statements, labels and levels, ready for use; of no ledger, there are none. */
export function ledgerSide(ledger: Ledger | null, levels: Levels = {}, draft: string | null = null): LedgerSide {
  const sources = ledger === null ? [] : publicView(ledger, 'public').sources;
  return {
    statements: indexStatements(ledger === null ? [] : knownStatements(ledger), ledger === null ? [] : decidedLinks(ledger)),
    sources: new Map(sources.map(({ id, label, roles }) => [id, { label, organizations: roles.flatMap(({ organization }) => organization === null ? [] : [organization]) }])),
    uses: ledger === null || draft === null ? [] : anchoredUses(ledger).filter(use => sameDraft(use.draft, draft)),
    levels,
    day: ledger === null ? null : storyDay(ledger),
  };
}

/** True when the path in the ledger is the end of that of the draft: the two may be told from different folders. */
function sameDraft(used: string, draft: string): boolean {
  const parts = (path: string): readonly string[] => path.normalize('NFC').split(/[\\/]+/u).filter(part => part !== '' && part !== '.' && part !== '..').reverse();
  const [a, b] = [parts(used), parts(draft)];
  return a.length > 0 && b.length > 0 && a.slice(0, b.length).every((part, i) => part === b[i]);
}

/** The names of the ledger, with a key that is equal when they are. */
export function ledgerNames(ledger: Ledger | null): { readonly key: string; readonly known: readonly KnownName[]; readonly corrections: readonly NameCorrection[] } {
  if (ledger === null) return { key: '', known: [], corrections: [] };
  const known = knownNames(ledger);
  const corrections = nameCorrections(ledger);
  return { key: JSON.stringify([known, corrections]), known, corrections };
}
