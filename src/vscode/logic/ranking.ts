import { wordsOf } from '../../links/alignment';
import type { LedgerView, SourceView, StatementView } from './ledger-view';

/** A statement with how well it fits a quotation, 0 to 1. */
export interface Ranked { readonly statement: StatementView; readonly likeness: number; readonly sameSource: boolean }

/** All statements of a ledger, the best fit for the words first: alike words count most, then the same source, then the order of the ledger. */
export function rankStatements(view: LedgerView, wording: string, source: string | null): Ranked[] {
  const ranked = view.statements.map(statement => ({ statement, likeness: sharedWords(wording, statement.verbatim), sameSource: source !== null && statement.source === source }));
  const score = (one: Ranked): number => one.likeness + (one.sameSource ? 0.3 : 0);
  return ranked.map((one, at) => ({ one, at })).sort((a, b) => score(b.one) - score(a.one) || a.at - b.at).map(({ one }) => one);
}

/** The part of the words of the shorter wording that the other one has too, in whatever order. */
export function sharedWords(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)].sort((x, y) => x.length - y.length);
  if (a === undefined || b === undefined || a.length === 0) return 0;
  const left = new Map<string, number>();
  for (const { key } of b) left.set(key, (left.get(key) ?? 0) + 1);
  const shared = a.filter(({ key }) => { const count = left.get(key) ?? 0; left.set(key, count - 1); return count > 0; });
  return shared.length / a.length;
}

/** The sources of a ledger, those first whose names share words with a name. */
export function rankedByName(sources: readonly SourceView[], name: string): readonly SourceView[] {
  return sources.map((source, at) => ({ source, at, shared: sharedWords(name, source.label) })).sort((a, b) => b.shared - a.shared || a.at - b.at).map(({ source }) => source);
}
