import { performance } from 'node:perf_hooks';
import { engine } from './engine';
import type { Annotator } from '../../src/annotation/types';
import { median, quantile } from './statistics';
import { newsText } from './text';

const { createAnnotator, options } = engine();

/** What one keystroke costs in a document of this length, in milliseconds. */
export interface EditCost {
  readonly length: number;
  /** The edit, and the annotation of the 4,000 characters around it: what an editor needs to redraw. */
  readonly visible: { readonly median: number; readonly p95: number };
  /** The edit, and the annotation of the whole document. */
  readonly whole: { readonly median: number; readonly p95: number };
}

/** What is typed, character by character. It holds a name and a quotation, so that the joins have something to do. */
const TYPED = ' and Vera Thorne said “it will not be ready by Friday,” he added in Lisbon.';
const VISIBLE = 4000;
/** The first keystrokes at each place are not counted: they warm up. */
const WARM = 10;

/** The middle of the paragraph that lies at the share `part` of the document. */
function placeIn(text: string, part: number): number {
  const at = Math.min(text.length - 2, Math.floor(text.length * part));
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', start + 1);
  const space = text.indexOf(' ', start + Math.floor(((end < 0 ? text.length : end) - start) / 2));
  return space < 0 || (end >= 0 && space > end) ? start : space;
}

/**
 * Types a sentence in the middle of a paragraph at the start, in the middle and at the end of a document of each length, one
 * character at a time, and takes turns between the lengths so that noise hits all of them. `passes` times, each time on another text.
 */
export function editCosts(lengths: readonly number[], passes: number, withWhole = true): readonly EditCost[] {
  const visible = lengths.map((): number[] => []);
  const whole = lengths.map((): number[] => []);
  for (let pass = 0; pass < passes; pass++) {
    const annotators = lengths.map(length => createAnnotator(newsText(length, 77 + pass), options));
    for (const part of [0, 0.5, 1]) {
      const places = annotators.map(annotator => placeIn(annotator.text(), part));
      for (let typed = 0; typed < TYPED.length; typed++) {
        annotators.forEach((annotator, at) => {
          const place = (places[at] ?? 0) + typed;
          const all = withWhole && typed % 2 === 1;
          const spent = keystroke(annotator, place, TYPED[typed] ?? ' ', all);
          if (typed >= WARM) (all ? whole : visible)[at]?.push(spent);
        });
      }
    }
  }
  const both = (times: readonly number[] | undefined): EditCost['visible'] => ({ median: median(times ?? []), p95: quantile(times ?? [], 0.95) });
  return lengths.map((length, at) => ({ length, visible: both(visible[at]), whole: both(whole[at]) }));
}

function keystroke(annotator: Annotator, place: number, character: string, all: boolean): number {
  const begin = performance.now();
  annotator.edit([{ start: place, end: place, text: character }]);
  if (all) annotator.annotation();
  else annotator.within(Math.max(0, place - VISIBLE / 2), place + VISIBLE / 2);
  return performance.now() - begin;
}
