import { trimmed, type Span } from '../text/span';
import { CONNECTORS, NO_SPEAKERS } from './en/words';

/** A speaker’s label at the beginning of a turn. Offsets are relative to the text it was looked for in. */
export interface Label {
  /** The words of the label without colon, brackets and decoration. */
  readonly span: Span;
  /** Where the words of the turn begin. */
  readonly body: number;
  /** Seconds from the start of the recording, or null. */
  readonly time: number | null;
  /** `caps`: all in capitals; `question`: `Q` or `A`; `stamped`: a name with a time; `mixed`: any other name. */
  readonly kind: 'caps' | 'question' | 'stamped' | 'mixed';
}

/** How far into a line a label may reach. */
const REACH = 200;
const LONGEST_NAME = 110;
const MOST_WORDS = 7;

const LINE_NUMBER = /^\d{1,2}[ \t]{3,}/u;
const STAMP = /^[[(]?(\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)[\])]?[ \t]+/u;
const DECORATION = /^(?:\*\*|__|\[\*\*|[*_[<])/u;
/** What may stand between the name and its colon: decoration, a link’s address, a mark of doubt, a time. */
const BEFORE_COLON = /^(?:\*\*|__|\]\([^)\s]{0,150}\)|[*_\]]|\(\d{1,2}(?::\d{2}){1,2}\)|\[\?\]|[ \t])*/u;
const AFTER_COLON = /^(?:\*\*|__|[*_>])?[ \t\u00a0]*/u;
const QUESTION = /^(?:\*\*)?([QA])(?:(?=[.:)])[.:)]+(?:\*\*)?[ \t\u00a0]*|[ \t\u00a0]+)(?=[“"‘'([—–-]?\p{Lu}|[—–-]|\d|\(|\.\.\.|…)/u;
const NAME_AND_TIME = /^(\S[^\n\r]{0,70}?)[ \t]+\(?(\d{1,2}(?::\d{2}){1,2})\)?[ \t]*(?:\r?\n|\r)/u;

/** The label that a block begins with, or null: `JANE DOE, HOST:`, `Q`, `[00:01:02] Jane Doe:`, `Jane Doe  0:06`. */
export function labelAt(block: string): Label | null {
  const head = block.slice(0, REACH + 40);
  let at = skipBlanks(head, 0);
  at += LINE_NUMBER.exec(head.slice(at))?.[0].length ?? 0;
  const question = QUESTION.exec(head.slice(at));
  if (question !== null) {
    const [whole, letter = ''] = question;
    const bare = /^[QA][ \t\u00a0]/u.test(whole);
    if (letter === 'Q' || !bare) {
      const start = at + whole.indexOf(letter);
      return { span: [start, start + 1], body: at + whole.length, time: null, kind: 'question' };
    }
  }
  return stampedBelow(head, at) ?? named(head, at);
}

function named(head: string, from: number): Label | null {
  const stamp = STAMP.exec(head.slice(from));
  let at = from + (stamp?.[0].length ?? 0);
  for (let open = DECORATION.exec(head.slice(at)); open !== null; open = DECORATION.exec(head.slice(at))) at += open[0].length;
  const colon = nameEnd(head, at);
  if (colon === null) return null;
  const { end, body } = colon;
  const span = trimmed(head, [at, end]);
  const name = head.slice(...span);
  if (!isSpeakerName(name)) return null;
  const caps = !/\p{Ll}/u.test(name.split(/[,(]/u)[0]?.replace(/\bMc(?=\p{Lu})/gu, '').replace(/\b(?:Mr|Ms|Mrs|Dr)\b/gu, '') ?? '');
  return { span, body, time: stamp === null ? null : seconds(stamp[1] ?? ''), kind: stamp !== null ? 'stamped' : caps ? 'caps' : 'mixed' };
}

/** Where the name ends and the body begins: at the first colon of the line that is not within brackets. */
function nameEnd(head: string, at: number): { readonly end: number; readonly body: number } | null {
  let depth = 0;
  for (let i = at; i < head.length && i - at < LONGEST_NAME + 160; i++) {
    const c = head[i];
    if (c === '\n' || c === '\r') return null;
    if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (i - at < LONGEST_NAME && depth === 0 && (c === ']' || c === '*' || c === '_' || c === ':')) {
      const gap = BEFORE_COLON.exec(head.slice(i))?.[0].length ?? 0;
      if (head[i + gap] !== ':') { if (c === ':') return null; continue; }
      const after = head.slice(i + gap + 1);
      const skipped = AFTER_COLON.exec(after)?.[0] ?? '';
      if (after !== '' && skipped === '' && !/^[\n\r“"]/u.test(after)) return null;
      return { end: i, body: i + gap + 1 + skipped.length };
    }
  }
  return null;
}

/** A name with its time on a line of its own, the words below (Otter, Rev without colon). */
function stampedBelow(head: string, at: number): Label | null {
  const found = NAME_AND_TIME.exec(head.slice(at));
  if (found === null) return null;
  const [whole, name = '', time = ''] = found;
  return isSpeakerName(name) ? { span: [at, at + name.length], body: at + whole.length, time: seconds(time), kind: 'stamped' } : null;
}

/** True when the words can be a speaker’s label: few, in capitals, and none that begins a note, a header or a sentence. */
export function isSpeakerName(name: string): boolean {
  if (name.length === 0 || name.length > LONGEST_NAME) return false;
  if (/^SPEAKER[_ ]\w{1,3}$/iu.test(name)) return true;
  const [head = '', role] = name.replace(/\[\?\]$/u, '').split(/, | \(/u);
  if (role !== undefined && name.includes(`${head}, `) && !/^[\p{Lu}“"‘]/u.test(role)) return false;
  const words = head.trim().split(/\s+/u);
  if (words.length > MOST_WORDS || NO_SPEAKERS.has((words[0] ?? '').toLowerCase())) return false;
  if (!/^\p{Lu}/u.test(words[0] ?? '') || /[!?;…=<>{}|\\]/u.test(head)) return false;
  if (/\p{Ll}{3}\.$/u.test(head)) return false;
  return words.every((word, i) => /^[“"‘'#(]?[\p{Lu}\p{N}]/u.test(word) || (i > 0 && i < words.length - 1 && CONNECTORS.has(word)) || /^(?:#\d+|d'\p{Lu}\S*|al-\p{Lu}\S*)$/u.test(word))
    && !(words.length === 1 && /^\d/u.test(head));
}

/** Seconds of `h:mm:ss` or `m:ss`, with tenths and so on. */
export function seconds(stamp: string): number {
  const [last = '0', minutes = '0', hours = '0'] = stamp.replace(',', '.').split(':').reverse();
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(last);
}

function skipBlanks(text: string, at: number): number {
  while (at < text.length && /\s/u.test(text[at] ?? '')) at++;
  return at;
}
