import type { Span } from '../../text/span';

/**
 * How a label is written. `caps`: a name all in capitals and a colon; `mixed`: any other name and a colon; `question`:
 * `Q` or `A`; `stamped`: a name with a time; `stop`: a name and a full stop or a dash (`Mr. LIND.`, `President. –`);
 * `line`: a title and a name on a line of their own, as in Hansard.
 */
export type LabelKind = 'caps' | 'mixed' | 'question' | 'stamped' | 'stop' | 'line';

/** A speaker’s label at the beginning of a turn. Offsets are relative to the text it was looked for in. */
export interface Label {
  /** The words of the label without colon, brackets and decoration. */
  readonly span: Span;
  /** Where the words of the turn begin. */
  readonly body: number;
  /** Seconds from the start of the recording, or null. */
  readonly time: number | null;
  readonly kind: LabelKind;
}

/** A family of labels: the one that `head`, the beginning of a block, has at `at`, behind white space and a line’s number. */
export type LabelFamily = (head: string, at: number) => Label | null;
