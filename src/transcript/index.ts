import type { BlockShape, Recognition } from './types';

export { cutBlocks, recut } from './blocks';
export { createEvidence } from './evidence';
export { recognize, sniffEnvelope } from './recognize';
export { shapeOf } from './shape';

/** True when a block begins a speaker’s turn in a transcript of this layout. */
export function isTurn({ role, label, body, evidence }: BlockShape, { layout }: Recognition): boolean {
  if (layout === 'captions') return role === 'caption' && body[1] > body[0];
  if (role !== 'label' || label === null || layout === 'speech') return false;
  return layout !== 'press-briefing' || evidence['mixedLabel'] === undefined;
}
