import { parseDocument, type Document } from 'yaml';
import { applyChanges, type TextChange } from '../../text/changes';
import { renameId } from '../edits';
import { isPlainList, isPlainMap, plainOf, valueAt, withItem, withValue, without, type Path, type Plain } from '../edits/plain';
import { appendAt, removeAt, setAt, type Splices } from '../edits/splice';
import { ID_LETTERS, SECTION_NAMES } from '../fields';
import { freshId } from '../ids';
import { loadLedger } from '../load';
import { isGrave } from '../problems';
import { withComments } from './comments';
import { entryText } from './entry-text';
import { mergeLines } from './lines';
import { keyed, mergeValues, sameThing, type Conflict, type Step } from './values';

/** What comes of a merge. */
export interface MergeResult {
  readonly text: string;
  /** Places that both have changed, with both values kept; a person must choose. */
  readonly conflicts: number;
  /** Ids that both had given to new entries: those of the others got new ones. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Merges what two people have made of one ledger, by id and field. Lists are sets of their items, so that both may add
 * to them. What both changed in different ways keeps our value, with theirs beside it under `conflicts:`, which the
 * loader reports. New entries that got the same id by chance are told apart: theirs gets a new one. Nothing that either
 * side added is lost: not an entry, not a field, not a comment. Our text keeps its form. Where a file cannot be read as
 * a ledger, lines are merged, and git’s marks stand around those that both changed.
 */
export function mergeLedgers(base: string, ours: string, theirs: string): MergeResult {
  const done = (text: string): MergeResult => ({ text, conflicts: 0, renamed: [] });
  if (ours === theirs || base === theirs) return done(ours);
  if (base === ours) return done(theirs);
  if ([base, ours, theirs].some(text => loadLedger(text).problems.some(isGrave))) return { ...mergeLines(base, ours, theirs), renamed: [] };
  const { text: other, renamed } = toldApart(base, ours, theirs);
  const [old, own, their] = [base, ours, other].map(sayingOf);
  const { steps, conflicts } = mergeValues(old ?? { pairs: [] }, own ?? { pairs: [] }, their ?? { pairs: [] }, [], []);
  const all = [...steps, ...conflicts.map(markOf)];
  const meant = inOrder(all).reduce<Plain>(meaning, own ?? { pairs: [] });
  // Where lines can be merged and say the same, what the others did to comments and form is kept as well.
  const lines = mergeLines(base, ours, other);
  const marks = conflicts.length + all.filter(step => step.do === 'append' && isPlainMap(step.value) && step.value.pairs.some(([key]) => key === 'conflicts')).length;
  if (lines.conflicts === 0 && marks === 0 && sameSets(sayingOf(lines.text), meant)) return { text: lines.text, conflicts: 0, renamed };
  const text = written(ours, other, all, meant);
  return text === null ? { ...mergeLines(base, ours, other, true), renamed } : { text: withComments(base, ours, other, text), conflicts: marks, renamed };
}

const parse = (text: string): Document => parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent', keepSourceTokens: true });
const sayingOf = (text: string): Plain => plainOf(parse(text).contents) ?? { pairs: [] };
const markOf = ({ holder, field, theirs }: Conflict): Step => ({ do: 'append', path: [...holder, 'conflicts'], value: { pairs: [['field', field], ['theirs', theirs]] }, entry: null });

/** Their text with new ids for new entries whose ids we have given to other new entries. */
function toldApart(base: string, ours: string, theirs: string): { readonly text: string; readonly renamed: MergeResult['renamed'] } {
  const renamed: { readonly from: string; readonly to: string }[] = [];
  let text = theirs;
  const taken = new Set([base, ours, theirs].flatMap(one => loadLedger(one).ids.map(({ id }) => id)));
  for (const section of SECTION_NAMES) {
    if (ID_LETTERS[section] === undefined) continue;
    const [old, own, their] = [base, ours, theirs].map(one => { const list = valueAt(sayingOf(one), [section]); return keyed(isPlainList(list) ? list : []); });
    for (const [key, { item }] of their ?? []) {
      const mine = own?.get(key)?.item;
      if (mine === undefined || old?.has(key) === true || !key.startsWith('=') || sameThing(mine, item)) continue;
      const from = key.slice(1);
      const to = freshId(section, taken);
      const result = renameId(text, from, to);
      if (!result.ok) continue;
      taken.add(to);
      text = result.text;
      renamed.push({ from, to });
    }
  }
  return { text, renamed };
}

/** Values first, then additions, then removals from the end on, so that the places stay true. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  const rank = ({ do: kind }: Step): number => kind === 'set' ? 0 : kind === 'append' ? 1 : 2;
  const later = (a: Path, b: Path): number => {
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
      const [x, y] = [a[i], b[i]];
      if (x !== y) return typeof x === 'number' && typeof y === 'number' ? y - x : String(x) < String(y) ? -1 : 1;
    }
    return b.length - a.length;
  };
  return [...steps].sort((a, b) => rank(a) - rank(b) || (a.do === 'remove' ? later(a.path, b.path) : 0));
}

const meaning = (at: Plain, step: Step): Plain => step.do === 'set' ? withValue(at, step.path, step.value) : step.do === 'append' ? withItem(at, step.path, step.value) : without(at, step.path);

/** Our text with the steps done, all at once where they do not touch each other, else one by one; null when that fails. */
function written(ours: string, theirs: string, steps: readonly Step[], meant: Plain): string | null {
  const says = (text: string | null): boolean => text !== null && sameSets(sayingOf(text), meant);
  const their = parse(theirs);
  const parsed = { text: ours, document: parse(ours) };
  const ordered = inOrder(steps);
  const splices = ordered.map(step => splicesOf(parsed, step, { text: theirs, document: their }));
  const once = splices.every(one => one !== null) && apart(splices.flat()) ? applyChanges(ours, splices.flat()) : null;
  if (says(once)) return once;
  for (const verbatim of [true, false]) {
    const text = ordered.reduce<string | null>((at, step) => {
      if (at === null) return null;
      const changes = splicesOf({ text: at, document: parse(at) }, step, verbatim ? { text: theirs, document: their } : null);
      return changes === null ? null : applyChanges(at, changes);
    }, ours);
    if (says(text)) return text;
  }
  return null;
}

/** An entry that the others have added comes as they have written it, where our list has entries over several lines too. */
function splicesOf(parsed: { readonly text: string; readonly document: Document }, step: Step, theirs: { readonly text: string; readonly document: Document } | null): Splices {
  if (step.do === 'remove') return removeAt(parsed, step.path);
  if (step.do === 'set') return setAt(parsed, step.path, step.value);
  const changes = appendAt(parsed, step.path, step.value);
  const verbatim = theirs === null || step.entry === null || changes === null ? null : entryText(parsed, theirs, step.path, step.entry);
  if (verbatim === null || changes?.length !== 1) return changes;
  const [{ start, end }] = changes as readonly [TextChange];
  const open = start > 0 && parsed.text[start - 1] !== '\n';
  return start === end ? [{ start, end, text: open ? verbatim.eol + verbatim.text.slice(0, -verbatim.eol.length) : verbatim.text }] : changes;
}

function apart(changes: readonly TextChange[]): boolean {
  const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.every(({ start, end }, i) => i === 0 || (sorted[i - 1]?.end ?? 0) < start || (start === end && (sorted[i - 1]?.end ?? 0) <= start));
}

/** True when two texts say the same, in whatever order of keys and items. */
const sameSets = (a: Plain, b: Plain): boolean => sorted(a) === sorted(b);
function sorted(value: Plain): string {
  if (isPlainList(value)) return `[${value.map(sorted).sort().join()}]`;
  return isPlainMap(value) ? `{${value.pairs.map(([key, item]) => `${JSON.stringify(key)}:${sorted(item)}`).sort().join()}}` : JSON.stringify(value);
}
