import { applyChanges, smallestChange, type TextChange } from '../../text/changes';
import { ID_LETTERS, isId, SECTION_NAMES } from '../fields';
import { freshId } from '../ids';
import { readLedger, type ReadLedger } from '../load';
import { isGrave } from '../problems';
import type { EditResult, LedgerProblem, LoadedLedger, Section } from '../types';
import { trimmedEnd, type Splices } from './layout';
import { isPlainList, isPlainMap, mapOf, plainOf, samePlain, valueAt, withItem, withValue, without, type Path, type Plain } from './plain';
import { appendAt, removeAt, setAt } from './splice';

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
const refused = (why: keyof typeof REFUSED): Refusal => ({ ok: false, message: REFUSED[why] });
type Refusal = Extract<EditResult, { readonly ok: false }>;

/** What an edit gives, with the new text as it was read to see that it says what was meant. */
type Edited = Refusal | { readonly ok: true; readonly result: Extract<EditResult, { readonly ok: true }>; readonly after: ReadLedger };
const resultOf = (edited: Edited): EditResult => edited.ok ? edited.result : edited;

/**
 * Changes a ledger’s text. Only the characters that must differ are changed: comments, order, quotation marks,
 * indentation and line ends stay. The new text is read again, and given only when it says exactly what was meant.
 * @returns the new text with the changes (offsets into the old one), or why nothing is changed
 */
export const editLedger = (text: string, edit: LedgerEdit): EditResult => resultOf(edited(readLedger(text), edit));

/** Adds an entry; where the list has ids it gets the next that is free. */
export function addEntry(text: string, to: Section, fields: Readonly<Record<string, Written>>): EditResult {
  const before = readLedger(text);
  const id = ID_LETTERS[to] === undefined ? {} : { id: freshId(to, new Set(before.ids.map(place => place.id))) };
  return resultOf(edited(before, { do: 'add', to, fields: { ...id, ...fields } }));
}

/** Does all edits, each to what the one before it has made, or none of them. */
export function editAll(text: string, edits: readonly LedgerEdit[]): EditResult {
  let at = readLedger(text);
  for (const edit of edits) {
    const next = edited(at, edit);
    if (!next.ok) return next;
    at = next.after;
  }
  const change = smallestChange(text, at.text);
  return { ok: true, text: at.text, changes: change === null ? [] : [change], id: null };
}

function edited(before: ReadLedger, edit: LedgerEdit): Edited {
  const { text, document } = before;
  if (document === null || before.problems.some(isGrave)) return refused('broken');
  const plain = plainOf(document.contents);
  const target = edit.do === 'add' ? [edit.to] : pathOf(plain, edit.of);
  if (target === null) return refused('gone');
  const parsed = { text, document };
  const path = edit.do === 'add' ? target : [...target, ...edit.field ?? []];
  switch (edit.do) {
    case 'add': {
      const value = mapOf(plainFields(edit.fields));
      return checked(before, appendAt(parsed, path, value), withItem(plain, path, value), typeof edit.fields['id'] === 'string' ? edit.fields['id'] : null);
    }
    case 'set': return checked(before, setAt(parsed, path, plainWritten(edit.value)), withValue(plain, path, plainWritten(edit.value)), null);
    case 'append': return checked(before, appendAt(parsed, path, plainWritten(edit.value)), withItem(plain, path, plainWritten(edit.value)), null);
    case 'remove': return valueAt(plain, path) === undefined ? refused('gone') : checked(before, removeAt(parsed, path), without(plain, path), null);
  }
}

/** Gives an entry another id, and writes it wherever the old one is referred to. */
export function renameId(text: string, id: string, to: string): EditResult {
  const before = readLedger(text);
  if (before.document === null || before.problems.some(isGrave)) return refused('broken');
  if (!isId(to)) return refused('id');
  if (before.ids.some(place => place.is === 'entry' && place.id === to)) return refused('taken');
  if (!before.ids.some(place => place.is === 'entry' && place.id === id)) return refused('gone');
  const changes = idChanges(text, before, id, to);
  const after = readLedger(applyChanges(text, changes));
  // It must say what it said, but for the ids at as many places as were changed.
  const sameIds = before.ids.length === after.ids.length && before.ids.every((place, i) => after.ids[i]?.id === (place.id === id ? to : place.id));
  const renamed = differences(plainOf(before.document.contents), plainOf(after.document?.contents), id, to);
  return sameIds && renamed === changes.length && !gotWorse(before, after) ? { ok: true, text: after.text, changes, id: to } : refused('damage');
}

/** At how many places the second says `to` where the first says `id`; NaN when they differ in anything else. */
function differences(a: Plain | undefined, b: Plain | undefined, id: string, to: string): number {
  const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);
  if (isPlainList(a) && isPlainList(b) && a.length === b.length) return sum(a.map((item, i) => differences(item, b[i], id, to)));
  if (isPlainMap(a) && isPlainMap(b) && a.pairs.length === b.pairs.length) return sum(a.pairs.map(([key, item], i) => {
    const [other, value] = b.pairs[i] ?? [];
    return other === key ? differences(item, value, id, to) : NaN;
  }));
  return samePlain(a, b) ? 0 : a === id && b === to ? 1 : NaN;
}

/** The places of an id with the new one in the quotation marks that stand there, else in double ones. */
export function idChanges(text: string, { ids }: Pick<LoadedLedger, 'ids'>, id: string, to: string): readonly TextChange[] {
  return ids.filter(place => place.id === id).map(({ span: [start, end] }) => {
    const mark = text[start] === "'" ? "'" : '"';
    return { start, end: trimmedEnd(text, start, end), text: `${mark}${to}${mark}` };
  });
}

/** Where an entry stands in what the text says. */
function pathOf(plain: Plain, ref: EntryRef): Path | null {
  if (ref === 'story') return ['story'];
  if ('in' in ref) return valueAt(plain, [ref.in, ref.at]) === undefined ? null : [ref.in, ref.at];
  for (const section of SECTION_NAMES) {
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
function checked(before: ReadLedger, changes: Splices, meant: Plain, id: string | null): Edited {
  if (changes === null) return refused('place');
  const after = readLedger(applyChanges(before.text, changes));
  const says = plainOf(after.document?.contents);
  const holds = samePlain(says, meant) || (says === null && isPlainMap(meant) && meant.pairs.length === 0);
  return holds && !gotWorse(before, after) ? { ok: true, result: { ok: true, text: after.text, changes, id }, after } : refused('damage');
}

function gotWorse(before: LoadedLedger, after: LoadedLedger): boolean {
  const grave = (problems: readonly LedgerProblem[]): number => problems.filter(isGrave).length;
  return grave(after.problems) > grave(before.problems);
}
