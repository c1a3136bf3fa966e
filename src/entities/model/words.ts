import type { Container } from './container';
import { FormTable } from './form-table';
import { createGazetteer } from './gazetteer';
import { createLookup } from './lookup';
import { readVectors, type VectorReader } from './word-vectors';

/** What the weights of the recogniser know of words: both networks read it. */
export interface Words {
  readonly table: FormTable;
  readonly vectors: VectorReader;
  /** Rows of vectors below this are those of frequent words. */
  readonly frequent: number;
}

/** Readies the words of a file of weights, for up to `capacity` forms. */
export function readWords(file: Container<unknown>, capacity: number): Words {
  const keys = (name: string): Uint32Array => file.column(name) as Uint32Array;
  const vectors = readVectors(file);
  const words = {
    words: vectors.words, gazetteer: createGazetteer(keys('lists'), file.column('lists.bits') as Uint16Array),
    joining: createLookup(keys('joining')), plain: createLookup(keys('plain')),
  };
  return { table: new FormTable(words, capacity), vectors: vectors.read, frequent: keys('words').length };
}
