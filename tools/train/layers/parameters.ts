import { Adam, type Kernel, type Matrix, type Random } from '../math';

/** Weights of a network in one stretch of the kernel’s memory, with their gradients. */
export class Parameters {
  readonly weights: Matrix;
  readonly gradient: Matrix;
  readonly adam: Adam;
  #used = 0;

  /** @param capacity as many numbers as will be taken, or more */
  constructor(readonly kernel: Kernel, capacity: number, readonly random: Random, decay: number) {
    this.weights = kernel.matrix(capacity);
    this.gradient = kernel.matrix(capacity);
    this.adam = new Adam(this.weights.data, this.gradient.data, decay);
  }

  /** Takes a block of weights that begin as random numbers of this deviation; gives its place in numbers. */
  take(count: number, deviation: number): number {
    const at = this.#used;
    this.#used += Math.ceil(count / 8) * 8;
    if (this.#used > this.weights.data.length) throw new Error('more weights than were planned');
    for (let i = at; i < at + count; i++) this.weights.data[i] = deviation === 0 ? 0 : this.random.normal() * deviation;
    this.adam.average.set(this.weights.data.subarray(at, at + count), at);
    return at;
  }

  get used(): number { return this.#used; }
  values(at: number, count: number): Float32Array { return this.weights.data.subarray(at, at + count); }
}
