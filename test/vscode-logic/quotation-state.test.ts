import assert from 'node:assert/strict';
import { extent, neighbour, openQuotations, quotationAt } from '../../src/vscode/logic/quotation-state';
import { verbatim } from '../../src/vscode/logic/verbatim';
import { annotation, quotation } from './build';

suite('quotations in the editor', () => {
  const sample = annotation({ quotations: [quotation([10, 20]), quotation([30, 40], { statement: 'Q-1' }), quotation([50, 60], { speaker: null }), quotation([70, 80], { kind: 'indirect' }), quotation([90, 99], { kind: 'mixed' })] });

  test('are open when marked words have no statement', () => { assert.deepEqual(openQuotations(sample).map(one => extent(one)[0]), [10, 50, 90]); });

  for (const [offset, next, previous] of [[0, 10, 90], [10, 50, 90], [15, 50, 10], [50, 90, 10], [95, 10, 90], [200, 10, 90]] as const) {
    test(`from ${offset} the next open one is at ${next}, the previous at ${previous}`, () => {
      assert.equal(neighbour(sample, offset, 'next'), next);
      assert.equal(neighbour(sample, offset, 'previous'), previous);
    });
  }
  test('in a transcript none is open', () => { assert.deepEqual(openQuotations({ ...sample, recognition: { ...sample.recognition, class: 'transcript' } }), []); });
  test('none open, none to go to', () => { assert.equal(neighbour(annotation(), 5, 'next'), null); });

  test('at a place: the innermost, by content before cue and source', () => {
    const outer = quotation([[0, 20], [40, 60]], { cue: [[21, 25]], source: [[26, 35]] });
    const inner = quotation([5, 10]);
    const all = annotation({ quotations: [outer, inner] });
    for (const [offset, expected] of [[0, outer], [7, inner], [10, inner], [20, outer], [24, outer], [30, outer], [38, null], [60, outer], [61, null]] as const) {
      assert.equal(quotationAt(all, offset), expected, `at ${offset}`);
    }
  });
});

suite('the words of a quotation', () => {
  const cases: readonly (readonly [text: string, pieces: readonly (readonly [number, number])[], expected: string])[] = [
    ['“We waited,” she said.', [[0, 12]], 'We waited'],
    ['"We waited."', [[0, 12]], 'We waited.'],
    ['“They came,” he said, “and we left.”', [[0, 12], [22, 36]], 'They came, and we left.'],
    ['‘We waited’', [[0, 11]], 'We waited'],
    ['“the workers’”', [[0, 14]], 'the workers’'],
    ['«Nous attendons»', [[0, 16]], 'Nous attendons'],
    ['“One.\n\n“Two.”', [[0, 13]], 'One. Two.'],
    ['“Wait\r\n  here”', [[0, 14]], 'Wait here'],
    ['we waited', [[0, 9]], 'we waited'],
  ];
  for (const [text, contents, expected] of cases) test(JSON.stringify(text), () => { assert.equal(verbatim(text, quotation(contents)), expected); });
});
