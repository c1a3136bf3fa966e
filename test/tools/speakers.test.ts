import assert from 'node:assert/strict';
import type { Annotation } from '../../src/annotation/types';
import { judge, readSpeakers } from '../../tools/eval/speakers';
import { isRight } from '../../tools/eval/quotations';
import { entity, mention, quotation, annotation as build } from '../vscode-logic/build';

const annotation: Annotation = build({
  entities: [entity('e1', 'Ada Merrow'), entity('e2', 'Bo Lund')], mentions: [mention(0, 10, 'e1'), mention(20, 27, 'e2')],
  quotations: [quotation([40, 60], { speaker: 'e1' }), quotation([70, 90], { speaker: null, anonymous: 'a clerk' })],
});

suite('the judge of speakers', () => {
  const TABLE: readonly (readonly [title: string, label: readonly [number, number, number, number], verdict: string])[] = [
    ['the entity has the name that was labelled', [40, 60, 0, 10], 'right'],
    ['another entity', [40, 60, 20, 27], 'wrong'],
    ['half of the words are enough', [45, 70, 0, 10], 'right'],
    ['fewer are not', [55, 69, 0, 10], 'missed'],
    ['nobody is named, and nobody is given', [70, 90, -1, -1], 'right'],
    ['nobody is given, though somebody is named', [70, 90, 0, 10], 'wrong'],
    ['nobody is named, but somebody is given', [40, 60, -1, -1], 'wrong'],
  ];
  for (const [title, label, verdict] of TABLE) test(title, () => { assert.equal(judge(annotation, label), verdict); });

  test('labels are places in order, of 304 quotations', () => {
    const labels = readSpeakers().flatMap(({ speakers }) => speakers);
    assert.equal(labels.length, 304);
    for (const [start, end, nameStart, nameEnd] of labels) assert.ok(start < end && (nameStart < nameEnd || nameStart === -1 && nameEnd === -1));
  });

  test('a quotation is right with most of its words and its source', () => {
    const gold = [{ contents: [[0, 100]] as const, source: [[110, 120]] as const }];
    assert.equal(isRight({ contents: [[0, 90]], source: [[112, 115]] }, gold), true);
    assert.equal(isRight({ contents: [[0, 70]], source: [[112, 115]] }, gold), false);
    assert.equal(isRight({ contents: [[0, 140]], source: [[112, 115]] }, gold), false);
    assert.equal(isRight({ contents: [[0, 90]], source: [[130, 140]] }, gold), false);
  });
});
