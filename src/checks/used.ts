import type { Records } from '../ledger/types';
import { overlaps, type Span } from '../text/span';
import type { CheckedDocument, CheckedQuotation } from './document';
import { knownOf, type Known } from './known';
import { extentOf } from './spans';

/** A place of a report where a recorded statement is used. */
export interface Used {
  readonly statement: string;
  /** Id of its source, or null. */
  readonly source: string | null;
  readonly span: Span;
  /** The quotation that stands there, or null for a use in other words that only the ledger knows of. */
  readonly quotation: CheckedQuotation | null;
}

const MADE = new WeakMap<CheckedDocument, readonly Used[]>();

/**
 * Where a report uses statements of its ledger, in order of place: its quotations that are linked to one, and the uses that
 * the ledger has of it. None for a transcript, which is itself the record.
 */
export function usedIn(document: CheckedDocument): readonly Used[] {
  const used = MADE.get(document) ?? made(document);
  MADE.set(document, used);
  return used;
}

function made({ class: kind, ledger, quotations, uses }: CheckedDocument): readonly Used[] {
  if (ledger === null || kind !== 'article') return [];
  const known = knownOf(ledger);
  const placed = quotations.map(quotation => ({ quotation, span: extentOf(quotation.contents) })).sort((a, b) => a.span[0] - b.span[0]);
  const quoted = placed.flatMap(({ quotation, span }): readonly Used[] => quotation.link === null ? [] : [used(known, quotation.link.statement, span, quotation)]);
  const recorded = uses.flatMap(({ id, state, start, end }): readonly Used[] => {
    const statement = known.uses.get(id)?.statement;
    if (state === 'orphan' || statement === undefined) return [];
    const [first = null, ...more] = around(placed, [start, end]);
    return [first, ...more].some(one => one?.link?.statement === statement) ? [] : [used(known, statement, [start, end], first)];
  });
  return [...quoted, ...recorded].sort((a, b) => a.span[0] - b.span[0]);
}

const used = (known: Known, statement: string, span: Span, quotation: CheckedQuotation | null): Used => ({ statement, source: known.sourceOf(statement), span, quotation });

/** So many quotations may hold one another. */
const DEEPEST = 8;

/** Those that share words with a span, among quotations in order of place. */
function around(placed: readonly { readonly quotation: CheckedQuotation; readonly span: Span }[], span: Span): readonly CheckedQuotation[] {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.span[0] ?? 0) < span[1]) low = middle + 1;
    else high = middle;
  }
  return placed.slice(Math.max(0, low - DEEPEST), low).flatMap(one => overlaps(one.span, span) ? [one.quotation] : []);
}

/** The same with what the ledger has of each statement. */
export function usedStatements(document: CheckedDocument): readonly (Used & { readonly known: Known; readonly fields: Records['statements'] })[] {
  if (document.ledger === null) return [];
  const known = knownOf(document.ledger);
  return usedIn(document).flatMap(one => { const fields = known.statements.get(one.statement); return fields === undefined ? [] : [{ ...one, known, fields }]; });
}
