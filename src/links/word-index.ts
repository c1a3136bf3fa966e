import { FUNCTION_WORDS } from './en/function-words';

/** Lists from one number up to, and without, another. */
export type Range = readonly [from: number, to: number];

/** Word lists, ready to be asked which of them, in a range of their numbers, hold other words. Answers are numbers of lists. */
export interface WordIndex {
  /** The first list that is just these stretches of words, else the first few that hold each of them unbroken and in this order. */
  holding(stretches: readonly (readonly string[])[], range: Range): readonly number[];
  /** A few lists that share the rarest words and pairs of words, the best first. */
  alike(words: readonly string[], range: Range): readonly number[];
}

/** What stands in more lists than this does not lead to one. */
const RARE = 100;
/** So many words and pairs of a quotation, the rarest, lead to the lists that are compared, and so many of those are. */
const LEADING = 12;
const COMPARED = 3;
/** So many lists at most are looked at for one question, and so many of the rarest pairs rule others out before. */
const LOOKED_AT = 4000;
const HELD = 200;
const RULING = 6;

/** Indexes lists of words by word and by pair of neighbours; linear in the words. */
export function wordIndex(lists: readonly (readonly string[])[]): WordIndex {
  const places = new Map<string, number[]>();
  const whole = new Map<string, number[]>();
  const add = (to: Map<string, number[]>, key: string, at: number): void => {
    const known = to.get(key);
    if (known === undefined) to.set(key, [at]);
    else if (known[known.length - 1] !== at) known.push(at);
  };
  lists.forEach((words, at) => {
    add(whole, words.join(' '), at);
    words.forEach((word, i) => {
      add(places, word, at);
      if (i > 0) add(places, `${words[i - 1] ?? ''} ${word}`, at);
    });
  });
  const within = (sorted: readonly number[] = [], [from, to]: Range): Places => ({ sorted, from: from === 0 ? 0 : firstFrom(sorted, from), to: to === lists.length ? sorted.length : firstFrom(sorted, to) });

  return {
    holding(stretches, range) {
      if (stretches.length === 0) return [];
      const equal = within(whole.get(stretches.flat().join(' ')), range);
      if (count(equal) > 0) return equal.sorted.slice(equal.from, equal.from + 1);
      const ruling = rarest(stretches.flatMap(words => words.length === 1 ? words : words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`)).map(key => within(places.get(key), range)), RULING);
      const [shortest = NOWHERE, ...others] = ruling;
      const found: number[] = [];
      let held = 0;
      for (let i = shortest.from; i < Math.min(shortest.to, shortest.from + LOOKED_AT); i++) {
        const at = shortest.sorted[i] ?? 0;
        if (!others.every(({ sorted }) => holds(sorted, at))) continue;
        if (holdsInOrder(lists[at] ?? [], stretches)) found.push(at);
        if (found.length >= COMPARED || ++held >= HELD) break;
      }
      return found;
    },
    alike(words, range) {
      const keys = words.flatMap((word, i) => [...FUNCTION_WORDS.has(word) ? [] : [word], ...i === 0 ? [] : [`${words[i - 1] ?? ''} ${word}`]]);
      const leading = rarest([...new Set(keys)].map(key => within(places.get(key), range)).filter(some => count(some) > 0 && count(some) <= RARE), LEADING);
      const votes = new Map<number, number>();
      for (const { sorted, from, to } of leading) for (const at of sorted.slice(from, to)) votes.set(at, (votes.get(at) ?? 0) + 1);
      return [...votes].filter(([, shared]) => shared >= 2).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, COMPARED).map(([at]) => at);
    },
  };
}

/** The numbers of the lists that something stands in, and which of them are asked about. */
interface Places { readonly sorted: readonly number[]; readonly from: number; readonly to: number }
const NOWHERE: Places = { sorted: [], from: 0, to: 0 };
const count = ({ from, to }: Places): number => to - from;
const rarest = (all: readonly Places[], most: number): readonly Places[] => [...all].sort((a, b) => count(a) - count(b)).slice(0, most);

/** Where the first of the sorted numbers stands that is not less than `least`. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const holds = (sorted: readonly number[], wanted: number): boolean => sorted[firstFrom(sorted, wanted)] === wanted;

/** True when each run of words stands unbroken in `words`, one after the other. */
function holdsInOrder(words: readonly string[], runs: readonly (readonly string[])[]): boolean {
  let from = 0;
  for (const run of runs) {
    const at = indexOfRun(words, run, from);
    if (at < 0) return false;
    from = at + run.length;
  }
  return true;
}

/** Where `run` begins in `words` at or after `from`, or -1; Knuth–Morris–Pratt, so linear whatever the words are. */
function indexOfRun(words: readonly string[], run: readonly string[], from: number): number {
  const fallback = new Int32Array(run.length + 1);
  for (let i = 1, k = 0; i < run.length; i++) {
    while (k > 0 && run[i] !== run[k]) k = fallback[k] ?? 0;
    if (run[i] === run[k]) k++;
    fallback[i + 1] = k;
  }
  for (let i = from, k = 0; i < words.length; i++) {
    while (k > 0 && words[i] !== run[k]) k = fallback[k] ?? 0;
    if (words[i] === run[k]) k++;
    if (k === run.length) return i - k + 1;
  }
  return -1;
}
