import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Pinned } from './editions';

/**
 * Runs a program to its end.
 * @returns what it wrote to stdout; rejects with its stderr when it does not end with 0
 */
export function run(program: string, words: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env, name = basename(program)): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => { out += String(data); });
    child.stderr.on('data', (data: Buffer) => { err += String(data); });
    child.once('error', reject);
    child.once('close', code => {
      if (code === 0) resolve(out);
      else reject(new Error(`${name} ended with ${code}: ${reason(err)}`));
    });
  });
}

/** What a program complained of, in one line. npm's last lines only say where its log is. */
function reason(err: string): string {
  const lines = err.split('\n').map(line => line.replace(/^npm (?:error|warn)\s*/u, '').trim()).filter(line => line !== '' && !/complete log|Unknown \w+ config|debug-\d/u.test(line));
  return lines.slice(0, 3).join(' / ').slice(0, 300);
}

/** Runs npm as the user has it set up (registry, proxy, cache), but not as part of the npm script that we may be in. */
export function npm(words: readonly string[], cwd: string): Promise<string> {
  const ours = /^npm_(?:package_|lifecycle_|command$|config_(?:local_prefix|workspace|omit|include|ignore_scripts|json|silent|loglevel|prefix|global))/u;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  const self = process.env['npm_execpath'];
  return self?.endsWith('npm-cli.js') === true ? run(process.execPath, [self, ...words], cwd, env, 'npm') : run('npm', words, cwd, env);
}

/**
 * Puts something under `target` in one step: `make` fills a folder beside it, which is then renamed. So a fetch that
 * was interrupted leaves nothing half done, and two runs at the same time do not disturb each other.
 */
export async function once(target: string, make: (folder: string) => Promise<void>): Promise<string> {
  if (existsSync(target)) return target;
  await mkdir(dirname(target), { recursive: true });
  const folder = await mkdtemp(`${target}.partial-`);
  try {
    await make(folder);
    await rename(folder, target).catch((error: unknown) => { if (!existsSync(target)) throw error; });
  } finally { await rm(folder, { recursive: true, force: true }); }
  return target;
}

/** Which part of a package to unpack: a path within it, how many folders to take off its names, and what to leave out. */
export interface Part { readonly member: string; readonly strip: number; readonly leaveOut?: readonly string[] }

/** Fetches a pinned package and unpacks a part of it into `folder`. Rejects when the bytes are not those that were pinned. */
export async function fetchPackage(wanted: Pinned, folder: string, part: Part): Promise<void> {
  const download = await mkdtemp(`${folder}.download-`);
  try {
    await npm(['pack', `${wanted.name}@${wanted.version}`, '--loglevel=error', '--ignore-scripts', '--pack-destination', download], download).catch((error: unknown) => {
      throw new Error(`${wanted.name}@${wanted.version} could not be fetched: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    });
    const [file] = await readdir(download);
    if (file === undefined) throw new Error(`npm gave no file for ${wanted.name}@${wanted.version}`);
    const tarball = join(download, file);
    const integrity = `sha512-${createHash('sha512').update(await readFile(tarball)).digest('base64')}`;
    if (integrity !== wanted.integrity) throw new Error(`${wanted.name}@${wanted.version} is not what it was: its checksum is ${integrity}`);
    const exclude = (part.leaveOut ?? []).map(path => `--exclude=package/${path}`);
    await run('tar', ['xzf', tarball, '-C', folder, `--strip-components=${part.strip}`, ...exclude, `package/${part.member}`], download);
  } finally { await rm(download, { recursive: true, force: true }); }
}
