import { isLedgerName } from './interest';

/**
 * The folders in which a ledger is looked for, the nearest first: from the draft's own up to `root`, or its own alone
 * when it lies outside of `root` or there is none. Paths have slashes, no slash at the end, and are absolute.
 */
export function foldersUpwards(draft: string, root: string | null): string[] {
  const own = parent(draft);
  if (root === null || !(own === root || own.startsWith(`${root}/`))) return [own];
  const folders: string[] = [];
  for (let folder = own; ; folder = parent(folder)) {
    folders.push(folder);
    if (folder === root) return folders;
  }
}

function parent(path: string): string { return path.slice(0, Math.max(0, path.lastIndexOf('/'))); }

/**
 * Which of the files of a folder is the ledger of a draft: `DRAFT.ledger.yaml`, then `ledger.yaml`, then the first
 * `*.ledger.yaml` by name. Null when none is.
 */
export function ledgerAmong(names: readonly string[], draftName: string): string | null {
  const ledgers = names.filter(isLedgerName).sort();
  const stem = draftName.replace(/\.[^.]*$/u, '').toLowerCase();
  return ledgers.find(name => name.toLowerCase() === `${stem}.ledger.yaml`) ?? ledgers.find(name => name.toLowerCase() === 'ledger.yaml') ?? ledgers[0] ?? null;
}

/**
 * The parts of a path from a setting, relative to the opened folder; null when it is empty or leads out of the folder,
 * which a folder of somebody else must not do.
 */
export function insideFolder(setting: string): readonly string[] | null {
  if (/^(?:[\\/~]|[a-z]:)/iu.test(setting) || setting.includes('\0')) return null;
  const parts: string[] = [];
  for (const part of setting.split(/[\\/]/u)) {
    if (part === '..') { if (parts.pop() === undefined) return null; }
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.length === 0 ? null : parts;
}

/** A file as it is seen from the folder of a ledger: the path from there, or the name alone for a file elsewhere. */
export function pathBeside(ledger: string, file: string): string {
  const folder = `${parent(ledger)}/`;
  return file.startsWith(folder) && folder !== '/' ? file.slice(folder.length) : file.slice(file.lastIndexOf('/') + 1);
}
