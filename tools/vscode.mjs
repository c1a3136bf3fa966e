// npm run vscode: builds, then opens the sample in VS Code with the extension. Without a `code` command, or with
// --browser, the workbench runs in the browser, on this machine only. What is changed there is a copy.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const stop = line => { console.error(`npm run vscode: ${line}`); process.exit(2); };
if (Number(process.versions.node.split('.')[0]) < 20) stop(`Node 20 or newer is needed, this is ${process.versions.node}.`);
if (!existsSync(join(root, 'node_modules', 'tsx'))) stop('the packages are missing; run "npm install" first.');
if (spawnSync(process.execPath, [join(root, 'tools', 'build.mjs')], { cwd: root, stdio: 'inherit' }).status !== 0) stop('the build failed; the lines above say where.');

const require = createRequire(import.meta.url);
require('tsx/cjs');
await require('./vscode-host/open.ts').open(process.argv.slice(2)).catch(error => stop(error.message));
