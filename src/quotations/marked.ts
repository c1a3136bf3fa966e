import type { Span } from '../text/span';
import { afterHearer, contentStart, invertedSource, subjectOf, type Cue } from './cue';
import { SPEECH } from './language';
import { begin, endBefore, form, isCapital, isMark, lower, type Layout } from './layout';
import type { SourcePhrase } from './source';

/** Words in marks with their cue: the stretches are indices, the contents spans of the passage. */
export interface MarkedQuotation {
  readonly cue: Cue;
  readonly source: SourcePhrase | null;
  readonly stretches: readonly number[];
  readonly contents: readonly Span[];
  readonly whole: boolean;
}

/** How far an adverbial may stand between a cue and the words it gives. */
const FAR = 24;

/** What each cue gives of the marked words: those before it, those behind, and those that go on in the next sentence. */
export function markedQuotations(layout: Layout, cues: readonly Cue[]): readonly MarkedQuotation[] {
  const claimed = new Set<number>();
  const cueAt = new Set(cues.map(({ at }) => at));
  const led = new Map<Cue, { readonly stretch: number; readonly source: SourcePhrase | null }>();
  for (const cue of cues) {
    const found = stretchBefore(layout, cue);
    if (found === null || claimed.has(found.stretch)) continue;
    claimed.add(found.stretch);
    led.set(cue, found);
  }
  const result: MarkedQuotation[] = [];
  let last: MarkedQuotation | null = null;
  for (const cue of cues) {
    const before = led.get(cue);
    const quotation: MarkedQuotation | null = before !== undefined ? ledBy(layout, cue, before, claimed, cueAt) : followedBy(layout, cue, claimed, cueAt, last);
    if (quotation === null) continue;
    for (const stretch of quotation.stretches) claimed.add(stretch);
    result.push(quotation);
    last = quotation;
  }
  return result;
}

/** `“…,” said X` and `“…,” X said`: the stretch that ends right before the phrase. */
function stretchBefore(layout: Layout, cue: Cue): { readonly stretch: number; readonly source: SourcePhrase | null } | null {
  const direct = cue.participle ? -1 : stretchEnding(layout, cue.at);
  if (direct >= 0 && (cue.speech || beginsSentence(layout, direct))) {
    const source = invertedSource(layout, cue) ?? passiveSource(layout, cue.at);
    return source === null ? null : { stretch: direct, source };
  }
  const passive = lower(layout, cue.at - 1);
  if (passive === 'is' || passive === 'was' || passive === 'are') {
    const stretch = stretchEnding(layout, cue.at - 1);
    const source = stretch < 0 ? null : passiveSource(layout, cue.at);
    if (source !== null) return { stretch, source };
  }
  if (cue.before === null) return null;
  const stretch = stretchEnding(layout, cue.before.from);
  return stretch < 0 || !sounds(layout, stretch) || ownSentence(layout, stretch, cue) ? null : { stretch, source: cue.before };
}

/** Nothing but marks stands before the stretch in its sentence. */
const beginsSentence = (layout: Layout, stretch: number): boolean => {
  const [from = 0] = layout.ranges[stretch] ?? [];
  return (layout.first[from] ?? -1) === from;
};

/** `“… arbitrary.” Lund warned that …`: the words end with a full stop, and the cue has words of its own behind it. */
function ownSentence(layout: Layout, stretch: number, { at, before }: Cue): boolean {
  const [, to] = layout.ranges[stretch] ?? [0, 0];
  if (form(layout, to - 2) !== '.' || before === null || !isCapital(layout, before.from)) return false;
  return !beginsSentence(layout, stretch) || (layout.after[at] ?? 0) - at > 4;
}

/** `is stated in the report`, `read a statement`. */
function passiveSource(layout: Layout, at: number): SourcePhrase | null {
  if (lower(layout, at + 1) !== 'in' && lower(layout, at + 1) !== 'by') return null;
  const limit = layout.after[at] ?? 0;
  let to = at + 2;
  while (to < limit && layout.inStretch[to] === -1 && !isMark(layout, to) && to - at < 10) to++;
  if (to <= at + 2) return null;
  const name = layout.mentions.find(({ start, end }) => start >= begin(layout, at + 2) && end <= endBefore(layout, to));
  return { from: at + 2, to, hint: name === undefined ? { by: 'description', words: layout.passage.text.slice(begin(layout, at + 2), endBefore(layout, to)).toLowerCase() } : { by: 'name', start: name.start, end: name.end } };
}

/** The stretch that ends right before token `i`, a comma or dash between left out; -1 for none. */
function stretchEnding(layout: Layout, i: number): number {
  let at = i - 1;
  if (at > 0 && layout.inStretch[at] === -1 && /^[,—–-]$/u.test(form(layout, at))) at--;
  const stretch = layout.inStretch[at] ?? -1;
  return at >= 0 && stretch >= 0 ? stretch : -1;
}

/** The words are said rather than named so: a comma, stop, question or exclamation mark stands at their end, or right behind. */
function sounds(layout: Layout, stretch: number): boolean {
  const { passage: { text }, stretches } = layout;
  const { end = 0 } = stretches[stretch] ?? {};
  return /[,.?!…—–-]["”’'»“]{1,3}$/u.test(text.slice(Math.max(0, end - 4), end)) || /^\s*[,—–]/u.test(text.slice(end, end + 3));
}

/** Begins like a sentence and has more than two words. */
export function isSentence(layout: Layout, stretch: number): boolean {
  const [from, to] = layout.ranges[stretch] ?? [0, 0];
  let first = from;
  while (first < to && isMark(layout, first)) first++;
  return to - from > 4 && (isCapital(layout, first) || /^[…\d]/u.test(form(layout, from + 1)));
}

function ledBy(layout: Layout, cue: Cue, { stretch, source }: { readonly stretch: number; readonly source: SourcePhrase | null }, claimed: ReadonlySet<number>, cueAt: ReadonlySet<number>): MarkedQuotation {
  const { stretches } = layout;
  const own = stretches[stretch];
  const [from] = layout.ranges[stretch] ?? [0, 0];
  const start = fragmentStart(layout, from, cueAt);
  const contents: Span[] = [[start, own?.end ?? start]];
  const taken = [stretch];
  const next = nextStretch(layout, Math.max(cue.at + 1, source?.to ?? 0), claimed, cueAt);
  if (next !== null) {
    const end = stretches[next];
    if (end !== undefined) { contents.push([end.start, end.end]); taken.push(next); }
  }
  return { cue, source, stretches: taken, contents, whole: start === own?.start };
}

/** Where the words begin that are given: with the marks, or with the sentence when it begins without marks and cue. */
function fragmentStart(layout: Layout, from: number, cueAt: ReadonlySet<number>): number {
  const begins = begin(layout, from);
  const floor = layout.first[from] ?? from;
  if (floor === from) return begins;
  const before = form(layout, from - 1);
  if (/[\n\r]/u.test(layout.passage.text.slice(endBefore(layout, from), begins)) && isCapital(layout, from + 1)) return begins;
  if (/^[:;—–-]$/u.test(before) || layout.inStretch[from - 1] !== -1 || isCapital(layout, from + 1) && before === ',') return begins;
  for (let i = floor; i < from; i++) if (cueAt.has(i) || layout.inStretch[i] !== -1 || form(layout, i) === ':') return begins;
  return begin(layout, floor);
}

/** The marked words that go on behind a cue that has words before it: behind its comma, or in the next sentence. */
function nextStretch(layout: Layout, from: number, claimed: ReadonlySet<number>, cueAt: ReadonlySet<number>): number | null {
  const { length } = layout.passage.tokens;
  const limit = layout.after[from - 1] ?? length;
  for (let i = from; i < limit; i++) {
    const stretch = layout.inStretch[i] ?? -1;
    if (stretch >= 0) {
      if (claimed.has(stretch)) return null;
      if ((layout.ranges[stretch]?.[0] ?? -1) === i && /^[,:;—–-]$/u.test(form(layout, i - 1)) && (sounds(layout, stretch) || isSentence(layout, stretch))) return stretch;
      i = (layout.ranges[stretch]?.[1] ?? i + 1) - 1;
    } else if (cueAt.has(i) && leads(layout, i, limit)) return null;
  }
  const stretch = limit < length ? layout.inStretch[limit] ?? -1 : -1;
  if (stretch < 0 || claimed.has(stretch) || (layout.ranges[stretch]?.[0] ?? -1) !== limit) return null;
  return isSentence(layout, stretch) || sounds(layout, stretch) ? stretch : null;
}

/** A participle such as “referring to the pier” that has no marked words behind it leads to none. */
function leads(layout: Layout, at: number, limit: number): boolean {
  if (!lower(layout, at).endsWith("ing")) return true;
  for (let i = at; i < limit; i++) if (layout.inStretch[i] !== -1) return true;
  return false;
}

/** `X said: “…”`, `X said that the pier was “…”`, `X called it “…”`. */
function followedBy(layout: Layout, cue: Cue, claimed: ReadonlySet<number>, cueAt: ReadonlySet<number>, last: MarkedQuotation | null): MarkedQuotation | null {
  const source = introducer(layout, cue) ?? (cue.participle && cue.before?.hint.by !== 'name' && cue.before?.hint.by !== 'pronoun' && lower(layout, (cue.before?.from ?? 0) - 1) !== 'with' ? inherited(layout, cue, last) : cue.before ?? inherited(layout, cue, last));
  const limit = layout.after[cue.at] ?? 0;
  let i = cue.at + 1;
  while (i < limit && layout.inStretch[i] === -1 && i - cue.at < 60) {
    if (cueAt.has(i) && (!cue.speech || takesOver(layout, i))) return null;
    if (form(layout, i) === ';') return null;
    i++;
  }
  const stretch = layout.inStretch[i] ?? -1;
  const touching = i === limit && form(layout, i - 1) === ':';
  if (stretch < 0 || claimed.has(stretch) || (i >= limit && !touching) || source === null) return null;
  const own = layout.stretches[stretch];
  if (own === undefined) return null;
  const hearer = afterHearer(layout, cue.at);
  const before = form(layout, i - 1);
  const whole = i <= hearer || i === cue.at + 1 || before === ':' && i - cue.at < FAR || before === ',' && isSentence(layout, stretch) && i - cue.at < FAR;
  const after = layout.ranges[stretch]?.[1] ?? i + 1;
  if (whole && (isSentence(layout, stretch) || before === ':' || before === ',')) return { cue, source, stretches: [stretch], contents: [[own.start, own.end]], whole: true };
  const stretches = [stretch];
  const end = clauseEnd(layout, after, layout.after[after - 1] ?? after, cueAt, stretches, claimed);
  const start = whole ? own.start : begin(layout, Math.min(i, contentStart(layout, cue.at)));
  return { cue, source, stretches, contents: [[start, end]], whole: start === own.start && end === own.end };
}

/** `Continued Stone: “…”`: who stands between the verb and its colon. */
function introducer(layout: Layout, cue: Cue): SourcePhrase | null {
  if (cue.before !== null || cue.at !== (layout.first[cue.at] ?? -1)) return null;
  const source = invertedSource(layout, cue);
  return source !== null && form(layout, source.to) === ':' ? source : null;
}

/** A second verb of the sentence has the words when it has its own “that”, hearer or marks: “said he knew and warned that …”. */
const takesOver = (layout: Layout, at: number): boolean => lower(layout, at).endsWith("ing") ? SPEECH.has(lower(layout, at)) && (/^(?:,|by)$/u.test(lower(layout, at - 1)) || lower(layout, at) === 'saying') : (/^(?:and|but|,)$/u.test(lower(layout, at - 1)) || lower(layout, at + 1) === 'that' || layout.inStretch[at + 1] !== -1 || /^[,:]$/u.test(form(layout, at + 1)));

/** The end of the clause that the marked words are in: the sentence’s, or where another cue with its subject begins. */
function clauseEnd(layout: Layout, from: number, limit: number, cueAt: ReadonlySet<number>, stretches: number[], claimed: ReadonlySet<number>): number {
  let end = from;
  let comma = -1;
  if (form(layout, from - 2) === ',' && setApart(layout, from, limit)) return endBefore(layout, from);
  for (let i = from; i < limit; i++) {
    const stretch = layout.inStretch[i] ?? -1;
    if (stretch >= 0) {
      if (claimed.has(stretch)) break;
      if (!stretches.includes(stretch)) stretches.push(stretch);
    } else if (cueAt.has(i)) { end = comma > 0 ? comma : end; break; }
    else if (form(layout, i) === ',' || lower(layout, i) === 'and' || lower(layout, i) === 'but') { if (form(layout, i) === ',') comma = i; }
    end = i + 1;
  }
  while (end > from && layout.inStretch[end - 1] === -1 && isMark(layout, end - 1) && !/^[)\]]$/u.test(form(layout, end - 1))) end--;
  return endBefore(layout, end);
}

/** `… “that crap,” in an interview on Sunday`: what tells of time and place is not of the words. */
function setApart(layout: Layout, from: number, limit: number): boolean {
  if (!/^(?:in|on|at|during|to|as|after|before|while|when|referring|according|citing|speaking)$/u.test(lower(layout, from))) return false;
  for (let i = from; i < limit; i++) if (layout.inStretch[i] !== -1) return false;
  return true;
}

/** The subject of the sentence, or the source of the quotation before in the same sentence. */
function inherited(layout: Layout, cue: Cue, last: MarkedQuotation | null): SourcePhrase | null {
  if (last?.source != null && (layout.first[last.cue.at] ?? -1) === (layout.first[cue.at] ?? -2)) return last.source;
  return subjectOf(layout, cue.at);
}
