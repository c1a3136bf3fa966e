import type { Span } from '../text/span';
import { afterHearer, contentStart, subjectOf, type Cue } from './cue';
import { DETERMINERS, SUBJECTS, THOUGHT } from './language';
import { begin, endBefore, form, isCapital, isMark, lower, type Layout } from './layout';
import { sourceAfter, type SourcePhrase } from './source';

/** Words without marks, with their cue. */
export interface ReportedQuotation {
  readonly cue: readonly [from: number, to: number];
  readonly source: SourcePhrase;
  readonly contents: readonly Span[];
}

/** Reported speech by a verb: “X said (that) …”, “…, X said.”, “Y, as X reports, …”; null where the verb gives none. */
export function reportedBy(layout: Layout, cue: Cue): ReportedQuotation | null {
  if (!cue.speech) return null;
  const source = cue.participle ? subjectOf(layout, cue.at) : cue.before;
  if (source === null) return null;
  const floor = layout.first[cue.at] ?? 0;
  const limit = layout.after[cue.at] ?? 0;
  if (lower(layout, source.from - 1) === 'as' && !cue.participle) return aside(layout, cue, source, floor, limit);
  if (form(layout, cue.at + 1) === ':') return unmarked(layout, cue, source);
  if (follows(layout, cue, limit)) {
    const contents: Span = [begin(layout, contentStart(layout, cue.at)), sentenceEnd(layout, limit)];
    return contents[1] > contents[0] ? { cue: [cue.at, cue.at + 1], source, contents: [contents] } : null;
  }
  const comma = source.from - 1;
  if (form(layout, comma) !== ',' || comma - floor < 3 || layout.inStretch[comma] !== -1 || lower(layout, floor) === 'according') return null;
  return { cue: [cue.at, cue.at + 1], source, contents: [[begin(layout, floor), endBefore(layout, comma)]] };
}

/** “according to NP”: what it gives is the sentence without it. */
export function accordingTo(layout: Layout): readonly ReportedQuotation[] {
  const found: ReportedQuotation[] = [];
  for (let i = 0; i + 2 < layout.passage.tokens.length; i++) {
    if (lower(layout, i) !== 'according' || lower(layout, i + 1) !== 'to' || layout.inStretch[i] !== -1) continue;
    const front = (layout.first[i] ?? 0) === i;
    const source = (front ? null : sourceAfter(layout, i + 1)) ?? plainAfter(layout, i + 1);
    if (source === null) continue;
    const floor = layout.first[i] ?? 0;
    const limit = layout.after[i] ?? 0;
    const content: Span = i - floor > 2 ? [begin(layout, floor), endBefore(layout, form(layout, i - 1) === ',' ? i - 1 : i)] : [begin(layout, form(layout, source.to) === ',' ? source.to + 1 : source.to), sentenceEnd(layout, limit)];
    if (content[1] > content[0]) found.push({ cue: [i, i + 2], source, contents: [content] });
  }
  return found;
}

/** “according to court records”: words up to the next comma. */
function plainAfter(layout: Layout, at: number): SourcePhrase | null {
  const limit = layout.after[at] ?? 0;
  let to = at + 1;
  while (to < limit && form(layout, to) !== ',' && (!isMark(layout, to) || form(layout, to) === '.' && to + 1 < limit) && layout.inStretch[to] === -1 && to - at < 12) to++;
  if (to === at + 1) return null;
  const mention = layout.mentions[layout.inMention[to - 1] ?? -1];
  return { from: at + 1, to, hint: mention === undefined ? { by: 'description', words: layout.passage.text.slice(begin(layout, at + 1), endBefore(layout, to)).toLowerCase() } : { by: 'name', start: mention.start, end: mention.end } };
}

/** True when a clause follows the verb: “that”, or what a clause begins with. */
function follows(layout: Layout, { at }: Cue, limit: number): boolean {
  const from = afterHearer(layout, at);
  if (from + 2 >= limit) return false;
  const word = lower(layout, from);
  if (word === 'that' || hasThat(layout, from, limit)) return true;
  if (THOUGHT.has(lower(layout, at))) return SUBJECTS.has(word) || (DETERMINERS.has(word) || isCapital(layout, from)) && hasVerb(layout, from, limit);
  if (isMark(layout, from)) return false;
  return DETERMINERS.has(word) || SUBJECTS.has(word) || isCapital(layout, from) || /^(?:there|what|if|when|no|not|all|only|people|more|\d.*)$/u.test(word) || hasVerb(layout, from, limit) && !/^(?:in|on|at|of|to|for|with|by|from|about|against|as|after|before|during)$/u.test(word);
}

/** “said on Friday that”, “said earlier this month after a visit that”. */
function hasThat(layout: Layout, from: number, limit: number): boolean {
  for (let i = from; i < limit && i - from < 14; i++) {
    if (lower(layout, i) === 'that') return true;
    if (isMark(layout, i) && form(layout, i) !== ',' || layout.inStretch[i] !== -1) return false;
  }
  return false;
}

const hasVerb = (layout: Layout, from: number, limit: number): boolean => {
  for (let i = from + 1; i < limit; i++) if (/^(?:is|are|was|were|be|has|have|had|will|would|could|should|can|may|might|must|did|does|do|n't|isn't|wasn't|won't|wouldn't|don't|doesn't|didn't)$/u.test(lower(layout, i))) return true;
  return false;
};

/** “Y, as X reports, has …”: the sentence on both sides. */
function aside(layout: Layout, cue: Cue, source: SourcePhrase, floor: number, limit: number): ReportedQuotation | null {
  const as = source.from - 1;
  if (form(layout, cue.at + 1) !== ',' || cue.at + 2 >= limit) return null;
  const rest: Span = [begin(layout, cue.at + 2), sentenceEnd(layout, limit)];
  const contents: readonly Span[] = as - floor > 1 ? [[begin(layout, floor), endBefore(layout, form(layout, as - 1) === ',' ? as - 1 : as)], rest] : [rest];
  return { cue: [cue.at, cue.at + 1], source, contents };
}

/** “who said: …”: all that follows in the block. */
function unmarked(layout: Layout, cue: Cue, source: SourcePhrase): ReportedQuotation | null {
  const { tokens } = layout.passage;
  const from = cue.at + 2;
  if (from >= tokens.length || layout.inStretch[from] !== -1) return null;
  return { cue: [cue.at, cue.at + 2], source, contents: [[begin(layout, from), sentenceEnd(layout, tokens.length)]] };
}

/** The end of a sentence without the stop and brackets behind it. */
function sentenceEnd(layout: Layout, limit: number): number {
  let to = limit;
  while (to > 0 && layout.inStretch[to - 1] === -1 && isMark(layout, to - 1) && /^[.!?…,;:]$/u.test(form(layout, to - 1))) to--;
  return endBefore(layout, to);
}
