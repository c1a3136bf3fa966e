import { isLetter } from '../text/characters';
import type { Span } from '../text/span';
import { ADDRESS, REPORTING, SELF } from './en/words';
import type { Label } from './labels';
import type { BlockRole, BlockShape } from './types';

/** Begins the keys that count one label each. */
const LABEL = 'label:';
/** How much of a block is looked at for words; the rest is as its beginning. */
const SAMPLE = 600;
/** How much of it shows headers, code and the like. */
const HEAD = 200;
const MARKS = /[“”„«»"]|(?:''|``)/u;
const CODE = /[;{}]\s*$|\):\s*$|^\s*(?:import \w|def \w+\(|#include)|^\s*[\w.-]+\s*=\s*\S/mu;
const HEADERS = /^(?:Newsgroups|Subject|Message-ID|From|To|Path|Xref|Lines|Date|Organization|Author|E-?mail|Msg#?)\s*:/imu;
const BYLINE = /^\s*[*_]{0,2}(?:By|BY) \p{Lu}/u;
const SCENE = /^\s*(?:INT|EXT)\.\s|CUT TO:/mu;
const CHAT = /^(?:\s*<[\w-]{2,30}> \S|\s*\* \w+ has (?:quit|joined)|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d )/mu;

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
  if (label !== null) {
    const [name = ''] = text.slice(...label.span).replace(/\s+/gu, ' ').toLowerCase().split(/[,(]/u);
    seen[LABEL + name.trim()] = 1;
    seen[`${label.kind}Label`] = 1;
    if (/^["“]/u.test(sample)) seen['dialogue'] = 1;
    seen['spoken'] = Math.min(size, 400);
    if (text[label.span[0]] === 'Q' && label.span[1] - label.span[0] === 1) seen['q'] = 1;
  }
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
  if (ADDRESS.some(words => lower.includes(words))) seen['address'] = 1;
  if (lines(sample) > 2 && shortLines(sample)) seen['verse'] = 1;
  const head = text.slice(0, HEAD);
  if (CODE.test(head)) seen['code'] = 1;
  if (HEADERS.test(head)) seen['headers'] = 1;
  if (SCENE.test(head)) seen['scene'] = 1;
  if (CHAT.test(head)) seen['chat'] = 1;
  return seen;
}

/** No word of the lists is longer. */
const LONGEST_WORD = 13;
const inWord = (text: string, i: number): boolean => isLetter(text.charCodeAt(i)) || text[i] === "'";
const lines = (sample: string): number => sample.split('\n').length;
/** Lines that were broken on purpose: none is as long as one that an editor wraps. */
const shortLines = (sample: string): boolean => sample.split('\n').every(line => line.length < 56);

/** The counts over all blocks; `labels`, `speakers` (different labels) and `repeated` (labels beyond the first of each) are derived. */
export type EvidenceTotals = Readonly<Record<string, number>>;

/** Adds up what blocks say, and takes it away again when they go. */
export interface Evidence {
  add(shape: BlockShape): void;
  remove(shape: BlockShape): void;
  totals(): EvidenceTotals;
}

export function createEvidence(): Evidence {
  const totals: Record<string, number> = { labels: 0, speakers: 0, repeated: 0 };
  const labels = new Map<string, number>();
  const bump = (key: string, by: number): void => { totals[key] = (totals[key] ?? 0) + by; };
  const count = ({ evidence }: BlockShape, sign: 1 | -1): void => {
    for (const [key, value] of Object.entries(evidence)) {
      if (!key.startsWith(LABEL)) { bump(key, sign * value); continue; }
      const before = labels.get(key) ?? 0;
      const now = before + sign;
      if (now === 0) labels.delete(key);
      else labels.set(key, now);
      bump('labels', sign);
      bump('speakers', Number(now > 0) - Number(before > 0));
      bump('repeated', Math.max(0, now - 1) - Math.max(0, before - 1));
    }
  };
  return { add: shape => { count(shape, 1); }, remove: shape => { count(shape, -1); }, totals: () => totals };
}
