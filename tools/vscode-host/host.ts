import { resolve } from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { findBrowser } from './chromium';
import type { Edition } from './editions';
import { HOME, install } from './install';
import { after, startServer } from './server';
import type { Server } from './server';
import { STILL } from './settings';
import { serveWebExtensions } from './web';
import { witness } from './witness';
import type { Witness } from './witness';

export interface HostOptions {
  readonly edition?: Edition | undefined;
  /** What to open: a folder, or a .code-workspace file; neither gives an empty window. */
  readonly folder?: string | undefined;
  readonly workspace?: string | undefined;
  /** Folders of extensions to have as if installed: for UI tests, since VS Code shows no notifications in development mode. */
  readonly extensions?: readonly string[] | undefined;
  /** Folders of extensions to load in development mode: for tests within the extension host. */
  readonly development?: readonly string[] | undefined;
  /** A module whose run() is called in the extension host; for kind `web` a bundle that needs nothing of Node. */
  readonly tests?: string | undefined;
  /** `node`: the `main` of the extensions in the Node host; `web`: their `browser` in the web worker host. */
  readonly kind?: 'node' | 'web' | undefined;
  readonly extensionsDir?: string | undefined;
  /** User settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  readonly page?: BrowserContextOptions | undefined;
  /** What the extension host and the workbench say; level `server` and `page` are their inner logs. */
  readonly onLog?: ((level: string, text: string) => void) | undefined;
}

export interface Host {
  readonly page: Page;
  readonly url: string;
  /** The tests' own exit code, or 70 when a part of the host ended before them. Without tests it stays pending. */
  readonly exit: Promise<number>;
  readonly close: () => Promise<void>;
}

/** The exit code for an extension host, page or server that ended before the tests did. */
export const BROKEN = 70;

/**
 * A real VS Code without a desktop: its server, its workbench in a headless Chromium, its extension host. Fetches what
 * is missing on this machine, and rejects with one line when that cannot be had. The page can reach this machine only.
 */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const log = options.onLog ?? ((): void => undefined);
  const say = (line: string): void => { log('host', line); };
  const installed = await install(options.edition ?? 'newest', say);
  const browser = await findBrowser(HOME, say);
  let ended: (code: number) => void = () => undefined;
  const exit = new Promise<number>(done => { ended = done; });
  let closing = false;
  const broken = (why: string): void => {
    if (closing) return;
    log('error', why);
    ended(BROKEN);
  };
  const server = await startServer({
    installed, settings: { ...STILL, ...options.settings }, extensionsDir: options.extensionsDir, extensions: options.extensions,
    development: options.development !== undefined || options.tests !== undefined,
    onOutput: text => {
      log('server', text);
      // Told to us a while after: a run that ended as it should has closed the host by then.
      if (text.includes('Extension Host Process exited with code')) void after(3000).then(() => { broken('the extension host ended before the tests did'); });
    },
  });
  void server.gone.then(broken);
  let shut: () => Promise<void> = () => server.close();
  try {
    const chrome = await chromium.launch({
      executablePath: browser.executable, env: { ...process.env as Record<string, string>, ...browser.env },
      // Playwright's own handlers end the process before close() has run.
      handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false, timeout: 180_000,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync',
        '--disable-dev-shm-usage', '--font-render-hinting=none', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
    });
    shut = async () => { await chrome.close().catch(() => undefined); await server.close(); };
    const context = await chrome.newContext({ viewport: { width: 1280, height: 800 }, screen: { width: 2560, height: 1600 }, reducedMotion: 'reduce', ...options.page });
    const origin = `http://127.0.0.1:${server.port}`;
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    // A page that was intercepted counts as foreign, and newer Chromiums then ask before it may use loopback.
    await context.grantPermissions(['clipboard-read', 'clipboard-write', 'local-network-access'], { origin }).catch(() => undefined);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('crash', () => { broken('the page crashed'); });
    page.on('pageerror', error => { log('pageerror', error.stack ?? error.message); });
    page.on('console', message => { log('page', `${message.type()}: ${message.text()}`); });
    const url = await open(page, server, options, log, ended);
    return { page, url, exit, close: async () => { closing = true; await shut(); } };
  } catch (error) { closing = true; await shut(); throw error; }
}

/** Opens the workbench, with the arguments that the desktop takes on its command line in the query `payload`. */
async function open(page: Page, server: Server, options: HostOptions, log: (level: string, text: string) => void, ended: (code: number) => void): Promise<string> {
  const authority = `127.0.0.1:${server.port}`;
  const seen: Witness | undefined = options.tests === undefined || options.kind === 'web' ? undefined : witness(server.folder, options.tests);
  await page.exposeFunction('codeAutomationLog', (level: string, words: readonly unknown[]) => {
    log(level, format(...words.map(word => typeof word === 'object' && word !== null && 'stack' in word ? word.stack : word)));
  });
  await page.exposeFunction('codeAutomationExit', (code: unknown) => {
    const early = seen?.cameToEnd() === false;
    if (early) log('error', 'the extension host ended before the tests did');
    ended(early ? BROKEN : typeof code === 'number' ? code : 1);
  });
  const payload: [string, string][] = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true']];
  const remote = (path: string): string => `vscode-remote://${authority}${encodeURI(resolve(path))}`;
  if (options.kind === 'web') await serveWebExtensions(page, authority, options.development ?? [], options.tests);
  else payload.push(...(options.development ?? []).map((path): [string, string] => ['extensionDevelopmentPath', remote(path)]));
  if (seen !== undefined) payload.push(['extensionTestsPath', remote(seen.module)]);
  const url = new URL(`http://${authority}/`);
  if (options.workspace !== undefined) url.searchParams.set('workspace', resolve(options.workspace));
  else if (options.folder !== undefined) url.searchParams.set('folder', resolve(options.folder));
  else url.searchParams.set('ew', 'true');
  url.searchParams.set('payload', JSON.stringify(payload));
  await page.goto(url.href, { waitUntil: 'commit', timeout: 180_000 });
  return url.href;
}
