import { labelsOf } from './labels';
import { answer, counted, type Layout } from './types';

/** Briefings of a press office: `MS. LIND:` and `Q`, or `MR LIND:` and `QUESTION:`. */
export const briefing: Layout = page => {
  const { of } = page;
  const found = labelsOf(page);
  const questions = of('q');
  if (found === null || questions === 0 || of('capsLabel') === 0 || of('court') > 0 || found.share <= 0.1) return null;
  return answer('transcript', 'press-briefing', 0.8 + found.share / 4, `${counted(questions, 'question', 'questions')} marked Q`, ...found.because);
};
