import { Kind } from './labels';
import type { TaggedSpan } from './spans';

/** What a linker asks of the pieces of a block. */
export interface Ground {
  readonly length: number;
  /** For each piece the number of its sentence. */
  readonly sentence: Int32Array;
  /** Not 0 for a piece that ends a sentence. */
  readonly stops: Uint8Array;
  /** For each piece the number of its stretch within marks, or 0. */
  readonly inside: Int32Array;
  /** Not 0 for `who` and `which`. */
  readonly relatives: Uint8Array;
}

/** A cue with the spans that belong to it. Without a cue: words that go on with what came before, or stand alone. */
export interface Linked { readonly cue: TaggedSpan | null; readonly source: TaggedSpan | null; readonly contents: readonly TaggedSpan[] }

/** Costs of what stands between a cue and its source. */
export const COST = { content: 0.25, cue: 2, source: 4, word: 1, stop: 6, otherSentence: 20, right: 4 };

/**
 * Puts the spans of a block together: each cue gets the nearest source, each content the cue that its kind says (the
 * next to its right, the last to its left). Contents whose cue stands in a block before come in one group without a cue.
 */
export function linkSpans(spans: readonly TaggedSpan[], ground: Ground): readonly Linked[] {
  const sources = spans.filter(({ kind }) => kind === Kind.Source);
  const cues = spans.filter(({ kind }) => kind === Kind.Cue);
  const distance = distances(spans, ground);
  const groups = cues.map(cue => ({ cue, source: relative(cue, sources, ground) ?? nearest(cue, sources, distance), contents: [] as TaggedSpan[] }));
  const past: TaggedSpan[] = [];
  const alone: TaggedSpan[] = [];
  for (const span of spans) {
    if (span.kind === Kind.Past) { past.push(span); continue; }
    if (span.kind !== Kind.Right && span.kind !== Kind.Left) continue;
    const left = groups.filter(({ cue }) => cue.to <= span.from).at(-1);
    const right = groups.find(({ cue }) => cue.from >= span.to);
    const group = span.kind === Kind.Right ? right ?? left : bridge(span, groups, left, ground) ?? left ?? right;
    if (group === undefined) alone.push(span);
    else group.contents.push(span);
  }
  return [
    ...groups,
    ...past.length > 0 ? [{ cue: null, source: null, contents: past }] : [],
    ...alone.map(content => ({ cue: null, source: nearest(content, sources, distance), contents: [content] })),
  ];
}

interface Group { readonly cue: TaggedSpan; readonly source: TaggedSpan | null; readonly contents: TaggedSpan[] }

/**
 * A new sentence in marks goes on with the words in marks before, and not with a cue between the two that gives other
 * words: “We waited,” Merrow said, adding that it was cold. “Nobody came.”
 */
function bridge({ from, to }: TaggedSpan, groups: readonly Group[], left: Group | undefined, { inside, sentence }: Ground): Group | undefined {
  if (left === undefined || inside[from] === 0 || sentence[from] === sentence[left.cue.from] || sentence[from - 1] === sentence[from]) return undefined;
  const marked = (span: TaggedSpan): boolean => inside[span.from] !== 0 && inside[span.to - 1] !== 0;
  if (!marked({ kind: Kind.Left, from, to }) || left.contents.some(marked)) return undefined;
  return groups.filter(({ cue, contents }) => cue.to <= from && contents.some(marked)).at(-1);
}

type Distance = (a: TaggedSpan, b: TaggedSpan) => number;

/** What it costs to go from one span to another, by running sums. */
function distances(spans: readonly TaggedSpan[], { length, sentence, stops }: Ground): Distance {
  const each = new Float64Array(length).fill(COST.word);
  for (const { kind, from, to } of spans) each.fill(kind === Kind.Cue ? COST.cue : kind === Kind.Source ? COST.source : COST.content, from, to);
  const sums = new Float64Array(length + 1);
  const content = new Uint8Array(length);
  for (const { kind, from, to } of spans) if (kind >= Kind.Right) content.fill(1, from, to);
  for (let i = 0; i < length; i++) sums[i + 1] = (sums[i] ?? 0) + (each[i] ?? 0) + (stops[i] !== 0 && content[i] === 0 ? COST.stop : 0);
  return (a, b) => {
    const [first, last] = a.to <= b.from ? [a, b] : [b, a];
    return (sums[last.from] ?? 0) - (sums[first.to] ?? 0) + (sentence[a.from] === sentence[b.from] ? 0 : COST.otherSentence);
  };
}

/** `…, who said`: the pronoun right before the cue, also where it stands within other words that are tagged. */
function relative({ from }: TaggedSpan, sources: readonly TaggedSpan[], { relatives }: Ground): TaggedSpan | null {
  for (const at of [from - 1, from - 2]) {
    if (sources.some(source => source.from <= at && source.to > at && source.to <= from && source.to - source.from === 1)) return null;
    if (at >= 0 && relatives[at] !== 0 && (at === from - 1 || !sources.some(source => source.from < from && source.to > at + 1))) return { kind: Kind.Source, from: at, to: at + 1 };
  }
  return null;
}

function nearest(to: TaggedSpan, sources: readonly TaggedSpan[], distance: Distance): TaggedSpan | null {
  let best: TaggedSpan | null = null;
  let least = Infinity;
  for (const source of sources) {
    const cost = distance(source, to) + (source.from > to.from ? COST.right : 0);
    if (cost < least) { least = cost; best = source; }
  }
  return best;
}
