import { LABEL_STRIDE } from '../../../src/entities/model/labels';
import { INPUT, REACH, WIDTH } from '../../../src/entities/model/shape';
import type { TrainingDocument } from './corpora';
import type { Embeddings } from './embeddings';
import { Adam, type Kernel, type Matrix, type Random } from '../math';

/** Sizes of a network: channels of the convolution over ±2 pieces, of the recurrence each way, of the dense layers. */
export interface Size { readonly convolution: number; readonly recurrence: number; readonly dense: number; readonly pool: boolean }

/** Where each matrix of weights begins, in numbers. */
export interface Layout {
  readonly conv: number; readonly convBias: number;
  readonly gates: readonly [number, number]; readonly gatesBias: readonly [number, number];
  readonly dense: number; readonly pool: number; readonly denseBias: number;
  readonly near: number; readonly nearBias: number;
  readonly out: number; readonly outBias: number;
  readonly total: number;
}

export function layoutOf({ convolution, recurrence, dense, pool }: Size): Layout {
  let total = 0;
  const take = (count: number): number => { const at = total; total += Math.ceil(count / 8) * 8; return at; };
  const hidden = convolution + 2 * recurrence;
  return {
    conv: take(WIDTH * INPUT * convolution), convBias: take(convolution),
    gates: [take(INPUT * 3 * recurrence), take(INPUT * 3 * recurrence)], gatesBias: [take(3 * recurrence), take(3 * recurrence)],
    dense: take(hidden * dense), pool: take(pool ? hidden * dense : 0), denseBias: take(dense),
    near: take(3 * dense * dense), nearBias: take(dense),
    out: take(dense * LABEL_STRIDE), outBias: take(LABEL_STRIDE),
    get total() { return total; },
  };
}

export interface Dropout { readonly input: number; readonly hidden: number; readonly word: number }
const NONE: Dropout = { input: 0, hidden: 0, word: 0 };

/**
 * A convolution over five pieces and a simple recurrent unit each way (SRU, Lei et al. 2018), whose gates depend on
 * the piece alone; then, for candidates only, a dense layer, one over the neighbours, and the scores of the labels.
 */
export class Network {
  readonly layout: Layout;
  readonly weights: Matrix;
  readonly gradient: Matrix;
  readonly adam: Adam;
  /** Scores of the candidates of the last document, a row each, and room for their gradient. */
  scores: Matrix;
  dScores: Matrix;
  /** The candidates of the last document, and runs of them that stand together: first row and number. */
  candidates: number[] = [];
  runs: (readonly [first: number, length: number])[] = [];
  #buffers: ReturnType<typeof buffersFor> | null = null;
  #capacity = 0;
  #transposed: Matrix;

  constructor(readonly kernel: Kernel, readonly size: Size, readonly embeddings: Embeddings, readonly caseless: 0 | 1, random: Random, decay: number) {
    const layout = this.layout = layoutOf(size);
    this.weights = kernel.matrix(layout.total);
    this.gradient = kernel.matrix(layout.total);
    const hidden = size.convolution + 2 * size.recurrence;
    const w = this.weights.data;
    const fill = (at: number, count: number, scale: number): void => { for (let i = 0; i < count; i++) w[at + i] = random.normal() * scale; };
    fill(layout.conv, WIDTH * INPUT * size.convolution, 1.2 / Math.sqrt(WIDTH * INPUT));
    for (const gate of layout.gates) fill(gate, INPUT * 3 * size.recurrence, 1 / Math.sqrt(INPUT));
    fill(layout.dense, hidden * size.dense, 1 / Math.sqrt(hidden));
    if (size.pool) fill(layout.pool, hidden * size.dense, 1 / Math.sqrt(hidden));
    fill(layout.near, 3 * size.dense * size.dense, Math.sqrt(0.5 / size.dense));
    for (let i = 0; i < size.dense; i++) w[layout.near + (size.dense + i) * size.dense + i]! += 0.7;
    fill(layout.out, size.dense * LABEL_STRIDE, 0.5 / Math.sqrt(size.dense));
    this.adam = new Adam(w, this.gradient.data, decay);
    this.#transposed = kernel.matrix(Math.max(WIDTH * INPUT * size.convolution, INPUT * 3 * size.recurrence, hidden * size.dense, 3 * size.dense * size.dense));
    this.scores = kernel.matrix(0);
    this.dScores = kernel.matrix(0);
  }

  /** Works out `scores` for the candidates of a document. With `random`, as in training, with dropout. */
  forward(document: TrainingDocument, dropout: Dropout = NONE, random: Random | null = null): void {
    const { kernel, layout, size: { convolution: C, recurrence: H, dense: Z, pool }, weights: { at: base } } = this;
    const n = document.length;
    const b = this.#ensure(n);
    const hidden = C + 2 * H;
    const { embeddings } = this;
    for (let i = 0; i < n; i++) {
      const leaveOut = random !== null && random.next() < dropout.word;
      b.leftOut[i] = leaveOut ? 1 : 0;
      const count = embeddings.rows(document.forms[i]!, document.contexts[i]!, this.caseless, leaveOut, b.rows);
      embeddings.read(document.forms[i]!, b.rows, count, leaveOut, b.x.data, i * INPUT);
    }
    if (random !== null) drop(b.x.data, b.xMask, n * INPUT, dropout.input, random);
    // Candidates and their runs
    const candidates = this.candidates = [] as number[];
    const runs = this.runs = [] as (readonly [number, number])[];
    for (let k = 0; k + 1 < document.blocks.length; k++) {
      const [from, to] = [document.blocks[k]!, document.blocks[k + 1]!];
      for (let i = from; i < to; i++) {
        if (document.candidates[i] === 0) continue;
        const first = candidates.length;
        const start = i;
        while (i < to && document.candidates[i] !== 0) candidates.push(i++);
        runs.push([first, i - start]);
      }
      b.blockOf.fill(k, from, to);
    }
    const m = candidates.length;
    for (let r = 0; r < m; r++) {
      const i = candidates[r]!;
      for (let d = -REACH; d <= REACH; d++) {
        const j = i + d;
        const to = (r * WIDTH + d + REACH) * INPUT;
        if (j < 0 || j >= n || b.blockOf[j] !== b.blockOf[i]) b.window.data.fill(0, to, to + INPUT);
        else b.window.data.set(b.x.data.subarray(j * INPUT, (j + 1) * INPUT), to);
      }
    }
    const h = b.hidden.data;
    kernel.multiply(m, C, WIDTH * INPUT, b.window.at, WIDTH * INPUT, base + 4 * layout.conv, C, b.hidden.at, hidden, 0);
    kernel.reluRows(m, C, b.hidden.at, hidden, base + 4 * layout.convBias);
    for (const way of [0, 1] as const) {
      const u = b.gates[way].data;
      const c = b.cells[way].data;
      kernel.multiply(n, 3 * H, INPUT, b.x.at, INPUT, base + 4 * layout.gates[way], 3 * H, b.gates[way].at, 3 * H, 0);
      const bias = base + 4 * layout.gatesBias[way];
      kernel.sigmoidRows(n, H, b.gates[way].at, 3 * H, bias);
      kernel.tanhRows(n, H, b.gates[way].at + 4 * H, 3 * H, bias + 4 * H);
      kernel.sigmoidRows(n, H, b.gates[way].at + 8 * H, 3 * H, bias + 8 * H);
      for (let t = 0; t < n; t++) {
        const i = way === 0 ? t : n - 1 - t;
        const before = way === 0 ? i - 1 : i + 1;
        const keep = before < 0 || before >= n || b.blockOf[before] !== b.blockOf[i] ? 0 : 1;
        const at = i * 3 * H;
        const from = keep === 1 ? before * H : i * H;
        for (let q = 0; q < H; q++) {
          const forget = u[at + q]!;
          c[i * H + q] = (keep === 1 ? forget * c[from + q]! : 0) + (1 - forget) * u[at + H + q]!;
        }
      }
      for (let r = 0; r < m; r++) {
        const i = candidates[r]!;
        for (let q = 0; q < H; q++) h[r * hidden + C + way * H + q] = u[i * 3 * H + 2 * H + q]! * c[i * H + q]!;
      }
    }
    if (random !== null) drop(h, b.hMask, m * hidden, dropout.hidden, random);
    const z = b.z.data;
    kernel.multiply(m, Z, hidden, b.hidden.at, hidden, base + 4 * layout.dense, Z, b.z.at, Z, 0);
    if (pool) {
      this.#pool(document, m, hidden, b);
      kernel.multiply(m, Z, hidden, b.pooled.at, hidden, base + 4 * layout.pool, Z, b.z.at, Z, 1);
    }
    kernel.tanhRows(m, Z, b.z.at, Z, base + 4 * layout.denseBias);
    b.zPlain.set(z.subarray(0, m * Z));
    if (random !== null) drop(z, b.zMask, m * Z, dropout.hidden, random);
    const near = b.near.data;
    near.fill(0, 0, m * 3 * Z);
    for (const [first, length] of runs) for (let r = first; r < first + length; r++) {
      if (r > first) near.set(z.subarray((r - 1) * Z, r * Z), r * 3 * Z);
      near.set(z.subarray(r * Z, (r + 1) * Z), r * 3 * Z + Z);
      if (r + 1 < first + length) near.set(z.subarray((r + 1) * Z, (r + 2) * Z), r * 3 * Z + 2 * Z);
    }
    const y = b.y.data;
    kernel.multiply(m, Z, 3 * Z, b.near.at, 3 * Z, base + 4 * layout.near, Z, b.y.at, Z, 0);
    kernel.tanhRows(m, Z, b.y.at, Z, base + 4 * layout.nearBias);
    b.yPlain.set(y.subarray(0, m * Z));
    if (random !== null) drop(y, b.yMask, m * Z, dropout.hidden, random);
    kernel.multiply(m, LABEL_STRIDE, Z, b.y.at, Z, base + 4 * layout.out, LABEL_STRIDE, this.scores.at, LABEL_STRIDE, 0);
    kernel.addRows(m, LABEL_STRIDE, this.scores.at, LABEL_STRIDE, base + 4 * layout.outBias);
  }

  /** From `dScores` to the gradients of all weights and embeddings, for the document that `forward` was given. */
  backward(document: TrainingDocument): void {
    const { kernel, layout, size: { convolution: C, recurrence: H, dense: Z, pool }, gradient: { at: base, data: g } } = this;
    const n = document.length;
    const m = this.candidates.length;
    const b = this.#ensure(n);
    const hidden = C + 2 * H;
    sums(this.dScores.data, m, LABEL_STRIDE, g, layout.outBias);
    kernel.multiplyTransposed(Z, LABEL_STRIDE, m, b.y.at, Z, this.dScores.at, LABEL_STRIDE, base + 4 * layout.out, LABEL_STRIDE, 1);
    this.#back(m, Z, LABEL_STRIDE, this.dScores, layout.out, b.dy, 0);
    for (let i = 0; i < m * Z; i++) { const v = b.yPlain[i]!; b.dy.data[i]! *= b.yMask[i]! * (1 - v * v); }
    sums(b.dy.data, m, Z, g, layout.nearBias);
    kernel.multiplyTransposed(3 * Z, Z, m, b.near.at, 3 * Z, b.dy.at, Z, base + 4 * layout.near, Z, 1);
    this.#back(m, 3 * Z, Z, b.dy, layout.near, b.dNear, 0);
    const dz = b.dz.data;
    for (const [first, length] of this.runs) for (let r = first; r < first + length; r++) for (let q = 0; q < Z; q++) {
      dz[r * Z + q] = b.dNear.data[r * 3 * Z + Z + q]! + (r > first ? b.dNear.data[(r - 1) * 3 * Z + 2 * Z + q]! : 0) + (r + 1 < first + length ? b.dNear.data[(r + 1) * 3 * Z + q]! : 0);
    }
    for (let i = 0; i < m * Z; i++) { const v = b.zPlain[i]!; dz[i]! *= b.zMask[i]! * (1 - v * v); }
    sums(dz, m, Z, g, layout.denseBias);
    kernel.multiplyTransposed(hidden, Z, m, b.hidden.at, hidden, b.dz.at, Z, base + 4 * layout.dense, Z, 1);
    this.#back(m, hidden, Z, b.dz, layout.dense, b.dHidden, 0);
    if (pool) {
      kernel.multiplyTransposed(hidden, Z, m, b.pooled.at, hidden, b.dz.at, Z, base + 4 * layout.pool, Z, 1);
      this.#back(m, hidden, Z, b.dz, layout.pool, b.dPooled, 0);
      this.#unpool(m, hidden, b);
    }
    const dh = b.dHidden.data;
    for (let i = 0; i < m * hidden; i++) dh[i]! *= b.hMask[i]!;
    // The convolution: its gradient goes where the output was above zero.
    const dc = b.dConv.data;
    const h = b.hidden.data;
    for (let r = 0; r < m; r++) for (let q = 0; q < C; q++) dc[r * C + q] = h[r * hidden + q]! > 0 ? dh[r * hidden + q]! : 0;
    sums(dc, m, C, g, layout.convBias);
    kernel.multiplyTransposed(WIDTH * INPUT, C, m, b.window.at, WIDTH * INPUT, b.dConv.at, C, base + 4 * layout.conv, C, 1);
    this.#back(m, WIDTH * INPUT, C, b.dConv, layout.conv, b.dWindow, 0);
    const dx = b.dx.data;
    dx.fill(0, 0, n * INPUT);
    for (let r = 0; r < m; r++) {
      const i = this.candidates[r]!;
      for (let d = -REACH; d <= REACH; d++) {
        const j = i + d;
        if (j < 0 || j >= n || b.blockOf[j] !== b.blockOf[i]) continue;
        const from = (r * WIDTH + d + REACH) * INPUT;
        for (let q = 0; q < INPUT; q++) dx[j * INPUT + q]! += b.dWindow.data[from + q]!;
      }
    }
    for (const way of [0, 1] as const) {
      const u = b.gates[way].data;
      const c = b.cells[way].data;
      const du = b.dGates.data;
      const dCell = new Float32Array(H);
      b.dOut.data.fill(0, 0, n * H);
      for (let r = 0; r < m; r++) for (let q = 0; q < H; q++) b.dOut.data[this.candidates[r]! * H + q] = dh[r * hidden + C + way * H + q]!;
      for (let t = n - 1; t >= 0; t--) {
        const i = way === 0 ? t : n - 1 - t;
        const before = way === 0 ? i - 1 : i + 1;
        const after = way === 0 ? i + 1 : i - 1;
        if (after < 0 || after >= n || b.blockOf[after] !== b.blockOf[i]) dCell.fill(0);
        const fresh = before < 0 || before >= n || b.blockOf[before] !== b.blockOf[i];
        for (let q = 0; q < H; q++) {
          const at = i * 3 * H + q;
          const [forget, value, reset] = [u[at]!, u[at + H]!, u[at + 2 * H]!];
          const dOut = b.dOut.data[i * H + q]!;
          const d = dCell[q]! + dOut * reset;
          du[at + 2 * H] = dOut * c[i * H + q]! * reset * (1 - reset);
          du[at] = d * ((fresh ? 0 : c[before * H + q]!) - value) * forget * (1 - forget);
          du[at + H] = d * (1 - forget) * (1 - value * value);
          dCell[q] = d * forget;
        }
      }
      sums(du, n, 3 * H, g, layout.gatesBias[way]);
      kernel.multiplyTransposed(INPUT, 3 * H, n, b.x.at, INPUT, b.dGates.at, 3 * H, base + 4 * layout.gates[way], 3 * H, 1);
      this.#back(n, INPUT, 3 * H, b.dGates, layout.gates[way], b.dx, 1);
    }
    for (let i = 0; i < n * INPUT; i++) dx[i]! *= b.xMask[i]!;
    for (let i = 0; i < n; i++) {
      const count = this.embeddings.rows(document.forms[i]!, document.contexts[i]!, this.caseless, b.leftOut[i] === 1, b.rows);
      this.embeddings.learn(b.rows, count, dx, i * INPUT);
    }
  }

  /** into (m × inner) = beta·into + d (m × outer) · Wᵀ, for weights W (inner × outer). */
  #back(m: number, inner: number, outer: number, d: Matrix, weights: number, into: Matrix, beta: number): void {
    const w = this.weights.data;
    const t = this.#transposed.data;
    for (let i = 0; i < inner; i++) for (let j = 0; j < outer; j++) t[j * inner + i] = w[weights + i * outer + j]!;
    this.kernel.multiply(m, inner, outer, d.at, outer, this.#transposed.at, inner, into.at, inner, beta);
  }

  /** The mean of the hidden rows of all candidates of one word in the document. */
  #pool(document: TrainingDocument, m: number, hidden: number, b: ReturnType<typeof buffersFor>): void {
    const groups = new Map<number, number>();
    b.counts.fill(0, 0, m);
    b.pooled.data.fill(0, 0, m * hidden);
    for (let r = 0; r < m; r++) {
      const key = this.embeddings.table.keys[document.forms[this.candidates[r]!]!]!;
      const group = groups.get(key) ?? r;
      if (group === r) groups.set(key, r);
      b.groups[r] = group;
      b.counts[group]!++;
      for (let q = 0; q < hidden; q++) b.pooled.data[group * hidden + q]! += b.hidden.data[r * hidden + q]!;
    }
    for (let r = 0; r < m; r++) if (b.groups[r] === r) for (let q = 0; q < hidden; q++) b.pooled.data[r * hidden + q]! /= b.counts[r]!;
    for (let r = 0; r < m; r++) if (b.groups[r] !== r) b.pooled.data.copyWithin(r * hidden, b.groups[r]! * hidden, (b.groups[r]! + 1) * hidden);
  }

  #unpool(m: number, hidden: number, b: ReturnType<typeof buffersFor>): void {
    const d = b.dPooled.data;
    for (let r = 0; r < m; r++) { const group = b.groups[r]!; if (group !== r) for (let q = 0; q < hidden; q++) d[group * hidden + q]! += d[r * hidden + q]!; }
    for (let r = 0; r < m; r++) { const group = b.groups[r]!; for (let q = 0; q < hidden; q++) b.dHidden.data[r * hidden + q]! += d[group * hidden + q]! / b.counts[group]!; }
  }

  #ensure(n: number): ReturnType<typeof buffersFor> {
    if (this.#buffers !== null && n <= this.#capacity) return this.#buffers;
    if (this.#buffers !== null) throw new Error(`a document of ${n} pieces is longer than the first`);
    this.#capacity = n;
    this.scores = this.kernel.matrix(n * LABEL_STRIDE);
    this.dScores = this.kernel.matrix(n * LABEL_STRIDE);
    return this.#buffers = buffersFor(this.kernel, this.size, n);
  }

  /** A matrix of the weights by its name in the file. */
  part(name: string, count: number): Float32Array {
    const at = this.layout[name as keyof Layout];
    if (typeof at !== 'number') throw new Error(`there is no matrix ${name}`);
    return this.weights.data.subarray(at, at + count);
  }

  /** Makes room for documents of up to `n` pieces; to be called once, before the first. */
  reserve(n: number): void { this.#ensure(n); }
}

function buffersFor(kernel: Kernel, { convolution: C, recurrence: H, dense: Z, pool }: Size, n: number) {
  const hidden = C + 2 * H;
  const matrix = (columns: number): Matrix => kernel.matrix(n * columns);
  const ones = (count: number): Float32Array => new Float32Array(count).fill(1);
  return {
    rows: new Int32Array(32), leftOut: new Uint8Array(n), blockOf: new Int32Array(n), groups: new Int32Array(n), counts: new Int32Array(n),
    x: matrix(INPUT), dx: matrix(INPUT), xMask: ones(n * INPUT), window: matrix(WIDTH * INPUT), dWindow: matrix(WIDTH * INPUT),
    gates: [matrix(3 * H), matrix(3 * H)] as const, cells: [matrix(H), matrix(H)] as const, dGates: matrix(3 * H), dOut: matrix(H),
    hidden: matrix(hidden), dHidden: matrix(hidden), hMask: ones(n * hidden), dConv: matrix(C), pooled: matrix(pool ? hidden : 0), dPooled: matrix(pool ? hidden : 0),
    z: matrix(Z), zPlain: new Float32Array(n * Z), zMask: ones(n * Z), dz: matrix(Z), near: matrix(3 * Z), dNear: matrix(3 * Z),
    y: matrix(Z), yPlain: new Float32Array(n * Z), yMask: ones(n * Z), dy: matrix(Z),
  };
}

/** Inverted dropout (Srivastava et al. 2014), and what it left out. */
function drop(values: Float32Array, mask: Float32Array, count: number, rate: number, random: Random): void {
  const keep = 1 / (1 - rate);
  for (let i = 0; i < count; i++) {
    const factor = random.next() < rate ? 0 : keep;
    mask[i] = factor;
    values[i]! *= factor;
  }
}

/** Adds up the columns of a matrix. */
function sums(matrix: Float32Array, rows: number, columns: number, into: Float32Array, at: number): void {
  for (let r = 0; r < rows; r++) for (let q = 0; q < columns; q++) into[at + q]! += matrix[r * columns + q]!;
}
