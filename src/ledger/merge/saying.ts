import { Document, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { isPlainList, isPlainMap, plainOf, samePlain, type Plain, type PlainMap } from '../edits/plain';
import { LEDGER } from '../fields';
import { readLedger, type ReadLedger } from '../load';
import type { Field } from '../schema';

/** A text with its tree (source tokens kept) and what it says. */
export interface Parsed {
  readonly text: string;
  readonly document: Document;
  readonly says: PlainMap;
  /** False when YAML takes offence at it. */
  readonly sound: boolean;
}

/** A text with what the loader finds in it, too. */
export interface Loaded extends Parsed { readonly loaded: ReadLedger }

/** Reads one side of a merge; what the loader refuses to parse says nothing. */
export function loadedOf(text: string): Loaded {
  const loaded = readLedger(text);
  return { ...treeOf(text, loaded.document ?? new Document(null)), loaded };
}

/** Reads a text that was made of loaded ones. */
export const parsedOf = (text: string): Parsed => treeOf(text, parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent', keepSourceTokens: true, uniqueKeys: false }));

/** What a document says as a ledger; one without a map at its top says nothing. */
function treeOf(text: string, document: Document): Parsed {
  const says = saying(document.contents, { type: 'map', class: 'public', description: '', fields: LEDGER });
  return { text, document, says: isPlainMap(says) ? says : { pairs: [] }, sound: document.errors.length === 0 };
}

/**
 * What a node says where `field` stands in the schema. Text that YAML takes for a number or a yes (`007`, `+44`, `True`)
 * stays the text it is, as for the loader: only fields that are numbers or flags have such values.
 */
function saying(node: unknown, field: Field | undefined): Plain {
  if (isMap(node)) {
    const fields = field !== undefined && 'fields' in field ? field.fields : {};
    return { pairs: node.items.map(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : JSON.stringify(plainOf(key as Node));
      return [name, saying(value, Object.hasOwn(fields, name) ? fields[name] : undefined)];
    }) };
  }
  if (isSeq(node)) return node.items.map(item => saying(item, field));
  const value = plainOf(node as Node | null);
  if (!isScalar(node) || node.source === undefined || (typeof value !== 'number' && typeof value !== 'boolean')) return value;
  const isText = field?.type === 'text' || field?.type === 'texts';
  return isText || (field === undefined && node.source !== String(value)) ? node.source : value;
}

/** True when both say the same, in whatever order of keys and items. */
export const alike = (a: Plain | undefined, b: Plain | undefined): boolean => samePlain(a, b) || (a !== undefined && b !== undefined && inOrder(a) === inOrder(b));

/** True for a text that YAML does not take offence at and that says this. */
export const says = ({ says: value, sound }: Parsed, meant: Plain): boolean => sound && alike(value, meant);

/** What a value says, alike for all orders of keys and items. */
export function inOrder(value: Plain): string {
  if (isPlainList(value)) return `[${value.map(inOrder).sort().join()}]`;
  return isPlainMap(value) ? `{${value.pairs.map(([key, item]) => `${JSON.stringify(key)}:${inOrder(item)}`).sort().join()}}` : JSON.stringify(value);
}

/** The field of a map; undefined for whatever has none. */
export const fieldOf = (value: Plain | undefined, key: string): Plain | undefined => isPlainMap(value) ? value.pairs.find(([name]) => name === key)?.[1] : undefined;
export const listOf = (value: Plain | undefined): readonly Plain[] => isPlainList(value) ? value : [];
