import assert from 'node:assert/strict';
import { calm, marksOf, moved } from '../../src/vscode/logic/marks';
import type { Mark } from '../../src/vscode/logic/marks';
import { annotation, entity, mention, quotation } from './build';

suite('marks', () => {
  const all = { names: true, quotations: true };
  const sample = annotation({
    entities: [entity('e1', 'Ilse Brandt', { source: 'S-001' }), entity('e2', 'Jonas Weir'), entity('e3', 'Averley', { type: 'location' }), entity('e4', 'Corn Hall', { type: 'facility', source: 'S-002' })],
    mentions: [mention(0, 5, 'e1'), mention(6, 9, 'e2'), mention(10, 15, 'e3', { type: 'location' }), mention(16, 20, 'e4', { type: 'facility' })],
    quotations: [
      quotation([[30, 40], [45, 50]], { statement: 'Q-001' }), quotation([60, 70]), quotation([80, 90], { speaker: null }),
      quotation([100, 110], { kind: 'indirect' }), quotation([120, 130], { kind: 'indirect', statement: 'Q-002' }), quotation([140, 150], { kind: 'mixed', speaker: null }),
    ],
  });

  test('tell how each name and each piece of a quotation stands', () => {
    assert.deepEqual(marksOf(sample, all).map(({ kind, start }) => `${kind}@${start}`), [
      'linkedQuotation@30', 'linkedQuotation@45', 'unsourcedQuotation@60', 'unattributedQuotation@80', 'indirectQuotation@100', 'linkedQuotation@120', 'unattributedQuotation@140',
      'linkedName@0', 'unlinkedName@6', 'linkedName@16',
    ]);
  });
  test('can be of names or of quotations alone', () => {
    assert.ok(marksOf(sample, { names: false, quotations: true }).every(mark => mark.kind.endsWith('Quotation')));
    assert.ok(marksOf(sample, { names: true, quotations: false }).every(mark => mark.kind.endsWith('Name')));
  });
  test('are none in a text that is no news', () => { assert.deepEqual(marksOf({ ...sample, recognition: { ...sample.recognition, class: 'other' } }, all), []); });

  const mark = (start: number, end: number): Mark => ({ kind: 'linkedName', start, end });
  const cases: readonly (readonly [string, Mark, readonly [number, number, string], Mark | null])[] = [
    ['text before it moves it', mark(10, 20), [0, 2, 'abcd'], mark(12, 22)],
    ['text after it leaves it', mark(10, 20), [20, 20, 'x'], mark(10, 20)],
    ['text at its start pushes it', mark(10, 20), [10, 10, 'x'], mark(11, 21)],
    ['text within it makes it longer', mark(10, 20), [15, 15, 'x'], mark(10, 21)],
    ['the loss of its end makes it shorter', mark(10, 20), [15, 25, ''], mark(10, 15)],
    ['the loss of its start makes it shorter', mark(10, 20), [5, 15, 'yy'], mark(7, 12)],
    ['its loss takes it away', mark(10, 20), [5, 25, 'words'], null],
    ['its exact loss takes it away', mark(10, 20), [10, 20, 'words'], null],
  ];
  for (const [name, before, [start, end, text], after] of cases) {
    test(`move with the text: ${name}`, () => { assert.deepEqual(moved([before], [{ start, end, text }]), after === null ? [] : [after]); });
  }
  test('move with several changes of one event in any order', () => {
    const changes = [{ start: 30, end: 30, text: 'late' }, { start: 0, end: 3, text: '' }, { start: 5, end: 5, text: 'xx' }];
    assert.deepEqual(moved([mark(10, 20), mark(28, 35)], changes), [mark(9, 19), mark(27, 38)]);
  });

  test('that are new wait, those that are gone go, those that stay take their new length', () => {
    const unsourced = { kind: 'unsourcedQuotation', start: 30, end: 40 } as const;
    assert.deepEqual(calm([mark(0, 5), mark(10, 20)], [mark(10, 22), mark(50, 55), unsourced]), [mark(10, 22)]);
  });
});
