import type { Matrix } from '../math';
import type { Parameters } from './parameters';

/** Columns of a matrix of rows: where the first begins, in numbers, and how far rows are apart. */
export interface Columns { readonly matrix: Matrix; readonly first: number; readonly stride: number }
export const columns = (matrix: Matrix, first: number, stride: number): Columns => ({ matrix, first, stride });
const address = ({ matrix, first }: Columns): number => matrix.at + 4 * first;

/** y = x · W, without a bias. */
export class Linear {
  readonly at: number;
  readonly #transposed: Matrix;

  constructor(readonly parameters: Parameters, readonly inputs: number, readonly outputs: number, deviation: number) {
    this.at = parameters.take(inputs * outputs, deviation);
    this.#transposed = parameters.kernel.matrix(inputs * outputs);
  }

  /** @param add whether what is in y already is kept */
  forward(n: number, x: Columns, y: Columns, add = false): void {
    const { parameters: { kernel, weights }, inputs, outputs, at } = this;
    kernel.multiply(n, outputs, inputs, address(x), x.stride, weights.at + 4 * at, outputs, address(y), y.stride, add ? 1 : 0);
  }

  /** Takes in the gradient of y; gives that of x unless `dx` is null. */
  backward(n: number, x: Columns, dy: Columns, dx: Columns | null, add = false): void {
    const { parameters: { kernel, weights, gradient }, inputs, outputs, at } = this;
    kernel.multiplyTransposed(inputs, outputs, n, address(x), x.stride, address(dy), dy.stride, gradient.at + 4 * at, outputs, 1);
    if (dx === null) return;
    const [w, t] = [weights.data, this.#transposed.data];
    for (let i = 0; i < inputs; i++) for (let j = 0; j < outputs; j++) t[j * inputs + i] = w[at + i * outputs + j]!;
    kernel.multiply(n, inputs, outputs, address(dy), dy.stride, this.#transposed.at, inputs, address(dx), dx.stride, add ? 1 : 0);
  }
}

/** A bias for each column, with what is applied behind it. */
export class Bias {
  readonly at: number;
  constructor(readonly parameters: Parameters, readonly size: number) { this.at = parameters.take(size, 0); }

  apply(f: 'tanhRows' | 'sigmoidRows' | 'reluRows' | 'addRows', n: number, y: Columns, from = 0, size = this.size): void {
    const { parameters: { kernel, weights }, at } = this;
    kernel[f](n, size, address(y) + 4 * from, y.stride, weights.at + 4 * (at + from));
  }

  backward(n: number, { matrix: { data }, first, stride }: Columns): void {
    const { gradient: { data: g } } = this.parameters;
    for (let r = 0; r < n; r++) for (let q = 0; q < this.size; q++) g[this.at + q]! += data[first + r * stride + q]!;
  }
}
