import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import type { Page } from 'playwright-core';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.wasm': 'application/wasm' };
const SETTINGS = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/u;

/**
 * Loads extensions under development, and tests, into the web worker extension host. A `vscode-remote://` location
 * always means the Node host; the worker takes extensions of an http location that stand in the configuration of the
 * page. So the folders are served under the page's own origin (its content policy allows only that), and are added to
 * the configuration in the page's HTML. Tests must lie within one of the folders.
 */
export async function serveWebExtensions(page: Page, authority: string, folders: readonly string[], tests: string | undefined): Promise<void> {
  const roots = folders.map(folder => resolve(folder));
  const location = (path: string): unknown => ({ scheme: 'http', authority, path });
  await page.context().route(url => url.pathname.startsWith('/__dev/'), async route => {
    const [, , index, ...rest] = decodeURIComponent(new URL(route.request().url()).pathname).split('/');
    const file = join(roots[Number(index)] ?? '', ...rest);
    if (existsSync(file) && statSync(file).isFile()) await route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
    else await route.fulfill({ status: 404, body: '' });
  });
  await page.route(url => url.host === authority && url.pathname === '/', async route => {
    const response = await route.fetch();
    const html = await response.text();
    if (!SETTINGS.test(html)) throw new Error('the page of the workbench has changed: its configuration was not found');
    await route.fulfill({ response, body: html.replace(SETTINGS, (_, head: string, json: string) => {
      const config = JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as Record<string, unknown>;
      config['developmentOptions'] = {
        ...(config['developmentOptions'] as object | undefined),
        extensions: roots.map((_root, index) => location(`/__dev/${index}`)),
        ...(tests === undefined ? {} : { extensionTestsPath: location(served(roots, tests)) }),
      };
      return `${head}${JSON.stringify(config).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    }) });
  });
}

function served(roots: readonly string[], tests: string): string {
  const file = resolve(tests);
  const index = roots.findIndex(root => file.startsWith(root + sep));
  const root = roots[index];
  if (root === undefined) throw new Error('tests for the web must lie in the folder of the extension under development');
  return `/__dev/${index}/${relative(root, file).split(sep).join('/')}`;
}
