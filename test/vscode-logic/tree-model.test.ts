import assert from 'node:assert/strict';
import { nodeAt, treeOf } from '../../src/vscode/logic/tree-model';
import type { TreeNode } from '../../src/vscode/logic/tree-model';
import { annotation, entity, mention, quotation } from './build';
import { ledger, source, statement } from './ledger';

suite('the model of the tree', () => {
  const text = '“One.” A said. “Two.” B said. “Three.” She went. “One.” A said. A denied it all.';
  const span = (words: string, nth = 0): [number, number] => { let at = -1; for (let i = 0; i <= nth; i++) at = text.indexOf(words, at + 1); return [at, at + words.length]; };
  const view = ledger([source('S-1', 'Ann'), source('S-2', 'Bea'), source('S-3', 'Cal')], [statement('Q-1', 'S-1', 'One.'), statement('Q-2', 'S-2', 'Two.'), statement('Q-3', 'S-1', 'Unused words.')]);
  const sample = annotation({
    entities: [entity('e1', 'A', { source: 'S-1' }), entity('e2', 'B')],
    mentions: [mention(...span('A'), 'e1'), mention(...span('B'), 'e2')],
    quotations: [
      quotation(span('“One.”'), { statement: 'Q-1', speaker: 'e1' }), quotation(span('“Two.”'), { statement: 'Q-2', speaker: 'e2' }), quotation(span('“Three.”'), { speaker: null }),
      quotation(span('“One.”', 1), { statement: 'Q-1', speaker: 'e1' }), quotation(span('A denied it all'), { kind: 'indirect', speaker: 'e1' }),
    ],
  });
  const line = (node: TreeNode): string => node.is === 'source' ? `${node.source.label} ${node.quotations}/${node.open}` : node.is === 'speaker' ? `${node.entity?.name ?? '?'} ${node.quotations}/${node.open}`
    : node.is === 'statement' ? `unused ${node.text}` : `${node.text} ${node.state}${node.otherSource === null ? '' : ` (${node.otherSource})`}`;
  const lines = (nodes: readonly TreeNode[]): string[] => nodes.flatMap(node => [line(node), ...node.children.map(child => `  ${line(child)}`)]);

  test('by source: sources as in the ledger, their words, what they said besides, then who is not in the ledger', () => {
    assert.deepEqual(lines(treeOf(sample, view, text, 'source')), [
      'Ann 3/0', '  One. linked', '  One. linked', '  A denied it all indirect', '  unused Unused words.', 'Bea 0/0', 'Cal 0/0', 'B 1/0', '  Two. linked (Bea)', '? 1/1', '  Three. unattributed',
    ]);
  });
  test('in the order of the draft: the quotations alone', () => {
    assert.deepEqual(lines(treeOf(sample, view, text, 'draft')), ['One. linked', 'Two. linked (Bea)', 'Three. unattributed', 'One. linked', 'A denied it all indirect']);
  });
  test('equal words have ids of their own, that stay when the text before them changes', () => {
    const ids = treeOf(sample, view, text, 'draft').map(node => node.id);
    assert.equal(new Set(ids).size, ids.length);
    const moved = annotation({ ...sample, quotations: sample.quotations.map(one => ({ ...one, contents: one.contents.map(([start, end]) => [start + 5, end + 5] as const) })) });
    assert.deepEqual(treeOf(moved, view, `More ${text}`, 'draft').map(node => node.id), ids);
  });
  test('an empty draft shows the ledger alone', () => { assert.deepEqual(lines(treeOf(annotation(), view, '', 'source')).filter(row => !row.startsWith(' ')), ['Ann 0/0', 'Bea 0/0', 'Cal 0/0']); });

  for (const [what, offset, name, expected] of [
    ['in a quotation', span('“Two.”')[0] + 2, null, 'Two. linked (Bea)'], ['on a known name', span('A')[0], { source: 'S-1', name: 'A' }, 'Ann 3/0'],
    ['on another name', span('B')[0], { source: null, name: 'B' }, 'B 1/0'], ['elsewhere', span('She')[0] + 1, null, null],
  ] as const) {
    test(`the row for a cursor ${what}`, () => {
      const node = nodeAt(treeOf(sample, view, text, 'source'), offset, name);
      assert.equal(node === null ? null : line(node), expected);
    });
  }
});
