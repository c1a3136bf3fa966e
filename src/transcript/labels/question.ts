import type { LabelFamily } from './types';

/** `Q` and `A`, which are no initial of a name; with a stop, a colon or, for `Q` alone, white space behind them. */
const QUESTION = /^(?:\*\*)?([QA])(?:(?=[.:)])[.:)]+(?:\*\*)?[ \t\u00a0]*|[ \t\u00a0]+)(?!\p{Lu}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}'’-]+){0,2}[,:])(?=[“"‘'([—–-]?\p{Lu}|[—–-]|\d|\(|\.\.\.|…)/u;

/** `Q    Thanks.`, `Q: And then?`, `A.   Nothing.` */
export const question: LabelFamily = (head, at) => {
  const found = QUESTION.exec(head.slice(at));
  if (found === null) return null;
  const [whole, letter = ''] = found;
  if (letter === 'A' && /^A[ \t\u00a0]/u.test(whole)) return null;
  const start = at + whole.indexOf(letter);
  return { span: [start, start + 1], body: at + whole.length, time: null, kind: 'question' };
};
