import type { Uri } from 'vscode';
import { ledgerView, readLedger } from './engine';
import type { IdPlace, Ledger, LedgerProblem } from './engine';
import { entryCards } from './logic/entry-card';
import type { EntryCard } from './logic/entry-card';
import type { LedgerView } from './logic/ledger-view';

/** A ledger as it stands in its file, or in the editor where it is changed and not yet saved. */
export class LedgerFile {
  readonly ledger: Ledger;
  readonly problems: readonly LedgerProblem[];
  /** Where ids stand, in order. */
  readonly ids: readonly IdPlace[];
  /** How long it took to read, in milliseconds. */
  readonly cost: number;
  /** Nothing of it could be read. */
  readonly broken: boolean;
  #view: LedgerView | undefined;
  #cards: ReturnType<typeof entryCards> | undefined;

  constructor(readonly uri: Uri, readonly text: string) {
    const began = Date.now();
    const { ledger, problems, ids } = readLedger(text);
    this.ledger = ledger;
    this.problems = problems;
    this.ids = ids;
    this.cost = Date.now() - began;
    this.broken = problems.some(problem => problem.severity === 'error') && this.view.sources.length === 0 && this.view.statements.length === 0;
  }

  /** What may be shown of it. */
  get view(): LedgerView { return this.#view ??= ledgerView(this.ledger); }

  /** What there is to say of the entry with this id; null when there is nothing. */
  card(id: string): EntryCard | null { return (this.#cards ??= entryCards(this.view))(id); }
}
