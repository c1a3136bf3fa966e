import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import { ABOUT, DOWNWARD, MORE, NEARLY, OPPOSED, PARTS, PERSONS, TIMES, UPWARD } from './en/figures';
import { isYear, spanOf, toldAt, written, type Told } from './numbers';
import type { Found } from './rule';

/** Where something began and where it came to. */
interface Course { readonly from: Told; readonly to: Told; /** One of them is told roughly. */ readonly rough: boolean; /** The token behind it. */ readonly end: number }

/** So many words may stand between the parts of one statement. */
const NEAR = 6;
/** In percentage points; and as a part, for what is told roughly. */
const CLOSE = 1;
const ROUGH = 0.15;
const BLUR = 0.02;

/** Wrong sums about changes, parts and shares in one sentence, which is tokens `[first, end)`. Linear, because each look goes no further than some words. */
export const wrongSums = (tokens: Tokens, [first, end]: Span): readonly Found[] => {
  const found: Found[] = [];
  for (let i = first; i < end; i++) {
    const word = tokens.lowers[i] ?? '';
    if (UPWARD.has(word) || DOWNWARD.has(word)) found.push(...ofChange(tokens, i, end, UPWARD.has(word) ? 1 : -1));
    else if (TIMES.has(word)) found.push(...ofTimes(tokens, i, end, TIMES.get(word) ?? 1));
    else found.push(...ofPersons(tokens, i, end), ...ofShares(tokens, i, end));
  }
  return found;
};

/** `rose 5 percent, from 40 percent to 45 percent`; `rose from 40 percent to 45 percent, an increase of 5 percent`. */
function ofChange(tokens: Tokens, at: number, end: number, way: 1 | -1): readonly Found[] {
  const { lowers } = tokens;
  const first = lowers[at + 1] === 'by' ? at + 2 : at + 1;
  const start = behindHedges(tokens, first);
  const change = toldAt(tokens, start);
  if (change?.percent === true) {
    const course = isPoints(tokens, change) ? null : courseFrom(tokens, change.to, end);
    return course === null ? [] : changed(tokens, change, { ...course, rough: course.rough || start > first }, way);
  }
  const course = courseFrom(tokens, at + 1, end);
  const later = course === null ? null : changeAfter(tokens, course.end, end);
  return course === null || later === null ? [] : changed(tokens, later, { ...course, rough: course.rough || ABOUT.has(lowers[later.from - 1] ?? '') }, way);
}

const isPoints = ({ lowers }: Tokens, { to }: Told): boolean => /^(?:percentage|points?)$/u.test(lowers[to] ?? '');

/** `(+123%)`, `, a 5 percent increase`, `, an increase of about 5 percent`, behind `in August` or `last year` at the most. */
function changeAfter(tokens: Tokens, start: number, end: number): Told | null {
  const { lowers, forms } = tokens;
  let i = /^(?:in|by|last|this)$/u.test(lowers[start] ?? '') ? start + 2 : start;
  if (i >= end || !/^[,(–—]$/u.test(forms[i] ?? '')) return null;
  const opened = forms[i] === '(';
  i++;
  if (opened) {
    const inside = toldAt(tokens, /^[+–−-]$/u.test(forms[i] ?? '') ? i + 1 : i);
    return inside?.percent === true && forms[inside.to] === ')' ? inside : null;
  }
  if (!/^an?$/u.test(lowers[i] ?? '')) return null;
  const isNoun = (at: number): boolean => UPWARD.has(lowers[at] ?? '') || DOWNWARD.has(lowers[at] ?? '');
  const change = toldAt(tokens, isNoun(i + 1) && lowers[i + 2] === 'of' ? behindHedges(tokens, i + 3) : i + 1);
  return change?.percent !== true || isPoints(tokens, change) || !isNoun(i + 1) && !isNoun(change.to) ? null : change;
}

/** What a number of which a change is told may be off. */
const blur = ({ value, half, percent }: Told): number => percent ? half : Math.min(half, BLUR * value);

/** What is said of a change against its two ends. */
function changed(tokens: Tokens, change: Told, { from, to, rough }: Course, way: 1 | -1): readonly Found[] {
  const grown = [-1, 1].flatMap(a => [-1, 1].map(b => ((to.value + a * blur(to)) / Math.max(from.value + b * blur(from), Number.MIN_VALUE) - 1) * 100 * way));
  const off = rough ? ROUGH * change.value : 0;
  if (change.value + change.half + off >= Math.min(...grown) - CLOSE && change.value - change.half - off <= Math.max(...grown) + CLOSE) return [];
  const span = spanOf(tokens, change.from, change.to);
  const [start, end] = [told(tokens, from), told(tokens, to)];
  if (to.percent && Math.abs((to.value - from.value) * way - change.value) <= change.half + from.half + to.half) {
    const figure = told(tokens, change);
    return [{ span, message: `From ${start} to ${end} percent is a change of ${figure} percentage points, not of ${figure} percent.`, fixes: ['replace'], replacement: `${figure} percentage point${change.value === 1 ? '' : 's'}` }];
  }
  const right = (to.value / from.value - 1) * 100 * way;
  const says = right < 0 ? `goes ${way > 0 ? 'down' : 'up'}` : `is a change of about ${written(right, right < 10 ? 1 : 0)} percent`;
  return [{ span, message: `From ${start} to ${end} ${says}. Work out the figures again.` }];
}

/** `doubled from 3 to 7`. */
function ofTimes(tokens: Tokens, at: number, end: number, times: number): readonly Found[] {
  const { lowers } = tokens;
  const course = courseFrom(tokens, at + 1, end);
  if (course === null) return [];
  const { from, to, rough } = course;
  const before = lowers[at - 1] ?? '';
  const slack = rough || NEARLY.has(before) ? ROUGH * 2 : ROUGH / 1.5;
  const [low, high] = [(to.value - spread(to)) / (from.value + spread(from)), (to.value + spread(to)) / Math.max(from.value - spread(from), Number.MIN_VALUE)];
  const more = MORE.has(before);
  const [least, most] = times > 1 ? [more ? times : times * (1 - slack), more ? Infinity : times * (1 + slack)] : [more ? 0 : times * (1 - slack), more ? times : times * (1 + slack)];
  if (high >= least - 1e-9 && low <= most + 1e-9) return [];
  const right = to.value / from.value;
  return [{ span: spanOf(tokens, at, at + 1), message: `From ${told(tokens, from)} to ${told(tokens, to)} is ${written(right, 1)} times as much, and not “${more ? 'more than ' : ''}${lowers[at] ?? ''}”.` }];
}

/** What counts things one by one is exact. */
const spread = ({ value, half, scaled, percent }: Told): number => half <= 0.5 && Number.isInteger(value) && !scaled && !percent ? 0 : half;

/** `from 40 to 45 percent`, `to 45 percent in May from 40 percent a year ago`, after some words. */
function courseFrom(tokens: Tokens, start: number, end: number): Course | null {
  const { lowers } = tokens;
  for (let i = start; i < end && i < start + NEAR; i++) {
    const word = lowers[i] ?? '';
    if (word === 'from' || word === 'to') return pair(tokens, i, end, word);
    if (!passes(tokens, i)) return null;
  }
  return null;
}

function pair(tokens: Tokens, at: number, end: number, word: 'from' | 'to'): Course | null {
  const first = toldAt(tokens, behindHedges(tokens, at + 1));
  if (first === null || isYear(first) || isDated(tokens, first)) return null;
  const other = word === 'from' ? 'to' : 'from';
  let i = first.to;
  while (i < end && i < first.to + NEAR && tokens.lowers[i] !== other && (passes(tokens, i) || toldAt(tokens, i) !== null && tokens.lowers[i - 1] === 'in')) i++;
  const second = tokens.lowers[i] === other ? toldAt(tokens, behindHedges(tokens, i + 1)) : null;
  if (second === null || isYear(second) || isDated(tokens, second)) return null;
  const [from, to] = word === 'from' ? [first, second] : [second, first];
  // “from 40 to 45 percent”: the last one says it for both; a scale may be left out as well, and then nothing is certain.
  if (from.sign !== to.sign || from.unit !== to.unit || from.scaled !== to.scaled || from.percent && !to.percent || from.value === 0) return null;
  return { from, to, rough: behindHedges(tokens, at + 1) > at + 1 || behindHedges(tokens, i + 1) > i + 1, end: second.to };
}

/** Part of a day, a time or an age: `from 9 a.m.`, `to 5 June`. */
const isDated = ({ lowers, forms }: Tokens, { to }: Told): boolean => /^(?:a\.m\.|p\.m\.|am|pm|a|p|years?|months?|weeks?|days?|hours?|o'clock|:)$/u.test(lowers[to] ?? '') || /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)$/u.test(forms[to] ?? '');

/** A word that may stand between: no mark but a comma, no number, no other clause. */
const passes = ({ lowers, kinds }: Tokens, i: number): boolean => (kinds[i] === 0 || lowers[i] === ',') && !/^(?:and|but|while|compared|versus|after|before|when|as|than|for)$/u.test(lowers[i] ?? '');

function behindHedges({ lowers }: Tokens, i: number): number {
  let at = i;
  while (at < i + 3 && (ABOUT.has(lowers[at] ?? '') || lowers[at] === 'a')) at++;
  return at;
}

const told = ({ forms }: Tokens, { from, sign, scaled }: Told): string => [`${sign}${forms[sign === '' ? from : from + 1] ?? ''}`, ...scaled ? [forms[from + (sign === '' ? 1 : 2)] ?? ''] : []].join(' ');

/** `ten people, four men and five women,`: parts that do not overlap and leave nobody out. */
function ofPersons(tokens: Tokens, at: number, end: number): readonly Found[] {
  const { lowers } = tokens;
  const all = toldAt(tokens, at);
  if (all === null || !isCount(all) || !PERSONS.has(lowers[all.to] ?? '') || !/^[,:(–—-]$/u.test(lowers[all.to + 1] ?? '')) return [];
  const parts: { readonly value: number; readonly noun: string }[] = [];
  let i = all.to + 2;
  while (i < end) {
    const part = toldAt(tokens, i) ?? (/^an?$/u.test(lowers[i] ?? '') ? { value: 1, to: i + 1 } : null);
    if (part === null || 'half' in part && !isCount(part)) break;
    parts.push({ value: part.value, noun: lowers[part.to] ?? '' });
    i = part.to + 1;
    if (lowers[i] === ',' && lowers[i + 1] === 'and') i += 2;
    else if ((lowers[i] === ',' || lowers[i] === 'and') && (toldAt(tokens, i + 1) !== null || /^an?$/u.test(lowers[i + 1] ?? ''))) i++;
    else break;
  }
  const isWhole = PARTS.some(group => group.length === parts.length && group.every(nouns => parts.some(({ noun }) => nouns.has(noun))));
  const sum = parts.reduce((total, { value }) => total + value, 0);
  if (!isWhole || sum === all.value || !/^[,.;:)–—-]$/u.test(lowers[i] ?? '.')) return [];
  return [{ span: spanOf(tokens, all.from, all.to), message: `The parts that are told here make ${sum}, not ${tokens.forms[all.from] ?? ''}.` }];
}

const isCount = ({ value, percent, scaled, unit, sign }: Told): boolean => Number.isInteger(value) && !percent && !scaled && unit === '' && sign === '';

/** `53 percent approve and 55 percent disapprove`: more than all there are. */
function ofShares(tokens: Tokens, at: number, end: number): readonly Found[] {
  const one = toldAt(tokens, at);
  if (one?.percent !== true) return [];
  const said = answerAfter(tokens, one.to, end);
  if (said === null) return [];
  for (let i = said.at + 1; i < end && i < said.at + NEAR; i++) {
    const other = toldAt(tokens, i);
    if (other === null) { if (/^(?:of|among|in|by)$/u.test(tokens.lowers[i] ?? '') && i > said.at + 1 || tokens.forms[i] !== tokens.lowers[i]) return []; continue; }
    const answer = other.percent || other.unit === '' ? answerAfter(tokens, other.to, end) : null;
    const isOpposed = answer !== null && OPPOSED.some(([a, b]) => a.has(said.word) && b.has(answer.word) || b.has(said.word) && a.has(answer.word));
    const sum = one.value + other.value;
    return !isOpposed || sum <= 100 + one.half + other.half ? [] : [{ span: spanOf(tokens, one.from, other.to), message: `These two shares make ${written(sum, 0)} percent together, which cannot be.` }];
  }
  return [];
}

/** The answer that a share has given, some words behind it. */
function answerAfter({ lowers, forms }: Tokens, start: number, end: number): { readonly at: number; readonly word: string } | null {
  for (let i = start; i < end && i < start + 3; i++) {
    const word = lowers[i] ?? '';
    if (OPPOSED.some(sides => sides.some(side => side.has(word)))) return { at: i, word };
    if (word === 'of' || word === 'among' || forms[i] !== word) return null;
  }
  return null;
}
