import type { Json } from './json';

/** Labels that count from nought: `SPEAKER_00` (pyannote, WhisperX), `spk_0` (AWS), `S0`. */
const FROM_NOUGHT = /^(?:SPEAKER|spk)[_ ]?(\d{1,4})$/iu;
/** Labels that mean nobody: Digital Paper Edit, and whatever a diarizer could not tell. */
const NOBODY = /^(?:U_UKN|UNKNOWN|UU|null|none|-)?$/iu;
/** A bare letter (AssemblyAI, OpenAI) or a number. */
const BARE = /^(?:[A-Z]|\d{1,4})$/u;

/**
 * A speaker’s label as a reporter reads it. Machines’ own labels become `Speaker 1` and so on, counted from 1;
 * `Speaker A` where letters are used; names stay as they are. Null for none.
 * @param base what the file’s first number is, where its label is a number: 0 (Deepgram) or 1 (Google)
 */
export function speakerName(value: Json | undefined, base: 0 | 1 = 0): string | null {
  const label = (value?.string() ?? value?.number()?.toString() ?? '').trim();
  if (NOBODY.test(label)) return null;
  const numbered = FROM_NOUGHT.exec(label)?.[1];
  if (numbered !== undefined) return `Speaker ${Number(numbered) + 1}`;
  if (!BARE.test(label)) return label;
  return /\d/u.test(label) ? `Speaker ${Number(label) + 1 - base}` : `Speaker ${label}`;
}
