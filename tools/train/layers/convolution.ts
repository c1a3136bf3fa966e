import type { Matrix } from '../math';
import { Bias, columns, Linear, type Columns } from './linear';
import type { Parameters } from './parameters';

/** A convolution over a piece and `reach` others to each side within its block, cut off below zero (ReLU). */
export class Convolution {
  readonly linear: Linear;
  readonly bias: Bias;
  readonly #window: Matrix;
  readonly #dWindow: Matrix;
  readonly #dOut: Matrix;
  readonly #width: number;

  constructor(parameters: Parameters, readonly inputs: number, readonly size: number, readonly reach: number, most: number) {
    this.#width = (2 * reach + 1) * inputs;
    this.linear = new Linear(parameters, this.#width, size, 1.2 / Math.sqrt(this.#width));
    this.bias = new Bias(parameters, size);
    this.#window = parameters.kernel.matrix(most * this.#width);
    this.#dWindow = parameters.kernel.matrix(most * this.#width);
    this.#dOut = parameters.kernel.matrix(most * size);
  }

  /** @param x rows that lie one behind the other */
  forward(n: number, x: Columns, blockOf: Int32Array, out: Columns): void {
    const { inputs: D, reach } = this;
    const [from, window] = [x.matrix.data, this.#window.data];
    for (let i = 0; i < n; i++) for (let d = -reach; d <= reach; d++) {
      const j = i + d;
      const to = i * this.#width + (d + reach) * D;
      if (j < 0 || j >= n || blockOf[j] !== blockOf[i]) window.fill(0, to, to + D);
      else window.set(from.subarray(x.first + j * x.stride, x.first + j * x.stride + D), to);
    }
    this.linear.forward(n, columns(this.#window, 0, this.#width), out);
    this.bias.apply('reluRows', n, out);
  }

  /** @param dx gets the gradient added */
  backward(n: number, blockOf: Int32Array, out: Columns, dOut: Columns, dx: Columns): void {
    const { inputs: D, reach, size: C } = this;
    const d = this.#dOut.data;
    for (let i = 0; i < n; i++) for (let q = 0; q < C; q++) d[i * C + q] = out.matrix.data[out.first + i * out.stride + q]! > 0 ? dOut.matrix.data[dOut.first + i * dOut.stride + q]! : 0;
    const dy = columns(this.#dOut, 0, C);
    this.bias.backward(n, dy);
    this.linear.backward(n, columns(this.#window, 0, this.#width), dy, columns(this.#dWindow, 0, this.#width));
    for (let i = 0; i < n; i++) for (let e = -reach; e <= reach; e++) {
      const j = i + e;
      if (j < 0 || j >= n || blockOf[j] !== blockOf[i]) continue;
      const from = i * this.#width + (e + reach) * D;
      for (let q = 0; q < D; q++) dx.matrix.data[dx.first + j * dx.stride + q]! += this.#dWindow.data[from + q]!;
    }
  }
}
