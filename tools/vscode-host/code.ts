import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EDITIONS } from './editions';
import { startHost } from './host';
import type { Host } from './host';

/** Options of `code` that take a value which may stand as a word of its own. */
const VALUED = new Set(['extensionDevelopmentPath', 'extensionDevelopmentKind', 'extensionTestsPath', 'user-data-dir', 'extensions-dir',
  'folder-uri', 'file-uri', 'locale', 'log', 'crash-reporter-directory', 'profile', 'disable-extension', 'enable-proposed-api']);

/** What the workbench says of itself by the way that the tests' own words come. */
const NOISE = new RegExp('^(?:Resolv(?:ing|ed) connection token|Creating a socket|\\[(?:reconnection-grace-time|AgentHost|AccountPolicyGate|Service Worker|driver'
  + '|DefaultAccount|chat-stt)|(?:Updating|Ignoring fetching) additional builtin|No search provider registered for scheme|Loading development extension at'
  + '|Creation of workbench contribution|\\[File Watcher|Request to \'\\S+package\\.nls\\.json\'|Timed out waiting for authentication provider'
  + '|Started local extension host|Invoking resolveAuthority|ChatSessionStore)', 'u');

function parse(words: readonly string[]): { readonly options: ReadonlyMap<string, readonly string[]>; readonly paths: readonly string[] } {
  const options = new Map<string, string[]>();
  const paths: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/su.exec(word) ?? [];
    if (name === undefined) { if (!word.startsWith('-')) paths.push(word); continue; }
    const next = words[at + 1];
    const apart = value === undefined && VALUED.has(name) && next !== undefined && !next.startsWith('--');
    if (apart) at++;
    options.set(name, [...options.get(name) ?? [], value ?? (apart ? next : '')]);
  }
  return { options, paths };
}

const path = (text: string): string => text.startsWith('file:') ? fileURLToPath(text) : text;

/**
 * Takes the words that @vscode/test-electron gives to the desktop's `code`, runs the tests that they name and ends with
 * the tests' exit code; 70 when a part of the host broke, 124 past the time limit, 69 when it could not start.
 * VSHOST_EDITION: `newest` or `floor`; VSHOST_TIMEOUT_MS; VSHOST_VERBOSE=1.
 */
export async function code(words: readonly string[]): Promise<void> {
  const { options, paths } = parse(words);
  const one = (name: string): string | undefined => options.get(name)?.at(-1);
  const edition = process.env['VSHOST_EDITION'] === 'floor' ? 'floor' : 'newest';
  if (options.has('version')) { console.log(`${EDITIONS[edition].vscode}\nheadless\n${process.arch}`); return; }

  const verbose = (process.env['VSHOST_VERBOSE'] ?? '') !== '';
  const onLog = (level: string, text: string): void => {
    if (!verbose && (level === 'server' || level === 'page' || NOISE.test(text))) return;
    const to = ['error', 'warn', 'pageerror', 'server', 'page', 'host'].includes(level) ? process.stderr : process.stdout;
    to.write(`${text}\n`);
  };
  let host: Host | undefined;
  let ending = false;
  const end = async (status: number): Promise<void> => {
    if (ending) return;
    ending = true;
    await host?.close();
    // Whoever started us stops reading at our end: it gets time for the last lines.
    setTimeout(() => process.exit(status), 200);
  };
  for (const [signal, status] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) process.on(signal, () => void end(status));
  const limit = Number(process.env['VSHOST_TIMEOUT_MS'] ?? 900_000);
  setTimeout(() => { console.error(`no result within ${limit / 1000} s`); void end(124); }, limit).unref();

  const opened = [...paths, ...options.get('folder-uri') ?? [], ...options.get('file-uri') ?? []].map(path);
  const data = one('user-data-dir');
  const settings = data === undefined ? '' : join(data, 'User', 'settings.json');
  const extensionsDir = one('extensions-dir');
  const tests = one('extensionTestsPath');
  try {
    host = await startHost({
      edition, onLog, kind: one('extensionDevelopmentKind') === 'web' ? 'web' : 'node',
      workspace: opened.find(file => file.endsWith('.code-workspace')),
      folder: opened.find(file => existsSync(file) && statSync(file).isDirectory()),
      development: (options.get('extensionDevelopmentPath') ?? []).map(path),
      tests: tests === undefined ? undefined : path(tests),
      extensionsDir: extensionsDir !== undefined && existsSync(extensionsDir) ? extensionsDir : undefined,
      settings: existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')) as Record<string, unknown> : {},
    });
    if (tests === undefined) console.log(host.url);
    await end(await host.exit);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await end(69);
  }
}
