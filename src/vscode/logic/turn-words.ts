import type { Annotation, Quotation, Turn } from '../../annotation/types';
import { trimmed, type Span } from '../../text/span';
import { plainText } from '../../transcript/subtitles';

/** Words out of one turn of a transcript, as a statement would record them. */
export interface TurnWords {
  /** The words alone: no label, time, number of a line or note of what was heard. Marks of words that were not sure stay. */
  readonly verbatim: string;
  readonly turn: Turn;
  /** Where the words begin and end in the text. */
  readonly span: Span;
}

export type PickedWords = { readonly ok: true; readonly words: TurnWords } | { readonly ok: false; readonly why: 'none' | 'several' };

/** Numbers of lines, as the records of courts have them. */
const LINE_NUMBER = /^[ \t]*\d{1,2}(?:[ \t]{2,}|[ \t]*$)/gmu;

/**
 * The words of a transcript between two offsets; of an empty stretch, those of the whole turn there. `none`: nobody speaks there;
 * `several`: more than one speaks there, and a statement is of one.
 * @param near the annotation, or the part of it that touches the stretch
 */
export function wordsOfTurn(near: Pick<Annotation, 'turns' | 'quotations' | 'recognition'>, text: string, [start, end]: Span): PickedWords {
  const spoken = near.turns.map(turn => ({ turn, pieces: piecesOf(near.quotations, turn) }));
  const found = start === end
    ? spoken.filter(({ turn }) => Math.min(turn.label[0], turn.text[0]) <= start && start <= turn.text[1]).slice(-1)
    : spoken.map(({ turn, pieces }) => ({ turn, pieces: pieces.flatMap(piece => within(text, piece, [start, end])) })).filter(({ pieces }) => pieces.length > 0);
  if (found.length > 1) return { ok: false, why: 'several' };
  const [one] = found;
  const [first, last] = [one?.pieces[0], one?.pieces.at(-1)];
  if (one === undefined || first === undefined || last === undefined) return { ok: false, why: 'none' };
  const verbatim = one.pieces.map(piece => cleaned(text, piece, one.turn, near.recognition.envelope)).filter(words => words !== '').join(' ');
  return verbatim === '' ? { ok: false, why: 'none' } : { ok: true, words: { verbatim, turn: one.turn, span: [first[0], last[1]] } };
}

/** The stretches of a turn’s words, without labels and times: those of the quotation that it is. */
const piecesOf = (quotations: readonly Quotation[], { text }: Turn): readonly Span[] =>
  quotations.find(({ kind, cue, contents }) => kind === 'direct' && cue.length === 0 && contents[0]?.[0] === text[0] && contents.at(-1)?.[1] === text[1])?.contents ?? [];

/** What of a piece lies within a stretch, without white space at its edges; none where it is only white space. */
function within(text: string, piece: Span, stretch: Span): readonly Span[] {
  const [start, end] = trimmed(text, [Math.max(piece[0], stretch[0]), Math.max(Math.min(piece[1], stretch[1]), Math.max(piece[0], stretch[0]))]);
  return start < end ? [[start, end]] : [];
}

function cleaned(text: string, [start, end]: Span, { marks = [], locator }: Turn, envelope: string): string {
  const events = marks.filter(({ kind, start: from, end: to }) => kind === 'event' && from >= start && to <= end);
  const kept = [...events, { start: end, end }].map((event, at) => [events[at - 1]?.end ?? start, event.start] as const);
  const words = kept.map(span => envelope === 'vtt' || envelope === 'srt' ? plainText(text, span) : text.slice(...span)).join(' ');
  return (locator === undefined ? words : words.replace(LINE_NUMBER, '')).replace(/\s+/gu, ' ').trim();
}
