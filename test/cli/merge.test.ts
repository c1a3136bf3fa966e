import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    program = join(built, `cli with a blank, 'marks' and 100%A ${process.platform === 'win32' ? '' : '$HOME `x` \\ "'}.js`);
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
    assert.match(git('config', 'merge.source-ledger.driver'), / merge %O %A %B %P$/mu);
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

  test('--install keeps what stands in .gitattributes, and says it again only where that is needed', () => {
    const path = join(folder, '.gitattributes');
    const both = 'ledger.yaml merge=source-ledger\n*.ledger.yaml merge=source-ledger\n';
    for (const [before, after] of [
      ['', both], ['\n', `\n${both}`], ['*.png binary\r\n', `*.png binary\r\n${both.replace(/\n/gu, '\r\n')}`],
      ['ledger.yaml text eol=lf merge=source-ledger\n*.ledger.yaml  merge=source-ledger diff', 'ledger.yaml text eol=lf merge=source-ledger\n*.ledger.yaml  merge=source-ledger diff'],
      [`\ufeff${both}`, `\ufeff${both}`], [`${both}*.yaml merge=union\n`, `${both}*.yaml merge=union\n${both}`], ['ledger.yaml -merge', `ledger.yaml -merge\n${both}`],
    ] as const) {
      writeFileSync(path, before);
      assert.equal(cli('merge', '--install').status, 0);
      assert.equal(readFileSync(path, 'utf8'), after);
    }
    assert.match(git('check-attr', 'merge', '--', 'a/ledger.yaml', 'b/x.ledger.yaml'), /ledger\.yaml: merge: source-ledger\nb\/x\.ledger\.yaml: merge: source-ledger\n/u);
  });

  test('in a folder below, in a worktree, with a name that has blanks and quotation marks', () => {
    const below = join(folder, 'a "b', "c d's");
    mkdirSync(below, { recursive: true });
    assert.equal(spawnSync(process.execPath, [program, 'merge', '--install'], { cwd: below }).status, 0);
    const path = join(below, "it's 100%A.ledger.yaml");
    const put = (text: string, message: string): void => { writeFileSync(path, text); git('add', '-A'); git('commit', '-qm', message); };
    put(BASE, 'below');
    git('checkout', '-qb', 'other'); put(BASE.replace('Ada Merrow', 'Ada Lund').replace('We will not wait.', 'Never.'), 'theirs');
    git('checkout', '-q', 'main'); put(BASE.replace('We will not wait.', 'We will wait.'), 'ours');
    const { status, said } = tryGit('merge', '-q', 'other');
    assert.equal(status, 1, said);
    assert.match(said, /it's 100%A\.ledger\.yaml: one thing was changed by both sides/u);
    assert.match(readFileSync(path, 'utf8'), /name: Ada Lund[^]*verbatim: We will wait\.[^]*theirs: Never\./u);
    git('merge', '--abort');
    const tree = join(folder, 'tree');
    git('worktree', 'add', '-q', '-b', 'third', tree, 'main');
    const there = spawnSync('git', ['merge', '-q', 'other'], { cwd: tree, encoding: 'utf8' });
    assert.match(there.stderr, /one thing was changed by both sides/u);
  });

  test('a conflict that was left in, and one that was decided, go through later merges', () => {
    install();
    branches(BASE.replace('We will not wait.', 'We will wait.'), BASE.replace('We will not wait.', 'Never.'));
    tryGit('merge', '-q', 'other');
    git('commit', '-qam', 'left open');
    const open = ledger();
    git('checkout', '-qb', 'later'); commit(open.replace('Ada Merrow', 'Ada Lund'), 'later');
    git('checkout', '-q', 'main'); commit(open.replace(/ {4}conflicts:[^]*$/u, '').replace('We will wait', 'Never'), 'decided');
    assert.equal(tryGit('merge', '-q', '-m', 'merged', 'later').status, 0);
    assert.equal(ledger(), BASE.replace('Ada Merrow', 'Ada Lund').replace('We will not wait', 'Never'));
  });

  test('criss-cross: both merge each other, and then once more', () => {
    install();
    const add = (name: string): string => BASE.replace('statements', `  - id: S-002\n    kind: person\n    name: ${name}\nstatements`);
    branches(add('Bo Lund'), add('Cy Dale'));
    git('branch', 'mine');
    assert.equal(tryGit('merge', '-q', '-m', 'one', 'other').status, 0);
    git('checkout', '-q', 'other');
    assert.equal(tryGit('merge', '-q', '-m', 'two', 'mine').status, 0);
    commit(ledger().replace('We will not wait.', 'Never.'), 'more');
    git('checkout', '-q', 'main');
    const { status, said } = tryGit('merge', '-q', '-m', 'three', 'other');
    assert.equal(status, 0, said);
    assert.deepEqual([...ledger().matchAll(/name: (.*)/gu)].map(found => found[1]).sort(), ['Ada Merrow', 'Bo Lund', 'Cy Dale']);
    assert.match(ledger(), /verbatim: Never\./u);
  });

  test('a rebase that meets a conflict, and a file that both have added', () => {
    install();
    branches(BASE.replace('We will not wait.', 'We will wait.'), BASE.replace('We will not wait.', 'Never.'));
    assert.notEqual(tryGit('rebase', '-q', 'other').status, 0);
    assert.match(ledger(), /verbatim: Never\.\n {4}conflicts:\n {6}- field: verbatim\n {8}theirs: We will wait\./u);
    git('rebase', '--abort');
    const put = (text: string): void => { writeFileSync(join(folder, 'x.ledger.yaml'), text); git('add', '-A'); git('commit', '-qm', 'x'); };
    git('checkout', '-qb', 'x', 'main~1'); put(BASE);
    git('checkout', '-qb', 'y', 'x~1'); put(BASE.replace('Ada Merrow', 'Bo Lund').replace('We will not wait', 'No'));
    const { status, said } = tryGit('merge', '-q', '-m', 'xy', 'x');
    assert.equal(status, 0, said);
    assert.deepEqual([...readFileSync(join(folder, 'x.ledger.yaml'), 'utf8').matchAll(/(?:name|verbatim|source): (.*)/gu)].map(found => found[1]), ['Bo Lund', 'Ada Merrow', 'S-001', 'No.', '"S-002"', 'We will not wait.']);
  });

  test('one file that cannot be read loses nothing; one that is no ledger is merged by lines', () => {
    commit(BASE.replace('Ada', 'Bo'), 'ours');
    writeFileSync(join(folder, 'bad'), Buffer.from([0x61, 0xff, 0x0a]));
    const before = ledger();
    const { status, err } = cli('merge', 'ledger.yaml', 'ledger.yaml', 'bad');
    assert.deepEqual([status, err.split('\n').length, /^bad:1: .*UTF-8/u.test(err), ledger()], [2, 2, true, before]);
    writeFileSync(join(folder, 'base'), BASE);
    writeFileSync(join(folder, 'broken'), BASE.replace('We', '"We'));
    const lines = cli('merge', 'base', 'ledger.yaml', 'broken', 'the ledger');
    assert.equal(lines.status, 0);
    assert.match(lines.err, /^the ledger: not all sides could be read as a ledger, so it was merged line by line/u);
    assert.equal(ledger(), BASE.replace('Ada', 'Bo').replace('We', '"We'));
    writeFileSync(join(folder, 'blank'), ' \n');
    writeFileSync(join(folder, 'marked'), `\ufeff${BASE}`);
    assert.equal(cli('merge', 'blank', 'marked', 'base').status, 0);
    assert.equal(readFileSync(join(folder, 'marked'), 'utf8'), `\ufeff${BASE}`);
  });

  test('outside of a repository, and with a file that is not there', () => {
    rmSync(join(folder, '.git'), { recursive: true, force: true });
    assert.equal(cli('merge', '--install').status, 2);
    const { status, err } = cli('merge', 'ledger.yaml', 'ledger.yaml', 'none.yaml');
    assert.deepEqual([status, err], [2, 'none.yaml: there is no such file\n']);
  });
});
