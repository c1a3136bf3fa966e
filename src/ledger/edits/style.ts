import { isMap, isSeq, type Document, type Node, type Pair, type YAMLSeq } from 'yaml';
import { beginsLine, colonOf, columnOf, dashesOf, eolAt, keyStart, lineBelow, lineStart, nextLine, rangeOf, withComments, type Part, type Splices } from './layout';
import { isPlainMap, type Plain } from './plain';
import { flowOf, itemLines, keyText, listLines } from './write';

/** How far dashes stand in from their key: as far as those of the first list at the top, else two columns. */
export function dashShift(text: string, document: Document): number {
  const lists = isMap(document.contents) && document.contents.flow !== true ? document.contents.items : [];
  const found = lists.find(({ value }) => isSeq(value) && value.flow !== true && value.items.length > 0);
  return found === undefined ? 2 : Math.max(0, columnOf(text, dashesOf(found.value as YAMLSeq)[0] ?? 0) - columnOf(text, keyStart(found)));
}

/** A key with its value as lines: a list of maps has a line for each key in it. */
export function keyLines(key: string, value: Plain, indent: string, shift: number): readonly string[] {
  if (!Array.isArray(value) || !value.some(isPlainMap)) return [`${indent}${keyText(key)}: ${flowOf(value, key)}`];
  return [`${indent}${keyText(key)}:`, ...listLines(value as readonly Plain[], indent + ' '.repeat(shift), key)];
}

/** An item for the end of a list with dashes, written like its last one: within brackets or over lines, as far from the dash. */
export function itemLike(text: string, list: YAMLSeq, value: Plain, field: string): readonly string[] {
  const dash = dashesOf(list).at(-1) ?? 0;
  const last = list.items.at(-1) as Node;
  const [start, end] = rangeOf(last);
  const indent = ' '.repeat(columnOf(text, dash));
  const between = text.slice(dash + 1, start);
  const gap = /^ +$/u.test(between) ? between : ' ';
  if (isMap(last) && last.flow === true && !text.slice(start, end).includes('\n') && isPlainMap(value)) return [`${indent}-${gap}${flowOf(value, field)}`];
  if (!isPlainMap(value) || !/^[ \t]*\r?\n *$/u.test(between)) return itemLines(value, indent, field, gap);
  // Where the dash has a line of its own.
  const own = ' '.repeat(columnOf(text, start));
  return [`${indent}-`, ...value.pairs.map(([key, one]) => `${own}${keyText(key)}: ${flowOf(one, key)}`)];
}

const BLANK = /\n[ \t]*\r?\n/u;
/** True when a blank line stands before the last of these, and another one may come behind it: a block that keeps its blank lines would take it for its own. */
export function isSpaced(text: string, parts: readonly Part[]): boolean {
  const [before, last] = parts.slice(-2);
  if (before === undefined || last === undefined || [before, last].some(({ end }) => text[end - 1] === '\n')) return false;
  return BLANK.test(text.slice(before.end, last.start));
}

/** New lines below what ends at `end`, and below its comments; with a blank line first where that is the custom. */
export function below(text: string, end: number, column: number, lines: readonly string[], spaced = false): Splices {
  const start = lineBelow(text, withComments(text, end, column));
  const eol = eolAt(text, start);
  const open = start > 0 && text[start - 1] !== '\n';
  return [{ start, end: start, text: (open ? eol : '') + (spaced ? eol : '') + lines.join(eol) + (open ? '' : eol) }];
}

/** Before an end mark “...”, else at the end of the file; comments that end the file are no comments on what is added. */
export function endOfFile(text: string, lines: readonly string[], parts: readonly Part[]): Splices {
  const end = /^\.\.\.(?=\s|$)/mu.exec(text)?.index ?? text.length;
  const ended = end === 0 || text[end - 1] === '\n' || text === '\ufeff';
  const last = text.slice(lineStart(text, Math.max(0, ended ? end - 1 : end)), end);
  const spaced = parts.length > 0 && last.trim() !== '' && (/^[ \t]*#/u.test(last) || isSpaced(text, parts));
  const eol = eolAt(text, end);
  return [{ start: end, end, text: `${ended ? '' : eol}${spaced ? eol : ''}${lines.join(eol)}${ended || end < text.length ? eol : ''}` }];
}

/** Puts a short value behind the colon and takes out the lines that the old one had below; null when it begins on the line of the key. */
export function behindColon(text: string, pair: Pair, written: string, lines: Part): Splices {
  const colon = colonOf(pair);
  if (colon === null || !beginsLine(text, lines.start) || lines.start < nextLine(text, colon)) return null;
  return [{ start: colon + 1, end: colon + 1, text: ` ${written}` }, wholeLines(text, lines)];
}

/** The lines of a part; of one at the end of a file without a last line end, the line end before it. */
export function wholeLines(text: string, { start, end }: Part): { readonly start: number; readonly end: number; readonly text: '' } {
  const from = lineStart(text, start);
  const to = lineBelow(text, end);
  if (to === text.length && text[to - 1] !== '\n' && from > 1) return { start: text[from - 2] === '\r' ? from - 2 : from - 1, end: to, text: '' };
  return { start: from, end: to, text: '' };
}
