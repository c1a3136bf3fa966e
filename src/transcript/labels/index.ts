import { named } from './named';
import { lineLabel } from './lines';
import { question } from './question';
import { stopLabel } from './stops';
import { timed } from './timed';
import type { Label, LabelFamily } from './types';

export { inTitleCase, isSpeakerName } from './names';
export { clock, seconds, type Clock } from './timed';
export type { Label, LabelKind } from './types';

/** How much of a block is looked at for its label. */
const REACH = 260;
/** The number of a line in the record of a court: ` 12    `. */
const LINE_NUMBER = /^\d{1,2}[ \t]{2,}/u;
/** In the order in which they are asked. */
const FAMILIES: readonly LabelFamily[] = [question, timed, named, stopLabel, lineLabel];

/** The label that a block begins with, or null: `JANE DOE, HOST:`, `Q`, `[00:01:02] Jane Doe:`, `Jane Doe  0:06`, `The President. –`. */
export function labelAt(block: string): Label | null {
  const head = block.slice(0, REACH);
  let at = 0;
  while (at < head.length && /\s/u.test(head[at] ?? '')) at++;
  at += LINE_NUMBER.exec(head.slice(at))?.[0].length ?? 0;
  for (const family of FAMILIES) {
    const found = family(head, at);
    if (found !== null) return found;
  }
  return null;
}
