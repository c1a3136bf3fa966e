import { window } from 'vscode';
import type { Draft } from './draft';
import type { Drafts } from './drafts';

/** How commands are told a place: by hover links, quick fixes and rows of the tree. Whatever comes in is looked up anew. */
export interface DraftPlace { readonly draft: string; readonly start: number; readonly end?: number; /** Of an entry of the ledger. */ readonly id?: string }

/** A draft with a place in it. */
export interface Here { readonly draft: Draft; readonly offset: number }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/**
 * The place a command is about: that of its argument, be it a place or a row of the tree; without one, the cursor's.
 * @param tree the draft that rows of the tree belong to
 * @returns undefined when there is no such draft, or it has not been read
 */
export function placeOf(argument: unknown, drafts: Drafts, tree: Draft | undefined): Here | undefined {
  if (isObject(argument) && typeof argument['draft'] === 'string' && typeof argument['start'] === 'number') return here(drafts.byUri(argument['draft']), argument['start']);
  if (isObject(argument) && typeof argument['is'] === 'string' && typeof argument['start'] === 'number') return here(tree, argument['start']);
  const editor = window.activeTextEditor;
  const draft = editor === undefined ? undefined : drafts.of(editor.document);
  return editor === undefined ? undefined : here(draft, editor.document.offsetAt(editor.selection.active));
}

function here(draft: Draft | undefined, offset: number): Here | undefined {
  const length = draft?.annotator?.text().length;
  return draft === undefined || length === undefined || !Number.isInteger(offset) || offset < 0 || offset > length ? undefined : { draft, offset };
}
