import { DocumentAnnotator, drain } from './annotator';
import type { AnnotateOptions, Annotation, Annotator, Pace } from './types';

/** How long work goes on before it gives way, in milliseconds; less than the 8 that a frame of the editor can spare. */
const BUDGET_MS = 3;

/**
 * The annotation of a text (design.md section 6). Offsets are UTF-16 code units into the text as given.
 * It never fails: whatever the text is, there is an annotation of it.
 */
export const annotate = (text: string, options: AnnotateOptions = {}): Annotation => createAnnotator(text, options).annotation();

/** An annotator that keeps the annotation of a text up to date while the text is edited. */
export function createAnnotator(text: string, options: AnnotateOptions = {}): Annotator {
  const annotator = new DocumentAnnotator(text, options);
  drain(annotator.build(text));
  return annotator;
}

/**
 * As `createAnnotator`, but gives way to others every few milliseconds.
 * @returns null when it was cancelled
 */
export async function createAnnotatorAsync(text: string, options: AnnotateOptions, pace: Pace): Promise<Annotator | null> {
  const annotator = new DocumentAnnotator(text, options);
  let began = Date.now();
  for (const done of annotator.build(text)) {
    if (Date.now() - began < BUDGET_MS) continue;
    pace.progress?.(done);
    await pace.pause();
    if (pace.cancelled()) return null;
    began = Date.now();
  }
  return annotator;
}
export { firstLedger } from './first-ledger';
