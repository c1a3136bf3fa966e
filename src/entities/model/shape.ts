import { LISTS } from './gazetteer';
import { CONTEXTS } from './view';
import { PARTS, ROWS } from './forms';
import { LABEL_STRIDE } from './labels';

/** Width of a word vector, and of every other embedding. */
export const VECTOR = 64;
export const NARROW = 16;
/** Width of the input: the vector, a row for each part of the form, the context, and the lists it is on. */
export const INPUT = VECTOR + NARROW * (PARTS.length + 2);
/** Where the context and the lists stand in it. */
export const CONTEXT_AT = VECTOR + NARROW * PARTS.length;
export const LISTS_AT = CONTEXT_AT + NARROW;

/** The convolution reaches so far to both sides. */
export const REACH = 2;
export const WIDTH = 2 * REACH + 1;

/** Sizes of a network: channels of the convolution, of the recurrence each way, and of the dense layers. */
export interface Size { readonly convolution: number; readonly recurrence: number; readonly dense: number }

/** The matrices of one network by name, rows by columns; a bias is one row. `rows` brings an input to all places and gates at once. */
export function matricesOf({ convolution, recurrence, dense }: Size): Readonly<Record<string, readonly [rows: number, columns: number]>> {
  const hidden = convolution + 2 * recurrence;
  return {
    rows: [INPUT, WIDTH * convolution + 6 * recurrence], convBias: [1, convolution], gatesBias: [1, 6 * recurrence],
    dense: [hidden, dense], denseBias: [1, dense], near: [3 * dense, dense], nearBias: [1, dense], out: [dense, LABEL_STRIDE], outBias: [1, LABEL_STRIDE],
  };
}

/** The tables of embeddings by name, with their rows. */
export const EMBEDDINGS: Readonly<Record<string, number>> = { ...ROWS, contextsCased: CONTEXTS, contextsCaseless: CONTEXTS, listsCased: LISTS.length, listsCaseless: LISTS.length };
