import { VECTOR } from '../../../src/entities/model/shape';
import { BOOKS } from '../../../src/entities/model/word-vectors';
import type { Kernel, Matrix, Random } from '../math';

const SIZE = 256;
const SAMPLE = 60_000;
const ROUNDS = 12;
/** So many rows are compared at a time. */
const PART = 4096;

/**
 * Code books for rows of `VECTOR` numbers, each for what the ones before leave over: k-means (Lloyd 1982) on a sample.
 * @param rows used up: what is left over when all books are taken off
 */
export function makeBooks(rows: Float32Array, kernel: Kernel, random: Random): { readonly books: readonly Float32Array[]; readonly codes: Uint8Array } {
  const count = rows.length / VECTOR;
  const codes = new Uint8Array(count * BOOKS);
  const near = nearest(kernel);
  const books: Float32Array[] = [];
  for (let b = 0; b < BOOKS; b++) {
    const sample = Array.from({ length: Math.min(count, SAMPLE) }, () => Math.floor(random.next() * count));
    const points = new Float32Array(sample.length * VECTOR);
    for (const [i, row] of sample.entries()) points.set(rows.subarray(row * VECTOR, (row + 1) * VECTOR), i * VECTOR);
    const book = points.slice(0, SIZE * VECTOR);
    for (let round = 0; round < ROUNDS; round++) {
      const sums = new Float64Array(SIZE * VECTOR);
      const members = new Float64Array(SIZE);
      for (const [i, code] of near(points, book).entries()) {
        members[code]!++;
        for (let q = 0; q < VECTOR; q++) sums[code * VECTOR + q]! += points[i * VECTOR + q]!;
      }
      for (let i = 0; i < SIZE * VECTOR; i++) if (members[Math.floor(i / VECTOR)]! > 0) book[i] = sums[i]! / members[Math.floor(i / VECTOR)]!;
    }
    for (const [row, code] of near(rows, book).entries()) {
      codes[row * BOOKS + b] = code;
      for (let q = 0; q < VECTOR; q++) rows[row * VECTOR + q]! -= book[code * VECTOR + q]!;
    }
    books.push(book);
  }
  return { books, codes };
}

/** For each point the nearest vector of a book. */
function nearest(kernel: Kernel): (points: Float32Array, book: Float32Array) => Uint8Array {
  const [part, turned, products]: readonly Matrix[] = [kernel.matrix(PART * VECTOR), kernel.matrix(VECTOR * SIZE), kernel.matrix(PART * SIZE)];
  return (points, book) => {
    const found = new Uint8Array(points.length / VECTOR);
    const half = Array.from({ length: SIZE }, (_, code) => book.subarray(code * VECTOR, (code + 1) * VECTOR).reduce((sum, x) => sum + x * x / 2, 0));
    for (let code = 0; code < SIZE; code++) for (let q = 0; q < VECTOR; q++) turned!.data[q * SIZE + code] = book[code * VECTOR + q]!;
    for (let from = 0; from < found.length; from += PART) {
      const m = Math.min(PART, found.length - from);
      part!.data.set(points.subarray(from * VECTOR, (from + m) * VECTOR));
      kernel.multiply(m, SIZE, VECTOR, part!.at, VECTOR, turned!.at, SIZE, products!.at, SIZE, 0);
      for (let i = 0; i < m; i++) {
        let best = 0;
        for (let code = 1; code < SIZE; code++) if (products!.data[i * SIZE + code]! - half[code]! > products!.data[i * SIZE + best]! - half[best]!) best = code;
        found[from + i] = best;
      }
    }
    return found;
  };
}
