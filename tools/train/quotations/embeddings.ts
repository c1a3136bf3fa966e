import type { FormTable } from '../../../src/entities/model/form-table';
import { VECTOR } from '../../../src/entities/model/shape';
import type { VectorReader } from '../../../src/entities/model/word-vectors';
import { CHANNEL_WIDTH, FORM_INPUT, PARTS, ROWS, WIDTHS } from '../../../src/quotations/model/shape';
import { CHANNELS } from '../../../src/quotations/model/view';
import { Adam, type Random } from '../math';
import type { TaggedDocument } from './corpora';

interface Part { readonly name: string; readonly at: number; readonly width: number; readonly to: number }

/** All tables of embeddings, one behind the other; the vectors of words are those of the recogniser of names and stay as they are. */
export class Embeddings {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  readonly adam: Adam;
  readonly parts: readonly Part[];
  readonly channels: readonly Part[];
  readonly #touched = new Map<number, number>();

  constructor(readonly table: FormTable, readonly vectors: VectorReader, random: Random, decay: number) {
    let at = 0;
    let to = VECTOR;
    const take = (name: string, rows: number, width: number): Part => { const part = { name, at, width, to }; at += rows * width; to += width; return part; };
    this.parts = PARTS.map(part => take(part, ROWS[part], WIDTHS[part]));
    if (to !== FORM_INPUT) throw new Error('the parts do not make up the input of a form');
    this.channels = CHANNELS.map((rows, channel) => take(`channel${channel}`, rows, CHANNEL_WIDTH));
    this.values = Float32Array.from({ length: at }, () => random.normal() * 0.3);
    this.gradient = new Float32Array(at);
    this.adam = new Adam(this.values, this.gradient, decay);
  }

  /** Writes the input of a piece into `x` from `at` on; `leaveOut` for a word that is taken to be unknown. */
  read(document: TaggedDocument, piece: number, leaveOut: boolean, x: Float32Array, at: number): void {
    const form = document.forms[piece]!;
    const vector = leaveOut ? -1 : this.table.vectors[form]!;
    if (vector < 0) x.fill(0, at, at + VECTOR);
    else this.vectors(vector, x, at);
    this.#each(document, piece, (row, { width, to, name }) => {
      if (leaveOut && name === 'word') { x.fill(0, at + to, at + to + width); return; }
      for (let q = 0; q < width; q++) x[at + to + q] = this.values[row + q]!;
    });
  }

  /** Takes in the gradient of an input. */
  learn(document: TaggedDocument, piece: number, leaveOut: boolean, dx: Float32Array, at: number): void {
    this.#each(document, piece, (row, { width, to, name }) => {
      if (leaveOut && name === 'word') return;
      for (let q = 0; q < width; q++) this.gradient[row + q]! += dx[at + to + q]!;
      this.#touched.set(row, width);
    });
  }

  step(rate: number): void {
    this.adam.step(rate, [...this.#touched].map(([row, width]) => [row, row + width]));
    this.#touched.clear();
  }

  #each({ forms, channels }: TaggedDocument, piece: number, use: (row: number, part: Part) => void): void {
    const form = forms[piece]!;
    for (const [p, part] of this.parts.entries()) use(part.at + this.table.rows[form * PARTS.length + p]! * part.width, part);
    for (const [c, part] of this.channels.entries()) use(part.at + channels[c]![piece]! * part.width, part);
  }
}
