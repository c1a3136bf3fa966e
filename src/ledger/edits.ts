import { isMap, isSeq, parseDocument, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { loadLedger } from './load';
import { scalar } from './scalars';
import { ID_LETTERS } from './schema';
import type { EditResult, Ledger, Section } from './types';

/** A value to write: a line of text, a list of such, or keys with values on one line. */
export type Written = string | number | readonly string[] | Readonly<Record<string, string | number>>;

/** A new ledger’s file. */
export function createLedger({ slug, sources }: { readonly slug?: string; readonly sources: readonly { readonly kind: string; readonly name: string; readonly aliases?: readonly string[] }[] }): string {
  const lines = ['# Who said what, when, and on which terms. Only “sources:” is needed; the rest can grow as the story does.', 'schema: 1'];
  if (slug !== undefined) lines.push('story:', `  slug: ${scalar(slug)}`);
  lines.push(sources.length === 0 ? 'sources: []' : 'sources:');
  sources.forEach(({ kind, name, aliases = [] }, i) => {
    lines.push(...entryLines({ id: numbered('S', i + 1, 3), kind, name, ...aliases.length > 0 && { aliases } }, '  '));
  });
  return `${lines.join('\n')}\n`;
}

/** Adds a source; the id is the next that is free. */
export const addSource = (text: string, { kind, name }: { readonly kind: string; readonly name: string }): EditResult => addEntry(text, 'sources', { kind, name });
/** Adds the words of a source as a statement. */
export const addStatement = (text: string, { source, verbatim }: { readonly source: string; readonly verbatim: string }): EditResult => addEntry(text, 'statements', { source, verbatim });
/** Where a use stands: a W3C TextQuoteSelector with a TextPositionSelector as a hint. */
export interface Anchor { readonly exact: string; readonly prefix: string; readonly suffix: string; readonly start: number; readonly end: number }
/** Adds the place of a draft where a statement is used. */
export const addUse = (text: string, { draft, statement, anchor }: { readonly draft: string; readonly statement: string; readonly anchor: Anchor }): EditResult =>
  addEntry(text, 'uses', { draft, statement, anchor: { exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix, start: anchor.start, end: anchor.end }, status: 'unchecked' });

/** Puts one entry behind the last of a list, and changes no other byte. */
function addEntry(text: string, section: Section, fields: Readonly<Record<string, Written>>): EditResult {
  const before = loadLedger(text);
  if (before.problems.some(({ code }) => code.startsWith('yaml-') || code === 'too-deep' || code === 'too-large' || code === 'not-a-ledger' || code === 'several-documents')) {
    return { ok: false, message: 'The ledger has errors that must be put right first, so nothing was written.' };
  }
  const id = nextId(before.ledger, section, text);
  const place = placeFor(text, section);
  if (place === null) return { ok: false, message: `“${section}:” is written in a way that cannot be added to, so nothing was written.` };
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const entry = { id, ...fields };
  const edited = text.slice(0, place.start) + place.write(entry, eol) + text.slice(place.end);
  const after = loadLedger(edited);
  return holds(before, after, section, id, fields) ? { ok: true, text: edited, id } : { ok: false, message: 'The change would have damaged the ledger, so nothing was written.' };
}

interface Place { readonly start: number; readonly end: number; write(entry: Readonly<Record<string, Written>>, eol: string): string }

/** Where, and how, an entry is put into a list that may be there, empty, or missing. */
function placeFor(text: string, section: Section): Place | null {
  const top = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent' }).contents as Node | null;
  const indent = indentOf(top, text);
  if (top === null || !isMap(top)) return missing(text, section, text.length, indent);
  if (top.flow === true) return null;
  const list = (top).get(section, true) as Node | undefined | null;
  if (list === undefined) return missing(text, section, bodyEnd(text), indent);
  if (isSeq(list) && list.flow !== true && list.items.length > 0) return behindLast(text, list as YAMLSeq<Node>);
  if (isSeq(list) && list.flow === true && list.items.length > 0) return inFlow(text, list);
  return intoEmpty(text, top, section, indent);
}

/** Behind the last entry’s last line, and behind the comment on that line. */
function behindLast(text: string, list: YAMLSeq<Node>): Place {
  const last = list.items.at(-1);
  const [start = 0, valueEnd = 0] = last?.range ?? [];
  const dash = text.lastIndexOf('-', start - 1);
  const column = dash - (text.lastIndexOf('\n', dash) + 1);
  let end = valueEnd;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  while (end < text.length && text[end] !== '\n') end++;
  const open = end >= text.length;
  if (!open) end++;
  return { start: end, end, write: (entry, eol) => (open ? eol : '') + entryLines(entry, ' '.repeat(column)).join(eol) + (open ? '' : eol) };
}

function inFlow(text: string, list: YAMLSeq): Place | null {
  const end = (list.range?.[1] ?? 0) - 1;
  if (text[end] !== ']') return null;
  const trailing = /,\s*$/u.test(text.slice(0, end));
  return { start: end, end, write: entry => `${trailing ? ' ' : ', '}${flowMap(entry)}` };
}

/** `sources:`, `sources: []` or `sources: null`: the entry comes below the key. */
function intoEmpty(text: string, top: YAMLMap, section: Section, indent: string): Place | null {
  const key = top.items.find(pair => (pair.key as { value?: unknown } | null)?.value === section)?.key as Node | undefined;
  const from = key?.range?.[1];
  if (from === undefined) return null;
  const lineEnd = !text.includes('\n', from) ? text.length : text.indexOf('\n', from);
  const rest = text.slice(from, lineEnd).replace(/\r$/u, '');
  const found = /^(\s*:)([ \t]*(?:\[[ \t]*\]|null|~)?)([ \t]*(?:#.*)?)$/u.exec(rest);
  if (found === null) return null;
  const [, colon = '', empty = '', comment = ''] = found;
  const open = lineEnd >= text.length;
  const newline = open ? lineEnd : lineEnd + 1;
  return { start: from, end: newline, write: (entry, eol) => colon + (empty.trim() === '' ? empty : '') + comment + eol + entryLines(entry, indent).join(eol) + (open ? '' : eol) };
}

/** The list is not there: its key comes at the end of the file. */
function missing(text: string, section: Section, end: number, indent: string): Place {
  const ended = end === 0 || text[end - 1] === '\n';
  return { start: end, end, write: (entry, eol) => `${ended ? '' : eol}${section}:${eol}${entryLines(entry, indent).join(eol)}${ended ? eol : ''}` };
}

/** Before an end mark “...”, else the end of the file. */
function bodyEnd(text: string): number {
  const mark = /^\.\.\.[ \t]*\r?$/mu.exec(text);
  return mark?.index ?? text.length;
}

/** How far the dashes of lists stand in, as the file has it already. */
function indentOf(top: Node | null, text: string): string {
  if (top === null || !isMap(top)) return '  ';
  for (const { value } of top.items) {
    if (!isSeq(value) || value.flow === true || value.items.length === 0) continue;
    const start = (value.items[0] as Node | null)?.range?.[0] ?? 0;
    const dash = text.lastIndexOf('-', start - 1);
    return ' '.repeat(dash - (text.lastIndexOf('\n', dash) + 1));
  }
  return '  ';
}

function entryLines(entry: Readonly<Record<string, Written>>, indent: string): readonly string[] {
  return Object.entries(entry).map(([key, value], i) => `${indent}${i === 0 ? '- ' : '  '}${key}: ${written(value)}`);
}
const written = (value: Written): string => typeof value === 'string' ? scalar(value) : typeof value === 'number' ? String(value) : Array.isArray(value) ? `[${(value as readonly string[]).map(item => scalar(item, true)).join(', ')}]` : flowMap(value as Readonly<Record<string, Written>>);
const flowMap = (entry: Readonly<Record<string, Written>>): string => `{ ${Object.entries(entry).map(([key, value]) => `${key}: ${typeof value === 'string' ? scalar(value, true) : written(value)}`).join(', ')} }`;

const numbered = (letter: string, number: number, width: number): string => `${letter}-${String(number).padStart(width, '0')}`;

/** The number after the highest of the list, as wide as the others. */
function nextId(ledger: Ledger, section: Section, text: string): string {
  const letter = ID_LETTERS[section] ?? 'X';
  const numbers = ledger.sections[section].flatMap(({ id }) => new RegExp(`^${letter}-?(\\d{1,9})$`, 'u').exec(id ?? '')?.[1] ?? []);
  const width = Math.max(3, ...numbers.map(number => number.length));
  let next = Math.max(0, ...numbers.map(Number)) + 1;
  while (text.includes(numbered(letter, next, width))) next++;
  return numbered(letter, next, width);
}

/** True when the edited text holds all that it held, and the new entry, and nothing is wrong that was not before. */
function holds(before: ReturnType<typeof loadLedger>, after: ReturnType<typeof loadLedger>, section: Section, id: string, fields: Readonly<Record<string, Written>>): boolean {
  const plain = (ledger: Ledger): string => JSON.stringify([ledger.story, ledger.sections], (key, value: unknown) => key === 'span' ? undefined : value instanceof Map ? [...value as Map<string, unknown>] : value);
  const added = after.ledger.sections[section].at(-1);
  const without: Ledger = { ...after.ledger, sections: { ...after.ledger.sections, [section]: after.ledger.sections[section].slice(0, -1) } };
  const known = new Set(['dangling-reference']);
  const grave = (problems: ReturnType<typeof loadLedger>['problems']): number => problems.filter(({ code }) => !known.has(code)).length;
  return added?.id === id && plain(without) === plain(before.ledger) && grave(after.problems) <= grave(before.problems)
    && Object.entries(fields).every(([key, value]) => typeof value !== 'string' || added.fields.get(key) === value);
}
