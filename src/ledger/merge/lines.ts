import { diff3Merge } from 'node-diff3';

type Lines = readonly string[];
type Region = { readonly ok: Lines } | { readonly conflict: { readonly a: Lines; readonly b: Lines } };
type Cut = readonly [base: number, ours: number, theirs: number];

/** What comes of lines: how many places both changed. */
export interface MergedLines { readonly text: string; readonly conflicts: number }

/** Pieces with more pairs of lines than this are not compared line by line: that takes the square of them. */
const LARGE = 4_000_000;

/**
 * Merges by lines (diff3: Khanna, Kunal and Pierce 2007). Where both changed the same lines, both stand there between
 * git’s marks. Lines that are there once in all three texts cut them into pieces first (patience diff), so that the time
 * goes with the length.
 */
export function mergeLines(base: string, ours: string, theirs: string): MergedLines {
  const mixed = [base, ours, theirs].some(text => text.includes('\r\n') && /(?<!\r)\n/u.test(text));
  const linesOf = (text: string): Lines => text.split(mixed ? '\n' : /\r?\n/u);
  const [before, own, other] = [linesOf(base), linesOf(ours), linesOf(theirs)];
  const eol = eolOf(ours);
  const ends: readonly Cut[] = [...cutsOf(before, own, other), [before.length, own.length, other.length]];
  const regions = ends.flatMap((end, i) => {
    const start = ends[i - 1] ?? [0, 0, 0];
    return merged(before.slice(start[0], end[0]), own.slice(start[1], end[1]), other.slice(start[2], end[2]));
  });
  const conflicts = regions.filter(region => 'conflict' in region).length;
  const text = regions.flatMap(region => 'ok' in region ? region.ok : marked(region.conflict.a, region.conflict.b)).join(mixed ? '\n' : eol);
  return { text: conflicts > 0 && !text.endsWith('\n') ? text + eol : text, conflicts };
}

/** Both texts whole between git’s marks, for those that cannot be merged in any other way. */
export function bothTexts(ours: string, theirs: string): MergedLines {
  const lines = (text: string): Lines => text.replace(/\r?\n$/u, '').split(/\r?\n/u);
  return { text: [...marked(lines(ours), lines(theirs)), ''].join(eolOf(ours)), conflicts: 1 };
}

const marked = (ours: Lines, theirs: Lines): Lines => ['<<<<<<< ours', ...ours, '=======', ...theirs, '>>>>>>> theirs'];
const eolOf = (text: string): string => text.includes('\r\n') ? '\r\n' : '\n';
const same = (a: Lines, b: Lines): boolean => a.length === b.length && a.every((line, i) => line === b[i]);

function merged(base: Lines, ours: Lines, theirs: Lines): readonly Region[] {
  if (same(ours, theirs) || same(base, theirs)) return [{ ok: ours }];
  if (same(base, ours)) return [{ ok: theirs }];
  if (base.length * Math.max(ours.length, theirs.length) > LARGE) return [{ conflict: { a: ours, b: theirs } }];
  return diff3Merge([...ours], [...base], [...theirs], { excludeFalseConflicts: true }) as readonly Region[];
}

/** Where lines begin that stand once in each of the texts, as many as keep their order. */
function cutsOf(base: Lines, ours: Lines, theirs: Lines): readonly Cut[] {
  const [own, other] = [once(ours), once(theirs)];
  const common = [...once(base)].flatMap(([line, at]): readonly Cut[] => {
    const [mine, their] = [own.get(line), other.get(line)];
    return mine === undefined || their === undefined ? [] : [[at, mine, their]];
  });
  return rising(rising(common, cut => cut[1]), cut => cut[2]);
}

function once(lines: Lines): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  lines.forEach((line, at) => { if (found.has(line)) twice.add(line); else found.set(line, at); });
  for (const line of twice) found.delete(line);
  return found;
}

/** As many of them as possible so that the numbers rise (patience sorting). */
function rising(cuts: readonly Cut[], number: (cut: Cut) => number): readonly Cut[] {
  interface Card { readonly cut: Cut; readonly before: Card | undefined }
  const piles: Card[] = [];
  for (const cut of cuts) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const card = piles[middle];
      if (card !== undefined && number(card.cut) < number(cut)) low = middle + 1;
      else high = middle;
    }
    piles[low] = { cut, before: piles[low - 1] };
  }
  const chain: Cut[] = [];
  for (let card = piles.at(-1); card !== undefined; card = card.before) chain.push(card.cut);
  return chain.reverse();
}
