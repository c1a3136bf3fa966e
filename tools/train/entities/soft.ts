import { Chain } from '../../../src/entities/model/chain';
import { LABELS, LABEL_STRIDE } from '../../../src/entities/model/labels';
import type { TrainingDocument } from './corpora';
import type { Network } from './network';

/** What a teacher says of each piece of a corpus: `LABELS` probabilities of 8 bits, in the order of the pieces; all 0 where it has no doubt that there is no name. */
export type SoftLabels = Uint8Array;

/** The labels that a network gives to the documents of a corpus. */
export function softLabels(net: Network, documents: readonly TrainingDocument[]): SoftLabels {
  const all = new Uint8Array(documents.reduce((sum, { length }) => sum + length, 0) * LABELS);
  const chain = new Chain();
  const found = new Float32Array(net.scores.data.length);
  for (const document of documents) {
    net.forward(document);
    for (const [first, length] of net.runs) chain.marginals(net.scores.data, first, length, null, found);
    for (const [row, piece] of net.candidates.entries()) for (let l = 0; l < LABELS; l++) all[(document.at + piece) * LABELS + l] = Math.round(found[row * LABEL_STRIDE + l]! * 255);
  }
  return all;
}

/** The mean of what several teachers say of the piece that is row `row` of a document: written into `into` from `at` on. */
export function readSoft(soft: readonly SoftLabels[], piece: number, into: Float32Array, at: number): void {
  let sum = 0;
  for (let l = 0; l < LABELS; l++) {
    let value = 0;
    for (const labels of soft) value += labels[piece * LABELS + l]!;
    into[at + l] = value;
    sum += value;
  }
  // A teacher that saw no candidate is sure that there is no name.
  if (sum < 255 * soft.length * 0.9) { into[at]! += 255 * soft.length - sum; sum = 255 * soft.length; }
  for (let l = 0; l < LABELS; l++) into[at + l]! /= sum;
}
