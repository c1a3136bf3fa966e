import { isSeq, type Document, type YAMLSeq } from 'yaml';
import { isPlainList, plainOf, valueAt, type Path } from '../edits/plain';
import { dashesOf, endOf, lineStart, nextLine, nodeAt } from '../edits/splice';
import { keyed } from './values';

interface Parsed { readonly text: string; readonly document: Document }

/** An entry of their list in their words, with the comment lines right above it, set in as far as our list is; null when either is written on one line. */
export function entryText(ours: Parsed, theirs: Parsed, path: Path, entry: string): { readonly text: string; readonly eol: string } | null {
  const [own, other] = [nodeAt(ours.document, path), nodeAt(theirs.document, path)];
  if (!isBlockList(own) || !isBlockList(other)) return null;
  const list = valueAt(plainOf(theirs.document.contents), path);
  const at = keyed(isPlainList(list) ? list : []).get(entry)?.at;
  const dash = at === undefined ? undefined : dashesOf(other)[at];
  const ourDash = dashesOf(own)[0];
  const item = at === undefined ? undefined : other.items[at] as Parameters<typeof endOf>[1] | undefined;
  if (dash === undefined || ourDash === undefined || item === undefined) return null;
  const { text } = theirs;
  let start = lineStart(text, dash);
  const column = dash - start;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!/^[ \t]*#/u.test(text.slice(above, start))) break;
    start = above;
  }
  const shift = ourDash - lineStart(ours.text, ourDash) - column;
  const end = nextLine(text, endOf(text, item, item) - (text[endOf(text, item, item) - 1] === '\n' ? 1 : 0));
  const lines = text.slice(start, end).replace(/\r?\n$/u, '').split(/\r?\n/u);
  if (shift < 0 && lines.some(line => line.trim() !== '' && !line.startsWith(' '.repeat(-shift)))) return null;
  const eol = ours.text.includes('\r\n') ? '\r\n' : '\n';
  return { text: lines.map(line => line.trim() === '' ? line : shift >= 0 ? ' '.repeat(shift) + line : line.slice(-shift)).join(eol) + eol, eol };
}

const isBlockList = (node: unknown): node is YAMLSeq => isSeq(node) && node.flow !== true && node.items.length > 0;
