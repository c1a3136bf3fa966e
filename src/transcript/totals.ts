import { LABEL, STOP } from './evidence';
import type { BlockShape } from './types';

/**
 * The counts over all blocks. Derived are `labels`, `speakers` (different labels) and `repeated` (labels beyond the
 * first of each), and the same of names with a full stop or a line to themselves: `stops`, `stopSpeakers`, `stopRepeated`.
 */
export type EvidenceTotals = Readonly<Record<string, number>>;

/** Adds up what blocks say, and takes it away again when they go. */
export interface Evidence {
  add(shape: BlockShape): void;
  remove(shape: BlockShape): void;
  totals(): EvidenceTotals;
}

const DERIVED = { [LABEL]: ['labels', 'speakers', 'repeated'], [STOP]: ['stops', 'stopSpeakers', 'stopRepeated'] } as const;

export function createEvidence(): Evidence {
  const totals: Record<string, number> = { labels: 0, speakers: 0, repeated: 0, stops: 0, stopSpeakers: 0, stopRepeated: 0 };
  const labels = new Map<string, number>();
  const bump = (key: string, by: number): void => { totals[key] = (totals[key] ?? 0) + by; };
  const count = ({ evidence }: BlockShape, sign: 1 | -1): void => {
    for (const [key, value] of Object.entries(evidence)) {
      const kind = key.startsWith(LABEL) ? LABEL : key.startsWith(STOP) ? STOP : null;
      if (kind === null) { bump(key, sign * value); continue; }
      const before = labels.get(key) ?? 0;
      const now = before + sign;
      if (now === 0) labels.delete(key);
      else labels.set(key, now);
      const [all, different, again] = DERIVED[kind];
      bump(all, sign);
      bump(different, Number(now > 0) - Number(before > 0));
      bump(again, Math.max(0, now - 1) - Math.max(0, before - 1));
    }
  };
  return { add: shape => { count(shape, 1); }, remove: shape => { count(shape, -1); }, totals: () => totals };
}
