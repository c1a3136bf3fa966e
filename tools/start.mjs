// Shows what Source Ledger does on the sample draft, or on a draft of your own: npm start -- DRAFT [LEDGER].
// Plain JavaScript without packages, so that what is missing on a fresh machine can be told in one line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const cli = join(root, 'dist', 'cli.js');
const out = join(root, 'out');

/** Ends with one line that says what is wrong and what to do. */
function stop(line) {
  console.error(`npm start: ${line}`);
  process.exit(2);
}

/** When the newest file of a folder was changed, in milliseconds. */
function newest(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs), 0);
}

/** Builds the command line when it is not there or older than its source. */
function build() {
  if (existsSync(cli) && statSync(cli).mtimeMs >= newest(join(root, 'src'))) return;
  if (!existsSync(join(root, 'node_modules', 'esbuild'))) stop('the packages are missing; run "npm install" first.');
  console.log('Building (once) …');
  const npm = process.env.npm_execpath;
  const built = npm === undefined
    ? spawnSync('npm', ['run', 'build', '--silent'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })
    : spawnSync(process.execPath, [npm, 'run', 'build', '--silent'], { cwd: root, encoding: 'utf8' });
  if (built.status === 0 && existsSync(cli)) return;
  console.error(`${built.stdout ?? ''}${built.stderr ?? ''}`.trim());
  stop('the build failed; the lines above say where.');
}

/** Runs the command line; its words go to this terminal. Findings (exit code 1) are no failure here. */
function run(words) {
  const done = spawnSync(process.execPath, [cli, ...words], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0 && done.status !== 1) stop(`"source-ledger ${words[0]}" did not work; the line above says why.`);
}

if (Number(process.versions.node.split('.')[0]) < 20) stop(`Node 20 or newer is needed, this is ${process.versions.node}.`);
const sample = join(root, 'media', 'sample');
const [draft = join(sample, 'draft.txt'), ledger = process.argv.length > 2 ? undefined : join(sample, 'ledger.yaml')] = process.argv.slice(2).map(path => resolve(process.env.INIT_CWD ?? process.cwd(), path));
for (const file of [draft, ledger]) if (file !== undefined && !existsSync(file)) stop(`there is no file ${file}.`);

build();
mkdirSync(out, { recursive: true });
const named = ledger === undefined ? [] : ['--ledger', ledger];
const stem = basename(draft, extname(draft));
const page = join(out, `${stem}.html`);
const annotated = join(out, `${stem}.ledger.yaml`);
run(['annotate', draft, ...named, '--format', 'text']);
run(['export', draft, ...named, '--to', 'html', '--profile', 'checker', '--out', page]);
run(['export', draft, ...named, '--to', 'ledger', '--profile', 'checker', '--out', annotated]);
const show = path => relative(process.cwd(), path) || path;
console.log(`
The draft with its marks, to open in a browser: ${show(page)}
The ledger, each source with its places in the draft: ${show(annotated)}
To see it in the editor: npm run vscode
A draft of your own: npm start -- DRAFT [LEDGER]`);
