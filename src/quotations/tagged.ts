import type { NameMention } from '../entities/types';
import { quotedStretches, type Stretch } from '../text/quotation-marks';
import type { Span } from '../text/span';
import { AGAIN } from './en/cues';
import { hintOf } from './hint';
import type { Linked } from './model/link';
import type { TaggedSpan } from './model/spans';
import type { LocalQuotation, QuotationKind, SpeakerHint } from './types';

/** Where the pieces of a block stand. */
interface Places { readonly starts: Int32Array; readonly ends: Int32Array }

/** What is found of one cue, with how sure the tagger is of it. */
export interface Sure extends Linked { readonly confidence: number }

/** Words that only lead up to what is said in marks on the other side of the cue are no part of it, up to so many. */
const LEAD = 20;
const FEWEST_SAID = 4;

/** Quotations from linked spans of pieces. */
export function localQuotations(text: string, linked: readonly Sure[], { starts, ends }: Places, mentions: readonly NameMention[]): readonly LocalQuotation[] {
  const stretches = quotedStretches(text);
  const place = ({ from, to }: TaggedSpan): Span => [starts[from] ?? 0, ends[to - 1] ?? 0];
  const found = linked.flatMap(({ cue, source, contents, confidence }): readonly LocalQuotation[] => {
    const spans = withoutLead(text, contents.map(place), cue === null ? null : place(cue), stretches);
    if (spans.length === 0 && !(cue !== null && introduces(text, place(cue), source === null ? null : place(source)))) return [];
    const at = source === null ? null : place(source);
    const speaker: SpeakerHint = at === null ? { by: 'none' } : hintOf(text, at, mentions);
    const again = cue !== null && AGAIN.has(text.slice(...place(cue)).toLowerCase());
    return [{
      kind: kindOf(text, spans, stretches), contents: spans, cue: cue === null ? null : place(cue), source: at,
      speaker: speaker.by === 'pronoun' && again ? { ...speaker, again } : speaker,
      confidence, past: cue === null && source === null, ...openings(text, spans, stretches),
    }];
  });
  return found.sort((a, b) => (a.contents[0]?.[0] ?? Infinity) - (b.contents[0]?.[0] ?? Infinity));
}

/** A cue at the end of a block with a colon behind it gives the words of the next. */
const introduces = (text: string, cue: Span, source: Span | null): boolean => /^[^.!?“"]{0,60}:\s*$/u.test(text.slice(Math.max(cue[1], source?.[1] ?? 0) - 1));

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** How many words of a span are within marks. */
function wordsMarked(text: string, [start, end]: Span, stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, stretch) => stretch.start < end && stretch.end > start ? sum + countWords(text.slice(Math.max(start, stretch.start), Math.min(end, stretch.end))) : sum, 0);
}

/** `direct`: all content within marks; `mixed`: some of it; `indirect`: none (PARC 3.0, PolNeAR). */
export function kindOf(text: string, spans: readonly Span[], stretches: readonly Stretch[]): QuotationKind {
  let words = 0;
  let marked = 0;
  for (const span of spans) { words += countWords(text.slice(...span)); marked += wordsMarked(text, span, stretches); }
  return words === 0 && spans.length === 0 ? 'direct' : marked === 0 ? 'indirect' : marked === words ? 'direct' : 'mixed';
}

function withoutLead(text: string, spans: readonly Span[], cue: Span | null, stretches: readonly Stretch[]): readonly Span[] {
  if (cue === null || spans.length < 2) return spans;
  const counted = spans.map(span => ({ span, words: countWords(text.slice(...span)), marked: wordsMarked(text, span, stretches) }));
  const said = counted.filter(({ words, marked }) => marked === words && words >= FEWEST_SAID);
  return counted.filter(({ span, words, marked }) => !(marked === 0 && words <= LEAD && said.some(other => other.span[0] < cue[0] !== span[0] < cue[0]))).map(({ span }) => span);
}

/** Whether the words open the block within marks, and whether their marks are still open at its end. */
function openings(text: string, spans: readonly Span[], stretches: readonly Stretch[]): Pick<LocalQuotation, 'reopens' | 'open'> {
  const [first, last] = [spans[0], spans.at(-1)];
  const begins = first === undefined || text.slice(0, first[0]).trim() !== '' ? undefined : stretches.find(({ start, end }) => start <= first[0] && end > first[0]);
  const ends = last === undefined ? undefined : stretches.find(({ start, end, closed }) => !closed && start < last[1] && end >= last[1]);
  return { reopens: begins?.style ?? null, open: ends?.style ?? null };
}
