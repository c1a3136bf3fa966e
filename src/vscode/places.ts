import { Range } from 'vscode';
import type { TextDocument } from 'vscode';

/** The range of a half-open stretch of UTF-16 code units. */
export const rangeOf = (document: TextDocument, start: number, end: number): Range => new Range(document.positionAt(start), document.positionAt(end));

/** The length of a document in UTF-16 code units, without making its text. */
export const lengthOf = (document: TextDocument): number => document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
