import { rootFinder } from '../ledger/roots';
import { agreedTerms, type AgreedTerms } from '../ledger/terms';
import type { Ledger, PublicLedger, Records } from '../ledger/types';
import { perLedger } from './kept';

type ById<S extends keyof Records> = ReadonlyMap<string, Records[S]>;

/** The entries of a ledger by id, for rules that look many of them up. */
export interface Known {
  readonly sources: ById<'sources'>;
  readonly encounters: ById<'encounters'>;
  readonly statements: ById<'statements'>;
  readonly evidence: ById<'evidence'>;
  readonly uses: ById<'uses'>;
  readonly terms: AgreedTerms;
  /** Id of the source of a statement, directly or through its encounter; null where the ledger does not tell. */
  readonly sourceOf: (statement: string) => string | null;
  /** The independent roots of some entries; see `independentRoots`. */
  readonly rootsOf: (ids: readonly string[]) => readonly string[];
}

const LABELS = new WeakMap<PublicLedger, ReadonlyMap<string, string>>();

/** What a ledger has under each id. */
export const knownOf = perLedger(made);

function made(ledger: Ledger): Known {
  const byId = <S extends 'sources' | 'encounters' | 'statements' | 'evidence' | 'uses'>(section: S): ById<S> =>
    new Map(ledger.sections[section].flatMap(({ id, fields }) => id === null ? [] : [[id, fields] as const]));
  const [encounters, statements] = [byId('encounters'), byId('statements')];
  return {
    sources: byId('sources'), encounters, statements, evidence: byId('evidence'), uses: byId('uses'), terms: agreedTerms(ledger), rootsOf: rootFinder(ledger),
    sourceOf: id => {
      const { source, encounter } = statements.get(id) ?? {};
      return source ?? encounters.get(encounter ?? '')?.source ?? null;
    },
  };
}

/** What the public view calls a source: its name, or of a protected one the agreed description. Messages about what somebody has said use `calledIn`. */
export function labelOf(view: PublicLedger | null, source: string | null): string {
  if (view === null || source === null) return 'the source';
  const labels = LABELS.get(view) ?? new Map(view.sources.map(({ id, label }) => [id, label]));
  LABELS.set(view, labels);
  return labels.get(source) ?? 'the source';
}
