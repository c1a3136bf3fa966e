import { readableOf, readMachine, type MachineProblem, type MachineSegment, type Readable } from './machine';
import { recognize, sniffEnvelope } from './recognize';
import { parseSubtitles, plainText, type SubtitleFile } from './subtitles';
import { createEvidence } from './totals';
import { hull } from '../text/span';

/** How much of a file’s beginning shows whether it is one of captions. */
const HEAD = 4096;
const TITLES = { vtt: 'WebVTT captions', srt: 'SubRip captions' } as const;

/** A file of a machine, or of captions, as a transcript to be read. */
export interface ReadableFile extends Readable {
  /** The kind of file in plain words, such as `Whisper`. */
  readonly title: string;
  /** The recording that the file names: a path or an address, untrusted; or null. */
  readonly media: string | null;
  /** How many pieces of the file should hold words and could not be read. */
  readonly skipped: number;
}

export type ReadableResult = { readonly ok: true; readonly file: ReadableFile } | { readonly ok: false; readonly problem: MachineProblem };

/** True where the beginning of a file is that of a machine’s transcript. Cheap: nothing of it is parsed. */
export const isMachineFile = (head: string): boolean => recognize(createEvidence().totals(), head, sniffEnvelope(head)).layout === 'machine';

/** True for WebVTT and SubRip, told by the beginning. */
export function isCaptions(text: string): boolean {
  const envelope = sniffEnvelope(text.slice(0, HEAD));
  return envelope === 'vtt' || envelope === 'srt';
}

/**
 * Reads what a machine has written (see `readMachine`), or captions (WebVTT, SubRip), as a transcript with a paragraph a turn.
 * Null where the text is neither; a file that is one of them and broken gives its problem, with its range in that file.
 */
export function readableFile(text: string): ReadableResult | null {
  if (isCaptions(text)) return fromSubtitles(parseSubtitles(text));
  const read = readMachine(text);
  if (read?.ok !== true) return read;
  const { title, media, skipped } = read.transcript;
  return { ok: true, file: { ...readableOf(read.transcript), title, media, skipped: skipped.length } };
}

function fromSubtitles(file: SubtitleFile): ReadableResult {
  const title = TITLES[file.format];
  const readable = readableOf({ segments: segmentsOf(file) });
  if (readable.lines.length === 0) return { ok: false, problem: { code: 'empty', message: `These are ${title}, but no words could be read in them.`, start: 0, end: file.text.length } };
  return { ok: true, file: { ...readable, title, media: null, skipped: file.problems.filter(({ code }) => code === 'bad-times' || code === 'stray-text').length } };
}

/** Each piece of each cue; one without a speaker goes on with the speaker before, unless it says that somebody else speaks. */
function segmentsOf({ text, cues }: SubtitleFile): readonly MachineSegment[] {
  const segments: MachineSegment[] = [];
  let speaker: string | null = null;
  for (const { start, end, voices } of cues) {
    for (const { name, text: words, change } of voices) {
      if (name !== null) speaker = plainText(text, name);
      else if (change) speaker = null;
      if (words[0] < words[1]) segments.push({ speaker, start, end, text: `${change && name === null ? '– ' : ''}${plainText(text, words)}`, from: hull([name ?? words, words]) ?? words, ...change && { another: true } });
    }
  }
  return segments;
}
