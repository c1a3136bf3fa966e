export { parseSubtitles } from './parse';
export { plainText } from './plain';
export { mergeTurns, type SubtitleTurn } from './turns';
export type { Cue, OtherBlock, SubtitleFile, SubtitleFormat, SubtitleProblem, SubtitleProblemCode, Voice } from './types';
export { writeSubtitles } from './write';
