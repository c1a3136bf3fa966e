import type { Container } from '../../entities/model/container';
import { dequantized, inPanels } from '../../entities/model/quantized';
import { VECTOR } from '../../entities/model/shape';
import { instantiate } from '../../entities/model/webassembly';
import type { Words } from '../../entities/model/words';
import type { TaggerHeader } from './header';
import { LABEL_STRIDE } from './labels';
import { CHANNEL_WIDTH, FORM_INPUT, hiddenOf, INPUT, PARTS, readBy, WIDTH, WIDTHS, type Size } from './shape';
import { CHANNELS, type TaggerView } from './view';

/** The kernel’s functions, as they are called here. */
interface Functions {
  multiply(m: number, n: number, k: number, a: number, lda: number, b: number, ldb: number, c: number, ldc: number, beta: number): void;
  multiplyCodes(m: number, n: number, pairs: number, a: number, stride: number, scalesA: number, b: number, scalesB: number, c: number, ldc: number): void;
  tanhRows(m: number, n: number, at: number, stride: number, bias: number): void;
  addRows(m: number, n: number, at: number, stride: number, bias: number): void;
  pack(m: number, n: number, convolved: number, from: number, to: number): void;
  addUp(n: number, parts: number, rows: number, width: number, sums: number): void;
  convolveAll(n: number, sums: number, width: number, channels: number, hidden: number, stride: number): void;
  unpackGates(n: number, sums: number, width: number, first: number, size: number, gates: number): void;
  recurAll(n: number, gates: number, stride: number, bias: number, size: number, step: number, hidden: number, wide: number, cell: number): void;
  encodeRows(n: number, k: number, from: number, stride: number, codes: number, scales: number): void;
}

/** So many pieces are read at once; longer blocks in parts. */
export const MOST_PIECES = 2048;
/** So many rows of forms are kept: about 13 MB. */
const ROW_CAPACITY = 12_000;
/** So many new rows are worked out at once. */
const BATCH = 64;
/** Hidden numbers are whole: so many steps make up one. */
const CONVOLUTION_STEPS = 512;
const RECURRENCE_STEPS = 2048;
const PARTS_OF_ROW = 1 + CHANNELS.length;

/** A matrix of 8-bit numbers as the kernel wants it, with a scale for each column. */
interface Codes { readonly at: number; readonly scales: number }

/**
 * The network over one block. What a form, and a value of a channel, give to the first layer is worked out once and kept
 * as a row; a piece costs the sum of six rows, the two recurrences, and the dense layers. Products are of whole numbers.
 */
export class TaggerEncoder {
  readonly #kernel: Functions;
  readonly #size: Size;
  /** Numbers of a row: five places of the convolution, then the gates of the first layer both ways. */
  readonly #width: number;
  readonly #words: Words;
  readonly #tables: readonly Float32Array[];
  readonly #memory: Readonly<Record<'rows' | 'channels' | 'sums' | 'gates' | 'hidden' | 'codes' | 'scales' | 'z' | 'cell' | 'input' | 'wide' | 'pointers' | 'out' | 'outBias' | 'denseBias', number>>;
  readonly #layers: readonly { readonly gates: readonly [Codes, Codes] | null; readonly bias: readonly [number, number] }[];
  readonly #first: Codes;
  readonly #dense: Codes;
  readonly #channels: readonly number[];
  readonly #pointers: Uint32Array;
  readonly #input: Float32Array;
  readonly #scores: { readonly data: Float32Array; readonly at: number };
  readonly #places: Int32Array;
  #used = 0;
  #generation: number;

  constructor(weights: Container<TaggerHeader>, kernel: Uint8Array, words: Words) {
    const { size } = weights.header;
    const { convolution: C, recurrences: [H = 0], dense: Z } = size;
    const hidden = hiddenOf(size).reduce((sum, width) => sum + width, 0);
    const gates = Math.max(...size.recurrences) * 3;
    // Filled up to whole panels.
    const width = Math.ceil((WIDTH * C + 6 * H) / 32) * 32;
    [this.#size, this.#width, this.#words, this.#generation] = [size, width, words, words.table.generation];
    const channels = CHANNELS.reduce((sum, rows) => sum + rows, 0);
    const floats = (ROW_CAPACITY + channels + MOST_PIECES) * width / 2 + INPUT * width + 2 * BATCH * width + BATCH * INPUT
      + MOST_PIECES * (2 * gates + 2 * hidden + Z + LABEL_STRIDE + PARTS_OF_ROW + 4) + 8 * hidden * gates + hidden * Z + 60_000;
    const { memory, exports } = instantiate(kernel, Math.ceil(floats * 4 / 65_536) + 1);
    this.#kernel = exports as unknown as Functions;
    let next = 1024;
    const take = (count: number): number => { const at = next; next += Math.ceil(count / 4) * 16; return at; };
    const floatsAt = (at: number, count: number): Float32Array => new Float32Array(memory.buffer, at, count);
    const put = (values: ArrayLike<number>): number => { const at = take(values.length); floatsAt(at, values.length).set(values); return at; };
    const numbers = (name: string, rows: number, columns: number): Float32Array => dequantized(weights.column(name), weights.column(`${name}.scales`), rows, columns);
    // What the convolution gives is in larger steps than what the recurrences give, so it counts for more.
    const codes = (name: string, rows: number, columns: number, convolved: number): Codes => {
      const at = take(rows * columns / 2);
      const values = Int16Array.from(weights.column(name), (value, i) => i < convolved * columns ? value * (RECURRENCE_STEPS / CONVOLUTION_STEPS) : value);
      new Int16Array(memory.buffer, at, rows * columns).set(inPanels(values, rows, columns));
      return { at, scales: put((weights.column(`${name}.scales`) as Float32Array).map(scale => scale / RECURRENCE_STEPS)) };
    };
    this.#tables = PARTS.map(part => numbers(part, weights.column(part).length / WIDTHS[part], WIDTHS[part]));
    const first = firstMatrix(weights, C, H, width);
    const hiddens = hiddenOf(size);
    this.#memory = {
      rows: take(ROW_CAPACITY * width / 2), channels: put(first.values.subarray(FORM_INPUT * width).map((code, i) => code * first.scales[i % width]!)), sums: take(MOST_PIECES * width / 2), gates: take(MOST_PIECES * gates), hidden: take(MOST_PIECES * hidden / 2), codes: take(BATCH * FORM_INPUT / 2),
      scales: take(BATCH), z: take(MOST_PIECES * Z), cell: take(gates), input: take(BATCH * INPUT), wide: take(BATCH * width), pointers: take(MOST_PIECES * PARTS_OF_ROW),
      out: put(numbers('out', Z, LABEL_STRIDE)), outBias: put(weights.column('out.bias')), denseBias: put(weights.column('dense.bias')),
    };
    this.#layers = size.recurrences.map((one, layer) => ({
      gates: layer === 0 ? null : [codes(`layer${layer}.gates0`, hiddens[layer - 1] ?? 0, 3 * one, layer === 1 ? C : 0), codes(`layer${layer}.gates1`, hiddens[layer - 1] ?? 0, 3 * one, layer === 1 ? C : 0)],
      bias: [put(weights.column(`layer${layer}.bias0`)), put(weights.column(`layer${layer}.bias1`))],
    }));
    this.#dense = codes('dense', readBy(size), Z, C);
    const firstAt = take(FORM_INPUT * width / 2);
    new Int16Array(memory.buffer, firstAt, FORM_INPUT * width).set(inPanels(Int8Array.from(first.values.subarray(0, FORM_INPUT * width)), FORM_INPUT, width));
    this.#first = { at: firstAt, scales: put(first.scales) };
    this.#input = floatsAt(this.#memory.input, BATCH * INPUT);
    this.#pointers = new Uint32Array(memory.buffer, this.#memory.pointers, MOST_PIECES * PARTS_OF_ROW);
    this.#places = new Int32Array(words.table.capacity).fill(-1);
    // The bias of the convolution is part of what the first channel gives, for each piece has one value of it.
    const bias = weights.column('convolution.bias') as Float32Array;
    this.#channels = CHANNELS.map((rows, channel) => this.#channelRows(take(rows * width / 2), numbers(`channel${channel}`, rows, CHANNEL_WIDTH), rows, channel * CHANNEL_WIDTH, channel === 0 ? bias : null, floatsAt));
    const scoresAt = take(MOST_PIECES * LABEL_STRIDE);
    this.#scores = { at: scoresAt, data: floatsAt(scoresAt, MOST_PIECES * LABEL_STRIDE) };
  }

  /** How many bytes the rows and their places take. */
  get cacheBytes(): number { return ROW_CAPACITY * this.#width * 2 + this.#places.byteLength; }

  /** Scores of the labels of the pieces `[from, to)` of a view, at most `MOST_PIECES`: rows of `LABEL_STRIDE`, overwritten by the next call. */
  scores(view: TaggerView, from: number, to: number): Float32Array {
    const { table } = this.#words;
    if (this.#generation !== table.generation) { this.#generation = table.generation; this.#clear(); }
    if (!this.#point(view, from, to)) { this.#clear(); this.#point(view, from, to); }
    const { convolution: C, recurrences, dense: Z } = this.#size;
    const [kernel, at, width, n] = [this.#kernel, this.#memory, this.#width, to - from];
    const hiddens = hiddenOf(this.#size);
    const stride = hiddens.reduce((sum, size) => sum + size, 0);
    kernel.addUp(n, PARTS_OF_ROW, at.pointers, width, at.sums);
    kernel.convolveAll(n, at.sums, width, C, at.hidden, stride);
    let first = 0;
    for (const [layer, { gates, bias }] of this.#layers.entries()) {
      const H = recurrences[layer] ?? 0;
      const before = layer === 0 ? 0 : hiddens[layer - 1] ?? 0;
      const out = first + (layer === 0 ? C : before);
      for (const way of [0, 1] as const) {
        if (gates === null) kernel.unpackGates(n, at.sums, width, WIDTH * C + way * 3 * H, 3 * H, at.gates);
        else kernel.multiplyCodes(n, 3 * H, before / 2, at.hidden + 2 * first, stride, 0, gates[way].at, gates[way].scales, at.gates, 3 * H);
        kernel.recurAll(n, at.gates, 3 * H, bias[way], H, way === 0 ? 1 : -1, at.hidden + 2 * (out + way * H), stride, at.cell);
      }
      if (layer > 0) first += before;
    }
    // The first layer and the last stand side by side when there are two.
    kernel.multiplyCodes(n, Z, readBy(this.#size) / 2, at.hidden, stride, 0, this.#dense.at, this.#dense.scales, at.z, Z);
    kernel.tanhRows(n, Z, at.z, Z, at.denseBias);
    kernel.multiply(n, LABEL_STRIDE, Z, at.z, Z, at.out, LABEL_STRIDE, this.#scores.at, LABEL_STRIDE, 0);
    kernel.addRows(n, LABEL_STRIDE, this.#scores.at, LABEL_STRIDE, at.outBias);
    return this.#scores.data;
  }

  #clear(): void {
    this.#places.fill(-1);
    this.#used = 0;
  }

  /** Points to the rows of each piece, working out those of new forms; false when there is no room for all. */
  #point({ forms, channels }: TaggerView, from: number, to: number): boolean {
    const size = this.#width * 2;
    let fresh = 0;
    for (let i = from, p = 0; i < to; i++) {
      const form = forms[i]!;
      let place = this.#places[form]!;
      if (place < 0) {
        if (this.#used + fresh >= ROW_CAPACITY) { this.#compute(fresh); return false; }
        place = this.#places[form] = this.#used + fresh;
        this.#read(form, fresh++);
        if (fresh === BATCH) { this.#compute(fresh); fresh = 0; }
      }
      this.#pointers[p++] = this.#memory.rows + place * size;
      for (let c = 0; c < channels.length; c++) this.#pointers[p++] = this.#channels[c]! + channels[c]![i]! * size;
    }
    this.#compute(fresh);
    return true;
  }

  /** The rows of the inputs that have been read. */
  #compute(fresh: number): void {
    if (fresh === 0) return;
    const [kernel, at, width] = [this.#kernel, this.#memory, this.#width];
    kernel.encodeRows(fresh, FORM_INPUT, at.input, FORM_INPUT, at.codes, at.scales);
    kernel.multiplyCodes(fresh, width, FORM_INPUT / 2, at.codes, FORM_INPUT, at.scales, this.#first.at, this.#first.scales, at.wide, width);
    kernel.pack(fresh, width, width, at.wide, at.rows + this.#used * width * 2);
    this.#used += fresh;
  }

  /** Writes the input of a form into row `row` of the batch. */
  #read(form: number, row: number): void {
    const { table, vectors } = this.#words;
    const x = this.#input;
    let at = row * FORM_INPUT;
    const vector = table.vectors[form]!;
    if (vector < 0) x.fill(0, at, at + VECTOR);
    else vectors(vector, x, at);
    at += VECTOR;
    for (const [p, part] of PARTS.entries()) {
      const wide = WIDTHS[part];
      const first = table.rows[form * PARTS.length + p]! * wide;
      for (let q = 0; q < wide; q++) x[at + q] = this.#tables[p]![first + q]!;
      at += wide;
    }
  }

  /** The rows of all values of a channel. */
  #channelRows(at: number, embedding: Float32Array, rows: number, firstInput: number, bias: Float32Array | null, floatsAt: (at: number, count: number) => Float32Array): number {
    const [kernel, memory, width] = [this.#kernel, this.#memory, this.#width];
    for (let from = 0; from < rows; from += BATCH) {
      const count = Math.min(BATCH, rows - from);
      floatsAt(memory.input, count * CHANNEL_WIDTH).set(embedding.subarray(from * CHANNEL_WIDTH, (from + count) * CHANNEL_WIDTH));
      kernel.multiply(count, width, CHANNEL_WIDTH, memory.input, CHANNEL_WIDTH, memory.channels + 4 * firstInput * width, width, memory.wide, width, 0);
      const wide = floatsAt(memory.wide, count * width);
      if (bias !== null) for (let r = 0; r < count; r++) for (let q = 0; q < bias.length; q++) wide[r * width + 2 * bias.length + q]! += bias[q]!;
      kernel.pack(count, width, width, memory.wide, at + from * width * 2);
    }
    return at;
  }
}

/** All that is applied to an input, in one matrix of 8 bits: the convolution’s five places one beside the other, then the gates both ways; zeros fill it up. */
function firstMatrix(weights: Container<TaggerHeader>, C: number, H: number, width: number): { readonly values: Float32Array; readonly scales: Float32Array } {
  const values = new Float32Array(INPUT * width);
  const scales = new Float32Array(width);
  const put = (name: string, from: number, columns: number, to: number): void => {
    const [codes, own] = [weights.column(name), weights.column(`${name}.scales`)];
    for (let q = 0; q < columns; q++) {
      scales[to + q] = own[q]!;
      for (let i = 0; i < INPUT; i++) values[i * width + to + q] = codes[(from + i) * columns + q]!;
    }
  };
  for (let place = 0; place < WIDTH; place++) put('convolution', place * INPUT, C, place * C);
  for (const way of [0, 1]) put(`layer0.gates${way}`, 0, 3 * H, WIDTH * C + way * 3 * H);
  return { values, scales };
}
