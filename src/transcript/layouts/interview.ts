import { areTurns, labelsOf } from './labels';
import { answer, counted, type Layout } from './types';

/** Two who ask and answer in turn: `Q:` and `A:`, initials, names. */
export const interview: Layout = page => {
  const { of } = page;
  const found = labelsOf(page);
  const bold = of('boldQuestion');
  if (bold + of('labels') >= 3 && bold >= 1 && of('self') / Math.max(1, of('words')) >= 0.03 && of('attributed') <= bold) return answer('transcript', 'interview', 0.75, `${counted(bold, 'question', 'questions')} in bold, answered by somebody who says “I”`);
  if (found === null || found.labels < 4) return null;
  const pairs = of('a') > 0 && of('q') > 1 && of('q') + of('a') > found.labels / 2;
  if (pairs && of('faq') <= found.labels / 3 && found.share >= 0.3 && of('spoken') / found.labels >= 40) return answer('transcript', 'interview', 0.7 + Math.min(0.2, found.share / 4), 'questions and answers marked Q and A', ...found.because);
  if (found.speakers > 3 || of('role') > 1 || of('hall') > 1 || of('questions') < found.labels / 4 || of('repeated') < 2 || !areTurns(page, found)) return null;
  return answer('transcript', 'interview', Math.min(0.97, 0.65 + found.share / 3 + of('repeated') / 60), `${counted(found.speakers, 'person', 'people')} who ask and answer`, ...found.because);
};
