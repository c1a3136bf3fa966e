import { EventEmitter, Range, RelativePattern, Selection, TextEditorRevealType, Uri, commands, l10n, window, workspace } from 'vscode';
import type { Disposable, Event, FileSystemWatcher, TextDocument, TextDocumentContentProvider, TextEditor } from 'vscode';
import { isMachineFile, readableFile } from './engine';
import type { ReadableFile } from './engine';
import type { Moment } from './logic/moment';
import { isReadable, originOf, READABLE_SCHEME, readableUri } from './origin';
import { rangeOf } from './places';
import { longestDraft } from './settings';

const { t } = l10n;
/** A machine’s file has a time for every word, and so some thirty times as many characters as the words have. */
const TIMES_AS_LONG = 40;

/** How much of a file shows what it is. */
const HEAD = 4096;
const HEAD_LINES = 200;

type Made = { readonly ok: true; readonly file: ReadableFile } | { readonly ok: false; readonly message: string; readonly at: number | null };

/**
 * Transcripts to be read, out of what machines write (Whisper, AWS, Google, Deepgram, AssemblyAI, Kaldi, oTranscribe, TTML)
 * and out of captions: documents that nobody can write into. They follow their files.
 */
export class ReadableTranscripts implements TextDocumentContentProvider, Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange: Event<Uri> = this.#changed.event;
  /** What the open documents show, by address. */
  readonly #shown = new Map<string, ReadableFile>();
  readonly #watchers = new Map<string, FileSystemWatcher>();
  readonly #parts: Disposable[];

  constructor() {
    this.#parts = [
      this.#changed, workspace.registerTextDocumentContentProvider(READABLE_SCHEME, this),
      commands.registerCommand('sourceLedger.openReadable', (file?: unknown, at?: unknown) => this.#open(file instanceof Uri ? file : window.activeTextEditor?.document.uri, typeof at === 'number' ? at : null)),
      window.onDidChangeActiveTextEditor(editor => {
        tell(editor?.document);
        // Not every place tells of changes; whoever comes back to a transcript sees what the file is now.
        if (editor !== undefined && isReadable(editor.document.uri)) this.#changed.fire(editor.document.uri);
      }),
      workspace.onDidCloseTextDocument(document => { if (document.isClosed && isReadable(document.uri)) this.#forget(document.uri); }),
    ];
    tell(window.activeTextEditor?.document);
  }

  /** When the words at an offset of a readable transcript were said, to the fraction of a second; null in all other documents. */
  momentAt(document: TextDocument, offset: number): Moment | null {
    return this.#shown.get(document.uri.toString())?.times.find(({ text }) => offset <= text[1]) ?? null;
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const made = await make(originOf(uri));
    if (!made.ok) throw new Error(made.message);
    this.#shown.set(uri.toString(), made.file);
    this.#watch(uri);
    return made.file.text;
  }

  /** @param at the second at which it is to be read, or null */
  async #open(file: Uri | undefined, at: number | null): Promise<void> {
    if (file === undefined) { void window.showInformationMessage(t('Open the file of a transcript first, or choose it in the Explorer.')); return; }
    if (isReadable(file)) return;
    const made = await make(file);
    if (!made.ok) { await this.#tell(file, made.message, made.at); return; }
    const editor = await window.showTextDocument(await workspace.openTextDocument(readableUri(file)), { preview: false });
    const { title, skipped, times } = made.file;
    const said = at === null ? undefined : times.find(({ start, end }) => (end ?? start ?? -1) > at);
    if (said !== undefined) select(editor, said.text[0]);
    window.setStatusBarMessage(skipped === 0 ? t('A transcript of {0}. It is shown to be read; the file stays as it is.', title) : t('A transcript of {0}. {1} pieces of the file could not be read.', title, skipped), 8000);
  }

  /** Says what is wrong with a file, with a way to the place. */
  async #tell(file: Uri, message: string, at: number | null): Promise<void> {
    const show = t('Show the Place');
    if (at === null) { void window.showErrorMessage(message); return; }
    if (await window.showErrorMessage(message, show) !== show) return;
    select(await window.showTextDocument(file), at);
  }

  /** Follows the file that a document was made of. */
  #watch(uri: Uri): void {
    const file = originOf(uri);
    if (file.scheme === 'untitled' || this.#watchers.has(uri.toString())) return;
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(file, '..'), '*'), false, false, true);
    // A file that is written anew and put in the place of the old one is told as a new one.
    for (const event of [watcher.onDidChange, watcher.onDidCreate]) event(changed => { if (changed.toString() === file.toString()) this.#changed.fire(uri); });
    this.#watchers.set(uri.toString(), watcher);
  }

  #forget(uri: Uri): void {
    this.#shown.delete(uri.toString());
    this.#watchers.get(uri.toString())?.dispose();
    this.#watchers.delete(uri.toString());
  }

  dispose(): void { for (const part of [...this.#parts, ...this.#watchers.values()]) part.dispose(); }
}

function select(editor: TextEditor, at: number): void {
  const range = rangeOf(editor.document, at, at);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The button above the editor hangs on it. */
function tell(document: TextDocument | undefined): void {
  const head = document === undefined || isReadable(document.uri) ? '' : document.getText(new Range(0, 0, HEAD_LINES, 0)).slice(0, HEAD);
  void commands.executeCommand('setContext', 'sourceLedger.machineTranscript', isMachineFile(head));
}

/** Reads a file as a transcript; of what is open and not saved, what stands in the editor. */
async function make(file: Uri): Promise<Made> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  let text: string;
  try { text = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString())?.getText() ?? await textOf(file); }
  catch { return { ok: false, message: t('“{0}” cannot be opened, or is too large.', name), at: null }; }
  const read = readableFile(text);
  if (read === null) return { ok: false, message: t('“{0}” is not the file of a machine transcript, and has no captions. What can be opened: Whisper, Amazon Transcribe, Google, Deepgram, AssemblyAI, Kaldi, oTranscribe, TTML, WebVTT, SubRip.', name), at: null };
  return read.ok ? read : { ok: false, message: `${name}: ${read.problem.message}`, at: read.problem.start };
}

async function textOf(file: Uri): Promise<string> {
  const { size } = await workspace.fs.stat(file);
  if (size > longestDraft() * TIMES_AS_LONG) throw new Error('too large');
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}
