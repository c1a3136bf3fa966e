import type { Matrix } from '../math';
import { Bias, columns, Linear, type Columns } from './linear';
import type { Parameters } from './parameters';

/**
 * A simple recurrent unit each way (SRU, Lei et al. 2018) whose gates depend on the input alone: c = f·c' + (1 − f)·v,
 * h = r·c. Blocks stand alone. The 2 × `size` outputs are those forwards, then those backwards.
 */
export class Recurrence {
  readonly gates: readonly [Linear, Linear];
  readonly bias: readonly [Bias, Bias];
  readonly #gates: readonly [Matrix, Matrix];
  readonly #cells: readonly [Matrix, Matrix];
  readonly #dGates: Matrix;

  constructor(parameters: Parameters, readonly inputs: number, readonly size: number, most: number) {
    const gate = (): Linear => new Linear(parameters, inputs, 3 * size, 1 / Math.sqrt(inputs));
    this.gates = [gate(), gate()];
    this.bias = [new Bias(parameters, 3 * size), new Bias(parameters, 3 * size)];
    const matrix = (width: number): Matrix => parameters.kernel.matrix(most * width);
    this.#gates = [matrix(3 * size), matrix(3 * size)];
    this.#cells = [matrix(size), matrix(size)];
    this.#dGates = matrix(3 * size);
  }

  forward(n: number, x: Columns, blockOf: Int32Array, out: Columns): void {
    const H = this.size;
    for (const way of [0, 1] as const) {
      const u = this.#gates[way].data;
      const c = this.#cells[way].data;
      const y = columns(this.#gates[way], 0, 3 * H);
      this.gates[way].forward(n, x, y);
      this.bias[way].apply('sigmoidRows', n, y, 0, H);
      this.bias[way].apply('tanhRows', n, y, H, H);
      this.bias[way].apply('sigmoidRows', n, y, 2 * H, H);
      for (let t = 0; t < n; t++) {
        const i = way === 0 ? t : n - 1 - t;
        const before = way === 0 ? i - 1 : i + 1;
        const fresh = before < 0 || before >= n || blockOf[before] !== blockOf[i];
        const [at, to] = [i * 3 * H, out.first + i * out.stride + way * H];
        for (let q = 0; q < H; q++) {
          const forget = u[at + q]!;
          const cell = c[i * H + q] = (fresh ? 0 : forget * c[before * H + q]!) + (1 - forget) * u[at + H + q]!;
          out.matrix.data[to + q] = u[at + 2 * H + q]! * cell;
        }
      }
    }
  }

  /** @param dx gets the gradient added, unless null */
  backward(n: number, x: Columns, blockOf: Int32Array, dOut: Columns, dx: Columns | null): void {
    const H = this.size;
    const du = this.#dGates.data;
    const dCell = new Float32Array(H);
    for (const way of [0, 1] as const) {
      const u = this.#gates[way].data;
      const c = this.#cells[way].data;
      dCell.fill(0);
      for (let t = n - 1; t >= 0; t--) {
        const i = way === 0 ? t : n - 1 - t;
        const before = way === 0 ? i - 1 : i + 1;
        const after = way === 0 ? i + 1 : i - 1;
        if (after < 0 || after >= n || blockOf[after] !== blockOf[i]) dCell.fill(0);
        const fresh = before < 0 || before >= n || blockOf[before] !== blockOf[i];
        const from = dOut.first + i * dOut.stride + way * H;
        for (let q = 0; q < H; q++) {
          const at = i * 3 * H + q;
          const [forget, value, reset] = [u[at]!, u[at + H]!, u[at + 2 * H]!];
          const dh = dOut.matrix.data[from + q]!;
          const d = dCell[q]! + dh * reset;
          du[at] = d * ((fresh ? 0 : c[before * H + q]!) - value) * forget * (1 - forget);
          du[at + H] = d * (1 - forget) * (1 - value * value);
          du[at + 2 * H] = dh * c[i * H + q]! * reset * (1 - reset);
          dCell[q] = d * forget;
        }
      }
      const dy = columns(this.#dGates, 0, 3 * H);
      this.bias[way].backward(n, dy);
      this.gates[way].backward(n, x, dy, dx, true);
    }
  }
}
