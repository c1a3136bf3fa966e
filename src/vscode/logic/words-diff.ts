/** A run of words that both texts have, or that only one of them has. */
export interface Difference { readonly kind: 'same' | 'draft' | 'ledger'; readonly text: string }

/** More words than this are not compared: the work grows with the product of the two lengths. */
export const MOST_WORDS = 400;

/**
 * Compares two wordings word by word, with no regard to capitals, marks and punctuation (longest common subsequence;
 * Hunt and Szymanski 1977 call the same table the standard one). Gives runs in order, or null when a text is too long.
 */
export function wordDifference(draft: string, ledger: string): Difference[] | null {
  const a = words(draft);
  const b = words(ledger);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return null;
  const lengths = common(a, b);
  const runs: { kind: Difference['kind']; words: string[] }[] = [];
  const add = (kind: Difference['kind'], word: string): void => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ kind, words: [word] });
  };
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && key(a[i]) === key(b[j])) { add('same', b[j] ?? ''); i++; j++; }
    else if (i < a.length && (j >= b.length || at(lengths, i + 1, j) >= at(lengths, i, j + 1))) add('draft', a[i++] ?? '');
    else add('ledger', b[j++] ?? '');
  }
  return runs.map(({ kind, words: run }) => ({ kind, text: run.join(' ') }));
}

/** How alike two wordings are: 0 nothing in common, 1 the shorter is wholly in the longer, in order. */
export function likeness(one: string, other: string): number {
  const a = words(one).slice(0, MOST_WORDS);
  const b = words(other).slice(0, MOST_WORDS);
  const shorter = Math.min(a.length, b.length);
  return shorter === 0 ? 0 : at(common(a, b), 0, 0) / shorter;
}

const words = (text: string): string[] => text.split(/\s+/u).filter(word => key(word) !== '');
const key = (word: string | undefined): string => (word ?? '').normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
const at = (lengths: readonly Uint16Array[], i: number, j: number): number => lengths[i]?.[j] ?? 0;

/** `[i][j]`: the length of the longest common subsequence of the words from i and from j on. */
function common(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const keys = b.map(key);
  const rows: Uint16Array[] = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const word = key(a[i]);
    for (let j = b.length - 1; j >= 0; j--) (rows[i] ?? [])[j] = word === keys[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
  }
  return rows;
}
