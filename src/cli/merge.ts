import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { mergeLedgers } from '../ledger';
import { exists, readLedgerText, shownPath, writeWhole } from './files';
import { Exit, Usage, type World } from './world';

export interface MergeFlags { readonly install?: boolean | undefined }

const NAMES = ['ledger.yaml', '*.ledger.yaml'];
const DRIVER = 'source-ledger';

/**
 * `merge BASE OURS THEIRS`: what two people have made of one ledger, by id and field; the result is in OURS. Ends with 1
 * when both have changed the same thing. This is how git calls a merge driver (gitattributes(5)).
 */
export async function mergeCommand(world: World, files: readonly string[], { install = false }: MergeFlags): Promise<Exit> {
  if (install) {
    if (files.length > 0) throw new Usage('merge --install takes no files');
    return setUp(world);
  }
  const [base, ours, theirs, ...more] = files;
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0) throw new Usage('say merge BASE OURS THEIRS, three files');
  const read = await Promise.all([base, ours, theirs].map(file => readLedgerText(world, resolve(world.cwd, file))));
  const [before, own, other] = read;
  if (before == null || own == null || other == null) return Exit.Trouble;
  const { text, conflicts, renamed } = mergeLedgers(before.text, own.text, other.text);
  for (const { from, to } of renamed) world.err(`${own.shown}: both sides had a new entry ${from}; that of the other side is now ${to}`);
  const trouble = text === own.text ? null : await writeWhole(own.path, text);
  if (trouble !== null) { world.err(`${own.shown}: ${trouble}`); return Exit.Trouble; }
  if (conflicts === 0) return Exit.Fine;
  world.err(`${own.shown}: ${conflicts === 1 ? 'one thing was' : `${conflicts} things were`} changed by both sides; both values are kept, “ledger validate” tells where`);
  return Exit.Findings;
}

/** Tells git to merge ledgers in this way: the driver in this clone’s own settings, the files in .gitattributes. */
async function setUp(world: World): Promise<Exit> {
  const git = async (...words: readonly string[]): Promise<string | null> => promisify(execFile)('git', [...words], { cwd: world.cwd }).then(({ stdout }) => stdout.trim(), () => null);
  const top = await git('rev-parse', '--show-toplevel');
  if (top === null) { world.err('this folder is not in a git repository, or git is not installed; nothing was changed'); return Exit.Trouble; }
  const quoted = (word: string): string => `"${word.replace(/\\/gu, '/').replace(/(["$`])/gu, '\\$1')}"`;
  const driver = `${quoted(process.execPath)} ${quoted(world.program)} merge %O %A %B`;
  const set = [await git('config', `merge.${DRIVER}.name`, 'ledgers of sources, by id and field'), await git('config', `merge.${DRIVER}.driver`, driver)];
  if (set.includes(null)) { world.err('git’s settings could not be changed; nothing else was'); return Exit.Trouble; }
  const path = join(top, '.gitattributes');
  const file = await exists(path) ? await readLedgerText(world, path) : { text: '' };
  if (file === null) return Exit.Trouble;
  const missing = NAMES.map(name => `${name} merge=${DRIVER}`).filter(line => !file.text.split(/\r?\n/u).includes(line));
  const eol = file.text.includes('\r\n') ? '\r\n' : '\n';
  const trouble = missing.length === 0 ? null : await writeWhole(path, `${file.text}${file.text === '' || file.text.endsWith('\n') ? '' : eol}${missing.join(eol)}${eol}`);
  if (trouble !== null) { world.err(`${shownPath(world, path)}: ${trouble}`); return Exit.Trouble; }
  await world.out(`git now merges ledgers by id and field in this clone. ${missing.length === 0 ? '.gitattributes said so already.' : 'Commit .gitattributes; everybody runs this command once in their own clone.'}\n`);
  return Exit.Fine;
}
