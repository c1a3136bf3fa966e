import type { Container } from '../../entities/model/container';
import { createLookup } from '../../entities/model/lookup';
import type { Words } from '../../entities/model/words';
import type { NameMention } from '../../entities/types';
import { passage as makePassage, type Passage } from '../../text/passage';
import { quotedStretches } from '../../text/quotation-marks';
import type { Span } from '../../text/span';
import { RELATIVES } from '../language';
import { localQuotations, type Sure } from '../tagged';
import { movedQuotation, type LocalQuotation } from '../types';
import { Chain } from './chain';
import { MOST_PIECES, TaggerEncoder } from './encoder';
import type { TaggerHeader } from './header';
import { labelOf, LABEL_STRIDE } from './labels';
import { linkSpans } from './link';
import { mendSpans } from './mend';
import { spansOf, type TaggedSpan } from './spans';
import { viewOf, type SearchMode, type TaggerView } from './view';

/** The trained tagger of quotations. Its answers depend on what it is given alone. */
export interface QuotationTagger {
  /** The quotations of one block, as `findQuotations` gives them. */
  quotations(passage: Passage, mentions: readonly NameMention[], mode: SearchMode): readonly LocalQuotation[];
}

/** Readies the tagger; `words` are those of the recogniser that it was trained beside. */
export function loadQuotationTagger(weights: Container<TaggerHeader>, kernel: Uint8Array, words: Words): QuotationTagger {
  const cues = createLookup(weights.column('cues') as Uint32Array);
  const encoder = new TaggerEncoder(weights, kernel, words);
  const chain = new Chain(weights.column('transitions') as Float32Array);
  const marginals = new Float32Array(MOST_PIECES * LABEL_STRIDE);
  const { table } = words;
  const [slope, shift] = weights.header.calibration;
  const calibrated = (share: number): number => { const p = Math.min(0.999, Math.max(0.001, share)); return 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + shift))); };
  const alone = (passage: Passage, mentions: readonly NameMention[], mode: SearchMode): readonly LocalQuotation[] => {
    let view = viewOf(passage, mentions, mode, table, cues);
    if (view === null) {
      table.clear();
      view = viewOf(passage, mentions, mode, table, cues);
    }
    if (view === null) return [];
    const spans: (TaggedSpan & { readonly sure: number })[] = [];
    for (let from = 0; from < view.length; from += MOST_PIECES) {
      const length = Math.min(MOST_PIECES, view.length - from);
      const scores = encoder.scores(view, from, from + length);
      const labels = chain.best(scores, 0, length);
      const found = spansOf(labels);
      if (found.length === 0) continue;
      chain.marginals(scores, 0, length, marginals);
      for (const span of found) spans.push({ kind: span.kind, from: from + span.from, to: from + span.to, sure: sureOf(marginals, labels, span) });
    }
    const mended = mendSpans(spans, view);
    if (mended.length === 0 && !/:\s*$/u.test(passage.text)) return [];
    const linked = linkSpans(mended, { length: view.length, sentence: view.sentence, inside: view.inside, stops: flags(view, STOPS), relatives: flags(view, RELATIVE_FORMS) });
    const sure = linked.map((one): Sure => ({ ...one, confidence: calibrated(confidenceOf(one, spans)) }));
    return localQuotations(passage.text, sure, view, mentions).filter(({ kind, cue }) => mode !== 'turn' || kind !== 'indirect' && cue !== null);
  };
  return {
    quotations(passage, mentions, mode) {
      const found = alone(passage, mentions, mode);
      return found.map(quotation => {
        const inner = quotation.kind === 'indirect' ? [] : quotation.contents.flatMap(content => nested(passage.text, content, mentions, alone));
        return inner.length === 0 ? quotation : { ...quotation, nested: inner };
      });
    },
  };
}

/** What somebody quotes within his own words: “He told me ‘never,’” she said. */
function nested(text: string, [from, to]: Span, mentions: readonly NameMention[], find: QuotationTagger['quotations']): readonly LocalQuotation[] {
  // The marks within are of another kind: single ones, or double ones within single.
  if (!/[‘'‚‹“"„«]/u.test(text.slice(from + 1, to - 1))) return [];
  const outer = quotedStretches(text).find(({ start, end }) => start < to && end > from);
  if (outer === undefined) return [];
  const [start, end] = [Math.max(from, outer.start) + 1, Math.min(to, outer.end) - (outer.closed ? 1 : 0)];
  const inner = text.slice(start, end);
  if (quotedStretches(inner).length === 0) return [];
  const own = mentions.filter(mention => mention.start >= start && mention.end <= end).map(mention => ({ ...mention, start: mention.start - start, end: mention.end - start }));
  return find(makePassage(inner), own, 'turn').map(quotation => movedQuotation(quotation, start));
}

const STOPS = new Set(['.', '!', '?', '…']);
const RELATIVE_FORMS: ReadonlySet<string> = new Set(RELATIVES.flatMap(word => [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)]));

function flags({ pieces: { forms }, length }: TaggerView, wanted: ReadonlySet<string>): Uint8Array {
  const marks = new Uint8Array(length);
  for (let i = 0; i < length; i++) if (wanted.has(forms[i] ?? '')) marks[i] = 1;
  return marks;
}

/** The probability of the least certain of a span’s ends and of the mean of what is between. */
function sureOf(marginals: Float32Array, labels: Uint8Array, { from, to, kind }: TaggedSpan): number {
  const at = (i: number): number => marginals[i * LABEL_STRIDE + labels[i]!]!;
  let sum = 0;
  const first = labelOf(kind, 0);
  for (let i = from; i < to; i++) for (let l = first; l < first + 4; l++) sum += marginals[i * LABEL_STRIDE + l]!;
  return Math.min(at(from), at(to - 1), sum / (to - from));
}

/** How sure the tagger is of all parts of a quotation; of what the rules have put there, half. */
function confidenceOf({ cue, source, contents }: { readonly cue: TaggedSpan | null; readonly source: TaggedSpan | null; readonly contents: readonly TaggedSpan[] }, spans: readonly (TaggedSpan & { readonly sure: number })[]): number {
  const sure = (span: TaggedSpan): number => spans.find(({ from, to, kind }) => kind === span.kind && from === span.from && to === span.to)?.sure ?? spans.find(({ from, to, kind }) => kind === span.kind && from < span.to && to > span.from)?.sure ?? 0.5;
  let product = 1;
  for (const content of contents) product = Math.min(product, sure(content));
  return product * (cue === null ? 0.8 : sure(cue)) * (source === null ? 0.7 : Math.sqrt(sure(source)));
}
