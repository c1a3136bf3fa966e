import type { LedgerView, StatementView } from './ledger-view';
import { likeness } from './words-diff';

/** A statement with how well it fits a quotation, 0 to 1. */
export interface Ranked { readonly statement: StatementView; readonly likeness: number; readonly sameSource: boolean }

/** Statements alike in this part of their words are worth showing as the wording that may be meant. */
export const NEAR = 0.6;

/** All statements of a ledger, the best fit for the words first: alike words count most, then the same source, then the order of the ledger. */
export function rankStatements(view: LedgerView, wording: string, source: string | null): Ranked[] {
  const ranked = view.statements.map(statement => ({ statement, likeness: likeness(wording, statement.verbatim), sameSource: source !== null && statement.source === source }));
  const score = (one: Ranked): number => one.likeness + (one.sameSource ? 0.3 : 0);
  return ranked.map((one, at) => ({ one, at })).sort((a, b) => score(b.one) - score(a.one) || a.at - b.at).map(({ one }) => one);
}

/** The recorded wording that is probably meant by words that are not in the ledger as they stand; null when none is near. */
export function nearest(view: LedgerView, wording: string, source: string | null): StatementView | null {
  if (wording.split(/\s+/u).length < 3) return null; // one or two words are in half of all sentences
  const best = rankStatements(view, wording, source)[0];
  return best !== undefined && best.likeness >= NEAR ? best.statement : null;
}
