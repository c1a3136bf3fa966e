import { EventEmitter, RelativePattern, Uri, workspace } from 'vscode';
import type { CancellationToken, Disposable, FileSystemWatcher, Memento, TextDocument } from 'vscode';
import { Later } from './later';
import { LedgerFile } from './ledger-file';
import { LedgerFinder } from './ledger-finder';
import type { Log } from './log';
import { isLedgerName } from './logic/interest';
import { originOf } from './origin';

/** Reading a ledger of two thousand sources takes some hundred milliseconds, so it waits for a pause in typing: the longer, the longer the last reading took. */
const PAUSE_MS = 300;
const PAUSE_BY_COST = 3;
const GLOB = '{ledger.yaml,*.ledger.yaml}';

/**
 * The ledgers of the open drafts, and those that are open themselves. The text of an open editor goes before that of
 * the file, also when it is not saved.
 */
export class Ledgers implements Disposable {
  readonly #finder: LedgerFinder;
  readonly #files = new Map<string, LedgerFile>();
  /** What was read last, also when it is not in force yet because somebody is still typing. */
  readonly #latest = new Map<string, LedgerFile>();
  readonly #pauses = new Map<string, Later>();
  readonly #watchers = new Map<string, FileSystemWatcher>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #moved = new EventEmitter<undefined>();
  readonly #parts: Disposable[];

  /** The text of a ledger has changed. */
  readonly onDidChange = this.#changed.event;
  /** Ledgers have come or gone, or the settings have: drafts may have another one now. */
  readonly onDidMove = this.#moved.event;

  constructor(memory: Memento, private readonly log: Log) {
    this.#finder = new LedgerFinder(memory);
    this.#parts = [
      this.#changed, this.#moved,
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (contentChanges.length > 0) this.#soon(document.uri); }),
      workspace.onDidOpenTextDocument(document => { if (isLedger(document)) void this.#again(document.uri); }),
      workspace.onDidCloseTextDocument(document => { if (this.#files.has(document.uri.toString())) void this.#again(document.uri); }),
      workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration('sourceLedger.ledger')) this.#moved.fire(undefined); }),
      workspace.onDidChangeWorkspaceFolders(() => { this.#moved.fire(undefined); }),
      this.#watch(workspace.createFileSystemWatcher(`**/${GLOB}`)),
    ];
    for (const document of workspace.textDocuments) if (isLedger(document)) void this.#again(document.uri);
  }

  /** The ledgers that have been read. */
  all(): LedgerFile[] { return [...this.#files.values()]; }

  /** The ledger of a draft as it stands now; null when it has none, or one that cannot be opened. */
  async of(document: TextDocument): Promise<LedgerFile | null> {
    const uri = await this.#finder.find(document);
    if (uri === null) { this.#watchBeside(originOf(document.uri)); return null; }
    this.#watchBeside(uri);
    return this.#files.get(uri.toString()) ?? this.read(uri);
  }

  /** The ledger that an open document holds, as far as it has been read: what was typed in the last moment may not be in it. Undefined when the document is no ledger. */
  known(document: TextDocument): LedgerFile | undefined { return this.byUri(document.uri); }
  byUri(uri: Uri): LedgerFile | undefined { return this.#files.get(uri.toString()); }

  /** The ledger that an open document holds, as it stands there; undefined when the document is no ledger. */
  current(document: TextDocument): LedgerFile | undefined {
    const known = this.known(document);
    return known === undefined ? undefined : this.#made(document.uri, document.getText());
  }

  /** The ledger that an open document holds, once it has been read after a pause in typing; undefined when it is none, or nobody waits any more. */
  async settled(document: TextDocument, token: CancellationToken): Promise<LedgerFile | undefined> {
    const fresh = (): boolean => { const known = this.known(document); return known === undefined || known.text === document.getText(); };
    if (!fresh()) await new Promise<void>(done => {
      const parts = [this.onDidChange(() => { if (fresh()) end(); }), token.onCancellationRequested(() => { end(); })];
      const end = (): void => { for (const part of parts) part.dispose(); done(); };
    });
    return token.isCancellationRequested ? undefined : this.known(document);
  }

  /** Reads a ledger anew; null when there is no such file. */
  async read(uri: Uri): Promise<LedgerFile | null> {
    const text = await this.#text(uri);
    const key = uri.toString();
    if (text === null) { this.#files.delete(key); return null; }
    const file = this.#made(uri, text);
    this.#files.set(key, file);
    this.#latest.delete(key);
    return file;
  }

  /** The file that this text makes: the one that is in force, or the last that was made, when it has the same text. */
  #made(uri: Uri, text: string): LedgerFile {
    const key = uri.toString();
    const known = [this.#files.get(key), this.#latest.get(key)].find(file => file?.text === text);
    if (known !== undefined) return known;
    const file = new LedgerFile(uri, text);
    this.#latest.set(key, file);
    this.log.debug(`ledger read: ${text.length} characters, ${file.problems.length} problems, ${Math.round(file.cost)} ms`);
    return file;
  }

  /** Remembers which ledger a draft has. */
  async choose(draft: Uri, ledger: Uri | null): Promise<void> {
    await this.#finder.choose(draft, ledger);
    this.#moved.fire(undefined);
  }

  async #text(uri: Uri): Promise<string | null> {
    const open = openDocument(uri);
    if (open !== undefined) return open.getText();
    try { return new TextDecoder().decode(await workspace.fs.readFile(uri)); }
    catch { return null; }
  }

  #soon(uri: Uri): void {
    const key = uri.toString();
    const file = this.#files.get(key);
    if (file === undefined) return;
    const pause = this.#pauses.get(key) ?? new Later(() => { void this.#again(uri); });
    this.#pauses.set(key, pause);
    pause.ask(Math.max(PAUSE_MS, PAUSE_BY_COST * file.cost));
  }

  async #again(uri: Uri): Promise<void> {
    const before = this.#files.get(uri.toString());
    const after = await this.read(uri);
    if (after !== before) this.#changed.fire(uri);
  }

  #watch(watcher: FileSystemWatcher): Disposable {
    // What is open is followed in its editor, which takes up by itself what is written on the disk.
    const again = (uri: Uri): void => { if (openDocument(uri) === undefined || !this.#files.has(uri.toString())) void this.#again(uri); };
    const moved = (uri: Uri): void => { again(uri); this.#moved.fire(undefined); };
    watcher.onDidCreate(moved);
    watcher.onDidDelete(uri => { void this.#again(uri); this.#moved.fire(undefined); });
    watcher.onDidChange(uri => { if (this.#files.has(uri.toString())) again(uri); });
    return watcher;
  }

  /** Outside of the opened folders VS Code watches only what it is asked to. */
  #watchBeside(uri: Uri): void {
    if (uri.scheme === 'untitled' || workspace.getWorkspaceFolder(uri) !== undefined) return;
    const folder = Uri.joinPath(uri, '..');
    const key = folder.toString();
    if (this.#watchers.has(key)) return;
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, GLOB));
    this.#watchers.set(key, watcher);
    this.#watch(watcher);
  }

  dispose(): void {
    for (const part of [...this.#parts, ...this.#pauses.values(), ...this.#watchers.values()]) part.dispose();
  }
}

const openDocument = (uri: Uri): TextDocument | undefined => workspace.textDocuments.find(document => document.uri.toString() === uri.toString());

const isLedger = ({ uri, languageId }: TextDocument): boolean => languageId === 'yaml' && isLedgerName(uri.path.slice(uri.path.lastIndexOf('/') + 1));
