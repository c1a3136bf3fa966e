import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { CANARY_DRAFT, canaryLedger, leaks } from '../ledger/canaries';

suite('the command line with a ledger of canaries', () => {
  const everything = canaryLedger(['confidential', 'internal']);
  const confidential = canaryLedger(['confidential']);
  let folder = '';
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'source-ledger-'));
    mkdirSync(join(folder, 'drafts'));
    writeFileSync(join(folder, 'drafts', 'quarry.txt'), CANARY_DRAFT);
  });
  teardown(() => { rmSync(folder, { recursive: true, force: true }); });
  const put = (name: string, text: string): void => { writeFileSync(join(folder, name), text); };

  /** All that a command says, to either side. */
  async function said(words: readonly string[], input = ''): Promise<string> {
    let all = '';
    async function* pieces(): AsyncGenerator<string> { yield Promise.resolve(input); }
    await run(words, { cwd: folder, program: join(folder, 'cli.js'), models: () => Promise.resolve(null), out: text => { all += text; return Promise.resolve(); }, err: line => { all += `${line}\n`; }, input: pieces() }, '1.2.3');
    assert.notEqual(all, '');
    return all;
  }

  const COMMANDS: readonly (readonly string[])[] = [
    ...['text', 'json', 'html'].map(format => ['annotate', 'drafts/quarry.txt', '--format', format]), ['annotate', '--jsonl', '--ledger', 'ledger.yaml'],
    ...['text', 'json', 'sarif'].map(format => ['check', 'drafts/quarry.txt', '--format', format, '--level', 'info']),
    ['ledger', 'validate', 'ledger.yaml'], ['ledger', 'fmt', 'ledger.yaml', '--check'], ['ledger', 'fmt', 'ledger.yaml'], ['ledger', 'init', 'drafts/quarry.txt'],
  ];
  for (const words of COMMANDS) {
    test(`${words.join(' ')} says none`, async () => {
      // The page is for whoever works on the story, as the editor is: it shows the terms.
      const { text, canaries } = words.includes('html') ? confidential : everything;
      put('ledger.yaml', text);
      assert.deepEqual(leaks(await said(words, `${JSON.stringify({ id: '1', text: CANARY_DRAFT })}\n`), canaries), []);
    });
  }
  for (const profile of ['public', 'checker', 'lawyer', 'archive']) {
    for (const format of ['markdown', 'html', 'json', 'ledger']) {
      test(`export --to ${format} --profile ${profile} has none, in the file and in its name`, async () => {
        const { text, canaries } = profile === 'public' ? everything : confidential;
        put('ledger.yaml', text);
        const before = new Set(readdirSync(folder));
        const out = await said(['export', 'drafts/quarry.txt', '--to', format, '--profile', profile, '-o', 'out.file']);
        const files = readdirSync(folder).filter(name => !before.has(name));
        assert.deepEqual(files, ['out.file']);
        assert.deepEqual(leaks([out, ...files.map(name => readFileSync(join(folder, name), 'utf8'))].join('\n'), canaries), []);
      });
    }
  }

  /** Ledgers that something is wrong in, at a place where a canary stands. */
  const BROKEN: readonly (readonly [title: string, change: (text: string, word: string) => string])[] = [
    ['an open quotation mark', (text, word) => text.replace(word, `"${word}`)], ['a tag', (text, word) => text.replace(word, `!x ${word}`)], ['an alias', (text, word) => text.replace(word, `*${word}`)], ['an anchor', (text, word) => text.replace(word, `&${word} x`)],
    ['a key twice', (text, word) => text.replace(/^( *)notes: .*$/mu, `$1notes: ${word}\n$1notes: ${word}`)], ['an unknown key', (text, word) => text.replace('notes:', `${word}:`)], ['a list for a text', (text, word) => text.replace(word, `[${word}]`)],
    ['a reference that is a word', (text, word) => text.replace('source: S-001', `source: ${word}`)], ['a bad id', (text, word) => text.replace('id: C-001', `id: ${word} ${word}`)], ['a bad value', (text, word) => text.replace('medium: interview', `medium: ${word}`)], ['a tab', (text, word) => text.replace(word, `${word}\n\t- ${word}`)],
  ];
  for (const [title, change] of BROKEN) {
    test(`a ledger with ${title} is told of without what stands there`, async () => {
      const word = everything.canaries.find(({ field }) => field === 'sources.notes')?.word ?? '';
      const text = change(everything.text, word);
      assert.notEqual(text, everything.text);
      put('ledger.yaml', text);
      put('other.yaml', text.replace('Northmere Council', 'Northmere Town Council'));
      for (const words of [['ledger', 'validate', 'ledger.yaml'], ['ledger', 'fmt', 'ledger.yaml'], ['check', 'drafts/quarry.txt'], ['merge', 'ledger.yaml', 'other.yaml', 'ledger.yaml'], ['merge', 'other.yaml', 'ledger.yaml', 'ledger.yaml']]) {
        let all = '';
        await run(words, { cwd: folder, program: 'cli.js', models: () => Promise.resolve(null), out: output => { all += output; return Promise.resolve(); }, err: line => { all += line; }, input: nothing() }, '1.2.3');
        assert.deepEqual(leaks(all, everything.canaries), [], words.join(' '));
      }
    });
  }
  async function* nothing(): AsyncGenerator<string> { yield Promise.resolve(''); }

  test('a merge with conflicts in confidential fields says none', async () => {
    const [first, second] = everything.canaries.filter(({ field }) => field.endsWith('.notes'));
    put('base.yaml', everything.text);
    put('ours.yaml', everything.text.replace(first?.word ?? '', 'one thing'));
    put('theirs.yaml', everything.text.replace(first?.word ?? '', second?.word ?? ''));
    const out = await said(['merge', 'base.yaml', 'ours.yaml', 'theirs.yaml']);
    assert.match(out, /both/u);
    assert.deepEqual(leaks(out, everything.canaries), []);
    assert.deepEqual(leaks(await said(['ledger', 'validate', 'ours.yaml']), everything.canaries), []);
  });
});
