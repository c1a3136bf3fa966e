import { createGazetteer, LISTS, LONGER, LONGEST_PHRASE, phraseHash } from '../../../src/entities/model/gazetteer';
import { lowered } from '../../../src/entities/model/forms';
import { hashText } from '../../../src/entities/model/hash';
import { createLookup } from '../../../src/entities/model/lookup';
import { piecesOf } from '../../../src/entities/model/pieces';
import { VECTOR } from '../../../src/entities/model/shape';
import type { WordTables } from '../../../src/entities/model/form-table';
import { tokenize } from '../../../src/text/tokens';
import { rareKey, vectorLookup, vectorReader } from '../../../src/entities/model/word-vectors';
import { makeBooks } from './books';
import { readRaw } from './corpora';
import type { Kernel, Random } from '../math';
import { principal, quantized } from './vectors';
import { readLists, readVectors } from './resources';

/** The words of a text as the recogniser cuts them, in lower case. */
export const wordsOf = (text: string): readonly string[] => {
  const { forms, length } = piecesOf(tokenize(text));
  return forms.slice(0, length).map(lowered);
};

/** All that is in the weights beside the numbers that are trained. */
export interface Tables {
  readonly words: WordTables;
  readonly vectors: Float32Array;
  /** What goes into the file. */
  readonly file: { readonly wordKeys: Uint32Array; readonly codes: Uint8Array; readonly scales: Float32Array; readonly rareKeys: Uint32Array; readonly rareCodes: Uint8Array; readonly books: readonly Float32Array[]; readonly listKeys: Uint32Array; readonly listBits: Uint16Array; readonly joining: Uint32Array; readonly plain: Uint32Array };
}

/** GloVe’s words have a vector of their own up to this rank; further down they share what code books say. */
const RANK = 30_000;

/** Makes the vocabulary with its vectors, the lists of names, and the small words that may or may not stand in a name. */
export async function makeTables(shared: string, corpora: readonly string[], kernel: Kernel, random: Random): Promise<Tables> {
  const counts = new Map<string, number>();
  const inNames = new Map<string, number>();
  const written = new Map<string, number>();
  for (const corpus of corpora) for (const { text, entities = [] } of readRaw(shared, corpus, 'train')) {
    const { forms, starts, length } = piecesOf(tokenize(text));
    const inside = new Set<number>();
    for (const { start, end } of entities) for (let i = 0; i < length; i++) if (starts[i]! >= start && starts[i]! < end) inside.add(i);
    for (let i = 0; i < length; i++) {
      const word = lowered(forms[i]!);
      counts.set(word, (counts.get(word) ?? 0) + 1);
      if (inside.has(i)) inNames.set(word, (inNames.get(word) ?? 0) + 1);
      if (word === forms[i]) {
        written.set(word, (written.get(word) ?? 0) + 1);
        if (inside.has(i)) inNames.set(`=${word}`, (inNames.get(`=${word}`) ?? 0) + 1);
      }
    }
  }
  const { keys: listKeys, bits: listBits } = await makeLists();
  const { words: all, row } = await readVectors();
  const frequent = distinct(all.slice(0, RANK), word => hashText(word));
  const others = distinct(all.slice(RANK), word => rareKey(hashText(word)));
  const rows = principal([...frequent, ...others].map(row), VECTOR);
  const { codes, scales, values } = quantized(rows.subarray(0, frequent.length * VECTOR), VECTOR);
  const { books, codes: rareCodes } = makeBooks(rows.slice(frequent.length * VECTOR), kernel, random);
  const wordKeys = Uint32Array.from(frequent, word => hashText(word));
  const rareKeys = Uint32Array.from(others, word => rareKey(hashText(word)));
  const read = vectorReader(frequent.length, codes, scales, rareCodes, books);
  const vectors = new Float32Array(rows.length);
  vectors.set(values);
  for (let r = frequent.length; r < frequent.length + others.length; r++) read(r, vectors, r * VECTOR);
  // A small word may stand in a name when it does so now and then; any word is plain when it hardly ever does.
  const joining = [...written].filter(([word, count]) => (inNames.get(`=${word}`) ?? 0) >= 3 && (inNames.get(`=${word}`) ?? 0) / count >= 0.02).map(([word]) => word);
  const plain = [...counts].filter(([word, count]) => count >= 15 && (inNames.get(word) ?? 0) / count < 0.004).map(([word]) => word);
  const hashes = (words: readonly string[]): Uint32Array => Uint32Array.from(new Set(words.map(word => hashText(word)))).sort();
  const file = { wordKeys, codes, scales, rareKeys, rareCodes, books, listKeys, listBits, joining: hashes(joining), plain: hashes(plain) };
  console.log(`${frequent.length} words with vectors, ${others.length} with shared ones, ${listKeys.length} entries of lists, ${joining.length} joining words, ${plain.length} plain words`);
  return { words: { words: vectorLookup(wordKeys, rareKeys), gazetteer: createGazetteer(listKeys, listBits), joining: createLookup(file.joining), plain: createLookup(file.plain) }, vectors, file };
}

/** Words by rising key; of two with one key the more frequent. */
function distinct(words: readonly string[], key: (word: string) => number): readonly string[] {
  const byHash = new Map<number, string>();
  for (const word of words) { const hash = key(word); if (!byHash.has(hash)) byHash.set(hash, word); }
  return [...byHash].sort(([a], [b]) => a - b).map(([, word]) => word);
}

/** The lists as hashes of phrases, and all beginnings of longer phrases. */
async function makeLists(): Promise<{ readonly keys: Uint32Array; readonly bits: Uint16Array }> {
  const bits = new Map<number, number>();
  const put = (key: number, bit: number): void => { bits.set(key, (bits.get(key) ?? 0) | bit); };
  for (const [name, phrases] of Object.entries(await readLists())) {
    for (const phrase of phrases) {
      const words = wordsOf(phrase);
      if (words.length === 0 || words.length > LONGEST_PHRASE) continue;
      // Of names of people only single words are of use.
      if (words.length > 1 && (name === 'first' || name === 'last')) continue;
      const keys = words.map(word => hashText(word));
      for (let n = 1; n < keys.length; n++) put(phraseHash(keys.slice(0, n)), LONGER);
      put(phraseHash(keys), 1 << LISTS.indexOf(name as (typeof LISTS)[number]));
    }
  }
  const sorted = [...bits].sort(([a], [b]) => a - b);
  return { keys: Uint32Array.from(sorted, ([key]) => key), bits: Uint16Array.from(sorted, ([, bit]) => bit) };
}
