import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { mergeLedgers } from '../ledger';
import { exists, readText, shownPath, writeWhole, type Draft } from './files';
import { Exit, Usage, type World } from './world';

export interface MergeFlags { readonly install?: boolean | undefined }

const NAMES = ['ledger.yaml', '*.ledger.yaml'];
const DRIVER = 'source-ledger';

/**
 * `merge BASE OURS THEIRS`: what two people have made of one ledger, by id and field; the result is in OURS. Ends with 1
 * when both have changed the same thing. This is how git calls a merge driver (gitattributes(5)); a fourth word is the
 * name of the file in messages, since git hands over copies with names of its own.
 */
export async function mergeCommand(world: World, files: readonly string[], { install = false }: MergeFlags): Promise<Exit> {
  if (install) {
    if (files.length > 0) throw new Usage('merge --install takes no files');
    return setUp(world);
  }
  const [base, ours, theirs, name, ...more] = files;
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0) throw new Usage('say merge BASE OURS THEIRS, three files');
  const [before, own, other] = [await readWhole(world, base), await readWhole(world, ours), await readWhole(world, theirs)];
  if (before === null || own === null || other === null) return Exit.Trouble;
  const shown = name ?? own.shown;
  const { text, conflicts, renamed, byLines } = mergeLedgers(before.text, own.text, other.text);
  const trouble = text === own.text ? null : await writeWhole(own.path, text);
  if (trouble !== null) { world.err(`${shown}: ${trouble}`); return Exit.Trouble; }
  for (const { from, to } of renamed) world.err(`${shown}: both sides had a new entry ${from}; that of the other side is now ${to}`);
  if (byLines) world.err(`${shown}: not all sides could be read as a ledger, so it was merged line by line; “ledger validate” tells what is wrong`);
  if (conflicts === 0) return Exit.Fine;
  world.err(`${shown}: ${conflicts === 1 ? 'one thing was' : `${conflicts} things were`} changed by both sides; both values are kept, “ledger validate” tells where`);
  return Exit.Findings;
}

/** Reads a text file with its byte order mark, which is written back; one without anything but white space is a text, too. */
async function readWhole(world: World, file: string): Promise<Draft | null> {
  const path = resolve(world.cwd, file);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text?.trim() === '') return { path, shown: shownPath(world, path), text };
  const read = await readText(world, path);
  return read !== null && text?.startsWith('\ufeff') === true ? { ...read, text: `\ufeff${read.text}` } : read;
}

/** Tells git to merge ledgers in this way: the driver in this clone’s own settings, the files in .gitattributes. */
async function setUp(world: World): Promise<Exit> {
  const git = (...words: readonly string[]): Promise<string | null> => promisify(execFile)('git', [...words], { cwd: world.cwd }).then(({ stdout }) => stdout.replace(/\r?\n$/u, ''), () => null);
  const top = await git('rev-parse', '--show-toplevel');
  if (top === null || top === '') { world.err('this folder is not in a git repository, or git is not installed; nothing was changed'); return Exit.Trouble; }
  const path = join(top, '.gitattributes');
  const file = await exists(path) ? await readWhole(world, path) : { text: '' };
  if (file === null) return Exit.Trouble;
  const driver = `${quoted(process.execPath)} ${quoted(world.program)} merge %O %A %B %P`;
  const set = [await git('config', `merge.${DRIVER}.name`, 'ledgers of sources, by id and field'), await git('config', `merge.${DRIVER}.driver`, driver)];
  if (set.includes(null)) { world.err('git’s settings could not be changed; nothing else was'); return Exit.Trouble; }
  const missing = NAMES.filter(name => !isSaid(file.text, name)).map(name => `${name} merge=${DRIVER}`);
  const eol = file.text.includes('\r\n') ? '\r\n' : '\n';
  const trouble = missing.length === 0 ? null : await writeWhole(path, `${file.text}${file.text === '' || file.text.endsWith('\n') ? '' : eol}${missing.join(eol)}${eol}`);
  if (trouble !== null) { world.err(`${shownPath(world, path)}: ${trouble}`); return Exit.Trouble; }
  await world.out(`git now merges ledgers by id and field in this clone. ${missing.length === 0 ? '.gitattributes said so already.' : 'Commit .gitattributes; everybody runs this command once in their own clone.'}\n`);
  return Exit.Fine;
}

/** A word for the shell that git calls the driver with, on every system; git itself would take a “%” for one of its own. */
const quoted = (word: string): string => `'${(process.platform === 'win32' ? word.replace(/\\/gu, '/') : word).replace(/'/gu, "'\\''").replace(/%/gu, '%%')}'`;

/** True when .gitattributes names our driver for these files, and no line further down says otherwise of them. */
function isSaid(text: string, name: string): boolean {
  const said = text.replace(/^\ufeff/u, '').split(/\r?\n/u).flatMap(line => {
    const [pattern = '', ...attributes] = line.trim().split(/\s+/u);
    const found = attributes.filter(word => /^[-!]?merge(?:=|$)/u.test(word) || word === 'binary').at(-1);
    return found !== undefined && (pattern === name || ['*', '*.yaml', '*.y*ml'].includes(pattern)) ? [found] : [];
  });
  return said.at(-1) === `merge=${DRIVER}`;
}
