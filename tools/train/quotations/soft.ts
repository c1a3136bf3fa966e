import { Chain } from '../../../src/quotations/model/chain';
import { LABELS, LABEL_STRIDE } from '../../../src/quotations/model/labels';
import type { TaggedDocument } from './corpora';
import type { Network } from './network';

/** What a teacher says of each piece of a corpus: `LABELS` probabilities of 8 bits, in the order of the pieces. */
export type SoftLabels = Uint8Array;

/** The labels that a network gives to the documents of a corpus. */
export function softLabels(net: Network, documents: readonly TaggedDocument[]): SoftLabels {
  const all = new Uint8Array(documents.reduce((sum, { length }) => sum + length, 0) * LABELS);
  const chain = new Chain(net.transitionScores);
  const found = new Float32Array(net.scores.data.length);
  for (const document of documents) {
    net.forward(document);
    for (let b = 0; b + 1 < document.blocks.length; b++) chain.marginals(net.scores.data, document.blocks[b]!, document.blocks[b + 1]! - document.blocks[b]!, found);
    for (let i = 0; i < document.length; i++) for (let l = 0; l < LABELS; l++) all[(document.at + i) * LABELS + l] = Math.round(found[i * LABEL_STRIDE + l]! * 255);
  }
  return all;
}

/** The mean of what several teachers say of a piece, written into `into`. */
export function readSoft(soft: readonly SoftLabels[], piece: number, into: Float32Array): void {
  let sum = 0;
  for (let l = 0; l < LABELS; l++) {
    let value = 0;
    for (const labels of soft) value += labels[piece * LABELS + l]!;
    into[l] = value;
    sum += value;
  }
  for (let l = 0; l < LABELS; l++) into[l]! /= sum || 1;
}
