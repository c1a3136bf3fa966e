import { performance } from 'node:perf_hooks';
import { engine } from './engine';
import { median } from './statistics';
import { newsText } from './text';

const { annotate, options } = engine();

/** Median cost at one length of text. */
export interface Cost { readonly length: number; readonly perThousand: number }

/**
 * Milliseconds per thousand characters at each length (in UTF-16 code units). All lengths are timed in every round on as many
 * different texts as make the longest length together (at most 20), so that short ones are not measured by a clock's tick.
 */
export function scaling(lengths: readonly number[], rounds: number): readonly Cost[] {
  const longest = Math.max(...lengths);
  const costs = lengths.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    lengths.forEach((length, at) => {
      const texts = Array.from({ length: Math.min(20, Math.ceil(longest / length)) }, (_, number) => newsText(length, 1000 * round + number));
      const begin = performance.now();
      for (const text of texts) annotate(text, options);
      const spent = performance.now() - begin;
      if (round > 0) costs[at]?.push(spent / (texts.reduce((sum, text) => sum + text.length, 0) / 1000));
    });
  }
  return lengths.map((length, at) => ({ length, perThousand: median(costs[at] ?? []) }));
}
