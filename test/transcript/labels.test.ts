import assert from 'node:assert/strict';
import fc from 'fast-check';
import { labelAt, seconds, type Label } from '../../src/transcript/labels';
import { captionOf } from '../../src/transcript/captions';

suite('labelAt', () => {
  const LABELS: readonly (readonly [text: string, label: string, body: string, kind: Label['kind'], time?: number])[] = [
    ['VERA THORNE, HARBOUR HOST: Good evening.', 'VERA THORNE, HARBOUR HOST', 'Good evening.', 'caps'],
    ['MS. THORNE:\u00a0 Hi.', 'MS. THORNE', 'Hi.', 'caps'],
    ['MR McLEAN: Hi.', 'MR McLEAN', 'Hi.', 'caps'],
    ['THE PRESIDENT:  No.', 'THE PRESIDENT', 'No.', 'caps'],
    ['UNIDENTIFIED PERSON #1: No.', 'UNIDENTIFIED PERSON #1', 'No.', 'caps'],
    ['Q    Thanks. And then?', 'Q', 'Thanks. And then?', 'question'],
    ['Q\u00a0 \u00a0 Two questions —', 'Q', 'Two questions —', 'question'],
    ['Q: And then?', 'Q', 'And then?', 'question'],
    ['A. Nothing.', 'A', 'Nothing.', 'question'],
    ['Oskar Dale: Nothing.', 'Oskar Dale', 'Nothing.', 'mixed'],
    ['Mr. Dale (Norway): Nothing.', 'Mr. Dale (Norway)', 'Nothing.', 'mixed'],
    ['**Oskar:** Nothing.', 'Oskar', 'Nothing.', 'mixed'],
    ['**Oskar**: Nothing.', 'Oskar', 'Nothing.', 'mixed'],
    ['[Oskar Dale](https://example.org/a): Nothing.', 'Oskar Dale', 'Nothing.', 'mixed'],
    ['[00:01:02] Oskar Dale: Nothing.', 'Oskar Dale', 'Nothing.', 'stamped', 62],
    ['[0:00:34.980] JUSTICE DALE: Nothing.', 'JUSTICE DALE', 'Nothing.', 'stamped', 34.98],
    ['Oskar Dale  1:06\nNothing.', 'Oskar Dale', 'Nothing.', 'stamped', 66],
    ['[SPEAKER_03]: Nothing.', 'SPEAKER_03', 'Nothing.', 'caps'],
    ['  21            CHAIRPERSON DALE:  Nothing.', 'CHAIRPERSON DALE', 'Nothing.', 'caps'],
    ['Zoë Müller-Sæther: Nothing.', 'Zoë Müller-Sæther', 'Nothing.', 'mixed'],
  ];
  for (const [text, label, body, kind, time = null] of LABELS) {
    test(text, () => {
      const found = labelAt(text);
      assert.ok(found !== null);
      assert.deepEqual([text.slice(...found.span), text.slice(found.body), found.kind, found.time], [label, body, kind, time]);
    });
  }

  const NONE: readonly string[] = [
    'Note: the harbour is shut.', 'He said: no.', 'The question is this: who pays?', 'http://example.org', 'Q fever is rare.', 'A man left.', 'Questions?', '12:30 Lunch', 'Subject: harbour',
    'When it closed, he said: no.', 'Look, the answer is: no.', 'Thorne said in a statement on Monday that: no', 'GUARD', '', ':', '"Harbour: the film" is out.', 'Ratio 3:4', 'This: that',
  ];
  for (const text of NONE) test(`no label: ${text}`, () => { assert.equal(labelAt(text), null); });

  test('a label lies before its body, whatever the text is', () => {
    const pieces = fc.constantFrom('VERA', ' ', ':', 'Q', '[', ']', '(', ')', '**', '00:01', '\n', 'dale', 'Dale', ', ', '<', '>', '-->', '\u00a0', '😀', '1', '.');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 14 }).map(parts => parts.join('')), text => {
      const found = labelAt(text);
      if (found !== null) assert.ok(found.span[0] < found.span[1] && found.span[1] <= found.body && found.body <= text.length);
      const cue = captionOf(text);
      if (cue !== null) assert.ok(cue.body[0] <= cue.body[1] && cue.body[1] <= text.length);
    }), { numRuns: 2000 });
  });
});

suite('captionOf', () => {
  const TABLE: readonly (readonly [block: string, label: string | null, body: string, start: number, end: number])[] = [
    ['00:01.000 --> 00:04.500\nNo plans.\n\n', null, 'No plans.', 1, 4.5],
    ['7\r\n00:00:01,000 --> 00:01:04,250\r\nNo plans.\r\n', null, 'No plans.', 1, 64.25],
    ['id/12-0\n00:00:01.000 --> 00:00:04.000 align:start\n<v Vera Thorne>No plans.</v>', 'Vera Thorne', 'No plans.', 1, 4],
    ['00:00:01.000 --> 00:00:04.000\n<v.loud Vera Thorne>No plans.', 'Vera Thorne', 'No plans.', 1, 4],
    ['1\n00:00:01,000 --> 00:00:04,000\n[SPEAKER_03]: No plans.', 'SPEAKER_03', 'No plans.', 1, 4],
    ['1\n00:00:01,000 --> 00:00:04,000\nTHORNE: No plans.', 'THORNE', 'No plans.', 1, 4],
    ['1\n01:00:01,5 --> 01:00:04,0\n- No plans.', null, 'No plans.', 3601.5, 3604],
    ['1\n00:00:01,000 --> 00:00:04,000\n', null, '', 1, 4],
  ];
  for (const [block, label, body, start, end] of TABLE) {
    test(JSON.stringify(block), () => {
      const cue = captionOf(block);
      assert.ok(cue !== null);
      assert.deepEqual([cue.label && block.slice(...cue.label), block.slice(...cue.body), cue.start, cue.end], [label, body, start, end]);
    });
  }
  test('a note is no cue', () => { assert.equal(captionOf('NOTE written at 10:00\nand so on'), null); });
});

suite('seconds', () => {
  for (const [stamp, value] of [['0:06', 6], ['1:02:03', 3723], ['00:00:07,500', 7.5], ['00:00:07.500', 7.5]] as const) test(stamp, () => { assert.equal(seconds(stamp), value); });
});
