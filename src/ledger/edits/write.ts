import { scalar } from '../scalars';
import { isPlainList, isPlainMap, type Plain } from './plain';

/** Fields that hold ids: these are quoted whatever they look like, so that no tool takes one for a number. */
const ID_FIELDS = new Set(['id', 'source', 'encounter', 'statement', 'organization', 'entity', 'ref', 'to', 'evidence', 'derives_from']);

/** A value on one line, as it stands behind the key `field`. */
export function flowOf(value: Plain, field = '', inside = false): string {
  if (isPlainList(value)) return value.length === 0 ? '[]' : `[${value.map(item => flowOf(item, field, true)).join(', ')}]`;
  if (isPlainMap(value)) return value.pairs.length === 0 ? '{}' : `{ ${value.pairs.map(([key, item]) => `${keyText(key)}: ${flowOf(item, key, true)}`).join(', ')} }`;
  if (typeof value === 'string') return scalar(value, { flow: inside, quote: ID_FIELDS.has(field) });
  return value === null ? 'null' : String(value);
}

/** A map of fields as lines: one for each key, what is inside of it on the same line. */
export const linesOf = (value: Plain, indent: string): readonly string[] =>
  isPlainMap(value) && value.pairs.length > 0 ? value.pairs.map(([key, item]) => `${indent}${keyText(key)}: ${flowOf(item, key)}`) : [`${indent}${flowOf(value)}`];

/** An item of a list as lines, the first with its dash, which `gap` stands behind. */
export function itemLines(value: Plain, indent: string, field = '', gap = ' '): readonly string[] {
  if (!isPlainMap(value) || value.pairs.length === 0) return [`${indent}-${gap}${flowOf(value, field)}`];
  const own = `${indent} ${' '.repeat(gap.length)}`;
  return linesOf(value, own).map((line, i) => i === 0 ? `${indent}-${gap}${line.slice(own.length)}` : line);
}

/** A list of maps as lines. */
export const listLines = (value: readonly Plain[], indent: string, field = ''): readonly string[] => value.flatMap(item => itemLines(item, indent, field));

export const keyText = (key: string): string => scalar(key, { flow: true, quote: false });
