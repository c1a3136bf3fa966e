import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { isId, LEDGER, SECTIONS, SECTION_NAMES } from './fields';
import { at, collector } from './problems';
import { keyOf, nullish, readMap, readValue, unknownKey, type Reading } from './read';
import { checkReferences } from './references';
import { parseSafely } from './safe-yaml';
import type { Entry, IdPlace, Ledger, LoadedLedger, Section, Story } from './types';

/** A ledger without anything in it. */
export const EMPTY: Ledger = { story: {}, sections: { sources: [], encounters: [], statements: [], evidence: [], uses: [], claims: [], corrections: [], waivers: [] } };

/**
 * Reads a ledger’s file (design.md section 4). Every problem is reported with its range (UTF-16 offsets); what is
 * usable is given all the same. An empty file is an empty ledger.
 */
export function loadLedger(text: string): LoadedLedger {
  const { report, problems } = collector(text.length);
  const ids: IdPlace[] = [];
  const nothing = (): LoadedLedger => ({ ledger: EMPTY, problems: problems(), ids });
  const document = parseSafely(text, report);
  if (document === null) return nothing();
  const top: unknown = document.contents;
  if (top === null || (isScalar(top) && top.value === null)) return nothing();
  if (!isMap(top)) {
    report('not-a-ledger', at(top as Node), 'A ledger begins with keys such as “sources:”.');
    return nothing();
  }
  const reading: Reading = { report, place: place => { ids.push(place); } };
  const pairs = new Map(top.items.map(pair => [keyOf(pair), pair]));
  for (const [key, pair] of pairs) if (!Object.hasOwn(LEDGER, key)) unknownKey(pair, report);
  const version = pairs.get('schema')?.value;
  if (isScalar(version) && version.value !== 1) report('schema-version', at(version), 'This version of the ledger is not known; this tool reads “schema: 1”.');
  const valueOf = (key: string): Node | null => (pairs.get(key)?.value ?? null) as Node | null;
  const story = (readValue(valueOf('story'), LEDGER.story, 'story', reading) ?? {}) as Story;
  readValue(valueOf('conflicts'), LEDGER.conflicts, 'conflicts', reading);
  const sections = Object.fromEntries(SECTION_NAMES.map(name => [name, readSection(name, valueOf(name), reading)])) as unknown as Ledger['sections'];
  ids.sort((a, b) => a.span[0] - b.span[0]);
  const ledger: Ledger = { story, sections };
  checkReferences(ledger, ids, report);
  return { ledger, problems: problems(), ids };
}

function readSection<S extends Section>(name: S, node: Node | null, reading: Reading): readonly Entry<S>[] {
  const { report } = reading;
  if (nullish(node)) return [];
  if (!isSeq(node)) { report('wrong-type', at(node), `“${name}” is a list: each entry begins with a dash.`); return []; }
  const entries: Entry<S>[] = [];
  const seen = new Set<string>();
  for (const item of node.items as Node[]) {
    if (!isMap(item)) { report('wrong-type', at(item), `An entry of “${name}” has keys such as “id:”.`); continue; }
    const fields = readMap(item, SECTIONS[name], reading) as Entry<S>['fields'] & { readonly id?: string };
    const { id } = fields;
    const idNode = item.get('id', true) as Node | undefined;
    if (id !== undefined) reading.place({ id, is: 'entry', section: name, field: 'id', span: at(idNode) });
    if (id !== undefined && !isId(id)) { report('bad-id', at(idNode), 'An id has letters, digits, “-”, “_” and “.” only and begins with a letter.'); continue; }
    if (id !== undefined && seen.has(id)) { report('duplicate-id', at(idNode), 'This id is used above already.'); continue; }
    if (id !== undefined) seen.add(id);
    if ('id' in SECTIONS[name] && id === undefined) continue;
    entries.push({ id: id ?? null, fields, span: at(item) });
  }
  return entries;
}
