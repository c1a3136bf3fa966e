import { isMap, isSeq, Lexer, type Node } from 'yaml';
import { applyChanges, type TextChange } from '../../text/changes';
import { dashesOf, lineStart, nextLine } from '../edits/splice';
import { nameOf } from './matching';
import { fieldOf, inOrder, listOf, parsedOf, says, type Parsed } from './saying';

interface Comment { readonly words: string; readonly offset: number; /** It has a line of its own. */ readonly alone: boolean; /** The key or entry that it is about; empty for none. */ readonly about: string }
/** A key at the top or an entry: what it is known by, and where its first line begins. */
interface Part { readonly name: string; readonly start: number; readonly column: number; readonly end: number }

/**
 * The merged text with the comments that either side has added, and without those that one has taken out: what has not
 * come along with its entry is put above it, and at the end where there is none.
 */
export function withComments(base: Parsed, ours: Parsed, theirs: Parsed, merged: Parsed): string {
  const [before, own, other, have] = [base, ours, theirs, merged].map(commentsOf) as [Comment[], Comment[], Comment[], Comment[]];
  const counts = [before, own, other, have].map(counted);
  const wanted = (key: string): number => merge(...counts.slice(0, 3).map(count => count.get(key) ?? 0) as [number, number, number]);
  const surplus = new Map<string, number>();
  const balance = new Map<string, number>();
  const known = new Map([...before, ...own, ...other, ...have].map(comment => [keyOf(comment), comment.words]));
  for (const [key, words] of known) {
    const more = (counts[3]?.get(key) ?? 0) - wanted(key);
    surplus.set(key, more);
    balance.set(words, (balance.get(words) ?? 0) + more);
  }
  // What is only about something else now stays where it is: all in all the words are there as often as they should.
  const taken = (comments: readonly Comment[], sign: 1 | -1): readonly Comment[] => comments.filter(comment => {
    const [here, all] = [surplus.get(keyOf(comment)) ?? 0, balance.get(comment.words) ?? 0];
    if (here * sign <= 0 || all * sign <= 0) return false;
    surplus.set(keyOf(comment), here - sign);
    balance.set(comment.words, all - sign);
    return true;
  });
  const tooMany = taken([...have].reverse(), 1);
  const missing = [...taken(other, -1), ...taken(own, -1)];
  if (tooMany.length + missing.length === 0) return merged.text;
  for (const place of [partsOf(merged), []]) {
    const text = applyChanges(merged.text, [...tooMany.map(comment => without(merged.text, comment)), ...missing.map(comment => above(merged.text, place, comment))]);
    if (says(parsedOf(text), merged.says)) return text;
  }
  return merged.text;
}

const keyOf = ({ words, about }: Comment): string => `${about}\n${words}`;

function counted(comments: readonly Comment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const comment of comments) counts.set(keyOf(comment), (counts.get(keyOf(comment)) ?? 0) + 1);
  return counts;
}

/** What two changes of a number come to; where both did the same it is done once. */
function merge(base: number, ours: number, theirs: number): number {
  const [mine, their] = [ours - base, theirs - base];
  return base + (mine * their <= 0 ? mine + their : mine > 0 ? Math.max(mine, their) : Math.min(mine, their));
}

/** The comments of a text, in order. */
function commentsOf({ text, ...parsed }: Parsed): readonly Comment[] {
  const parts = partsOf({ text, ...parsed });
  const found: Comment[] = [];
  let offset = 0;
  let next = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '\u0002' || token === '\u001f' || token === '\u0018') continue;
    if (token.startsWith('#')) {
      const column = offset - lineStart(text, offset);
      const alone = text.slice(offset - column, offset).trim() === '';
      while ((parts[next]?.start ?? Infinity) <= offset) next++;
      const [inside, below] = [parts[next - 1], parts[next]];
      const leads = alone && below !== undefined && /^(?:[ \t]*(?:#.*)?\r?\n)*$/u.test(text.slice(lineStart(text, offset), below.start));
      const within = inside !== undefined && (offset < inside.end || nextLine(text, inside.end) > offset || (alone && column > 0 && column >= inside.column));
      found.push({ words: token.trimEnd(), offset, alone, about: leads ? below.name : within ? inside.name : '' });
    }
    offset += token.length;
  }
  return found;
}

/** The keys at the top and the entries of their lists, in order of place. */
function partsOf({ text, document, says: said }: Parsed): readonly Part[] {
  const top: unknown = document.contents;
  if (!isMap(top)) return [];
  const partOf = (name: string, first: number, node: Node, last: Node | null): Part => {
    const start = lineStart(text, first);
    return { name, start, column: /^\ufeff?[ \t]*/u.exec(text.slice(start, first))?.[0].length ?? 0, end: last?.range?.[1] ?? node.range?.[1] ?? first };
  };
  return top.items.flatMap(({ key, value }, i) => {
    const [name = ''] = said.pairs[i] ?? [];
    const list = listOf(fieldOf(said, name));
    // The dash may stand further up than what it is for.
    const dashes = isSeq(value) && value.flow !== true ? dashesOf(value) : [];
    const entries = isSeq(value) ? (value.items as Node[]).map((item, nth) => partOf(`${name} ${nameOf(list[nth] ?? null) ?? inOrder(list[nth] ?? null)}`, dashes[nth] ?? startOf(item), item, item)) : [];
    return [partOf(name, startOf(key as Node), key as Node, entries.length > 0 ? key as Node : value as Node | null), ...entries];
  }).sort((a, b) => a.start - b.start);
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** Takes a comment out, with its line when it has one of its own. */
function without(text: string, { words, offset, alone }: Comment): TextChange {
  if (alone) return { start: lineStart(text, offset), end: nextLine(text, offset), text: '' };
  const blanks = /[ \t]*$/u.exec(text.slice(lineStart(text, offset), offset))?.[0].length ?? 0;
  return { start: offset - blanks, end: offset + words.length, text: '' };
}

function above(text: string, parts: readonly Part[], { words, about }: Comment): TextChange {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const part = about === '' ? undefined : parts.find(({ name }) => name === about);
  if (part !== undefined) {
    const mark = part.start === 0 && text.startsWith('\ufeff') ? 1 : 0;
    return { start: part.start + mark, end: part.start + mark, text: `${text.slice(part.start + mark, part.start + part.column)}${words}${eol}` };
  }
  const end = /^\.\.\.[ \t]*\r?$/mu.exec(text)?.index ?? text.length;
  const ended = end === 0 || text[end - 1] === '\n';
  return { start: end, end, text: ended ? words + eol : eol + words };
}
