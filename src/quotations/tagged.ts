import type { NameMention } from '../entities/types';
import type { Stretch } from '../text/quotation-marks';
import type { Span } from '../text/span';
import { AGAIN, AGENT, AGENT_BEFORE, PASSIVE, PHRASE_END, SPEAKING_PRONOUN, TIME } from './language';
import { hintOf } from './hint';
import type { Linked } from './model/link';
import type { TaggedSpan } from './model/spans';
import type { TaggerView } from './model/view';
import type { LocalQuotation, QuotationKind, SpeakerHint } from './types';

/** What is found of one cue, with how sure the tagger is of it. */
export interface Sure extends Linked { readonly confidence: number }

/** How many words, and how many within marks, stand before each piece of a block. */
interface Counts { readonly words: Int32Array; readonly marked: Int32Array }

/** Words that only lead up to what is said in marks on the other side of the cue are no part of it, up to so many. */
const LEAD = 20;
const FEWEST_SAID = 4;

/** Quotations from linked spans of the pieces of a block. */
export function localQuotations(text: string, linked: readonly Sure[], view: TaggerView, mentions: readonly NameMention[]): readonly LocalQuotation[] {
  const { pieces: { starts, ends }, stretches } = view;
  const counts = countsOf(view);
  const place = ({ from, to }: TaggedSpan): Span => [starts[from] ?? 0, ends[to - 1] ?? 0];
  const found = linked.flatMap(({ cue, source, contents, confidence }): readonly LocalQuotation[] => {
    const kept = withoutLead(contents, cue, counts);
    const spans = kept.map(place);
    if (spans.length === 0 && !(cue !== null && introduces(text, place(cue), source === null ? null : place(source)))) return [];
    const at = (cue === null ? null : passive(text, place(cue))) ?? (source === null ? null : place(source));
    const speaker: SpeakerHint = at === null ? { by: 'none' } : hintOf(text, at, mentions);
    const again = cue !== null && AGAIN.has(text.slice(...place(cue)).toLowerCase());
    return [{
      kind: kindOf(kept, counts), contents: spans, cue: cue === null ? null : place(cue), source: at,
      speaker: speaker.by === 'pronoun' && again ? { ...speaker, again } : speaker,
      confidence, past: cue === null && source === null, ...openings(text, spans, stretches),
    }];
  });
  const intro = found.some(({ contents }) => contents.length === 0 || contents.some(([, end]) => text.slice(end).trim() === '')) ? null : introduction(text, mentions);
  if (intro !== null) found.push(intro);
  return found.sort((a, b) => (a.contents[0]?.[0] ?? Infinity) - (b.contents[0]?.[0] ?? Infinity));
}

function countsOf({ length, words: isWord, inside }: TaggerView): Counts {
  const words = new Int32Array(length + 1);
  const marked = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) {
    words[i + 1] = (words[i] ?? 0) + (isWord[i] ?? 0);
    marked[i + 1] = (marked[i] ?? 0) + (inside[i] === 0 ? 0 : isWord[i] ?? 0);
  }
  return { words, marked };
}

const wordsIn = ({ words }: Counts, { from, to }: TaggedSpan): number => (words[to] ?? 0) - (words[from] ?? 0);
const markedIn = ({ marked }: Counts, { from, to }: TaggedSpan): number => (marked[to] ?? 0) - (marked[from] ?? 0);

/** `“…” is stated in the report`: the phrase behind a passive cue, up to a mark; null for any other cue. */
function passive(text: string, [start, end]: Span): Span | null {
  if (!PASSIVE.test(text.slice(start, end))) return null;
  const behind = AGENT.exec(text.slice(end)) ?? (AGENT_BEFORE.test(text.slice(start, end)) ? /^\s+/u.exec(text.slice(end)) : null);
  if (behind === null) return null;
  const from = end + behind[0].length;
  const phrase = /^(?:[\p{L}\p{N}'’&-]+\s?){1,8}/u.exec(text.slice(from, from + 100))?.[0].trimEnd() ?? '';
  const cut = PHRASE_END.exec(`${phrase} `)?.index ?? phrase.length;
  return cut < 2 || TIME.test(phrase) ? null : [from, from + cut];
}

/** A cue at the end of a block with a colon behind it gives the words of the next. */
const introduces = (text: string, cue: Span, source: Span | null): boolean => /^[^.!?“"]{0,60}:\s*$/u.test(text.slice(Math.max(cue[1], source?.[1] ?? 0) - 1));

/** `Ada Merrow made this comment:` gives the words of the next block, whatever stands before the colon: the first name or pronoun of the sentence has them. */
function introduction(text: string, mentions: readonly NameMention[]): LocalQuotation | null {
  const colon = /:\s*$/u.exec(text)?.index;
  if (colon === undefined) return null;
  const from = Math.max(...['. ', '! ', '? '].map(stop => text.lastIndexOf(stop, colon) + 1));
  const name = mentions.find(({ start, end, type }) => start >= from && end <= colon && (type === 'person' || type === 'organization'));
  const pronoun = SPEAKING_PRONOUN.exec(text.slice(from, colon));
  const at = pronoun === null ? Infinity : from + pronoun.index;
  const source: Span | null = name !== undefined && name.start < at ? [name.start, name.end] : pronoun === null ? null : [at, at + pronoun[0].length];
  if (source === null) return null;
  return { kind: 'direct', contents: [], cue: [colon, colon + 1], source, speaker: hintOf(text, source, mentions), confidence: 0.5, past: false, reopens: null, open: null };
}

/** `direct`: all content within marks; `mixed`: some of it; `indirect`: none (PARC 3.0, PolNeAR). */
function kindOf(spans: readonly TaggedSpan[], counts: Counts): QuotationKind {
  const words = spans.reduce((sum, span) => sum + wordsIn(counts, span), 0);
  const marked = spans.reduce((sum, span) => sum + markedIn(counts, span), 0);
  return spans.length === 0 ? 'direct' : marked === 0 ? 'indirect' : marked === words ? 'direct' : 'mixed';
}

function withoutLead(contents: readonly TaggedSpan[], cue: TaggedSpan | null, counts: Counts): readonly TaggedSpan[] {
  if (cue === null || contents.length < 2) return contents;
  const said = contents.filter(span => { const words = wordsIn(counts, span); return words >= FEWEST_SAID && markedIn(counts, span) === words; });
  return contents.filter(span => !(markedIn(counts, span) === 0 && wordsIn(counts, span) <= LEAD && said.some(other => other.from < cue.from !== span.from < cue.from)));
}

/** Whether the words open the block within marks, and whether their marks are still open at its end. */
function openings(text: string, spans: readonly Span[], stretches: readonly Stretch[]): Pick<LocalQuotation, 'reopens' | 'open'> {
  const [first, last] = [spans[0], spans.at(-1)];
  const begins = first === undefined || text.slice(0, first[0]).trim() !== '' ? undefined : stretches.find(({ start, end }) => start <= first[0] && end > first[0]);
  const ends = last === undefined ? undefined : stretches.find(({ start, end, closed }) => !closed && start < last[1] && end >= last[1]);
  return { reopens: begins?.style ?? null, open: ends?.style ?? null };
}
