import assert from 'node:assert/strict';
import { annotate } from '../../../src/annotation';
import { cutBlocks, shapeOf } from '../../../src/transcript';
import { readableOf, type MachineSegment } from '../../../src/transcript/machine';

type Short = readonly [speaker: string | null, start: number | null, end: number | null, text: string];
const segments = (...all: readonly Short[]): { readonly segments: readonly MachineSegment[] } => ({ segments: all.map(([speaker, start, end, text], i) => ({ speaker, start, end, text, from: [10 * i, 10 * i + 5] })) });

suite('readableOf', () => {
  const long = `${'so '.repeat(210)}it was.`;
  const TABLE: readonly (readonly [title: string, said: readonly Short[], text: string])[] = [
    ['nothing', [], ''],
    ['a speaker', [['Speaker 1', 761.9, 763, 'No plans.']], '[00:12:41] Speaker 1: No plans.\n'],
    ['no speaker', [[null, 3600, 3601, 'No plans.']], '[01:00:00] No plans.\n'],
    ['no times', [['Vera', null, null, 'No.'], [null, null, null, 'Why?']], 'Vera: No.\n\nUnknown Speaker: Why?\n'],
    ['one speaker in a row', [['Vera', 1, 2, 'No.'], ['Vera', 3, 4, 'None.'], ['Oskar', 4, 5, 'Why?']], '[00:00:01] Vera: No. None.\n\n[00:00:04] Oskar: Why?\n'],
    ['a pause', [[null, 1, 2, 'No.'], [null, 4.5, 5, 'None.']], '[00:00:01] No.\n\n[00:00:04] None.\n'],
    ['a long paragraph', [[null, 1, 2, long], [null, 2, 3, 'None.']], `[00:00:01] ${long}\n\n[00:00:02] None.\n`],
    ['a long paragraph within a sentence', [[null, 1, 2, long.slice(0, -1)], [null, 2, 3, 'so.'], [null, 3, 4, 'Yes.']], `[00:00:01] ${long.slice(0, -1)} so.\n\n[00:00:03] Yes.\n`],
    ['untrusted words', [['Ve:ra]\n[x', 1, 2, ' No\n\nOSKAR: \u0000plans\u2028\u202e.\t ']], '[00:00:01] Ve ra x: No OSKAR: plans .\n'],
    ['no words', [['Vera', 1, 2, ' \n ']], ''],
  ];
  for (const [title, said, text] of TABLE) {
    test(title, () => {
      const readable = readableOf(segments(...said));
      assert.equal(readable.text, text);
      for (const { label, text: span } of readable.lines) assert.ok(label === null || readable.text.slice(label[1], span[0]) === ': ');
    });
  }

  test('the house takes words of nobody for those of nobody', () => {
    const { text } = readableOf({ ...segments(['Vera', 1, 2, 'We have no plans at all.'], [null, 2, 3, 'None at all?'], ['Vera', 3, 4, 'None at all, as I said.']) });
    const { turns } = annotate(text, { class: 'transcript' });
    assert.deepEqual(turns.map(({ label, name }) => [text.slice(...label), name]), [['Vera', 'Vera'], ['Unknown Speaker', undefined], ['Vera', 'Vera']]);
  });

  test('the house reads lines of nobody under times as turns when it is told what they are', () => {
    const { text } = readableOf({ ...segments([null, 1, 2, 'So.'], [null, 5, 6, 'Go on.']) });
    assert.deepEqual(annotate(text, { class: 'transcript' }).turns.map(({ start, text: span }) => [start, text.slice(...span)]), [[1, 'So.'], [5, 'Go on.']]);
  });

  test('lines lead back to the file', () => {
    const { text, lines } = readableOf(segments(['Vera', 1, 2, 'No.'], ['Vera', 2, 3, 'None.'], ['Oskar', 3, null, 'Why?']));
    assert.deepEqual(lines.map(({ start, end, label, text: span, from }) => [start, end, label && text.slice(...label), text.slice(...span), from]), [[1, 3, 'Vera', 'No. None.', [0, 15]], [3, null, 'Oskar', 'Why?', [20, 25]]]);
  });

  test('the house reads its own transcripts: a block a line, with its label and time', () => {
    const { text, lines } = readableOf(segments(['Speaker 1', 1, 2, 'No plans.'], ['Speaker A', 65, 66, 'None?'], ['Vera Thorne', 3661, 3662, 'Note: none.'], ['F_S4', 3663, 3664, 'Yes.']));
    const blocks = cutBlocks(text, 'plain').map(block => ({ block, shape: shapeOf(block, 'plain') }));
    assert.deepEqual(blocks.map(({ block, shape: { label, start, body } }) => [label && block.slice(...label), start, block.slice(...body)]), lines.map(({ label, start, text: span }) => [label && text.slice(...label), start, text.slice(...span)]));
  });
});
