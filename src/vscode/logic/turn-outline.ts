import type { Turn } from '../../annotation/types';
import type { Span } from '../../text/span';
import { SECTION } from '../../transcript/en/sections';
import { shortened } from './markdown';

/** A row of the outline: a turn, or a part of the record with its turns. Spans are of UTF-16 code units, half-open. */
export interface OutlineRow {
  readonly is: 'turn' | 'section';
  readonly name: string;
  readonly detail: string;
  /** All of it, from its label to its last word. */
  readonly whole: Span;
  /** What is to be selected: the label, or the first word where there is none. */
  readonly head: Span;
  readonly rows: readonly OutlineRow[];
}

const LONGEST_WORDS = 48;
/** How much of what stands before a turn is searched for the heading of a section. */
const BEFORE = 4000;

/** From the label of a turn to its last word. What stands behind it (a pause, the next clip) belongs to nobody. */
export const stretchOf = ({ label, text }: Turn): Span => [label[0] < label[1] ? label[0] : text[0], Math.max(label[1], text[1])];

/**
 * The lines, from 0, of the turns that can be folded: from the line of the label to the line of the last word. A speech
 * that one person holds without a label is no turn among others, and is not folded.
 * @param lineAt the line of an offset
 */
export function foldsOfTurns(turns: readonly Turn[], lineAt: (offset: number) => number): readonly (readonly [first: number, last: number])[] {
  if (turns.length < 2 && turns.every(({ label }) => label[0] === label[1])) return [];
  const lines = turns.map(turn => { const [start, end] = stretchOf(turn); return [lineAt(start), lineAt(end)] as const; });
  return lines.map(([first, last], at) => [first, Math.min(last, (lines[at + 1]?.[0] ?? Infinity) - 1)] as const).filter(([first, last]) => last > first);
}

/**
 * The outline of a transcript: its turns in order, each by the fullest name that the transcript has for who speaks and by
 * its first words, with the time beside them: a list of them can be filtered by speaker, and tells the turns of one
 * speaker apart also where the editor shows names alone. Where the record has parts (examinations, headings of Markdown),
 * the turns stand below them. Nothing is shown but words of the document.
 */
export function outlineOfTurns(turns: readonly Turn[], text: string): readonly OutlineRow[] {
  const rows: { readonly section: OutlineRow | null; readonly turns: OutlineRow[] }[] = [{ section: null, turns: [] }];
  let before = 0;
  for (const turn of turns) {
    const row = rowOf(turn, text);
    const section = sectionBefore(text, before, row.whole[0]);
    if (section !== null) rows.push({ section, turns: [] });
    rows.at(-1)?.turns.push(row);
    before = Math.max(before, row.whole[1]);
  }
  // The title of the whole is no part of it.
  if (rows.length === 2 && rows[0]?.turns.length === 0) return rows[1]?.turns ?? [];
  return rows.flatMap(({ section, turns: inside }) => section === null ? inside : [{ ...section, whole: [section.whole[0], inside.at(-1)?.whole[1] ?? section.whole[1]], rows: inside }]);
}

function rowOf(turn: Turn, text: string): OutlineRow {
  const label = text.slice(...turn.label).replace(/\s+/gu, ' ');
  const words = firstWords(text, turn.text);
  const time = turn.start === null ? '' : clockOf(turn.start);
  const name = turn.name ?? label;
  const whole = stretchOf(turn);
  const head: Span = label === '' ? [whole[0], whole[0]] : turn.label;
  return { is: 'turn', name: [name, words].filter(part => part !== '').join(': ') || '…', detail: time, whole, head, rows: [] };
}

/** What is said first, in one line, without the tags of captions. */
function firstWords(text: string, [start, end]: Span): string {
  const [first = ''] = text.slice(start, Math.min(end, start + 4 * LONGEST_WORDS)).split(/\r?\n[ \t]*\r?\n/u);
  return shortened(first.replace(/<[^<>]{0,200}>/gu, '').replace(/\s+/gu, ' ').trim(), LONGEST_WORDS);
}

/** The last heading between two turns. */
function sectionBefore(text: string, start: number, end: number): OutlineRow | null {
  const from = Math.max(start, end - BEFORE);
  const found = [...text.slice(from, end).matchAll(SECTION)].at(-1);
  if (found === undefined) return null;
  const title = found[1] ?? found[2] ?? '';
  const at = from + found.index + found[0].indexOf(title);
  const head: Span = [at, at + title.length];
  return { is: 'section', name: title.replace(/\s+/gu, ' ').trim(), detail: '', whole: head, head, rows: [] };
}

/** Seconds as `m:ss` or `h:mm:ss`. */
export function clockOf(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (count: number): string => String(count).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours === 0 ? `${minutes}:${two(whole % 60)}` : `${hours}:${two(minutes)}:${two(whole % 60)}`;
}
