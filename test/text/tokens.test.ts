import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../src/text/line-index';
import { passage } from '../../src/text/passage';
import { hull, overlaps, shifted, trimmed } from '../../src/text/span';
import { tokenize } from '../../src/text/tokens';
import { comparableWords } from '../../src/text/words';

const texts = fc.array(fc.constantFrom('Lvova-Belova', '’s', ' ', '. ', '“', '”', 'U.S.', '1,200.50', '😀', '\n\n', 'Mr. ', 'said', '\u0301', 'é', '\ud800', ',', '(', ')', '!', 'A', '\r\n', '…'), { maxLength: 30 }).map(parts => parts.join(''));

suite('tokenize', () => {
  const TABLE: readonly (readonly [text: string, tokens: readonly string[]])[] = [
    ['Lvova-Belova’s visit', ['Lvova-Belova', '’s', 'visit']], ['the U.S. and J.K. Dale', ['the', 'U.S.', 'and', 'J.K.', 'Dale']], ['1,200.50 pounds, 3.', ['1,200.50', 'pounds', ',', '3', '.']],
    ['O’Brien didn\'t', ['O’Brien', "didn't"]], ['“No.”', ['“', 'No', '.', '”']], ['😀!', ['😀', '!']], ['Zoë e\u0301', ['Zoë', 'e\u0301']], ['', []], ['18th 7:40', ['18th', '7:40']],
  ];
  for (const [text, tokens] of TABLE) test(JSON.stringify(text), () => { assert.deepEqual([...tokenize(text).forms], tokens); });

  test('tokens are in order, hold all that is not blank, and their forms are the text’s', () => {
    fc.assert(fc.property(texts, text => {
      const { length, starts, ends, forms } = tokenize(text);
      let at = 0;
      for (let i = 0; i < length; i++) {
        const [start, end] = [starts[i] ?? -1, ends[i] ?? -1];
        assert.equal(text.slice(at, start).trim(), '');
        assert.ok(end > start);
        assert.equal(forms[i], text.slice(start, end));
        at = end;
      }
      assert.equal(text.slice(at).trim(), '');
    }));
  });
});

suite('sentences', () => {
  const TABLE: readonly (readonly [text: string, sentences: readonly string[]])[] = [
    ['He left. She stayed.', ['He left.', 'She stayed.']], ['Mr. Dale left.', ['Mr. Dale left.']], ['“No.” He left.', ['“No.”', 'He left.']], ['“Why?” he asked.', ['“Why?” he asked.']],
    ['It cost 1.5 million. Then more.', ['It cost 1.5 million.', 'Then more.']], ['He is from the U.S. The end.', ['He is from the U.S.', 'The end.']], ['In the U.S. Senate he slept.', ['In the U.S. Senate he slept.']],
    ['A line\n\nanother', ['A line\n\nanother']], ['J. Dale spoke.', ['J. Dale spoke.']], ['What?! No.', ['What?!', 'No.']], ['', []],
  ];
  for (const [text, expected] of TABLE) {
    test(JSON.stringify(text), () => {
      const { tokens, sentences } = passage(text);
      assert.deepEqual(sentences.map(([from, to]) => text.slice(tokens.starts[from], tokens.ends[to - 1])), expected);
    });
  }
  test('cover all tokens, each once', () => {
    fc.assert(fc.property(texts, text => {
      const { tokens, sentences } = passage(text);
      let at = 0;
      for (const [from, to] of sentences) { assert.equal(from, at); assert.ok(to > from); at = to; }
      assert.equal(at, tokens.length);
    }));
  });
});

suite('comparableWords', () => {
  const TABLE: readonly (readonly [string, readonly string[]])[] = [['“The COURT’s ruling,” she said…', ['the', "court's", 'ruling', 'she', 'said']], ['e\u0301t\u00e9', ['été']], ['well\u2011known 1,200', ['well-known', '1,200']], ['— “ ”', []]];
  for (const [text, words] of TABLE) test(JSON.stringify(text), () => { assert.deepEqual(comparableWords(text), words); });
});

suite('LineIndex', () => {
  test('offset and place belong to one another', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', '😀'), { maxLength: 20 }).map(parts => parts.join('')), fc.nat(30), (text, at) => {
      const index = new LineIndex(text);
      const offset = Math.min(at, text.length);
      assert.equal(index.offset(index.at(offset)), offset);
      assert.equal(index.lines, text.split(/\r\n|\r|\n/u).length);
    }));
  });
  test('what lies outside is clamped', () => {
    const index = new LineIndex('ab\ncd');
    assert.deepEqual([index.at(-5), index.at(99), index.offset({ line: 9, column: 0 }), index.offset({ line: -1, column: 2 }), index.offset({ line: 0, column: 9 })], [{ line: 0, column: 0 }, { line: 1, column: 2 }, 5, 0, 3]);
  });
});

suite('spans', () => {
  test('share, move, cover, and lose their blanks', () => {
    assert.deepEqual([overlaps([0, 2], [2, 3]), overlaps([0, 3], [2, 3])], [false, true]);
    assert.deepEqual([shifted([1, 2], 3), hull([[3, 4], [1, 2]]), hull([]), trimmed(' a b\n', [0, 5]), trimmed('   ', [0, 3])], [[4, 5], [1, 4], null, [1, 4], [0, 0]]);
  });
});
