import type { Annotation } from '../../src/annotation/types';
import type { Scorers } from './shared';

/** One measured figure, in percent. `key` names it in scores.json and never changes its meaning. */
export interface Score {
  readonly key: string;
  readonly title: string;
  readonly value: number;
  /** How many things were judged. */
  readonly of: number;
}

/** What a measurement works with: the engine and the judges. */
export interface Bench {
  readonly shared: string;
  readonly scorers: Scorers;
  readonly annotate: (text: string) => Annotation;
}

/** A group of figures measured on one corpus. */
export interface Measurement {
  readonly name: string;
  readonly title: string;
  readonly run: (bench: Bench) => readonly Score[];
  /** What figures alone do not show, to be printed below them; no words of a corpus. */
  readonly report?: (bench: Bench) => string;
  /** What went wrong, the most frequent kind first, with some of each; shows words of the corpus. */
  readonly errors?: (bench: Bench, examples: number) => string;
}

/** A share from 0 to 1 as a percentage with one decimal, as the scorers print it. */
export const percent = (share: number): number => Math.round(share * 1000) / 10;

/** The share of `good` in `all` as a score; nothing to judge counts as nothing right. */
export const shareScore = (key: string, title: string, good: number, all: number): Score => ({ key, title, value: percent(all === 0 ? 0 : good / all), of: all });

/** Does some long work once for each bench: for the figures, and for what is shown beside them. */
export function once<T>(work: (bench: Bench) => T): (bench: Bench) => T {
  const done = new WeakMap<Bench, { readonly value: T }>();
  return bench => {
    const known = done.get(bench) ?? { value: work(bench) };
    done.set(bench, known);
    return known.value;
  };
}
