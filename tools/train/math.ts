import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantiate, type WasmMemory } from '../../src/entities/model/webassembly';
import { ROOT } from '../eval/shared';

/** A matrix in the kernel’s memory: its numbers and where they begin, in bytes. */
export interface Matrix { readonly data: Float32Array; readonly at: number }

type Product = (m: number, n: number, k: number, a: number, lda: number, b: number, ldb: number, c: number, ldc: number, beta: number) => void;
/** A function of `m` rows of `n` numbers, `stride` apart, each with a bias added first. */
type Rows = (m: number, n: number, at: number, stride: number, bias: number) => void;

/** Matrix products in WebAssembly, over a memory of fixed size. */
export class Kernel {
  readonly #memory: WasmMemory;
  #next = 1024;
  readonly multiply: Product;
  readonly multiplyTransposed: Product;
  readonly tanhRows: Rows;
  readonly sigmoidRows: Rows;
  readonly reluRows: Rows;
  readonly addRows: Rows;

  constructor() {
    const { memory, exports } = instantiate(readFileSync(join(ROOT, 'media', 'weights', 'kernel.wasm')), 24_000);
    this.#memory = memory;
    this.multiply = exports['multiply'] as Product;
    this.multiplyTransposed = exports['multiplyTransposed'] as Product;
    this.tanhRows = exports['tanhRows'] as Rows;
    this.sigmoidRows = exports['sigmoidRows'] as Rows;
    this.reluRows = exports['reluRows'] as Rows;
    this.addRows = exports['addRows'] as Rows;
  }

  /** A new matrix of zeros; it is never given back. */
  matrix(size: number): Matrix {
    const at = this.#next;
    this.#next += Math.ceil(size / 4) * 16;
    if (this.#next > this.#memory.buffer.byteLength) throw new Error('the kernel has no more memory');
    return { data: new Float32Array(this.#memory.buffer, at, size), at };
  }
}

/** Random numbers from a seed (xorshift, Marsaglia 2003). */
export class Random {
  #state: number;
  constructor(seed: number) { this.#state = (Math.imul(seed, 0x9e3779b1) ^ 0x6d2b79f5) | 1; }

  /** From 0 to just below 1. */
  next(): number {
    let x = this.#state;
    x ^= x << 13; x ^= x >>> 17; x ^= x << 5;
    this.#state = x;
    return (x >>> 0) / 4294967296;
  }

  /** Of mean 0 and variance 1. */
  normal(): number { return Math.sqrt(-2 * Math.log(this.next() + 1e-12)) * Math.cos(6.283185307179586 * this.next()); }

  shuffled<T>(items: readonly T[]): T[] {
    const list = [...items];
    for (let i = list.length - 1; i > 0; i--) {
      const j = Math.floor(this.next() * (i + 1));
      [list[i], list[j]] = [list[j]!, list[i]!];
    }
    return list;
  }
}

/** Adam (Kingma & Ba 2015) with an average of the weights (Polyak) that is used in the end. */
export class Adam {
  readonly #first: Float32Array;
  readonly #second: Float32Array;
  readonly average: Float32Array;
  #step = 0;

  constructor(readonly values: Float32Array, readonly gradient: Float32Array, readonly decay: number) {
    this.#first = new Float32Array(values.length);
    this.#second = new Float32Array(values.length);
    this.average = Float32Array.from(values);
  }

  /** One step over the ranges that have a gradient, which is then zero again. */
  step(rate: number, ranges: readonly (readonly [from: number, to: number])[] | null): void {
    this.#step++;
    const { values, gradient, average, decay } = this;
    const [first, second] = [this.#first, this.#second];
    const unbiased = Math.sqrt(1 - 0.99 ** Math.min(this.#step, 4000)) / (1 - 0.9 ** Math.min(this.#step, 4000));
    for (const [from, to] of ranges ?? [[0, values.length]]) {
      for (let i = from; i < to; i++) {
        const g = gradient[i]!;
        const m = first[i] = 0.9 * first[i]! + 0.1 * g;
        const v = second[i] = 0.99 * second[i]! + 0.01 * g * g;
        values[i]! -= rate * unbiased * m / (Math.sqrt(v) + 1e-6);
        gradient[i] = 0;
      }
    }
    // The average is taken now and then, for it goes over all.
    const every = ranges === null ? 8 : 64;
    if (this.#step % every === 0) {
      const keep = decay ** every;
      for (let i = 0; i < values.length; i++) average[i]! += (1 - keep) * (values[i]! - average[i]!);
    }
  }

  /** Puts the average in the place of the values, and back. */
  swap(): void {
    for (let i = 0; i < this.values.length; i++) {
      const value = this.values[i]!;
      this.values[i] = this.average[i]!;
      this.average[i] = value;
    }
  }
}
