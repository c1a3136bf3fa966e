import type { Container } from './container';
import { PARTS } from './forms';
import type { FormTable } from './form-table';
import { LISTS } from './gazetteer';
import { LABEL_STRIDE } from './labels';
import { dequantized, inPanels } from './quantized';
import { CONTEXT_AT, EMBEDDINGS, INPUT, LISTS_AT, matricesOf, NARROW, VECTOR, WIDTH, type Size } from './shape';
import { CONTEXTS, type View } from './view';
import { instantiate } from './webassembly';
import type { VectorReader } from './word-vectors';

/** What the header of the weights says. */
export interface ModelHeader { readonly size: Size; readonly trainedOn: readonly string[] }

/** The kernel’s functions, as they are called here. */
interface Functions {
  multiply(m: number, n: number, k: number, a: number, lda: number, b: number, ldb: number, c: number, ldc: number, beta: number): void;
  multiplyCodes(m: number, n: number, pairs: number, a: number, stride: number, scalesA: number, b: number, scalesB: number, c: number, ldc: number): void;
  tanhRows(m: number, n: number, at: number, stride: number, bias: number): void;
  sigmoidRows(m: number, n: number, at: number, stride: number, bias: number): void;
  addRows(m: number, n: number, at: number, stride: number, bias: number): void;
  pack(m: number, n: number, convolved: number, from: number, to: number): void;
  prepare(m: number, recurrence: number, at: number, stride: number): void;
  convolve(n: number, rows: number, m: number, candidates: number, channels: number, bias: number, hidden: number, stride: number): void;
  recur(n: number, rows: number, m: number, candidates: number, recurrence: number, gates: number, step: number, hidden: number, stride: number, cell: number): void;
  neighbours(m: number, candidates: number, n: number, z: number, near: number): void;
}

/** So many pieces are read at once; longer passages in parts. */
export const MOST_PIECES = 4096;
/** So many rows are kept: about 28 MB. */
const ROW_CAPACITY = 18_000;
/** So many new rows are worked out at once. */
const BATCH = 128;

/** Scores of the labels for each candidate of a view. */
export interface Scores { readonly scores: Float32Array; readonly candidates: Int32Array; readonly length: number }

/**
 * The network over one passage. What a form gives to its neighbours and to the gates depends on the form and its
 * context alone, so it is worked out once, with its functions applied, and kept; a piece then costs some additions and
 * one step of the recurrence. The dense layers see candidates only. (Convolution and SRU, Lei et al. 2018.)
 */
export class Encoder {
  readonly #kernel: Functions;
  readonly #size: Size;
  readonly #width: number;
  readonly #embeddings: ReadonlyMap<string, Float32Array>;
  readonly #vectors: VectorReader;
  /** For each net, with capitals and without, where its matrices begin. */
  readonly #nets: readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>];
  readonly #places: Int32Array;
  readonly #rowsAt: number;
  #used = 0;
  #generation = 0;
  /** The inputs of a batch. */
  readonly #input = new Float32Array(BATCH * INPUT);
  /** The same as whole numbers, with a scale for each row. */
  readonly #codes: { readonly data: Int16Array; readonly at: number };
  readonly #codeScales: { readonly data: Float32Array; readonly at: number };
  readonly #pointers: { readonly data: Uint32Array; readonly at: number };
  readonly #candidates: { readonly data: Int32Array; readonly at: number };
  readonly #at: Readonly<Record<'rows' | 'hidden' | 'z' | 'near' | 'y' | 'cell', number>>;
  readonly #scores: { readonly data: Float32Array; readonly at: number };

  constructor(weights: Container<ModelHeader>, kernel: Uint8Array, readonly table: FormTable, vectors: VectorReader) {
    const size = this.#size = weights.header.size;
    const { convolution: C, recurrence: H, dense: Z } = size;
    const width = this.#width = WIDTH * C + 6 * H;
    const matrices = Object.entries(matricesOf(size));
    const floats = ROW_CAPACITY * width / 2 + BATCH * width + 2 * matrices.reduce((sum, [, [rows, columns]]) => sum + rows * columns + 8, 0)
      + BATCH * (INPUT / 2 + 1) + 2 * width + MOST_PIECES * (2 + C + 2 * H + 5 * Z + LABEL_STRIDE) + H + 1024;
    const { memory, exports } = instantiate(kernel, Math.ceil(floats * 4 / 65_536) + 1);
    this.#kernel = exports as unknown as Functions;
    let next = 1024;
    const take = (count: number): number => { const at = next; next += Math.ceil(count / 4) * 16; return at; };
    const floatsAt = (at: number, count: number): Float32Array => new Float32Array(memory.buffer, at, count);
    const load = (name: string, rows: number, columns: number): Float32Array => dequantized(weights.column(name), weights.column(`${name}.scales`), rows, columns);
    const net = (prefix: string): ReadonlyMap<string, number> => new Map([...matrices, ['rows.scales', [1, width]] as const].map(([name, [rows, columns]]) => {
      const at = take(rows * columns);
      if (name === 'rows') new Int16Array(memory.buffer, at, rows * columns).set(inPanels(weights.column(`${prefix}.rows`), rows, columns));
      else if (name === 'rows.scales') floatsAt(at, columns).set(weights.column(`${prefix}.rows.scales`));
      else floatsAt(at, rows * columns).set(load(`${prefix}.${name}`, rows, columns));
      return [name, at];
    }));
    this.#nets = [net('cased'), net('caseless')];
    this.#embeddings = new Map(Object.entries(EMBEDDINGS).map(([name, rows]) => [name, load(name, rows, NARROW)]));
    this.#vectors = vectors;
    this.#places = new Int32Array(table.capacity * CONTEXTS * 2).fill(-1);
    this.#rowsAt = take(ROW_CAPACITY * width / 2);
    const codesAt = take(BATCH * INPUT / 2);
    this.#codes = { at: codesAt, data: new Int16Array(memory.buffer, codesAt, BATCH * INPUT) };
    const codeScalesAt = take(BATCH);
    this.#codeScales = { at: codeScalesAt, data: floatsAt(codeScalesAt, BATCH) };
    const pointersAt = take(MOST_PIECES);
    this.#pointers = { at: pointersAt, data: new Uint32Array(memory.buffer, pointersAt, MOST_PIECES) };
    const candidatesAt = take(MOST_PIECES);
    this.#candidates = { at: candidatesAt, data: new Int32Array(memory.buffer, candidatesAt, MOST_PIECES) };
    this.#at = { rows: take(BATCH * width), hidden: take(MOST_PIECES * (C + 2 * H)), z: take(MOST_PIECES * Z), near: take(MOST_PIECES * 3 * Z), y: take(MOST_PIECES * Z), cell: take(H) };
    const scoresAt = take(MOST_PIECES * LABEL_STRIDE);
    this.#scores = { at: scoresAt, data: floatsAt(scoresAt, MOST_PIECES * LABEL_STRIDE) };
  }

  /** How many bytes the rows and their places take. */
  get cacheBytes(): number { return ROW_CAPACITY * this.#width * 2 + this.#places.byteLength; }

  /** Forgets all rows. */
  #clear(): void {
    this.#places.fill(-1);
    this.#used = 0;
  }

  /** Scores of the candidates of a view of at most `MOST_PIECES` pieces. They are overwritten by the next call. */
  scores({ length, forms, contexts, candidates }: Omit<View, 'pieces'>, caseless: boolean): Scores {
    if (this.#generation !== this.table.generation) { this.#generation = this.table.generation; this.#clear(); }
    const net = this.#nets[caseless ? 1 : 0];
    const list = this.#candidates.data;
    let count = 0;
    for (let i = 0; i < length; i++) if (candidates[i] !== 0) list[count++] = i;
    const result = { scores: this.#scores.data, candidates: list, length: count };
    if (count === 0) return result;
    if (!this.#point(length, forms, contexts, caseless, net)) {
      this.#clear();
      this.#point(length, forms, contexts, caseless, net);
    }
    const { convolution: C, recurrence: H, dense: Z } = this.#size;
    const [kernel, at, hidden] = [this.#kernel, this.#at, C + 2 * H];
    const { at: rows } = this.#pointers;
    const { at: chosen } = this.#candidates;
    const weight = (name: string): number => net.get(name)!;
    kernel.convolve(length, rows, count, chosen, C, weight('convBias'), at.hidden, hidden);
    kernel.recur(length, rows, count, chosen, H, WIDTH * C, 1, at.hidden + 4 * C, hidden, at.cell);
    kernel.recur(length, rows, count, chosen, H, WIDTH * C + 3 * H, -1, at.hidden + 4 * (C + H), hidden, at.cell);
    kernel.multiply(count, Z, hidden, at.hidden, hidden, weight('dense'), Z, at.z, Z, 0);
    kernel.tanhRows(count, Z, at.z, Z, weight('denseBias'));
    kernel.neighbours(count, chosen, Z, at.z, at.near);
    kernel.multiply(count, Z, 3 * Z, at.near, 3 * Z, weight('near'), Z, at.y, Z, 0);
    kernel.tanhRows(count, Z, at.y, Z, weight('nearBias'));
    kernel.multiply(count, LABEL_STRIDE, Z, at.y, Z, weight('out'), LABEL_STRIDE, this.#scores.at, LABEL_STRIDE, 0);
    kernel.addRows(count, LABEL_STRIDE, this.#scores.at, LABEL_STRIDE, weight('outBias'));
    return result;
  }

  /** Points to the row of each piece, working out those that are new; false when there is no room for all. */
  #point(length: number, forms: Int32Array, contexts: Uint8Array, caseless: boolean, net: ReadonlyMap<string, number>): boolean {
    const [places, pointers, size] = [this.#places, this.#pointers.data, this.#width * 2];
    const which = caseless ? 1 : 0;
    let fresh = 0;
    for (let i = 0; i < length; i++) {
      const key = (forms[i]! * CONTEXTS + contexts[i]!) * 2 + which;
      let place = places[key]!;
      if (place < 0) {
        if (this.#used + fresh >= ROW_CAPACITY) { this.#compute(fresh, net); return false; }
        place = places[key] = this.#used + fresh;
        this.#read(forms[i]!, contexts[i]!, caseless, fresh++);
        if (fresh === BATCH) { this.#compute(fresh, net); fresh = 0; }
      }
      pointers[i] = this.#rowsAt + place * size;
    }
    this.#compute(fresh, net);
    return true;
  }

  /** The rows of the inputs that have been read. */
  #compute(fresh: number, net: ReadonlyMap<string, number>): void {
    if (fresh === 0) return;
    const { convolution: C, recurrence: H } = this.#size;
    const [kernel, width] = [this.#kernel, this.#width];
    const { rows: at } = this.#at;
    this.#encode(fresh);
    kernel.multiplyCodes(fresh, width, INPUT / 2, this.#codes.at, INPUT, this.#codeScales.at, net.get('rows')!, net.get('rows.scales')!, at, width);
    for (const way of [0, 1]) {
      const gates = at + 4 * (WIDTH * C + way * 3 * H);
      const bias = net.get('gatesBias')! + 4 * way * 3 * H;
      kernel.sigmoidRows(fresh, H, gates, width, bias);
      kernel.tanhRows(fresh, H, gates + 4 * H, width, bias + 4 * H);
      kernel.sigmoidRows(fresh, H, gates + 8 * H, width, bias + 8 * H);
      kernel.prepare(fresh, H, gates, width);
    }
    kernel.pack(fresh, width, WIDTH * C, at, this.#rowsAt + this.#used * width * 2);
    this.#used += fresh;
  }

  /** The inputs of a batch as whole numbers up to 2¹⁴. */
  #encode(fresh: number): void {
    const [x, codes, scales] = [this.#input, this.#codes.data, this.#codeScales.data];
    for (let row = 0, from = 0; row < fresh; row++, from += INPUT) {
      let most = 1e-9;
      for (let q = from; q < from + INPUT; q++) most = Math.max(most, Math.abs(x[q]!));
      const scale = most / 16_383;
      scales[row] = scale;
      for (let q = from; q < from + INPUT; q++) codes[q] = Math.round(x[q]! / scale);
    }
  }

  /** Writes the input of a form into row `at` of the batch. */
  #read(form: number, context: number, caseless: boolean, row: number): void {
    const [x, table, at] = [this.#input, this.table, row * INPUT];
    const vector = table.vectors[form]!;
    if (vector < 0) x.fill(0, at, at + VECTOR);
    else this.#vectors(vector, x, at);
    for (let p = 0; p < PARTS.length; p++) copyRow(this.#embeddings.get(PARTS[p]!)!, table.rows[form * PARTS.length + p]!, x, at + VECTOR + p * NARROW);
    copyRow(this.#embeddings.get(caseless ? 'contextsCaseless' : 'contextsCased')!, context, x, at + CONTEXT_AT);
    x.fill(0, at + LISTS_AT, at + INPUT);
    const lists = this.#embeddings.get(caseless ? 'listsCaseless' : 'listsCased')!;
    for (let b = 0; b < LISTS.length; b++) if ((table.lists[form]! >> b & 1) === 1) for (let q = 0; q < NARROW; q++) x[at + LISTS_AT + q]! += lists[b * NARROW + q]!;
  }
}

function copyRow(table: Float32Array, row: number, into: Float32Array, at: number): void {
  for (let q = 0, from = row * NARROW; q < NARROW; q++) into[at + q] = table[from + q]!;
}
