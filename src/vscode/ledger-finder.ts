import { FileType, Uri, workspace } from 'vscode';
import type { Memento, TextDocument } from 'vscode';
import { foldersUpwards, insideFolder, ledgerAmong } from './logic/ledger-path';
import { originOf } from './origin';
import { ledgerSetting } from './settings';

/**
 * Finds the ledger of a draft: the one that the reporter chose, else that of the setting, else the nearest from the
 * draft's folder up to the opened one. Only VS Code's own file system is asked, so it works on the web too.
 */
export class LedgerFinder {
  /** Choices for untitled drafts, and for ledgers that are not saved yet: their names do not outlive the window. */
  readonly #passing = new Map<string, Uri>();

  constructor(private readonly memory: Memento) {}

  async find({ uri: shown }: TextDocument): Promise<Uri | null> {
    const uri = originOf(shown);
    const isUntitled = uri.scheme === 'untitled';
    const chosen = this.#chosen(uri);
    if (chosen !== null && await exists(chosen)) return chosen;
    const folder = workspace.getWorkspaceFolder(uri) ?? (isUntitled && workspace.workspaceFolders?.length === 1 ? workspace.workspaceFolders[0] : undefined);
    const setting = ledgerSetting(uri);
    if (setting !== '') {
      const parts = insideFolder(setting);
      return folder === undefined || parts === null ? null : Uri.joinPath(folder.uri, ...parts);
    }
    if (isUntitled) return folder === undefined ? null : nearest([folder.uri], '');
    const paths = foldersUpwards(uri.path, folder === undefined ? null : folder.uri.path.replace(/\/$/u, ''));
    return nearest(paths.map(path => uri.with({ path: path === '' ? '/' : path })), uri.path.slice(uri.path.lastIndexOf('/') + 1));
  }

  /** Remembers which ledger a draft has; null to look for it again. */
  async choose(draft: Uri, ledger: Uri | null): Promise<void> {
    this.#passing.delete(draft.toString());
    if (draft.scheme === 'untitled' || ledger?.scheme === 'untitled') {
      if (ledger !== null) this.#passing.set(draft.toString(), ledger);
    } else await this.memory.update(key(draft), ledger?.toString());
  }

  #chosen(draft: Uri): Uri | null {
    const kept = this.memory.get<string>(key(draft));
    return this.#passing.get(draft.toString()) ?? (kept === undefined ? null : Uri.parse(kept, true));
  }
}

const key = (draft: Uri): string => `ledger:${draft.toString()}`;

async function nearest(folders: readonly Uri[], draftName: string): Promise<Uri | null> {
  for (const folder of folders) {
    let entries: [string, FileType][];
    try { entries = await workspace.fs.readDirectory(folder); }
    catch { continue; } // a folder that may not be listed holds no ledger that could be read
    const name = ledgerAmong(entries.filter(([, type]) => (type & FileType.File) !== 0).map(([entry]) => entry), draftName);
    if (name !== null) return Uri.joinPath(folder, name);
  }
  return null;
}

/** True when the file is there, or is open and not saved yet. */
async function exists(uri: Uri): Promise<boolean> {
  if (workspace.textDocuments.some(document => document.uri.toString() === uri.toString())) return true;
  try { return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0; }
  catch { return false; }
}
