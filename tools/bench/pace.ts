import { performance } from 'node:perf_hooks';
import { engine } from './engine';

const { createAnnotatorAsync, options } = engine();

/** How long a first analysis holds the host without a break, in milliseconds. */
export interface Stretches { readonly count: number; readonly longest: number; readonly total: number }

/** Analyses a text for the first time and times the work between two breaks. */
export async function stretches(text: string): Promise<Stretches> {
  const times: number[] = [];
  let begin = performance.now();
  const first = begin;
  await createAnnotatorAsync(text, options, {
    pause: async () => {
      times.push(performance.now() - begin);
      await new Promise(resolve => setImmediate(resolve));
      begin = performance.now();
    },
    cancelled: () => false,
  });
  times.push(performance.now() - begin);
  return { count: times.length, longest: Math.max(...times), total: performance.now() - first };
}
