import type { Tokens } from '../../text/tokens';

/**
 * The tokens of a passage with compounds cut at their hyphens, as the recogniser sees them: in `Kenya-based` only the
 * first piece is a name. Columns, as in `Tokens`; the arrays may be longer than `length`.
 */
export interface Pieces {
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly forms: readonly string[];
}

const HYPHEN = /[-‐‑]/u;
const cuts = new Map<string, readonly string[] | null>();
const MOST_CUTS = 4096;

/** The parts of a compound with the hyphens between them, or null for one without. */
function cut(form: string): readonly string[] | null {
  if (!HYPHEN.test(form) || form.length === 1) return null;
  const known = cuts.get(form);
  if (known !== undefined) return known;
  if (cuts.size >= MOST_CUTS) cuts.clear();
  const parts = form.split(/([-‐‑])/u).filter(part => part !== '');
  cuts.set(form, parts);
  return parts;
}

/** Cuts the compounds of a passage. Offsets stay those of the passage. */
export function piecesOf({ length, starts, ends, forms }: Tokens): Pieces {
  let compounds: Map<number, readonly string[]> | null = null;
  let count = length;
  for (let i = 0; i < length; i++) {
    const form = forms[i] ?? '';
    if (form.length < 3 || !form.includes('-') && !form.includes('‑') && !form.includes('‐')) continue;
    const parts = cut(form);
    if (parts === null) continue;
    (compounds ??= new Map()).set(i, parts);
    count += parts.length - 1;
  }
  if (compounds === null) return { length, starts, ends, forms };
  const cutStarts = new Int32Array(count);
  const cutEnds = new Int32Array(count);
  const cutForms: string[] = [];
  for (let i = 0; i < length; i++) {
    let at = starts[i] ?? 0;
    for (const part of compounds.get(i) ?? [forms[i] ?? '']) {
      cutStarts[cutForms.length] = at;
      at = compounds.has(i) ? at + part.length : ends[i] ?? 0;
      cutEnds[cutForms.length] = at;
      cutForms.push(part);
    }
  }
  return { length: count, starts: cutStarts, ends: cutEnds, forms: cutForms };
}
