import { Begin, End, Inside, LABELS, LABEL_STRIDE, Single, TYPES, labelOf } from './labels';

/**
 * Marginals of a linear-chain CRF (Lafferty et al. 2001) whose only potentials are those of labels, and whose
 * transitions are allowed or not: a name goes on or it does not. Runs of candidates stand alone, for nothing else can
 * be a name. So the gradient of its likelihood is the difference of two marginals.
 */
export class Chain {
  #alpha = new Float64Array(64 * LABELS);
  #beta = new Float64Array(64 * LABELS);
  #weights = new Float64Array(64 * LABELS);

  /**
   * @param scores `length` rows of `LABEL_STRIDE` scores, from row `first`
   * @param allowed for each row the labels it may have, or null for all
   * @param into gets the probability of each label of each row; rows as in `scores`
   * @returns the logarithm of the sum over all allowed sequences
   */
  marginals(scores: Float32Array, first: number, length: number, allowed: ((row: number) => Uint8Array) | null, into: Float32Array): number {
    if (length * LABELS > this.#alpha.length) {
      this.#alpha = new Float64Array(2 * length * LABELS);
      this.#beta = new Float64Array(2 * length * LABELS);
      this.#weights = new Float64Array(2 * length * LABELS);
    }
    const [alpha, beta, weights] = [this.#alpha, this.#beta, this.#weights];
    let total = 0;
    for (let t = 0; t < length; t++) {
      const row = (first + t) * LABEL_STRIDE;
      const mask = allowed?.(first + t);
      let most = -Infinity;
      for (let l = 0; l < LABELS; l++) if (mask === undefined || mask[l] === 1) most = Math.max(most, scores[row + l]!);
      for (let l = 0; l < LABELS; l++) weights[t * LABELS + l] = mask === undefined || mask[l] === 1 ? Math.exp(scores[row + l]! - most) : 0;
      total += most;
    }
    let out = 1;
    for (let t = 0; t < length; t++) {
      const at = t * LABELS;
      const before = at - LABELS;
      alpha[at] = out * weights[at]!;
      let sum = alpha[at];
      let next = alpha[at];
      for (let k = 0; k < TYPES.length; k++) {
        const l = at + labelOf(k, 0);
        const inside = t === 0 ? 0 : alpha[before + labelOf(k, Begin)]! + alpha[before + labelOf(k, Inside)]!;
        alpha[l + Begin] = out * weights[l + Begin]!;
        alpha[l + Single] = out * weights[l + Single]!;
        alpha[l + Inside] = inside * weights[l + Inside]!;
        alpha[l + End] = inside * weights[l + End]!;
        next += alpha[l + Single]! + alpha[l + End]!;
        sum += alpha[l + Begin]! + alpha[l + Inside]! + alpha[l + Single]! + alpha[l + End]!;
      }
      if (t === length - 1) sum = next;
      const scale = 1 / sum;
      for (let l = 0; l < LABELS; l++) alpha[at + l]! *= scale;
      out = next * scale;
      total += Math.log(sum);
    }
    let back = 1;
    for (let t = length - 1; t >= 0; t--) {
      const at = t * LABELS;
      const after = at + LABELS;
      beta[at] = back;
      for (let k = 0; k < TYPES.length; k++) {
        const l = labelOf(k, 0);
        const going = t === length - 1 ? 0 : weights[after + l + Inside]! * beta[after + l + Inside]! + weights[after + l + End]! * beta[after + l + End]!;
        beta[at + l + Begin] = going;
        beta[at + l + Inside] = going;
        beta[at + l + Single] = back;
        beta[at + l + End] = back;
      }
      let sum = 0;
      const row = (first + t) * LABEL_STRIDE;
      for (let l = 0; l < LABELS; l++) sum += alpha[at + l]! * beta[at + l]!;
      for (let l = 0; l < LABELS; l++) into[row + l] = alpha[at + l]! * beta[at + l]! / sum;
      back = weights[at]! * beta[at];
      for (let k = 0; k < TYPES.length; k++) {
        const l = at + labelOf(k, 0);
        back += weights[l + Begin]! * beta[l + Begin]! + weights[l + Single]! * beta[l + Single]!;
      }
      const scale = 1 / (back || 1);
      for (let l = 0; l < LABELS; l++) beta[at + l]! *= scale;
      back *= scale;
    }
    return total;
  }
}
