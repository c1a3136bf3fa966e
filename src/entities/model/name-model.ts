import type { Passage } from '../../text/passage';
import type { EntityType } from '../types';
import { Chain } from './chain';
import { readContainer } from './container';
import { Encoder, MOST_PIECES, type ModelHeader } from './encoder';
import { Begin, End, Inside, LABEL_STRIDE, labelOf, Single, TYPES } from './labels';
import { capitalsSayNothing } from './capitals';
import { Viewer, type View } from './view';
import { bestNames, type Found } from './viterbi';
import { readWords, type Words } from './words';

/** A name as the model sees it: offsets into the passage. */
export interface ModelName { readonly start: number; readonly end: number; readonly type: EntityType; readonly confidence: number }

/** The trained recogniser. Its answers depend on the passage alone; what it keeps only makes it faster, and is bounded. */
export interface NameModel {
  /** Names in order, never overlapping. */
  names(passage: Passage): readonly ModelName[];
  /** What it knows of words, for others that read the same. */
  readonly words: Words;
  /** The corpora that it was trained on. */
  readonly trainedOn: readonly string[];
  /** How many bytes what it keeps takes at most. */
  readonly cacheBytes: number;
}

/** So many forms are kept; with the rows of the encoder below 64 MB in all. */
const FORM_CAPACITY = 40_000;
/** What a form takes: its columns, and its text with the entry that finds it. */
const FORM_BYTES = 34 + 130;

/**
 * Readies the model from the bytes of `media/weights/names.bin` and `media/weights/kernel.wasm`.
 * Throws an error that says what is wrong when they are not what they should be.
 */
export function loadNameModel(weights: Uint8Array, kernel: Uint8Array): NameModel {
  const file = readContainer<ModelHeader>(weights);
  const words = readWords(file, FORM_CAPACITY);
  const { table, vectors } = words;
  const viewer = new Viewer(table);
  const encoder = new Encoder(file, kernel, table, vectors);
  const sure: Sureness = { chain: new Chain(), marginals: new Float32Array(MOST_PIECES * LABEL_STRIDE) };
  return {
    words,
    trainedOn: file.header.trainedOn,
    cacheBytes: encoder.cacheBytes + FORM_CAPACITY * FORM_BYTES,
    names(passage) {
      const caseless = capitalsSayNothing(passage);
      let view = viewer.view(passage, caseless);
      if (view === null) {
        table.clear();
        view = viewer.view(passage, caseless);
      }
      const names: ModelName[] = [];
      if (view !== null) for (let from = 0; from < view.length; from += MOST_PIECES) namesIn(encoder, sure, view, from, caseless, names);
      return names;
    },
  };
}

/** What tells how sure the model is of the names of a run. */
interface Sureness { readonly chain: Chain; readonly marginals: Float32Array }

/** Reads the pieces of a view from `from` on, as many as the encoder takes at once. */
function namesIn(encoder: Encoder, { chain, marginals }: Sureness, { length, pieces: { starts, ends }, forms, contexts, candidates: marks }: View, from: number, caseless: boolean, into: ModelName[]): void {
  const to = Math.min(length, from + MOST_PIECES);
  const { scores, candidates, length: count } = encoder.scores({ length: to - from, forms: forms.subarray(from, to), contexts: contexts.subarray(from, to), candidates: marks.subarray(from, to) }, caseless);
  for (let first = 0; first < count;) {
    let after = first + 1;
    while (after < count && candidates[after] === candidates[after - 1]! + 1) after++;
    const found = bestNames(scores, first, after - first);
    if (found.length > 0) chain.marginals(scores, first, after - first, null, marginals);
    for (const name of found) into.push({ start: starts[from + candidates[name.from]!]!, end: ends[from + candidates[name.to - 1]!]!, type: TYPES[name.type]!, confidence: confidenceOf(marginals, name) });
    first = after;
  }
}

/** The least probability, over the pieces of a name, that the piece has its place in a name of this type. */
function confidenceOf(marginals: Float32Array, { from, to, type }: Found): number {
  let least = 1;
  for (let r = from; r < to; r++) {
    const place = to - from === 1 ? Single : r === from ? Begin : r === to - 1 ? End : Inside;
    least = Math.min(least, marginals[r * LABEL_STRIDE + labelOf(type, place)]!);
  }
  return least;
}
