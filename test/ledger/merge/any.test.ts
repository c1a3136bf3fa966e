import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadLedger, mergeLedgers } from '../../../src/ledger';
import { isGrave } from '../../../src/ledger/problems';
import { bases, change, changed, tree, type Tree } from './sides';

const nameOf = (item: unknown): string => typeof item === 'object' && item !== null ? JSON.stringify(['id', 'ref', 'text', 'rule', 'title'].map(key => (item as Tree)[key]).find(value => value !== undefined) ?? '') : '';
/** All that a text says, piece by piece: where it stands and what it is. */
function pieces(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(item => pieces(item, `${path}/${nameOf(item)}`));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, item]) => pieces(item, `${path}.${key}`));
  return [`${path}=${JSON.stringify(value)}`];
}
const said = (text: string): ReadonlySet<string> => new Set(pieces(tree(text)));
const tokens = (text: string): ReadonlySet<string> => new Set(text.match(/(?:OO|TT)\d+/gu));
const comments = (text: string): readonly string[] => (text.match(/^ *# (?:about two|above|far above|the end|OO\d+|TT\d+)\r?$/gmu) ?? []).map(line => line.trim());
const times = (text: string, words: string): number => comments(text).filter(one => one === words).length;

suite('mergeLedgers, whatever two sides do', () => {
  // Ten times as many by hand: FUZZ=10
  test('nothing is lost, nothing comes back, both ways say the same, and a second merge changes nothing', () => {
    let clean = 0;
    let conflicts = 0;
    fc.assert(fc.property(bases, fc.array(change, { maxLength: 5 }), fc.array(change, { maxLength: 5 }), (base, mine, yours) => {
      const [ours, theirs] = [changed(base, 'OO', mine), changed(base, 'TT', yours)];
      const merged = mergeLedgers(base, ours, theirs);
      const all = `\n${base}\n--- ours\n${ours}\n--- theirs\n${theirs}\n--- merged\n${merged.text}`;
      assert.equal(merged.byLines, false, all);
      assert.deepEqual(loadLedger(merged.text).problems.filter(isGrave), [], all);
      for (const token of [...tokens(ours), ...tokens(theirs)]) assert.ok(tokens(merged.text).has(token), `${token} is lost${all}`);
      const [before, own, other, result] = [said(base), said(ours), said(theirs), said(merged.text)];
      const back = mergeLedgers(base, theirs, ours);
      assert.equal(back.conflicts, merged.conflicts, `the other way round${all}`);
      if (merged.conflicts > 0) conflicts++;
      else clean++;
      if (merged.conflicts === 0 && merged.renamed.length === 0) {
        assert.deepEqual([...said(back.text)].sort(), [...result].sort(), `the other way round${all}`);
        if (![...mine, ...yours].some(({ kind }) => kind === 'rename')) {
          // What has no id is known by what it says, so a change of that is another thing.
          for (const piece of before) assert.ok((own.has(piece) && other.has(piece)) === result.has(piece) || /^\.(?:waivers|corrections|.*conflicts)/u.test(piece), `${piece} is lost or came back${all}`);
          for (const piece of [...own, ...other]) assert.ok(result.has(piece) || before.has(piece) || piece.endsWith('=null'), `${piece} is lost${all}`);
          assert.deepEqual([...said(mergeLedgers(base, merged.text, theirs).text)].sort(), [...result].sort(), `once more${all}`);
        }
      }
      for (const words of new Set([...comments(ours), ...comments(theirs)])) {
        const [was, mine1, their, now] = [base, ours, theirs, merged.text].map(text => times(text, words)) as [number, number, number, number];
        if (mine1 === was && their === was) assert.ok(now >= was, `${words} is lost${all}`);
        else if (mine1 < was || their < was) assert.ok(now <= Math.max(mine1, their), `${words} came back${all}`);
        else assert.ok(now >= Math.max(mine1, their), `${words} is lost${all}`);
      }
      assert.equal(/(?<!\r)\n/u.test(merged.text) && merged.text.includes('\r\n'), false, `mixed line ends${all}`);
    }), { numRuns: 400 * Number(process.env['FUZZ'] ?? 1) });
    assert.ok(clean > 100 && conflicts > 5, `${clean} clean, ${conflicts} with conflicts`);
  }).timeout(600_000);

  test('texts of any kind never make it fail', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', '\n', '\ufeff', 'a', 'b: [', '\0', '? {a: b}\n: c\n', 'sources: [1, null, {a: 1}]', 'sources:\n  -\n', 'story: x\nsources: {a: b}\n', 'conflicts: x\nsources: [{ id: 1, conflicts: y }]\n', '--- {}\n...\n', '<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n'), bases);
    fc.assert(fc.property(text, text, text, (base, ours, theirs) => {
      assert.equal(mergeLedgers(base, ours, ours).text, ours);
      assert.equal(mergeLedgers(base, ours, base).text, ours);
      assert.equal(mergeLedgers(base, base, theirs).text, theirs);
      assert.equal(typeof mergeLedgers(base, ours, theirs).text, 'string');
    }), { numRuns: 300 });
  }).timeout(60_000);

  test('the time goes with the length', () => {
    const source = (i: number, name: string): string => `  - id: S-${i}\n    kind: person\n    name: ${name} ${i}\n    notes: some\n`;
    const many = (from: number, to: number, name: string): string => Array.from({ length: to - from }, (_, i) => source(from + i, name)).join('');
    const base = `sources:\n${many(0, 2000, 'Name')}`;
    const started = performance.now();
    const { text, conflicts, renamed } = mergeLedgers(base, `sources:\n${many(0, 1000, 'Ours')}${many(1000, 2000, 'Name')}${many(2000, 2300, 'Ours')}`, `sources:\n${many(500, 1500, 'Theirs')}${many(1500, 2000, 'Name')}${many(2000, 2300, 'Theirs')}`);
    assert.ok(performance.now() - started < 30_000, `${performance.now() - started} ms`);
    assert.equal(renamed.length, 300);
    // Those that we changed and they took out, and those that both changed.
    assert.equal(conflicts, 1000);
    assert.equal(loadLedger(text).problems.filter(({ code }) => code === 'merge-conflict').length, 1000);
  }).timeout(120_000);
});
