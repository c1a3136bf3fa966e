import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';

const WHISPER = JSON.stringify({ text: '', language: 'en', segments: [{ start: 0.4, end: 3, text: ' The ferry was late.', speaker: 'SPEAKER_00' }, { start: 761.25, end: 764, text: ' We have no plans.', speaker: 'SPEAKER_01' }] });
const READABLE = '[00:00:00] Speaker 1: The ferry was late.\n\n[00:12:41] Speaker 2: We have no plans.\n';
const VTT = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Edda Rahn>We will\n\n00:02.000 --> 00:03.500\n<v Edda Rahn>not wait.\n\n00:04.000 --> 00:05.000\n- Why?\n';

suite('machine transcripts on the command line', () => {
  let folder = '';
  setup(() => { folder = mkdtempSync(join(tmpdir(), 'source-ledger-')); });
  teardown(() => { rmSync(folder, { recursive: true, force: true }); });
  const put = (name: string, text: string): void => { writeFileSync(join(folder, name), text); };
  async function call(...words: readonly string[]): Promise<{ readonly exit: number; readonly out: string; readonly err: readonly string[] }> {
    let out = '';
    const err: string[] = [];
    const exit = await run(words, { cwd: folder, program: '', models: () => Promise.resolve(null), out: text => { out += text; return Promise.resolve(); }, err: line => { err.push(line); }, input: (async function* none() { /* nothing */ })() }, '1');
    return { exit, out, err };
  }

  for (const [name, text, readable] of [['a.json', WHISPER, READABLE], ['a.vtt', VTT, '[00:00:01] Edda Rahn: We will not wait.\n\n[00:00:04] Unknown Speaker: – Why?\n'], ['a.srt', '1\n00:00:01,000 --> 00:00:02,000\nSAM ODUYA: No plans.\n', '[00:00:01] SAM ODUYA: No plans.\n']] as const) {
    test(`${name} is written to be read`, async () => {
      put(name, text);
      assert.deepEqual(await call('transcript', name), { exit: 0, out: readable, err: [] });
      assert.equal((await call('transcript', name, '-o', 'out/b.txt')).exit, 0);
      assert.equal(readFileSync(join(folder, 'out/b.txt'), 'utf8'), readable);
    });
  }

  test('a file is never written over itself', async () => {
    put('a.json', WHISPER);
    assert.deepEqual(await call('transcript', 'a.json', '-o', 'a.json'), { exit: 2, out: '', err: ['a.json: this is the file itself; choose another name'] });
    assert.equal(readFileSync(join(folder, 'a.json'), 'utf8'), WHISPER);
  });

  for (const [what, text, said] of [['no transcript', '{"name": "a"}', /^a\.json: this is no transcript of a machine and has no captions$/u], ['a broken one', WHISPER.slice(0, 90), /^a\.json:1:\d+: This looks like a transcript of Whisper\./u]] as const) {
    test(`${what} is told on one line with its place`, async () => {
      put('a.json', text);
      const { exit, out, err } = await call('transcript', 'a.json', '-o', 'b.txt');
      assert.deepEqual([exit, out, err.length, existsSync(join(folder, 'b.txt'))], [2, '', 1, false]);
      assert.match(err[0] ?? '', said);
    });
  }

  test('bad usage is told', async () => { assert.equal((await call('transcript')).exit, 2); });

  test('the other commands read a machine’s file as its readable form, and say so once; a broken one does not stop the others', async () => {
    put('a.json', WHISPER);
    put('b.json', WHISPER.slice(0, 90));
    const annotated = await call('annotate', '--format', 'json', 'b.json', 'a.json');
    assert.equal(annotated.exit, 2);
    assert.deepEqual(annotated.err.map(line => line.split(':')[0]), ['b.json', 'a.json']);
    const { recognition, turns } = JSON.parse(annotated.out) as { readonly recognition: { readonly class: string }; readonly turns: readonly { readonly start: number; readonly text: readonly [number, number] }[] };
    assert.deepEqual([recognition.class, turns.map(({ start, text }) => [start, READABLE.slice(...text)])], ['transcript', [[0, 'The ferry was late.'], [761, 'We have no plans.']]]);
    const page = await call('export', 'a.json', '--to', 'html', '--profile', 'public');
    assert.ok(page.exit === 0 && page.out.includes('We have no plans.') && !page.out.includes('segments'));
    assert.equal((await call('check', 'a.json')).err.length, 2);
    assert.equal((await call('ledger', 'init', 'a.json')).exit, 0);
  });
});
