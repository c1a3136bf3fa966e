import { resolve as resolvePath } from 'node:path';
import { run } from './run';
import type { World } from './world';

/** The version in package.json, put in by the build. */
declare const VERSION: string;

/** The real world: this process, its folder and its streams. */
const world: World = {
  cwd: process.cwd(),
  program: resolvePath(process.argv[1] ?? ''),
  out: text => new Promise(resolve => { process.stdout.write(text, () => { resolve(); }); }),
  err: line => { process.stderr.write(`${line}\n`); },
  input: process.stdin,
};

// A reader that has seen enough (`| head`) closes the pipe; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { process.exit(error.code === 'EPIPE' ? 0 : 2); });
void run(process.argv.slice(2), world, VERSION).then(exit => { process.exitCode = exit; });
