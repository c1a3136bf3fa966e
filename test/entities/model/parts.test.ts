import assert from 'node:assert/strict';
import fc from 'fast-check';
import { capitalsSayNothing } from '../../../src/entities/model/capitals';
import { readContainer, writeContainer } from '../../../src/entities/model/container';
import { Case, featuresOf, ROWS } from '../../../src/entities/model/forms';
import { createGazetteer, LISTS, LONGER, markPhrases, Multi, phraseHash } from '../../../src/entities/model/gazetteer';
import { hashText } from '../../../src/entities/model/hash';
import { createLookup } from '../../../src/entities/model/lookup';
import { piecesOf } from '../../../src/entities/model/pieces';
import { passage } from '../../../src/text/passage';
import { tokenize } from '../../../src/text/tokens';

suite('the parts of the recogniser', () => {
  test('hashText is FNV-1a', () => {
    for (const [text, hash] of [['', 0x811c9dc5], ['a', 0xe40c292c], ['foobar', 0xbf9cf968]] as const) assert.equal(hashText(text), hash);
  });

  test('a lookup finds every key, and no other', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(0xffff_ffff), { maxLength: 200 }), fc.nat(0xffff_ffff), (keys, other) => {
      const lookup = createLookup(Uint32Array.from(keys));
      for (const [i, key] of keys.entries()) assert.equal(lookup.find(key), i);
      assert.equal(lookup.find(other), keys.indexOf(other));
    }));
  });

  test('compounds are cut at their hyphens', () => {
    for (const [text, forms] of [['Oslo-based', 'Oslo|-|based'], ['Moon Jae-in', 'Moon|Jae|-|in'], ['a - b', 'a|-|b'], ['X‑ray', 'X|‑|ray'], ['plain', 'plain'], ['', '']] as const) {
      const { forms: found, length } = piecesOf(tokenize(text));
      assert.equal(found.slice(0, length).join('|'), forms);
    }
  });

  test('pieces are what stands at their offsets, in order', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '-', ' ', '’', 'é', '1', '.', '😀') }), text => {
      const { length, starts, ends, forms } = piecesOf(tokenize(text));
      let before = 0;
      for (let i = 0; i < length; i++) {
        assert.ok(starts[i]! >= before && ends[i]! > starts[i]!);
        assert.equal(text.slice(starts[i], ends[i]), forms[i]);
        before = ends[i]!;
      }
    }));
  });

  const CASES: readonly (readonly [form: string, written: Case])[] = [
    ['said', Case.Lower], ['Said', Case.Initial], ['UN', Case.Upper], ['U.N.', Case.Upper], ['A', Case.Letter], ['McKay', Case.Mixed], ['iPhone', Case.Mixed], ['2020', Case.Digit], ['F16', Case.Digit], [',', Case.None], ['’s', Case.Lower], ['Élan', Case.Initial], ['北京', Case.None],
  ];
  for (const [form, written] of CASES) test(`${form} is written ${Case[written]}`, () => { assert.equal(featuresOf(form).written, written); });

  test('features of any form are rows of their tables; those of the same word in other letters have the same key', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), form => {
      const { rows, key } = featuresOf(form);
      for (const [i, size] of Object.values(ROWS).entries()) assert.ok(rows[i]! >= 0 && rows[i]! < size);
      assert.equal(featuresOf(form.toLowerCase()).key, key);
    }));
    assert.equal(featuresOf('Erdoğan').plain, featuresOf('Erdogan').key);
    assert.equal(featuresOf('2019').folded, featuresOf('2023').folded);
  });

  test('the longest phrase on a list is marked', () => {
    const phrase = (words: string): number => phraseHash(words.split(' ').map(word => hashText(word)));
    const country = 1 << LISTS.indexOf('country');
    const entries = new Map([[phrase('south'), LONGER], [phrase('south sudan'), country], [phrase('oslo'), 1 << LISTS.indexOf('city')], [phrase('south sudan people'), LONGER]]);
    const gazetteer = createGazetteer(Uint32Array.from(entries.keys()), Uint16Array.from(entries.values()));
    const marked = (words: string): readonly Multi[] => {
      const keys = Uint32Array.from(words.split(' '), word => hashText(word));
      const marks = new Uint8Array(keys.length);
      markPhrases(gazetteer, keys, Uint16Array.from(keys, key => gazetteer.of(key)), keys.length, marks);
      return [...marks];
    };
    assert.deepEqual(marked('in south sudan today'), [Multi.None, Multi.PlaceFirst, Multi.PlaceRest, Multi.None]);
    assert.deepEqual(marked('south oslo'), [Multi.None, Multi.None]);
    assert.deepEqual(marked('sudan south'), [Multi.None, Multi.None]);
  });

  test('a file of weights gives back what was put in', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(0xffff_ffff)), fc.uint8Array(), fc.float32Array({ noNaN: true }), fc.int8Array(), (keys, bytes, numbers, small) => {
      const rising = Uint32Array.from(keys).sort();
      // A host's buffer lies anywhere within another.
      const file = readContainer<{ readonly a: string }>(Buffer.concat([Buffer.from('x'), writeContainer({ a: 'ö' }, { rising, bytes, numbers, small, words: Uint16Array.from(bytes) })]).subarray(1));
      assert.equal(file.header.a, 'ö');
      for (const [name, column] of Object.entries({ rising, bytes, numbers, small, words: Uint16Array.from(bytes) })) assert.deepEqual(file.column(name), column);
      assert.throws(() => file.column('other'), /has no other/u);
    }));
    assert.throws(() => readContainer(new Uint8Array(3)), /no file of weights/u);
    const cut = writeContainer({}, { bytes: new Uint8Array(100) }).slice(0, -1);
    assert.throws(() => readContainer(cut).column('bytes'), /ends within bytes/u);
  });

  const SAYS: readonly (readonly [text: string, nothing: boolean])[] = [
    ['the minister said he met ana marsh in nairobi', true], ['THE MINISTER MET ANA MARSH', true], ['The minister met Ana Marsh.', false], ['he left', false], ['they don’t know what’s next', true], ['', false], ['The UN and the WHO met NATO', false],
    ['Harbour Trust Vows to Rebuild the Northmere Pier', true], ['Harbour Trust vows to rebuild the Northmere pier', false], ['Ada Merrow, Bo Lund, Vera Thorne, Ida Sand, Jon Vale', false],
  ];
  for (const [text, nothing] of SAYS) test(`capitals say ${nothing ? 'nothing' : 'something'} in “${text}”`, () => { assert.equal(capitalsSayNothing(passage(text)), nothing); });
});
