import type { EntityType, Pronoun } from '../entities/types';
import { shifted, type Span } from '../text/span';

/** `direct`: all content within marks; `mixed`: some of it; `indirect`: none (PARC 3.0, PolNeAR). */
export type QuotationKind = 'direct' | 'mixed' | 'indirect';

/** Whom the source phrase names, as far as its block alone tells. Spans are relative to the block. */
export type SpeakerHint =
  /** A name; the span is that of a name mention in the block. */
  | { readonly by: 'name'; readonly start: number; readonly end: number }
  /** `again`: the verb says that somebody goes on speaking (`he added`). */
  | { readonly by: 'pronoun'; readonly form: 'he' | 'she' | 'they' | 'it' | 'i' | 'we'; readonly again?: true }
  /** A noun phrase without a name (`the minister`, `experts`), in lower case. */
  | { readonly by: 'description'; readonly words: string }
  /** Marked words without source in their block. */
  | { readonly by: 'none' };

/** A quotation as one block alone shows it. Spans are relative to the block; contents include their marks and are in order. */
export interface LocalQuotation {
  readonly kind: QuotationKind;
  readonly contents: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly speaker: SpeakerHint;
  /** 0 to 1. */
  readonly confidence: number;
  /** The words go on with a quotation of a block before: they have no cue and no source here. */
  readonly past?: boolean;
  /** What the speaker quotes of others within these words. */
  readonly nested?: readonly LocalQuotation[];
  /** The style of mark when the first content opens the block and so may continue an open quotation of the block before; else null. */
  readonly reopens: string | null;
  /** The style of mark when the last content is still open at the end of the block; else null. */
  readonly open: string | null;
}

/** The same, `by` code units further on. */
export const movedQuotation = (quotation: LocalQuotation, by: number): LocalQuotation => ({
  ...quotation,
  contents: quotation.contents.map(span => shifted(span, by)),
  cue: quotation.cue && shifted(quotation.cue, by),
  source: quotation.source && shifted(quotation.source, by),
  ...quotation.nested !== undefined && { nested: quotation.nested.map(inner => movedQuotation(inner, by)) },
  speaker: quotation.speaker.by === 'name' ? { ...quotation.speaker, start: quotation.speaker.start + by, end: quotation.speaker.end + by } : quotation.speaker,
});

/** What the joining of a block needs to know of it. */
export interface JoinInput {
  readonly quotations: readonly LocalQuotation[];
  /** In order of offset. `entity` is the key of the entity. */
  readonly mentions: readonly JoinMention[];
  /** The block begins a speaker's turn: nothing of before leaks into it. `speaker` is the key of the entity, or null. */
  readonly turn: { readonly speaker: string | null } | null;
  /** A heading: nothing is carried into or out of it. */
  readonly heading: boolean;
  /** The key of the one entity of the document that has this role (`chief prosecutor`), or null. */
  readonly ofRole?: (role: string) => string | null;
}

export interface JoinMention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly name: string;
  readonly type: EntityType;
  /** What the block calls it beside its name, in lower case. */
  readonly roles?: readonly string[];
  /** The pronoun that it goes with, as the ledger has it, else as the block shows it. */
  readonly goesWith?: Pronoun;
}

/** A span in the block that is `back` blocks before the one that gave the quotation. */
export interface Piece { readonly back: number; readonly start: number; readonly end: number }

/** A quotation with its speaker, after the joining of blocks. */
export interface JoinedQuotation {
  readonly kind: QuotationKind;
  readonly contents: readonly Piece[];
  readonly cue: Piece | null;
  readonly source: Piece | null;
  /** The key of the entity that speaks, or null. */
  readonly speaker: string | null;
  /** The source is a description of somebody who is not named: a group, a role. */
  readonly anonymous: boolean;
  readonly confidence: number;
  /** What the speaker quotes of others within these words. */
  readonly nested: readonly JoinedQuotation[];
}

/** What is carried from block to block: small, a value, and the same for the same past. States with equal `key` are equal. */
export interface JoinState {
  readonly key: string;
}
