import { datelineOf, publishedOf } from './dateline';
import { layoutOf } from './layouts';
import type { EvidenceTotals } from './totals';
import type { Envelope, Recognition } from './types';

/** How many paragraphs of the beginning may hold the dateline, or say when it appeared. */
const FIRST = 6;

/** How the file wraps its text, told by its beginning. */
export function sniffEnvelope(head: string): Envelope {
  const text = head.replace(/^\ufeff/u, '');
  if (/^WEBVTT(?:[ \t\r\n]|$)/u.test(text)) return 'vtt';
  if (/^\s{0,8}\d{1,6}[ \t]*\r?\n\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*-->/u.test(text)) return 'srt';
  if (/^\s{0,8}(?:\{\s{0,8}"[^"\n]{1,60}"\s{0,4}:|\[\s{0,8}(?:\{\s{0,8}"|\[\s{0,8}["\d[])|<\?xml\s|<(?:tt|tt:tt)\s)/u.test(text)) return 'data';
  const markdown = /^---[ \t]*\r?\n/u.test(text) || /^#{1,6} \S/mu.test(text) || /\*\*[^*\s][^*\n]{0,200}\*\*/u.test(text) || /\[[^\]\n]{1,200}\]\(https?:[^)\s]{1,400}\)/u.test(text);
  return markdown ? 'markdown' : 'plain';
}

/** The answer to “what is this text”, from the counts over all blocks and from its beginning. */
export function recognize(totals: EvidenceTotals, head: string, envelope: Envelope): Recognition {
  const lines = head.replace(/^\ufeff/u, '').split(/\r?\n[ \t]*\r?\n|\n/u).map(line => line.trim()).filter(line => line !== '').slice(0, FIRST);
  const dateline = lines.map(datelineOf).find(found => found !== null) ?? null;
  const found = layoutOf({ of: key => totals[key] ?? 0, head, envelope, dateline });
  return { ...found, envelope, dateline: found.class === 'article' ? dateline : null, published: lines.map(publishedOf).find(one => one !== null) ?? null };
}
