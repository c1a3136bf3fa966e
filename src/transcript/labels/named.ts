import { trimmed } from '../../text/span';
import { inCapitals, isSpeakerName, LONGEST_NAME } from './names';
import { seconds } from './timed';
import type { LabelFamily } from './types';

/** A time before the name: `[00:01:02] Jane Doe:`. */
const STAMP = /^[[(]?(\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)[\])]?[ \t]+(?:[–—-][ \t]+)?/u;
const DECORATION = /^(?:\*\*|__|\[\*\*|[*_[<])/u;
/** What may stand between the name and its colon: decoration, a link’s address, a mark of doubt, a time. */
const BEFORE_COLON = /^(?:\*\*|__|\]\([^)\s]{0,150}\)|[*_\]]|[[(]\d{1,2}(?::\d{2}){1,2}[\])]|\[\?\]|[ \t])*/u;
const AFTER_COLON = /^(?:\*\*|__|[*_>])?[ \t\u00a0]*/u;
/** A time behind the colon: `Speaker 1: [00:00:03] …`. */
const TIME_BEHIND = /^[[(](\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)[\])][ \t]*/u;
const TIME_WITHIN = /[[(](\d{1,2}(?::\d{2}){1,2})[\])]/u;

/** A name and a colon, with a time before it, between them, or behind them, or none. */
export const named: LabelFamily = (head, from) => {
  const stamp = STAMP.exec(head.slice(from));
  let at = from + (stamp?.[0].length ?? 0);
  for (let open = DECORATION.exec(head.slice(at)); open !== null; open = DECORATION.exec(head.slice(at))) at += open[0].length;
  const colon = nameEnd(head, at);
  if (colon === null) return null;
  const span = trimmed(head, [at, colon.end]);
  const name = head.slice(...span);
  if (!isSpeakerName(name)) return null;
  const behind = TIME_BEHIND.exec(head.slice(colon.body));
  const time = stamp?.[1] ?? TIME_WITHIN.exec(head.slice(span[1], colon.body))?.[1] ?? behind?.[1] ?? null;
  return { span, body: colon.body + (behind?.[0].length ?? 0), time: time === null ? null : seconds(time), kind: time !== null ? 'stamped' : inCapitals(name) ? 'caps' : 'mixed' };
};

/** Where the name ends and the body begins: at the first colon of the line that is not within brackets. */
function nameEnd(head: string, at: number): { readonly end: number; readonly body: number } | null {
  let depth = 0;
  for (let i = at; i < head.length && i - at < LONGEST_NAME + 160; i++) {
    const c = head[i];
    if (c === '\n' || c === '\r') return null;
    const ends = i - at < LONGEST_NAME && depth === 0 && (c === ']' || c === '*' || c === '_' || c === ':' || c === '[' || c === '(' && /^\(\d/u.test(head.slice(i, i + 2)));
    if (ends) {
      const gap = BEFORE_COLON.exec(head.slice(i))?.[0].length ?? 0;
      if (head[i + gap] === ':') {
        const after = head.slice(i + gap + 1);
        const skipped = AFTER_COLON.exec(after)?.[0] ?? '';
        if (after !== '' && skipped === '' && !/^[\n\r“"]/u.test(after)) return null;
        return { end: i, body: i + gap + 1 + skipped.length };
      }
      if (c === ':') return null;
    }
    if (c === '(') depth++;
    else if (c === ')') depth--;
  }
  return null;
}
