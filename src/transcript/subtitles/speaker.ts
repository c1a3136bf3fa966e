import type { Span } from '../../text/span';
import { isSpeakerName, labelAt } from '../labels';

/** A dash or two angle brackets in front of the words: another speaker. Two hyphens go on with a sentence; `-5` is a number. */
const CHANGE = /^(?:-(?![-\d])|[–—]|>>|&gt;&gt;)[ \t]*/u;
const BRACKETED = /^\[([^\]\n\r]{1,60})\]:[ \t]*/u;
/** `<v.class Name>` of WebVTT, at the beginning of the words. */
const VOICE = /^<v(?:\.[\w.-]*)?[ \t]+([^<>\n\r]{1,120})>/u;
/** A label that begins later is no label: a number or a mark stands before it. */
const FIRST = 3;

/** A speaker’s name and where the words begin, as offsets into the words it was looked for in. */
export interface Named { readonly label: Span; readonly body: number; /** True for names in brackets or in capitals, which count on every line of a cue. */ readonly sure: boolean }

/** The length of the mark that tells of another speaker, with the blanks behind it; 0 where there is none. */
export const changeAt = (words: string): number => CHANGE.exec(words)?.[0].length ?? 0;

/** The voice tag that words begin with. Its name may be empty or blank. */
export function voiceAt(words: string): Omit<Named, 'sure'> | null {
  const found = VOICE.exec(words);
  if (found === null) return null;
  const [whole, name = ''] = found;
  return { label: [whole.length - 1 - name.length, whole.length - 1], body: whole.length };
}

/** The speaker that words begin with by convention: `Name:`, `[Name]:`, `Q.`, or null. */
export function namedAt(words: string): Named | null {
  const bracketed = BRACKETED.exec(words);
  if (bracketed !== null) {
    const [whole, name = ''] = bracketed;
    if (isSpeakerName(name)) return { label: [1, 1 + name.length], body: whole.length, sure: true };
  }
  const label = labelAt(words);
  return label === null || label.span[0] > FIRST ? null : { label: label.span, body: label.body, sure: label.kind === 'caps' };
}
