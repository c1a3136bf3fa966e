import { Chain } from '../../../src/quotations/model/chain';
import { kindOf, Kind, LABEL_STRIDE, placeOf, Begin, Single } from '../../../src/quotations/model/labels';
import type { TaggedDocument } from './corpora';
import type { Network } from './network';

/** Spans of labels as `from:to:kind`; the three kinds of content count as one. */
function spansOf(labels: Uint8Array, at: number): readonly string[] {
  const spans: string[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === 0 || placeOf(label) !== Begin && placeOf(label) !== Single) continue;
    let j = i + 1;
    while (j < labels.length && labels[j] !== 0 && kindOf(labels[j]!) === kindOf(label) && placeOf(labels[j]!) !== Begin && placeOf(labels[j]!) !== Single) j++;
    spans.push(`${at + i}:${at + j}:${Math.min(kindOf(label), Kind.Right)}`);
  }
  return spans;
}

/** Exact F1 of sources, cues and contents by block, from the mean of the scores of the networks, in one line. */
export function score(nets: readonly Network[], documents: readonly TaggedDocument[]): string {
  const tally = [0, 0, 0].map(() => [0, 0, 0]);
  for (const document of documents) {
    const sum = new Float32Array(document.length * LABEL_STRIDE);
    const transitions = new Float32Array(nets[0]!.transitionScores.length);
    for (const net of nets) {
      net.forward(document);
      for (let i = 0; i < sum.length; i++) sum[i]! += net.scores.data[i]! / nets.length;
      for (let i = 0; i < transitions.length; i++) transitions[i]! += net.transitionScores[i]! / nets.length;
    }
    const chain = new Chain(transitions);
    for (let b = 0; b + 1 < document.blocks.length; b++) {
      const [from, to] = [document.blocks[b]!, document.blocks[b + 1]!];
      const found = spansOf(chain.best(sum, from, to - from), from);
      const gold = new Set(spansOf(document.labels.subarray(from, to), from));
      for (const span of found) { const t = tally[Number(span.split(':')[2])]!; t[1]!++; if (gold.has(span)) t[0]!++; }
      for (const span of gold) tally[Number(span.split(':')[2])]![2]!++;
    }
  }
  return tally.map(([right, found, gold], k) => `${['source', 'cue', 'content'][k]!} ${(200 * right! / (found! + gold! || 1)).toFixed(2)}`).join('  ');
}
