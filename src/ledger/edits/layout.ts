import { isCollection, isMap, isPair, isScalar, isSeq, Scalar, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextChange } from '../../text/changes';
import type { Path } from './plain';

/** A parsed text (with source tokens) that is to be edited. */
export interface Parsed { readonly text: string; readonly document: Document }

/** The changes that one edit takes; null when the text is written in a way that cannot be edited so. */
export type Splices = readonly TextChange[] | null;

/** A key with its value, or an item with its dash: from its first character to the last one that can be seen. */
export interface Part { readonly start: number; readonly end: number }

interface Token { readonly type: string; readonly offset: number }
interface TokenItem { readonly start?: readonly Token[]; readonly sep?: readonly Token[] }

/** Where the line begins that `at` is in, behind a byte order mark. */
export function lineStart(text: string, at: number): number {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  return start === 0 && at > 0 && text.startsWith('\ufeff') ? 1 : start;
}
/** Behind the line end of the line that `at` is in. */
export const nextLine = (text: string, at: number): number => text.includes('\n', at) ? text.indexOf('\n', at) + 1 : text.length;
/** Behind the line end of what ends at `end`, which may have it already. */
export const lineBelow = (text: string, end: number): number => end > 0 && text[end - 1] === '\n' ? end : nextLine(text, end);
export const columnOf = (text: string, at: number): number => at - lineStart(text, at);
/** True when nothing but white space stands before `at` in its line. */
export const beginsLine = (text: string, at: number): boolean => text.slice(lineStart(text, at), at).trim() === '';

/** The line end for a new line at `at`: that of the line before, else of this one. */
export function eolAt(text: string, at: number): string {
  const before = at === 0 ? -1 : text.lastIndexOf('\n', at - 1);
  return text[(before >= 0 ? before : text.indexOf('\n')) - 1] === '\r' ? '\r\n' : '\n';
}

export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/u.test(text[at - 1] ?? '')) at--;
  return at;
}

export const rangeOf = (node: Node | null | undefined): readonly [number, number] => [node?.range?.[0] ?? 0, node?.range?.[1] ?? 0];
export const pairOf = (map: YAMLMap, key: string): Pair | undefined => map.items.find(pair => isScalar(pair.key) && String(pair.key.value) === key);
export const isEmpty = (node: unknown): boolean => node === null || node === undefined || (isScalar(node) && node.value === null);
export const inBrackets = (node: unknown): boolean => isCollection(node) && node.flow === true;

export function nodeAt(document: Document, path: Path): unknown {
  return path.reduce<unknown>((node, key) => typeof key === 'number' ? isSeq(node) ? node.items[key] : undefined : isMap(node) ? pairOf(node, key)?.value : undefined, document.contents);
}

const tokensOf = (pair: Pair): TokenItem => (pair as { readonly srcToken?: TokenItem }).srcToken ?? {};
/** Where the colon behind a key stands; null when it has none. */
export const colonOf = (pair: Pair): number | null => tokensOf(pair).sep?.find(({ type }) => type === 'map-value-ind')?.offset ?? null;
/** Where a key begins, or the “?” before it. */
export const keyStart = (pair: Pair): number => tokensOf(pair).start?.find(({ type }) => type === 'explicit-key-ind')?.offset ?? rangeOf(pair.key as Node)[0];

/** Where the dashes of a list stand. */
export function dashesOf(list: YAMLSeq): readonly number[] {
  const { srcToken } = list as { readonly srcToken?: { readonly items?: readonly TokenItem[] } };
  return (srcToken?.items ?? []).flatMap(({ start = [] }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
}

/** Where a value ends that can be seen; lines at the end of a block that keeps them (`|+`) belong to it. */
export function endOf(text: string, node: Node, key: Node): number {
  let last: unknown = node;
  let mark = -1;
  for (;;) {
    if (!isCollection(last) || last.flow === true) break;
    const item: unknown = last.items.at(-1);
    if (item === undefined) break;
    mark = isPair(item) ? colonOf(item) ?? mark : isSeq(last) ? dashesOf(last).at(-1) ?? mark : mark;
    last = isPair(item) ? item.value ?? item.key : item;
  }
  const [start, end] = rangeOf(last as Node | null);
  const keeps = isScalar(last) && (last.type === Scalar.BLOCK_LITERAL || last.type === Scalar.BLOCK_FOLDED) && /^[|>][1-9]?\+/u.test(text.slice(start, start + 3));
  if (keeps) return end;
  const visible = trimmedEnd(text, Math.min(start, rangeOf(node)[0]), end);
  return Math.max(visible, mark + 1, key === node ? 0 : rangeOf(key)[1]);
}

/** The parts of a map or a list. */
export function partsOf(text: string, holder: YAMLMap | YAMLSeq): readonly Part[] {
  if (isMap(holder)) return holder.items.map(pair => ({ start: keyStart(pair), end: Math.max(endOf(text, (pair.value ?? pair.key) as Node, pair.key as Node), (colonOf(pair) ?? -1) + 1) }));
  const dashes = holder.flow === true ? [] : dashesOf(holder);
  return (holder.items as Node[]).map((item, i) => ({ start: dashes[i] ?? rangeOf(item)[0], end: Math.max(endOf(text, item, item), (dashes[i] ?? -1) + 1) }));
}

/** Behind the comment lines, if any, that follow `end` and stand further in than `column`: they tell of what ends there. */
export function withComments(text: string, end: number, column: number): number {
  let last = end;
  for (let at = lineBelow(text, end); at < text.length; at = nextLine(text, at)) {
    const line = /^([ \t]*)(#?)[^\n]*/u.exec(text.slice(at, nextLine(text, at)));
    if (line?.[2] === '#' && (line[1] ?? '').length > column) last = trimmedEnd(text, at, nextLine(text, at));
    else if (line?.[0].trim() !== '') break;
  }
  return last;
}
