import { labelsOf } from './labels';
import { answer, type Layout } from './types';

/** Collections of speeches and debates with a tag for each turn: `<LIND: Good evening. (APPLAUSE)>`. */
export const tagged: Layout = page => {
  const found = labelsOf(page);
  if (found === null || found.labels < 3 || page.of('tagged') < 0.8 * found.labels) return null;
  return answer('transcript', 'tagged-labels', 0.9, 'a tag for each turn', ...found.because);
};
