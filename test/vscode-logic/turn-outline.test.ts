import assert from 'node:assert/strict';
import { annotate } from '../../src/annotation';
import type { Turn } from '../../src/annotation/types';
import { clockOf, foldsOfTurns, outlineOfTurns, stretchOf, type OutlineRow } from '../../src/vscode/logic/turn-outline';
import { SAMPLES } from '../transcript/samples';

const lines = (...all: readonly string[]): string => all.join('\n');
const lineIn = (text: string) => (offset: number): number => text.slice(0, offset).split('\n').length - 1;
const foldsIn = (text: string): readonly (readonly [number, number])[] => foldsOfTurns(annotate(text).turns, lineIn(text));
/** Rows as `name | detail`, those below another one behind a dash. */
const told = (rows: readonly OutlineRow[], depth = ''): string[] => rows.flatMap(({ name, detail, rows: below }) => [`${depth}${name} | ${detail}`, ...told(below, `${depth}- `)]);
const outlineIn = (text: string): readonly OutlineRow[] => outlineOfTurns(annotate(text).turns, text);

const DEBATE = lines('PETRA NOVAK, HOST: Good evening.', '', 'We are at the quay.', '', '(BEGIN VIDEO CLIP)', '', 'SAM ODUYA, FERRY OWNER: Nobody told us', 'a thing about it.', '', 'NOVAK: Who closed it?', '', 'ODUYA: The port.', '', '(APPLAUSE)', '', 'And the town.');
const DEPOSITION = lines(' 1                 DIRECT EXAMINATION', ' 2   BY MR. ODUYA:', ' 3        Q.   Who closed the harbor?', ' 4        A.   The port authority did that, on the', ' 5   Thursday.', ' 6             THE COURT:  Speak up, please.', '', ' 7                 CROSS-EXAMINATION', ' 8   BY MS. BRANDT:', ' 9        Q.   On which day?', '10        A.   Thursday.', '11        Q.   Thank you.');

suite('the folds of a transcript', () => {
  test('go from the line of the speaker to that of the last word; what stands between turns stays', () => { assert.deepEqual(foldsIn(DEBATE), [[0, 2], [6, 7], [11, 15]]); });
  test('begin at a label that has a line of its own', () => { assert.deepEqual(foldsIn(lines('Lucia Brandt  0:03', 'We closed it.', 'At noon.', '', 'Sam Oduya  0:09', 'And then?', '', 'Lucia Brandt  1:15', 'Then we called.')), [[0, 2], [4, 5], [7, 8]]); });
  test('hold all captions of a speaker, and not the times of the next one', () => {
    assert.deepEqual(foldsIn(lines('WEBVTT', '', '00:01.000 --> 00:02.000', '<v Ann Ely>One', '', '00:02.000 --> 00:03.000', '<v Ann Ely>two.', '', '00:03.000 --> 00:04.000', '<v Jo Hart>Three.')), [[3, 6]]);
  });
  test('are none of a speech without labels, and none of an article', () => {
    for (const sample of SAMPLES.filter(({ layout, class: kind }) => layout === 'speech' || kind !== 'transcript')) assert.deepEqual(foldsIn(sample.text), [], sample.title);
  });
  test('never cross', () => {
    for (const { text, title } of SAMPLES) {
      let last = -1;
      for (const [from, to] of foldsIn(text)) { assert.ok(from > last && to > from, title); last = to; }
    }
  });
});

suite('the outline of a transcript', () => {
  test('has the turns in order, by the fullest name, with the first words', () => {
    assert.deepEqual(told(outlineIn(DEBATE)), ['PETRA NOVAK: Good evening. | ', 'SAM ODUYA: Nobody told us a thing about it. | ', 'PETRA NOVAK: Who closed it? | ', 'SAM ODUYA: The port. | ']);
  });
  test('has times where the transcript has them', () => {
    assert.deepEqual(told(outlineIn(lines('Lucia Brandt  0:03', 'We closed it.', '', 'Sam Oduya  0:09', 'And then?', '', 'Lucia Brandt  1:15', 'Then we called.'))), ['Lucia Brandt: We closed it. | 0:03', 'Sam Oduya: And then? | 0:09', 'Lucia Brandt: Then we called. | 1:15']);
  });
  test('has the first words where nobody is named', () => {
    assert.deepEqual(told(outlineIn(lines('0:03', 'we closed it at noon because', '0:07', 'of the cracks that were found', '0:11', 'and then we called the ferries'))), ['we closed it at noon because | 0:03', 'of the cracks that were found | 0:07', 'and then we called the ferries | 0:11']);
  });
  test('has the parts of a record above its turns, and says who asks', () => {
    assert.deepEqual(told(outlineIn(DEPOSITION)), ['DIRECT EXAMINATION | ', '- MR. ODUYA: Who closed the harbor? | ', '- A: The port authority did that, on the 5 Thursday. | ', '- THE COURT: Speak up, please. | ', 'CROSS-EXAMINATION | ', '- MS. BRANDT: On which day? | ', '- A: Thursday. | ', '- MS. BRANDT: Thank you. | ']);
  });
  test('does not put everything under the title', () => {
    assert.ok(outlineIn(lines('# A talk', '', 'Ann Ely: We closed it at noon, as we had to.', '', 'Jo Hart: And then, what did you do then?', '', 'Ann Ely: We called the ferries, all of them.')).every(({ is }) => is === 'turn'));
  });
  test('is of every layout, each row within the document, and none within another', () => {
    for (const { text, title } of SAMPLES) {
      let last = 0;
      for (const { name, whole: [start, end], head } of outlineIn(text).flatMap(row => row.is === 'section' ? row.rows : [row])) {
        assert.ok(name !== '' && start >= last && end >= start && end <= text.length && head[0] >= start && head[1] <= end, `${title}: ${name}`);
        last = end;
      }
    }
  });
  test('says a time as people do', () => { assert.deepEqual([0, 9.9, 75, 3600, 36133].map(clockOf), ['0:00', '0:09', '1:15', '1:00:00', '10:02:13']); });
});

suite('the stretch of a turn', () => {
  const turn = (label: readonly [number, number], text: readonly [number, number]): Turn => ({ label, text, speaker: null, start: null, end: null });
  test('begins at the label where there is one', () => { assert.deepEqual([stretchOf(turn([5, 9], [11, 20])), stretchOf(turn([11, 11], [11, 20])), stretchOf(turn([5, 9], [9, 9]))], [[5, 20], [11, 20], [5, 9]]); });
});
