import type { Container } from './container';
import { createLookup, type Lookup } from './lookup';
import { VECTOR } from './shape';

/** Rare words are told apart by so many bits of their hash: now and then two words share what is known. */
const RARE_BITS = 24;
export const rareKey = (key: number): number => key >>> (32 - RARE_BITS);

/** Finds the vector of a word by its hash: that of a frequent word by all bits, that of a rare one by some, numbered behind the frequent ones. */
export function vectorLookup(frequent: Uint32Array, rare: Uint32Array): Lookup {
  const [common, others] = [createLookup(frequent), createLookup(rare)];
  return {
    find(key) {
      const row = common.find(key);
      if (row >= 0) return row;
      const other = others.find(rareKey(key));
      return other < 0 ? -1 : frequent.length + other;
    },
  };
}

/** Writes the vector of a row into `into` from `at` on. */
export type VectorReader = (row: number, into: Float32Array, at: number) => void;

/**
 * Reads the vectors: those of frequent words have four bits a number; those of rare ones are sums of one vector out of
 * each code book (residual vector quantization, Juang & Gray 1982).
 */
export function vectorReader(frequent: number, codes: Uint8Array, scales: Float32Array, rareCodes: Uint8Array, books: readonly Float32Array[]): VectorReader {
  return (row, into, at) => {
    if (row < frequent) {
      for (let q = 0; q < VECTOR; q++) into[at + q] = ((codes[(row * VECTOR + q) >> 1]! >> (q % 2 * 4) & 15) - 8) * scales[q]!;
      return;
    }
    into.fill(0, at, at + VECTOR);
    for (const [b, book] of books.entries()) {
      const from = rareCodes[(row - frequent) * books.length + b]! * VECTOR;
      for (let q = 0; q < VECTOR; q++) into[at + q]! += book[from + q]!;
    }
  };
}

/** How many code books there are; each has 256 vectors. */
export const BOOKS = 2;

/** The vectors of a file of weights. */
export function readVectors(file: Container<unknown>): { readonly words: Lookup; readonly read: VectorReader } {
  const words = file.column('words') as Uint32Array;
  const books = Array.from({ length: BOOKS }, (_, b) => {
    const [values, scales] = [file.column(`rare.book${b}`) as Int8Array, file.column(`rare.book${b}.scales`) as Float32Array];
    return Float32Array.from(values, (value, i) => value * scales[i % VECTOR]!);
  });
  return {
    words: vectorLookup(words, file.column('rare') as Uint32Array),
    read: vectorReader(words.length, file.column('vectors') as Uint8Array, file.column('vectors.scales') as Float32Array, file.column('rare.codes') as Uint8Array, books),
  };
}
