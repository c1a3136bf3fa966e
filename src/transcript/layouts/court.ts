import { labelsOf } from './labels';
import { answer, counted, type Layout } from './types';

/** The record of a court or a deposition: `THE COURT:`, `BY MR. LIND:`, `Q.` and `A.`, lines with numbers. */
export const court: Layout = page => {
  const { of } = page;
  const found = labelsOf(page);
  if (found !== null && found.caps >= 0.8 && found.labels >= 3 && of('numbered') >= 0.6 * found.labels) return answer('transcript', 'court', 0.85, 'lines with numbers, as a court reporter writes', ...found.because);
  if (found === null || of('court') < 1 || found.caps < 0.8 && of('stampedLabel') < found.labels / 2 || found.labels < 3 || found.share < 0.2) return null;
  if (of('court') < 2 && of('a') === 0 && of('stampedLabel') === 0) return null;
  return answer('transcript', 'court', 0.85 + Math.min(0.1, of('court') / 50), 'labels of a court, or an examination', ...found.because, of('q') > 0 && `${counted(of('q'), 'question', 'questions')} marked Q`);
};
