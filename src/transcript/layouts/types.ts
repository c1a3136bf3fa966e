import type { DocumentClass, Envelope, Recognition } from '../types';

/** What a layout is told by: the counts over all blocks, and the head of the document. */
export interface Page {
  /** A count of the evidence; 0 where there is none. */
  readonly of: (key: string) => number;
  /** The first code units of the document. */
  readonly head: string;
  readonly envelope: Envelope;
  /** The dateline, as written, or null. */
  readonly dateline: string | null;
}

export type Answer = Pick<Recognition, 'class' | 'layout' | 'confidence' | 'because'>;

/** One family of layouts: what it says of a document, or null when the document is none of its own. */
export type Layout = (page: Page) => Answer | null;

export const answer = (kind: DocumentClass, layout: string, confidence: number, ...because: readonly (string | false)[]): Answer =>
  ({ class: kind, layout, confidence: Math.round(Math.min(0.99, confidence) * 100) / 100, because: because.filter(reason => reason !== false) });

export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
