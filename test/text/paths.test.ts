import assert from 'node:assert/strict';
import { sameFile } from '../../src/text/paths';

suite('sameFile', () => {
  for (const [one, other, same] of [
    ['drafts/a.txt', '/x/story/drafts/a.txt', true], ['a.txt', 'drafts/a.txt', true], ['drafts\\a.txt', 'drafts/a.txt', true], ['./a.txt', 'a.txt', true], ['../a.txt', '/x/a.txt', true], ['cafe\u0301.txt', 'caf\u00e9.txt', true],
    ['a.txt', 'b.txt', false], ['x/a.txt', 'y/a.txt', false], ['a.txt', 'aa.txt', false], ['', 'a.txt', false], ['/', '/', false],
  ] as const) {
    test(`${one} and ${other}`, () => { assert.deepEqual([sameFile(one, other), sameFile(other, one)], [same, same]); });
  }
});
