import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../tools/testing/main';
import { sourcePlaces } from '../../tools/testing/places';
import { add, run } from '../../tools/testing/process';
import type { Ended } from '../../tools/testing/process';
import { once, run as runProgram } from '../../tools/vscode-host/npm';
import { witness } from '../../tools/vscode-host/witness';

/** What is said on the console while something runs. */
async function heard<T>(use: () => Promise<T>): Promise<{ readonly value: T; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const log = console.log;
  console.log = (...words: unknown[]): void => { lines.push(words.join(' ')); };
  try { return { value: await use(), lines }; } finally { console.log = log; }
}

const node = (code: string, limit = 60): (() => Promise<Ended>) => () => run({ words: ['-e', code], limit });

suite('running a stage', () => {
  test('its counts are added up and not shown, the rest is', async () => {
    const { value, lines } = await heard(node(`console.log('##tests {"passed":2,"failed":0,"skipped":1}\\nhello\\n##tests {"passed":3,"failed":1,"skipped":0}')`));
    assert.deepEqual(value, { code: 0, count: { passed: 5, failed: 1, skipped: 1 } });
    assert.deepEqual(lines.map(line => line.trim()), ['hello']);
  });

  test('a program that counts nothing has no count', async () => {
    assert.deepEqual((await heard(node('process.exit(3)'))).value, { code: 3, count: null });
  });

  test('a last line without an end is read too, and a character cut in two comes whole', async () => {
    const { lines } = await heard(node(`const b = Buffer.from('“é'); process.stdout.write(b.subarray(0, 2)); setTimeout(() => process.stdout.write(b.subarray(2)), 50)`));
    assert.deepEqual(lines.map(line => line.trim()), ['“é']);
  });

  test('one that takes too long is ended, with what it started', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'source-ledger-stage-'));
    const file = join(folder, 'child');
    const code = `const c = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); require('fs').writeFileSync(${JSON.stringify(file)}, String(c.pid)); setInterval(() => {}, 1000)`;
    const { value, lines } = await heard(node(code, 2));
    assert.notEqual(value.code, 0);
    assert.match(lines.join('\n'), /not done within 2 s/u);
    const child = Number(readFileSync(file, 'utf8'));
    await new Promise(done => setTimeout(done, 500));
    // A process that has ended but was not yet collected by its parent counts as ended.
    const state = existsSync(`/proc/${child}/stat`) ? readFileSync(`/proc/${child}/stat`, 'utf8').split(' ')[2] : 'Z';
    assert.equal(state, 'Z');
    rmSync(folder, { recursive: true });
  });

  test('a program that is not there ends with 127', async () => {
    assert.equal((await heard(() => run({ program: join(tmpdir(), 'no such program'), words: [], limit: 10 }))).value.code, 127);
  });

  test('counts are added field by field', () => {
    assert.deepEqual(add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 }), { passed: 11, failed: 22, skipped: 33 });
  });
});

suite('the orchestrator', () => {
  test('does not know every word, says which it knows, and passes nothing', async () => {
    const { value, lines } = await heard(() => main(['nonsense']));
    assert.equal(value, 2);
    assert.match(lines.join('\n'), /no stage "nonsense"[\s\S]*typecheck[\s\S]*\n0 passed, 1 failed$/u);
  });

  test('leaves a place that is in no bundle as it is', () => {
    for (const line of ['at f (src/a.ts:1:2)', 'at out/tests/none-such.js:3:4', '']) assert.equal(sourcePlaces(line), line);
  });
});

suite('fetching', () => {
  const temporary = (): string => mkdtempSync(join(tmpdir(), 'source-ledger-fetch-'));

  test('what was made stands there whole, and is made once', async () => {
    const folder = temporary();
    let made = 0;
    const make = (into: string): Promise<void> => { made++; writeFileSync(join(into, 'file'), 'x'); return Promise.resolve(); };
    const target = join(folder, 'thing');
    assert.equal(await once(target, make), target);
    await once(target, make);
    assert.equal(made, 1);
    assert.deepEqual(readdirSync(folder), ['thing']);
    rmSync(folder, { recursive: true });
  });

  test('what failed half way leaves nothing', async () => {
    const folder = temporary();
    await assert.rejects(once(join(folder, 'thing'), into => { writeFileSync(join(into, 'half'), ''); return Promise.reject(new Error('no network')); }), /no network/u);
    assert.deepEqual(readdirSync(folder), []);
    rmSync(folder, { recursive: true });
  });

  test('two at the same time do not disturb each other', async () => {
    const folder = temporary();
    const target = join(folder, 'thing');
    const make = async (into: string): Promise<void> => { writeFileSync(join(into, 'file'), 'x'); await new Promise(done => setTimeout(done, 50)); };
    await Promise.all([once(target, make), once(target, make)]);
    assert.deepEqual(readdirSync(folder), ['thing']);
    assert.deepEqual(readdirSync(target), ['file']);
    rmSync(folder, { recursive: true });
  });

  test('a program that fails is told in one line, without what npm always says', async () => {
    const complaint = "console.error('npm error code E404\\nnpm error A complete log of this run can be found in: x'); process.exit(1)";
    await assert.rejects(runProgram(process.execPath, ['-e', complaint], tmpdir(), process.env, 'npm'), { message: 'npm ended with 1: code E404' });
  });
});

suite('the witness of a test run', () => {
  const cases: readonly (readonly [run: string, passes: boolean, ended: boolean])[] = [
    ['async () => {}', true, true], ['async () => { throw new Error("red") }', false, true], ['(path, done) => done(null, 0)', true, true],
    ['(path, done) => done(null, 2)', false, true], ['(path, done) => done(new Error("red"))', false, true],
  ];
  for (const [code, passes, ended] of cases) {
    test(`sees ${code}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'source-ledger-witness-'));
      const tests = join(folder, 'suite.cjs');
      writeFileSync(tests, `exports.run = ${code};`);
      const seen = witness(folder, tests);
      assert.equal(seen.cameToEnd(), false);
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- the way VS Code loads it
      const { run: through } = require(seen.module) as { run: () => Promise<void> };
      assert.equal(await through().then(() => true, () => false), passes);
      assert.equal(seen.cameToEnd(), ended);
      rmSync(folder, { recursive: true });
    });
  }
});
