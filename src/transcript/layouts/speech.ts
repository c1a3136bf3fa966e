import { CALLED_TRANSCRIPT, GREETING, PROGRAMME } from '../en/head';
import { answer, type Layout } from './types';

/** How much of the head is searched for words of greeting. */
const BEGINNING = 1200;

/** Speech without labels: one person who speaks to listeners, or a broadcast as a machine has written it down. */
export const speech: Layout = ({ of, head }) => {
  const words = Math.max(1, of('words'));
  const self = of('self') / words;
  const quoted = of('attributed') / Math.max(1, of('paragraphs'));
  const beginning = head.slice(0, BEGINNING);
  const called = CALLED_TRANSCRIPT.test(beginning);
  const programme = GREETING.test(beginning.slice(0, 400)) && PROGRAMME.test(beginning);
  const addressed = of('address') > 0 || of('hall') > 0;
  if (words < (addressed ? 100 : 200) && !(called && words >= 60) && !programme || of('headers') > 0 || of('list') > of('paragraphs') / 3 || of('verse') > 3 && !programme || of('chat') > 2 || of('code') > Math.max(1, of('blocks') / 4) || of('scene') > 0) return null;
  if (programme && of('labels') < 2) return answer('transcript', 'speech', 0.7, 'somebody greets the listeners and tells what comes');
  if (called && self >= 0.03 && quoted <= 0.2) return answer('transcript', 'speech', 0.7, 'it calls itself a transcript', 'many “I”, “we” and “you”');
  if (self < (addressed ? 0.055 : 0.085) || quoted > 0.12 || of('reporting') / words > 0.008) return null;
  if (!addressed && of('questions') > of('paragraphs') / 2) return null;
  return answer('transcript', 'speech', addressed ? 0.8 : 0.6, addressed && 'somebody speaks to listeners (“thank you”, “ladies and gentlemen”, applause)', 'many “I”, “we” and “you”, hardly any quotations');
};
