import type { AmountValue } from '../entities/values';
import type { EntityType } from '../entities/types';
import type { Ledger, PublicLedger } from '../ledger/types';
import type { PlacedUse } from '../links/places';
import type { Wording } from '../links/alignment';
import type { MarkedWords } from '../quotations/marked-words';
import type { QuotationKind } from '../quotations/types';
import type { Span } from '../text/span';
import type { DocumentClass } from '../transcript/types';
import type { HouseRules } from './house-rules';

/** A stretch of the page: `text` is a paragraph of the report, `speech` is of a turn of a transcript, `aside` stands beside the text (bylines, credits, stage directions). */
export interface Paragraph { readonly start: number; readonly end: number; readonly text: string; readonly is: 'text' | 'heading' | 'speech' | 'aside' }

export interface CheckedEntity { readonly id: string; readonly name: string; readonly type: EntityType; /** Id of the ledger’s source, or null. */ readonly source: string | null }

export interface CheckedMention {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  /** Id of the entity. */
  readonly entity: string;
  readonly confidence: number;
  /** Of a date, the day or span of time that it names (EDTF); null where that is open. */
  readonly date?: string | null;
  readonly amount?: AmountValue;
  /** What the text says beside it that it is, in lower case: `chief prosecutor`. */
  readonly roles?: readonly string[];
}

/** A quotation of the draft. Spans are offsets into the document. */
export interface CheckedQuotation {
  readonly kind: QuotationKind;
  readonly contents: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  /** Id of the entity that speaks, or null. */
  readonly speaker: string | null;
  /** Of one who speaks without a name, how the text describes him; else null. */
  readonly anonymous: string | null;
  readonly confidence: number;
  /** The words of a headline. */
  readonly inHeading: boolean;
  /** The recorded statement with these words, or null. */
  readonly link: {
    readonly statement: string;
    /** Id of its source. */
    readonly source: string | null;
    readonly wording: Wording | null;
    /** What a change is about. */
    readonly about: readonly ('negation' | 'number' | 'name')[];
    /** A person has said that these words are that statement’s as they stand. */
    readonly accepted: boolean;
  } | null;
}

/** All that the rules ask about. Linear in what is found, not in characters, but for `text` and `paragraphs`. */
export interface CheckedDocument {
  readonly class: DocumentClass;
  readonly text: string;
  /** In order; together with the white space between them they are the text. */
  readonly paragraphs: readonly Paragraph[];
  /** By id. */
  readonly entities: ReadonlyMap<string, CheckedEntity>;
  /** In order of place. */
  readonly mentions: readonly CheckedMention[];
  /** In order of first content. */
  readonly quotations: readonly CheckedQuotation[];
  /** Words within quotation marks that are no quotation, and why they stand there. */
  readonly marked: readonly MarkedWords[];
  /** Null without a ledger: then rules that need one are not asked. */
  readonly ledger: Ledger | null;
  /** What may be said of it. Messages take names from here alone. */
  readonly view: PublicLedger | null;
  readonly uses: readonly PlacedUse[];
  /** The path of the draft, or null. */
  readonly path: string | null;
  /** The dateline as written, or null; and the day of the report, `YYYY-MM-DD`. */
  readonly dateline: string | null;
  readonly day: string | null;
  /** The moment of the check, in milliseconds. */
  readonly now: number;
  readonly house: HouseRules;
}
