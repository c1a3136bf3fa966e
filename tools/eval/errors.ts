import type { Span } from '../../src/text/span';
import type { ScoredDocument, ScoredQuote } from './shared';

/** One thing that went wrong, to look at. */
export interface Mistake {
  readonly kind: string;
  readonly document: string;
  /** The place in the text that the mistake is about. */
  readonly span: Span;
  /** What was wanted and what came, in one line. */
  readonly detail: string;
}

const WORD = /[\p{L}\p{N}$£€%]/u;

/** Edges without marks and stops, as the scorers compare. */
function trimmed(text: string, [start, end]: Span): Span {
  while (start < end && !WORD.test(text[start] ?? '')) start++;
  while (end > start && !WORD.test(text[end - 1] ?? '')) end--;
  return [start, end];
}

const common = (a: readonly Span[], b: readonly Span[]): number => a.reduce((sum, [s, e]) => sum + b.reduce((part, [x, y]) => part + Math.max(0, Math.min(e, y) - Math.max(s, x)), 0), 0);
const size = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);
const same = (a: readonly Span[], b: readonly Span[]): number => common(a, b) / Math.max(1, size(a) + size(b) - common(a, b));
const words = (text: string, spans: readonly Span[]): string => spans.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ')).join(' | ');

/** The mistakes in quotations: missed, spurious, wrong kind, wrong borders, and the right words with the wrong source. */
export function quotationMistakes(gold: readonly ScoredDocument[], pred: readonly ScoredDocument[]): readonly Mistake[] {
  const byId = new Map(pred.map(document => [document.id, document]));
  return gold.flatMap(document => {
    const { text, id } = document;
    const prepare = (quotes: readonly ScoredQuote[] | undefined): readonly ScoredQuote[] => (quotes ?? []).map(quote => ({ ...quote, contents: quote.contents.map(span => trimmed(text, span)) }));
    const wanted = prepare(document.quotes);
    const found = prepare(byId.get(id)?.quotes);
    const mistakes: Mistake[] = [];
    const add = (kind: string, quote: ScoredQuote, detail: string): void => { mistakes.push({ kind, document: id, span: [quote.contents[0]?.[0] ?? 0, quote.contents.at(-1)?.[1] ?? 0], detail }); };
    for (const quote of wanted) {
      const match = best(quote, found);
      if (match === null) {
        add(`${quote.kind}: missed`, quote, words(text, quote.contents));
        continue;
      }
      if (match.kind !== quote.kind) add(`${quote.kind}: taken for ${match.kind}`, quote, words(text, match.contents));
      else if (same(quote.contents, match.contents) < 1) add(`${quote.kind}: borders`, quote, `wanted ${words(text, quote.contents)} — got ${words(text, match.contents)}`);
      if (quote.source.length > 0 && common(quote.source, match.source) === 0) add(`${quote.kind}: wrong source`, quote, `wanted ${words(text, quote.source)} — got ${words(text, match.source) || 'none'} — of ${words(text, quote.contents)}`);
    }
    for (const quote of found) if (best(quote, wanted) === null) add(`${quote.kind}: spurious`, quote, words(text, quote.contents));
    return mistakes;
  });
}

function best(quote: ScoredQuote, others: readonly ScoredQuote[]): ScoredQuote | null {
  let choice: ScoredQuote | null = null;
  let most = 0.5;
  for (const other of others) {
    const shared = same(quote.contents, other.contents);
    if (shared >= most) {
      most = shared;
      choice = other;
    }
  }
  return choice;
}

/** The mistakes in names: missed, spurious, wrong type, wrong borders. Types that are not compared must have been taken out before. */
export function nameMistakes(gold: readonly ScoredDocument[], pred: readonly ScoredDocument[]): readonly Mistake[] {
  const byId = new Map(pred.map(document => [document.id, document]));
  return gold.flatMap(({ id, text, entities }) => {
    const wanted = entities ?? [];
    const found = byId.get(id)?.entities ?? [];
    const mistakes: Mistake[] = [];
    for (const name of wanted) {
      const touching = found.filter(other => other.start < name.end && other.end > name.start);
      const exact = touching.find(other => other.start === name.start && other.end === name.end);
      const said = text.slice(name.start, name.end);
      const add = (kind: string, detail: string): void => { mistakes.push({ kind: `${name.type}: ${kind}`, document: id, span: [name.start, name.end], detail }); };
      if (touching.length === 0) add('missed', said);
      else if (exact === undefined) add('borders', `wanted ${said} — got ${touching.map(other => text.slice(other.start, other.end)).join(' | ')}`);
      else if (exact.type !== name.type) add(`taken for ${exact.type}`, said);
    }
    for (const name of found) {
      if (wanted.some(other => other.start < name.end && other.end > name.start)) continue;
      mistakes.push({ kind: `${name.type}: spurious`, document: id, span: [name.start, name.end], detail: text.slice(name.start, name.end) });
    }
    return mistakes;
  });
}

/** The mistakes by kind, the most frequent first, each with up to `examples` that are spread evenly over the corpus. */
export function report(mistakes: readonly Mistake[], texts: ReadonlyMap<string, string>, examples: number): string {
  const kinds = new Map<string, Mistake[]>();
  for (const mistake of mistakes) kinds.set(mistake.kind, [...(kinds.get(mistake.kind) ?? []), mistake]);
  return [...kinds].sort(([, a], [, b]) => b.length - a.length).map(([kind, all]) => {
    const chosen = all.length <= examples ? all : Array.from({ length: examples }, (_, at) => all[Math.floor((at * all.length) / examples)]).filter(one => one !== undefined);
    return [`${kind}: ${all.length}`, ...chosen.map(({ document, span, detail }) => `  ${document} ${span[0]}\n    ${detail}\n    … ${context(texts.get(document) ?? '', span)} …`)].join('\n');
  }).join('\n\n');
}

const context = (text: string, [start, end]: Span): string => `${text.slice(Math.max(0, start - 90), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 90)}`.replace(/\s+/g, ' ');
