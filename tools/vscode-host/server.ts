import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Installed } from './install';

export interface ServerOptions {
  readonly installed: Installed;
  /** User settings, the whole of them. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** A folder of installed extensions; without it a new one, with links to the folders in `extensions`. */
  readonly extensionsDir?: string | undefined;
  /** Folders of extensions to have as if they were installed. */
  readonly extensions?: readonly string[] | undefined;
  /** Lets the page name extensions under development and their tests. */
  readonly development?: boolean | undefined;
  /** Asked of every page; without it any local process may connect. */
  readonly token?: string | undefined;
  /** 0 for any free port. */
  readonly port?: number | undefined;
  /** The server ends itself minutes after its last page has gone, should nobody end it. */
  readonly endsAlone?: boolean | undefined;
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  readonly onOutput?: ((text: string) => void) | undefined;
}

export interface Server {
  readonly port: number;
  /** The run's own folder: user data, extensions, results. Removed on close(). */
  readonly folder: string;
  /** Resolves with a line when the server has ended, whoever ended it. */
  readonly gone: Promise<string>;
  /** Ends the server and its extension hosts, and removes the run's folder. */
  readonly close: () => Promise<void>;
}

/** Starts VS Code's server on loopback; resolves when it listens, rejects with its output when it does not come to that. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'source-ledger-host-'));
  const extensionsDir = options.extensionsDir ?? join(folder, 'extensions');
  mkdirSync(join(folder, 'data', 'User'), { recursive: true });
  writeFileSync(join(folder, 'data', 'User', 'settings.json'), JSON.stringify(options.settings, null, 2));
  for (const extension of options.extensions ?? []) link(extension, extensionsDir);

  const child = spawn(options.installed.node, [join(options.installed.folder, 'out', 'server-main.js'),
    '--host', '127.0.0.1', '--port', String(options.port ?? 0), '--accept-server-license-terms',
    ...(options.token === undefined ? ['--without-connection-token'] : ['--connection-token', options.token]),
    '--server-data-dir', join(folder, 'server'), '--user-data-dir', join(folder, 'data'), '--extensions-dir', extensionsDir,
    // Without the test driver a built product does not heed the extensionDevelopmentPath that a page asks for.
    ...(options.development === true ? ['--enable-smoke-test-driver'] : []),
    '--disable-workspace-trust', '--disable-experiments', '--telemetry-level', 'off', '--without-browser-env-var',
    // A host without a port: the process of the chat agents is never started.
    ...(options.installed.vscode.startsWith('1.99.') ? [] : ['--agent-host-bridge-host', '127.0.0.1']),
    ...(options.endsAlone === false ? [] : ['--enable-remote-auto-shutdown']), '--reconnection-grace-time', '10',
  ], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // An empty gallery: the workbench asks no marketplace for anything.
    env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', NODE_NO_WARNINGS: '1', NODE_OPTIONS: '', ...options.env },
  });

  const ended = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const gone = new Promise<string>(done => { child.once('exit', (code, signal) => { done(`the server ended (${code ?? signal ?? 'unknown'})`); }); });
  const close = async (): Promise<void> => {
    if (!ended()) {
      child.kill('SIGTERM');
      await Promise.race([gone, after(10_000)]);
      if (!ended()) { child.kill('SIGKILL'); await gone; }
    }
    if (process.env['VSHOST_KEEP'] === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };

  const listening = new Promise<number>((done, fail) => {
    let log = '';
    const read = (data: Buffer): void => {
      const text = String(data);
      if (log.length < 100_000) log += text;
      options.onOutput?.(text.trimEnd());
      const port = /Extension host agent listening on (\d+)/u.exec(log)?.[1];
      if (port !== undefined) done(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', fail);
    void gone.then(why => { fail(new Error(`${why}\n${log}`)); });
  });
  try { return { port: await listening, folder, gone, close }; }
  catch (error) { await close(); throw error; }
}

/** A link in a fresh folder of extensions counts as an installed extension. */
function link(extension: string, into: string): void {
  const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as { publisher: string; name: string; version: string };
  const target = join(into, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  mkdirSync(into, { recursive: true });
  if (!existsSync(target)) symlinkSync(resolve(extension), target);
}

/** Resolves after a time; keeps no process alive. */
export const after = (milliseconds: number): Promise<void> => new Promise(done => { setTimeout(done, milliseconds).unref(); });
