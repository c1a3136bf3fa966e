import type { Span } from '../../text/span';
import { hull } from '../../text/span';
import type { MachineSegment, MachineTranscript } from './types';
import { pauseBetween, SENTENCE_END } from './words';

/** A paragraph of a readable transcript. Times are seconds. */
export interface ReadableLine {
  readonly start: number | null;
  readonly end: number | null;
  /** The words, in the readable text. */
  readonly text: Span;
  /** The speaker’s name, in the readable text; null in a transcript that names nobody. */
  readonly label: Span | null;
  /** Where it all stands in the original file. */
  readonly from: Span;
}

/** When a stretch of the readable text was said: a sentence, a caption, an utterance. Seconds. */
export interface SpokenStretch { readonly text: Span; readonly start: number | null; readonly end: number | null }

/** A transcript to be read, its paragraphs, and the times of what stands in them, both in order. */
export interface Readable { readonly text: string; readonly lines: readonly ReadableLine[]; readonly times: readonly SpokenStretch[] }

/** A paragraph that is as long ends with the next sentence. */
const LONG = 600;
/** One that is as long ends with the next segment, whether a sentence ends there or not. */
const LONGEST = 1500;
const LONGEST_NAME = 80;
/** Where others are named: else the words would go on with whoever spoke before. */
const NOBODY = 'Unknown Speaker';
/** Line ends, control characters, and marks that turn the direction of the words around them. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** What would end a label early, or begin a line anew. */
const NOT_IN_NAMES = /[:[\]<>*_#]/gu;

/**
 * Writes a transcript to be read and annotated, a paragraph a turn: `[00:12:41] Speaker 1: text`, with blank lines between. What one
 * speaker says goes on in a paragraph until a pause of two seconds or, after 600 characters, the end of a sentence.
 * The words are those of the file, with control characters and line ends as blanks.
 */
export function readableOf({ segments }: Pick<MachineTranscript, 'segments'>): Readable {
  const lines: ReadableLine[] = [];
  const times: SpokenStretch[] = [];
  const parts: string[] = [];
  let length = 0;
  const unnamed = segments.some(({ speaker }) => speaker !== null) ? NOBODY : null;
  const put = (words: string): Span => { parts.push(words); length += words.length; return [length - words.length, length]; };
  for (const paragraph of paragraphsOf(segments)) {
    const { start, end, speaker, pieces, from } = paragraph;
    if (length > 0) put('\n\n');
    if (start !== null) put(`[${clock(start)}] `);
    const name = speaker ?? unnamed;
    const label = name === null ? null : put(name);
    if (label !== null) put(': ');
    const begin = length;
    pieces.forEach((piece, at) => {
      if (at > 0) put(' ');
      times.push({ text: put(piece.words), start: piece.start, end: piece.end });
    });
    lines.push({ start, end, label, text: [begin, length], from });
  }
  if (length > 0) put('\n');
  return { text: parts.join(''), lines, times };
}

interface Piece { readonly words: string; readonly start: number | null; readonly end: number | null }
interface Paragraph { readonly start: number | null; end: number | null; readonly speaker: string | null; readonly pieces: Piece[]; from: Span; length: number }

function paragraphsOf(segments: readonly MachineSegment[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const { speaker: name, start, end, text, from, another = false } of segments) {
    const words = clean(text);
    if (words === '') continue;
    const speaker = name === null ? null : nameOf(name);
    const last = paragraphs[paragraphs.length - 1];
    if (another || last?.speaker !== speaker || isFull(last) || pauseBetween(last.end, start)) {
      paragraphs.push({ start, end, speaker, pieces: [{ words, start, end }], from, length: words.length });
      continue;
    }
    last.pieces.push({ words, start, end });
    last.length += words.length + 1;
    last.end = end ?? last.end;
    last.from = hull([last.from, from]) ?? from;
  }
  return paragraphs;
}

const isFull = ({ length, pieces }: Paragraph): boolean => length >= LONGEST || (length >= LONG && SENTENCE_END.test(pieces[pieces.length - 1]?.words ?? ''));

/** Words on one line, without control characters. */
const clean = (words: string): string => words.replace(CONTROL, ' ').split(' ').filter(word => word !== '').join(' ');

/** A name that is one label, whatever the file says; null where nothing of it is left. */
function nameOf(name: string): string | null {
  const kept = clean(name.slice(0, 4 * LONGEST_NAME).replace(NOT_IN_NAMES, ' '));
  const whole = kept.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, '').trim();
  return whole === '' ? null : whole;
}

/** `00:12:41`: whole seconds, rounded down, as a player shows them. */
function clock(time: number): string {
  const all = Math.floor(Math.min(time, 999 * 3600));
  return [all / 3600, all / 60 % 60, all % 60].map(part => String(Math.floor(part)).padStart(2, '0')).join(':');
}
