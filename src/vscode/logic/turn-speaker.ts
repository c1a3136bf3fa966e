import type { Annotation, Turn } from '../../annotation/types';
import { personName } from '../../transcript/notices';
import { stretchOf } from './turn-outline';

/** Who speaks in a turn, as far as the transcript says. */
export interface TurnSpeaker {
  readonly turn: Turn;
  /** As it is written, in one line. */
  readonly label: string;
  /** The fullest name behind the label, as names are written; null for a label that names nobody (`Q`, `Speaker 1`). */
  readonly name: string | null;
  /** The ledger’s source, or null. */
  readonly source: string | null;
}

/** Who speaks at an offset of a transcript; null where nobody does, or no label says who. */
export function speakerAt({ turns, entities }: Pick<Annotation, 'turns' | 'entities'>, text: string, offset: number): TurnSpeaker | null {
  const turn = turns.filter(one => { const [start, end] = stretchOf(one); return start <= offset && offset <= end; }).at(-1);
  if (turn === undefined || turn.label[0] === turn.label[1]) return null;
  const label = text.slice(...turn.label).replace(/\s+/gu, ' ').trim();
  return { turn, label, name: turn.name === undefined ? null : personName(turn.name), source: entities.find(({ id }) => id === turn.speaker)?.source ?? null };
}
