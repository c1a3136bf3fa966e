import { RELEASE } from '../en/head';
import { newsStyle } from '../style';
import { answer, counted, type Layout, type Page } from './types';

/** Prose that reads so little like news is no article, whatever it quotes; prose that reads so much like it is one, when nothing speaks against it. */
const [HARDLY, CLEARLY] = [-3, 1];
/** More “I”, “we” and “you” than a report has, of all words. */
const PERSONAL = 0.035;

/** What reporters and press offices write: a dateline, a byline, quotations with speakers, paragraphs of reported fact. */
export const article: Layout = ({ of, head, dateline }) => {
  const paragraphs = of('paragraphs');
  const blocks = Math.max(1, of('blocks') - of('meta'));
  const words = Math.max(1, of('words'));
  const release = RELEASE.exec(head)?.[0].trim();
  const against = 2 * of('headers') + 2 * of('scene') + 2 * of('play') + 2 * of('chat') + of('dialogue') + 2 * Math.max(0, of('faq') - 1) + (of('list') > paragraphs && release === undefined ? 3 : 0) + (of('code') > blocks / 2 ? 3 : 0) + (of('table') > blocks / 3 ? 4 : 0)
    + (of('legal') > Math.max(1, paragraphs / 6) ? 4 : 0) + (of('verse') > blocks / 3 ? 3 : 0) + (words > 60 && of('self') / words > 0.05 ? 2 : 0) + (of('labels') > blocks / 4 ? 2 : 0) + storyOf(of);
  const reporting = of('reporting') / words;
  const style = newsStyle(of);
  if (style !== null && style < HARDLY) return null;
  const reads = style !== null && style > CLEARLY && of('self') / words < PERSONAL;
  const score = (dateline === null ? 0 : 4) + (of('byline') > 0 ? 3 : 0) + (release === undefined ? 0 : 3) + Math.min(3, of('attributed')) + (reporting > 0.004 ? 2 : 0) + (paragraphs >= 3 ? 1 : 0) + (paragraphs / blocks > 0.6 && paragraphs > 4 ? 1 : 0);
  if (score - against < 3 && !(against === 0 && (of('attributed') > 0 || reporting > 0.02 || reads))) return null;
  return answer('article', release !== undefined ? 'release' : dateline === null ? 'news' : 'wire', Math.min(0.97, 0.5 + (score - against) / 18),
    dateline !== null && `a dateline: ${dateline}`, release !== undefined && `words of a release: ${release}`, of('byline') > 0 && 'a byline', of('attributed') > 0 && `${counted(of('attributed'), 'paragraph', 'paragraphs')} with a quotation and who said it`,
    reads && 'it reads like a report: names, days, what was and had been',
    reporting > 0.004 && 'words such as “said” and “according to”', paragraphs > 0 && counted(paragraphs, 'full paragraph', 'full paragraphs'));
};

/** How much it reads like fiction: a narrator, or talk without days and hardly a name. */
function storyOf(of: Page['of']): number {
  const talk = of('opens') >= 0.6 * of('prose') && of('opens') > 2 && of('calendar') === 0 && of('proper') < 0.03 * of('styleWords');
  return 2 * of('narrator') + (talk ? 4 : 0);
}
