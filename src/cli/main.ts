import { readFile } from 'node:fs/promises';
import { dirname, join, resolve as resolvePath } from 'node:path';
import { loadModels, MODEL_FILES, type Models } from '../annotation/models';
import { run } from './run';
import type { World } from './world';

/** The version in package.json, put in by the build. */
declare const VERSION: string;

const program = resolvePath(process.argv[1] ?? '');
let models: Promise<Models | null> | null = null;

/** Reads the trained networks, which lie beside the program. Where it cannot be read, one line says so. */
async function readModels(): Promise<Models | null> {
  try {
    return loadModels(await Promise.all(MODEL_FILES.map(name => readFile(join(dirname(program), '..', 'media', 'weights', name)))));
  } catch (error) {
    world.err(`names and quotations are found by rules alone, because the trained networks could not be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** The real world: this process, its folder and its streams. */
const world: World = {
  cwd: process.cwd(),
  program,
  models: () => models ??= readModels(),
  out: text => new Promise(resolve => { process.stdout.write(text, () => { resolve(); }); }),
  err: line => { process.stderr.write(`${line}\n`); },
  input: process.stdin,
};

// A reader that has seen enough (`| head`) closes the pipe; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { process.exit(error.code === 'EPIPE' ? 0 : 2); });
void run(process.argv.slice(2), world, VERSION).then(exit => { process.exitCode = exit; });
