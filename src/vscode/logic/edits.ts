import type { TextChange } from '../../annotation/types';

/** What VS Code tells of one replacement: offsets into the text before any replacement of the same event. */
export interface EditorChange { readonly rangeOffset: number; readonly rangeLength: number; readonly text: string }

/** The changes of one event in the form of the annotator. Both count UTF-16 code units, so only the names differ. */
export const textChanges = (changes: readonly EditorChange[]): TextChange[] =>
  changes.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, text }));

/** How many code units longer the text is after the changes. */
export const growth = (changes: readonly TextChange[]): number => changes.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
