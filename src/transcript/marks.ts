import { EVENT, UNCERTAIN } from './en/speaker-notes';

/** A mark of the writer within a turn: something heard or seen (`event`), or words that were not sure (`uncertain`). Offsets into the text given. */
export interface TranscriptMark { readonly start: number; readonly end: number; readonly kind: 'event' | 'uncertain' }

/** The marks of a stretch of a transcript, in order: `(LAUGHTER)`, `[inaudible 00:01:22]`, `Joao Reis (ph)`. */
export function marksOf(text: string): readonly TranscriptMark[] {
  if (!text.includes('(') && !text.includes('[')) return [];
  const found = ([[EVENT, 'event'], [UNCERTAIN, 'uncertain']] as const).flatMap(([pattern, kind]) => [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length, kind })));
  return found.sort((a, b) => a.start - b.start);
}
