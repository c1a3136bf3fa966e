import { datelineOf, publishedOf } from './dateline';
import type { EvidenceTotals } from './evidence';
import type { DocumentClass, Envelope, Recognition } from './types';

/** How many paragraphs of the beginning may hold the dateline, or say when it appeared. */
const FIRST = 6;

/** How the file wraps its text, told by its beginning. */
export function sniffEnvelope(head: string): Envelope {
  const text = head.replace(/^\ufeff/u, '');
  if (/^WEBVTT(?:[ \t\r\n]|$)/u.test(text)) return 'vtt';
  if (/^\s{0,8}\d{1,6}[ \t]*\r?\n\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*-->/u.test(text)) return 'srt';
  const markdown = /^---[ \t]*\r?\n/u.test(text) || /^#{1,6} \S/mu.test(text) || /\*\*[^*\s][^*\n]{0,200}\*\*/u.test(text) || /\[[^\]\n]{1,200}\]\(https?:[^)\s]{1,400}\)/u.test(text);
  return markdown ? 'markdown' : 'plain';
}

/** The answer to “what is this text”, from the counts over all blocks and from its beginning. */
export function recognize(totals: EvidenceTotals, head: string, envelope: Envelope): Recognition {
  const lines = head.replace(/^\ufeff/u, '').split(/\r?\n[ \t]*\r?\n|\n/u).map(line => line.trim()).filter(line => line !== '').slice(0, FIRST);
  const dateline = lines.map(datelineOf).find(found => found !== null) ?? null;
  const of = (key: string): number => totals[key] ?? 0;
  const answer = captions(of, envelope) ?? turns(of) ?? speech(of) ?? article(of, dateline) ?? notNews(of);
  return { ...answer, envelope, dateline: answer.class === 'article' ? dateline : null, published: lines.map(publishedOf).find(found => found !== null) ?? null };
}

type Of = (key: string) => number;
type Answer = Omit<Recognition, 'envelope' | 'dateline' | 'published'>;

const answer = (kind: DocumentClass, layout: string, confidence: number, ...because: readonly (string | false)[]): Answer =>
  ({ class: kind, layout, confidence: Math.round(confidence * 100) / 100, because: because.filter(reason => reason !== false) });

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function captions(of: Of, envelope: Envelope): Answer | null {
  if (of('caption') === 0) return null;
  return answer('transcript', 'captions', 0.98, `${counted(of('caption'), 'caption', 'captions')} with times (${envelope === 'vtt' ? 'WebVTT' : 'SRT'})`);
}

/** Speakers’ labels: enough of them, some of them again, and most paragraphs under one. */
function turns(of: Of): Answer | null {
  const labels = of('labels');
  const speakers = of('speakers');
  if (labels < 2 || of('scene') > 1 || of('dialogue') > labels / 3 || of('chat') > 2) return null;
  const share = labels / Math.max(1, of('blocks') - of('meta'));
  const questions = of('q');
  const reason = [`${counted(labels, 'turn', 'turns')} with a speaker’s label`, counted(speakers, 'speaker', 'speakers')];
  const spoken = of('spoken') / labels;
  if (questions > 0 && of('capsLabel') > 0 && share > 0.1) return answer('transcript', 'press-briefing', Math.min(0.99, 0.8 + share / 4), `${counted(questions, 'question', 'questions')} marked Q`, ...reason);
  if (of('stampedLabel') >= 2 && of('stampedLabel') >= labels / 2) return answer('transcript', 'timed-labels', 0.95, `${counted(of('stampedLabel'), 'label', 'labels')} with a time`, ...reason);
  const enough = share >= 0.25 && of('repeated') >= 1 && labels >= 3 || share >= 0.35 && speakers >= 2 && spoken >= 120 || share >= 0.6 && speakers >= 2 && spoken >= 60 || share >= 0.6 && labels >= 3 && of('capsLabel') === labels || share >= 0.08 && labels >= 4 && speakers >= 3 && of('address') > 0 && of('attributed') === 0 || share >= 0.12 && of('repeated') >= 4 && speakers >= 2 && of('attributed') < labels;
  if (!enough || spoken < 45 && of('headers') === 0 && of('capsLabel') < labels / 2 && of('address') === 0) return null;
  const caps = of('capsLabel') + of('questionLabel') >= labels * 0.6;
  return answer('transcript', caps ? 'speaker-labels-caps' : 'speaker-labels', Math.min(0.97, 0.6 + share / 3 + of('repeated') / 40), ...reason, of('hall') > 0 && 'notes such as (APPLAUSE)');
}

/** One person who speaks to listeners, without labels. */
function speech(of: Of): Answer | null {
  const words = Math.max(1, of('words'));
  const self = of('self') / words;
  const quoted = of('attributed') / Math.max(1, of('paragraphs'));
  if (words < 200 || of('headers') > 0 || of('list') > of('paragraphs') / 3 || of('verse') > 3) return null;
  const addressed = of('address') > 0 || of('hall') > 0;
  if (self < (addressed ? 0.055 : 0.085) || quoted > 0.12 || of('reporting') / words > 0.008) return null;
  if (!addressed && of('questions') > of('paragraphs') / 2) return null;
  return answer('transcript', 'speech', addressed ? 0.8 : 0.6, addressed && 'somebody speaks to listeners (“thank you”, “ladies and gentlemen”, applause)', 'many “I”, “we” and “you”, hardly any quotations');
}

/** What reporters write: a dateline, a byline, quotations with speakers, paragraphs of reported fact. */
function article(of: Of, dateline: string | null): Answer | null {
  const paragraphs = of('paragraphs');
  const blocks = Math.max(1, of('blocks') - of('meta'));
  const words = Math.max(1, of('words'));
  const against = 2 * of('headers') + 2 * of('scene') + 2 * of('chat') + of('dialogue') + (of('list') > paragraphs ? 3 : 0) + (of('code') > blocks / 2 ? 3 : 0)
    + (of('verse') > blocks / 3 ? 3 : 0) + (words > 60 && of('self') / words > 0.05 ? 2 : 0) + (of('labels') > blocks / 4 ? 2 : 0);
  const reporting = of('reporting') / words;
  const score = (dateline === null ? 0 : 4) + (of('byline') > 0 ? 3 : 0) + Math.min(3, of('attributed')) + (reporting > 0.004 ? 2 : 0) + (paragraphs >= 3 ? 1 : 0) + (paragraphs / blocks > 0.6 && paragraphs > 4 ? 1 : 0);
  if (score - against < 3 && !(against === 0 && (of('attributed') > 0 || reporting > 0.02))) return null;
  return answer('article', dateline === null ? 'news' : 'wire', Math.min(0.97, 0.5 + (score - against) / 18),
    dateline !== null && `a dateline: ${dateline}`, of('byline') > 0 && 'a byline', of('attributed') > 0 && `${counted(of('attributed'), 'paragraph', 'paragraphs')} with a quotation and who said it`,
    reporting > 0.004 && 'words such as “said” and “according to”', paragraphs > 0 && counted(paragraphs, 'full paragraph', 'full paragraphs'));
}

const notNews = (of: Of): Answer => answer('other', 'notes', 0.6,
  of('blocks') === 0 ? 'there is no text yet' : 'neither speakers’ labels nor quotations with speakers, dateline or byline',
  of('list') > 2 && counted(of('list'), 'list item', 'list items'), of('headers') > 0 && 'headers of a message', of('code') > 2 && 'lines that look like code or data');
