import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Span } from '../text/span';
import { at, collector, type Report } from './problems';
import { checkReferences } from './references';
import { parseSafely } from './safe-yaml';
import { LEDGER, SECTIONS, type Field, type Shape } from './schema';
import type { Entry, Ledger, LedgerMap, LedgerProblem, LedgerValue, Section } from './types';

const NAMES = Object.keys(SECTIONS) as Section[];
/** Ids are written into links and file names, so they hold nothing else. */
const ID = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/u;

/** A ledger without anything in it. */
export const EMPTY: Ledger = { story: new Map(), sections: { sources: [], encounters: [], statements: [], evidence: [], uses: [], claims: [], corrections: [], waivers: [] } };

/**
 * Reads a ledger’s file (design.md section 4). Every problem is reported with its range (UTF-16 offsets); what is
 * usable is given all the same. An empty file is an empty ledger.
 */
export function loadLedger(text: string): { readonly ledger: Ledger; readonly problems: readonly LedgerProblem[] } {
  const { report, problems } = collector(text.length);
  const document = parseSafely(text, report);
  if (document === null) return { ledger: EMPTY, problems: problems() };
  const top: unknown = document.contents;
  if (top === null || (isScalar(top) && top.value === null)) return { ledger: EMPTY, problems: problems() };
  if (!isMap(top)) {
    report('not-a-ledger', at(top as Node), 'A ledger begins with keys such as “sources:”.');
    return { ledger: EMPTY, problems: problems() };
  }
  const pairs = new Map(top.items.map(pair => [keyOf(pair), pair]));
  for (const [key, pair] of pairs) if (!(key in LEDGER) || !Object.hasOwn(LEDGER, key)) unknown(pair, report);
  const version = pairs.get('schema')?.value;
  if (isScalar(version) && version.value !== 1) report('schema-version', at(version), 'This version of the ledger is not known; this tool reads “schema: 1”.');
  const story = readValue((pairs.get('story')?.value ?? null) as Node | null, LEDGER['story'] ?? ANY, report);
  const sections = Object.fromEntries(NAMES.map(name => [name, readSection(name, (pairs.get(name)?.value ?? null) as Node | null, report)])) as unknown as Ledger['sections'];
  const ledger: Ledger = { story: story instanceof Map ? story : new Map(), sections };
  checkReferences(ledger, report);
  return { ledger, problems: problems() };
}

const ANY: Field = { type: 'any', class: 'confidential', description: '' };

function readSection(name: Section, node: Node | null, report: Report): readonly Entry[] {
  if (node === null || (isScalar(node) && node.value === null)) return [];
  if (!isSeq(node)) { report('wrong-type', at(node), `“${name}” is a list: each entry begins with a dash.`); return []; }
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (const item of node.items as Node[]) {
    if (!isMap(item)) { report('wrong-type', at(item), `An entry of “${name}” has keys such as “id:”.`); continue; }
    const fields = readMap(item, SECTIONS[name], report);
    const id = fields.get('id');
    const idNode = item.get('id', true) as Node | undefined;
    if (typeof id === 'string' && !ID.test(id)) { report('bad-id', at(idNode), 'An id has letters, digits, “-”, “_” and “.” only and begins with a letter.'); continue; }
    if (typeof id === 'string' && seen.has(id)) { report('duplicate-id', at(idNode), 'This id is used above already.'); continue; }
    if (typeof id === 'string') seen.add(id);
    if ('id' in SECTIONS[name] && typeof id !== 'string') continue;
    entries.push({ id: typeof id === 'string' ? id : null, fields, span: at(item) });
  }
  return entries;
}

const keyOf = (pair: Pair): string => isScalar(pair.key) ? String(pair.key.value) : '';

function unknown(pair: Pair, report: Report): void {
  if (keyOf(pair) === '<<') report('yaml-merge', at(pair.key as Node), 'Merge keys “<<” are not allowed in a ledger.');
  else report('unknown-key', at(pair.key as Node), 'This key is not known here; it is kept, but nothing reads it.', 'warning');
}

/** The fields of a map as far as the schema accepts them. */
function readMap(node: YAMLMap, shape: Shape, report: Report): LedgerMap {
  const values = new Map<string, LedgerValue>();
  for (const pair of node.items) {
    const key = keyOf(pair);
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (field === undefined) { unknown(pair, report); continue; }
    const value = readValue(pair.value as Node | null, field, report, pair.key as Node);
    if (value !== undefined) values.set(key, value);
  }
  for (const [key, field] of Object.entries(shape)) {
    if (field.required === true && !node.has(key)) report('missing-key', firstKey(node), `“${key}:” is missing in this entry.`);
  }
  return values;
}

/** An entry that lacks something is told at its first key. */
function firstKey(node: YAMLMap): Span {
  const first = node.items[0]?.key;
  return first === undefined ? at(node) : at(first as Node);
}

/** The value of a field; undefined when it has none that can be used. */
function readValue(node: Node | null, field: Field, report: Report, key?: Node): LedgerValue | undefined {
  if (node === null || (isScalar(node) && node.value === null)) {
    if (field.required === true) report('missing-value', key === undefined ? at(node) : at(key), 'Something must stand behind this key.');
    return field.nullable === true ? null : undefined;
  }
  const wrong = (message: string): LedgerValue | undefined => { report('wrong-type', at(node), message); return undefined; };
  switch (field.type) {
    case 'text': {
      if (!isScalar(node)) return wrong('One piece of text must stand here.');
      const value = typeof node.value === 'string' ? node.value : node.source ?? String(node.value);
      if (field.values !== undefined && !field.values.includes(value)) { report('wrong-value', at(node), `Only one of these is possible here: ${field.values.join(', ')}.`); return undefined; }
      return value;
    }
    case 'flag': return isScalar(node) && typeof node.value === 'boolean' ? node.value : wrong('Only true or false is possible here.');
    case 'number': return isScalar(node) && typeof node.value === 'number' ? node.value : wrong('A number must stand here.');
    case 'map': return isMap(node) ? readMap(node, field.fields ?? {}, report) : wrong('Keys with their values must stand here.');
    case 'list': {
      if (!isSeq(node)) return wrong('A list must stand here, such as [one, two].');
      const { fields } = field;
      return (node.items as Node[]).map(item => fields === undefined ? readValue(item, TEXT, report) : isMap(item) ? readMap(item, fields, report) : wrong('Keys with their values must stand here.')).filter(value => value !== undefined);
    }
    case 'any': return undefined;
  }
}

const TEXT: Field = { type: 'text', class: 'public', description: '' };
