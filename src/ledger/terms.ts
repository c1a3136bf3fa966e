import type { Ledger, PublicTerms, Records } from './types';

/** True for a source that must not be named. */
export const isProtected = (fields: Records['sources']): boolean => fields.protection !== undefined || fields.agreed_description !== undefined;

type Terms = NonNullable<Records['encounters']['terms']>;

/** What was agreed for statements and encounters. */
export interface AgreedTerms {
  /**
   * The terms of a statement: each permission as the statement itself says, else its encounter, else its source. So a
   * word of the source’s that was never taken back still counts. A protected source may never be named.
   * @returns null when the ledger says nothing of it, or has no such statement
   */
  statement(id: string): PublicTerms | null;
  /** The terms of all that is said in an encounter, in the same way. */
  encounter(id: string): PublicTerms | null;
}

/** Looks terms up in a ledger, without a walk through it for each. */
export function agreedTerms({ sections }: Ledger): AgreedTerms {
  const sources = new Map(sections.sources.map(({ id, fields }) => [id, fields]));
  const encounters = new Map(sections.encounters.map(({ id, fields }) => [id, fields]));
  const statements = new Map(sections.statements.map(({ id, fields }) => [id, fields]));
  return {
    statement(id) {
      const fields = statements.get(id);
      const encounter = encounters.get(fields?.encounter ?? '');
      return fields === undefined ? null : termsOf([fields.terms, encounter?.terms], sources.get(fields.source ?? encounter?.source ?? ''));
    },
    encounter(id) {
      const fields = encounters.get(id);
      return fields === undefined ? null : termsOf([fields.terms], sources.get(fields.source ?? ''));
    },
  };
}

/** The terms of one statement; see `AgreedTerms`. */
export const effectiveTerms = (ledger: Ledger, statement: string): PublicTerms | null => agreedTerms(ledger).statement(statement);

function termsOf(nearest: readonly (Terms | null | undefined)[], source: Records['sources'] | undefined): PublicTerms | null {
  const all = [...nearest, source?.terms].filter(terms => terms !== undefined && terms !== null);
  const guarded = source !== undefined && isProtected(source);
  if (all.length === 0 && !guarded) return null;
  const first = <K extends keyof Terms>(key: K): NonNullable<Terms[K]> | null => (all.find(terms => terms[key] != null)?.[key] ?? null);
  return { label: first('label'), mayUse: first('may_use'), mayName: guarded ? false : first('may_name'), mayQuote: first('may_quote'), mayParaphrase: first('may_paraphrase'), embargo: first('embargo_until') };
}
