import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnnotator } from '../../src/annotation';
import type { Annotator } from '../../src/annotation/types';
import { speakerAt } from '../../src/vscode/logic/turn-speaker';
import { wordsOfTurn, type PickedWords } from '../../src/vscode/logic/turn-words';
import { SAMPLES } from '../transcript/samples';

const lines = (...all: readonly string[]): string => all.join('\n');
const CAPTIONS = lines('WEBVTT', '', '1', '00:01.000 --> 00:02.000', '<v Ann Ely>One <i>and</i>', '', '2', '00:02.000 --> 00:03.500', '<v Ann Ely>two &amp; three.', '', '3', '00:03.500 --> 00:04.000', '<v Jo Hart>Four.', '');
const RECORD = lines('12', '', ' 1                 DIRECT EXAMINATION', ' 2   BY MR. ODUYA:', ' 3        Q.   Who closed the harbor?', ' 4        A.   The port authority did that, on the', ' 5   Thursday.', ' 6        Q.   On which day?', ' 7        A.   Thursday.', '');
const BROADCAST = lines('PETRA NOVAK, HOST: Good evening.', '', 'We are at the quay (APPLAUSE) tonight.', '', 'SAM ODUYA, FERRY OWNER: Nobody told Joao Reis (ph) a thing.', '', 'NOVAK: Who closed it?', '');
const STAMPED = lines('[00:00:05] Ann Ely: One two.', '', '[00:00:09] Ann Ely: Three.', '', '[00:00:12] Jo Hart: Four, five, six.', '', '[00:00:15] Ann Ely: Seven.', '');

const pick = (annotator: Annotator, from: number, to: number): PickedWords => wordsOfTurn(annotator.within(from, Math.max(to, from + 1)), annotator.text(), [from, to]);
const between = (text: string, from: string, to: string): readonly [number, number] => [text.indexOf(from), text.indexOf(to) + to.length];

suite('the words of one turn', () => {
  for (const [what, text, from, to, words] of [
    ['a part', BROADCAST, 'evening', 'at the', 'evening. We are at the'], ['without what was heard', BROADCAST, 'at the quay', 'tonight', 'at the quay tonight'], ['with the marks of words that were not sure', BROADCAST, 'Nobody', 'thing.', 'Nobody told Joao Reis (ph) a thing.'],
    ['with the label selected too', BROADCAST, 'PETRA', 'evening.', 'Good evening.'], ['only the label', BROADCAST, 'PETRA', 'HOST', 'none'], ['of two', BROADCAST, 'tonight', 'Nobody', 'several'], ['into the next label', BROADCAST, 'tonight', 'SAM ODUYA', 'tonight.'],
    ['captions without tags and references', CAPTIONS, 'One', 'three', 'One and two & three'], ['captions of two', CAPTIONS, 'three', 'Four', 'several'], ['the times of captions', CAPTIONS, '00:02.000 -->', '00:03.500', 'none'],
    ['a record without its numbers', RECORD, 'port', 'Thursday', 'port authority did that, on the Thursday'], ['under a time', STAMPED, '[00:00:12]', 'five', 'Four, five'],
  ] as const) {
    test(what, () => {
      const picked = pick(createAnnotator(text), ...between(text, from, to));
      assert.equal(picked.ok ? picked.words.verbatim : picked.why, words);
    });
  }

  test('with nothing selected are all of the turn', () => {
    const annotator = createAnnotator(BROADCAST);
    for (const [at, words] of [['evening', 'Good evening. We are at the quay tonight.'], ['NOVAK: Who', 'Who closed it?']] as const) {
      const picked = pick(annotator, BROADCAST.indexOf(at), BROADCAST.indexOf(at));
      assert.equal(picked.ok && picked.words.verbatim, words);
    }
  });

  test('whatever is selected of whatever layout, they stand there, and are of one', () => {
    const all = SAMPLES.filter(({ class: kind }) => kind === 'transcript').map(({ text }) => createAnnotator(text));
    fc.assert(fc.property(fc.constantFrom(...all), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 200 }), (annotator, where, length) => {
      const text = annotator.text();
      const from = Math.floor(where * text.length);
      const picked = pick(annotator, from, Math.min(text.length, from + length));
      if (!picked.ok) return;
      const { verbatim, span, turn } = picked.words;
      assert.ok(verbatim !== '' && span[0] < span[1] && span[0] >= turn.text[0] && span[1] <= turn.text[1]);
      assert.ok(length === 0 || span[0] >= from && span[1] <= from + length);
      assert.ok(!verbatim.includes('\n') && !verbatim.startsWith(' '));
    }), { numRuns: 400 });
  });
});

suite('where words stand', () => {
  for (const [what, text, at, stamp] of [
    ['a caption', CAPTIONS, 'One', [1, 2, null]], ['the next caption of the same speaker', CAPTIONS, 'two', [2, 3.5, null]], ['under a time', STAMPED, 'Three', [9, null, null]],
    ['page and line', RECORD, 'authority', [null, null, '12:4']], ['a line further down in a turn', RECORD, 'Thursday.', [null, null, '12:5']], ['nothing told', BROADCAST, 'quay', [null, null, null]],
    ['a paragraph that goes on under the time before', lines('Ann Ely  0:05', 'One.', '', 'Two.', '', 'Jo Hart  0:09', 'Three.', '', 'Ann Ely  0:12', 'Four.'), 'Two', [5, null, null]],
  ] as const) {
    test(what, () => { const { start, end, locator } = createAnnotator(text).stamp(text.indexOf(at)); assert.deepEqual([start, end, locator], stamp); });
  }
  test('of an empty document', () => { assert.deepEqual(createAnnotator('').stamp(0), { start: null, end: null, locator: null }); });
});

suite('who speaks at a place', () => {
  for (const [text, at, speaker] of [
    [BROADCAST, 'quay', ['PETRA NOVAK, HOST', 'Petra Novak']], [BROADCAST, 'NOVAK: Who', ['NOVAK', 'Petra Novak']], [RECORD, 'Who closed', ['Q', 'Mr. Oduya']], [RECORD, 'port', ['A', null]], [RECORD, 'DIRECT', null], [CAPTIONS, 'two', ['Ann Ely', 'Ann Ely']], ['', '', null],
  ] as const) {
    test(`“${at}”`, () => {
      const found = speakerAt(createAnnotator(text).annotation(), text, text.indexOf(at));
      assert.deepEqual(found === null ? null : [found.label, found.name], speaker);
    });
  }
});
