import { Lexer } from 'yaml';
import { loadLedger } from '../load';

interface Comment { readonly words: string; readonly offset: number }

/** The comments of a text, in order. */
function commentsOf(text: string): readonly Comment[] {
  const found: Comment[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '\u0002' || token === '\u001f' || token === '\u0018') continue;
    if (token.startsWith('#')) found.push({ words: token.trimEnd(), offset });
    offset += token.length;
  }
  return found;
}

const counted = (comments: readonly Comment[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { words } of comments) counts.set(words, (counts.get(words) ?? 0) + 1);
  return counts;
};

/** The merged text with the comments that the others have added and that have not come with their entries: above the entry that they are about, else at the end. */
export function withComments(base: string, ours: string, theirs: string, merged: string): string {
  const [before, own, have] = [base, ours, merged].map(text => counted(commentsOf(text)));
  const all = commentsOf(theirs);
  const added = counted(all);
  const missing = new Map([...added].map(([words, count]) => [words, count - (before?.get(words) ?? 0) - Math.max(0, (have?.get(words) ?? 0) - (own?.get(words) ?? 0))]));
  for (const [words, count] of own ?? []) missing.set(words, (missing.get(words) ?? 0) - Math.max(0, count - (before?.get(words) ?? 0)));
  const entries = loadLedger(theirs).ids.filter(({ is }) => is === 'entry');
  return [...all].reverse().reduce((text, { words, offset }) => {
    const left = missing.get(words) ?? 0;
    if (left <= 0) return text;
    missing.set(words, left - 1);
    const next = entries.find(({ span }) => span[0] > offset);
    const inside = entries.filter(({ span }) => span[0] < offset).at(-1);
    const alone = /^[ \t]*$/u.test(theirs.slice(theirs.lastIndexOf('\n', offset - 1) + 1, offset));
    return above(text, (alone && next !== undefined && theirs.slice(offset, next.span[0]).split('\n').every((line, i) => i === 0 || /^[ \t]*(?:#|- |$)/u.test(line)) ? next : inside)?.id ?? null, words);
  }, merged);
}

function above(text: string, id: string | null, words: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const place = id === null ? undefined : loadLedger(text).ids.find(one => one.is === 'entry' && one.id === id);
  if (place === undefined) {
    const end = /^\.\.\.[ \t]*\r?$/mu.exec(text)?.index ?? text.length;
    const ended = end === 0 || text[end - 1] === '\n';
    return `${text.slice(0, end)}${ended ? '' : eol}${words}${eol}${text.slice(end)}`;
  }
  // The line of the dash: the id may stand further down.
  let start = text.lastIndexOf('\n', place.span[0] - 1) + 1;
  while (start > 0 && !/^[ \t]*-(?:[ \t]|\r?\n)/u.test(text.slice(start))) start = text.lastIndexOf('\n', start - 2) + 1;
  const indent = /^[ \t]*/u.exec(text.slice(start))?.[0] ?? '';
  return `${text.slice(0, start)}${indent}${words}${eol}${text.slice(start)}`;
}
