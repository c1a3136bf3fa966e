import type { Passage } from '../../text/passage';
import type { EntityType } from '../types';
import { readContainer } from './container';
import { Encoder, MOST_PIECES, type ModelHeader } from './encoder';
import { FormTable } from './form-table';
import { createGazetteer } from './gazetteer';
import { LABELS, LABEL_STRIDE, labelOf, Single, TYPES } from './labels';
import { createLookup } from './lookup';
import { capitalsSayNothing } from './capitals';
import { Viewer } from './view';
import { bestNames, type Found } from './viterbi';

/** A name as the model sees it: offsets into the passage. */
export interface ModelName { readonly start: number; readonly end: number; readonly type: EntityType; readonly confidence: number }

/** The trained recogniser. Its answers depend on the passage alone; what it keeps only makes it faster, and is bounded. */
export interface NameModel {
  /** Names in order, never overlapping. */
  names(passage: Passage): readonly ModelName[];
  /** The corpora that it was trained on. */
  readonly trainedOn: readonly string[];
}

/** So many forms are kept; with the rows of the encoder below 64 MB in all. */
const FORM_CAPACITY = 40_000;

/**
 * Readies the model from the bytes of `media/weights/names.bin` and `media/weights/kernel.wasm`.
 * Throws an error that says what is wrong when they are not what they should be.
 */
export function loadNameModel(weights: Uint8Array, kernel: Uint8Array): NameModel {
  const file = readContainer<ModelHeader>(weights);
  const keys = (name: string): Uint32Array => file.column(name) as Uint32Array;
  const words = {
    words: createLookup(keys('words')), gazetteer: createGazetteer(keys('lists'), file.column('lists.bits') as Uint16Array),
    joining: createLookup(keys('joining')), plain: createLookup(keys('plain')),
  };
  const table = new FormTable(words, FORM_CAPACITY);
  const viewer = new Viewer(table);
  const encoder = new Encoder(file, kernel, table);
  return {
    trainedOn: file.header.trainedOn,
    names(passage) {
      const caseless = capitalsSayNothing(passage);
      let view = viewer.view(passage, caseless);
      if (view === null) {
        table.clear();
        encoder.clear();
        view = viewer.view(passage, caseless);
      }
      if (view === null || view.length > MOST_PIECES) return [];
      const { scores, candidates, length } = encoder.scores(view, caseless);
      const { starts, ends } = view.pieces;
      const names: ModelName[] = [];
      for (let first = 0; first < length;) {
        let after = first + 1;
        while (after < length && candidates[after] === candidates[after - 1]! + 1) after++;
        for (const found of bestNames(scores, first, after - first)) names.push({ start: starts[candidates[found.from]!]!, end: ends[candidates[found.to - 1]!]!, type: TYPES[found.type]!, confidence: confidenceOf(scores, found) });
        first = after;
      }
      return names;
    },
  };
}

/** The least probability, over the pieces of a name, that the piece is of its type. */
function confidenceOf(scores: Float32Array, { from, to, type }: Found): number {
  let least = 1;
  for (let r = from; r < to; r++) {
    const row = r * LABEL_STRIDE;
    let most = -Infinity;
    for (let l = 0; l < LABELS; l++) most = Math.max(most, scores[row + l]!);
    let sum = 0;
    for (let l = 0; l < LABELS; l++) sum += Math.exp(scores[row + l]! - most);
    let own = 0;
    for (let place = 0; place <= Single; place++) own += Math.exp(scores[row + labelOf(type, place)]! - most);
    least = Math.min(least, own / sum);
  }
  return least;
}
