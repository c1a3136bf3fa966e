import { isProtected } from '../ledger/terms';
import type { Ledger, PublicTerms } from '../ledger/types';
import { perLedger } from './kept';
import { knownOf } from './known';

/** What is agreed with a source for all that the ledger has of it: `false` where every word about it forbids it, and none allows it. */
export interface AgreedThroughout {
  readonly mayUse: boolean;
  readonly mayName: boolean;
  readonly mayParaphrase: boolean;
  /** Messages may have the name: nothing forbids it, or something allows it. Stricter than `mayName`, for which what is left open counts as allowed. */
  readonly mayCall: boolean;
}

/** The sources of which something is forbidden throughout, by id. One encounter on the record is enough for a source to be named. */
export const agreedThroughout = perLedger(made);

function made(ledger: Ledger): ReadonlyMap<string, AgreedThroughout> {
  const { terms, sourceOf } = knownOf(ledger);
  const bySource = new Map<string, (PublicTerms | null)[]>();
  const add = (source: string | null | undefined, found: PublicTerms | null): void => {
    if (source == null) return;
    const known = bySource.get(source);
    if (known === undefined) bySource.set(source, [found]);
    else known.push(found);
  };
  const { sources, encounters, statements } = ledger.sections;
  for (const { id, fields } of encounters) add(fields.source, terms.encounter(id ?? ''));
  for (const { id } of statements) add(sourceOf(id ?? ''), terms.statement(id ?? ''));
  return new Map(sources.flatMap(({ id, fields }) => {
    if (id === null || isProtected(fields)) return [];
    const all = bySource.get(id);
    const only = fields.terms ?? {};
    const allowed = (key: 'mayUse' | 'mayName' | 'mayParaphrase', own: boolean | null | undefined): boolean => all === undefined ? own !== false : !all.every(one => one?.[key] === false);
    const named = (all ?? []).map(one => one?.mayName);
    const agreed: AgreedThroughout = {
      mayUse: allowed('mayUse', only.may_use), mayName: allowed('mayName', only.may_name), mayParaphrase: allowed('mayParaphrase', only.may_paraphrase),
      mayCall: all === undefined ? only.may_name !== false : !named.includes(false) || named.includes(true),
    };
    return Object.values(agreed).every(Boolean) ? [] : [[id, agreed] as const];
  }));
}
