/** The families of layouts: the files of src/transcript/layouts that know transcripts. */
export type Family = 'machine' | 'captions' | 'court' | 'briefing' | 'parliament' | 'recorder' | 'interview' | 'broadcast' | 'labels' | 'speech';

/** The family that each layout of ours is of. */
export const FAMILY_OF: Readonly<Record<string, Family>> = {
  machine: 'machine', captions: 'captions', court: 'court', 'press-briefing': 'briefing', hansard: 'parliament', record: 'parliament', parliament: 'parliament',
  'timed-labels': 'recorder', 'timed-lines': 'recorder', interview: 'interview', broadcast: 'broadcast', 'speaker-labels': 'labels', 'speaker-labels-caps': 'labels', 'tagged-labels': 'labels', speech: 'speech',
};

/**
 * The families that the layouts of the labelled files belong to, as the page of layouts and our families tell, not as
 * we answer. Most of these names say how the speakers are written, and have one family. Some only say what was spoken, and may be
 * written in several ways: the usual one comes first.
 */
export const FAMILIES: Readonly<Record<string, readonly Family[]>> = {
  'broadcast': ['broadcast'],
  // Nobody is named, as a machine writes down a broadcast.
  'broadcast-unlabelled': ['speech'],
  // Names in tags, with a colon: of no family more.
  'grammar-lab': ['labels'],
  'press-briefing': ['briefing'], 'press-conference': ['briefing'], 'press-gaggle': ['briefing'], 'press-gaggle-short': ['briefing'],
  // The numbered lines of a court reporter.
  'hearing-line-numbers': ['court'],
  'hearing-timestamps': ['recorder'],
  'court': ['court'],
  'un-verbatim': ['parliament'],
  'qa-interview': ['interview'], 'qa-markdown': ['interview'], 'qa-partial-labels': ['interview'],
  // One asks and one answers.
  'oral-history': ['interview'],
  'srt-plain': ['captions'], 'srt-speaker': ['captions'],
  'speech': ['speech'], 'speech-asr': ['speech'],
  // What was spoken, however it is written: in capitals or names and colons, or names with times where a program wrote it down.
  'debate': ['broadcast', 'labels', 'recorder'],
  'podcast': ['labels', 'interview', 'recorder'],
};
