import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { outOfBrackets } from './brackets';
import { beginsLine, colonOf, columnOf, inBrackets, lineBelow, lineStart, nextLine, nodeAt, pairOf, partsOf, rangeOf, withComments, type Parsed, type Part, type Splices } from './layout';
import type { Path } from './plain';
import { behindColon, wholeLines } from './style';

/** Takes out what is at the path, with its line and the comments that stand further in than it. */
export function removeAt({ text, document }: Parsed, path: Path): Splices {
  const holder = nodeAt(document, path.slice(0, -1));
  const last = path.at(-1);
  const at = isMap(holder) ? holder.items.findIndex(({ key }) => isScalar(key) && String(key.value) === last) : isSeq(holder) && typeof last === 'number' ? last : -1;
  if (at < 0) return null;
  const collection = holder as YAMLMap | YAMLSeq;
  if (inBrackets(holder)) return outOfBrackets(text, collection, at);
  const parts = partsOf(text, collection);
  const part = parts[at];
  if (part === undefined) return null;
  const whole = { start: part.start, end: withComments(text, part.end, columnOf(text, part.start)) };
  if (parts.length > 1 || path.length === 1) return outOfBlock(text, parts, at, whole);
  const empty = isMap(holder) ? '{}' : '[]';
  const key = path.at(-2);
  const pair = typeof key === 'string' ? pairOf(nodeAt(document, path.slice(0, -2)) as YAMLMap, key) : undefined;
  const colon = pair === undefined ? null : colonOf(pair);
  const collapsed = pair === undefined || colon === null ? null : behindColon(text, pair, empty, { start: blankAbove(text, lineBelow(text, colon), whole.start), end: whole.end });
  return collapsed ?? [{ start: rangeOf(collection)[0], end: part.end, text: empty }];
}

function outOfBlock(text: string, parts: readonly Part[], at: number, whole: Part): Splices {
  const [before, next] = [parts[at - 1], parts[at + 1]];
  if (!beginsLine(text, whole.start)) {
    // The first key of an item stands behind its dash: the next one takes its place.
    if (next === undefined) return null;
    const line = lineBelow(text, whole.end);
    return [{ start: whole.start, end: line + (/^\s*/u.exec(text.slice(line))?.[0].length ?? 0), text: '' }];
  }
  const lines = wholeLines(text, whole);
  const blank = blanksBelow(text, lines.end);
  const keeps = before !== undefined && text[before.end - 1] === '\n';
  // Blank lines stand between parts: those below go with it, and of the last one those above.
  if (blank > lines.end && (keeps || (next !== undefined && isBlankOrFirst(text, lines.start, before)))) return [{ ...lines, end: blank }];
  if (next !== undefined || before === undefined || keeps) return [lines];
  return [wholeLines(text, { start: blankAbove(text, lineBelow(text, before.end), whole.start), end: whole.end })];
}

const isBlankOrFirst = (text: string, line: number, before: Part | undefined): boolean => before === undefined || text.slice(lineStart(text, Math.max(0, line - 1)), line).trim() === '';

/** Where the blank lines end that begin at a line. */
function blanksBelow(text: string, line: number): number {
  let at = line;
  while (at < text.length && text.slice(at, nextLine(text, at)).trim() === '') at = nextLine(text, at);
  return at;
}

/** Where the blank lines right above the line of `start` begin, not before `from`; the line itself when there are none. */
function blankAbove(text: string, from: number, start: number): number {
  let at = lineStart(text, start);
  while (at > from && text.slice(lineStart(text, at - 1), at).trim() === '') at = lineStart(text, at - 1);
  return at === lineStart(text, start) ? start : at;
}
