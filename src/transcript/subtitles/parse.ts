import { trimmed, type Span } from '../../text/span';
import { runsOfLines, type Line } from './lines';
import { timesOf, type CueTimes } from './times';
import type { Cue, OtherBlock, SubtitleFile, SubtitleProblem, SubtitleProblemCode } from './types';
import { voicesOf } from './voices';

const BOM = '\ufeff';
const SIGNATURE = /^WEBVTT(?:[ \t\r\n]|$)/u;
const OTHER = /^(NOTE|STYLE|REGION)(?=[ \t\r\n]|$)/u;
const NUMBER = /^[ \t]*\d{1,9}[ \t]*$/u;
/** A line above the times that is longer is no id. */
const LONGEST_ID = 300;

const MESSAGES: Readonly<Record<SubtitleProblemCode, string>> = {
  'bad-times': 'This line has an arrow but no times that can be read, so its words are no caption.',
  'odd-time': 'A time here has more than 59 minutes or seconds.',
  backwards: 'This caption ends before it starts.',
  'out-of-order': 'This caption starts before the one above it.',
  'stray-text': 'These words belong to no caption.',
};

/** A cue while the file is read: its voices are looked for when its body is known to be whole. */
interface Draft { readonly id: string | null; readonly times: CueTimes; readonly line: Line; readonly body: Span }

/**
 * Reads a WebVTT file (W3C webvtt1) when it begins with `WEBVTT`, else SubRip. It takes what is met in the wild: a byte
 * order mark, all line ends, both decimal marks, missing hours, gaps in the numbers, a missing blank line, and in SubRip
 * blank lines within a cue. It never throws; what it cannot read is a problem with its range. Linear in the text.
 */
export function parseSubtitles(text: string): SubtitleFile {
  const from = text.startsWith(BOM) ? 1 : 0;
  const format = SIGNATURE.test(text.slice(from, from + 8)) ? 'vtt' : 'srt';
  const problems: SubtitleProblem[] = [];
  const report = (code: SubtitleProblemCode, [start, end]: Span): void => { problems.push({ code, start, end, message: MESSAGES[code] }); };
  const others: OtherBlock[] = [];
  const drafts: Draft[] = [];
  let header: Span | null = null;
  let run: readonly Line[];
  for (run of runsOfLines(text, from)) {
    const found = run.flatMap((line, index) => { const times = timesOf(text.slice(line.start, line.end)); return times === null ? [] : [{ index, times, line }]; });
    if (format === 'vtt' && header === null) {
      const length = found[0]?.index ?? run.length;
      header = across(run.slice(0, length));
      run = run.slice(length);
      for (const one of found) one.index -= length;
      if (run.length === 0) continue;
    }
    if (found.length === 0) { beside(run); continue; }
    const first = idAbove(text, run, found[0]?.index ?? 0, -1, LONGEST_ID);
    if (first > 0) report('stray-text', across(run.slice(0, first)));
    found.forEach(({ index, times, line }, k) => {
      const above = idAbove(text, run, index, found[k - 1]?.index ?? -1, LONGEST_ID);
      const next = found[k + 1]?.index ?? run.length;
      const below = next === run.length ? next : idAbove(text, run, next, index, LONGEST_ID);
      const id = run[above];
      drafts.push({
        id: id === undefined || above === index ? null : text.slice(id.start, id.end).trim(), times, line,
        body: below > index + 1 ? trimmed(text, across(run.slice(index + 1, below))) : [line.end, line.end],
      });
    });
  }

  /** A run of lines without times: a note or the like, the rest of a SubRip cue, or words without a place. */
  function beside(lines: readonly Line[]): void {
    const span = across(lines);
    const last = drafts[drafts.length - 1];
    const kind = format === 'vtt' ? OTHER.exec(text.slice(span[0], span[0] + 10))?.[1] : undefined;
    if (kind !== undefined) others.push({ kind: kind.toLowerCase() as OtherBlock['kind'], span });
    else if (lines.some(line => text.slice(line.start, line.end).includes('-->'))) report('bad-times', span);
    else if (format === 'srt' && last !== undefined) drafts[drafts.length - 1] = { ...last, body: trimmed(text, [last.body[0] === last.body[1] ? span[0] : last.body[0], span[1]]) };
    else report('stray-text', span);
  }

  let before = 0;
  const cues = drafts.map(({ id, times: { start, end, settings, odd }, line, body }): Cue => {
    const span: Span = [line.start, line.end];
    if (odd) report('odd-time', span);
    if (end < start) report('backwards', span);
    if (start < before) report('out-of-order', span);
    before = start;
    return { id, start, end, settings, body, voices: voicesOf(text, body) };
  });
  return { format, text, header, others, cues, problems: problems.sort((a, b) => a.start - b.start) };
}

/** The index of the line that is the id of the times at `index`, or `index`: the first of a run may have any, the later ones a number. */
function idAbove(text: string, run: readonly Line[], index: number, before: number, longest: number): number {
  const line = run[index - 1];
  if (line === undefined || index - 1 <= before || line.end - line.start > longest) return index;
  const words = text.slice(line.start, line.end);
  return !words.includes('-->') && (before < 0 || NUMBER.test(words)) ? index - 1 : index;
}

const across = (lines: readonly Line[]): Span => [lines[0]?.start ?? 0, lines[lines.length - 1]?.end ?? 0];
