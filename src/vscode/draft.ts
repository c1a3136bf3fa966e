import type { TextDocument, TextDocumentChangeEvent, Uri } from 'vscode';
import type { Annotation, Annotator, Pace, TextChange } from '../annotation/types';
import type { Levels } from '../checks/types';
import type { DocumentClass } from '../transcript/types';
import { createAnnotatorAsync } from './engine';
import type { Models } from './engine';
import type { LedgerFile } from './ledger-file';
import { NO_LEDGER } from './logic/ledger-view';
import type { LedgerView } from './logic/ledger-view';
import { textChanges } from './logic/edits';
import { isBinary } from './logic/interest';
import { originOf } from './origin';
import { lengthOf } from './places';

/** `reading` until the first analysis is there; `ready` then; the others are reasons why there is none. */
export type DraftState = 'reading' | 'ready' | 'stopped' | 'tooLarge' | 'notText' | 'failed';

/** What has changed: an edit of the text, or all else (a first analysis, another ledger, other settings). */
export type DraftChange = { readonly by: 'edit'; readonly changes: readonly TextChange[] } | { readonly by: 'analysis' };

/** What a draft needs of its surroundings. */
export interface DraftHost {
  ledger(document: TextDocument): Promise<LedgerFile | null>;
  /** The trained recogniser of names; null when it could not be read. */
  models(): Promise<Models | null>;
  levels(document: TextDocument): Levels;
  chosenClass(document: TextDocument): DocumentClass | null;
  longest(): number;
  changed(draft: Draft, change: DraftChange): void;
  fault(where: string, error: unknown): void;
}

/** A text this long is put in at once only in the background, as for a first analysis. */
const LONG_EDIT = 200_000;

/** One document that may be a draft, with its annotation kept up to date. */
export class Draft {
  state: DraftState = 'reading';
  ledger: LedgerFile | null = null;
  /** How far the first analysis has come, 0 to 1. */
  done = 0;
  #annotator: Annotator | null = null;
  /** What was typed since the text was taken for an analysis that is still under way; null before it was taken. */
  #typed: TextChange[][] | null = null;
  #run = 0;

  constructor(readonly document: TextDocument, private readonly host: DraftHost) { void this.analyse(); }

  get key(): string { return this.document.uri.toString(); }
  /** The file that the draft is of: of a readable transcript the one that it was made of. */
  get origin(): Uri { return originOf(this.document.uri); }
  get annotator(): Annotator | null { return this.state === 'ready' ? this.#annotator : null; }
  /** What may be shown of the ledger. */
  get view(): LedgerView { return this.ledger?.view ?? NO_LEDGER; }
  /** The whole annotation; null while there is none. */
  get annotation(): Annotation | null { return this.annotator?.annotation() ?? null; }

  /** Analyses the document from its first letter, without holding up the editor. */
  async analyse(): Promise<void> {
    const run = ++this.#run;
    const current = (): boolean => run === this.#run;
    this.#typed = null;
    this.done = 0;
    this.#become('reading');
    try {
      const [ledger, models] = await Promise.all([this.host.ledger(this.document), this.host.models()]);
      if (!current()) return;
      this.ledger = ledger;
      if (lengthOf(this.document) > this.host.longest()) { this.#become('tooLarge'); return; }
      const text = this.document.getText();
      if (isBinary(text)) { this.#become('notText'); return; }
      this.#typed = [];
      const pace: Pace = { pause: () => new Promise(done => { setTimeout(done, 0); }), cancelled: () => !current(), progress: done => { this.done = done; } };
      const annotator = await createAnnotatorAsync(text, this.#options(models), pace);
      if (!current() || annotator === null) return;
      for (const changes of this.#typed) annotator.edit(changes);
      if (this.ledger !== ledger) annotator.use(this.ledger?.ledger ?? null, this.host.levels(this.document));
      this.#annotator = annotator;
      this.#become('ready');
    } catch (error) {
      this.host.fault('analysis', error);
      if (current()) this.#become('failed');
    }
  }

  /** Ends an analysis that is under way. */
  stop(): void {
    if (this.state !== 'reading') return;
    this.#run++;
    this.#become('stopped');
  }

  /** Takes what was typed. */
  edit({ contentChanges }: TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    const changes = textChanges(contentChanges);
    if (this.state === 'reading') { this.#typed?.push(changes); return; }
    if (this.#annotator === null || this.state !== 'ready' || changes.some(({ text }) => text.length > LONG_EDIT)) { void this.analyse(); return; }
    try {
      this.#annotator.edit(changes);
      // The two texts can only differ by a fault in how changes are told; then the marks would be in wrong places.
      if (this.#annotator.text().length !== lengthOf(this.document)) { void this.analyse(); return; }
      this.host.changed(this, { by: 'edit', changes });
    } catch (error) {
      this.host.fault('edit', error);
      void this.analyse();
    }
  }

  /** Puts another ledger, or other levels, in force. */
  use(ledger: LedgerFile | null): void {
    this.ledger = ledger;
    if (this.state !== 'ready') return;
    this.#annotator?.use(ledger?.ledger ?? null, this.host.levels(this.document));
    this.host.changed(this, { by: 'analysis' });
  }

  dispose(): void { this.#run++; this.#annotator = null; }

  #options(models: Models | null): Parameters<typeof createAnnotatorAsync>[1] {
    return { models, draft: this.origin.path, ledger: this.ledger?.ledger ?? null, levels: this.host.levels(this.document), class: this.host.chosenClass(this.document) };
  }

  #become(state: DraftState): void {
    this.state = state;
    if (state !== 'ready') this.#annotator = null;
    this.host.changed(this, { by: 'analysis' });
  }
}
