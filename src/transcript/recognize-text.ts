import { cutBlocks } from './blocks';
import { recognize, sniffEnvelope } from './recognize';
import { shapeOf } from './shape';
import { createEvidence } from './totals';
import type { Recognition } from './types';

/** How much of the beginning decides on the envelope and holds the dateline. */
const HEAD = 4096;

/** What a text is, without its annotation: what `annotate` says of it when nobody has chosen a class. Linear in the text; it never fails. */
export function recognizeText(text: string): Recognition {
  const head = text.slice(0, HEAD);
  const envelope = sniffEnvelope(head);
  const evidence = createEvidence();
  for (const block of cutBlocks(text, envelope)) evidence.add(shapeOf(block, envelope));
  return recognize(evidence.totals(), head, envelope);
}
