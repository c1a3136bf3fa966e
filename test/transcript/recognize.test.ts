import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createEvidence, cutBlocks, isTurn, recognize, shapeOf, sniffEnvelope } from '../../src/transcript';
import { datelineOf } from '../../src/transcript/dateline';
import type { Recognition } from '../../src/transcript/types';
import { stretches } from '../annotation/drafts';

function recognized(text: string): { recognition: Recognition; turns: readonly string[] } {
  const envelope = sniffEnvelope(text.slice(0, 4096));
  const blocks = cutBlocks(text, envelope);
  const shapes = blocks.map(block => shapeOf(block, envelope));
  const evidence = createEvidence();
  for (const shape of shapes) evidence.add(shape);
  const recognition = recognize(evidence.totals(), text.slice(0, 4096), envelope);
  const turns = shapes.flatMap((shape, i) => recognition.class === 'transcript' && isTurn(shape, recognition) ? [shape.label === null ? '' : (blocks[i] ?? '').slice(...shape.label)] : []);
  return { recognition, turns };
}

const REPORT = 'NORTHMERE, March 14 (Wire) - The harbour closed on Friday after a report on its pier, the third since the storms of last winter.\n\n“We will not run a boat from it,” Vera Thorne, the chief executive, said on Friday.\n\nThe council said it would look at the report before it decided what to do about the pier and the people who need it.\n';
const BRIEFING = 'MS. THORNE:  Good afternoon.  (Laughter.)\n\nQ    Thanks.  Two questions about the pier —\n\nMS. THORNE:  Go ahead.\n\nQ    When will it open?\n\nMS. THORNE:  I have nothing on that.  Look, it is: not safe.\n';
const BROADCAST = 'VERA THORNE, HARBOUR HOST: Good evening. The pier is closed, and nobody knows for how long.\n\nOSKAR DALE, FERRY OPERATOR: Nobody told us.\n\n(APPLAUSE)\n\nTHORNE: Who closed it?\n\nDALE: The harbour did, last Friday at noon.\n\nAnd we were not told.\n';
const SPEECH = `Ladies and gentlemen, thank you. ${'We came here because we believe in our harbour, and I tell you that we will keep it, you and I. '.repeat(14)}\n\n${'I know what you want, and we will do it, my friends. '.repeat(10)}`;

suite('recognize', () => {
  const TABLE: readonly (readonly [title: string, text: string, kind: Recognition['class'], layout: string, turns: readonly string[]])[] = [
    ['wire copy', REPORT, 'article', 'wire', []],
    ['a report without dateline', REPORT.slice(REPORT.indexOf('The harbour')), 'article', 'news', []],
    ['a briefing', BRIEFING, 'transcript', 'press-briefing', ['MS. THORNE', 'Q', 'MS. THORNE', 'Q', 'MS. THORNE']],
    ['a broadcast', BROADCAST, 'transcript', 'broadcast', ['VERA THORNE, HARBOUR HOST', 'OSKAR DALE, FERRY OPERATOR', 'THORNE', 'DALE']],
    ['captions', 'WEBVTT\n\nNOTE made by hand\n\n00:01.000 --> 00:02.000\n<v Vera Thorne>No.\n', 'transcript', 'captions', ['Vera Thorne']],
    ['a speech', SPEECH, 'transcript', 'speech', []],
    ['a list', '- eggs\n- milk\n- bread\n', 'other', 'notes', []],
    ['code', 'const a = 1;\nfunction b() {\n  return a;\n}\n', 'other', 'notes', []],
    ['nothing', '', 'other', 'notes', []],
    ['one line with a quotation', '“We will not wait,” Vera Thorne said on Friday.', 'article', 'news', []],
  ];
  for (const [title, text, kind, layout, turns] of TABLE) {
    test(title, () => {
      const found = recognized(text);
      assert.deepEqual([found.recognition.class, found.recognition.layout, found.turns], [kind, layout, turns]);
      assert.ok(found.recognition.because.length > 0 && found.recognition.confidence > 0 && found.recognition.confidence <= 1);
    });
  }

  test('what blocks say adds up, and is taken away without a trace', () => {
    fc.assert(fc.property(stretches(12), stretches(12), (kept, gone) => {
      const shapes = (text: string) => cutBlocks(text, 'plain').map(block => shapeOf(block, 'plain'));
      const plain = createEvidence();
      const both = createEvidence();
      for (const shape of shapes(kept)) { plain.add(shape); both.add(shape); }
      for (const shape of shapes(gone)) both.add(shape);
      for (const shape of shapes(gone)) both.remove(shape);
      assert.deepEqual(recognize(both.totals(), kept, 'plain'), recognize(plain.totals(), kept, 'plain'));
    }));
  });
});

suite('datelineOf', () => {
  const TABLE: readonly (readonly [string, string | null])[] = [
    ['NORTHMERE, March 14 (Wire) - The harbour', 'NORTHMERE, March 14'], ['NORTHMERE, Norland (AP) — The harbour', 'NORTHMERE, Norland'], ['Northmere (AFP) – The harbour', 'Northmere'],
    ['NORTHMERE - The harbour', 'NORTHMERE'], ['ST. ANNE, Norl. — The harbour', 'ST. ANNE, Norl.'], ['Northmere, Norland (CNN)The harbour', 'Northmere, Norland'], ['NORTHMERE, March 14. /TASS/. The harbour', 'NORTHMERE, March 14'],
    ['The harbour (AP) is shut', null], ['Well-known - and shut', null], ['A - B', null], ['', null],
  ];
  for (const [text, dateline] of TABLE) test(text, () => { assert.equal(datelineOf(text), dateline); });
});
