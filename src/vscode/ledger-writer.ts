import { Range, Uri, WorkspaceEdit, l10n, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { smallestChange } from '../text/changes';
import type { EditOutcome } from './engine';
import type { Draft } from './draft';
import type { Ledgers } from './ledgers';
import type { Log } from './log';
import { sameText } from './logic/same-text';

const { t } = l10n;
/** How long the editor is given to notice that the file has been changed by somebody else. */
const CATCH_UP_MS = 5000;
const LOOK_MS = 50;
/** How often a change is made anew because somebody typed in between. */
const ATTEMPTS = 3;

type Step = (text: string, ids: readonly string[]) => EditOutcome;

/**
 * Writes into ledgers. All of it goes through the document in the editor: what is not saved there is respected, undo
 * takes it back, and only the characters that differ are replaced. A ledger that was saved before is saved after. No
 * update of anybody is lost: what another program wrote is taken up first, one change waits for the other, and when
 * the text changes in between, the change is made anew of what stands there then.
 */
export class LedgerWriter {
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(private readonly ledgers: Ledgers, private readonly log: Log) {}

  /**
   * Changes a ledger by functions of its text, each of which gets what the one before has made of it.
   * @returns the ids of what they added; null when one refuses or the editor does, which has then been said
   */
  change(ledger: Uri, ...steps: readonly Step[]): Promise<string[] | null> {
    const key = ledger.toString();
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(() => this.#change(ledger, steps));
    // Whoever waits does not care how the one before has ended.
    this.#last.set(key, turn.catch(() => undefined));
    return turn;
  }

  async #change(ledger: Uri, steps: readonly Step[]): Promise<string[] | null> {
    let document: TextDocument;
    try { document = await workspace.openTextDocument(ledger); }
    catch { return this.#refuse(t('The ledger cannot be opened.')); }
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (!await this.#caughtUp(document)) return this.#refuse(t('The ledger was changed by another program just now. Nothing was written; try again.'));
      const before = document.getText();
      const wasDirty = document.isDirty;
      const made = done(before, steps);
      if (!made.ok) return this.#refuse(made.message);
      if (!await put(document, before, made.text)) continue;
      if (made.text !== before && !wasDirty && !document.isUntitled && !await document.save()) void window.showWarningMessage(t('The change stands in the editor, but the ledger could not be saved. Look at it there.'));
      this.log.info(`ledger changed: ${steps.length} steps, ${made.ids.length} entries added, attempt ${attempt}`);
      return made.ids;
    }
    return this.#refuse(t('The ledger was changed by somebody else just now. Nothing was written; try again.'));
  }

  /**
   * Waits until a document that has no unsaved changes is what its file is. One that has them is left alone: it is not
   * saved here, and when somebody saves it the editor compares it with the file.
   */
  async #caughtUp(document: TextDocument): Promise<boolean> {
    const alone = (): boolean => document.isUntitled || document.isDirty;
    for (let waited = 0; waited <= CATCH_UP_MS; waited += LOOK_MS) {
      const text = alone() ? null : await textOf(document.uri);
      if (text === null || alone() || sameText(text, document.getText())) return true;
      await new Promise(done => { setTimeout(done, LOOK_MS); });
    }
    return false;
  }

  /** Makes the file of a new ledger beside the draft, or an untitled one for a draft that has no file; null when that cannot be. */
  async create(draft: Draft, content: string): Promise<Uri | null> {
    const { origin: uri } = draft;
    const isUntitled = uri.scheme === 'untitled';
    const folder = isUntitled ? workspace.workspaceFolders?.length === 1 ? workspace.workspaceFolders[0]?.uri : undefined : Uri.joinPath(uri, '..');
    if (folder === undefined) {
      const document = await workspace.openTextDocument({ language: 'yaml', content });
      await this.ledgers.choose(uri, document.uri);
      return document.uri;
    }
    const stem = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
    for (const name of ['ledger.yaml', `${stem}.ledger.yaml`]) {
      const target = Uri.joinPath(folder, name);
      if (await there(target)) continue;
      const edit = new WorkspaceEdit();
      edit.createFile(target, { contents: new TextEncoder().encode(content) });
      if (!await workspace.applyEdit(edit) || !await there(target)) break;
      await this.ledgers.choose(uri, null);
      return target;
    }
    this.#refuse(t('The ledger could not be written beside the draft.'));
    return null;
  }

  #refuse(message: string): null {
    void window.showErrorMessage(message);
    return null;
  }
}

/** What the steps make of a text, with the ids of what they added; or why one refuses. */
function done(before: string, steps: readonly Step[]): { readonly ok: true; readonly text: string; readonly ids: string[] } | { readonly ok: false; readonly message: string } {
  const ids: string[] = [];
  let text = before;
  for (const step of steps) {
    const outcome = step(text, ids);
    if (!outcome.ok) return outcome;
    text = outcome.text;
    if (outcome.id !== null) ids.push(outcome.id);
  }
  return { ok: true, text, ids };
}

/** Writes a text into a document; false when the document has another version by now, which the editor tells. */
async function put(document: TextDocument, before: string, text: string): Promise<boolean> {
  const change = smallestChange(before, text);
  if (change === null) return true;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(change.start), document.positionAt(change.end)), change.text);
  return workspace.applyEdit(edit);
}

/** The text of a file; null when it is not there, or is in another encoding, for which the editor must stand alone. */
async function textOf(uri: Uri): Promise<string | null> {
  try { return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri)); }
  catch { return null; }
}

async function there(uri: Uri): Promise<boolean> {
  try { await workspace.fs.stat(uri); return true; }
  catch { return false; }
}
