import type { Span } from '../../text/span';

export type SubtitleFormat = 'vtt' | 'srt';

/** What one voice says within a cue. Spans are offsets into the text of the file; read them with `plainText`. */
export interface Voice {
  /** The speaker as written: the name of a `<v Name>`, of `NAME:` or of `[Name]:`; null where the cue tells none. */
  readonly name: Span | null;
  /** The words, from the first to the last of them; tags and references stand in between. */
  readonly text: Span;
  /** True where a dash or `>>` in front tells of another speaker. */
  readonly change: boolean;
}

/** One cue. Times are seconds from the start of the recording, to the millisecond. */
export interface Cue {
  /** The line above the times (a number in SubRip, anything in WebVTT), or null. */
  readonly id: string | null;
  readonly start: number;
  readonly end: number;
  /** What stands behind the times: WebVTT settings or SubRip coordinates; the empty text where there is nothing. */
  readonly settings: string;
  /** The lines below the times, without white space at the edges. */
  readonly body: Span;
  readonly voices: readonly Voice[];
}

/** A block of WebVTT that holds no cue. */
export interface OtherBlock { readonly kind: 'note' | 'style' | 'region'; readonly span: Span }

/**
 * What is wrong with a file. `bad-times`: a line with an arrow but without times, its words are no cue; `odd-time`: minutes
 * or seconds above 59; `backwards`: a cue that ends before it starts; `out-of-order`: one that starts before the one
 * above it; `stray-text`: words that belong to no cue.
 */
export type SubtitleProblemCode = 'bad-times' | 'odd-time' | 'backwards' | 'out-of-order' | 'stray-text';

/** A problem with its range `[start, end)` in the text of the file and a message in plain words. */
export interface SubtitleProblem { readonly code: SubtitleProblemCode; readonly start: number; readonly end: number; readonly message: string }

/** A WebVTT or SubRip file. All spans are offsets into `text`, which is the file as it is. */
export interface SubtitleFile {
  readonly format: SubtitleFormat;
  readonly text: string;
  /** The lines of a WebVTT file from `WEBVTT` to the first blank line; null in SubRip. */
  readonly header: Span | null;
  /** Notes, styles and regions, in the order of the file. */
  readonly others: readonly OtherBlock[];
  /** In the order of the file. */
  readonly cues: readonly Cue[];
  readonly problems: readonly SubtitleProblem[];
}
