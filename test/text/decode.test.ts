import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText, LARGEST } from '../../src/text/decode';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

suite('decodeText', () => {
  const READ: readonly (readonly [title: string, bytes: Uint8Array, text: string])[] = [
    ['UTF-8', utf8('Zoë 😀\r\n'), 'Zoë 😀\r\n'], ['a byte order mark', utf8('\ufeffHi'), 'Hi'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x48, 0, 0x69, 0), 'Hi'], ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x48, 0, 0x69), 'Hi'],
  ];
  for (const [title, given, text] of READ) test(title, () => { assert.deepEqual(decodeText(given), { ok: true, text }); });

  const REFUSED: readonly (readonly [title: string, bytes: Uint8Array, code: string, offset: number])[] = [
    ['nothing', bytes(), 'empty', 0], ['blanks', utf8(' \n\t'), 'empty', 0], ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0, 1), 'binary', 4],
    ['Latin 1', bytes(0x5a, 0x6f, 0xeb, 0x20), 'encoding', 2], ['a character cut off', bytes(0x48, 0xe2, 0x80), 'encoding', 1], ['a surrogate', bytes(0xed, 0xa0, 0x80), 'encoding', 0],
    ['an overlong form', bytes(0xc0, 0xaf), 'encoding', 0], ['beyond Unicode', bytes(0xf5, 0x80, 0x80, 0x80), 'encoding', 0], ['too large', new Uint8Array(LARGEST + 1).fill(0x61), 'too-large', LARGEST],
  ];
  for (const [title, given, code, offset] of REFUSED) {
    test(`refused: ${title}`, () => {
      const result = decodeText(given);
      assert.ok(!result.ok);
      assert.deepEqual([result.code, result.offset], [code, offset]);
    });
  }

  test('is invalid exactly where the platform says so', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }).filter(given => !given.includes(0) && !(given[0] === 0xff && given[1] === 0xfe) && !(given[0] === 0xfe && given[1] === 0xff)), given => {
      let text: string | null = null;
      try { text = new TextDecoder('utf-8', { fatal: true }).decode(given); } catch { /* not UTF-8 */ }
      const result = decodeText(given);
      if (text === null) assert.ok(!result.ok && result.code === 'encoding');
      else assert.ok(result.ok ? result.text === text : result.code === 'empty');
    }), { numRuns: 3000 });
  });
});
