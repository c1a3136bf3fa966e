import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { applyChanges, type TextChange } from '../../text/changes';
import { withItem, withValue, without, type Path, type Plain } from '../edits/plain';
import { appendAt, dashesOf, endOf, lineStart, nextLine, nodeAt, removeAt, setAt, type Splices } from '../edits/splice';
import { parsedOf, says, type Parsed } from './saying';
import type { Step } from './values';

/** Values first, then additions, marks on them, then removals from the end on, so that all places stay true. */
export function inOrder(steps: readonly Step[]): readonly Step[] {
  return [...steps].sort((a, b) => rankOf(a) - rankOf(b) || (a.do === 'remove' && b.do === 'remove' ? later(a.path, b.path) : 0));
}

/** Steps of one rank do not move each other’s places. The first of a list goes last: it may be the only one left. */
function rankOf({ do: kind, path }: Step): number {
  if (kind !== 'remove') return kind === 'set' ? 0 : path.at(-1) === 'conflicts' ? 2 : 1;
  return path.length !== 2 || typeof path[1] === 'string' ? 3 : path[1] === 0 ? 5 : 4;
}

function later(a: Path, b: Path): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i], b[i]];
    if (x !== y) return typeof x === 'number' && typeof y === 'number' ? y - x : String(x) < String(y) ? -1 : 1;
  }
  return b.length - a.length;
}

/** What is said after the steps, which are in order. */
export const meaningOf = (value: Plain, steps: readonly Step[]): Plain => steps.reduce<Plain>((at, step) => step.do === 'set' ? withValue(at, step.path, step.value) : step.do === 'append' ? withItem(at, step.path, step.value) : without(at, step.path), value);

/** Our text with the steps done, in their words where that is possible; null when it cannot be made to say what is meant. */
export function written(ours: Parsed, theirs: Parsed, steps: readonly Step[], meant: Plain): Parsed | null {
  for (const words of [theirs, null]) {
    const result = done(ours, steps, words);
    if (result !== null && says(result, meant)) return result;
  }
  return null;
}

/** Does one step for each entry at a time and reads the text again, so that no step meets what another has just changed. */
function done(ours: Parsed, steps: readonly Step[], words: Parsed | null): Parsed | null {
  let at = ours;
  for (let left = steps; left.length > 0;) {
    const round = roundOf(left);
    const changes: TextChange[] = [];
    const undone = new Set<Step>();
    // From the end of the text on; what would meet what is done already waits for the next round.
    const found = round.map((step, nth) => ({ step, nth, splices: splicesOf(at, step, words) }));
    if (found.some(({ splices }) => splices === null)) return null;
    let first = Infinity;
    for (const { step, splices } of found.sort((a, b) => endsAt(b.splices) - endsAt(a.splices) || startsAt(b.splices) - startsAt(a.splices) || a.nth - b.nth)) {
      if (endsAt(splices) > first) { undone.add(step); continue; }
      changes.push(...splices ?? []);
      first = Math.min(first, startsAt(splices));
    }
    const taken = new Set(round.filter(step => !undone.has(step)));
    left = left.filter(step => !taken.has(step));
    at = parsedOf(applyChanges(at.text, changes));
  }
  return at;
}

const startsAt = (splices: Splices): number => Math.min(...(splices ?? []).map(({ start }) => start));
const endsAt = (splices: Splices): number => Math.max(...(splices ?? []).map(({ end }) => end));

/** Steps of the first rank, one for each entry; of whole entries all. */
function roundOf(steps: readonly Step[]): readonly Step[] {
  const rank = steps[0] === undefined ? 0 : rankOf(steps[0]);
  const seen = new Set<string>();
  return steps.filter(step => {
    if (rankOf(step) !== rank) return false;
    if ((rank === 1 && step.path.length === 1) || rank === 4) return true;
    const entry = step.path.length === 1 ? '' : step.path.slice(0, 2).join('\u0000');
    return !seen.has(entry) && seen.add(entry);
  });
}

/** What of theirs is new comes as they have written it, where both write it over several lines. */
function splicesOf(ours: Parsed, step: Step, theirs: Parsed | null): Splices {
  if (step.do === 'remove') return removeAt(ours, step.path);
  const [changes, words] = step.do === 'set' ? [setAt(ours, step.path, step.value), theirs === null ? null : sectionText(ours, theirs, step.path)]
    : [appendAt(ours, step.path, step.value), theirs === null || step.from === null ? null : entryText(ours, theirs, step.path, step.from)];
  const [change, ...more] = changes ?? [];
  if (words === null || change === undefined || more.length > 0 || change.start !== change.end) return changes;
  const open = change.start > 0 && ours.text[change.start - 1] !== '\n' && ours.text !== '\ufeff';
  return [{ ...change, text: open ? words.eol + words.text.slice(0, -words.eol.length) : words.text }];
}

interface Words { readonly text: string; readonly eol: string }

/** A key at the top that we have not, with what is behind it. */
function sectionText(ours: Parsed, theirs: Parsed, path: Path): Words | null {
  const [own, other] = [ours.document.contents, theirs.document.contents];
  const keyOf = (map: YAMLMap): number => map.items.findIndex(({ key }) => isScalar(key) && String(key.value) === path[0]);
  if (path.length !== 1 || !isMap(other) || other.flow === true || (isMap(own) && (own.flow === true || keyOf(own) >= 0))) return null;
  const pair = other.items[keyOf(other)] as { readonly key: Parameters<typeof endOf>[1]; readonly value: Parameters<typeof endOf>[1] | null } | undefined;
  return pair === undefined ? null : wordsOf(ours, theirs, pair.key.range?.[0] ?? 0, endOf(theirs.text, pair.value ?? pair.key, pair.key), 0);
}

/** An entry of their list, set in as far as ours; null when either list is written on one line. */
function entryText(ours: Parsed, theirs: Parsed, path: Path, at: number): Words | null {
  const [own, other] = [nodeAt(ours.document, path), nodeAt(theirs.document, path)];
  if (!isBlockList(own) || !isBlockList(other)) return null;
  const [dash, ourDash, item] = [dashesOf(other)[at], dashesOf(own)[0], other.items[at] as Parameters<typeof endOf>[1] | undefined];
  return dash === undefined || ourDash === undefined || item === undefined ? null : wordsOf(ours, theirs, dash, endOf(theirs.text, item, item), ourDash - lineStart(ours.text, ourDash));
}

const isBlockList = (node: unknown): node is YAMLSeq => isSeq(node) && node.flow !== true && node.items.length > 0;

/** A part of their text that begins its line, with the comment lines right above it, set in by `column`. */
function wordsOf(ours: Parsed, { text }: Parsed, from: number, to: number, column: number): Words | null {
  let start = lineStart(text, from);
  if (text.slice(start, from).trim() !== '') return null;
  const shift = column - (from - start);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!/^[ \t]*#/u.test(text.slice(above, start))) break;
    start = above;
  }
  const end = text[to - 1] === '\n' ? to : nextLine(text, to);
  const lines = text.slice(start, end).replace(/\r?\n$/u, '').split(/\r?\n/u);
  if (shift < 0 && lines.some(line => line.trim() !== '' && !line.startsWith(' '.repeat(-shift)))) return null;
  const eol = ours.text.includes('\r\n') ? '\r\n' : '\n';
  return { text: lines.map(line => line.trim() === '' ? line : shift >= 0 ? ' '.repeat(shift) + line : line.slice(-shift)).join(eol) + eol, eol };
}
