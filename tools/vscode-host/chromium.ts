import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium as playwright } from 'playwright-core';
import { CHROMIUM } from './editions';
import { fetchPackage, once, run } from './npm';

/** A browser that starts on this machine, and what it needs in its environment. */
export interface Browser { readonly executable: string; readonly env: Readonly<Record<string, string>> }

const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

const starts = (browser: Browser): boolean =>
  spawnSync(browser.executable, ['--version'], { env: { ...process.env, ...browser.env }, timeout: 120_000, stdio: 'ignore' }).status === 0;

/**
 * A Chromium: the one that VSHOST_CHROMIUM names, else one that is installed, else one from the npm registry, which is
 * kept in `home`. VSHOST_CHROMIUM=npm passes by what is installed.
 */
export async function findBrowser(home: string, say: (line: string) => void): Promise<Browser> {
  const named = process.env['VSHOST_CHROMIUM'];
  if (named !== undefined && named !== '' && named !== 'npm') {
    const browser = { executable: named, env: {} };
    if (!starts(browser)) throw new Error(`VSHOST_CHROMIUM names ${named}, which does not start`);
    return browser;
  }
  if (named !== 'npm') {
    const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
    const installed = [...NAMES.flatMap(name => folders.map(folder => join(folder, name))), ...PLACES, playwright.executablePath()];
    const found = installed.filter(file => existsSync(file)).map(executable => ({ executable, env: {} })).find(starts);
    if (found !== undefined) return found;
  }
  return fetchBrowser(home, say);
}

/** The Chromium of the npm registry, with the few libraries and the font that a bare machine lacks. */
async function fetchBrowser(home: string, say: (line: string) => void): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('no Chromium or Chrome was found: install one, or name it in VSHOST_CHROMIUM');
  const folder = await once(join(home, `chromium-${CHROMIUM.version}`), async into => {
    say(`fetching Chromium ${CHROMIUM.version}`);
    await fetchPackage(CHROMIUM, into, { member: 'bin', strip: 2 });
    await unpack(join(into, 'chromium.br'), join(into, 'chromium'));
    await chmod(join(into, 'chromium'), 0o755);
    for (const name of ['al2023', 'fonts']) {
      await unpack(join(into, `${name}.tar.br`), join(into, `${name}.tar`));
      await run('tar', ['xf', `${name}.tar`], into);
      await rm(join(into, `${name}.tar`));
    }
    for (const name of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) await rm(join(into, name));
    await writeFile(join(into, 'fonts.conf'), '<?xml version="1.0"?><fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n');
  });
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf') && existsSync('/usr/share/fonts') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const executable = join(folder, 'chromium');
  const own = { LD_LIBRARY_PATH: [join(folder, 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter(path => path !== '').join(delimiter) };
  const browser = [{ executable, env: fonts }, { executable, env: { ...fonts, ...own } }].find(starts);
  if (browser === undefined) throw new Error('the Chromium of the npm registry does not start here: install Chromium or Chrome, or name one in VSHOST_CHROMIUM');
  return browser;
}

const unpack = (from: string, to: string): Promise<void> => pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
