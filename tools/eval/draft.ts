import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation, Quotation } from '../../src/annotation/types';
import { hull } from '../../src/text/span';
import type { Span } from '../../src/text/span';
import { shareScore } from './score';
import type { Bench, Measurement, Score } from './score';

/** One row of the check list of the sample draft, as the page of the shared folder tells it. */
export interface ExpectedRow {
  /** Line of the draft, from 1. */
  readonly line: number;
  readonly type: string;
  readonly source: string;
  readonly cue: string;
  /** `start … end`, or the whole content. */
  readonly content: string;
}

/** A row with its places in the draft; a part that the row does not spell out is null. */
export interface LocatedRow extends ExpectedRow { readonly contentSpan: Span; readonly sourceSpan: Span | null; readonly cueSpan: Span | null }

/** How an annotation answers a row. */
export interface RowResult {
  readonly row: LocatedRow;
  readonly quotation: Quotation | null;
  /** The same first and last word. */
  readonly borders: boolean;
  readonly source: boolean;
  readonly cue: boolean;
  readonly speaker: boolean;
}

/** The rows of the first Markdown table whose heading begins with `Line | Type | Source`. */
export function parseRows(markdown: string): readonly ExpectedRow[] {
  const lines = markdown.split('\n');
  const head = lines.findIndex(line => line.startsWith("| Line | Type | Source"));
  if (head < 0) return [];
  const rows: ExpectedRow[] = [];
  for (const line of lines.slice(head + 2)) {
    if (!line.startsWith('|')) break;
    const [, number = '', type = '', source = '', cue = '', content = ''] = line.split('|').map(cell => cell.trim());
    rows.push({ line: Number(number), type, source, cue, content });
  }
  return rows;
}

/** Finds a row's words in the draft; null when they are not there. */
export function locate(text: string, row: ExpectedRow): LocatedRow | null {
  const lines = text.split('\n');
  const lineText = lines[row.line - 1];
  if (lineText === undefined) return null;
  const from = lines.slice(0, row.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const contentSpan = row.content.startsWith('(') ? [0, lineText.length] as const : stretch(lineText, row.content);
  if (contentSpan === null) return null;
  const moved = (span: Span | null): Span | null => span && [span[0] + from, span[1] + from];
  return {
    ...row,
    contentSpan: [contentSpan[0] + from, contentSpan[1] + from],
    sourceSpan: moved(nearest(lineText, /via "([^"]+)"/.exec(row.source)?.[1] ?? row.source.replace(/\(.*\)/, '').trim(), contentSpan)),
    cueSpan: moved(nearest(lineText, row.cue, contentSpan)),
  };
}

function stretch(line: string, content: string): Span | null {
  const [first = '', last = first] = content.split('…').map(part => part.trim());
  const start = line.indexOf(first);
  const end = start < 0 ? -1 : line.indexOf(last, last === first ? start : start + first.length);
  return end < 0 ? null : [start, end + last.length];
}

/** The occurrence of `words` in the line that stands closest to `content`. */
function nearest(line: string, words: string, content: Span): Span | null {
  let best: Span | null = null;
  let distance = Infinity;
  for (let at = words === '' ? -1 : line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1)) {
    const away = at < content[0] ? content[0] - at - words.length : at >= content[1] ? at - content[1] : Infinity;
    if (away < distance) {
      distance = away;
      best = [at, at + words.length];
    }
  }
  return best;
}

const WORD = /[\p{L}\p{N}]/u;

/** A span without marks and stops at its edges and without a leading "that", on which guides differ. */
function core(text: string, [start, end]: Span): Span {
  while (start < end && !WORD.test(text[start] ?? '')) start++;
  while (end > start && !WORD.test(text[end - 1] ?? '')) end--;
  return text.slice(start, start + 5).toLowerCase() === 'that ' ? core(text, [start + 5, end]) : [start, end];
}

const common = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
const touches = (spans: readonly Span[], span: Span | null): boolean => span !== null && spans.some(one => common(one, span) > 0);
const capitals = (words: string): readonly string[] => words.match(/\p{Lu}[\p{L}\p{N}’'-]+/gu) ?? [];

/** Judges one row: the quotation that shares most characters with it counts, when it shares half of them. */
export function judge(text: string, annotation: Annotation, row: LocatedRow): RowResult {
  let quotation: Quotation | null = null;
  let best = 0.5;
  for (const one of annotation.quotations) {
    const whole = hull(one.contents);
    const same = whole === null ? 0 : common(whole, row.contentSpan) / (whole[1] - whole[0] + row.contentSpan[1] - row.contentSpan[0] - common(whole, row.contentSpan));
    if (same >= best) {
      best = same;
      quotation = one;
    }
  }
  if (quotation === null) return { row, quotation, borders: false, source: false, cue: false, speaker: false };
  const found = core(text, hull(quotation.contents) ?? [0, 0]);
  const wanted = core(text, row.contentSpan);
  const { speaker } = quotation;
  // All that the text calls the speaker: “ICC” and “International Criminal Court” are one.
  const name = speaker === null ? quotation.anonymous ?? '' : [annotation.entities.find(entity => entity.id === speaker)?.name ?? '', ...annotation.mentions.filter(mention => mention.entity === speaker).map(mention => text.slice(mention.start, mention.end))].join(' ');
  const expected = capitals(/→ ([^)]+)/.exec(row.source)?.[1] ?? row.source.replace(/\(.*\)/, ''));
  return {
    row,
    quotation,
    borders: found[0] === wanted[0] && found[1] === wanted[1],
    source: touches(quotation.source, row.sourceSpan),
    cue: touches(quotation.cue, row.cueSpan),
    speaker: expected.length === 0 ? name === '' : capitals(name).some(word => expected.includes(word)),
  };
}

/** All rows of the check list judged on the sample draft. */
export function judgeDraft({ shared, annotate }: Pick<Bench, 'shared' | 'annotate'>): { readonly text: string; readonly annotation: Annotation; readonly results: readonly RowResult[] } {
  const text = readFileSync(join(shared, 'samples', 'icc-warrant.txt'), 'utf8');
  const annotation = annotate(text);
  const rows = parseRows(readFileSync(join(shared, 'reference', 'workflow-and-checks.md'), 'utf8'));
  return { text, annotation, results: rows.map(row => locate(text, row)).filter(row => row !== null).map(row => judge(text, annotation, row)) };
}

/** The sample draft against its check list: its ten marked quotations, its two headings, and every other attribution. */
export const draft: Measurement = {
  name: 'icc',
  title: 'The sample draft: its check list',
  run(bench: Bench): readonly Score[] {
    const { text, annotation, results } = judgeDraft(bench);
    const share = (key: string, title: string, of: readonly RowResult[], good: (result: RowResult) => boolean): Score => shareScore(`icc.${key}`, title, of.filter(good).length, of.length);
    const marked = results.filter(result => result.row.content.includes('“'));
    const headings = results.filter(result => result.row.cue.endsWith(':'));
    const falls = apostrophes(text).filter(at => annotation.quotations.some(quotation => quotation.contents.some(([start, end]) => start === at || end === at + 1)));
    return [
      share('class', 'known as an article', results.slice(0, 1), () => annotation.recognition.class === 'article'),
      share('marked.source', 'marked quotations: found with the right source', marked, result => result.source),
      share('marked.speaker', 'marked quotations: the right speaker', marked, result => result.speaker),
      share('headings', '“Name:” and “who said:” found', headings, result => result.quotation !== null),
      shareScore('icc.apostrophes', 'apostrophes left alone', apostrophes(text).length - falls.length, apostrophes(text).length),
      share('found', 'all attributions: found', results, result => result.quotation !== null),
      share('borders', 'all attributions: same first and last word', results, result => result.borders),
      share('source', 'all attributions: right source', results, result => result.source || (result.quotation !== null && result.row.sourceSpan === null)),
      share('cue', 'all attributions: right cue', results, result => result.cue),
    ];
  },
  errors,
};

/** What went wrong, for the terminal only: it shows words of the draft. */
function errors(bench: Bench): string {
  const { text, results } = judgeDraft(bench);
  return results.flatMap(({ row, quotation, ...right }) => {
    const wrong = Object.entries(right).filter(([, ok]) => !ok).map(([part]) => part);
    if (quotation !== null && wrong.length === 0) return [];
    const got = quotation === null ? 'nothing' : `${quotation.kind} ${quotation.contents.map(span => text.slice(...span)).join(' | ')} — ${quotation.source.map(span => text.slice(...span)).join('') || 'no source'}, ${quotation.cue.map(span => text.slice(...span)).join('') || 'no cue'}, speaker ${quotation.speaker ?? 'unknown'}`;
    return [`line ${row.line} ${row.type} (${row.source}; ${row.cue}; ${row.content}): wrong ${quotation === null ? 'all' : wrong.join(', ')}\n    got ${got}`];
  }).join('\n');
}

/** Offsets of the apostrophes between two letters. */
const apostrophes = (text: string): readonly number[] => [...text.matchAll(/(?<=\p{L})[’'](?=\p{L})/gu)].map(match => match.index);
