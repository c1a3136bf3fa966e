import { LABEL_STRIDE, LABELS } from '../../../src/quotations/model/labels';
import { hiddenOf, INPUT, readBy, REACH, type Size } from '../../../src/quotations/model/shape';
import { Convolution } from '../layers/convolution';
import { Bias, columns, Linear, type Columns } from '../layers/linear';
import { Parameters } from '../layers/parameters';
import { Recurrence } from '../layers/recurrence';
import type { Kernel, Matrix, Random } from '../math';
import type { Embeddings } from './embeddings';
import type { TaggedDocument } from './corpora';

export interface Dropout { readonly input: number; readonly hidden: number; readonly word: number }
const NONE: Dropout = { input: 0, hidden: 0, word: 0 };

/** A convolution and a recurrence over the input, further recurrences over that, a dense layer over the first and the last, and the scores of the labels; beside it what it learns of grammar. */
export class Network {
  readonly parameters: Parameters;
  readonly convolution: Convolution;
  readonly recurrences: readonly Recurrence[];
  readonly dense: Linear;
  readonly denseBias: Bias;
  readonly out: Linear;
  readonly outBias: Bias;
  /** Scores of the transitions, as `Chain` reads them. */
  readonly transitions: number;
  /** Scores of parts of speech and of relations, from the first layer; for training alone. */
  readonly grammar: Linear;
  readonly grammarBias: Bias;
  readonly scores: Matrix;
  readonly dScores: Matrix;
  readonly grammarScores: Matrix;
  readonly dGrammar: Matrix;
  readonly #x: Matrix; readonly #dx: Matrix; readonly #xMask: Float32Array;
  /** The outputs of all layers, one beside the other in a row. */
  readonly #hidden: Matrix; readonly #dHidden: Matrix; readonly #hiddenMask: Float32Array;
  readonly #read: Matrix; readonly #dRead: Matrix;
  readonly #z: Matrix; readonly #dz: Matrix; readonly #zPlain: Float32Array; readonly #zMask: Float32Array;
  readonly #leftOut: Uint8Array;
  readonly #firsts: readonly number[];
  readonly #stride: number;

  /** @param most pieces of the longest document */
  constructor(readonly kernel: Kernel, readonly size: Size, readonly embeddings: Embeddings, grammarLabels: number, random: Random, decay: number, readonly most: number) {
    const hidden = hiddenOf(size);
    const reads = readBy(size);
    this.#firsts = hidden.map((_, layer) => hidden.slice(0, layer).reduce((sum, width) => sum + width, 0));
    this.#stride = hidden.reduce((sum, width) => sum + width, 0);
    const p = this.parameters = new Parameters(kernel, 4_000_000, random, decay);
    this.convolution = new Convolution(p, INPUT, size.convolution, REACH, most);
    this.recurrences = size.recurrences.map((width, layer) => new Recurrence(p, layer === 0 ? INPUT : hidden[layer - 1]!, width, most));
    this.dense = new Linear(p, reads, size.dense, 1 / Math.sqrt(reads));
    this.denseBias = new Bias(p, size.dense);
    this.out = new Linear(p, size.dense, LABEL_STRIDE, 0.5 / Math.sqrt(size.dense));
    this.outBias = new Bias(p, LABEL_STRIDE);
    this.transitions = p.take(LABELS * LABEL_STRIDE, 0);
    const grammarWidth = Math.ceil(grammarLabels / 8) * 8;
    this.grammar = new Linear(p, hidden[0]!, grammarWidth, 0.5 / Math.sqrt(hidden[0]!));
    this.grammarBias = new Bias(p, grammarWidth);
    const matrix = (width: number): Matrix => kernel.matrix(most * width);
    const ones = (width: number): Float32Array => new Float32Array(most * width).fill(1);
    [this.#x, this.#dx, this.#xMask] = [matrix(INPUT), matrix(INPUT), ones(INPUT)];
    [this.#hidden, this.#dHidden, this.#hiddenMask] = [matrix(this.#stride), matrix(this.#stride), ones(this.#stride)];
    [this.#read, this.#dRead] = [matrix(reads), matrix(reads)];
    [this.#z, this.#dz, this.#zPlain, this.#zMask] = [matrix(size.dense), matrix(size.dense), new Float32Array(most * size.dense), ones(size.dense)];
    [this.scores, this.dScores] = [matrix(LABEL_STRIDE), matrix(LABEL_STRIDE)];
    [this.grammarScores, this.dGrammar] = [matrix(grammarWidth), matrix(grammarWidth)];
    this.#leftOut = new Uint8Array(most);
  }

  get transitionScores(): Float32Array { return this.parameters.values(this.transitions, LABELS * LABEL_STRIDE); }
  get transitionGradient(): Float32Array { return this.parameters.gradient.data.subarray(this.transitions, this.transitions + LABELS * LABEL_STRIDE); }

  /** Works out the scores of the labels, or those of grammar. With `random`, as in training, with dropout. */
  forward(document: TaggedDocument, grammar = false, dropout: Dropout = NONE, random: Random | null = null): void {
    const { length: n, blockOf } = document;
    const { size: { convolution: C, dense: Z } } = this;
    if (n > this.most) throw new Error(`a document of ${n} pieces is longer than the longest`);
    const x = columns(this.#x, 0, INPUT);
    for (let i = 0; i < n; i++) {
      this.#leftOut[i] = random !== null && random.next() < dropout.word ? 1 : 0;
      this.embeddings.read(document, i, this.#leftOut[i] === 1, this.#x.data, i * INPUT);
    }
    drop(this.#x.data, this.#xMask, n * INPUT, dropout.input, random);
    this.convolution.forward(n, x, blockOf, this.#layer(0));
    for (const [layer, recurrence] of this.recurrences.entries()) {
      recurrence.forward(n, layer === 0 ? x : this.#layer(layer - 1), blockOf, layer === 0 ? this.#layer(0, C) : this.#layer(layer));
      const [width, first] = [recurrence.size * 2 + (layer === 0 ? C : 0), this.#firsts[layer]!];
      if (random !== null) for (let i = 0; i < n; i++) dropColumns(this.#hidden.data, this.#hiddenMask, i * this.#stride + first, width, dropout.hidden, random);
    }
    if (grammar) {
      this.grammar.forward(n, this.#layer(0), columns(this.grammarScores, 0, this.grammarBias.size));
      this.grammarBias.apply('addRows', n, columns(this.grammarScores, 0, this.grammarBias.size));
      return;
    }
    const reads = this.dense.inputs;
    const h = this.#hidden.data;
    for (const { first, width, to } of this.#reading()) for (let i = 0; i < n; i++) this.#read.data.set(h.subarray(i * this.#stride + first, i * this.#stride + first + width), i * reads + to);
    const z = columns(this.#z, 0, Z);
    this.dense.forward(n, columns(this.#read, 0, reads), z);
    this.denseBias.apply('tanhRows', n, z);
    this.#zPlain.set(this.#z.data.subarray(0, n * Z));
    drop(this.#z.data, this.#zMask, n * Z, dropout.hidden, random);
    const y = columns(this.scores, 0, LABEL_STRIDE);
    this.out.forward(n, z, y);
    this.outBias.apply('addRows', n, y);
  }

  /** From `dScores`, or `dGrammar`, to the gradients of all weights and embeddings, for the document that `forward` was given. */
  backward(document: TaggedDocument, grammar = false): void {
    const { length: n, blockOf } = document;
    const { size: { convolution: C, dense: Z } } = this;
    const d = this.#dHidden.data;
    d.fill(0, 0, n * this.#stride);
    let top = this.recurrences.length - 1;
    if (grammar) {
      const dy = columns(this.dGrammar, 0, this.grammarBias.size);
      this.grammarBias.backward(n, dy);
      this.grammar.backward(n, this.#layer(0), dy, this.#dLayer(0), true);
      top = 0;
    } else {
      const dy = columns(this.dScores, 0, LABEL_STRIDE);
      this.outBias.backward(n, dy);
      const dz = columns(this.#dz, 0, Z);
      this.out.backward(n, columns(this.#z, 0, Z), dy, dz);
      for (let i = 0; i < n * Z; i++) { const v = this.#zPlain[i]!; this.#dz.data[i]! *= this.#zMask[i]! * (1 - v * v); }
      this.denseBias.backward(n, dz);
      const reads = this.dense.inputs;
      this.dense.backward(n, columns(this.#read, 0, reads), dz, columns(this.#dRead, 0, reads));
      for (const { first, width, to } of this.#reading()) for (let i = 0; i < n; i++) for (let q = 0; q < width; q++) d[i * this.#stride + first + q]! += this.#dRead.data[i * reads + to + q]!;
    }
    const dx = columns(this.#dx, 0, INPUT);
    this.#dx.data.fill(0, 0, n * INPUT);
    const x = columns(this.#x, 0, INPUT);
    for (let layer = top; layer >= 0; layer--) {
      const [width, first] = [this.recurrences[layer]!.size * 2 + (layer === 0 ? C : 0), this.#firsts[layer]!];
      for (let i = 0; i < n; i++) for (let q = i * this.#stride + first; q < i * this.#stride + first + width; q++) d[q]! *= this.#hiddenMask[q]!;
      this.recurrences[layer]!.backward(n, layer === 0 ? x : this.#layer(layer - 1), blockOf, layer === 0 ? this.#dLayer(0, C) : this.#dLayer(layer), layer === 0 ? dx : this.#dLayer(layer - 1));
    }
    this.convolution.backward(n, blockOf, this.#layer(0), this.#dLayer(0), dx);
    for (let i = 0; i < n * INPUT; i++) this.#dx.data[i]! *= this.#xMask[i]!;
    for (let i = 0; i < n; i++) this.embeddings.learn(document, i, this.#leftOut[i] === 1, this.#dx.data, i * INPUT);
  }

  #layer(layer: number, from = 0): Columns { return columns(this.#hidden, this.#firsts[layer]! + from, this.#stride); }
  #dLayer(layer: number, from = 0): Columns { return columns(this.#dHidden, this.#firsts[layer]! + from, this.#stride); }

  /** The layers that the dense layer reads, and where they stand in its input. */
  #reading(): readonly { readonly first: number; readonly width: number; readonly to: number }[] {
    const hidden = hiddenOf(this.size);
    const last = hidden.length - 1;
    return [{ first: 0, width: hidden[0]!, to: 0 }, ...last > 0 ? [{ first: this.#firsts[last]!, width: hidden[last]!, to: hidden[0]! }] : []];
  }
}

/** Inverted dropout (Srivastava et al. 2014), and what it left out; nothing without `random`. */
function drop(values: Float32Array, mask: Float32Array, count: number, rate: number, random: Random | null): void {
  if (random === null) return;
  dropColumns(values, mask, 0, count, rate, random);
}

function dropColumns(values: Float32Array, mask: Float32Array, from: number, count: number, rate: number, random: Random): void {
  const keep = 1 / (1 - rate);
  for (let i = from; i < from + count; i++) {
    const factor = random.next() < rate ? 0 : keep;
    mask[i] = factor;
    values[i]! *= factor;
  }
}
