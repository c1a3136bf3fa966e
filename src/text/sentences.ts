import { ABBREVIATIONS, MAY_END } from './en/abbreviations';
import type { Span } from './span';
import { TokenKind, type Tokens } from './tokens';

/** A sentence of more tokens is none; it is cut, so that no rule ever looks further than this. */
const LONGEST = 400;
const ENDS = new Set(['.', '!', '?', '…', '。', '！', '？']);
/** Marks that still belong to the sentence when they follow its end. */
const CLOSERS = new Set(['”', '’', '"', "'", '»', '›', ')', ']', '“', '‘']);
const OPENERS = new Set(['“', '‘', '„', '‚', '«', '‹', '(', '[', '"', "'", '-', '–', '—', '¿', '¡', '*', '_']);

/**
 * Cuts the tokens of one block into sentences, in one pass. A sentence ends at a stop, question or exclamation mark
 * with the closing marks after it, when what follows looks like a beginning; not after an abbreviation or initial,
 * not inside a number, and at a blank line. Gives half-open ranges of token indices that cover all tokens in order.
 */
export function sentences(text: string, tokens: Tokens): readonly Span[] {
  const result: Span[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i - first >= LONGEST) { result.push([first, i]); first = i; }
    if (!ENDS.has(tokens.forms[i] ?? '') && !endsWithStop(tokens, i)) continue;
    const after = closersEnd(text, tokens, i + 1);
    if (after < tokens.length && !begins(text, tokens, i, after)) continue;
    result.push([first, after]);
    first = after;
    i = after - 1;
  }
  if (first < tokens.length) result.push([first, tokens.length]);
  return result;
}

/** An abbreviation such as `U.S.` that holds its own stop. */
const endsWithStop = (tokens: Tokens, i: number): boolean =>
  tokens.kinds[i] === TokenKind.Word && (tokens.forms[i] ?? '').endsWith('.');

/** Closing marks and further stops that stand right behind the end, without white space in between. */
function closersEnd(text: string, tokens: Tokens, i: number): number {
  while (i < tokens.length) {
    const form = tokens.forms[i] ?? '';
    const touches = tokens.starts[i] === tokens.ends[i - 1];
    if (!touches || !(ENDS.has(form) || (CLOSERS.has(form) && !opensNext(text, tokens, i)))) return i;
    i++;
  }
  return i;
}

/** A straight or ambiguous mark that touches the word after it and so opens there: `."Next`. */
function opensNext(text: string, tokens: Tokens, i: number): boolean {
  const next = text.charCodeAt(tokens.ends[i] ?? 0);
  const form = tokens.forms[i] ?? '';
  return (form === '“' || form === '‘') && next === next && !/\s/u.test(String.fromCharCode(next));
}

/** True when token `after` may begin a sentence, given that `stop` is the mark that may end one. */
function begins(text: string, tokens: Tokens, stop: number, after: number): boolean {
  const gap = text.slice(tokens.ends[after - 1] ?? 0, tokens.starts[after] ?? 0);
  const form = tokens.forms[stop] ?? '';
  const quotedEnd = after > stop + 1;
  if (gap === '' && !OPENERS.has(tokens.forms[after] ?? '')) return false;
  if (isParagraphGap(gap)) return true;
  let next = after;
  while (next < tokens.length && OPENERS.has(tokens.forms[next] ?? '')) next++;
  const head = tokens.forms[next] ?? '';
  const lower = head !== '' && head === tokens.lowers[next] && /^\p{Ll}/u.test(head);
  if (form.length > 1) return !lower && startsClause(tokens, next);
  if (form === '.' && !quotedEnd && abbreviated(tokens, stop, lower)) return false;
  return !lower;
}

const isParagraphGap = (gap: string): boolean => gap.indexOf('\n') !== gap.lastIndexOf('\n');

/** Words that rarely go on a name: after `U.S.` only such a word begins a sentence. */
const STARTERS = new Set('the a an this that these those it he she they we i in on at but and or so yet if when while as after before there his her their our its what why how who no not some many most'.split(' '));
const startsClause = (tokens: Tokens, i: number): boolean => STARTERS.has(tokens.lowers[i] ?? '');

function abbreviated(tokens: Tokens, stop: number, lowerNext: boolean): boolean {
  const word = tokens.lowers[stop - 1] ?? '';
  if (tokens.ends[stop - 1] !== tokens.starts[stop]) return false;
  if (ABBREVIATIONS.has(word)) return !MAY_END.has(word) || lowerNext;
  const form = tokens.forms[stop - 1] ?? '';
  return form.length === 1 && form !== tokens.lowers[stop - 1] && word !== 'i';
}
