import { isMap, isScalar, isSeq, type Node } from 'yaml';

/** What a YAML text says, without how it is written: keys in order, scalars as YAML 1.2 reads them. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap;
export interface PlainMap { readonly pairs: readonly (readonly [key: string, value: Plain])[] }

/** A place in it: keys and positions in lists. */
export type Path = readonly (string | number)[];

export const isPlainMap = (value: Plain | undefined): value is PlainMap => typeof value === 'object' && value !== null && 'pairs' in value;
export const isPlainList = (value: Plain | undefined): value is readonly Plain[] => Array.isArray(value);
export const mapOf = (values: Readonly<Record<string, Plain>>): PlainMap => ({ pairs: Object.entries(values) });

/** What a node says. Aliases, which a ledger must not have, say nothing. */
export function plainOf(node: Node | null | undefined): Plain {
  if (isMap(node)) return { pairs: node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : JSON.stringify(plainOf(key as Node)), plainOf(value as Node | null)]) };
  if (isSeq(node)) return (node.items as Node[]).map(plainOf);
  if (!isScalar(node)) return null;
  const { value } = node;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

export const samePlain = (a: Plain | undefined, b: Plain | undefined): boolean => a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));

export const valueAt = (from: Plain | undefined, path: Path): Plain | undefined => path.reduce<Plain | undefined>((at, key) => {
  if (typeof key === 'number') return isPlainList(at) ? at[key] : undefined;
  return isPlainMap(at) ? at.pairs.find(([name]) => name === key)?.[1] : undefined;
}, from);

/** With the value at the path; what is not there on the way becomes maps. */
export function withValue(from: Plain, [first, ...rest]: Path, value: Plain): Plain {
  if (first === undefined) return value;
  if (typeof first === 'number') return isPlainList(from) ? from.map((item, i) => i === first ? withValue(item, rest, value) : item) : from;
  const pairs = isPlainMap(from) ? from.pairs : [];
  const known = pairs.some(([key]) => key === first);
  return { pairs: known ? pairs.map(([key, old]) => [key, key === first ? withValue(old, rest, value) : old]) : [...pairs, [first, withValue(null, rest, value)]] };
}

/** With one more value at the end of the list at the path. */
export function withItem(from: Plain, path: Path, value: Plain): Plain {
  const list = valueAt(from, path);
  return withValue(from, path, [...isPlainList(list) ? list : [], value]);
}

/** Without what is at the path. */
export function without(from: Plain, path: Path): Plain {
  const last = path.at(-1);
  const holder = valueAt(from, path.slice(0, -1));
  if (typeof last === 'number' && isPlainList(holder)) return withValue(from, path.slice(0, -1), holder.filter((_, i) => i !== last));
  if (typeof last === 'string' && isPlainMap(holder)) return withValue(from, path.slice(0, -1), { pairs: holder.pairs.filter(([key]) => key !== last) });
  return from;
}
