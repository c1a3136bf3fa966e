import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { annotate } from '../../src/annotation';
import { recognizeText } from '../../src/transcript';
import { FORMATS } from '../../tools/bench/formats';
import { confusion } from '../../tools/eval/confusion';
import { FAMILIES, FAMILY_OF } from '../../tools/eval/layouts';
import { textsBelow } from '../../tools/eval/packages';
import { readLabelled, sameLabels } from '../../tools/eval/recognition';
import { once } from '../../tools/eval/score';
import type { Bench } from '../../tools/eval/score';
import { sharedFolder } from '../../tools/eval/shared';
import { stretches, unbroken } from '../annotation/drafts';

suite('recognition alone', () => {
  test('says what the annotation says', () => {
    fc.assert(fc.property(fc.oneof(stretches(40), unbroken(30)), text => { assert.deepEqual(recognizeText(text), annotate(text).recognition); }), { numRuns: 100 });
    for (const [name, make] of Object.entries(FORMATS)) assert.deepEqual(recognizeText(make(40_000)), annotate(make(40_000)).recognition, name);
  });
});

suite('eval: recognition', () => {
  test('a table of what was taken for what: the most frequent first, a cross where it is wrong', () => {
    const one = (labelled: string, said: string): { labelled: string; said: string; right: boolean } => ({ labelled, said, right: labelled === said });
    const lines = confusion('labelled', [one('b', 'b'), one('b', 'a'), one('c', 'b'), one('b', 'b')]).split('\n').map(line => line.trim().replace(/ {2,}/g, ' | '));
    assert.deepEqual(lines, ['labelled | b | a', 'b (3) | 2 | 1×', 'c (1) | 1×']);
  });

  const lists: readonly (readonly [found: readonly string[], wanted: readonly string[], same: boolean])[] = [
    [['Q', 'MS. BELL'], ['MS. BELL', 'Q'], true], [['Ada\n Bell'], ['Ada Bell'], true], [[], [], true],
    [['Ada Bell'], ['ADA BELL'], false], [['Ada Bell:'], ['Ada Bell'], false], [['Q'], ['Q', 'A'], false], [['Q', 'A'], ['Q'], false],
  ];
  for (const [found, wanted, same] of lists) test(`${JSON.stringify(found)} is ${same ? '' : 'not '}${JSON.stringify(wanted)}`, () => { assert.equal(sameLabels(found, wanted), same); });

  test('long work is done once for a bench', () => {
    let done = 0;
    const work = once(() => ++done);
    const [first, second] = [{} as Bench, {} as Bench];
    assert.deepEqual([work(first), work(first), work(second), work(first)], [1, 1, 2, 1]);
  });

  test('every layout of the labelled files has its families', function () {
    const shared = sharedFolder();
    if (shared === null) {
      console.log('      skipped: no shared folder');
      return this.skip();
    }
    const known = new Set(Object.values(FAMILY_OF));
    for (const { label, layout } of readLabelled(shared)) {
      const families = FAMILIES[layout] ?? [];
      assert.ok(label !== 'transcript' || families.length > 0 && families.every(family => known.has(family)), layout);
    }
  });
});

suite('eval: files of packages', () => {
  test('documents and source, each content once; nothing binary or large, no links', () => {
    const folder = mkdtempSync(join(tmpdir(), 'packages-'));
    try {
      mkdirSync(join(folder, 'a', 'b'), { recursive: true });
      const files: readonly (readonly [path: string, content: string])[] = [
        ['README.md', 'One'], ['a/LICENSE', 'Two'], ['a/license-mit.txt', 'Two'], ['a/b/index.d.ts', 'Three'], ['a/b/x.js.map', 'Four'], ['a/b/picture.png', 'Five'],
        ['a/b/data.json', 'Six\0'], ['a/b/long.txt', 'x'.repeat(2_000_001)], ['a/b/AUTHORS', 'Seven'], ['a/b/licensed.bin', 'Eight'],
      ];
      for (const [path, content] of files) writeFileSync(join(folder, path), content);
      symlinkSync(join(folder, 'a'), join(folder, 'link'), 'junction');
      assert.deepEqual([...textsBelow(folder)].map(({ file, text }) => [file, text]), [['README.md', 'One'], ['a/LICENSE', 'Two'], ['a/b/AUTHORS', 'Seven'], ['a/b/index.d.ts', 'Three']]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
