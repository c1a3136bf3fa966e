import { Chain } from '../../../src/quotations/model/chain';
import { LABELS, LABEL_STRIDE } from '../../../src/quotations/model/labels';
import type { Random } from '../math';
import type { Grammar, TaggedDocument } from './corpora';
import type { Network } from './network';
import { readSoft, type SoftLabels } from './soft';

/** What a step of training reads: text with labels, what teachers say of its corpus, and how much people’s labels count beside that (0 where there are none). */
export interface Lesson { readonly document: TaggedDocument; readonly soft: readonly SoftLabels[]; readonly gold: number; readonly weight: number }

export interface Course { readonly epochs: number; readonly rate: number; readonly input: number; readonly hidden: number; readonly word: number; /** How often grammar is read in each epoch. */ readonly grammar: number }

/** Trains a network; in the end the averages of the weights stand in their place. Distillation as in Hinton et al. 2015. */
export function train(net: Network, lessons: readonly Lesson[], grammar: Grammar | null, { epochs, rate: full, grammar: rounds, ...dropout }: Course, random: Random, report: (epoch: number) => void): void {
  const free = new Float32Array(net.scores.data.length);
  const taught = new Float32Array(LABELS);
  const swap = (): void => { net.parameters.adam.swap(); net.embeddings.adam.swap(); };
  const chain = new Chain(net.transitionScores);
  const rate = (progress: number): number => full * Math.min(1, progress / 0.02) * (1 - 0.95 * progress);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const began = Date.now();
    let loss = 0;
    let pieces = 0;
    const extra = grammar === null ? [] : Array.from({ length: rounds }, () => grammar.documents).flat();
    const items = random.shuffled<Lesson | Grammar['documents'][number]>([...lessons, ...extra]);
    for (const [step, item] of items.entries()) {
      const progress = (epoch + step / items.length) / epochs;
      if ('tags' in item) {
        net.forward(item, true, dropout, random);
        grammarGradient(net, item.tags, grammar!.sizes);
        net.backward(item, true);
      } else {
        const { document, soft, gold, weight } = item;
        net.forward(document, false, dropout, random);
        chain.refresh();
        const scale = weight / 200;
        const share = soft.length === 0 ? 1 : gold;
        const pairs = share > 0 ? net.transitionGradient : null;
        for (let b = 0; b + 1 < document.blocks.length; b++) {
          const [from, to] = [document.blocks[b]!, document.blocks[b + 1]!];
          const labels = document.labels.subarray(from, to);
          loss += chain.marginals(net.scores.data, from, to - from, free, pairs) - (share > 0 ? chain.score(net.scores.data, from, labels) : 0);
          if (pairs !== null) for (let t = 1; t < labels.length; t++) pairs[labels[t - 1]! * LABEL_STRIDE + labels[t]!]! -= 1;
        }
        if (pairs !== null) for (let i = 0; i < pairs.length; i++) pairs[i]! *= scale * share;
        for (let i = 0; i < document.length; i++) {
          if (share < 1) readSoft(soft, document.at + i, taught);
          for (let l = 0; l < LABELS; l++) {
            const at = i * LABEL_STRIDE + l;
            const wanted = share * (share > 0 && document.labels[i] === l ? 1 : 0) + (share < 1 ? (1 - share) * taught[l]! : 0);
            net.dScores.data[at] = scale * (free[at]! - wanted);
          }
        }
        pieces += document.length;
        net.backward(document);
      }
      clip(net);
      net.parameters.adam.step(rate(progress), null);
      net.embeddings.step(rate(progress));
    }
    console.log(`epoch ${epoch + 1} of ${epochs}: loss ${(loss / pieces).toFixed(4)} a piece, ${((Date.now() - began) / 1000).toFixed(0)} s`);
    if (epoch % 3 === 2 || epoch === epochs - 1) { swap(); report(epoch); if (epoch < epochs - 1) swap(); }
  }
}

/** Cross-entropy of both sets of tags. */
function grammarGradient(net: Network, tags: readonly [Int16Array, Int16Array], sizes: readonly [number, number]): void {
  const width = net.grammarBias.size;
  const [scores, d] = [net.grammarScores.data, net.dGrammar.data];
  d.fill(0, 0, tags[0].length * width);
  for (let i = 0; i < tags[0].length; i++) for (const which of [0, 1] as const) {
    const tag = tags[which][i]!;
    if (tag < 0) continue;
    const from = i * width + (which === 0 ? 0 : sizes[0]);
    let most = -Infinity;
    for (let l = 0; l < sizes[which]; l++) most = Math.max(most, scores[from + l]!);
    let sum = 0;
    for (let l = 0; l < sizes[which]; l++) sum += d[from + l] = Math.exp(scores[from + l]! - most);
    for (let l = 0; l < sizes[which]; l++) d[from + l] = (d[from + l]! / sum - (l === tag ? 1 : 0)) / 400;
  }
}

/** Keeps a step from being thrown off by one hard text: the norm of the gradient is at most 5. */
function clip(net: Network): void {
  const { gradient: { data }, used } = net.parameters;
  let sum = 0;
  for (let i = 0; i < used; i++) sum += data[i]! * data[i]!;
  if (sum <= 25) return;
  const scale = 5 / Math.sqrt(sum);
  for (let i = 0; i < used; i++) data[i]! *= scale;
}
