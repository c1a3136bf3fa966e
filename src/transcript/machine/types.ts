import type { Span } from '../../text/span';

export type MachineFormat = 'whisper' | 'aws' | 'google' | 'deepgram' | 'assemblyai' | 'kaldi' | 'otranscribe' | 'ttml';

/** What a machine heard from one speaker without a break: a sentence, a caption, an utterance. */
export interface MachineSegment {
  /** The speaker’s name, or a number such as `Speaker 1`; null where the file tells none. */
  readonly speaker: string | null;
  /** Seconds from the start of the recording, never negative; null where the file does not say or says something impossible. */
  readonly start: number | null;
  readonly end: number | null;
  /** The words as the file has them, decoded. They are untrusted: they may hold line ends and control characters. */
  readonly text: string;
  /** Where the segment stands in the original file. */
  readonly from: Span;
  /** True where the file says that somebody else begins to speak, who may have no name. */
  readonly another?: boolean;
}

export interface MachineTranscript {
  readonly format: MachineFormat;
  /** The kind of file in plain words, such as `Whisper`. */
  readonly title: string;
  /** The recording that the file names: a path or an address, untrusted; or null. */
  readonly media: string | null;
  /** In the order of the file; several channels of one recording in the order of their times. */
  readonly segments: readonly MachineSegment[];
  /** Entries that should hold words and could not be read. */
  readonly skipped: readonly Span[];
}

/**
 * Why a file that looks like a machine transcript cannot be read. `json-syntax`, `json-cut` (it ends too early), `json-depth`;
 * `xml-syntax`, `xml-cut`, `xml-depth`; `xml-doctype` (a document type is refused: it could pull in anything); `empty`: there are no words in it.
 */
export type MachineProblemCode = 'json-syntax' | 'json-cut' | 'json-depth' | 'xml-syntax' | 'xml-cut' | 'xml-depth' | 'xml-doctype' | 'empty';

/** A problem with its range `[start, end)` in the original file and a message in plain words. */
export interface MachineProblem { readonly code: MachineProblemCode; readonly message: string; readonly start: number; readonly end: number }

/** What a family of formats reads from a file of its kind. */
export type Reading = Pick<MachineTranscript, 'media' | 'segments' | 'skipped'>;
