import type { EditResult, Ledger } from '../types';
import { editAll, type LedgerEdit } from './edit';
import type { Path } from './plain';

/** A conflict that a merge has left in an entry: the field, and what the other one wrote; null where they took it out. */
export interface OpenConflict { readonly field: string; readonly theirs: string | null; /** The other value is a plain text, so it can be put in its place. */ readonly simple: boolean }

/** The open conflicts of the entry with this id. */
export function conflictsOf({ sections }: Ledger, id: string): readonly OpenConflict[] {
  const entry = Object.values(sections).flat().find(one => one.id === id);
  return (entry?.fields.conflicts ?? []).flatMap(({ field, theirs }) => {
    if (field === undefined) return [];
    const own = pathOf(field).reduce<unknown>((value, key) => typeof value === 'object' && value !== null ? (value as Readonly<Record<string | number, unknown>>)[key] : undefined, entry?.fields);
    return [{ field, theirs: theirs ?? null, simple: field !== '*' && typeof own !== 'object' && typeof own !== 'boolean' && typeof own !== 'number' }];
  });
}

/** Ends the conflicts of an entry by a person’s decision: what stands there is kept, or the others’ values take its place. */
export const resolveConflicts = (text: string, ledger: Ledger, id: string, keep: 'ours' | 'theirs'): EditResult =>
  editAll(text, [
    ...keep === 'ours' ? [] : conflictsOf(ledger, id).filter(({ simple }) => simple).map(({ field, theirs }): LedgerEdit => theirs === null ? { do: 'remove', of: { id }, field: pathOf(field) } : { do: 'set', of: { id }, field: pathOf(field), value: theirs }),
    { do: 'remove', of: { id }, field: ['conflicts'] },
  ]);

const pathOf = (field: string): Path => field.split('.').map(key => /^\d+$/u.test(key) ? Number(key) : key);
