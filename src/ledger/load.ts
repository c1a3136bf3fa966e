import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import { checkTurns } from './characters';
import { isId, LEDGER, SECTIONS, SECTION_NAMES } from './fields';
import { at, collector } from './problems';
import { conflictsKey, keyOf, nullish, readMap, readValue, unknownKey, type Reading } from './read';
import { checkReferences } from './references';
import { parseSafely } from './safe-yaml';
import type { Entry, IdPlace, Ledger, LoadedLedger, Section, Story } from './types';

/** A ledger without anything in it. */
export const EMPTY: Ledger = { story: {}, sections: { sources: [], encounters: [], statements: [], evidence: [], uses: [], claims: [], corrections: [], waivers: [] } };

/** A ledger as it was read, with its text and what the parser makes of it (null when nothing). */
export interface ReadLedger extends LoadedLedger { readonly text: string; readonly document: Document | null }

/**
 * Reads a ledger’s file (design.md section 4). Every problem is reported with its range (UTF-16 offsets); what is
 * usable is given all the same. An empty file is an empty ledger.
 */
export function loadLedger(text: string): LoadedLedger {
  const { ledger, problems, ids } = read(text, false);
  return { ledger, problems, ids };
}

/** As `loadLedger`, with the parsed document for edits. */
export const readLedger = (text: string): ReadLedger => read(text, true);

function read(text: string, keepSourceTokens: boolean): ReadLedger {
  const { report, problems } = collector(text.length);
  const ids: IdPlace[] = [];
  const document = parseSafely(text, report, keepSourceTokens);
  const ledger = document === null ? EMPTY : readTop(document.contents, { report, place: place => { ids.push(place); } });
  ids.sort((a, b) => a.span[0] - b.span[0]);
  checkReferences(ledger, ids, report);
  checkTurns(text, problems(), report);
  return { ledger, problems: problems(), ids, text, document };
}

function readTop(top: Node | null, reading: Reading): Ledger {
  const { report } = reading;
  if (nullish(top)) return EMPTY;
  if (!isMap(top)) {
    report('not-a-ledger', at(top), 'A ledger begins with keys such as “sources:”.');
    return EMPTY;
  }
  const pairs = new Map(top.items.map(pair => [keyOf(pair), pair]));
  for (const [key, pair] of pairs) {
    if (!Object.hasOwn(LEDGER, key)) unknownKey(pair, report);
    else if (key === 'conflicts') conflictsKey(pair, report);
  }
  const valueOf = (key: string): Node | null => (pairs.get(key)?.value ?? null) as Node | null;
  const version = valueOf('schema');
  if (!nullish(version) && !(isScalar(version) && version.value === 1)) report('schema-version', at(version), 'This version of the ledger is not known; this tool reads “schema: 1”.');
  const story = (readValue(valueOf('story'), LEDGER.story, 'story', reading) ?? {}) as Story;
  readValue(valueOf('conflicts'), LEDGER.conflicts, 'conflicts', reading);
  return { story, sections: Object.fromEntries(SECTION_NAMES.map(name => [name, readSection(name, valueOf(name), reading)])) as unknown as Ledger['sections'] };
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
