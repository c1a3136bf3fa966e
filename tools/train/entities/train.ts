import { Chain } from '../../../src/entities/model/chain';
import { LABELS, LABEL_STRIDE } from '../../../src/entities/model/labels';
import type { Targets, TrainingDocument } from './corpora';
import type { Embeddings } from './embeddings';
import type { Random } from './math';
import type { Network } from './network';

/** What a step of training reads, by which of the two nets, and how much it counts. */
export interface Lesson { readonly document: TrainingDocument; readonly caseless: 0 | 1; readonly weight: number }

const DROPOUT = { input: 0.3, hidden: 0.4, word: 0.05 };
const RATE = 0.002;

/** Trains both nets over one set of embeddings; in the end the averages of the weights stand in their place. */
export function train(nets: readonly [Network, Network], embeddings: Embeddings, lessons: readonly Lesson[], targets: Targets, epochs: number, random: Random, report: () => void): void {
  const chain = new Chain();
  const room = nets[0].scores.data.length;
  const [free, bound] = [new Float32Array(room), new Float32Array(room)];
  const swap = (): void => { for (const net of nets) net.adam.swap(); embeddings.adam.swap(); };
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const began = Date.now();
    let loss = 0;
    let pieces = 0;
    for (const { document, caseless, weight } of random.shuffled(lessons)) {
      const progress = step++ / (epochs * lessons.length);
      const net = nets[caseless];
      net.forward(document, DROPOUT, random);
      const allowed = (row: number): Uint8Array => targets.masks[document.targets[net.candidates[row]!]!]!;
      for (const [first, length] of net.runs) loss += chain.marginals(net.scores.data, first, length, null, free) - chain.marginals(net.scores.data, first, length, allowed, bound);
      for (let i = 0; i < net.candidates.length * LABEL_STRIDE; i++) net.dScores.data[i] = i % LABEL_STRIDE < LABELS ? weight * (free[i]! - bound[i]!) / 200 : 0;
      pieces += document.length;
      net.backward(document);
      const rate = RATE * Math.min(1, progress / 0.02) * (1 - 0.95 * progress);
      net.adam.step(rate, null);
      embeddings.step(rate);
    }
    console.log(`epoch ${epoch + 1} of ${epochs}: loss ${(loss / pieces).toFixed(4)} a piece, ${((Date.now() - began) / 1000).toFixed(0)} s`);
    if (epoch % 3 === 2 || epoch === epochs - 1) { swap(); report(); if (epoch < epochs - 1) swap(); }
  }
}
