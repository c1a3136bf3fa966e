import { createRequire } from 'node:module';
import { buildSync } from 'esbuild';
import type { AnnotateOptions } from '../../src/annotation/types';
import type { Models } from '../../src/annotation/models';
import { modelFiles } from '../eval/model';
import { ROOT } from '../eval/shared';
import type * as entry from './entry';

const built = new Map<string, unknown>();

/** The text of one file of the engine with all that it imports, as tools/build.mjs makes it. */
export function bundle(entry: string): string {
  const { outputFiles: [file] } = buildSync({ absWorkingDir: ROOT, entryPoints: [entry], bundle: true, write: false, format: 'cjs', platform: 'node', target: 'es2022', minify: true, logLevel: 'error' });
  return file?.text ?? '';
}

/** One file of the engine with all that it imports, bundled as tools/build.mjs does it. The loader of TypeScript wraps every function in another, which no reporter ever runs. */
// The caller knows what the file exports.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function bundled<T>(entry: string): T {
  if (built.has(entry)) return built.get(entry) as T;
  const module: { exports: unknown } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- our own bundle, built on the line above
  new Function('module', 'exports', 'require', bundle(entry))(module, module.exports, createRequire(import.meta.url));
  built.set(entry, module.exports);
  return module.exports as T;
}

/** The engine as it ships, with its trained networks. */
export function engine(): typeof entry & { readonly options: AnnotateOptions } {
  const shipped = bundled<typeof entry>('tools/bench/entry.ts');
  return { ...shipped, options: { models: loaded ??= shipped.loadModels(modelFiles()) } };
}

let loaded: Models | null = null;
