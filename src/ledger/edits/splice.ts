import { isMap, isScalar, isSeq, Scalar, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextChange } from '../../text/changes';
import { sameStyle } from '../scalars';
import { isPlainMap, type Path, type Plain } from './plain';
import { flowOf, itemLines, keyText, linesOf, listLines } from './write';

/** A parsed text (with source tokens) that is to be edited. */
export interface Parsed { readonly text: string; readonly document: Document }

/** The changes that one edit takes; null when the text is written in a way that cannot be edited so. */
export type Splices = readonly TextChange[] | null;

const eolOf = (text: string): string => text.includes('\r\n') ? '\r\n' : '\n';
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
/** Behind the line end of the line that `at` is in. */
export const nextLine = (text: string, at: number): number => text.includes('\n', at) ? text.indexOf('\n', at) + 1 : text.length;
const columnOf = (text: string, at: number): number => at - lineStart(text, at);
const rangeOf = (node: Node | null | undefined): readonly [number, number] => [node?.range?.[0] ?? 0, node?.range?.[1] ?? 0];
const pairOf = (map: YAMLMap, key: string): Pair | undefined => map.items.find(pair => isScalar(pair.key) && String(pair.key.value) === key);
const isEmpty = (node: unknown): boolean => node === null || node === undefined || (isScalar(node) && node.value === null);

/** Puts a value at the path: in the place of what is there, or as a new key of the map. */
export function setAt(parsed: Parsed, path: Path, value: Plain): Splices {
  const { text, document } = parsed;
  let node: unknown = document.contents;
  for (let depth = 0; depth < path.length; depth++) {
    const key = path[depth] ?? '';
    const rest = path.slice(depth + 1);
    if (isMap(node) && typeof key === 'string') {
      const pair = pairOf(node, key);
      if (pair === undefined) return insertKey(parsed, node, depth === 0, key, nested(rest, value));
      if (isEmpty(pair.value)) return fillKey(parsed, pair, nested(rest, value), key);
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number' && node.items[key] !== undefined) node = node.items[key];
    else if (isEmpty(node) && depth === 0) return atEnd(text, document.contents, key, nested(rest, value));
    else return null;
  }
  return replace(text, node as Node, value, typeof path.at(-1) === 'string' ? String(path.at(-1)) : String(path.at(-2) ?? ''));
}

const nested = (path: Path, value: Plain): Plain => path.reduceRight<Plain>((inner, key) => ({ pairs: [[String(key), inner]] }), value);

/** In the style that is there already. */
function replace(text: string, node: Node, value: Plain, field: string): Splices {
  const [start, end] = rangeOf(node);
  if (isScalar(node)) {
    const block = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
    const inFlow = insideFlow(text, node);
    if (!block) return [{ start, end, text: (typeof value === 'string' ? sameStyle(value, node.type, { indent: '', head: '', eol: '\n' }) : null) ?? flowOf(value, node.type === Scalar.QUOTE_DOUBLE && typeof value === 'string' ? 'id' : field, inFlow) }];
    const eol = eolOf(text);
    const head = text.slice(start, nextLine(text, start)).replace(/\r?\n$/u, '');
    const first = /^[ \t]*(?=\S)/mu.exec(text.slice(nextLine(text, start), end))?.[0];
    const last = (head.split('#')[0] ?? '').includes('+') ? end : nextLine(text, Math.max(nextLine(text, start), trimmedEnd(text, start, end)) - 1);
    const written = typeof value === 'string' ? sameStyle(value, node.type, { indent: first ?? ' '.repeat(columnOf(text, start)), head, eol }) : null;
    return [{ start, end: last, text: (written ?? flowOf(value, field) + (/[ \t]+#.*$/u.exec(head)?.[0] ?? '')) + (text[last - 1] === '\n' ? eol : '') }];
  }
  const flow = (isMap(node) || isSeq(node)) && node.flow === true;
  const indent = ' '.repeat(columnOf(text, start));
  const asBlock = !flow && (Array.isArray(value) || isPlainMap(value)) && !blank(value);
  if (!asBlock) return [{ start, end: trimmedEnd(text, start, end), text: flowOf(value, field, flow && insideFlow(text, node)) }];
  const lines = Array.isArray(value) ? listLines(value as readonly Plain[], indent, field) : linesOf(value, indent);
  return [{ start, end: trimmedEnd(text, start, end), text: lines.join(eolOf(text)).slice(indent.length) }];
}

const blank = (value: Plain): boolean => (Array.isArray(value) && value.length === 0) || (isPlainMap(value) && value.pairs.length === 0);

/** Within brackets a plain scalar may not have all characters. */
function insideFlow(text: string, node: Node): boolean {
  const token = (node as { readonly srcToken?: { readonly type?: string; readonly indent?: number } }).srcToken;
  return token?.indent === -1 || text.slice(lineStart(text, rangeOf(node)[0]), rangeOf(node)[0]).search(/[[{,]/u) >= 0;
}

/** A new key at the end of a map. */
function insertKey({ text }: Parsed, map: YAMLMap, top: boolean, key: string, value: Plain): Splices {
  const eol = eolOf(text);
  if (map.flow === true) {
    const end = rangeOf(map)[1] - 1;
    if (text[end] !== '}') return null;
    const pair = `${keyText(key)}: ${flowOf(value, key, true)}`;
    const final = map.items.at(-1);
    if (final === undefined) return [{ start: rangeOf(map)[0], end: rangeOf(map)[1], text: `{ ${pair} }` }];
    return [behindItem(text, Math.max(rangeOf(final.key as Node)[1], rangeOf(final.value as Node | null)[1]), pair)];
  }
  const last = map.items.at(-1);
  if (last === undefined) return null;
  const indent = ' '.repeat(columnOf(text, rangeOf(map.items[0]?.key as Node)[0]));
  const lines = Array.isArray(value) && value.some(isPlainMap) ? [`${indent}${keyText(key)}:`, ...listLines(value as readonly Plain[], top ? sectionIndent(text, map) : `${indent}  `, key)] : [`${indent}${keyText(key)}: ${flowOf(value, key)}`];
  if (top) return endOfFile(text, lines, eol);
  return below(text, endOf(text, (last.value ?? last.key) as Node, last.key as Node), lines, eol);
}

/** Behind the last item within brackets, and behind its comma if it has one. */
function behindItem(text: string, end: number, item: string): TextChange {
  const at = trimmedEnd(text, 0, end);
  const comma = /^[ \t]*,/u.exec(text.slice(at, at + 100))?.[0].length ?? 0;
  return { start: at + comma, end: at + comma, text: `${comma > 0 ? ' ' : ', '}${item}` };
}

/** Lines below the one that `at` is in. */
function below(text: string, at: number, lines: readonly string[], eol: string): Splices {
  const start = text[at - 1] === '\n' ? at : nextLine(text, at);
  const open = start > 0 && text[start - 1] !== '\n';
  return [{ start, end: start, text: (open ? eol : '') + lines.join(eol) + (open ? '' : eol) }];
}

/** Before an end mark “...”, else at the end of the file. */
function endOfFile(text: string, lines: readonly string[], eol: string): Splices {
  const end = /^\.\.\.[ \t]*\r?$/mu.exec(text)?.index ?? text.length;
  const ended = end === 0 || text[end - 1] === '\n' || text === '\ufeff';
  return [{ start: end, end, text: `${ended ? '' : eol}${lines.join(eol)}${ended || end < text.length ? eol : ''}` }];
}

function atEnd(text: string, contents: Node | null, key: string | number, value: Plain): Splices {
  if (contents !== null && trimmedEnd(text, ...rangeOf(contents)) > rangeOf(contents)[0]) return null;
  const lines = Array.isArray(value) && value.some(isPlainMap) ? [`${key}:`, ...listLines(value as readonly Plain[], '  ', String(key))] : [`${key}: ${flowOf(value, String(key))}`];
  return endOfFile(text, lines, eolOf(text));
}

/** A value behind a key that has none, or `null`. */
function fillKey({ text }: Parsed, pair: Pair, value: Plain, key: string): Splices {
  const written = isScalar(pair.value) ? rangeOf(pair.value) : [0, 0] as const;
  if (written[1] > written[0]) {
    const list = emptyList(text, pair, value, key);
    return list ?? [{ start: written[0], end: written[1], text: flowOf(value, key, insideFlow(text, pair.value as Node)) }];
  }
  const colon = colonOf(text, pair);
  return colon === null ? null : emptyList(text, pair, value, key) ?? [{ start: colon + 1, end: colon + 1, text: ` ${flowOf(value, key)}` }];
}

function colonOf(text: string, pair: Pair): number | null {
  const from = rangeOf(pair.key as Node)[1];
  const found = /^[ \t]*:/u.exec(text.slice(from, from + 200));
  return found === null ? null : from + found[0].length - 1;
}

/** A list of maps below its key, where there was `[]`, `null` or nothing, on the line of the key. Null when it is written otherwise. */
function emptyList(text: string, pair: Pair, value: Plain, key: string): Splices {
  if (!Array.isArray(value) || !value.some(isPlainMap)) return null;
  const start = rangeOf(pair.key as Node)[0];
  const colon = colonOf(text, pair);
  if (colon === null || text.slice(lineStart(text, start), start).replace(/\ufeff/u, '').trim() !== '') return null;
  const end = nextLine(text, colon);
  const found = /^:([ \t]*(?:\[[ \t]*\]|null|~)?)([ \t]*(?:#.*)?)\r?\n?$/u.exec(text.slice(colon, end));
  if (found === null) return null;
  const [, empty = '', comment = ''] = found;
  const eol = eolOf(text);
  const indent = ' '.repeat(columnOf(text, start) - (text.startsWith('\ufeff') && lineStart(text, start) === 0 ? 1 : 0));
  const lines = listLines(value as readonly Plain[], `${indent}  `, key);
  const open = text[end - 1] !== '\n';
  return [{ start: colon + 1, end, text: (empty.trim() === '' ? empty : '') + comment + eol + lines.join(eol) + (open ? '' : eol) }];
}

/** How far the dashes of the lists at the top stand in. */
function sectionIndent(text: string, top: YAMLMap): string {
  for (const { value } of top.items) {
    if (isSeq(value) && value.flow !== true && value.items.length > 0) return ' '.repeat(columnOf(text, dashesOf(value)[0] ?? 0));
  }
  return '  ';
}

/** Puts one more value behind the last of a list. */
export function appendAt(parsed: Parsed, path: Path, value: Plain): Splices {
  const { text, document } = parsed;
  const list = nodeAt(document, path);
  const field = String(path.at(-1) ?? '');
  if (!isSeq(list)) return list === undefined || isEmpty(list) ? setAt(parsed, path, [value]) : null;
  const eol = eolOf(text);
  if (list.flow === true) {
    const [start, after] = rangeOf(list);
    if (list.items.length === 0) {
      const pair = pairOf(nodeAt(document, path.slice(0, -1)) as YAMLMap, field);
      return (pair === undefined ? null : emptyList(text, pair, [value], field)) ?? [{ start, end: after, text: `[${flowOf(value, field, true)}]` }];
    }
    return text[after - 1] === ']' ? [behindItem(text, rangeOf(list.items.at(-1) as Node)[1], flowOf(value, field, true))] : null;
  }
  const dash = dashesOf(list)[0];
  const last = list.items.at(-1) as Node | undefined;
  if (dash === undefined || last === undefined) return null;
  return below(text, endOf(text, last, last), itemLines(value, ' '.repeat(columnOf(text, dash)), field), eol);
}

/** Takes out what is at the path, with its line. */
export function removeAt({ text, document }: Parsed, path: Path): Splices {
  const holder = nodeAt(document, path.slice(0, -1));
  const last = path.at(-1);
  if (isMap(holder) && typeof last === 'string') {
    const at = holder.items.findIndex(pair => isScalar(pair.key) && String(pair.key.value) === last);
    const parts = holder.items.map(({ key, value }) => ({ start: rangeOf(key as Node)[0], end: isEmpty(value) && rangeOf(value as Node | null)[1] === 0 ? (colonOf(text, { key, value } as Pair) ?? rangeOf(key as Node)[1]) + 1 : Math.max(endOf(text, (value ?? key) as Node, key as Node), rangeOf(key as Node)[1]) }));
    return at < 0 ? null : takeOut(text, holder, parts, at, '{}', path.length === 1);
  }
  if (isSeq(holder) && typeof last === 'number') {
    const dashes = holder.flow === true ? [] : dashesOf(holder);
    const parts = (holder.items as Node[]).map((item, i) => ({ start: dashes[i] ?? rangeOf(item)[0], end: endOf(text, item, item) }));
    if (holder.items.length === 1 && holder.flow !== true) {
      const [only = { start: 0, end: 0 }] = parts;
      const key = path.at(-2);
      const pair = typeof key === 'string' ? pairOf(nodeAt(document, path.slice(0, -2)) as YAMLMap, key) : undefined;
      const colon = pair === undefined ? null : colonOf(text, pair);
      if (colon !== null && text.slice(lineStart(text, only.start), only.start).trim() === '') return [{ start: colon + 1, end: colon + 1, text: ' []' }, wholeLines(text, only)];
    }
    return takeOut(text, holder, parts, last, '[]', false);
  }
  return null;
}

interface Part { readonly start: number; readonly end: number }

function takeOut(text: string, holder: YAMLMap | YAMLSeq, parts: readonly Part[], at: number, empty: string, top: boolean): Splices {
  const part = parts[at];
  if (part === undefined) return null;
  const next = parts[at + 1];
  const before = parts[at - 1];
  const [start, end] = rangeOf(holder);
  if (holder.flow === true) {
    if (next !== undefined) return [{ start: part.start, end: next.start, text: '' }];
    return before === undefined ? [{ start, end, text: empty }] : [{ start: before.end, end: part.end, text: '' }];
  }
  const alone = text.slice(lineStart(text, part.start), part.start).replace(/^\ufeff/u, '').trim() === '';
  if (parts.length === 1 && !top) return [{ start, end: part.end, text: empty }];
  if (alone) return [wholeLines(text, part)];
  // The first key of an item stands behind its dash: the next one takes its place.
  if (next === undefined) return null;
  const line = nextLine(text, part.end);
  return [{ start: part.start, end: line + (/^[ \t]*/u.exec(text.slice(line))?.[0].length ?? 0), text: '' }];
}

/** The lines of a part; of one at the end of a file without a last line end, the line end before it. */
function wholeLines(text: string, { start, end }: Part): TextChange {
  const from = lineStart(text, start) + (text.startsWith('\ufeff') && lineStart(text, start) === 0 ? 1 : 0);
  const to = text[end - 1] === '\n' && end > start ? end : nextLine(text, end);
  if (to === text.length && text[to - 1] !== '\n' && from > 0) return { start: text[from - 2] === '\r' ? from - 2 : from - 1, end: to, text: '' };
  return { start: from, end: to, text: '' };
}

export function nodeAt(document: Document, path: Path): unknown {
  return path.reduce<unknown>((node, key) => typeof key === 'number' ? isSeq(node) ? node.items[key] : undefined : isMap(node) ? pairOf(node, key)?.value : undefined, document.contents);
}

/** Where the dashes of a list stand. */
export function dashesOf(list: YAMLSeq): readonly number[] {
  const { srcToken } = list as { readonly srcToken?: { readonly items?: readonly { readonly start?: readonly { readonly type: string; readonly offset: number }[] }[] } };
  return (srcToken?.items ?? []).flatMap(({ start = [] }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
}

/** Where a value ends that can be seen; lines at the end of a block that keeps them (`|+`) belong to it. */
export function endOf(text: string, node: Node, key: Node): number {
  let last: unknown = node;
  for (;;) {
    if (isMap(last) && last.flow !== true && last.items.length > 0) { const pair = last.items.at(-1); last = pair?.value ?? pair?.key; }
    else if (isSeq(last) && last.flow !== true && last.items.length > 0) last = last.items.at(-1);
    else break;
  }
  const [start, end] = rangeOf(isEmpty(last) ? node : last as Node);
  const keeps = isScalar(last) && (last.type === Scalar.BLOCK_LITERAL || last.type === Scalar.BLOCK_FOLDED) && /^[|>][1-9]?\+/u.test(text.slice(start, start + 3));
  return keeps ? end : Math.max(trimmedEnd(text, Math.min(start, rangeOf(key)[0]), Math.max(end, rangeOf(key)[1])), rangeOf(key)[1]);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/u.test(text[at - 1] ?? '')) at--;
  return at;
}
