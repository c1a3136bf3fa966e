import { EventEmitter, ProgressLocation, window, workspace } from 'vscode';
import type { CancellationToken, Disposable, TextDocument, Uri } from 'vscode';
import { Draft } from './draft';
import type { DraftChange, DraftHost } from './draft';
import { Later } from './later';
import { mayBeDraft } from './logic/interest';
import { words } from './words';

const PAUSE_MS = 350;
const LONG_PAUSE_MS = 2000;
const SLOW_MS = 1000;

export interface DraftEvent { readonly draft: Draft; readonly change: DraftChange }

/**
 * The drafts that are open and have been shown. Documents that only other programs opened are left alone; the same
 * document in several editors is one draft.
 */
export class Drafts implements Disposable {
  readonly #drafts = new Map<string, Draft>();
  readonly #pauses = new Map<string, Later>();
  readonly #changed = new EventEmitter<DraftEvent>();
  readonly #settled = new EventEmitter<Draft>();
  readonly #closed = new EventEmitter<Draft>();
  readonly #parts: Disposable[] = [this.#changed, this.#settled, this.#closed];

  /** At once, on everything. */
  readonly onDidChange = this.#changed.event;
  /** After a pause in typing, and at once after all else. */
  readonly onDidSettle = this.#settled.event;
  readonly onDidClose = this.#closed.event;

  constructor(private readonly host: Omit<DraftHost, 'changed'>) {
    this.#parts.push(
      window.onDidChangeVisibleTextEditors(() => { this.#look(); }),
      workspace.onDidOpenTextDocument(document => { if (!mayBeDraft(facts(document))) this.#close(document); this.#look(); }),
      // Another language is told as a close and an open of the same document: nothing of its text has changed, and so the draft stays.
      workspace.onDidCloseTextDocument(document => { if (document.isClosed) this.#close(document); }),
      workspace.onDidChangeTextDocument(event => { this.#drafts.get(event.document.uri.toString())?.edit(event); }),
    );
  }

  /** Takes up what is on the screen; to be called once everybody listens. */
  start(): void { this.#look(); }

  all(): Draft[] { return [...this.#drafts.values()]; }
  of(document: TextDocument): Draft | undefined { return this.#drafts.get(document.uri.toString()); }
  byUri(uri: Uri | string): Draft | undefined { return this.#drafts.get(uri.toString()); }

  /** The draft of a document, once it has been read; undefined where there is none, or when nobody waits for it any more. */
  async read(document: TextDocument, token: CancellationToken): Promise<Draft | undefined> {
    const draft = this.of(document);
    if (draft?.state !== 'reading') return draft;
    return new Promise(done => {
      const answer = (): void => { for (const part of parts) part.dispose(); done(token.isCancellationRequested ? undefined : this.of(document)); };
      const parts = [
        this.onDidChange(({ draft: changed }) => { if (changed === draft && draft.state !== 'reading') answer(); }),
        this.onDidClose(closed => { if (closed === draft) answer(); }),
        token.onCancellationRequested(answer),
      ];
    });
  }

  /** The draft in the active editor. */
  active(): Draft | undefined { return window.activeTextEditor === undefined ? undefined : this.of(window.activeTextEditor.document); }

  #look(): void {
    for (const { document } of window.visibleTextEditors) {
      const key = document.uri.toString();
      if (this.#drafts.has(key) || !mayBeDraft(facts(document))) continue;
      const draft = new Draft(document, { ...this.#host(), changed: (changed, change) => { this.#tell(changed, change); } });
      this.#drafts.set(key, draft);
      this.#tell(draft, { by: 'analysis' });
    }
  }

  #host(): Omit<DraftHost, 'changed'> {
    const { host } = this;
    return {
      ledger: document => host.ledger(document), levels: document => host.levels(document), chosenClass: document => host.chosenClass(document),
      longest: () => host.longest(), models: () => host.models(), fault: (where, error) => { host.fault(where, error); },
    };
  }

  #tell(draft: Draft, change: DraftChange): void {
    if (this.#drafts.get(draft.key) !== draft) return;
    this.#changed.fire({ draft, change });
    const pause = this.#pauses.get(draft.key) ?? new Later(() => { this.#settled.fire(draft); }, PAUSE_MS, LONG_PAUSE_MS);
    this.#pauses.set(draft.key, pause);
    if (change.by === 'edit') { pause.ask(); return; }
    pause.dispose();
    this.#settled.fire(draft);
    if (draft.state === 'reading') setTimeout(() => { if (draft.state === 'reading' && this.#drafts.get(draft.key) === draft) this.#showProgress(draft); }, SLOW_MS);
  }

  #watched = new Set<Draft>();

  /** Shows how a long analysis goes on, with a way to stop it. */
  #showProgress(draft: Draft): void {
    if (this.#watched.has(draft)) return;
    this.#watched.add(draft);
    void window.withProgress({ location: ProgressLocation.Notification, title: words.readingDraft(), cancellable: true }, (progress, token) => new Promise<void>(done => {
      let shown = 0;
      token.onCancellationRequested(() => { draft.stop(); });
      const look = setInterval(() => {
        progress.report({ increment: Math.max(0, draft.done * 100 - shown) });
        shown = Math.max(shown, draft.done * 100);
        if (draft.state === 'reading' && this.#drafts.get(draft.key) === draft) return;
        clearInterval(look);
        this.#watched.delete(draft);
        done();
      }, 100);
    }));
  }

  #close(document: TextDocument): void {
    const draft = this.#drafts.get(document.uri.toString());
    if (draft === undefined) return;
    this.#drafts.delete(draft.key);
    this.#pauses.get(draft.key)?.dispose();
    this.#pauses.delete(draft.key);
    draft.dispose();
    this.#closed.fire(draft);
  }

  dispose(): void {
    for (const draft of this.all()) draft.dispose();
    for (const pause of this.#pauses.values()) pause.dispose();
    for (const part of this.#parts) part.dispose();
  }
}

function facts(document: TextDocument): Parameters<typeof mayBeDraft>[0] {
  return { language: document.languageId, scheme: document.uri.scheme, path: document.uri.path, folderSchemes: (workspace.workspaceFolders ?? []).map(folder => folder.uri.scheme) };
}
