import type { Uri } from 'vscode';
import { ledgerView, readLedger } from './engine';
import type { Ledger, LedgerProblem } from './engine';
import type { LedgerView } from './logic/ledger-view';

/** A ledger as it stands in its file, or in the editor where it is changed and not yet saved. */
export class LedgerFile {
  readonly ledger: Ledger;
  readonly problems: readonly LedgerProblem[];
  /** Nothing of it could be read. */
  readonly broken: boolean;
  #view: LedgerView | undefined;

  constructor(readonly uri: Uri, readonly text: string) {
    const { ledger, problems } = readLedger(text);
    this.ledger = ledger;
    this.problems = problems;
    this.broken = problems.some(problem => problem.severity === 'error') && this.view.sources.length === 0 && this.view.statements.length === 0;
  }

  /** What may be shown of it. */
  get view(): LedgerView { return this.#view ??= ledgerView(this.ledger); }
}
