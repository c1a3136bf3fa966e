import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const BASE = 'sources:\n  - id: S-001 # first\n    kind: person\n    name: Ada Merrow\nstatements:\n  - id: Q-001\n    source: S-001\n    verbatim: We will not wait.\n';

suite('the merge driver, in a real git repository', () => {
  let folder = '';
  let program = '';
  suiteSetup(function () {
    if (spawnSync('git', ['--version']).status !== 0) this.skip();
    const built = mkdtempSync(join(tmpdir(), 'source-ledger-cli-'));
    program = join(built, 'cli with a blank.js');
    buildSync({ entryPoints: [resolve('src/cli/main.ts')], outfile: program, bundle: true, platform: 'node', format: 'cjs', define: { VERSION: '"0"' }, logLevel: 'silent' });
  });
  suiteTeardown(() => { if (program !== '') rmSync(join(program, '..'), { recursive: true, force: true }); });
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'source-ledger-git-'));
    git('init', '-q', '-b', 'main');
    git('config', 'user.name', 'A'); git('config', 'user.email', 'a@example.org'); git('config', 'commit.gpgsign', 'false'); git('config', 'core.autocrlf', 'false');
    writeFileSync(join(folder, '.gitattributes'), '*.png binary');
    commit(BASE, 'base');
  });
  teardown(() => { rmSync(folder, { recursive: true, force: true }); });

  const git = (...words: string[]): string => execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const tryGit = (...words: string[]): { readonly status: number | null; readonly said: string } => { const { status, stdout, stderr } = spawnSync('git', words, { cwd: folder, encoding: 'utf8' }); return { status, said: stdout + stderr }; };
  const commit = (text: string, message: string): void => { writeFileSync(join(folder, 'ledger.yaml'), text); git('add', '-A'); git('commit', '-qm', message); };
  const ledger = (): string => readFileSync(join(folder, 'ledger.yaml'), 'utf8');
  const cli = (...words: string[]): { readonly status: number | null; readonly out: string; readonly err: string } => { const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8' }); return { status, out: stdout, err: stderr }; };
  const install = (): void => { assert.equal(cli('merge', '--install').status, 0); git('add', '-A'); git('commit', '-qm', 'attributes'); };
  const branches = (ours: string, theirs: string): void => {
    git('checkout', '-qb', 'other'); commit(theirs, 'theirs');
    git('checkout', '-q', 'main'); commit(ours, 'ours');
  };

  test('--install sets it up, once', () => {
    assert.deepEqual([cli('merge', '--install').status, cli('merge', '--install').status], [0, 0]);
    assert.equal(readFileSync(join(folder, '.gitattributes'), 'utf8'), '*.png binary\nledger.yaml merge=source-ledger\n*.ledger.yaml merge=source-ledger\n');
    assert.match(git('config', 'merge.source-ledger.driver'), / merge %O %A %B$/mu);
  });

  test('two reporters who each add a source meet without a conflict, where git alone would have one', () => {
    const ours = BASE.replace('statements', '  - id: S-002\n    kind: person\n    name: Bo Lund\nstatements');
    const theirs = BASE.replace('statements', '  - id: S-002\n    kind: person\n    name: Cy Dale\nstatements').replace('source: S-001', 'source: S-002');
    branches(ours, theirs);
    assert.notEqual(tryGit('merge', '-q', 'other').status, 0);
    git('merge', '--abort');
    install();
    const merged = tryGit('merge', '-q', '-m', 'merged', 'other');
    assert.equal(merged.status, 0, merged.said);
    assert.equal(ledger(), BASE.replace('statements', '  - id: S-002\n    kind: person\n    name: Bo Lund\n  - id: "S-003"\n    kind: person\n    name: Cy Dale\nstatements').replace('source: S-001', 'source: "S-003"'));
    assert.match(merged.said, /S-002; that of the other side is now S-003/u);
  });

  test('the same field changed twice is a conflict with both values, which validate tells of', () => {
    install();
    branches(BASE.replace('We will not wait.', 'We will wait.'), BASE.replace('We will not wait.', 'Never.'));
    assert.notEqual(tryGit('merge', '-q', 'other').status, 0);
    assert.match(git('status', '--short'), /^UU ledger\.yaml$/mu);
    assert.equal(ledger(), `${BASE.replace('We will not wait.', 'We will wait.')}    conflicts:\n      - field: verbatim\n        theirs: Never.\n`);
    const { status, out } = cli('ledger', 'validate', 'ledger.yaml');
    assert.equal(status, 1);
    assert.match(out, /^ledger\.yaml:9:5: error: .*\(merge-conflict\)$/mu);
  });

  test('a rebase and a cherry-pick go the same way', () => {
    install();
    branches(BASE.replace('Ada Merrow', 'Ada Lund'), BASE.replace('We will not wait.', 'Never.'));
    assert.equal(tryGit('cherry-pick', 'other').status, 0);
    assert.equal(ledger(), BASE.replace('Ada Merrow', 'Ada Lund').replace('We will not wait.', 'Never.'));
  });

  test('outside of a repository, and with a file that is not there', () => {
    rmSync(join(folder, '.git'), { recursive: true, force: true });
    assert.equal(cli('merge', '--install').status, 2);
    const { status, err } = cli('merge', 'ledger.yaml', 'ledger.yaml', 'none.yaml');
    assert.deepEqual([status, err], [2, 'none.yaml: there is no such file\n']);
  });
});
