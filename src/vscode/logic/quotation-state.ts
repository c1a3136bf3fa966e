import type { Annotation, Quotation } from '../../annotation/types';
import type { Span } from '../../text/span';
import { hull } from '../../text/span';
import { isFaithful } from '../../links/types';

/**
 * How a quotation stands: `linked` to a statement of the ledger, or `altered` where its words are not the recorded ones; else `indirect` speech, which has no wording to
 * compare; else `unattributed` when nobody is named as the speaker; else `unsourced`.
 */
export type QuotationState = 'linked' | 'altered' | 'unsourced' | 'unattributed' | 'indirect';

/** The state of one quotation. */
export function stateOf({ statement, wording, kind, speaker }: Quotation): QuotationState {
  if (statement !== null) return wording === null || isFaithful(wording) || kind === 'indirect' ? 'linked' : 'altered';
  if (kind === 'indirect') return 'indirect';
  return speaker === null ? 'unattributed' : 'unsourced';
}

/** True for the quotations that somebody has still to see to: marked words without a statement, or in other words than it. */
export const isOpen = (quotation: Quotation): boolean => { const state = stateOf(quotation); return state === 'unsourced' || state === 'altered' || state === 'unattributed'; };

/** The open quotations in order of place. In a transcript none is: it is itself the record of what was said. */
export const openQuotations = ({ quotations, recognition }: Annotation): Quotation[] => recognition.class === 'transcript' ? [] : quotations.filter(isOpen);

/** From the first to the last code unit of what is quoted. */
export function extent({ contents }: Quotation): Span { return hull(contents) ?? [0, 0]; }

/** The quotation whose content holds `offset` (its end counts), else the one whose cue or source does; null when there is none. The innermost wins. */
export function quotationAt({ quotations }: Pick<Annotation, 'quotations'>, offset: number): Quotation | null {
  const within = ([start, end]: Span): boolean => start <= offset && offset <= end;
  const innermost = (all: readonly Quotation[]): Quotation | null => all.reduce<Quotation | null>((best, next) => best === null || size(next) < size(best) ? next : best, null);
  return innermost(quotations.filter(({ contents }) => contents.some(within)))
    ?? innermost(quotations.filter(({ cue, source }) => cue.some(within) || source.some(within)));
}

function size(quotation: Quotation): number { const [start, end] = extent(quotation); return end - start; }

/**
 * The start of the next open quotation after (or before) `offset`, around the end of the text if need be; null when
 * none is open. Starting on one goes on to the one after it.
 */
export function neighbour(annotation: Annotation, offset: number, direction: 'next' | 'previous'): number | null {
  const starts = openQuotations(annotation).map(quotation => extent(quotation)[0]);
  if (direction === 'next') return starts.find(start => start > offset) ?? starts[0] ?? null;
  return starts.filter(start => start < offset).at(-1) ?? starts.at(-1) ?? null;
}
