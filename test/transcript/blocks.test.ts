import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutBlocks, recut, sniffEnvelope } from '../../src/transcript';
import type { Envelope } from '../../src/transcript/types';
import { stretches } from '../annotation/drafts';

const envelopes: readonly Envelope[] = ['plain', 'markdown', 'vtt', 'srt'];
const long = fc.constantFrom('a word '.repeat(3000), 'x'.repeat(20_000), 'a line of words\n'.repeat(1500), '😀'.repeat(9000), `${'y'.repeat(15_990)} 12345 `);
const texts = fc.array(fc.oneof({ weight: 12, arbitrary: stretches(6) }, { weight: 1, arbitrary: long }, fc.constantFrom('\r', '\n', ' ', '\u00a0\n', '   indented\n', 'Q  And?\n', 'A DALE: No.\r\n')), { maxLength: 12 }).map(parts => parts.join(''));

/** Replaces `[start, end)` of a text block by block, as the annotator does. */
function edited(blocks: readonly string[], start: number, end: number, text: string, envelope: Envelope): readonly string[] {
  const find = (offset: number): { index: number; start: number } => {
    let at = 0;
    for (let i = 0; i < blocks.length; i++) {
      if (offset < at + (blocks[i]?.length ?? 0) || i === blocks.length - 1) return { index: i, start: at };
      at += blocks[i]?.length ?? 0;
    }
    return { index: -1, start: 0 };
  };
  const first = find(start);
  const last = find(end);
  if (first.index < 0) return recut(() => undefined, 0, -1, text, envelope).blocks;
  const middle = (blocks[first.index] ?? '').slice(0, start - first.start) + text + (blocks[last.index] ?? '').slice(end - last.start);
  const { from, to, blocks: fresh } = recut(index => blocks[index], first.index, last.index, middle, envelope);
  return [...blocks.slice(0, from), ...fresh, ...blocks.slice(to)];
}

suite('cutBlocks', () => {
  const TABLE: readonly (readonly [title: string, text: string, blocks: readonly string[], envelope?: Envelope])[] = [
    ['blank lines part paragraphs', 'One.\n\nTwo.\n', ['One.\n\n', 'Two.\n']],
    ['CRLF', 'One.\r\n\r\nTwo.', ['One.\r\n\r\n', 'Two.']],
    ['wrapped lines stay together', 'A line that goes\non here.', ['A line that goes\non here.']],
    ['after a long line a paragraph begins', `${'word '.repeat(30)}\nTwo.`, [`${'word '.repeat(30)}\n`, 'Two.']],
    ['a label begins a turn', 'VERA THORNE: No.\nOSKAR DALE: Yes.', ['VERA THORNE: No.\n', 'OSKAR DALE: Yes.']],
    ['a label within a wrapped sentence does not', 'The report that was given to the agency by the\nHarbour Trust: nothing new.', ['The report that was given to the agency by the\nHarbour Trust: nothing new.']],
    ['Q begins a turn', 'MS. DALE:  Go on.\nQ    Thanks.', ['MS. DALE:  Go on.\n', 'Q    Thanks.']],
    ['a heading stands alone', '# Title\nText.', ['# Title\n', 'Text.'], 'markdown'],
    ['captions are parted by blank lines only', '1\n00:00:01,000 --> 00:00:02,000\nNo.\nQ Yes.\n\n2\n', ['1\n00:00:01,000 --> 00:00:02,000\nNo.\nQ Yes.\n\n', '2\n'], 'srt'],
    ['white space alone', ' \n\n ', [' \n\n ']],
    ['nothing', '', []],
  ];
  for (const [title, text, blocks, envelope = 'plain'] of TABLE) test(title, () => { assert.deepEqual(cutBlocks(text, envelope), blocks); });

  test('together the blocks are the text, and none is too long', () => {
    fc.assert(fc.property(texts, fc.constantFrom(...envelopes), (text, envelope) => {
      const blocks = cutBlocks(text, envelope);
      assert.equal(blocks.join(''), text);
      for (const block of blocks) assert.ok(block.length > 0 && block.length <= 16_000);
    }), { numRuns: 300 });
  });

  test('recut gives what cutBlocks gives for the whole text', () => {
    fc.assert(fc.property(texts, fc.constantFrom(...envelopes), fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.oneof(fc.nat(3), fc.nat(400)), text: fc.oneof(fc.constant(''), texts, stretches(1)) }), { minLength: 1, maxLength: 6 }), (text, envelope, edits) => {
      let blocks = cutBlocks(text, envelope);
      let now = text;
      for (const { at, length, text: inserted } of edits) {
        const start = Math.floor(at * now.length);
        const end = Math.min(now.length, start + length);
        blocks = edited(blocks, start, end, inserted, envelope);
        now = now.slice(0, start) + inserted + now.slice(end);
        assert.deepEqual(blocks, cutBlocks(now, envelope));
      }
    }), { numRuns: 400 });
  });
});

suite('sniffEnvelope', () => {
  const TABLE: readonly (readonly [head: string, envelope: Envelope])[] = [
    ['WEBVTT\n\n00:01.000 --> 00:02.000\nHi', 'vtt'], ['\ufeffWEBVTT - title\r\n', 'vtt'], ['WEBVTTX', 'plain'],
    ['1\r\n00:00:01,000 --> 00:00:02,000\r\nHi', 'srt'], ['1\n00:00:01.5 --> 00:00:02.5\nHi', 'srt'],
    ['# Harbour\n\nText', 'markdown'], ['---\ntitle: x\n---\n', 'markdown'], ['He said **no**.', 'markdown'], ['2 * 3 ** 4', 'plain'], ['The harbour closed.', 'plain'], ['', 'plain'],
  ];
  for (const [head, envelope] of TABLE) test(JSON.stringify(head), () => { assert.equal(sniffEnvelope(head), envelope); });
});
