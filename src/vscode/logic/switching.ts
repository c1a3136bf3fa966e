import type { TextChange } from '../../annotation/types';
import type { DocumentClass, Recognition } from '../../transcript/types';

export const TRANSCRIPT_LANGUAGE = 'news-transcript';
export const PLAIN_LANGUAGE = 'plaintext';

/** What the setting says to do with plain text that is a transcript. */
export type SwitchMode = 'auto' | 'ask' | 'off';
export const SWITCH_MODES: readonly SwitchMode[] = ['auto', 'ask', 'off'];

/** What a person has decided on for a file, by changing its language or by answering: `other` is never switched again. */
export type LanguageChoice = 'transcript' | 'other';
export const LANGUAGE_CHOICES: readonly LanguageChoice[] = ['transcript', 'other'];

/** As sure as this it must be. Of 52 real files and 196 news reports, nothing that is no transcript comes near, but for two interviews. */
const SURE = 0.8;
/** Has neither labels nor times, so that there is nothing to colour and nothing to fold. */
const UNLABELLED = 'speech';
/** A text that came at once has so many lines, and more than half of what is there now. */
const LINES = 4;

/** What is known of a document when its language may be changed. */
export interface LanguageCase {
  readonly language: string;
  readonly mode: SwitchMode;
  readonly recognition: Pick<Recognition, 'class' | 'layout' | 'envelope' | 'confidence'>;
  /** What a person has said that the text is; null for what was recognised. */
  readonly said: DocumentClass | null;
  readonly choice: LanguageChoice | null;
  /** It is a transcript only because this extension made it one in this window. */
  readonly switched: boolean;
}

/** What to do with the language of a document: make it a transcript, ask about that, make it plain text again, or nothing. */
export function languageStep({ language, mode, recognition, said, choice, switched }: LanguageCase): 'switch' | 'ask' | 'back' | null {
  const denied = said !== null && said !== 'transcript';
  if (language === TRANSCRIPT_LANGUAGE) return switched && denied ? 'back' : null;
  if (mode === 'off' || language !== PLAIN_LANGUAGE || choice === 'other' || denied) return null;
  if (choice === 'transcript' || said === 'transcript') return 'switch';
  if (recognition.class !== 'transcript' || recognition.layout === UNLABELLED || recognition.envelope === 'data' || recognition.confidence < SURE) return null;
  return mode === 'auto' ? 'switch' : 'ask';
}

/** True when an edit has brought most of the text at once, as pasting and dropping do and typing does not. */
export const cameAtOnce = (changes: readonly TextChange[], length: number): boolean =>
  changes.some(({ text }) => text.length > length / 2 && text.split(/\r\n|\r|\n/u, LINES + 1).length > LINES);

/**
 * What a change of language by hand says of a file; null when it says nothing. A transcript that is made something else
 * is not to be one, and neither is what somebody makes plain text.
 */
export const choiceIn = (from: string, to: string): LanguageChoice | null =>
  to === TRANSCRIPT_LANGUAGE ? 'transcript' : from === TRANSCRIPT_LANGUAGE || to === PLAIN_LANGUAGE ? 'other' : null;
