import { areTurns, labelsOf } from './labels';
import { answer, counted, type Layout } from './types';

/** Records of parliaments and presidents: `Mr. LIND.`, `The President.`, `President. –`, names on lines of their own, places or parties in brackets. */
export const parliament: Layout = page => {
  const { of } = page;
  const [stops, speakers] = [of('stops'), of('stopSpeakers')];
  const blocks = Math.max(1, of('blocks') - of('meta'));
  if (stops + of('q') >= 3 && stops >= 2 && (speakers >= 2 || of('q') > 0) && (stops + of('q')) / blocks >= 0.1 && of('labels') - of('q') <= stops) {
    return answer('transcript', of('lineLabel') > stops / 2 ? 'hansard' : 'record', 0.75 + Math.min(0.2, stops / 40), `${counted(stops, 'turn', 'turns')} under a title and a name`, counted(speakers, 'speaker', 'speakers'), of('hall') > 0 && 'notes such as [Laughter]');
  }
  const found = labelsOf(page);
  if (found === null || of('place') < 2 || of('place') < found.labels / 4 || found.caps > 0.5 || of('stampedLabel') > 0 || !areTurns(page, found)) return null;
  return answer('transcript', 'parliament', 0.7 + Math.min(0.25, found.share / 3), `${counted(of('place'), 'name', 'names')} with a place or party in brackets`, ...found.because);
};
