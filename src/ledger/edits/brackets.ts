import { isMap, type YAMLMap, type YAMLSeq } from 'yaml';
import { beginsLine, eolAt, lineStart, nextLine, partsOf, rangeOf, type Splices } from './layout';

/** Puts an item at the end of what is within brackets: on a line of its own where the last one has one. */
export function intoBrackets(text: string, holder: YAMLMap | YAMLSeq, item: string): Splices {
  const [start, end] = rangeOf(holder);
  const close = end - 1;
  if (text[close] !== (isMap(holder) ? '}' : ']')) return null;
  const last = partsOf(text, holder).at(-1);
  const eol = eolAt(text, nextLine(text, last?.end ?? start));
  if (last === undefined) {
    if (text.slice(start + 1, close).trim() === '') return [{ start, end, text: isMap(holder) ? `{ ${item} }` : `[${item}]` }];
    const line = lineStart(text, close);
    return beginsLine(text, close) ? [{ start: line, end: line, text: `${text.slice(line, close)}  ${item}${eol}` }] : null;
  }
  const comma = commaBehind(text, last.end);
  if (!beginsLine(text, last.start)) return comma === null ? [{ start: last.end, end: last.end, text: `, ${item}` }] : [{ start: comma, end: comma, text: ` ${item}` }];
  const line = `${text.slice(lineStart(text, last.start), last.start)}${item}`;
  const behind = comma ?? last.end;
  if (close < nextLine(text, behind)) return [{ start: behind, end: behind, text: `${comma === null ? ',' : ''}${eol}${line}${comma === null ? '' : ','}` }];
  const below = nextLine(text, behind);
  return comma === null ? [{ start: last.end, end: last.end, text: ',' }, { start: below, end: below, text: `${line}${eol}` }] : [{ start: below, end: below, text: `${line},${eol}` }];
}

/** Takes an item out of brackets: with its lines and its comment where it has lines of its own. */
export function outOfBrackets(text: string, holder: YAMLMap | YAMLSeq, at: number): Splices {
  const parts = partsOf(text, holder);
  const [before, part, next] = [parts[at - 1], parts[at], parts[at + 1]];
  const [start, end] = rangeOf(holder);
  if (part === undefined) return null;
  if (before === undefined && next === undefined) return [{ start, end, text: isMap(holder) ? '{}' : '[]' }];
  const comma = commaBehind(text, part.end);
  const behind = comma ?? part.end;
  const lineEnd = nextLine(text, behind);
  const rest = text.slice(behind, lineEnd).trim();
  const own = beginsLine(text, part.start) && (rest === '' || rest.startsWith('#')) && !text.slice(part.end, behind).includes('\n');
  if (own) {
    const lines = { start: lineStart(text, part.start), end: lineEnd, text: '' };
    const left = next === undefined && comma === null && before !== undefined ? commaBehind(text, before.end) : null;
    return left === null ? [lines] : [{ start: left - 1, end: left, text: '' }, lines];
  }
  if (next !== undefined) return [{ start: part.start, end: next.start, text: '' }];
  // A comment before it is on the item above.
  if (before === undefined || text.slice(before.end, part.start).includes('#')) return [{ start: part.start, end: part.end + text.slice(part.end).search(/\S/u), text: '' }];
  return [{ start: before.end, end: part.end, text: '' }];
}

/** Behind the comma that follows an item, past white space and comments; null when none does. */
function commaBehind(text: string, end: number): number | null {
  const gap = /(?:\s|#[^\n]*)*/uy;
  gap.lastIndex = end;
  gap.exec(text);
  return text[gap.lastIndex] === ',' ? gap.lastIndex + 1 : null;
}
