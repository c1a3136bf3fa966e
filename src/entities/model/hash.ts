/** FNV-1a, 32 bits (Fowler, Noll, Vo), over UTF-16 code units: what a word is known by in the shipped tables, which hold no words. */
export const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** The hash with one more code unit taken in. */
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME);

/** The hash of a text, from 0 to 2³² − 1. */
export function hashText(text: string, seed: number = SEED): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = hashUnit(hash, text.charCodeAt(i));
  return hash >>> 0;
}

/** Takes the hash of a further word into that of the words before it. */
export const hashNext = (before: number, word: number): number => (Math.imul(before ^ (before >>> 15), 0x2c1b3c6d) + word) >>> 0;

/** The place of a hash in a table whose size is a power of two. */
export const slot = (hash: number, size: number): number => (hash ^ (hash >>> 15)) & (size - 1);
