import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { loadLedger } from '../ledger';
import type { Ledger, LedgerProblem } from '../ledger/types';
import { decodeText, LARGEST } from '../text/decode';
import { LineIndex } from '../text/line-index';
import type { World } from './world';

/** A file that was read. */
export interface Draft { readonly path: string; readonly shown: string; readonly text: string }
/** A ledger that was read, with what is wrong in it. */
export interface LedgerFile extends Draft { readonly ledger: Ledger; readonly problems: readonly LedgerProblem[] }

/** A path as messages show it: from the folder the command runs in. */
export const shownPath = (world: World, path: string): string => relative(world.cwd, path) || basename(path);

/** Reads a text file; tells on one line what is wrong and gives null. */
export async function readText(world: World, file: string): Promise<Draft | null> {
  const path = resolve(world.cwd, file);
  const shown = shownPath(world, path);
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    bytes = size > LARGEST ? new Uint8Array(size) : await readFile(path);
  } catch (error) {
    world.err(`${shown}: ${REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'the file cannot be read'}`);
    return null;
  }
  const decoded = decodeText(bytes);
  if (decoded.ok) return { path, shown, text: decoded.text };
  const place = decoded.code === 'encoding' || decoded.code === 'binary' ? `:${bytes.subarray(0, decoded.offset).filter(byte => byte === 10).length + 1}` : '';
  world.err(`${shown}${place}: ${decoded.message}${place === '' ? '' : ` (byte ${decoded.offset})`}`);
  return null;
}

const REASONS: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EISDIR: 'this is a folder, not a file', EACCES: 'this file may not be read', ENOTDIR: 'there is no such file' };

/**
 * The ledger for a draft: the one that was named, else the nearest `ledger.yaml` or `*.ledger.yaml` from the draft’s
 * folder up to the folder the command runs in (only the draft’s own, when it lies elsewhere).
 * @returns null for none; `'unreadable'` when the one that was named cannot be read
 */
export async function ledgerFor(world: World, draft: string | null, named: string | undefined): Promise<LedgerFile | 'unreadable' | null> {
  const path = named === undefined ? draft === null ? null : await nearest(world, dirname(draft)) : resolve(world.cwd, named);
  if (path === null) return null;
  const file = await readLedgerText(world, path);
  return file === null ? 'unreadable' : { ...file, ...loadLedger(file.text) };
}

/** As `readText`, but a ledger may be empty. */
export async function readLedgerText(world: World, path: string): Promise<Draft | null> {
  const empty = await stat(path).then(({ size }) => size === 0, () => false);
  return empty ? { path, shown: shownPath(world, path), text: '' } : readText(world, path);
}

async function nearest(world: World, folder: string): Promise<string | null> {
  const top = world.cwd;
  for (let at = folder; ; at = dirname(at)) {
    const names = (await readdir(at).catch(() => [])).filter(name => name === 'ledger.yaml' || name.endsWith('.ledger.yaml')).sort((a, b) => Number(b === 'ledger.yaml') - Number(a === 'ledger.yaml') || (a < b ? -1 : 1));
    const [name] = names;
    if (name !== undefined) return join(at, name);
    if (at === top || !at.startsWith(top + sep)) return null;
  }
}

/** The problems of a ledger as lines `file:line:column: message (code)`. */
export function problemLines({ shown, text, problems }: Pick<LedgerFile, 'shown' | 'text' | 'problems'>): readonly string[] {
  const lines = new LineIndex(text);
  return problems.map(({ start, message, severity, code }) => {
    const { line, column } = lines.at(start);
    return `${shown}:${line + 1}:${column + 1}: ${severity}: ${message} (${code})`;
  });
}

/**
 * Writes a file whole or not at all: beside it first, then in its place. Who may read it stays as it was.
 * @returns what went wrong, in words, or null
 */
export async function writeWhole(path: string, text: string): Promise<string | null> {
  const part = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const mode = await stat(path).then(found => found.mode & 0o777, () => null);
    const handle = await open(part, 'wx', mode ?? 0o666);
    try {
      if (mode !== null) await handle.chmod(mode);
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally { await handle.close(); }
    const target = await realpath(path).catch(() => path);
    await rename(part, target);
    return null;
  } catch {
    await rm(part, { force: true });
    return 'the file cannot be written; nothing was changed';
  }
}

/** True when there is something at the path. */
export const exists = (path: string): Promise<boolean> => access(path).then(() => true, () => false);

/** True when both paths lead to one file. */
export async function sameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map(path => realpath(path).catch(() => path)));
  return first === second;
}
