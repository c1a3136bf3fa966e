import { areTurns, labelsOf } from './labels';
import { answer, type Layout } from './types';

/** Broadcasts, debates and hearings in capitals: `TOM LIND, CABLE ANCHOR:`, later `LIND:`, `(APPLAUSE)`, `(BEGIN VIDEO CLIP)`. */
export const broadcast: Layout = page => {
  const { of } = page;
  const found = labelsOf(page);
  if (found === null || found.caps < 0.6 || of('role') === 0 && of('hall') === 0 || !areTurns(page, found)) return null;
  return answer('transcript', 'broadcast', Math.min(0.97, 0.65 + found.share / 3 + of('repeated') / 40), ...found.because, of('hall') > 0 && 'notes such as (APPLAUSE)');
};
