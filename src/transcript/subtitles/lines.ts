import { isSpace } from '../../text/span';

/** A line as offsets: `[start, end)` without its line end (LF, CR or both), `next` behind it. */
export interface Line { readonly start: number; readonly end: number; readonly next: number }

/** The line of a text that begins at `start`. */
export function lineFrom(text: string, start: number): Line {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 10 || code === 13) break;
  }
  const next = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : Math.min(text.length, end + 1);
  return { start, end, next };
}

/** True when nothing but white space stands on a line. */
export function isBlankLine(text: string, { start, end }: Line): boolean {
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

/** The runs of lines that blank lines part, from offset `from` on. No run is empty. */
export function* runsOfLines(text: string, from: number): Generator<readonly Line[]> {
  let run: Line[] = [];
  for (let at = from; at < text.length;) {
    const line = lineFrom(text, at);
    if (!isBlankLine(text, line)) run.push(line);
    else if (run.length > 0) { yield run; run = []; }
    at = line.next;
  }
  if (run.length > 0) yield run;
}
