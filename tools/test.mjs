// Runs every test: npm test. Some of them: npm test -- STAGE… [--grep WORDS]. The stages are in tools/testing/stages.ts.
// SOURCE_LEDGER_CODE=/path/to/code     the stage `vscode` in that desktop VS Code
// VSHOST_HOME, VSHOST_CHROMIUM=FILE|npm  where hosts are kept; which browser
// SOURCE_LEDGER_SPEC=1, VSHOST_VERBOSE=1 every test by name; the inner logs of VS Code
// Plain JavaScript, so that what is missing on a fresh machine can be told in one line.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const stop = line => { console.log(`npm test: ${line}\n0 passed, 1 failed`); process.exit(1); };
if (Number(process.versions.node.split('.')[0]) < 20) stop(`Node 20 or newer is needed, this is ${process.versions.node}.`);
if (!existsSync(join(root, 'node_modules', 'tsx'))) stop('the packages are missing; run "npm install" first.');

const require = createRequire(import.meta.url);
require('tsx/cjs');
process.exitCode = await require('./testing/main.ts').main(process.argv.slice(2));
