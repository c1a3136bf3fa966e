import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { textHash } from '../../src/text/hash';

suite('the checksum of a text', () => {
  // NIST, FIPS 180-4 examples, and the empty text.
  for (const [text, digits] of [
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ] as const) test(`of ${text.slice(0, 12)}`, () => { assert.equal(textHash(text), `sha256:${digits}`); });

  test('is that of the bytes in UTF-8, whatever the text holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => { assert.equal(textHash(text), `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`); }));
  });
});
