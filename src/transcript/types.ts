import type { Span } from '../text/span';

/** What a document is. */
export type DocumentClass = 'article' | 'transcript' | 'other';

/** How the file wraps its text. */
export type Envelope = 'plain' | 'markdown' | 'vtt' | 'srt' | 'data';

/** The answer to "what is this text", with its reasons in plain words. */
export interface Recognition {
  readonly class: DocumentClass;
  /** Name of the layout, such as `wire`, `news`, `speaker-labels`, `press-briefing`, `captions`, `notes`. */
  readonly layout: string;
  readonly envelope: Envelope;
  /** 0 to 1. */
  readonly confidence: number;
  /** Reasons a reporter can check with their own eyes, the strongest first. */
  readonly because: readonly string[];
  /** The dateline as written (`THE HAGUE, March 17`), or null. */
  readonly dateline: string | null;
  /** The day with its year that a line at the top says it to be of (`17 March 2023`), or null. Not part of the JSON. */
  readonly published?: string | null;
}

/**
 * The role that a block has in the layout of the page, seen alone.
 * `label`: begins with something that can be a speaker's label; `caption`: a WebVTT or SRT cue with its times;
 * `heading`: a title or a Markdown heading; `list`: a list item; `meta`: envelope, byline, note, credits, stage direction.
 */
export type BlockRole = 'prose' | 'label' | 'caption' | 'heading' | 'list' | 'meta';

/** The shape of one block: a pure function of its text and of the envelope. Spans are relative to the block. */
export interface BlockShape {
  readonly role: BlockRole;
  /** The words of the label without its colon, brackets and decoration (`JANE DOE`, `Q`); null without a label. */
  readonly label: Span | null;
  /** What is said or told: the text after the label or the cue's times, without white space at its edges. */
  readonly body: Span;
  /** Seconds from the start of the recording, when the block says so. */
  readonly start: number | null;
  readonly end: number | null;
  /** Counted over all blocks, these decide what the document is; see `EvidenceTotals`. */
  readonly evidence: Readonly<Record<string, number>>;
}
