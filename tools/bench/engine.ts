import { createRequire } from 'node:module';
import { buildSync } from 'esbuild';
import type * as annotation from '../../src/annotation';
import { ROOT } from '../eval/shared';

type Engine = typeof annotation;

let built: Engine | null = null;

/** The engine as it ships: bundled as tools/build.mjs does it. The loader of TypeScript wraps every function in another, which no reporter ever runs. */
export function engine(): Engine {
  if (built !== null) return built;
  const { outputFiles: [file] } = buildSync({ absWorkingDir: ROOT, entryPoints: ['src/annotation/index.ts'], bundle: true, write: false, format: 'cjs', platform: 'node', target: 'es2022', minify: true, logLevel: 'error' });
  const module: { exports: unknown } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- our own bundle, built on the line above
  new Function('module', 'exports', 'require', file?.text ?? '')(module, module.exports, createRequire(import.meta.url));
  return built = module.exports as Engine;
}
