import type { HouseRules } from '../checks/house-rules';
import type { Finding, Levels } from '../checks/types';
import type { AmountValue } from '../entities/values';
import type { EntityType } from '../entities/types';
import type { Ledger } from '../ledger/types';
import type { PlacedUse } from '../links/places';
import type { Wording } from '../links/alignment';
import type { MarkedWords } from '../quotations/marked-words';
import type { QuotationKind } from '../quotations/types';
import type { TextChange } from '../text/changes';
import type { Models } from './models';
import type { Span } from '../text/span';
import type { TranscriptMark } from '../transcript';
import type { DocumentClass, Recognition } from '../transcript/types';

/** The annotation of one document: the contract of design.md section 6. Offsets are UTF-16 code units into the original text. */
export interface Annotation {
  readonly id: string;
  readonly recognition: Recognition;
  /** Empty for an article. */
  readonly turns: readonly Turn[];
  /** In order of first mention: `e1`, `e2`, … */
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  /** In order of first content. */
  readonly quotations: readonly Quotation[];
  /** Words within quotation marks in order of place, and why they stand there. */
  readonly marked: readonly MarkedWords[];
  /** In order of place; of a part of a document there are none. */
  readonly findings: readonly Finding[];
}

/** One speaker’s stretch of a transcript. The keys after `end` are there only where the transcript says so. */
export interface Turn {
  readonly label: Span;
  readonly text: Span;
  readonly speaker: string | null;
  /** Seconds, or null where the transcript has no times. */
  readonly start: number | null;
  readonly end: number | null;
  /** Who speaks, in the fullest form that the labels have: `TOM LIND` for `LIND`, the examiner for `Q`. */
  readonly name?: string;
  readonly role?: string;
  /** What he or she speaks for: an outlet, a party, a country. */
  readonly organization?: string;
  /** How it was said or heard: `through translator`. */
  readonly note?: string;
  /** Page and line of a record, `12:3`. */
  readonly locator?: string;
  /** What the writer has marked: events (`(LAUGHTER)`), words that were not sure (`[inaudible]`). */
  readonly marks?: readonly TranscriptMark[];
}

/** Where words stand: seconds from the start of the recording, and page and line of a record (`12:3`); null where the transcript does not say. */
export interface Stamp { readonly start: number | null; readonly end: number | null; readonly locator: string | null }

export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** Id of the ledger's source, or null. */
  readonly source: string | null;
}

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  /** Id of the entity. */
  readonly entity: string;
  /** How sure the recogniser is, 0 to 1. */
  readonly confidence: number;
  /** Of a date, the day or span of time that it names, in ISO 8601 (EDTF); null where that is open or depends on a day that is not known. */
  readonly date?: string | null;
  /** Of an amount of money, its number (two for a range) and currency (ISO 4217). */
  readonly amount?: AmountValue;
}

export interface Quotation {
  readonly kind: QuotationKind;
  readonly contents: readonly Span[];
  /** One span or none. */
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  /** Id of the entity that speaks, or null. */
  readonly speaker: string | null;
  /** Of one who speaks without a name, how the text describes him: `a spokesman for the port`; else null. */
  readonly anonymous: string | null;
  readonly confidence: number;
  /** What the speaker quotes of others within these words. */
  readonly nested: readonly NestedQuotation[];
  /** Id of the ledger's statement, or null. */
  readonly statement: string | null;
  /** How the words stand to those of the statement; null without one. Not part of the JSON. */
  readonly wording: Wording | null;
}

/** Words of somebody else within the words of a quotation. */
export type NestedQuotation = Pick<Quotation, 'kind' | 'contents' | 'cue' | 'source' | 'speaker' | 'confidence'>;

export interface AnnotateOptions {
  /** Given back as `id`; empty when not said. */
  readonly id?: string;
  readonly ledger?: Ledger | null;
  /** The path of the draft, for the uses that the ledger has of it; any part of its end will do. */
  readonly draft?: string | null;
  /** The level of each check. */
  readonly levels?: Levels;
  /** What the desk has decided on. */
  readonly house?: HouseRules;
  /** The moment of the check, in milliseconds, which embargoes are held against; the present where it is not said. */
  readonly now?: number;
  /** The trained networks; without them rules alone find names and quotations. */
  readonly models?: Partial<Models> | null;
  /** Sets the class when a person has chosen it; otherwise it is recognised. */
  readonly class?: DocumentClass | null;
}

export type { TextChange } from '../text/changes';

/** Lets long work be stopped and others have a turn. */
export interface Pace {
  /** Called between blocks when some milliseconds have passed; resolves when work may go on. */
  pause(): Promise<void>;
  /** True when the result is no longer wanted. */
  cancelled(): boolean;
  /** 0 to 1. */
  progress?(done: number): void;
}

/** What an edit touched: offsets into the new text, so that an editor can redraw only that. */
export interface Touched { readonly start: number; readonly end: number }

/** Keeps the annotation of one document up to date while it is edited. */
export interface Annotator {
  /** The text as it stands. */
  text(): string;
  /** Applies changes (in any order, not overlapping) and brings everything up to date. Cost: that of the blocks concerned, not of the document. */
  edit(changes: readonly TextChange[]): Touched;
  /** Replaces the ledger and what depends on it. */
  use(ledger: Ledger | null, levels?: Levels, house?: HouseRules): void;
  /** The whole annotation; cost linear in mentions and quotations. The same value as long as nothing changes. */
  annotation(): Annotation;
  /** The part of the annotation that touches `[start, end)`: the entities are those of the part. Cost: that of the blocks in the range. Entity ids are only good within the answer. */
  within(start: number, end: number): Annotation;
  /** Where the words at an offset stand in the recording or the record that this is the transcript of. */
  stamp(offset: number): Stamp;
  /** Where the uses that the ledger has of this draft stand now. */
  uses(): readonly PlacedUse[];
}
