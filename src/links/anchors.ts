import { fold, foldedOffset, isQuotationMark, unfolded, type Folded } from '../text/folded';
import { fuzzySearch, similarity, type FuzzyMatch } from '../text/fuzzy';
import type { Span } from '../text/span';
import { comparableWords } from '../text/words';
import { withNeighbours } from './neighbours';
import { isLetter } from '../text/characters';

/** How many characters an anchor keeps on each side (W3C Web Annotation Data Model, TextQuoteSelector). */
export const CONTEXT = 32;

/** A place in a draft: a TextQuoteSelector, with a TextPositionSelector as a hint. Offsets are UTF-16 code units. */
export interface Anchor {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/**
 * Where an anchor stands in a text. `found`: its words are there, unchanged. `drifted`: words like these are there, and
 * a person must look. `orphan`: nothing like it is there, or it may be several places.
 */
export type Located =
  | {
    readonly state: 'found' | 'drifted'; readonly span: Span;
    /** How alike the words are, 0 to 1. */
    readonly score: number;
    /** The marks at their ends are still there. */
    readonly marked: boolean;
    /** What stands around the words, in their own paragraph, is unchanged too. */
    readonly intact: boolean;
  }
  | { readonly state: 'orphan'; readonly span: null; readonly score: 0 };

export const ORPHAN: Located = { state: 'orphan', span: null, score: 0 };

/** From this likeness on, words that differ in marks only are taken as found. */
const ACCEPTED = 0.95;
/** Words less alike than this are not the same words. */
const LIKE = 0.8;
/** A side of the context that is less alike than this is another one. */
const SIDE = 0.6;
/** So many characters stand nowhere else by chance. */
const TELLING = 40;
/** Fewer characters than this may stand anywhere. */
const SHORT = 12;
/** A side of the context that is as alike as this is the same one. */
const CLEAR = 0.9;
/** A side that is less alike than this, within the paragraph, has been changed. */
const UNCHANGED = 0.75;
/** More places than this of the same words cannot be told apart. */
const MOST_PLACES = 2000;
/** Words that stand more often than this in the text do not lead to a place. */
const RARE = 64;

/** The anchor of a span: its words with what stands around them. */
export const anchorOf = (text: string, [start, end]: Span): { readonly exact: string; readonly prefix: string; readonly suffix: string; readonly start: number; readonly end: number } =>
  ({ exact: text.slice(start, end), prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT), start, end });

/** Finds anchors in a text: first where they were, then in the same words, then in words that are like them. */
export interface AnchorFinder {
  locate(anchor: Anchor): Located;
  /** All anchors of one text: others that stood near tell of a place whether it is theirs, or a copy (see `neighbours`). */
  locateAll(anchors: readonly Anchor[]): readonly Located[];
}

/** Makes a text ready to find anchors in. The text is folded once, and only when it is needed. */
export function anchorFinder(text: string): AnchorFinder {
  let folded: Folded | null = null;
  let words: ReadonlyMap<string, readonly number[]> | null = null;
  const locate = (anchor: Anchor): Located => {
    if (anchor.exact.trim() === '') return ORPHAN;
    if (stands(text, anchor)) return { state: 'found', span: [anchor.start ?? 0, (anchor.start ?? 0) + anchor.exact.length], score: 1, marked: true, intact: true };
    folded ??= fold(text);
    const sought = foldedAnchor(anchor);
    if (sought.exact === '') return ORPHAN;
    const exact = sameWords(folded, sought);
    const same = exact === 'unsure' ? null : exact;
    if (same?.sure === true) return found(text, folded, anchor, same.span, isIntact(folded, anchor, same.span));
    words ??= wordPlaces(folded.text);
    const like = alike(text, folded, words, anchor, sought, same?.around ?? 0);
    if (same !== null) return like ?? found(text, folded, anchor, same.span, isIntact(folded, anchor, same.span));
    return like ?? (exact === 'unsure' ? unsure(text, folded, anchor, sought) : ORPHAN);
  };
  return { locate, locateAll: anchors => withNeighbours(text, anchors, anchors.map(locate)) };
}

interface Sought {
  readonly exact: string; readonly prefix: string; readonly suffix: string;
  /** The anchor itself begins, or ends, within a word. */
  readonly cut: readonly [before: boolean, behind: boolean];
}

/** The anchor’s words begin a line where what stands before them ends one. */
const foldedExact = ({ exact, prefix = '', start }: Pick<Anchor, 'exact' | 'prefix' | 'start'>): Folded => fold(exact, prefix === '' ? start === 0 || start === undefined : prefix.endsWith('\n'));

function foldedAnchor({ exact, prefix = '', suffix = '', start }: Anchor): Sought {
  return { exact: foldedExact({ exact, prefix, start }).text, prefix: fold(prefix, false).text, suffix: fold(suffix, false).text, cut: [cuts(prefix.slice(-1) + exact, prefix.slice(-1).length), cuts(exact + suffix, exact.length)] };
}

/** True when the very words stand where they stood, in the same surroundings. */
function stands(text: string, { exact, prefix = '', suffix = '', start }: Anchor): boolean {
  if (start === undefined || !text.startsWith(exact, start)) return false;
  const near = 12;
  const before = prefix.slice(-near);
  const behind = suffix.slice(0, near);
  const beforeIs = text.slice(Math.max(0, start - before.length), start) === before;
  const behindIs = text.startsWith(behind, start + exact.length);
  return before === '' ? behindIs : behind === '' ? beforeIs : beforeIs && behindIs;
}

/** The span in the original, with the label or marks that the anchor had at its ends and that folding leaves out. */
function found(text: string, folded: Folded, { exact, prefix, start }: Anchor, [from, to]: Span, intact: boolean, state: 'found' | 'drifted' = 'found', score = 1): Located {
  const { starts, ends } = foldedExact({ exact, prefix, start });
  const [first, last] = unfolded(folded, [from, to]);
  const head = exact.slice(0, starts[0] ?? 0);
  const tail = exact.slice(ends.at(-1) ?? exact.length);
  const before = edge(text.slice(Math.max(0, first - head.length - 4), first), head, 'before');
  const behind = edge(text.slice(last, last + tail.length + 4), tail, 'behind');
  // A mark that is no longer there, or no longer beside these words, quotes something else.
  const lost = (was: string, now: number): boolean => now === 0 && holdsMark(was);
  const marked = !lost(head, before) && !lost(tail, behind);
  return { state: marked ? state : 'drifted', span: [first - before, last + behind], score, marked, intact };
}

const holdsMark = (text: string): boolean => Array.from(text).some(isQuotationMark);

/** How many characters of an edge stand there too: all of it, or quotation marks of another style. */
function edge(text: string, was: string, side: 'before' | 'behind'): number {
  if (was === '') return 0;
  if (side === 'before' ? text.endsWith(was) : text.startsWith(was)) return was.length;
  if (!holdsMark(was)) return 0;
  const marks = side === 'before' ? /[“”„‟"«»‹›‘’‚‛'`]{1,2}[ \u00a0\u202f]?$/u : /^[ \u00a0\u202f]?[“”„‟"«»‹›‘’‚‛'`]{1,2}/u;
  return marks.exec(side === 'before' ? text.slice(-4) : text)?.[0].length ?? 0;
}

/** How alike the surroundings are, of each side that the anchor knows. */
function sides({ text }: Folded, { prefix, suffix }: Sought, [start, end]: Span): { readonly best: number; readonly worst: number; readonly sum: number } {
  if (prefix.trim() === '' && suffix.trim() === '') return { best: 0, worst: 1, sum: 0 };
  // An anchor at the beginning or the end of its text has nothing on that side.
  const before = prefix.trim() === '' ? Number(start === 0) : similarity(text.slice(Math.max(0, start - prefix.length), start).trim(), prefix.trim());
  const behind = suffix.trim() === '' ? Number(end >= text.length) : similarity(text.slice(end, end + suffix.length).trim(), suffix.trim());
  return { best: Math.max(before, behind), worst: Math.min(before, behind), sum: before + behind };
}

/** True when both sides are the same, as far as they belong to the paragraph of the words: a paragraph may have been moved. */
function isIntact(folded: Folded, { prefix = '', suffix = '' }: Anchor, [start, end]: Span): boolean {
  const before = fold(prefix.replace(/^[^]*\n[ \t]*\r?\n/u, ''), false).text.trim();
  const behind = fold(suffix.replace(/\r?\n[ \t]*\r?\n[^]*$/u, ''), false).text.trim();
  const near = (from: number, to: number): string => folded.text.slice(Math.max(0, from), to).trim();
  const now = near(start - before.length - 1, start);
  return similarity(now.slice(Math.max(0, now.length - before.length)), before) >= UNCHANGED && similarity(near(end, end + behind.length + 1).slice(0, behind.length), behind) >= UNCHANGED;
}

/** A place that has the words; `sure` when nothing around it has changed much. */
interface Same { readonly span: Span; readonly around: number; readonly sure: boolean }

/** True when the surroundings tell that this is the place. Few words stand elsewhere too, so both sides must speak for them, or one without a doubt; of one or two words both. */
function tells({ exact }: Sought, { best, worst }: { readonly best: number; readonly worst: number }): boolean {
  if (exact.length >= TELLING) return best >= SIDE;
  return exact.length < SHORT ? best >= CLEAR && worst >= 0.5 : best >= CLEAR || (best >= SIDE && worst >= 0.5);
}

/** The one place that has the words, as far as the surroundings tell; `unsure` when they do not. */
function sameWords(folded: Folded, sought: Sought): Same | 'unsure' | null {
  const places: Span[] = [];
  for (let at = folded.text.indexOf(sought.exact); at >= 0; at = folded.text.indexOf(sought.exact, at + 1)) {
    const end = at + sought.exact.length;
    if ((sought.cut[0] || !cuts(folded.text, at)) && (sought.cut[1] || !cuts(folded.text, end))) places.push([at, end]);
    if (places.length > MOST_PLACES) return 'unsure';
  }
  if (places.length === 0) return null;
  const judged = places.map(span => ({ span, ...sides(folded, sought, span) })).sort((a, b) => b.sum - a.sum);
  const [first, second] = judged;
  if (first === undefined) return null;
  const bare = sought.prefix.trim() === '' && sought.suffix.trim() === '';
  const clear = second === undefined ? bare || sought.exact.length >= TELLING || tells(sought, first) : tells(sought, first) && first.sum - second.sum >= 0.25;
  return clear ? { span: first.span, around: first.sum, sure: bare || first.worst >= SIDE } : 'unsure';
}

/** True when a word goes on over this place. */
const cuts = (text: string, at: number): boolean => at > 0 && at < text.length && wordish(text.charCodeAt(at - 1)) && wordish(text.charCodeAt(at));
const wordish = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57);

/** Where each word of the folded text begins; words that stand too often are left out. */
function wordPlaces(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const known = places.get(word);
    if (known === undefined) places.set(word, [index]);
    else if (known.length <= RARE) known.push(index);
  }
  return places;
}

/**
 * Words that are like the anchor’s: looked for around the places of its rarest words.
 * @param around how alike the surroundings of the same words are that stand elsewhere: only a place with clearly better ones counts then
 */
function alike(text: string, folded: Folded, words: ReadonlyMap<string, readonly number[]>, anchor: Anchor, sought: Sought, around: number): Located | null {
  const { exact } = sought;
  const most = Math.floor(exact.length * (1 - LIKE));
  const matches = windows(folded.text, words, sought).flatMap(([from, to]) =>
    fuzzySearch(folded.text.slice(from, to), exact, most).map(({ start, end, errors }) => wholeWords(folded.text, { start: from + start, end: from + end, errors }, sought.cut)));
  const judged = matches.map(match => {
    const beside = sides(folded, sought, [match.start, match.end]);
    return { match, beside, score: 1 - match.errors / Math.max(exact.length, match.end - match.start) };
  }).filter(({ score, beside }) => score >= LIKE && (exact.length >= TELLING / 2 || beside.best >= SIDE) && (around === 0 || beside.sum >= around + 0.4))
    .sort((a, b) => b.score + b.beside.sum / 4 - a.score - a.beside.sum / 4);
  const [first] = judged;
  if (first === undefined) return null;
  const second = judged.find(({ match }) => match.end <= first.match.start || match.start >= first.match.end);
  if (second !== undefined && first.score + first.beside.sum / 4 - second.score - second.beside.sum / 4 < 0.05) return ORPHAN;
  const place = found(text, folded, anchor, [first.match.start, first.match.end], false, 'drifted', first.score);
  const same = first.score >= ACCEPTED && second === undefined && tells(sought, first.beside) && place.span !== null && sameWording(text.slice(...place.span), anchor.exact);
  return same ? { ...place, state: 'found' } : place;
}

/** The match with the whole of the words at its ends. */
function wholeWords(text: string, { start, end, errors }: FuzzyMatch, cut: Sought['cut']): FuzzyMatch {
  let [from, to] = [start, end];
  while (!cut[0] && cuts(text, from)) from--;
  while (!cut[1] && cuts(text, to)) to++;
  return { start: from, end: to, errors: errors + start - from + to - end };
}

/** Words, numbers with their signs, and their order are the same; only marks or capitals differ. */
const sameWording = (a: string, b: string): boolean => comparableWords(a).join(' ') === comparableWords(b).join(' ') && signs(a) === signs(b);
const signs = (text: string): string => (text.match(/[\p{Sc}%‰°+±−&@]|(?<!\S)-(?=\d)/gu) ?? []).join('');

/** Stretches in which the words may stand, without overlaps: around each place of the rarest words of the anchor and of its surroundings. */
function windows(text: string, words: ReadonlyMap<string, readonly number[]>, { exact, prefix, suffix }: Sought): readonly Span[] {
  const slack = Math.ceil(exact.length / 4) + 4;
  const around = `${prefix}\u0000${exact}\u0000${suffix}`;
  const offset = prefix.length + 1;
  const known = [...around.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .map(({ 0: word, index }) => ({ at: index - offset - (index > offset + exact.length ? 1 : 0), places: words.get(word) ?? [] }))
    .filter(({ places }) => places.length > 0 && places.length <= RARE)
    .sort((a, b) => a.places.length - b.places.length).slice(0, 8);
  const all = known.flatMap(({ at, places }) => places.map((place): Span => [Math.max(0, place - at - slack), Math.min(text.length, place - at + exact.length + slack)])).filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of all) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** The same words stand somewhere, and nothing tells that this is the place: shown to a person when it is the only one. */
function unsure(text: string, folded: Folded, anchor: Anchor, sought: Sought): Located {
  const at = folded.text.indexOf(sought.exact);
  const only = at >= 0 && !folded.text.includes(sought.exact, at + 1);
  if (only) return found(text, folded, anchor, [at, at + sought.exact.length], false, 'drifted');
  const hint = anchor.start === undefined ? -1 : foldedOffset(folded, anchor.start);
  return hint >= 0 && folded.text.startsWith(sought.exact, hint) ? found(text, folded, anchor, [hint, hint + sought.exact.length], false, 'drifted') : ORPHAN;
}
