import { answer, counted, type Answer, type Layout, type Page } from './types';

/** What is known of the labels of a document that has enough of them to be a transcript. */
export interface Labels {
  readonly labels: number;
  readonly speakers: number;
  /** Labels to a block of text. */
  readonly share: number;
  /** Of the labels, how many are in capitals or a question’s. */
  readonly caps: number;
  readonly because: readonly string[];
}

/** How many blocks beside labels: a page of somebody else’s kind. */
function isOther({ of }: Page, labels: number): boolean {
  return of('scene') > 1 || of('play') > 1 || of('dialogue') > labels / 3 || of('chat') > 2 || of('song') > 1 || of('nobody') > 0.4 * labels || of('code') > labels / 2 || of('legal') > labels / 3;
}

/** The labels of a document, when they are enough: some of them again, most paragraphs under one, and words behind them. */
export function labelsOf(page: Page): Labels | null {
  const { of } = page;
  const [labels, speakers] = [of('labels'), of('speakers')];
  if (labels < 2 || isOther(page, labels)) return null;
  const share = labels / Math.max(1, of('blocks') - of('meta'));
  const because = [`${counted(labels, 'turn', 'turns')} with a speaker’s label`, counted(speakers, 'speaker', 'speakers')];
  return { labels, speakers, share, caps: (of('capsLabel') + of('questionLabel')) / labels, because };
}

/** Whether names with a colon are speakers: a record repeats them, and they have something to say. */
export function areTurns({ of }: Page, { labels, speakers, share }: Labels): boolean {
  const spoken = of('spoken') / labels;
  const enough = share >= 0.25 && of('repeated') >= 1 && labels >= 3 || share >= 0.35 && speakers >= 2 && spoken >= 120 || share >= 0.6 && speakers >= 2 && spoken >= 60
    || share >= 0.6 && labels >= 3 && of('capsLabel') === labels || share >= 0.08 && labels >= 4 && speakers >= 3 && of('address') > 0 && of('attributed') === 0
    || share >= 0.12 && of('repeated') >= 4 && speakers >= 2 && of('attributed') < labels;
  return enough && !(spoken < 45 && of('headers') === 0 && of('capsLabel') < labels / 2 && of('address') === 0);
}

/** Names and colons, of no family more (layout-page AE). */
export const speakerLabels: Layout = page => generic(page, 'speaker-labels', found => found.caps < 0.6) ?? generic(page, 'speaker-labels-caps', () => true);

function generic(page: Page, layout: string, is: (found: Labels) => boolean): Answer | null {
  const found = labelsOf(page);
  if (found === null || !is(found) || !areTurns(page, found)) return null;
  return answer('transcript', layout, Math.min(0.97, 0.6 + found.share / 3 + page.of('repeated') / 40), ...found.because, page.of('hall') > 0 && 'notes such as (APPLAUSE)');
}
