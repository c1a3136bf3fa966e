import type { DocumentSelector, Position, Range, TextDocument } from 'vscode';
import type { IdPlace } from '../engine';
import type { LedgerFile } from '../ledger-file';
import { rangeOf } from '../places';

/** Documents that may be ledgers; whether one is, `Ledgers` knows. */
export const LEDGER_SELECTOR: DocumentSelector = { language: 'yaml' };

/** The id at a position, its end included; undefined where there is none. */
export function idAt({ ids }: LedgerFile, document: TextDocument, position: Position): IdPlace | undefined {
  const offset = document.offsetAt(position);
  return ids.find(({ span: [start, end] }) => start <= offset && offset <= end);
}

/** The range of an id without its quotation marks. */
export function idRange(document: TextDocument, { span: [start, end] }: IdPlace): Range {
  const range = rangeOf(document, start, end);
  const quoted = /^["']/u.test(document.getText(range));
  return quoted ? rangeOf(document, start + 1, end - 1) : range;
}
