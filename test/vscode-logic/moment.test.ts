import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addressAt, clockOf, linesOf, secondsOf } from '../../src/vscode/logic/moment';

suite('moments', () => {
  test('times as a ledger has them', () => { assert.deepEqual([0, 761, 761.2, 761.25, 3599.9996, 36133.05].map(clockOf), ['00:00:00', '00:12:41', '00:12:41.200', '00:12:41.250', '01:00:00', '10:02:13.050']); });

  for (const [clock, seconds] of [['00:12:41.200', 761.2], ['12:41', 761], ['0:03', 3], ['12:41,5', 761.5], ['100:00:00', 360_000], [' 00:00:00 ', 0], ['12', null], ['page 3', null], ['1:2:3:4', null], ['1:2', null], ['', null], ['12:41 x', null]] as const) {
    test(`the seconds of “${clock}”`, () => { assert.equal(secondsOf(clock), seconds); });
  }

  test('what is written is read again, to the thousandth', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3_599_999_999 }), thousandths => { assert.equal(Math.round((secondsOf(clockOf(thousandths / 1000)) ?? -1) * 1000), thousandths); }));
  });

  for (const [url, at, address] of [
    ['https://example.org/a.mp3', 761.9, 'https://example.org/a.mp3#t=761'], ['https://example.org/a.mp3', null, 'https://example.org/a.mp3'], ['https://example.org/a.mp3#t=12', 761, 'https://example.org/a.mp3#t=12'],
    ['https://example.org/a?b=c', 5, 'https://example.org/a?b=c#t=5'], ['https://example.org/a#part', 5, 'https://example.org/a#part'],
    ['https://www.youtube.com/watch?v=x', 5, 'https://www.youtube.com/watch?v=x&t=5s'], ['https://youtu.be/x', 5, 'https://youtu.be/x?t=5s'], ['https://youtu.be/x?t=9', 5, 'https://youtu.be/x?t=9'], ['https://notyoutube.com/x', 5, 'https://notyoutube.com/x#t=5'],
  ] as const) {
    test(`${url} at ${String(at)}`, () => { assert.equal(addressAt(url, at), address); });
  }

  for (const [from, to, lines] of [['12:3', '12:9', '12:3–9'], ['12:24', '13:2', '12:24–13:2'], ['12:3', '12:3', '12:3'], ['line 3', 'line 5', 'line 3–line 5'], [null, null, null], ['12:3', null, '12:3'], [null, '12:3', '12:3']] as const) {
    test(`page and line from ${String(from)} to ${String(to)}`, () => { assert.equal(linesOf(from, to), lines); });
  }
});
