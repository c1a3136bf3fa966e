// Builds dist/: the extension for the desktop, the same for the browser, and the command line.
//   node tools/build.mjs [--watch]
import { readFileSync, rmSync, statSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, context } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const common = {
  absWorkingDir: root, bundle: true, format: 'cjs', target: 'es2022', minify: true, keepNames: false,
  sourcemap: 'linked', sourcesContent: false, legalComments: 'none', logLevel: 'warning', metafile: true, charset: 'utf8',
};

/** Nothing may be left to load at run time but what the host brings along. */
const onlyImports = allowed => ({
  name: 'only-imports',
  setup({ onEnd, initialOptions }) {
    onEnd(({ metafile, errors }) => {
      if (errors.length > 0) return undefined;
      const left = Object.values(metafile.outputs).flatMap(output => output.imports.map(imported => imported.path)).filter(path => !allowed(path));
      return { errors: [...new Set(left)].map(path => ({ text: `${initialOptions.outfile} would load "${path}", which is not there when it runs` })) };
    });
  },
});

const executable = {
  name: 'executable',
  setup({ onEnd, initialOptions }) { onEnd(({ errors }) => errors.length > 0 ? undefined : chmod(resolve(root, initialOptions.outfile), 0o755)); },
};

const builtIn = path => /^(node:)?(process|buffer)$/u.test(path); // what the YAML reader asks of Node
const targets = [
  { ...common, entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/extension.js', platform: 'node', external: ['vscode'], plugins: [onlyImports(path => path === 'vscode' || builtIn(path))] },
  { ...common, entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/web/extension.js', platform: 'browser', external: ['vscode'], plugins: [onlyImports(path => path === 'vscode')] },
  { ...common, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', platform: 'node', define: { VERSION: JSON.stringify(version) }, banner: { js: '#!/usr/bin/env node' }, plugins: [onlyImports(path => path.startsWith('node:') || builtIn(path)), executable] },
];

if (process.argv.includes('--watch')) {
  for (const target of targets) await (await context({ ...target, logLevel: 'info' })).watch();
} else {
  rmSync(resolve(root, 'dist'), { recursive: true, force: true });
  try { await Promise.all(targets.map(target => build(target))); }
  catch { process.exit(1); } // esbuild has said what is wrong and where
  for (const { outfile } of targets) {
    const file = resolve(root, outfile);
    console.log(`${relative(root, file).padEnd(22)} ${kilobytes(statSync(file).size)}, ${kilobytes(gzipSync(readFileSync(file)).length)} gzipped`);
  }
}

function kilobytes(bytes) { return `${(bytes / 1000).toFixed(0)} KB`; }
