import { readFile } from 'node:fs/promises';
import { dirname, join, resolve as resolvePath } from 'node:path';
import { loadNameModel, type NameModel } from '../entities/model/name-model';
import { run } from './run';
import type { World } from './world';

/** The version in package.json, put in by the build. */
declare const VERSION: string;

const program = resolvePath(process.argv[1] ?? '');
let model: Promise<NameModel | null> | null = null;

/** Reads the trained recogniser, which lies beside the program. Where it cannot be read, one line says so. */
async function readModel(): Promise<NameModel | null> {
  try {
    const [weights, kernel] = await Promise.all(['names.bin', 'kernel.wasm'].map(name => readFile(join(dirname(program), '..', 'media', 'weights', name))));
    return weights === undefined || kernel === undefined ? null : loadNameModel(weights, kernel);
  } catch (error) {
    world.err(`names are found by rules alone, because the trained recogniser could not be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** The real world: this process, its folder and its streams. */
const world: World = {
  cwd: process.cwd(),
  program,
  model: () => model ??= readModel(),
  out: text => new Promise(resolve => { process.stdout.write(text, () => { resolve(); }); }),
  err: line => { process.stderr.write(`${line}\n`); },
  input: process.stdin,
};

// A reader that has seen enough (`| head`) closes the pipe; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { process.exit(error.code === 'EPIPE' ? 0 : 2); });
void run(process.argv.slice(2), world, VERSION).then(exit => { process.exitCode = exit; });
