import type { BlockShape, Recognition } from './types';

export { cutBlocks } from './blocks';
export { datelineAt } from './dateline';
export { examinedBy, locatorOf, NO_EXAMINATION, sameExamination, type Examination } from './examination';
export { createLabelBook } from './label-book';
export { marksOf, type TranscriptMark } from './marks';
export { recognize, sniffEnvelope } from './recognize';
export { recognizeText } from './recognize-text';
export { recut } from './recut';
export { shapeOf } from './shape';
export { namesNobody, type Speaker } from './speakers';
export { createEvidence } from './totals';

/** Their words may stand under a time alone. ‘transcript’ is what a person has called one that was not recognised. */
const TIMED = new Set(['timed-lines', 'transcript']);
/** Records whose labels end with a full stop, or stand on lines of their own. */
const RECORDS = new Set(['record', 'hansard']);

/** True when a block begins a speaker’s turn in a transcript of this layout. */
export function isTurn({ role, label, body, start, evidence }: BlockShape, { layout }: Recognition): boolean {
  if (layout === 'captions') return role === 'caption' && body[1] > body[0];
  if (TIMED.has(layout) && start !== null) return body[1] > body[0];
  if (layout === 'timed-lines') return false;
  if (RECORDS.has(layout) && label !== null && role === 'prose') return true;
  if (layout === 'interview' && evidence['boldQuestion'] === 1) return true;
  if (role !== 'label' || label === null || layout === 'speech') return false;
  return layout !== 'press-briefing' || evidence['mixedLabel'] === undefined;
}
