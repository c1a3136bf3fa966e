import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, install } from './install';
import { startServer } from './server';
import { QUIET } from './settings';

/**
 * Opens a copy of the sample with the extension: in the desktop VS Code when its command `code` is there and
 * `--browser` is not said, else in a workbench for the browser, which runs until it is stopped (Ctrl+C).
 */
export async function open(words: readonly string[]): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'source-ledger-sample-'));
  const folder = join(temporary, 'sample');
  cpSync(join(ROOT, 'media', 'sample'), folder, { recursive: true });
  if (!words.includes('--browser') && desktop(folder)) {
    console.log(`VS Code opens ${folder}, a copy of media/sample.`);
    return;
  }
  const remove = (): void => { rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }); };
  try { await serve(folder); } finally { remove(); }
}

/** A draft is prose: long lines are wrapped, and there is no miniature of it beside it. */
const READABLE = { 'workbench.colorTheme': 'Light Modern', 'editor.wordWrap': 'on', 'editor.minimap.enabled': false };

/** True when a desktop VS Code took the folder. */
function desktop(folder: string): boolean {
  const shell = process.platform === 'win32';
  const quoted = (text: string): string => shell ? `"${text}"` : text;
  const words = ['--new-window', `--extensionDevelopmentPath=${quoted(ROOT)}`, quoted(folder), quoted(join(folder, 'draft.txt'))];
  return spawnSync('code', words, { stdio: 'inherit', shell }).status === 0;
}

async function serve(folder: string): Promise<void> {
  const installed = await install('newest', line => { console.log(`${line} (once) …`); });
  // Other programs and other users of this machine can reach the port too, but they do not have the token.
  const token = randomBytes(16).toString('hex');
  const server = await startServer({ installed, token, extensions: [ROOT], endsAlone: false, settings: { ...QUIET, ...READABLE } });
  const address = new URL(`http://127.0.0.1:${server.port}/`);
  address.search = new URLSearchParams({ tkn: token, folder, payload: JSON.stringify([['openFile', `vscode-remote://${address.host}${encodeURI(join(folder, 'draft.txt'))}`]]) }).toString();
  console.log(`\nOpen this address in a browser on this machine:\n\n  ${address.href}\n\nThe folder is ${folder}, a copy of media/sample. Ctrl+C ends it and removes the copy.`);
  const stopped = new Promise<void>(done => { for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { done(); }); });
  const why = await Promise.race([stopped, server.gone]);
  await server.close();
  if (typeof why === 'string') throw new Error(why);
}
