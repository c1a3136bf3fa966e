import type { Span } from '../../text/span';
import { labelAt } from '../labels';
import { htmlPieces } from './html';
import type { Json } from './json';
import type { MachineSegment, Reading } from './types';
import { wordsOf } from './words';

const ESCAPES: ReadonlyMap<string, string> = new Map([['b', '\b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t']]);

/**
 * oTranscribe’s `.otr`: JSON whose `text` is the HTML of its editor, with `<span class="timestamp" data-timestamp="SECONDS">`.
 * A segment begins with a paragraph or a time; a name with a colon in front is its speaker. Times are seconds.
 */
export function readOTranscribe(root: Json, file: string): Reading {
  const media = wordsOf(root.at('media'));
  const value = root.at('text');
  if (value?.string() == null) return { media, segments: [], skipped: value === undefined ? [] : [value.span] };
  const { text: html, at } = decoded(file, value.span);
  const segments: MachineSegment[] = [];
  let words: string[] = [];
  let span: Span | null = null;
  let start: number | null = null;
  const close = (): void => {
    const text = words.join('').trim();
    const label = labelAt(text);
    const speaker = label === null ? null : text.slice(...label.span);
    const said = label === null ? text : text.slice(label.body).trim();
    if (span !== null && said !== '') segments.push({ speaker, start: start ?? label?.time ?? null, end: null, text: said, from: span });
    words = [];
    span = null;
    start = null;
  };
  const reach = (from: number, end: number): void => { span = [span?.[0] ?? at[from] ?? 0, at[end] ?? 0]; };
  for (const piece of htmlPieces(html)) {
    if (piece.kind === 'line') { if (words.some(word => /\S/u.test(word))) close(); words = []; continue; }
    if (piece.kind === 'time') { close(); start = Number(piece.time); reach(piece.start, piece.end); continue; }
    const blank = piece.text.length - piece.text.trimStart().length;
    if (words.length === 0 && blank === piece.text.length) continue;
    if (words.length === 0 && piece.text.length === piece.end - piece.start) reach(piece.start + blank, piece.end);
    words.push(piece.text);
    reach(piece.start, piece.end);
  }
  close();
  return { media, segments, skipped: [] };
}

/** A JSON string decoded, and where each code unit of it (and its end) stands in the file. */
function decoded(file: string, [start, end]: Span): { readonly text: string; readonly at: Uint32Array } {
  const parts: string[] = [];
  const at = new Uint32Array(end - start);
  const words = file.slice(start + 1, end - 1);
  let length = 0;
  for (let i = 0; i < words.length;) {
    const found = words.indexOf('\\', i);
    const stop = found < 0 ? words.length : found;
    if (stop > i) parts.push(words.slice(i, stop));
    for (; i < stop; i++) at[length++] = start + 1 + i;
    if (found < 0) break;
    const escape = words[i + 1] ?? '';
    parts.push(escape === 'u' ? String.fromCharCode(parseInt(words.slice(i + 2, i + 6), 16)) : ESCAPES.get(escape) ?? escape);
    at[length++] = start + 1 + i;
    i += escape === 'u' ? 6 : 2;
  }
  at[length] = end - 1;
  return { text: parts.join(''), at };
}
