import { basename, dirname, extname, join, resolve } from 'node:path';
import { annotate, firstLedger } from '../annotation';
import { formatLedger, loadLedger } from '../ledger';
import { readDraft } from './draft';
import { exists, problemLines, readLedgerText, shownPath, writeWhole } from './files';
import { Exit, Usage, worse, type World } from './world';

/** `ledger init FILE [-o OUT]`, `ledger validate FILE…` and `ledger fmt FILE… [--check]`. */
export async function ledgerCommand(world: World, [action, ...files]: readonly string[], { out, check = false }: { readonly out?: string | undefined; readonly check?: boolean | undefined }): Promise<Exit> {
  if (action === 'init') return init(world, files, out);
  if (action === 'validate') return validate(world, files);
  if (action === 'fmt') return format(world, files, check);
  throw new Usage('say “ledger init FILE”, “ledger validate FILE” or “ledger fmt FILE”');
}

/** A first ledger with the people and organizations of a draft; a ledger that is there is never written over. */
async function init(world: World, [file, ...more]: readonly string[], out: string | undefined): Promise<Exit> {
  if (file === undefined || more.length > 0) throw new Usage('say which one draft the ledger is for');
  const draft = await readDraft(world, file);
  if (draft === null) return Exit.Trouble;
  const path = out === undefined ? join(dirname(draft.path), 'ledger.yaml') : resolve(world.cwd, out);
  const shown = shownPath(world, path);
  if (await exists(path)) { world.err(`${shown}: there is a file of this name already; it was not touched`); return Exit.Trouble; }
  const trouble = await writeWhole(path, firstLedger(annotate(draft.text, { models: await world.models() }), basename(draft.path, extname(draft.path)), { text: draft.text }));
  if (trouble !== null) { world.err(`${shown}: ${trouble}`); return Exit.Trouble; }
  await world.out(`${shown} is written.\n`);
  return Exit.Fine;
}

/** Tells what is wrong in ledgers: errors and warnings make it end with 1. */
async function validate(world: World, files: readonly string[]): Promise<Exit> {
  if (files.length === 0) throw new Usage('say which ledger to look through');
  let exit = Exit.Fine;
  for (const file of files) {
    const read = await readLedgerText(world, resolve(world.cwd, file));
    if (read === null) { exit = Exit.Trouble; continue; }
    const { problems } = loadLedger(read.text);
    await world.out(problems.length === 0 ? `${read.shown}: nothing is wrong.\n` : `${problemLines({ ...read, problems }).join('\n')}\n`);
    if (problems.some(({ severity }) => severity !== 'info')) exit = worse(exit, Exit.Findings);
  }
  return exit;
}

/** Puts ledgers in good order; with `check` it only tells which are not, and ends with 1. */
async function format(world: World, files: readonly string[], check: boolean): Promise<Exit> {
  if (files.length === 0) throw new Usage('say which ledger to put in order');
  let exit = Exit.Fine;
  for (const file of files) {
    const read = await readLedgerText(world, resolve(world.cwd, file));
    if (read === null) { exit = Exit.Trouble; continue; }
    const result = formatLedger(read.text);
    if (!result.ok) { world.err(`${read.shown}: ${result.message}`); exit = Exit.Trouble; continue; }
    if (result.text === read.text) { await world.out(`${read.shown}: in order.\n`); continue; }
    if (check) { await world.out(`${read.shown}: not in order.\n`); exit = worse(exit, Exit.Findings); continue; }
    const trouble = await writeWhole(read.path, result.text);
    if (trouble === null) await world.out(`${read.shown}: put in order.\n`);
    else { world.err(`${read.shown}: ${trouble}`); exit = Exit.Trouble; }
  }
  return exit;
}
