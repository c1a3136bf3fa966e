/**
 * For tests of what a person sees: a VS Code window with the extension as if it were installed, on a copy of the sample.
 *
 *     import { useWorkbench } from './workbench';
 *     suite('the sample', () => {
 *       const window = useWorkbench();
 *       test('names the source in the hover', async () => {
 *         await window().openFile('draft.txt');
 *         const hover = await window().hover('Helena Marsh', /harbour/u);
 *         assert.match(await hover.innerText(), /on the record/u);
 *         await window().shots('hover');              // shots/hover-light.png, -dark, -high-contrast, …
 *       });
 *     });
 *
 * Files are named *.test.ts in test/ui and run by `npm test -- ui` (one suite: `npm test -- ui --grep sample`). The
 * window is one for the suite: tests follow one another in it. When a test fails, shots/failed-TITLE.png shows it. The
 * extension is the build in dist/; what it and the window say goes to the console with VSHOST_VERBOSE=1.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { startHost } from '../../tools/vscode-host/host';
import { ROOT } from '../../tools/vscode-host/install';
import { THEMES, Workbench } from './page';
import type { Theme } from './page';

export { Workbench } from './page';
export type { Row, Theme } from './page';

export interface WorkbenchOptions {
  /** Files to write over the copy of the sample, by path; with `sample: false` the only ones. */
  readonly files?: Readonly<Record<string, string>>;
  readonly sample?: boolean;
  readonly theme?: Theme;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The size of the window and so on, as Playwright has it. */
  readonly page?: BrowserContextOptions;
  /** Folders of extensions instead of ours. */
  readonly extensions?: readonly string[];
}

/** Opens a window; the caller must close it by what comes with it. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<{ readonly window: Workbench; readonly close: () => Promise<void> }> {
  if (options.extensions === undefined && !existsSync(join(ROOT, 'dist', 'extension.js'))) throw new Error('the extension is not built: npm run build');
  const temporary = mkdtempSync(join(tmpdir(), 'source-ledger-ui-'));
  const folder = join(temporary, 'story');
  mkdirSync(folder);
  if (options.sample !== false) cpSync(join(ROOT, 'media', 'sample'), folder, { recursive: true });
  for (const [path, text] of Object.entries(options.files ?? {})) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const remove = (): void => { rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }); };
  try {
    const host = await startHost({
      folder, extensions: options.extensions ?? [ROOT], page: options.page,
      settings: { 'editor.wordWrap': 'on', 'workbench.colorTheme': THEMES[options.theme ?? 'light'].name, ...options.settings },
      onLog: (level, text) => { if (process.env['VSHOST_VERBOSE'] !== undefined || level === 'host' || level === 'error') console.log(`[${level}] ${text}`); },
    });
    const close = async (): Promise<void> => { await host.close(); remove(); };
    const window = new Workbench(host, folder);
    try { await window.ready(); return { window, close }; }
    catch (error) { await window.shot('failed-start').catch(() => undefined); await close(); throw error; }
  } catch (error) { remove(); throw error; }
}

/** For the body of a suite: one window for all its tests, closed at its end. */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let opened: Awaited<ReturnType<typeof openWorkbench>> | undefined;
  suiteSetup(async function () {
    this.timeout(600_000);
    opened = await openWorkbench(options);
  });
  let last: string | undefined;
  setup(async function () {
    const title = this.currentTest?.fullTitle();
    const again = title === last;
    last = title;
    if (!again) return;
    await opened?.window.shot(`failed-${title}`);
    for (let box = 0; box < 3; box++) await opened?.window.page.keyboard.press('Escape'); // what the first try left open
  });
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await opened?.window.shot(`failed-${this.currentTest.fullTitle()}`);
  });
  suiteTeardown(async function () {
    this.timeout(60_000);
    await opened?.close();
  });
  return () => {
    if (opened === undefined) throw new Error('the window is there within tests only');
    return opened.window;
  };
}
