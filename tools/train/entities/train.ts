import { Chain } from '../../../src/entities/model/chain';
import { LABELS, LABEL_STRIDE } from '../../../src/entities/model/labels';
import type { Targets, TrainingDocument } from './corpora';
import type { Embeddings } from './embeddings';
import type { Random } from '../math';
import type { Network } from './network';
import { readSoft, type SoftLabels } from './soft';

/** What a step of training reads, by which net, how much it counts, what teachers say of its corpus, and how much people’s labels count beside that (0 where there are none). */
export interface Lesson { readonly document: TrainingDocument; readonly net: number; readonly weight: number; readonly soft: readonly SoftLabels[]; readonly gold: number }

const DROPOUT = { input: 0.3, hidden: 0.4, word: 0.05 };
const RATE = 0.002;

/**
 * Trains nets over one set of embeddings; in the end the averages of the weights stand in their place. The likelihood is
 * that of the labels that people gave, where they gave one, mixed with what teachers say (distillation, Hinton et al. 2015).
 */
export function train(nets: readonly Network[], embeddings: Embeddings, lessons: readonly Lesson[], targets: Targets, epochs: number, random: Random, report: () => void): void {
  const chain = new Chain();
  const room = Math.max(...nets.map(({ scores }) => scores.data.length));
  const [free, wanted] = [new Float32Array(room), new Float32Array(room)];
  const taught = new Float32Array(LABELS);
  const swap = (): void => { for (const net of nets) net.adam.swap(); embeddings.adam.swap(); };
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const began = Date.now();
    let loss = 0;
    let pieces = 0;
    for (const { document, net: which, weight, soft, gold } of random.shuffled(lessons)) {
      const progress = step++ / (epochs * lessons.length);
      const net = nets[which]!;
      net.forward(document, DROPOUT, random);
      const { scores: { data: scores }, dScores: { data: gradient } } = net;
      const allowed = (row: number): Uint8Array => targets.masks[document.targets[net.candidates[row]!]!]!;
      for (const [first, length] of net.runs) {
        loss += chain.marginals(scores, first, length, null, free);
        if (gold > 0) loss -= chain.marginals(scores, first, length, allowed, wanted);
      }
      const share = soft.length === 0 ? 1 : gold;
      for (const [row, piece] of net.candidates.entries()) {
        if (share < 1) readSoft(soft, document.at + piece, taught, 0);
        for (let l = 0; l < LABELS; l++) {
          const i = row * LABEL_STRIDE + l;
          gradient[i] = weight * (free[i]! - share * (share > 0 ? wanted[i]! : 0) - (1 - share) * taught[l]!) / 200;
        }
      }
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
