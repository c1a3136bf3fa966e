import { createGazetteer, LISTS, LONGER, LONGEST_PHRASE, phraseHash } from '../../../src/entities/model/gazetteer';
import { lowered } from '../../../src/entities/model/forms';
import { hashText } from '../../../src/entities/model/hash';
import { createLookup } from '../../../src/entities/model/lookup';
import { piecesOf } from '../../../src/entities/model/pieces';
import { VECTOR } from '../../../src/entities/model/shape';
import type { WordTables } from '../../../src/entities/model/form-table';
import { tokenize } from '../../../src/text/tokens';
import { readRaw, readTexts } from './corpora';
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
  readonly file: { readonly wordKeys: Uint32Array; readonly codes: Uint8Array; readonly scales: Float32Array; readonly listKeys: Uint32Array; readonly listBits: Uint16Array; readonly joining: Uint32Array; readonly plain: Uint32Array };
}

/** GloVe’s words are kept up to this rank, and further down where our corpora have them. */
const RANK = Number(process.env['RANK'] ?? 40_000);

/** Makes the vocabulary with its vectors, the lists of names, and the small words that may or may not stand in a name. */
export async function makeTables(shared: string, corpora: readonly string[], unlabelled: readonly string[]): Promise<Tables> {
  const counts = new Map<string, number>();
  const inNames = new Map<string, number>();
  const written = new Map<string, number>();
  for (const corpus of corpora) for (const { text, entities } of readRaw(shared, corpus, 'train')) {
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
  const read = new Set(counts.keys());
  for (const corpus of unlabelled) for (const text of readTexts(shared, corpus)) for (const word of wordsOf(text)) read.add(word);
  const { lists, keys: listKeys, bits: listBits } = await makeLists();
  const { words: all, row } = await readVectors();
  const kept = distinct(all.filter((word, rank) => rank < RANK || read.has(word) || rank < 90_000 && lists.has(word)));
  const { codes, scales, values } = quantized(principal(kept.map(row), VECTOR), VECTOR);
  // A small word may stand in a name when it does so now and then; any word is plain when it hardly ever does.
  const joining = [...written].filter(([word, count]) => (inNames.get(`=${word}`) ?? 0) >= 3 && (inNames.get(`=${word}`) ?? 0) / count >= 0.02).map(([word]) => word);
  const plain = [...counts].filter(([word, count]) => count >= 15 && (inNames.get(word) ?? 0) / count < 0.004).map(([word]) => word);
  const hashes = (words: readonly string[]): Uint32Array => Uint32Array.from(new Set(words.map(word => hashText(word)))).sort();
  const wordKeys = Uint32Array.from(kept.map(word => hashText(word)));
  const file = { wordKeys, codes, scales, listKeys, listBits, joining: hashes(joining), plain: hashes(plain) };
  console.log(`${kept.length} words with vectors, ${listKeys.length} entries of lists, ${joining.length} joining words, ${plain.length} plain words`);
  return { words: { words: createLookup(wordKeys), gazetteer: createGazetteer(listKeys, listBits), joining: createLookup(file.joining), plain: createLookup(file.plain) }, vectors: values, file };
}

/** Words by rising hash; of two with one hash the more frequent. */
function distinct(words: readonly string[]): readonly string[] {
  const byHash = new Map<number, string>();
  for (const word of words) { const hash = hashText(word); if (!byHash.has(hash)) byHash.set(hash, word); }
  return [...byHash].sort(([a], [b]) => a - b).map(([, word]) => word);
}

/** The lists as hashes of phrases, and all beginnings of longer phrases. */
async function makeLists(): Promise<{ readonly lists: ReadonlySet<string>; readonly keys: Uint32Array; readonly bits: Uint16Array }> {
  const bits = new Map<number, number>();
  const singles = new Set<string>();
  const put = (key: number, bit: number): void => { bits.set(key, (bits.get(key) ?? 0) | bit); };
  for (const [name, phrases] of Object.entries(await readLists())) {
    for (const phrase of phrases) {
      const words = wordsOf(phrase);
      if (words.length === 0 || words.length > LONGEST_PHRASE) continue;
      if (words.length === 1) singles.add(words[0]!);
      // Of names of people only single words are of use.
      else if (name === 'first' || name === 'last') continue;
      const keys = words.map(word => hashText(word));
      for (let n = 1; n < keys.length; n++) put(phraseHash(keys.slice(0, n)), LONGER);
      put(phraseHash(keys), 1 << LISTS.indexOf(name as (typeof LISTS)[number]));
    }
  }
  const sorted = [...bits].sort(([a], [b]) => a - b);
  return { lists: singles, keys: Uint32Array.from(sorted, ([key]) => key), bits: Uint16Array.from(sorted, ([, bit]) => bit) };
}
