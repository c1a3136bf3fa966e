import { trimmed, type Span } from '../text/span';
import { captionOf } from './captions';
import { placeAndColon } from './dateline';
import { EXAMINATION } from './en/sections';
import { evidenceOf } from './evidence';
import { clock, inTitleCase, labelAt, type Clock, type Label } from './labels';
import type { BlockRole, BlockShape, Envelope } from './types';

const MARKDOWN_HEADING = /^#{1,6}[ \t]+/u;
const LIST = /^(?:[-*+•][ \t]+|\d{1,2}[.)][ \t]+|- \[[ x]\] )/u;
/** The whole block is beside the text: a byline, a credit, a stage direction, an end mark, a line of dashes. */
const ASIDE = /^(?:By \p{Lu}[^\n]{1,100}|BY \p{Lu}[^\n]{1,100}|\([^()\n]{1,200}\)|\[[^[\]\n]{1,120}\]|-ENDS?-|-30-|#{3,}|<[^<>\n]{1,200}>|(?:[^\p{L}\p{N}\n]){1,200})$/u;
const FRONT_MATTER = /^---[ \t]*\r?\n(?:[^\n]*\n)?[\w-]+:/u;
const LONGEST_HEADING = 110;
/** A whole paragraph in bold that asks. */
const BOLD_QUESTION = /^\*\*[^*]{8,600}\?\*\*$/u;
/** Under a heading: a byline, or a date in brackets. */
const TITLE_LINES = /^(?:By|BY) \p{Lu}|^\([^()]{3,60}\)$/u;

/** What a block is on the page, seen alone: a pure function of its text and of the envelope; linear in its length. */
export function shapeOf(text: string, envelope: Envelope): BlockShape {
  const whole = trimmed(text, [0, text.length]);
  if (envelope === 'vtt' || envelope === 'srt') return captionShape(text, whole);
  if (whole[0] === whole[1] || envelope === 'data') return shape('meta', null, whole, null, text);
  if (envelope === 'markdown' && FRONT_MATTER.test(text.slice(0, 200).trimStart())) return shape('meta', null, whole, null, text);
  if (envelope === 'markdown' && isMarkup(text.slice(...whole))) return shape('meta', null, whole, null, text);
  const label = labelAt(text);
  if (label !== null && !isTitle(text, label) && placeAndColon(text.slice(whole[0])) === null) return labelled(text, label, whole);
  const time = clock(text);
  if (time !== null && time.body < whole[1]) return timed(text, time, whole);
  const words = text.slice(...whole);
  if (envelope === 'markdown' && BOLD_QUESTION.test(words)) return boldQuestion(text, whole);
  if (words.length < 240 && ASIDE.test(words)) return shape('meta', null, whole, null, text);
  if (words.length < 300 && EXAMINATION.test(words)) return shape('heading', null, whole, null, text);
  const hash = MARKDOWN_HEADING.exec(words);
  if (hash !== null) return shape('heading', null, [whole[0] + hash[0].length, whole[1]], null, text);
  const item = LIST.exec(words);
  if (item !== null) return shape('list', null, [whole[0] + item[0].length, whole[1]], null, text);
  return shape(isHeading(words) ? 'heading' : 'prose', null, whole, null, text);
}

function captionShape(text: string, whole: Span): BlockShape {
  const caption = captionOf(text);
  if (caption === null) return shape('meta', null, whole, null, text);
  return { ...shape('caption', null, caption.body, null, text), label: caption.label, start: caption.start, end: caption.end };
}

function labelled(text: string, label: Label, whole: Span): BlockShape {
  const body = trimmed(text, [Math.min(label.body, whole[1]), whole[1]]);
  // A name and a full stop begin a turn only where the document is a record: elsewhere it is a sentence like others.
  const role = label.kind === 'stop' || label.kind === 'line' ? 'prose' : 'label';
  return { ...shape(role, label, body, label.time, text), label: label.span };
}

/** A question in bold in an interview, by whom is not said. */
function boldQuestion(text: string, [start, end]: Span): BlockShape {
  const made = shape('prose', null, [start + 2, end - 2], null, text);
  return { ...made, evidence: { ...made.evidence, boldQuestion: 1 } };
}

/** A picture or the like as HTML: without its tags there are hardly any words. */
function isMarkup(words: string): boolean {
  return /^(?:<\/?[a-z]|[a-z-]{2,20}="[^"\n]*"\s)/u.test(words) && words.slice(0, 2000).replace(/<[^<>]*>|[\w-]{1,30}="[^"]*"/gu, '').length < 24;
}

/** Words of nobody under a time. */
function timed(text: string, { start, end, body }: Clock, whole: Span): BlockShape {
  const made = shape('prose', null, trimmed(text, [body, whole[1]]), start, text);
  return { ...made, end, evidence: { ...made.evidence, timed: 1 } };
}

/** A heading with a colon: one line after it, without a stop, its words in capitals: `OFFICIAL SPEAKS OUT: An Interview with Tom Lind`. */
function isTitle(text: string, { kind, body }: Label): boolean {
  if (kind !== 'caps' && kind !== 'mixed') return false;
  const [line = '', ...more] = text.slice(body).split(/[\n\r]+/u).map(one => one.trim()).filter(one => one !== '');
  return line !== '' && line.length <= LONGEST_HEADING && more.every(one => TITLE_LINES.test(one)) && !/[.!?…:;,*_)\]"”’—–-]$/u.test(line) && inTitleCase(line);
}

function shape(role: BlockRole, label: Label | null, body: Span, start: number | null, text: string): BlockShape {
  return { role, label: null, body, start, end: null, evidence: evidenceOf(text, role, label, body) };
}

/** A short line without a stop, at its end or between two sentences, that begins like a title. */
function isHeading(words: string): boolean {
  return words.length <= LONGEST_HEADING && !/\p{Ll}{3}[.!?]["”’]?\s/u.test(words) && !/[\n\r]/u.test(words) && !/(?:[.!?:;,…]|--|[—–])["”’')\]]*$/u.test(words) && /^["“‘'(]?[\p{Lu}\p{N}]/u.test(words) && /\p{L}/u.test(words);
}
