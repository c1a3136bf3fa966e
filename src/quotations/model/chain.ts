import { AFTER, BEFORE, LABELS, LABEL_STRIDE, mayBegin, mayEnd } from './labels';

const OPENING = Array.from({ length: LABELS }, (_, l) => l).filter(mayBegin);
/** A label so far behind the best of its piece, and a share as small as this, are left out of sums. */
const FAINT = 14;
const FLOOR = 2e-9;
const NOTHING = 1e-7;
/** So far behind the best sequence another is given up. */
const HOPELESS = 25;
const CLOSING = Array.from({ length: LABELS }, (_, l) => l).filter(mayEnd);

/**
 * A linear-chain CRF (Lafferty et al. 2001) over the labels of one block, in which only whole spans are allowed.
 * `transitions` holds the score of each pair, that of `from` before `to` at `from * LABEL_STRIDE + to`.
 */
export class Chain {
  #alpha = new Float64Array(0);
  #beta = new Float64Array(0);
  #weights = new Float64Array(0);
  #back = new Uint8Array(0);
  readonly #pairs = new Float64Array(LABELS * LABEL_STRIDE);

  constructor(readonly transitions: Float32Array) { this.refresh(); }

  /** To be called when the transitions have changed. */
  refresh(): void { for (let i = 0; i < this.#pairs.length; i++) this.#pairs[i] = Math.exp(this.transitions[i]!); }

  /** The most probable labels (Viterbi 1967) of `length` rows of scores from row `first`. */
  best(scores: Float32Array, first: number, length: number): Uint8Array {
    if (this.#back.length < length * LABELS) this.#back = new Uint8Array(2 * length * LABELS);
    const back = this.#back;
    const { transitions } = this;
    let now = new Float64Array(LABELS).fill(-Infinity);
    let next = new Float64Array(LABELS);
    for (const l of OPENING) now[l] = scores[first * LABEL_STRIDE + l]!;
    for (let t = 1; t < length; t++) {
      const row = (first + t) * LABEL_STRIDE;
      let most = -Infinity;
      for (let l = 0; l < LABELS; l++) if (now[l]! > most) most = now[l]!;
      next.fill(-Infinity);
      // What is far behind the best never comes first again; mostly “nothing” is alone.
      for (let from = 0; from < LABELS; from++) {
        const value = now[from]!;
        if (value < most - HOPELESS) continue;
        for (const to of AFTER[from]!) {
          const sum = value + transitions[from * LABEL_STRIDE + to]!;
          if (sum > next[to]!) { next[to] = sum; back[t * LABELS + to] = from; }
        }
      }
      for (let to = 0; to < LABELS; to++) next[to]! += scores[row + to]!;
      [now, next] = [next, now];
    }
    const labels = new Uint8Array(length);
    let last = 0;
    for (const l of CLOSING) if (now[l]! > now[last]!) last = l;
    for (let t = length - 1; t >= 0; t--) { labels[t] = last; last = back[t * LABELS + last]!; }
    return labels;
  }

  /**
   * The probability of each label of each row, written into `into` (rows as in `scores`).
   * @param gradient gets the expected number of each pair added, unless null
   * @returns the logarithm of the sum over all allowed sequences
   */
  marginals(scores: Float32Array, first: number, length: number, into: Float32Array, gradient: Float32Array | null = null): number {
    if (this.#alpha.length < length * LABELS) {
      this.#alpha = new Float64Array(2 * length * LABELS);
      this.#beta = new Float64Array(2 * length * LABELS);
      this.#weights = new Float64Array(2 * length * LABELS);
    }
    const [alpha, beta, weights, pairs] = [this.#alpha, this.#beta, this.#weights, this.#pairs];
    let total = 0;
    for (let t = 0; t < length; t++) {
      const row = (first + t) * LABEL_STRIDE;
      let most = -Infinity;
      for (let l = 0; l < LABELS; l++) most = Math.max(most, scores[row + l]!);
      for (let l = 0; l < LABELS; l++) { const behind = scores[row + l]! - most; weights[t * LABELS + l] = behind < -FAINT ? FLOOR : Math.exp(behind); }
      const at = t * LABELS;
      alpha.fill(0, at, at + LABELS);
      if (t === 0) for (const l of OPENING) alpha[at + l] = 1;
      else for (let from = 0; from < LABELS; from++) {
        const before = alpha[at - LABELS + from]!;
        if (before > NOTHING) for (const to of AFTER[from]!) alpha[at + to]! += before * pairs[from * LABEL_STRIDE + to]!;
      }
      let sum = 0;
      for (let l = 0; l < LABELS; l++) sum += alpha[at + l]! *= weights[at + l]!;
      if (t === length - 1) { sum = 0; for (const l of CLOSING) sum += alpha[at + l]!; }
      for (let l = 0; l < LABELS; l++) alpha[at + l]! /= sum;
      total += Math.log(sum) + most;
    }
    for (let l = 0; l < LABELS; l++) beta[(length - 1) * LABELS + l] = mayEnd(l) ? 1 : 0;
    for (let t = length - 2; t >= 0; t--) {
      const at = t * LABELS;
      beta.fill(0, at, at + LABELS);
      let sum = 0;
      for (let to = 0; to < LABELS; to++) {
        const value = weights[at + LABELS + to]! * beta[at + LABELS + to]!;
        // What cannot be reached from the left adds nothing, whatever follows.
        if (value > NOTHING && alpha[at + LABELS + to]! > NOTHING) for (const from of BEFORE[to]!) beta[at + from]! += pairs[from * LABEL_STRIDE + to]! * value;
      }
      for (let l = 0; l < LABELS; l++) sum += alpha[at + l]! * beta[at + l]!;
      if (gradient !== null) for (let to = 0; to < LABELS; to++) {
        const value = weights[at + LABELS + to]! * beta[at + LABELS + to]! / sum;
        for (const from of BEFORE[to]!) gradient[from * LABEL_STRIDE + to]! += alpha[at + from]! * pairs[from * LABEL_STRIDE + to]! * value;
      }
      for (let l = 0; l < LABELS; l++) beta[at + l]! /= sum;
    }
    for (let t = 0; t < length; t++) {
      let sum = 0;
      for (let l = 0; l < LABELS; l++) sum += alpha[t * LABELS + l]! * beta[t * LABELS + l]!;
      for (let l = 0; l < LABELS; l++) into[(first + t) * LABEL_STRIDE + l] = alpha[t * LABELS + l]! * beta[t * LABELS + l]! / sum;
    }
    return total;
  }

  /** The score of one sequence. */
  score(scores: Float32Array, first: number, labels: Uint8Array): number {
    let sum = 0;
    for (let t = 0; t < labels.length; t++) sum += scores[(first + t) * LABEL_STRIDE + labels[t]!]! + (t === 0 ? 0 : this.transitions[labels[t - 1]! * LABEL_STRIDE + labels[t]!]!);
    return sum;
  }
}
