import { CONTEXTS } from '../../../src/entities/model/view';
import type { FormTable } from '../../../src/entities/model/form-table';
import { PARTS, ROWS } from '../../../src/entities/model/forms';
import { LISTS } from '../../../src/entities/model/gazetteer';
import { INPUT, NARROW, VECTOR } from '../../../src/entities/model/shape';
import { Adam, type Random } from '../math';

/** All tables of embeddings, one behind the other; the vectors of words stay as they are. */
export class Embeddings {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  readonly adam: Adam;
  readonly parts: readonly number[];
  /** Where the contexts and the lists begin, for text with and without capitals. */
  readonly contexts: readonly [number, number];
  readonly lists: readonly [number, number];
  readonly #touched: Uint8Array;
  #rows: number[] = [];

  constructor(readonly table: FormTable, readonly vectors: Float32Array, random: Random, decay: number) {
    let at = 0;
    const take = (rows: number): number => { const from = at; at += rows * NARROW; return from; };
    this.parts = PARTS.map(part => take(ROWS[part]));
    this.contexts = [take(CONTEXTS), take(CONTEXTS)];
    this.lists = [take(LISTS.length), take(LISTS.length)];
    this.values = Float32Array.from({ length: at }, () => random.normal() * 0.3);
    this.gradient = new Float32Array(at);
    this.adam = new Adam(this.values, this.gradient, decay);
    this.#touched = new Uint8Array(at / NARROW);
  }

  /** The rows that make up the input of a form in a context; `-1` where the word is left out. */
  rows(form: number, context: number, caseless: 0 | 1, leaveOut: boolean, into: Int32Array): number {
    let count = 0;
    const { table } = this;
    for (let p = 0; p < PARTS.length; p++) into[count++] = leaveOut && PARTS[p] === 'word' ? -1 : this.parts[p]! + table.rows[form * PARTS.length + p]! * NARROW;
    into[count++] = this.contexts[caseless] + context * NARROW;
    const lists = table.lists[form]!;
    for (let b = 0; b < LISTS.length; b++) if ((lists >> b & 1) === 1) into[count++] = this.lists[caseless] + b * NARROW;
    return count;
  }

  /** Writes the input of a form into `x` from `at` on. */
  read(form: number, rows: Int32Array, count: number, leaveOut: boolean, x: Float32Array, at: number): void {
    const vector = leaveOut ? -1 : this.table.vectors[form]!;
    if (vector < 0) x.fill(0, at, at + VECTOR);
    else for (let q = 0; q < VECTOR; q++) x[at + q] = this.vectors[vector * VECTOR + q]!;
    x.fill(0, at + VECTOR, at + INPUT);
    for (let j = 0; j < count; j++) {
      const row = rows[j]!;
      if (row < 0) continue;
      const to = at + VECTOR + Math.min(j, PARTS.length + 1) * NARROW;
      for (let q = 0; q < NARROW; q++) x[to + q]! += this.values[row + q]!;
    }
  }

  /** Takes in the gradient of an input. */
  learn(rows: Int32Array, count: number, dx: Float32Array, at: number): void {
    for (let j = 0; j < count; j++) {
      const row = rows[j]!;
      if (row < 0) continue;
      const from = at + VECTOR + Math.min(j, PARTS.length + 1) * NARROW;
      for (let q = 0; q < NARROW; q++) this.gradient[row + q]! += dx[from + q]!;
      if (this.#touched[row / NARROW] === 0) { this.#touched[row / NARROW] = 1; this.#rows.push(row); }
    }
  }

  step(rate: number): void {
    this.adam.step(rate, this.#rows.map(row => [row, row + NARROW]));
    for (const row of this.#rows) this.#touched[row / NARROW] = 0;
    this.#rows = [];
  }
}
