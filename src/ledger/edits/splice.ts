import { isMap, isScalar, isSeq, Scalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { sameStyle } from '../scalars';
import { intoBrackets } from './brackets';
import { beginsLine, colonOf, columnOf, endOf, eolAt, inBrackets, isEmpty, keyStart, lineBelow, lineStart, nextLine, nodeAt, pairOf, partsOf, rangeOf, trimmedEnd, type Parsed, type Splices } from './layout';
import { isPlainList, isPlainMap, plainOf, samePlain, type Path, type Plain, type PlainMap } from './plain';
import { below, behindColon, dashShift, endOfFile, isSpaced, itemLike, keyLines } from './style';
import { flowOf, keyText, linesOf, listLines } from './write';

export { dashesOf, endOf, lineStart, nextLine, nodeAt, type Parsed, type Splices } from './layout';
export { removeAt } from './remove';

/** A place on the way to a value: what is there, the key that it stands behind, and whether brackets are about it. */
interface Place { readonly node: unknown; readonly pair: Pair | null; readonly inFlow: boolean; readonly field: string }

/** Puts a value at the path: in the place of what is there, or as a new key of the map. */
export function setAt(parsed: Parsed, path: Path, value: Plain): Splices {
  return setIn(parsed, { node: parsed.document.contents, pair: null, inFlow: false, field: '' }, path, value, true);
}

function setIn(parsed: Parsed, place: Place, [key, ...rest]: Path, value: Plain, top: boolean): Splices {
  const { node } = place;
  if (key === undefined) return replace(parsed, place, value);
  const inFlow = place.inFlow || inBrackets(node);
  if (isMap(node) && typeof key === 'string') {
    const pair = pairOf(node, key);
    if (pair === undefined) return insertKeys(parsed, node, top, [[key, nested(rest, value)]]);
    const inner = { node: pair.value, pair, inFlow, field: key };
    return isEmpty(pair.value) ? replace(parsed, inner, nested(rest, value)) : setIn(parsed, inner, rest, value, false);
  }
  if (isSeq(node) && typeof key === 'number' && node.items[key] !== undefined) return setIn(parsed, { node: node.items[key], pair: null, inFlow, field: place.field }, rest, value, false);
  return isEmpty(node) && top ? atTop(parsed, String(key), nested(rest, value)) : null;
}

const nested = (path: Path, value: Plain): Plain => path.reduceRight<Plain>((inner, key) => ({ pairs: [[String(key), inner]] }), value);

/** In the style that is there already; of maps and lists only what is different. */
function replace(parsed: Parsed, place: Place, value: Plain): Splices {
  const { node, pair, inFlow, field } = place;
  const { text } = parsed;
  if (isEmpty(node)) return fill(parsed, place, value);
  if (samePlain(plainOf(node as Node), value)) return [];
  if (isScalar(node)) return replaceScalar(text, node, value, field, inFlow);
  const within = isMap(node) && isPlainMap(value) ? replaceKeys(parsed, place, node, value) : isSeq(node) && isPlainList(value) ? replaceItems(parsed, place, node.items as Node[], value) : null;
  if (within !== null) return within;
  const [start] = rangeOf(node as Node);
  const end = endOf(text, node as Node, node as Node);
  const many = isPlainMap(value) ? value.pairs.length > 0 : isPlainList(value) && value.length > 0;
  if (inBrackets(node) || !many) return (pair === null || inBrackets(node) ? null : behindColon(text, pair, flowOf(value, field, inFlow), { start, end })) ?? [{ start, end, text: flowOf(value, field, inFlow) }];
  const indent = ' '.repeat(columnOf(text, start));
  const lines = isPlainList(value) ? listLines(value, indent, field) : linesOf(value, indent);
  return [{ start, end, text: lines.join(eolAt(text, nextLine(text, start))).slice(indent.length) }];
}

/** The values of keys that are there, and new keys behind them; null when keys go or change their order. */
function replaceKeys(parsed: Parsed, { inFlow }: Place, map: YAMLMap, { pairs }: PlainMap): Splices {
  const keys = map.items.map(({ key }) => isScalar(key) ? String(key.value) : null);
  if (map.items.length === 0 || keys.some((key, i) => key === null || key !== pairs[i]?.[0])) return null;
  const all = map.items.map((pair, i) => replace(parsed, { node: pair.value, pair, inFlow: inFlow || map.flow === true, field: keys[i] ?? '' }, pairs[i]?.[1] ?? null));
  const added = pairs.slice(keys.length);
  return joined([...all, added.length === 0 ? [] : insertKeys(parsed, map, false, added)]);
}

/** The items that are there; null when their number is another. */
function replaceItems(parsed: Parsed, { inFlow, field, node }: Place, items: readonly Node[], values: readonly Plain[]): Splices {
  if (items.length !== values.length || items.some(isEmpty)) return null;
  return joined(items.map((item, i) => replace(parsed, { node: item, pair: null, inFlow: inFlow || inBrackets(node), field }, values[i] ?? null)));
}

const joined = (all: readonly Splices[]): Splices => all.every(one => one !== null) ? all.flat() : null;

function replaceScalar(text: string, node: Scalar, value: Plain, field: string, inFlow: boolean): Splices {
  const [start, end] = rangeOf(node);
  if (node.type !== Scalar.BLOCK_LITERAL && node.type !== Scalar.BLOCK_FOLDED) {
    return [{ start, end, text: (typeof value === 'string' ? sameStyle(value, node.type, { indent: '', outer: 0, head: '', eol: '\n' }) : null) ?? flowOf(value, field, inFlow) }];
  }
  const body = nextLine(text, start);
  const eol = eolAt(text, body);
  const head = text.slice(start, body).replace(/\r?\n$/u, '');
  const { srcToken } = node as { readonly srcToken?: { readonly indent?: number } };
  const outer = Math.max(0, srcToken?.indent ?? 0);
  const digit = /^[|>][-+]?([1-9])/u.exec(head)?.[1];
  const found = /^[ \t]*(?=\S)/mu.exec(text.slice(body, end))?.[0];
  const indent = digit === undefined ? found ?? ' '.repeat(outer + 2) : ' '.repeat(outer + Number(digit));
  const last = /^[|>][1-9]?\+/u.test(head) ? end : lineBelow(text, Math.max(body, trimmedEnd(text, start, end)));
  const written = typeof value === 'string' ? sameStyle(value, node.type, { indent, outer, head, eol }) : null;
  return [{ start, end: last, text: (written ?? flowOf(value, field) + (/[ \t]+#.*$/u.exec(head)?.[0] ?? '')) + (text[last - 1] === '\n' ? eol : '') }];
}

/** New keys at the end of a map. */
function insertKeys({ text, document }: Parsed, map: YAMLMap, top: boolean, pairs: PlainMap['pairs']): Splices {
  if (map.flow === true) return intoBrackets(text, map, pairs.map(([key, value]) => `${keyText(key)}: ${flowOf(value, key, true)}`).join(', '));
  const parts = partsOf(text, map);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return null;
  const column = columnOf(text, first.start);
  const shift = dashShift(text, document);
  const lines = pairs.flatMap(([key, value]) => keyLines(key, value, ' '.repeat(column), shift));
  return top ? endOfFile(text, lines, parts) : below(text, last.end, column, lines);
}

/** A first key in a text that has none. */
function atTop({ text, document }: Parsed, key: string, value: Plain): Splices {
  const { contents } = document;
  const lines = keyLines(key, value, '', 2);
  if (contents === null || trimmedEnd(text, ...rangeOf(contents)) <= rangeOf(contents)[0]) return endOfFile(text, lines, []);
  const [start, end] = rangeOf(contents);
  return beginsLine(text, start) ? [{ start, end, text: lines.join(eolAt(text, start)) }] : null;
}

/** A value where there is none, or `null`, or brackets with nothing in them. */
function fill({ text, document }: Parsed, { node, pair, field, inFlow }: Place, value: Plain): Splices {
  if (value === null && node !== null) return [];
  const [start, end] = rangeOf(node as Node | null);
  const lists = pair === null || inFlow ? null : listBelow(text, pair, [start, end], value, dashShift(text, document));
  if (lists !== null) return lists;
  if (end > start) return [{ start, end, text: flowOf(value, field, inFlow) }];
  const colon = pair === null ? null : colonOf(pair);
  if (colon !== null) return [{ start: colon + 1, end: colon + 1, text: ` ${flowOf(value, field, inFlow)}` }];
  if (pair === null) return start > 0 && text[start - 1] === '-' ? [{ start, end, text: ` ${flowOf(value, field, inFlow)}` }] : null;
  const from = keyStart(pair);
  const behind = rangeOf(pair.key as Node)[1];
  if (text[from] !== '?') return [{ start: behind, end: behind, text: `: ${flowOf(value, field, inFlow)}` }];
  return below(text, behind, columnOf(text, from), [`${' '.repeat(columnOf(text, from))}: ${flowOf(value, field, inFlow)}`]);
}

/** A list of maps below its key, where there was `[]`, `null` or nothing; null when it is written otherwise. */
function listBelow(text: string, pair: Pair, [start, end]: readonly [number, number], value: Plain, shift: number): Splices {
  const key = keyStart(pair);
  const colon = colonOf(pair);
  if (!isPlainList(value) || !value.some(isPlainMap) || colon === null || text[key] === '?' || !beginsLine(text, key)) return null;
  const column = columnOf(text, key);
  const added = (at: number): Splices => below(text, at, column, listLines(value, ' '.repeat(column + shift)));
  if (end <= start) return added(colon + 1);
  if (/[^\s[\]]/u.test(text.slice(start, end).replace(/^(?:null|~)$/iu, '')) || !/^[ \t]*(?:#.*)?$/u.test(text.slice(end, nextLine(text, end)).trimEnd())) return null;
  const onLine = text.slice(colon + 1, start).trim() === '' && start < nextLine(text, colon);
  const from = onLine ? colon + 1 : lineStart(text, start);
  const to = onLine ? end : nextLine(text, end);
  if (!onLine && !beginsLine(text, start)) return null;
  const splices = added(end);
  return splices === null ? null : [{ start: from, end: Math.min(to, splices[0]?.start ?? to), text: '' }, ...splices];
}

/** Puts one more value behind the last of a list. */
export function appendAt(parsed: Parsed, path: Path, value: Plain): Splices {
  const { text, document } = parsed;
  const list = nodeAt(document, path);
  const field = [...path].reverse().find(key => typeof key === 'string') ?? '';
  if (!isSeq(list)) return list === undefined || isEmpty(list) ? setAt(parsed, path, [value]) : null;
  if (list.flow === true) {
    const holder = nodeAt(document, path.slice(0, -1));
    const pair = list.items.length === 0 && isMap(holder) && !path.some((_, i) => inBrackets(nodeAt(document, path.slice(0, i)))) ? pairOf(holder, field) : undefined;
    return (pair === undefined ? null : listBelow(text, pair, [rangeOf(list)[0], rangeOf(list)[1]], [value], dashShift(text, document))) ?? intoBrackets(text, list, flowOf(value, field, true));
  }
  const parts = partsOf(text, list);
  const last = parts.at(-1);
  return last === undefined ? null : below(text, last.end, columnOf(text, last.start), itemLike(text, list, value, field), isSpaced(text, parts));
}
