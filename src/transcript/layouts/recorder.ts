import { labelsOf } from './labels';
import { answer, counted, type Layout } from './types';

/** What tools for transcribing write: a name and a time (Otter, Rev, Descript, Trint, Zoom, Teams, BBC), or times alone (Whisper, YouTube). */
export const recorder: Layout = page => {
  const { of } = page;
  const found = labelsOf(page);
  const stamped = of('stampedLabel');
  if (found !== null && stamped >= 2 && stamped >= found.labels / 2) return answer('transcript', 'timed-labels', 0.95, `${counted(stamped, 'label', 'labels')} with a time`, ...found.because);
  const times = of('timed');
  const blocks = Math.max(1, of('blocks') - of('meta'));
  if (times < 3 || times < 0.6 * blocks || of('chat') > 0 || of('list') > times / 2 || of('words') < 3 * times) return null;
  return answer('transcript', 'timed-lines', 0.85, `${counted(times, 'line', 'lines')} under a time`);
};
