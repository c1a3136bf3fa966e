import type { NameMention } from '../entities/types';
import type { Passage } from '../text/passage';
import { overlaps, type Span } from '../text/span';
import { cuesOf, phraseSpan } from './cue';
import { AGAIN } from './language';
import { headingQuotation } from './heading';
import { layOut, begin, endBefore, form, lower, type Layout } from './layout';
import { isSentence, markedQuotations, type MarkedQuotation } from './marked';
import { accordingTo, reportedBy } from './reported';
import type { SourcePhrase } from './source';
import type { QuotationTagger } from './model/tagger';
import type { SearchMode } from './model/view';
import type { LocalQuotation, SpeakerHint } from './types';

/**
 * The quotations that one block shows: words in marks with cue and source (kinds and spans as in PARC 3.0 and PolNeAR),
 * reported speech, and marked sentences without source, which the joining of blocks gives to who spoke last.
 * In order of the first content; contents are spans of the passage and include their marks.
 */
export function findQuotations(passage: Passage, mentions: readonly NameMention[], mode: SearchMode, tagger: QuotationTagger | null = null): readonly LocalQuotation[] {
  if (tagger !== null) return tagger.quotations(passage, mentions, mode);
  const layout = layOut(passage, mentions);
  if (mode === 'turn' && layout.stretches.length === 0) return [];
  const heading = mode === 'heading' ? headingQuotation(layout) : null;
  if (heading !== null) return [heading];
  const cues = cuesOf(layout);
  const marked = markedQuotations(layout, cues);
  const found = marked.map(quotation => fromMarked(layout, quotation));
  if (mode !== 'turn') found.push(...reported(layout, marked, cues));
  found.push(...alone(layout, marked), ...introduction(layout, marked, cues));
  return found.sort((a, b) => (a.contents[0]?.[0] ?? Infinity) - (b.contents[0]?.[0] ?? Infinity));
}

function fromMarked(layout: Layout, { cue, source, stretches, contents, whole }: MarkedQuotation): LocalQuotation {
  const last = layout.stretches[stretches.at(-1) ?? -1];
  const opens = last !== undefined && !last.closed && contents.at(-1)?.[1] === last.end;
  const text = layout.passage.text.slice(0, contents[0]?.[0] ?? 0).trim() === '';
  return {
    kind: whole ? 'direct' : 'mixed', contents, cue: [begin(layout, cue.at), endBefore(layout, cue.at + 1)],
    source: source === null ? null : phraseSpan(layout, source), speaker: source === null ? { by: 'none' } : source.hint.by === 'pronoun' && AGAIN.has(lower(layout, cue.at)) ? { ...source.hint, again: true } : source.hint,
    confidence: source === null ? 0.5 : confidenceOf(source.hint, whole ? 0.95 : 0.85),
    reopens: text && whole ? layout.stretches[stretches[0] ?? -1]?.style ?? null : null, open: opens ? last.style : null,
  };
}

const confidenceOf = (hint: SpeakerHint, most: number): number => hint.by === 'name' ? most : hint.by === 'pronoun' ? most - 0.1 : most - 0.2;

/** Reported speech that no marked quotation of the same words holds already. */
function reported(layout: Layout, marked: readonly MarkedQuotation[], cues: ReturnType<typeof cuesOf>): readonly LocalQuotation[] {
  const used = new Set(marked.map(({ cue }) => cue.at));
  const taken: Span[] = marked.flatMap(({ contents }) => [...contents]);
  const found = [...cues.filter(({ at }) => !used.has(at)).map(cue => reportedBy(layout, cue)).filter(quotation => quotation !== null), ...accordingTo(layout)];
  return found.flatMap(({ cue: [from, to], source, contents }) => {
    if (contents.some(content => taken.some(other => overlaps(content, other))) && !contents.some(content => taken.every(other => !overlaps(content, other)))) return [];
    const free = contents.filter(content => taken.every(other => !overlaps(content, other)));
    taken.push(...free);
    if (free.length === 0) return [];
    const inside = layout.stretches.filter(stretch => free.some(([start, end]) => stretch.start >= start && stretch.end <= end));
    const [only] = free;
    const whole = free.length === 1 && inside.some(stretch => stretch.start === only?.[0] && only[1] - stretch.end <= 1);
    const mixed = inside.length > 0;
    return [{ kind: whole ? 'direct' : mixed ? 'mixed' : 'indirect', contents: free, cue: [begin(layout, from), endBefore(layout, to)], source: phraseSpan(layout, source), speaker: source.hint, confidence: confidenceOf(source.hint, 0.8), reopens: null, open: null } satisfies LocalQuotation];
  });
}

/** Marked sentences that no cue has: they are said by who spoke last. Adjacent ones are one. */
function alone(layout: Layout, marked: readonly MarkedQuotation[]): readonly LocalQuotation[] {
  const taken = marked.flatMap(({ contents }) => [...contents]);
  const found: LocalQuotation[] = [];
  const { text } = layout.passage;
  layout.stretches.forEach((stretch, index) => {
    const span: Span = [stretch.start, stretch.end];
    if (taken.some(other => overlaps(other, span))) return;
    const colon = behindColon(layout, index);
    if (colon !== null) { found.push({ ...colon, contents: [span], open: stretch.closed ? null : stretch.style }); return; }
    const opensBlock = text.slice(0, stretch.start).trim() === '';
    const fillsBlock = opensBlock && text.slice(stretch.end).trim() === '';
    if (!(fillsBlock || opensBlock && !stretch.closed || isSpoken(layout, index, stretch.closed))) return;
    found.push({ kind: 'direct', contents: [span], cue: null, source: null, speaker: { by: 'none' }, confidence: 0.4, reopens: opensBlock ? stretch.style : null, open: stretch.closed ? null : stretch.style });
  });
  return found;
}

/** `Shaw: “…”` within a sentence: the name right before the colon has the words. */
function behindColon(layout: Layout, index: number): LocalQuotation | null {
  const [from] = layout.ranges[index] ?? [0];
  if (form(layout, from - 1) !== ':' || layout.inStretch[from - 1] !== -1 || !isSentence(layout, index)) return null;
  const name = layout.mentions[layout.inMention[from - 2] ?? -1];
  const cue: Span = [begin(layout, from - 1), endBefore(layout, from)];
  if (name === undefined) return null;
  return { kind: 'direct', contents: [], cue, source: [name.start, name.end], speaker: { by: 'name', start: name.start, end: name.end }, confidence: 0.8, reopens: null, open: null };
}

/** A whole sentence in marks that stands by itself between two sentences, or is left open. */
function isSpoken(layout: Layout, index: number, closed: boolean): boolean {
  const [from, to] = layout.ranges[index] ?? [0, 0];
  if (!isSentence(layout, index) || to - from < (closed ? 7 : 5)) return false;
  const ends = !closed || /^[.!?…]$/u.test(form(layout, to - 2));
  return ends && (layout.first[from] ?? -1) === from;
}

/** “X continued:” at the end of a block: the words come in the block below. Its contents are empty. */
function introduction(layout: Layout, marked: readonly MarkedQuotation[], cues: ReturnType<typeof cuesOf>): readonly LocalQuotation[] {
  const { length } = layout.passage.tokens;
  if (form(layout, length - 1) !== ':' || layout.inStretch[length - 1] !== -1) return [];
  const floor = layout.first[length - 1] ?? 0;
  const cue = [...cues].reverse().find(({ at }) => at >= floor && !marked.some(quotation => quotation.cue.at === at));
  const source: SourcePhrase | null = cue?.before ?? null;
  if (cue === undefined || source === null) return [];
  const colon = lower(layout, cue.at + 1) === ':' ? 2 : 1;
  return [{ kind: 'direct', contents: [], cue: [begin(layout, cue.at), endBefore(layout, cue.at + colon)], source: phraseSpan(layout, source), speaker: source.hint, confidence: confidenceOf(source.hint, 0.9), reopens: null, open: null }];
}
