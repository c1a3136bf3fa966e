import { scalar } from '../scalars';
import type { EditResult, SourceKind } from '../types';
import { addEntry, editAll } from './edit';
import { mapOf } from './plain';
import { itemLines } from './write';

export { addEntry, editLedger, idChanges, renameId, type EntryRef, type LedgerEdit, type Written } from './edit';
export { formatLedger } from './format';
export { addName, nameSpeaker } from './speaker';

/** A new ledger’s file. */
export function createLedger({ slug, sources }: { readonly slug?: string; readonly sources: readonly { readonly kind: SourceKind; readonly name: string; readonly aliases?: readonly string[] }[] }): string {
  const lines = ['# Who said what, when, and on which terms. Only “sources:” is needed; the rest can grow as the story does.', 'schema: 1'];
  if (slug !== undefined) lines.push('story:', `  slug: ${scalar(slug)}`);
  lines.push(sources.length === 0 ? 'sources: []' : 'sources:');
  sources.forEach(({ kind, name, aliases = [] }, i) => {
    lines.push(...itemLines(mapOf({ id: `S-${String(i + 1).padStart(3, '0')}`, kind, name, ...aliases.length > 0 && { aliases } }), '  '));
  });
  return `${lines.join('\n')}\n`;
}

/** Adds a source. */
export const addSource = (text: string, { kind, name }: { readonly kind: SourceKind; readonly name: string }): EditResult => addEntry(text, 'sources', { kind, name });
/** Adds the words of a source as a statement. */
export const addStatement = (text: string, { source, verbatim }: { readonly source: string; readonly verbatim: string }): EditResult => addEntry(text, 'statements', { source, verbatim });
/** Where a use stands: a W3C TextQuoteSelector with a TextPositionSelector as a hint. */
export interface Anchor { readonly exact: string; readonly prefix: string; readonly suffix: string; readonly start: number; readonly end: number }
/** Puts another place into a use; its check is open again. */
export const moveUse = (text: string, id: string, { exact, prefix, suffix, start, end }: Anchor): EditResult =>
  editAll(text, [{ do: 'set', of: { id }, field: ['anchor'], value: { exact, prefix, suffix, start, end } }, { do: 'set', of: { id }, field: ['status'], value: 'unchecked' }]);

/** Adds the place of a draft where a statement is used. */
export const addUse = (text: string, { draft, statement, anchor: { exact, prefix, suffix, start, end } }: { readonly draft: string; readonly statement: string; readonly anchor: Anchor }): EditResult =>
  addEntry(text, 'uses', { draft, statement, anchor: { exact, prefix, suffix, start, end }, status: 'unchecked' });
