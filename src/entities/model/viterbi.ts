import { Begin, End, Inside, LABEL_STRIDE, labelOf, Single, TYPES } from './labels';

/** A name within a run of candidates: rows `[from, to)` and the index of its type. */
export interface Found { readonly from: number; readonly to: number; readonly type: number }

/** For each row and type the begin of the best name that is open there, and what the best sequence up to a row ends with. */
let begins = new Int32Array(0);
let lasts = new Int32Array(0);
let types = new Int8Array(0);

/**
 * The best sequence of names over a run of candidates (Viterbi 1967), where only whole names are allowed.
 * @param scores rows of `LABEL_STRIDE` scores; the run has `length` of them from `first` on
 */
export function bestNames(scores: Float32Array, first: number, length: number): readonly Found[] {
  const kinds = TYPES.length;
  if (lasts.length < length + 1) {
    begins = new Int32Array(2 * kinds);
    lasts = new Int32Array(2 * length + 2);
    types = new Int8Array(2 * length + 2);
  }
  const open = new Float64Array(kinds).fill(-Infinity);
  let best = 0;
  for (let t = 0; t < length; t++) {
    const row = (first + t) * LABEL_STRIDE;
    let next = best + scores[row]!;
    let last = t;
    let type = -1;
    for (let k = 0; k < kinds; k++) {
      const l = row + labelOf(k, 0);
      const single = best + scores[l + Single]!;
      if (single > next) { next = single; last = t; type = k; }
      const closing = open[k]! + scores[l + End]!;
      if (closing > next) { next = closing; last = begins[k]!; type = k; }
      const going = open[k]! + scores[l + Inside]!;
      const beginning = best + scores[l + Begin]!;
      if (beginning >= going) { open[k] = beginning; begins[k] = t; }
      else open[k] = going;
    }
    best = next;
    lasts[t] = last;
    types[t] = type;
  }
  const found: Found[] = [];
  for (let t = length - 1; t >= 0; t = lasts[t]! - 1) if (types[t]! >= 0) found.push({ from: first + lasts[t]!, to: first + t + 1, type: types[t]! });
  return found.reverse();
}

