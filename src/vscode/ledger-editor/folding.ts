import { FoldingRange, languages } from 'vscode';
import type { Disposable } from 'vscode';
import { foldsOf } from '../engine';
import type { Ledgers } from '../ledgers';

/** Folds lists, entries and what is in them. Only for the names that ledgers have by themselves: other YAML files keep the folding they have. */
export const registerFolding = (ledgers: Ledgers): Disposable => languages.registerFoldingRangeProvider({ language: 'yaml', pattern: '**/{ledger.yaml,*.ledger.yaml}' }, {
  provideFoldingRanges: document => ledgers.known(document) === undefined ? [] : foldsOf(document.getText()).map(([first, last]) => new FoldingRange(first, last)),
});
