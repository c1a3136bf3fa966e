import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../vscode-host/chromium';
import type { Edition } from '../vscode-host/editions';
import { HOME, ROOT, install } from '../vscode-host/install';
import { bundleTests, testFiles } from './bundle';
import { NONE, add, run } from './process';
import type { Count, Ended } from './process';

export interface Stage {
  readonly name: string;
  /** What it does, for the list of stages. */
  readonly about: string;
  /** Stages that must have run before; their failure fails this one. */
  readonly needs: readonly string[];
  /** Counts its tests; throws, with one line, when it cannot run. */
  readonly run: (options: StageOptions) => Promise<Count>;
}

export interface StageOptions { readonly grep?: string | undefined }

const bin = (path: string): string => join(ROOT, 'node_modules', path);

/** A stage that is one test: it passes when the program ends with 0. */
async function single(words: readonly string[], limit: number): Promise<Count> {
  const { code } = await run({ words, limit });
  return { ...NONE, [code === 0 ? 'passed' : 'failed']: 1 };
}

/** The counts of a run of tests. One that broke off, counted nothing or found no test is a failure and is said. */
function counted({ code, count }: Ended, grep: string | undefined): Count {
  if (count === null) throw new Error(`the tests ended with code ${code} before they were counted`);
  if (code !== 0 && count.failed === 0) return add(count, refused(`the run ended with code ${code}`));
  if (count.passed + count.failed === 0 && grep === undefined) throw new Error('no test was run');
  return count;
}

function refused(why: string): Count {
  console.log(`    ${why}`);
  return { ...NONE, failed: 1 };
}

/** Runs test files in Node; a failed test may run `retries` more times, and the report names each that did. */
async function mocha(files: readonly string[], limit: number, { grep }: StageOptions, retries = 0): Promise<Count> {
  if (files.length === 0) throw new Error('there are no test files');
  const words = [bin('mocha/bin/mocha.js'), '--no-config', '--ui', 'tdd', '--require', 'tsx', '--timeout', '60000', '--reporter', './tools/testing/reporter.cjs',
    '--retries', String(retries), ...(grep === undefined ? [] : ['--grep', grep]), ...files];
  return counted(await run({ words, limit, env: { FORCE_COLOR: '0' } }), grep);
}

/** A copy of the sample, so that no test writes into the repository. */
async function withSample<T>(use: (folder: string, temporary: string) => Promise<T>): Promise<T> {
  const temporary = mkdtempSync(join(tmpdir(), 'source-ledger-test-'));
  try {
    const folder = join(temporary, 'story');
    mkdirSync(folder);
    cpSync(join(ROOT, 'media', 'sample'), folder, { recursive: true });
    return await use(folder, temporary);
  } finally { rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }); }
}

const say = (line: string): void => { console.log(`    ${line}`); };

async function inEditor(edition: Edition, where: 'node' | 'web', folder: string, { grep }: StageOptions, desktop = false): Promise<Count> {
  if (testFiles(folder).length === 0) throw new Error(`there are no test files in ${folder}`);
  const tests = await bundleTests(folder, where, grep);
  return withSample(async sample => counted(await run({
    words: ['--require', 'tsx/cjs', join(ROOT, 'tools/testing/in-editor.ts'), tests, sample, ROOT, '--disable-extensions', ...(where === 'web' ? ['--extensionDevelopmentKind=web'] : [])],
    env: { VSHOST_EDITION: edition, VSHOST_TIMEOUT_MS: '1200000', ...(desktop ? {} : { SOURCE_LEDGER_CODE: undefined }) }, limit: 1260,
  }), grep));
}

/** Builds the .vsix, looks into it, installs it in a fresh editor and sees whether it comes to life there. */
async function packaged(options: StageOptions): Promise<Count> {
  const vsix = join(ROOT, 'source-ledger.vsix');
  const made = await run({ words: [bin('@vscode/vsce/vsce'), 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix], limit: 300, quiet: true });
  if (made.code !== 0) throw new Error('vsce could not make the .vsix');
  const contents = await mocha(testFiles('test/package/contents'), 120, options);
  const { node, folder } = await install('newest', say);
  const activates = await withSample(async (sample, temporary) => {
    const extensions = join(temporary, 'extensions');
    const server = [join(folder, 'out', 'server-main.js'), '--accept-server-license-terms', '--server-data-dir', join(temporary, 'server'), '--extensions-dir', extensions];
    const installed = await run({ program: node, words: [...server, '--install-extension', vsix], limit: 300, quiet: true, env: { EXTENSIONS_GALLERY: '{"serviceUrl":""}', NODE_NO_WARNINGS: '1' } });
    if (installed.code !== 0) throw new Error('the .vsix could not be installed');
    // The tests need an extension under development; ours must come from the .vsix, so it is an empty one.
    const empty = join(temporary, 'empty');
    mkdirSync(empty);
    writeFileSync(join(empty, 'package.json'), JSON.stringify({ name: 'empty', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } }));
    const tests = await bundleTests('test/package/installed', 'node', options.grep);
    return counted(await run({
      words: ['--require', 'tsx/cjs', join(ROOT, 'tools/testing/in-editor.ts'), tests, sample, empty, '--extensions-dir', extensions],
      env: { VSHOST_EDITION: 'newest', SOURCE_LEDGER_CODE: undefined }, limit: 1000,
    }), options.grep);
  });
  return add(contents, activates);
}

const OWN_STAGE = ['test/vscode/', 'test/web/', 'test/ui/', 'test/package/'].map(folder => join(ROOT, folder));

export const STAGES: readonly Stage[] = [
  { name: 'typecheck', about: 'the TypeScript compiler', needs: [], run: () => single([bin('typescript/bin/tsc'), '-p', '.'], 600) },
  { name: 'lint', about: 'ESLint with type rules', needs: [], run: () => single([bin('eslint/bin/eslint.js'), '-c', 'tools/eslint.config.mjs', '--no-warn-ignored', '--max-warnings', '0', '.'], 900) },
  { name: 'build', about: 'dist/: extension, extension for the web, command line', needs: [], run: () => single([join(ROOT, 'tools/build.mjs')], 300) },
  { name: 'unit', about: 'everything that needs no editor', needs: [], run: options => mocha(testFiles('test').filter(file => !OWN_STAGE.some(folder => file.startsWith(folder))), 2400, options) },
  { name: 'host', about: 'fetches VS Code and, where there is none, a Chromium', needs: [], run: async () => {
    for (const edition of ['newest', 'floor'] as const) say(`VS Code ${(await install(edition, say)).vscode}`);
    say((await findBrowser(HOME, say)).executable.replace(HOME, '.vshost'));
    return { ...NONE, passed: 1 };
  } },
  { name: 'package', about: 'the .vsix: its contents, and that it installs and activates', needs: ['build', 'host'], run: packaged },
  { name: 'vscode', about: 'within the newest VS Code, or the desktop one of SOURCE_LEDGER_CODE', needs: ['build', 'host'], run: options => inEditor('newest', 'node', 'test/vscode', options, true) },
  { name: 'floor', about: 'the same within the oldest VS Code that we say we support', needs: ['build', 'host'], run: options => inEditor('floor', 'node', 'test/vscode', options) },
  { name: 'web', about: 'within a web worker, as in VS Code for the Web', needs: ['build', 'host'], run: options => inEditor('newest', 'web', 'test/web', options) },
  { name: 'ui', about: 'what a person sees and does; pictures in shots/', needs: ['build', 'host'], run: options => {
    if (!existsSync(join(ROOT, 'dist', 'extension.js'))) throw new Error('dist/extension.js is missing');
    return mocha(testFiles('test/ui'), 2400, options, 1); // on a loaded machine a window may miss a click
  } },
];
