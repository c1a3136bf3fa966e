import { trimmed, type Span } from '../../text/span';

/** How much of the beginning and of the end may hold notices, and how much of the beginning ground rules, in UTF-16 code units. */
export const HEAD = 6144;
export const TAIL = 2048;
export const SPOKEN = 8192;

/** Signs of Markdown and brackets around a line. */
const DECORATION = /^[*_#>\s]{0,8}|[*_\s]{0,6}$/gu;

/** The lines of a stretch of a text that hold anything, without white space and decoration. */
export function linesOf(text: string, [from, to]: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let at = from; at < to;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 || next > to ? to : next;
    const [start, stop] = trimmed(text, [at, end]);
    if (stop > start) lines.push(bare(text, [start, stop]));
    at = end + 1;
  }
  return lines.filter(([start, end]) => end > start);
}

function bare(text: string, [start, end]: Span): Span {
  const words = text.slice(start, Math.min(end, start + 1000));
  const [before = '', after = ''] = [...words.matchAll(DECORATION)].map(([signs]) => signs);
  return end - start > 1000 ? [start + before.length, end] : trimmed(text, [start + before.length, Math.max(start + before.length, end - after.length)]);
}

/** Paragraphs and turns of a stretch of a text: cut at blank lines, and where a line begins with a label. */
export function passagesOf(text: string, [from, to]: Span): readonly { readonly span: Span; readonly labelled: boolean }[] {
  const passages: { readonly span: Span; readonly labelled: boolean }[] = [];
  let start = from;
  let labelled = false;
  const close = (end: number): void => {
    const span = trimmed(text, [start, end]);
    if (span[1] > span[0]) passages.push({ span, labelled });
  };
  for (let at = from; at < to;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 || next > to ? to : next;
    const line = text.slice(at, Math.min(end, at + 120));
    const label = LABEL.test(line);
    if (label || line.trim() === '') { close(at); start = at; labelled = label; }
    at = end + 1;
  }
  close(to);
  return passages;
}

/** A speaker and a colon, the `Q` of a briefing, a name in brackets, the times of a caption. */
const LABEL = /^\s*(?:[*_]{0,2}(?:Q[.:]?\s|\p{Lu}[^:\n]{1,70}:(?!\d))|\[\p{Lu}[^\]\n]{1,60}\]|[\d:.,]{5,12}\s*-->|\(?\[?\d{1,2}:\d{2}(?::\d{2})?[\])]?)/u;
