import { Begin, kindOf, placeOf, Single } from './labels';

/** A tagged span: pieces `[from, to)` and its kind. */
export interface TaggedSpan { readonly kind: number; readonly from: number; readonly to: number }

/** The spans of a sequence of labels, in order. */
export function spansOf(labels: Uint8Array): readonly TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    if (label === 0) continue;
    let to = i + 1;
    for (; to < labels.length; to++) {
      const next = labels[to] ?? 0;
      if (next === 0 || kindOf(next) !== kindOf(label) || placeOf(next) === Begin || placeOf(next) === Single) break;
    }
    spans.push({ kind: kindOf(label), from: i, to });
    i = to - 1;
  }
  return spans;
}
