import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Span } from '../text/span';
import { checkCharacters } from './characters';
import { at, type Report } from './problems';
import type { Field, Shape } from './schema';
import type { IdPlace } from './types';

/** Where the reader of a ledger puts what it comes by. */
export interface Reading {
  readonly report: Report;
  place(place: IdPlace): void;
}

export const keyOf = (pair: Pair): string => isScalar(pair.key) ? String(pair.key.value) : '';
export const nullish = (node: Node | null): node is null => node === null || (isScalar(node) && node.value === null);

export function unknownKey(pair: Pair, report: Report): void {
  // Merge keys have been told of already.
  if (keyOf(pair) !== '<<') report('unknown-key', at(pair.key as Node), 'This key is not known here; it is kept, but nothing reads it.', 'warning');
}

export const conflictsKey = (pair: Pair, report: Report): void => report('merge-conflict', at(pair.key as Node), 'Two people have changed the same field here. Keep what is right, and take “conflicts:” out.');

/** The fields of a map as far as the schema accepts them. */
export function readMap(node: YAMLMap, shape: Shape, reading: Reading): object {
  const values: [string, unknown][] = [];
  for (const pair of node.items) {
    const key = keyOf(pair);
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (field === undefined) { unknownKey(pair, reading.report); continue; }
    if (key === 'conflicts') conflictsKey(pair, reading.report);
    const value = readValue(pair.value as Node | null, field, key, reading, pair.key as Node);
    if (value !== undefined) values.push([key, value]);
  }
  for (const [key, field] of Object.entries(shape)) {
    if (field.required === true && !node.has(key)) reading.report('missing-key', firstKey(node), `“${key}:” is missing in this entry.`);
  }
  return Object.fromEntries(values);
}

/** An entry that lacks something is told at its first key. */
function firstKey(node: YAMLMap): Span {
  const first = node.items[0]?.key;
  return first === undefined ? at(node) : at(first as Node);
}

/** The value of a field; undefined when it has none that can be used. */
export function readValue(node: Node | null, field: Field, name: string, reading: Reading, key?: Node): unknown {
  const { report } = reading;
  if (nullish(node)) {
    if (field.required === true) report('missing-value', key === undefined ? at(node) : at(key), 'Something must stand behind this key.');
    return field.nullable === true ? null : undefined;
  }
  const wrong = (message: string, place: Node | null = node): unknown => {
    report('wrong-type', at(place), message);
    return undefined;
  };
  switch (field.type) {
    case 'text': return isScalar(node) ? readText(node, field, name, reading) : wrong('One piece of text must stand here.');
    case 'flag': return isScalar(node) && typeof node.value === 'boolean' ? node.value : wrong('Only true or false is possible here.');
    case 'number': return isScalar(node) && typeof node.value === 'number' && Number.isFinite(node.value) ? node.value : wrong('A number must stand here.');
    case 'map': return isMap(node) ? readMap(node, field.fields, reading) : wrong('Keys with their values must stand here.');
    case 'texts':
    case 'maps': {
      if (!isSeq(node)) return wrong('A list must stand here, such as [one, two].');
      const item = (one: Node | null): unknown => {
        if (field.type === 'maps') return isMap(one) ? readMap(one, field.fields, reading) : wrong('Keys with their values must stand here.', one);
        return isScalar(one) && one.value !== null ? readText(one, { ...field, type: 'text', example: '' }, name, reading) : wrong('One piece of text must stand here.', one);
      };
      return (node.items as (Node | null)[]).map(item).filter(value => value !== undefined);
    }
  }
}

/** Text; whatever YAML takes for a number or a day is the text that stands there. */
function readText(node: Node & { readonly value: unknown; readonly source?: string | undefined }, field: Extract<Field, { readonly type: 'text' }>, name: string, reading: Reading): string | undefined {
  const { report } = reading;
  const value = typeof node.value === 'string' ? node.value : node.source ?? String(node.value);
  if (field.required === true && value.trim() === '' && name !== 'id') { report('missing-value', at(node), 'Something must stand behind this key.'); return undefined; }
  if (field.values !== undefined && !field.values.includes(value)) { report('wrong-value', at(node), `Only one of these is possible here: ${field.values.join(', ')}.`); return undefined; }
  if (field.ref !== undefined) reading.place({ id: value, is: 'reference', section: field.ref, field: name, span: at(node) });
  checkCharacters(value, at(node), name, report);
  return value;
}
