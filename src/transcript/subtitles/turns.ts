import type { Span } from '../../text/span';
import { plainText } from './plain';
import type { SubtitleFile } from './types';

/** What one speaker says in a row, over one cue or many. Times are seconds, from the first cue to the last. */
export interface SubtitleTurn { readonly name: string | null; readonly start: number; readonly end: number; /** Spans of the file, to be read by `plainText`; none is empty. */ readonly pieces: readonly Span[] }

/**
 * The cues of a file as turns. A piece without a speaker goes on with the turn before; one with a dash in front begins a
 * turn of somebody who is not named. Pieces without words count for nothing.
 */
export function mergeTurns({ text, cues }: Pick<SubtitleFile, 'text' | 'cues'>): readonly SubtitleTurn[] {
  const turns: { name: string | null; start: number; end: number; pieces: Span[] }[] = [];
  for (const { start, end, voices } of cues) {
    for (const voice of voices) {
      if (voice.text[0] === voice.text[1]) continue;
      const name = voice.name === null ? null : plainText(text, voice.name);
      const last = turns[turns.length - 1];
      const goesOn = last !== undefined && (name === null ? !voice.change : name === last.name);
      if (!goesOn) turns.push({ name, start, end, pieces: [voice.text] });
      else { last.pieces.push(voice.text); last.end = Math.max(last.end, end); }
    }
  }
  return turns;
}
