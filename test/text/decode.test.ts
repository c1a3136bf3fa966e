import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText, invalidUtf8, MAX_BYTES } from '../../src/text/decode';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap(part => typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part]));
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from([...`\uFEFF${text}`].flatMap(character => character.split('')).flatMap(unit => {
    const code = unit.charCodeAt(0);
    return little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
  }));

suite('the text of a file', () => {
  const readable: readonly (readonly [name: string, bytes: Uint8Array, text: string])[] = [
    ['plain letters', bytes('Marsh said.'), 'Marsh said.'],
    ['marks, emoji and CRLF', bytes('“No,” 🚢\r\nsaid Zoë.'), '“No,” 🚢\r\nsaid Zoë.'],
    ['a byte order mark in front', bytes([0xef, 0xbb, 0xbf], 'Marsh'), 'Marsh'],
    ['UTF-16, low byte first', utf16('“No,” 🚢', true), '“No,” 🚢'],
    ['UTF-16, high byte first', utf16('“No,” 🚢', false), '“No,” 🚢'],
    ['one character of each length', bytes('aé€🚢'), 'aé€🚢'],
  ];
  for (const [name, input, text] of readable) test(name, () => { assert.deepEqual(decodeText(input), { ok: true, text }); });

  const refused: readonly (readonly [name: string, bytes: Uint8Array, code: string, offset: number, line: number])[] = [
    ['nothing at all', bytes(), 'empty', 0, 1],
    ['only a byte order mark', bytes([0xef, 0xbb, 0xbf]), 'empty', 0, 1],
    ['only blanks and lines', bytes(' \n\n\t'), 'empty', 0, 1],
    ['a zero byte', bytes('PK\n\n', [0], 'x'), 'binary', 4, 3],
    ['a byte of Latin-1', bytes('one\r\ntwo\rthree caf', [0xe9], ' x'), 'invalid-utf8', 18, 3],
    ['a character cut off at the end', bytes('ab', [0xe2, 0x80]), 'invalid-utf8', 2, 1],
    ['an overlong slash', bytes('a', [0xc0, 0xaf]), 'invalid-utf8', 1, 1],
    ['half a surrogate pair in UTF-8', bytes('ab', [0xed, 0xa0, 0x80]), 'invalid-utf8', 2, 1],
    ['half a surrogate pair in UTF-16', Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), 'invalid-utf16', 0, 1],
    ['half a character in UTF-16', Uint8Array.from([0xff, 0xfe, 0x41]), 'invalid-utf16', 0, 1],
    ['a zero in UTF-16', utf16('a\0b', true), 'binary', 0, 1],
    ['too much', new Uint8Array(MAX_BYTES + 1).fill(97), 'too-large', 0, 1],
  ];
  for (const [name, input, code, offset, line] of refused) {
    test(`${name} is refused as ${code}`, () => {
      const decoded = decodeText(input);
      assert.ok(!decoded.ok);
      assert.deepEqual([decoded.code, decoded.offset, decoded.line], [code, offset, line]);
      assert.match(decoded.message, /^[A-Z].*\.$/u);
    });
  }

  test('the most that can be read is read', () => { assert.ok(decodeText(new Uint8Array(MAX_BYTES).fill(97)).ok); });
  test('the message of a wrong byte says where it is', () => {
    const decoded = decodeText(bytes('one\ncaf', [0xe9]));
    assert.match(decoded.ok ? '' : decoded.message, /byte 8, in line 2/u);
  });
});

suite('a byte that belongs to no character', () => {
  test('is found exactly where a strict decoder finds one', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 12 }), input => {
      let valid = true;
      try { new TextDecoder('utf-8', { fatal: true }).decode(input); } catch { valid = false; }
      assert.equal(invalidUtf8(input) === null, valid);
    }), { numRuns: 3000 });
  });
  test('stands behind characters only', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(0x80, 0xff, 0xc0, 0xf8), (before, wrong) => {
      assert.equal(invalidUtf8(bytes(before, [wrong], 'after')), bytes(before).length);
    }));
  });
});
