import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULES } from '../../src/checks';
import { run } from '../../src/cli/run';
import { LARGEST } from '../../src/text/decode';
import { DRAFT, LEDGER, SECRET } from '../exports/story';

interface Ended { readonly exit: number; readonly out: string; readonly err: readonly string[] }

suite('the command line', () => {
  let folder = '';
  setup(() => { folder = mkdtempSync(join(tmpdir(), 'source-ledger-')); });
  teardown(() => { rmSync(folder, { recursive: true, force: true }); });
  const put = (name: string, content: string | Uint8Array): void => { writeFileSync(join(folder, name), content); };
  const get = (name: string): string => readFileSync(join(folder, name), 'utf8');

  async function call(words: readonly string[], input: readonly (string | Uint8Array)[] = []): Promise<Ended> {
    let out = '';
    const err: string[] = [];
    const exit = await run(words, { cwd: folder, program: join(folder, 'cli.js'), models: () => Promise.resolve(null), out: text => { out += text; return Promise.resolve(); }, err: line => { err.push(line); }, input: pieces(input) }, '1.2.3');
    return { exit, out, err };
  }
  async function* pieces(all: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> { for (const piece of all) yield Promise.resolve(piece); }

  const USAGE: readonly (readonly [words: readonly string[], said: RegExp])[] = [
    [['nonsense'], /there is no command “nonsense”/u], [['annotate'], /which file/u], [['annotate', 'a.txt', '--format', 'pdf'], /text, json, html/u], [['annotate', 'a.txt', '--nonsense'], /--nonsense/u], [['annotate', '--jsonl', 'a.txt'], /takes no files/u],
    [['check'], /which file/u], [['check', 'a.txt', '--level', 'high'], /error, warning, info/u], [['check', 'a.txt', '--format', 'xml'], /text, sarif, json/u], [['export', 'a.txt'], /--to is one of/u], [['export', 'a.txt', '--to', 'html', '--profile', 'all'], /--profile is one of/u],
    [['export', '--to', 'html'], /which one file/u], [['ledger'], /ledger init/u], [['ledger', 'init'], /which one draft/u], [['ledger', 'validate'], /which ledger/u], [['ledger', 'fmt'], /which ledger/u], [['merge', 'a.txt'], /three files/u], [['merge', '--install', 'a.txt'], /no files/u], [['constructor'], /no command/u],
  ];
  for (const [words, said] of USAGE) {
    test(`bad usage: ${words.join(' ')}`, async () => {
      put('a.txt', DRAFT);
      const { exit, out, err } = await call(words);
      assert.deepEqual([exit, out, err.length], [2, '', 1]);
      assert.match(err[0] ?? '', said);
    });
  }

  test('--help and --version', async () => {
    assert.match((await call(['--help'])).out, /source-ledger check FILE/u);
    assert.deepEqual(await call(['--version']), { exit: 0, out: '1.2.3\n', err: [] });
    assert.equal((await call([])).exit, 2);
  });

  const UNREADABLE: readonly (readonly [name: string, content: string | Uint8Array | null, said: RegExp])[] = [
    ['none.txt', null, /^none\.txt: there is no such file$/u], ['empty.txt', '', /^empty\.txt: the file is empty$/u], ['picture.txt', Uint8Array.from([1, 10, 0]), /^picture\.txt:2: the file is not text.* \(byte 2\)$/u],
    ['latin.txt', Uint8Array.from([0x61, 10, 0xe9, 0x20]), /^latin\.txt:2: the file is not UTF-8 from here on.* \(byte 2\)$/u], ['large.txt', new Uint8Array(LARGEST + 1).fill(0x61), /^large\.txt: the file is larger than 10 MB/u],
  ];
  for (const [name, content, said] of UNREADABLE) {
    test(`${name} is told on one line, and the other file is read`, async () => {
      put('a.txt', DRAFT);
      if (content !== null) put(name, content);
      for (const command of ['annotate', 'check']) {
        const { exit, out, err } = await call([command, name, 'a.txt']);
        assert.equal(exit, 2);
        assert.match(err[0] ?? '', said);
        assert.ok(out.includes('a.txt') || command === 'check', out);
      }
    });
  }

  test('annotate says what a reporter wants to know', async () => {
    put('a.txt', DRAFT); put('ledger.yaml', LEDGER);
    const { exit, out, err } = await call(['annotate', 'a.txt']);
    assert.equal(exit, 0);
    for (const words of ['an article', 'a dateline: NORTHMERE, March 4', 'Ledger: ledger.yaml', 'Ada Merrow', 'in the ledger: Q-001', 'NOT IN THE LEDGER']) assert.ok(out.includes(words), words);
    assert.ok(err.some(line => /^ledger\.yaml:4:\d+: error: .*protected source.*\(protected-name\)$/u.test(line)), err.join('\n'));
    assert.ok(![out, ...err].some(line => line.includes(SECRET)));
  });

  test('annotate as JSON and as a page', async () => {
    put('a.txt', DRAFT);
    assert.equal((JSON.parse((await call(['annotate', 'a.txt', '--format', 'json'])).out) as { readonly id: string }).id, 'a.txt');
    assert.match((await call(['annotate', 'a.txt', '--format', 'html'])).out, /^<!doctype html>/u);
  });

  test('the nearest ledger is taken, never one above the folder', async () => {
    mkdirSync(join(folder, 'drafts'));
    writeFileSync(join(folder, 'drafts', 'a.txt'), DRAFT); put('story.ledger.yaml', LEDGER);
    assert.match((await call(['annotate', 'drafts/a.txt'])).out, /Ledger: story\.ledger\.yaml/u);
    writeFileSync(join(folder, 'drafts', 'ledger.yaml'), 'sources: []\n');
    assert.match((await call(['annotate', 'drafts/a.txt'])).out, /Ledger: drafts.ledger\.yaml/u);
  });

  test('lines of JSON: in the order read, bad ones in their place', async () => {
    const lines = ['{"id":"1","text":"“No,” said Ada Lund."}', 'nonsense', '{"text":"x"}', '{"id":"4"}', '', '{"id":5,"text":""}', '{"id":"6","text":"Zoë"}'].join('\n');
    const bytes = new TextEncoder().encode(lines);
    const { exit, out, err } = await call(['annotate', '--jsonl'], [bytes.subarray(0, 7), bytes.subarray(7, bytes.length - 4), bytes.subarray(bytes.length - 4)]);
    const answers = out.trim().split('\n').map(line => JSON.parse(line) as { readonly id: string | null; readonly error?: string; readonly quotations?: readonly unknown[] });
    assert.deepEqual(answers.map(({ id, error }) => [id, error !== undefined]), [['1', false], [null, true], [null, true], ['4', true], ['5', false], ['6', false]]);
    assert.deepEqual([exit, answers[0]?.quotations?.length, err.length], [2, 1, 3]);
    assert.match(err[0] ?? '', /^standard input:2: this is not JSON$/u);
  });

  test('check ends with 1 when something of the level stands', async () => {
    put('a.txt', DRAFT); put('ledger.yaml', 'sources: []\n');
    const { exit, out } = await call(['check', 'a.txt']);
    assert.equal(exit, 1);
    assert.match(out, /^a\.txt:3:1: warning: .* \(quote-unsourced\)$/mu);
    assert.deepEqual((({ exit: code, out: said }) => [code, said])(await call(['check', 'a.txt', '--level', 'error'])), [0, 'Nothing is open.\n']);
  });

  test('check of a broken ledger tells its errors at their places, and the rest of it works', async () => {
    put('a.txt', DRAFT); put('ledger.yaml', `${LEDGER}sauces: 1\nclaims: none\n`);
    const { exit, out } = await call(['check', 'a.txt']);
    assert.equal(exit, 1);
    assert.match(out, /^ledger\.yaml:\d+:9: error: .*\(ledger-invalid\)$/mu);
    assert.ok(!/quote-unsourced.*wait/u.test(out));
  });

  test('check as SARIF', async () => {
    put('a.txt', DRAFT); put('ledger.yaml', 'sources: []\n');
    const log = JSON.parse((await call(['check', 'a.txt', '--format', 'sarif'])).out) as { readonly version: string; readonly runs: readonly { readonly tool: { readonly driver: { readonly rules: readonly unknown[] } }; readonly results: readonly { readonly ruleId: string; readonly level: string; readonly locations: readonly { readonly physicalLocation: { readonly region: object } }[] }[] }[] };
    const first = log.runs[0]?.results.find(({ ruleId }) => ruleId === 'quote-unsourced');
    assert.deepEqual([log.version, log.runs[0]?.tool.driver.rules.length, first?.ruleId, first?.level, first?.locations[0]?.physicalLocation.region], ['2.1.0', RULES.length + 1, 'quote-unsourced', 'warning', { startLine: 3, startColumn: 1, endLine: 3, endColumn: 26 }]);
  });

  test('export writes a file, whole', async () => {
    put('a.txt', DRAFT); put('ledger.yaml', LEDGER);
    for (const format of ['markdown', 'html', 'json', 'ledger']) {
      assert.equal((await call(['export', 'a.txt', '--to', format, '--profile', 'public', '-o', `out/x.${format}`])).exit, 0);
      assert.equal(get(`out/x.${format}`), (await call(['export', 'a.txt', '--to', format, '--profile', 'public'])).out);
      assert.ok(!get(`out/x.${format}`).includes(SECRET));
    }
    assert.deepEqual(readdirSync(join(folder, 'out')).sort(), ['x.html', 'x.json', 'x.ledger', 'x.markdown']);
  });

  test('export never writes over the draft or the ledger', async () => {
    put('a.txt', DRAFT); put('ledger.yaml', LEDGER);
    for (const name of ['a.txt', './a.txt', 'ledger.yaml']) assert.equal((await call(['export', 'a.txt', '--to', 'html', '--out', name])).exit, 2);
    assert.deepEqual([get('a.txt'), get('ledger.yaml')], [DRAFT, LEDGER]);
  });

  test('a failed write leaves what was there', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) {
      put('a.txt', DRAFT); mkdirSync(join(folder, 'taken'));
      const { exit, err } = await call(['export', 'a.txt', '--to', 'html', '--out', 'taken']);
      assert.deepEqual([exit, err.at(-1)], [2, 'taken: the file cannot be written; nothing was changed']);
      assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'taken']);
      return;
    }
    put('a.txt', DRAFT); mkdirSync(join(folder, 'locked')); put('locked/old.html', 'old');
    chmodSync(join(folder, 'locked'), 0o500);
    const { exit } = await call(['export', 'a.txt', '--to', 'html', '--out', 'locked/old.html']);
    chmodSync(join(folder, 'locked'), 0o700);
    assert.deepEqual([exit, get('locked/old.html')], [2, 'old']);
  });

  test('ledger init makes a first ledger, and never writes over one', async () => {
    put('a.txt', DRAFT);
    assert.deepEqual(await call(['ledger', 'init', 'a.txt']), { exit: 0, out: 'ledger.yaml is written.\n', err: [] });
    assert.match(get('ledger.yaml'), /slug: a\n[\s\S]*kind: person\n {4}name: Ada Merrow/u);
    assert.equal((await call(['ledger', 'validate', 'ledger.yaml'])).out, 'ledger.yaml: nothing is wrong.\n');
    const before = get('ledger.yaml');
    assert.equal((await call(['ledger', 'init', 'a.txt'])).exit, 2);
    assert.equal(get('ledger.yaml'), before);
    assert.equal((await call(['ledger', 'init', 'a.txt', '-o', 'new/one.yaml'])).exit, 0);
    assert.ok(existsSync(join(folder, 'new', 'one.yaml')));
  });

  test('ledger fmt puts in order, and tells only when asked to check', async () => {
    put('a.yaml', 'sources:\n  - id: S-001  \n    kind: person\n    name: A'); put('b.yaml', 'sources: []\n'); put('c.yaml', 'sources: "\n');
    assert.deepEqual(await call(['ledger', 'fmt', 'a.yaml', 'b.yaml', '--check']), { exit: 1, out: 'a.yaml: not in order.\nb.yaml: in order.\n', err: [] });
    assert.deepEqual((({ exit, out, err }) => [exit, out, err.length])(await call(['ledger', 'fmt', 'a.yaml', 'c.yaml', 'b.yaml'])), [2, 'a.yaml: put in order.\nb.yaml: in order.\n', 1]);
    assert.deepEqual([get('a.yaml'), get('c.yaml')], ['sources:\n  - id: "S-001"\n    kind: person\n    name: A\n', 'sources: "\n']);
  });

  for (const [what, text, exit] of [['an id that is not there', 'sources:\n  - { id: S-001, kind: person, name: A, derives_from: [S-009] }\n', 1], ['an unknown key', 'sauces: []\n', 1], ['two of one name', 'sources:\n  - { id: S-001, kind: person, name: A }\n  - { id: S-002, kind: person, name: A }\n', 0]] as const) {
    test(`ledger validate ends with ${exit} for ${what}`, async () => {
      put('x.yaml', text);
      const ended = await call(['ledger', 'validate', 'x.yaml']);
      assert.equal(ended.exit, exit);
      assert.match(ended.out, /^x\.yaml:\d+:\d+: (?:error|warning|info): .+ \([a-z-]+\)$/mu);
    });
  }

  test('ledger validate tells file, line, column and code', async () => {
    put('bad.yaml', 'sources:\n  - id: S 1\n'); put('good.yaml', '');
    const { exit, out } = await call(['ledger', 'validate', 'bad.yaml', 'good.yaml']);
    assert.equal(exit, 1);
    assert.match(out, /^bad\.yaml:2:9: error: .* \(bad-id\)$/mu);
    assert.ok(out.endsWith('good.yaml: nothing is wrong.\n'));
    assert.equal((await call(['ledger', 'validate', 'none.yaml', 'good.yaml'])).exit, 2);
  });
});
