// What the head of a document says it to be.

/** A transcript without labels calls itself one: the line of a tool, of an archive, of a broadcaster. */
export const CALLED_TRANSCRIPT = /\b(?:YouTube Video Transcript|Extraction Method: ?\w|Whisper Model|RUSH TRANSCRIPT|Transcribed by|Auto-?generated (?:captions|transcript)|Full transcript|Verbatim transcript)\b|^(?:[#*_\s]{0,6})Transcript\b/imu;
/** Somebody greets listeners. */
export const GREETING = /\b(?:Good (?:evening|morning|afternoon)(?:,| and|\.)|Welcome (?:back )?to (?:the|our|this)|Thank you(?: all)? (?:so |very )much|Thanks for joining|Hello,? everyone|I(?:'|’)m \p{Lu}\p{L}+ \p{Lu}\p{L}+[.,])/u;
/** A programme tells what it brings. */
export const PROGRAMME = /\b(?:On the (?:\p{Lu}\w+|program(?:me)?|broadcast|show) tonight|Coming up|On today(?:'|’)s (?:show|programme?|episode)|you(?:'|’)re (?:listening|tuned))\b/u;
/** Statements, fact sheets and releases. */
export const RELEASE = /\b(?:FOR IMMEDIATE RELEASE|PRESS RELEASE|MEDIA RELEASE|NEWS RELEASE|FACT ?SHEET|EMBARGOED (?:UNTIL|FOR|TO)|STRICTLY EMBARGOED|Notes? to editors|Media contacts?:|Press contacts?:|(?:Readout|Statement) (?:of|by|from|on) (?:the )?\p{Lu})|^\s*(?:-ENDS?-|-30-|# ?# ?#)\s*$/mu;

/** Keys that the data of one tool has near its beginning. */
export const MACHINE_KEYS: readonly { readonly name: string; readonly keys: readonly string[] }[] = [
  { name: 'oTranscribe', keys: ['"text"', '"media-time"'] },
  { name: 'oTranscribe', keys: ['"text"', 'class=\\"timestamp\\"'] },
  { name: 'AWS Transcribe', keys: ['"jobName"', '"results"'] },
  { name: 'Whisper', keys: ['"segments"', '"start"'] },
  { name: 'AssemblyAI', keys: ['"utterances"'] },
  { name: 'Deepgram', keys: ['"results"', '"channels"'] },
  { name: 'Google', keys: ['"results"', '"alternatives"'] },
  { name: 'TTML', keys: ['http://www.w3.org/ns/ttml'] },
  { name: 'words with times', keys: ['"words"', '"start"'] },
];
