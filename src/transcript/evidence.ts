import { isLetter } from '../text/characters';
import type { Span } from '../text/span';
import { CHAT, CODE, FAQ, HEADERS, LEGAL, NARRATOR, PLAY, SCENE, SONG, TABLE } from './en/not-news';
import { COURT } from './en/sections';
import { COURT_LABELS, NOBODIES, QUESTIONERS } from './en/speakers';
import { ADDRESS, REPORTING, SELF } from './en/words';
import type { Label } from './labels';
import { styleOf } from './style';
import type { BlockRole } from './types';

/** Begin the keys that count one label each: of a name with its colon or time, and of one with a full stop or a line to itself. */
export const LABEL = 'label:';
export const STOP = 'stop:';
/** How much of a block is looked at for words; the rest is as its beginning. */
const SAMPLE = 600;
/** A block as long shows how its text is written. */
const STYLED = 60;
/** How much of it shows headers, code and the like. */
const HEAD = 200;
const MARKS = /[“”„«»"]|(?:''|``)/u;
const BYLINE = /^\s*[*_]{0,2}(?:By|BY) \p{Lu}/u;
/** The line has a number, as in the record of a court; or stands in a tag, as in collections of speeches. */
const NUMBERED = /^\s*\d{1,2}[ \t]{2,}/u;
const TAGGED = /^\s*<\p{Lu}/u;
const SIGNS = { code: CODE, headers: HEADERS, scene: SCENE, play: PLAY, faq: FAQ, legal: LEGAL, song: SONG, table: TABLE };

/** What a block says about the document: counts that are added up over all blocks. */
export function evidenceOf(text: string, role: BlockRole, label: Label | null, body: Span): Readonly<Record<string, number>> {
  const size = body[1] - body[0];
  if (size === 0 && label === null) return {};
  const seen: Record<string, number> = { blocks: 1, [role]: 1 };
  if (role === 'meta') {
    if (/^\s*[([]?(?:applause|laughter|crosstalk|begin video|end video|inaudible|music|no response)/iu.test(text)) seen['hall'] = 1;
    if (BYLINE.test(text)) seen['byline'] = 1;
    return seen;
  }
  const sample = text.slice(body[0], Math.min(body[1], body[0] + SAMPLE));
  if (label !== null) Object.assign(seen, evidenceOfLabel(text, label, sample, size));
  let self = 0;
  let reporting = 0;
  let count = 0;
  let questions = 0;
  const lower = sample.toLowerCase().replace(/’/gu, "'");
  for (let i = 0; i < lower.length;) {
    if (lower[i] === '?') questions++;
    if (!inWord(lower, i)) { i++; continue; }
    const start = i;
    while (i < lower.length && inWord(lower, i)) i++;
    count++;
    if (i - start > LONGEST_WORD) continue;
    const word = lower.slice(start, i);
    if (SELF.has(word)) self++;
    else if (REPORTING.has(word)) reporting++;
  }
  if (size < 300 && (BYLINE.test(text) || /\n\s*(?:By|BY) \p{Lu}[^\n]{3,60}(?:\n|$)/u.test(sample))) seen['byline'] = 1;
  const marked = MARKS.test(sample);
  seen['words'] = count;
  if (self > 0) seen['self'] = self;
  if (marked) seen['marked'] = 1;
  if (marked && reporting > 0 && role !== 'list') seen['attributed'] = 1;
  if (reporting > 0) seen['reporting'] = reporting;
  if (questions > 0) seen['questions'] = questions;
  if (role === 'prose' && size >= 80) seen['paragraphs'] = 1;
  if (role === 'prose' && size >= STYLED) Object.assign(seen, styleOf(sample));
  if (ADDRESS.some(words => lower.includes(words))) seen['address'] = 1;
  if (lines(sample) > 2 && shortLines(sample)) seen['verse'] = 1;
  const head = text.slice(0, HEAD);
  if (COURT.test(head)) seen['court'] = 1;
  const messages = head.match(CHAT)?.length ?? 0;
  if (messages > 0) seen['chat'] = messages;
  if (role === 'prose' && /^\s*[“"]/u.test(head)) seen['opens'] = 1;
  if (NARRATOR.test(sample)) seen['narrator'] = 1;
  for (const [key, sign] of Object.entries(SIGNS)) if (sign.test(head)) seen[key] = 1;
  return seen;
}

/** What a label says: how it is written, and who may bear it. */
function evidenceOfLabel(text: string, { span, kind }: Label, sample: string, size: number): Readonly<Record<string, number>> {
  const words = text.slice(...span).replace(/\s+/gu, ' ');
  const name = (words.toLowerCase().split(/[,(]/u)[0] ?? '').trim();
  if (kind === 'stop' || kind === 'line') return { [STOP + name]: 1, [`${kind}Label`]: 1, spoken: Math.min(size, 400) };
  const seen: Record<string, number> = { [LABEL + name]: 1, [`${kind}Label`]: 1, spoken: Math.min(size, 400) };
  if (NUMBERED.test(text)) seen['numbered'] = 1;
  if (TAGGED.test(text)) seen['tagged'] = 1;
  if (/^["“]/u.test(sample)) seen['dialogue'] = 1;
  if (QUESTIONERS.has(name)) seen['q'] = 1;
  if (name === 'a') seen['a'] = 1;
  if (kind === 'caps' && words.includes(', ')) seen['role'] = 1;
  if (kind === 'mixed' && /\(\p{Lu}/u.test(words)) seen['place'] = 1;
  if (NOBODIES.has(name.replace(/ ?#?\d+$/u, '').split(' ').at(-1) ?? '')) seen['nobody'] = 1;
  if (COURT_LABELS.test(words)) seen['court'] = 1;
  return seen;
}

/** No word of the lists is longer. */
const LONGEST_WORD = 13;
const inWord = (text: string, i: number): boolean => isLetter(text.charCodeAt(i)) || text[i] === "'";
const lines = (sample: string): number => sample.split('\n').length;
/** Lines that were broken on purpose: none is as long as one that an editor wraps. */
const shortLines = (sample: string): boolean => sample.split('\n').every(line => line.length < 56);
