import type { Annotation, TextChange } from '../../annotation/types';
import type { QuotationState } from './quotation-state';
import { stateOf } from './quotation-state';

export type MarkKind = `${QuotationState}Quotation` | 'linkedName' | 'unlinkedName';
export const MARK_KINDS: readonly MarkKind[] = ['linkedQuotation', 'alteredQuotation', 'unsourcedQuotation', 'unattributedQuotation', 'indirectQuotation', 'linkedName', 'unlinkedName'];

/** A stretch of the text to be underlined. Offsets are UTF-16 code units, half-open. */
export interface Mark { readonly kind: MarkKind; readonly start: number; readonly end: number }

export interface Shown { readonly names: boolean; readonly quotations: boolean }

/** The names that can be sources; places, dates and sums of money would only make the page restless. */
const SOURCES: ReadonlySet<string> = new Set(['person', 'organization']);

/** What is to be underlined, in no order. A text that is no news has no marks; in a transcript the turns have none but those in the ledger. */
export function marksOf(annotation: Annotation, shown: Shown): Mark[] {
  if (annotation.recognition.class === 'other') return [];
  const marks: Mark[] = [];
  if (shown.quotations) for (const quotation of annotation.quotations) {
    const kind = `${stateOf(quotation)}Quotation` as const;
    if (annotation.recognition.class === 'transcript' && kind !== 'linkedQuotation' && kind !== 'alteredQuotation') continue;
    for (const [start, end] of quotation.contents) marks.push({ kind, start, end });
  }
  if (shown.names) {
    const linked = new Map(annotation.entities.map(entity => [entity.id, entity.source !== null]));
    for (const { start, end, type, entity } of annotation.mentions) {
      if (linked.get(entity) === true) marks.push({ kind: 'linkedName', start, end });
      else if (SOURCES.has(type)) marks.push({ kind: 'unlinkedName', start, end });
    }
  }
  return marks;
}

/** The marks after the changes of one event; those whose text was touched shrink, and go when nothing is left of them. */
export function moved(marks: readonly Mark[], changes: readonly TextChange[]): Mark[] {
  return marks.map(mark => ({ kind: mark.kind, start: map(mark.start, changes, 'start'), end: map(mark.end, changes, 'end') })).filter(({ start, end }) => start < end);
}

/** Where an offset comes to lie; one within a replaced stretch goes to its far end (as a start) or its near end (as an end). */
function map(offset: number, changes: readonly TextChange[], as: 'start' | 'end'): number {
  let delta = 0;
  for (const { start, end, text } of [...changes].sort((a, b) => a.start - b.start)) {
    if (as === 'start' ? start > offset : start >= offset) break;
    if (offset < end) return start + delta + (as === 'start' ? text.length : 0);
    delta += text.length - (end - start);
  }
  return offset + delta;
}

/**
 * What may be shown at once while somebody types: of the wanted marks those that were there before, at whatever length.
 * New ones wait for a pause, so that half a word is not underlined; those that are no longer wanted vanish at once.
 */
export function calm(before: readonly Mark[], wanted: readonly Mark[]): Mark[] {
  const byKind = new Map<MarkKind, Mark[]>();
  for (const mark of before) byKind.set(mark.kind, [...byKind.get(mark.kind) ?? [], mark]);
  return wanted.filter(mark => byKind.get(mark.kind)?.some(old => old.start < mark.end && mark.start < old.end) ?? false);
}
