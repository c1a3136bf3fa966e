import { parseDocument, type Document } from 'yaml';
import { applyChanges, type TextChange } from '../../text/changes';
import { isId } from '../fields';
import { loadLedger } from '../load';
import { isGrave } from '../problems';
import type { EditResult, LedgerProblem, LoadedLedger, Section } from '../types';
import { isPlainList, isPlainMap, mapOf, plainOf, samePlain, valueAt, withItem, withValue, without, type Path, type Plain } from './plain';
import { appendAt, removeAt, setAt, type Splices } from './splice';

/** A value to write: text, a number, a flag, nothing, a list or keys with values. */
export type Written = string | number | boolean | null | readonly Written[] | { readonly [key: string]: Written };

/** Which entry: by its id, by its place in a list (for those that have no id), or the story. */
export type EntryRef = { readonly id: string } | { readonly in: Section; readonly at: number } | 'story';

/** One change of a ledger. A field is given by the keys that lead to it, such as `['terms', 'may_name']` or `['aliases', 0]`. */
export type LedgerEdit =
  | { readonly do: 'add'; readonly to: Section; readonly fields: Readonly<Record<string, Written>> }
  | { readonly do: 'set'; readonly of: EntryRef; readonly field: Path; readonly value: Written }
  /** Puts a value behind the last of a list. */
  | { readonly do: 'append'; readonly of: EntryRef; readonly field: Path; readonly value: Written }
  /** Takes out a field, or without one the whole entry. What refers to the entry stays as it is, and is then reported. */
  | { readonly do: 'remove'; readonly of: EntryRef; readonly field?: Path };

const REFUSED = {
  broken: 'The ledger has errors that must be put right first, so nothing was written.',
  place: 'This part of the ledger is written in a way that cannot be changed here, so nothing was written.',
  damage: 'The change would have damaged the ledger, so nothing was written.',
  gone: 'The entry is no longer in the ledger, so nothing was written.',
  id: 'An id has letters, digits, “-”, “_” and “.” only and begins with a letter, so nothing was written.',
  taken: 'This id is used already, so nothing was written.',
} as const;
const refused = (why: keyof typeof REFUSED): EditResult => ({ ok: false, message: REFUSED[why] });

/**
 * Changes a ledger’s text. Only the characters that must differ are changed: comments, order, quotation marks,
 * indentation and line ends stay. The new text is read again, and given only when it says exactly what was meant.
 * @returns the new text with the changes (offsets into the old one), or why nothing is changed
 */
export function editLedger(text: string, edit: LedgerEdit): EditResult {
  const before = loadLedger(text);
  if (before.problems.some(isGrave)) return refused('broken');
  const document = parse(text);
  const plain = plainOf(document.contents);
  const target = edit.do === 'add' ? [edit.to] : pathOf(before, plain, edit.of);
  if (target === null) return refused('gone');
  const parsed = { text, document };
  switch (edit.do) {
    case 'add': {
      const value = mapOf(plainFields(edit.fields));
      return checked(before, text, appendAt(parsed, target, value), withItem(plain, target, value), typeof edit.fields['id'] === 'string' ? edit.fields['id'] : null);
    }
    case 'set': return checked(before, text, setAt(parsed, [...target, ...edit.field], plainWritten(edit.value)), withValue(plain, [...target, ...edit.field], plainWritten(edit.value)), null);
    case 'append': return checked(before, text, appendAt(parsed, [...target, ...edit.field], plainWritten(edit.value)), withItem(plain, [...target, ...edit.field], plainWritten(edit.value)), null);
    case 'remove': {
      const path = [...target, ...edit.field ?? []];
      if (valueAt(plain, path) === undefined) return refused('gone');
      return checked(before, text, removeAt(parsed, path), without(plain, path), null);
    }
  }
}

/** Gives an entry another id, and writes it wherever the old one is referred to. */
export function renameId(text: string, id: string, to: string): EditResult {
  const before = loadLedger(text);
  if (before.problems.some(isGrave)) return refused('broken');
  if (!isId(to)) return refused('id');
  if (before.ids.some(place => place.is === 'entry' && place.id === to)) return refused('taken');
  if (!before.ids.some(place => place.is === 'entry' && place.id === id)) return refused('gone');
  const changes = idChanges(text, before, id, to);
  const plain = plainOf(parse(applyChanges(text, changes)).contents);
  // The same text with the places swapped back must say what it said.
  const back = plainOf(parse(applyChanges(applyChanges(text, changes), idChanges(applyChanges(text, changes), loadLedger(applyChanges(text, changes)), to, id))).contents);
  return samePlain(back, plainOf(parse(text).contents)) ? checked(before, text, changes, plain, to) : refused('damage');
}

/** The places of an id with the new one in the quotation marks that stand there, else in double ones. */
export function idChanges(text: string, { ids }: LoadedLedger, id: string, to: string): readonly TextChange[] {
  return ids.filter(place => place.id === id).map(({ span: [start, end] }) => {
    const mark = text[start] === "'" ? "'" : '"';
    return { start, end, text: `${mark}${to}${mark}` };
  });
}

const parse = (text: string): Document => parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent', keepSourceTokens: true });

/** Where an entry stands in what the text says. */
function pathOf({ ledger }: LoadedLedger, plain: Plain, ref: EntryRef): Path | null {
  if (ref === 'story') return ['story'];
  if ('in' in ref) return valueAt(plain, [ref.in, ref.at]) === undefined ? null : [ref.in, ref.at];
  for (const section of Object.keys(ledger.sections)) {
    const list = valueAt(plain, [section]);
    const at = isPlainList(list) ? list.findIndex(item => valueAt(item, ['id']) === ref.id) : -1;
    if (at >= 0) return [section, at];
  }
  return null;
}

const plainFields = (fields: Readonly<Record<string, Written>>): Record<string, Plain> => Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, plainWritten(value)]));

function plainWritten(value: Written): Plain {
  if (Array.isArray(value)) return (value as readonly Written[]).map(plainWritten);
  return typeof value === 'object' && value !== null ? mapOf(plainFields(value as Readonly<Record<string, Written>>)) : value;
}

/** The result, when the changed text says what is meant and nothing is wrong in it that was not before. */
function checked(before: LoadedLedger, text: string, changes: Splices, meant: Plain, id: string | null): EditResult {
  if (changes === null) return refused('place');
  const edited = applyChanges(text, changes);
  const after = loadLedger(edited);
  const grave = (problems: readonly LedgerProblem[]): number => problems.filter(isGrave).length;
  const says = plainOf(parse(edited).contents);
  const holds = samePlain(says, meant) || (says === null && isPlainMap(meant) && meant.pairs.length === 0);
  return holds && grave(after.problems) <= grave(before.problems) ? { ok: true, text: edited, changes, id } : refused('damage');
}
