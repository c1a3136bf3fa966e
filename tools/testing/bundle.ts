import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../vscode-host/install';

/** Every test file below a folder of the repository, by name. */
export function testFiles(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.test.ts')).map(entry => join(entry.parentPath, entry.name)).sort();
}

/**
 * Makes one module of the tests below a folder, with the run() that VS Code calls in the extension host.
 * @param where `node`: Mocha is loaded from node_modules; `web`: Mocha is within, and nothing of Node is needed
 * @returns the path of the module, in out/
 */
export async function bundleTests(folder: string, where: 'node' | 'web', grep: string | undefined): Promise<string> {
  const outfile = join(ROOT, 'out', 'tests', `${folder.replaceAll('/', '-')}.js`);
  const options = `{ ui: 'tdd', timeout: 120_000, slow: 10_000, color: false, reporter: require('./tools/testing/reporter.cjs') }`;
  const mocha = where === 'node'
    ? `const Mocha = require('mocha'); globalThis.Mocha = Mocha; const mocha = new Mocha(${options}); mocha.suite.emit('pre-require', globalThis, '', mocha);`
    : `require('mocha'); const mocha = globalThis.mocha; mocha.setup(${options});`;
  const entry = `exports.run = () => {
    ${mocha}
    ${grep === undefined ? '' : `mocha.grep(${JSON.stringify(grep)});`}
    ${testFiles(folder).map(file => `require(${JSON.stringify(`./${relative(ROOT, file)}`)});`).join('\n')}
    return new Promise((done, fail) => mocha.run(failures => failures === 0 ? done() : fail(new Error(failures + ' failed'))));
  };`;
  await build({
    stdin: { contents: entry, resolveDir: ROOT, sourcefile: 'tests.js' }, absWorkingDir: ROOT, outfile, bundle: true, format: 'cjs', target: 'es2022',
    platform: where === 'node' ? 'node' : 'browser', sourcemap: 'external', logLevel: 'error', charset: 'utf8',
    ...(where === 'node' ? { external: ['vscode', 'mocha'] } : { external: ['vscode'], alias: { mocha: join(ROOT, 'node_modules/mocha/mocha.js') }, define: { global: 'globalThis' } }),
  });
  return outfile;
}
