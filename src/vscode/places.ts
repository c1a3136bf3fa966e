import { Range, Uri } from 'vscode';
import type { TextDocument } from 'vscode';

/** The range of a half-open stretch of UTF-16 code units. */
export const rangeOf = (document: TextDocument, start: number, end: number): Range => new Range(document.positionAt(start), document.positionAt(end));

/** The length of a document in UTF-16 code units, without making its text. */
export const lengthOf = (document: TextDocument): number => document.offsetAt(document.lineAt(document.lineCount - 1).range.end);

/** A link that runs a command with one argument. The editor takes the percent signs out of a link twice: once as of any address, once as of what a command is told. */
export const commandUri = (command: string, argument: object): Uri => Uri.parse(`command:${command}`).with({ query: encodeURIComponent(JSON.stringify([argument])) });
