import { basename, dirname, extname, join, resolve } from 'node:path';
import { annotate, firstLedger } from '../annotation';
import { loadLedger } from '../ledger';
import { exists, problemLines, readLedgerText, readText, shownPath, writeWhole } from './files';
import { Exit, Usage, worse, type World } from './world';

/** `ledger init FILE [-o OUT]` and `ledger validate FILE…`. */
export async function ledgerCommand(world: World, [action, ...files]: readonly string[], { out }: { readonly out?: string | undefined }): Promise<Exit> {
  if (action === 'init') return init(world, files, out);
  if (action === 'validate') return validate(world, files);
  throw new Usage('say “ledger init FILE” or “ledger validate FILE”');
}

/** A first ledger with the people and organizations of a draft; a ledger that is there is never written over. */
async function init(world: World, [file, ...more]: readonly string[], out: string | undefined): Promise<Exit> {
  if (file === undefined || more.length > 0) throw new Usage('say which one draft the ledger is for');
  const draft = await readText(world, file);
  if (draft === null) return Exit.Trouble;
  const path = out === undefined ? join(dirname(draft.path), 'ledger.yaml') : resolve(world.cwd, out);
  const shown = shownPath(world, path);
  if (await exists(path)) { world.err(`${shown}: there is a file of this name already; it was not touched`); return Exit.Trouble; }
  const trouble = await writeWhole(path, firstLedger(annotate(draft.text), basename(draft.path, extname(draft.path))));
  if (trouble !== null) { world.err(`${shown}: ${trouble}`); return Exit.Trouble; }
  await world.out(`${shown} is written.\n`);
  return Exit.Fine;
}

/** Tells what is wrong in ledgers: errors make it end with 1. */
async function validate(world: World, files: readonly string[]): Promise<Exit> {
  if (files.length === 0) throw new Usage('say which ledger to look through');
  let exit = Exit.Fine;
  for (const file of files) {
    const read = await readLedgerText(world, resolve(world.cwd, file));
    if (read === null) { exit = Exit.Trouble; continue; }
    const { problems } = loadLedger(read.text);
    await world.out(problems.length === 0 ? `${read.shown}: nothing is wrong.\n` : `${problemLines({ ...read, problems }).join('\n')}\n`);
    if (problems.some(({ severity }) => severity === 'error')) exit = worse(exit, Exit.Findings);
  }
  return exit;
}
