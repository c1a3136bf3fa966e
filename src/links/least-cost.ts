import type { Word } from './words';

/** One step of an alignment: both have the word, or only one of them. */
export interface Step {
  readonly kind: 'same' | 'draft' | 'ledger';
  readonly quoted: Word | null;
  readonly recorded: Word | null;
  /** Left out, or put in, where that is allowed. */
  readonly free: boolean;
}

/** Quoted and recorded words, as numbers that are equal for equal keys. */
interface Both { readonly quoted: readonly Word[]; readonly recorded: readonly Word[]; readonly spare: readonly boolean[]; readonly a: Int32Array; readonly b: Int32Array }
/** A stretch of both. */
interface Part { readonly a: number; readonly aEnd: number; readonly b: number; readonly bEnd: number }

/** A table with more cells than this is not filled. */
const MOST_CELLS = 1_500_000;
/** So many words in a row that stand once on each side belong together. */
const RUN = 6;
const COST = 2;

/**
 * The alignment of least cost (Needleman and Wunsch 1970) in which leaving words out costs nothing at the ends, between
 * two pieces, at an ellipsis, where brackets stand, and of spare words. Long texts are cut first at runs of words that
 * stand once on each side (as in patience diff), so that the cost stays about linear.
 */
export function leastCost(quoted: readonly Word[], recorded: readonly Word[], spare: readonly boolean[]): readonly Step[] {
  const ids = new Map<string, number>();
  const numbered = (words: readonly Word[]): Int32Array => Int32Array.from(words, ({ key }) => { const known = ids.get(key) ?? ids.size; ids.set(key, known); return known; });
  const both: Both = { quoted, recorded, spare, a: numbered(quoted), b: numbered(recorded) };
  const whole: Part = { a: 0, aEnd: quoted.length, b: 0, bEnd: recorded.length };
  if (cells(whole) <= MOST_CELLS) return table(both, whole);
  const steps: Step[] = [];
  let [a, b] = [0, 0];
  for (const run of [...commonRuns(both), { a: quoted.length, aEnd: quoted.length, b: recorded.length, bEnd: recorded.length }]) {
    const before: Part = { a, aEnd: run.a, b, bEnd: run.b };
    steps.push(...cells(before) <= MOST_CELLS ? table(both, before) : apart(both, before));
    for (let k = 0; k < run.aEnd - run.a; k++) steps.push({ kind: 'same', quoted: quoted[run.a + k] ?? null, recorded: recorded[run.b + k] ?? null, free: true });
    [a, b] = [run.aEnd, run.bEnd];
  }
  return steps;
}

const cells = ({ a, aEnd, b, bEnd }: Part): number => (aEnd - a + 1) * (bEnd - b + 1);

/** Too much of too little likeness: all of the one, then all of the other. */
const apart = (both: Both, { a, aEnd, b, bEnd }: Part): readonly Step[] => [
  ...both.recorded.slice(b, bEnd).map((recorded, k): Step => ({ kind: 'ledger', quoted: null, recorded, free: skipCost(both, a, b + k) === 0 })),
  ...both.quoted.slice(a, aEnd).map((quoted): Step => ({ kind: 'draft', quoted, recorded: null, free: quoted.bracketed })),
];

/** Runs of words that stand once on each side, as many as keep their order (longest increasing subsequence), as long as they go. */
function commonRuns({ a, b }: Both): readonly Part[] {
  const [inA, inB] = [onlyRuns(a), onlyRuns(b)];
  const pairs = [...inA].flatMap(([run, at]): readonly (readonly [number, number])[] => { const other = inB.get(run); return at < 0 || other === undefined || other < 0 ? [] : [[at, other]]; }).sort((x, y) => x[0] - y[0]);
  const ends: number[] = [];
  const last: number[] = [];
  const before = pairs.map(([, at], i) => {
    let [low, high] = [0, ends.length];
    while (low < high) { const middle = (low + high) >> 1; if ((ends[middle] ?? 0) < at) low = middle + 1; else high = middle; }
    ends[low] = at;
    last[low] = i;
    return low === 0 ? -1 : last[low - 1] ?? -1;
  });
  const chain: (readonly [number, number])[] = [];
  for (let i = last[ends.length - 1] ?? -1; i >= 0; i = before[i] ?? -1) { const pair = pairs[i]; if (pair !== undefined) chain.push(pair); }
  const runs: Part[] = [];
  for (const [x, y] of chain.reverse()) {
    const done = runs.at(-1);
    if (x < (done?.aEnd ?? 0) || y < (done?.bEnd ?? 0)) continue;
    let length = 0;
    while (x + length < a.length && y + length < b.length && a[x + length] === b[y + length]) length++;
    runs.push({ a: x, aEnd: x + length, b: y, bEnd: y + length });
  }
  return runs;
}

/** Where each run of words begins; -1 for one that stands there twice. */
function onlyRuns(words: Int32Array): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let i = 0; i + RUN <= words.length; i++) {
    const run = words.subarray(i, i + RUN).join(' ');
    places.set(run, places.has(run) ? -1 : i);
  }
  return places;
}

/** What leaving out the j-th recorded word costs before the i-th quoted one. */
function skipCost({ quoted, spare }: Both, i: number, j: number): number {
  const [before, word] = [quoted[i - 1], quoted[i]];
  const atEnd = before === undefined || word === undefined;
  return atEnd || word.gap !== null || word.bracketed || before.bracketed || spare[j] === true ? 0 : COST;
}

function table(both: Both, { a: fromA, aEnd, b: fromB, bEnd }: Part): readonly Step[] {
  const { quoted, recorded, a, b } = both;
  const [height, width] = [aEnd - fromA, bEnd - fromB + 1];
  const cost = new Uint16Array((height + 1) * width);
  /** How many words from here on are the same. */
  const runs = new Uint16Array((height + 1) * width);
  const put = (i: number): number => quoted[i]?.bracketed === true ? 0 : COST;
  for (let i = height; i >= 0; i--) {
    const putting = put(fromA + i);
    const skipping = skipCost(both, fromA + i, -1);
    for (let j = width - 1; j >= 0; j--) {
      if (i === height && j === width - 1) continue;
      const cell = i * width + j;
      const left = i < height ? (cost[cell + width] ?? 0) + putting : Infinity;
      const out = j < width - 1 ? (cost[cell + 1] ?? 0) + (skipping === 0 || both.spare[fromB + j] === true ? 0 : COST) : Infinity;
      const same = i < height && j < width - 1 && a[fromA + i] === b[fromB + j];
      if (same) runs[cell] = (runs[cell + width + 1] ?? 0) + 1;
      cost[cell] = Math.min(left, out, same ? cost[cell + width + 1] ?? 0 : Infinity, 65535);
    }
  }
  const at = (i: number, j: number): number => cost[i * width + j] ?? 0;
  const runAt = (i: number, j: number): number => runs[i * width + j] ?? 0;
  const free = (i: number, j: number): boolean => skipCost(both, fromA + i, fromB + j) === 0;
  /** The longest run that begins further on and costs as little: “the” of “the board” is not the first “the”. */
  const runLater = (i: number, j: number): number => {
    let best = 0;
    for (let k = j; k < Math.min(width - 1, j + 60) && free(i, k) && at(i, k) === at(i, k + 1); k++) best = Math.max(best, runAt(i, k + 1));
    return best;
  };
  const steps: Step[] = [];
  for (let i = 0, j = 0; i < height || j < width - 1;) {
    const here = at(i, j);
    const [word, other] = [i < height ? quoted[fromA + i] ?? null : null, j < width - 1 ? recorded[fromB + j] ?? null : null];
    const match = runAt(i, j) > 0 && here === at(i + 1, j + 1);
    // Runs stay together: what matches now is taken unless leaving out is as good and nothing has begun.
    const taken = match && (steps.at(-1)?.kind === 'same' || runAt(i, j) >= runLater(i, j));
    if (!taken && other !== null && here === at(i, j + 1) + (free(i, j) ? 0 : COST)) { steps.push({ kind: 'ledger', quoted: null, recorded: other, free: free(i, j) }); j++; }
    else if (!taken && !match && word !== null) { steps.push({ kind: 'draft', quoted: word, recorded: null, free: put(fromA + i) === 0 }); i++; }
    else { steps.push({ kind: 'same', quoted: word, recorded: other, free: true }); i++; j++; }
  }
  return steps;
}
