/** A stretch of a text that is like a pattern; offsets into the text. */
export interface FuzzyMatch { readonly start: number; readonly end: number; readonly errors: number }

const WORD = 32;

/** The bits of a pattern where each character stands, in blocks of 32. */
function masks(pattern: string): (code: number) => Int32Array {
  const blocks = Math.max(1, Math.ceil(pattern.length / WORD));
  const none = new Int32Array(blocks);
  const known = new Map<number, Int32Array>();
  for (let i = 0; i < pattern.length; i++) {
    const code = pattern.charCodeAt(i);
    let mask = known.get(code);
    if (mask === undefined) known.set(code, mask = new Int32Array(blocks));
    mask[i >> 5] = (mask[i >> 5] ?? 0) | (1 << (i & 31));
  }
  return code => known.get(code) ?? none;
}

/**
 * For each end in `text`, the least number of characters to insert, delete or replace so that the pattern becomes a
 * stretch that ends there (Myers 1999, “A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming”, with blocks of 32 bits). Takes as many steps as the text has characters times the blocks of the pattern.
 * @param anchored the stretch must begin where the text does
 */
function errorsAtEnds(text: string, pattern: string, anchored: boolean, each: (end: number, errors: number) => void): void {
  const m = pattern.length;
  const blocks = Math.max(1, Math.ceil(m / WORD));
  const maskOf = masks(pattern);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const last = 1 << ((m - 1) & 31);
  let errors = m;
  each(0, errors);
  for (let i = 0; i < text.length; i++) {
    const mask = maskOf(text.charCodeAt(i));
    let carry = anchored ? 1 : 0;
    for (let b = 0; b < blocks; b++) {
      const pv = plus[b] ?? 0;
      const mv = minus[b] ?? 0;
      const eq = (mask[b] ?? 0) | (carry < 0 ? 1 : 0);
      const xv = (mask[b] ?? 0) | mv;
      const xh = (((eq & pv) + pv) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const top = b === blocks - 1 ? last : 1 << 31;
      const out = (ph & top) !== 0 ? 1 : (mh & top) !== 0 ? -1 : 0;
      ph = (ph << 1) | (carry > 0 ? 1 : 0);
      mh = (mh << 1) | (carry < 0 ? 1 : 0);
      plus[b] = mh | ~(xv | ph);
      minus[b] = ph & xv;
      carry = out;
    }
    errors += carry;
    each(i + 1, errors);
  }
}

/** How many characters must be inserted, deleted or replaced to make the one text of the other. */
export function editDistance(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  let distance = 0;
  errorsAtEnds(a, b, true, (_, errors) => { distance = errors; });
  return distance;
}

/** How alike two texts are: 1 for equal ones, 0 for those that have nothing in common. */
export const similarity = (a: string, b: string): number => a.length + b.length === 0 ? 1 : 1 - editDistance(a, b) / Math.max(a.length, b.length);

/** The stretches of `text` that the pattern can be made of with at most `most` errors: of those that overlap the best. */
export function fuzzySearch(text: string, pattern: string, most: number): readonly FuzzyMatch[] {
  if (pattern === '') return [];
  const ends: { readonly end: number; readonly errors: number }[] = [];
  errorsAtEnds(text, pattern, false, (end, errors) => {
    if (errors > most) return;
    const before = ends.at(-1);
    if (before === undefined || end - before.end >= pattern.length / 2) ends.push({ end, errors });
    // Of ends that are as good, the one at the pattern’s own last character.
    else if (errors < before.errors || (errors === before.errors && text[end - 1] === pattern.at(-1) && text[before.end - 1] !== pattern.at(-1))) ends[ends.length - 1] = { end, errors };
  });
  const reversed = backwards(pattern);
  return ends.map(({ end, errors }) => {
    const from = Math.max(0, end - pattern.length - errors);
    let best = { length: 0, errors: pattern.length };
    errorsAtEnds(backwards(text.slice(from, end)), reversed, true, (length, at) => { if (at < best.errors) best = { length, errors: at }; });
    return { start: end - best.length, end, errors };
  });
}

/** Code units in reverse order; only ever compared with such. */
const backwards = (text: string): string => {
  let out = '';
  for (let i = text.length - 1; i >= 0; i--) out += text[i] ?? '';
  return out;
};
