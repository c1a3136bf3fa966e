import { readLedger } from '../load';
import type { EditResult } from '../types';
import { addEntry, editLedger } from './edit';
import { isPlainList, plainOf, valueAt } from './plain';

/** Adds a name that a source goes by, to be known in all drafts; nothing is changed where the ledger has it already. */
export function addName(text: string, source: string, name: string): EditResult {
  const fields = readLedger(text).ledger.sections.sources.find(({ id }) => id === source)?.fields;
  if ([fields?.name ?? '', ...fields?.aliases ?? []].some(known => alike(known, name))) return { ok: true, text, changes: [], id: null };
  return editLedger(text, { do: 'append', of: { id: source }, field: ['aliases'], value: name });
}

/** Says which source speaks under a label that names nobody (`Speaker 1`) in one file, or in every one (null); what was said of it before is put right. */
export function nameSpeaker(text: string, { label, source, draft }: { readonly label: string; readonly source: string; readonly draft: string | null }): EditResult {
  const { document } = readLedger(text);
  const list = document === null ? undefined : valueAt(plainOf(document.contents), ['corrections']);
  const at = !isPlainList(list) ? -1 : list.findIndex(one => alike(valueAt(one, ['text']), label) && (valueAt(one, ['draft']) ?? null) === draft);
  return at < 0 ? addEntry(text, 'corrections', { text: label, entity: source, ...draft !== null && { draft } })
    : editLedger(text, { do: 'set', of: { in: 'corrections', at }, field: ['entity'], value: source });
}

const bare = (words: string): string => words.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
const alike = (one: unknown, other: string): boolean => typeof one === 'string' && bare(one) === bare(other);
