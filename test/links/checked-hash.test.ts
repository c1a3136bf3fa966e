import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkedHash, sentencesAt } from '../../src/links/checked-hash';
import type { Span } from '../../src/text/span';
import { textHash } from '../../src/text/hash';

const DRAFT = 'HARWICK, May 4 — The pier is shut. “We will not send a boat\nthere before May,” said Ada Merrow. Nobody was hurt.\n\nBen Tarn, who lives there, agreed. He left on Monday.\n';
const spanOf = (text: string, words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const hashOf = (text: string, words: string): string => checkedHash(text, spanOf(text, words));

suite('what a checker has read', () => {
  for (const [words, sentence] of [
    ['will not send', '“We will not send a boat\nthere before May,” said Ada Merrow.'],
    ['The pier', 'HARWICK, May 4 — The pier is shut.'],
    ['Merrow. Nobody', '“We will not send a boat\nthere before May,” said Ada Merrow. Nobody was hurt.'],
    ['agreed', 'Ben Tarn, who lives there, agreed.'],
  ] as const) test(`is the sentence of “${words}”`, () => { assert.equal(DRAFT.slice(...sentencesAt(DRAFT, spanOf(DRAFT, words))), sentence); });

  test('is hashed with single blanks', () => { assert.equal(hashOf(DRAFT, 'will not send'), textHash('“We will not send a boat there before May,” said Ada Merrow.')); });

  for (const [what, from, to, same] of [
    ['a line that is broken elsewhere', 'boat\nthere before', 'boat there\nbefore', true],
    ['two blanks', 'said Ada', 'said  Ada', true],
    ['the sentence before', 'is shut', 'is closed to all', true],
    ['the sentence behind', 'Nobody was hurt', 'Two were hurt', true],
    ['another paragraph', 'Monday', 'Tuesday', true],
    ['a word of the sentence', 'said Ada', 'cried Ada', false],
    ['a mark of the sentence', 'May,”', 'May!”', false],
    ['a sentence that becomes part of it', 'shut. “We', 'shut, “We', false],
  ] as const) test(`${what} ${same ? 'changes nothing' : 'is a change'}`, () => { assert.equal(hashOf(DRAFT.replace(from, to), 'will not send') === hashOf(DRAFT, 'will not send'), same); });

  test('is within the text, and holds the words, of any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '“', '”', '!', '’', 'U.S. '), maxLength: 120 }), fc.nat(120), fc.nat(20), (text, at, length) => {
      const span: Span = [Math.min(at, text.length), Math.min(at + length, text.length)];
      const [start, end] = sentencesAt(text, span);
      assert.ok(start >= 0 && start <= end && end <= text.length);
      const words = text.slice(...span).trim();
      if (words !== '' && !/\n\s*\n/u.test(text.slice(...span))) assert.ok(text.slice(start, end).includes(words), JSON.stringify([text, span, start, end]));
    }));
  });

  test('is not moved by other paragraphs', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }), (before, behind) => {
      assert.equal(hashOf(`${before.replaceAll('will not send', '')}\n\n${DRAFT}\n\n${behind}`, 'will not send'), hashOf(DRAFT, 'will not send'));
    }));
  });

  test('costs little in a text without end', () => {
    const long = 'word '.repeat(400_000);
    const start = performance.now();
    for (let at = 0; at < 100; at++) checkedHash(long, [1_000_000 + at * 50, 1_000_020 + at * 50]);
    assert.ok(performance.now() - start < 2000);
  });
});
