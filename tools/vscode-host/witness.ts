import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A module to run tests through, and whether their run() came to its end. */
export interface Witness { readonly module: string; readonly cameToEnd: () => boolean }

/**
 * The workbench reports exit code 0 also when the extension host of a test run crashes or calls process.exit(). So the
 * tests are run through a small module in `folder`, and 0 counts only when that has noted the end of run().
 */
export function witness(folder: string, tests: string): Witness {
  const module = join(folder, 'tests.cjs');
  const note = join(folder, 'tests.done');
  writeFileSync(module, `
exports.run = async () => {
  const { run } = require(${JSON.stringify(resolve(tests))});
  const end = () => require('node:fs').writeFileSync(${JSON.stringify(note)}, '');
  // VS Code takes a promise, or calls back with (error, number of failures).
  try { await new Promise((done, fail) => {
    const promise = run(${JSON.stringify(resolve(tests))}, (error, failures) => error ? fail(error) : failures > 0 ? fail(new Error(failures + ' failures')) : done());
    if (promise) promise.then(done, fail);
  }); } finally { end(); }
};
`);
  return { module, cameToEnd: () => existsSync(note) };
}
