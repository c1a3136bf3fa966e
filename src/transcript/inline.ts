import { labelAt } from './labels';

/** A run as long as this, with hardly a line end in it, has lost its line ends on the way (copied out of a PDF). */
const LONG = 1500;
const LINE = 1000;
/** So many labels tell that it is a transcript. */
export const FEWEST = 3;
/** The end of a sentence or of an aside, and what may be a label behind it. */
const PLACES = /[.!?…)\]”"] {1,99}(?=(?:The|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Q|A)\b|\p{Lu}{2}|\p{Lu}[^.!?:\n]{1,80}(?: \([^()\n]{1,60}\)){1,2}:)/gu;

/**
 * Where turns begin within a text that has lost its line ends: labels in capitals, with a title, or with a place in
 * brackets, at the beginning of a sentence. None when there are fewer than three. Offsets into the text, in order.
 */
export function inlineLabels(run: string): readonly number[] {
  if (run.length < LONG || !isUnbroken(run)) return [];
  const found = labelPlaces(run);
  return found.length < FEWEST ? [] : found;
}

/** Where something stands that is the label of a turn if others are near; what is there within some 300 code units decides. */
export function labelPlaces(text: string): readonly number[] {
  const found: number[] = [];
  for (const { 0: before, index } of text.matchAll(PLACES)) {
    if (/(?:^|\W)(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gen|Gov)$/u.test(text.slice(Math.max(0, index - 4), index))) continue;
    const at = index + before.length;
    const head = text.slice(at, at + 260);
    const label = labelAt(head);
    if (label === null || label.kind === 'stop' || label.kind === 'line') continue;
    if (label.kind === 'question' ? /^[QA][.:]/u.test(head) : head[label.span[1]] === ':' && label.span[0] === 0) found.push(at);
  }
  return found;
}

/** True when its lines are on the average far longer than a person would write them. */
function isUnbroken(run: string): boolean {
  let lines = 1;
  for (let at = run.indexOf('\n'); at >= 0; at = run.indexOf('\n', at + 1)) lines++;
  return run.length / lines > LINE;
}
