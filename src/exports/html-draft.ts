import type { Mention } from '../annotation/types';
import type { Span } from '../text/span';
import { attribute, escapeHtml } from './html-text';
import type { Told } from './places';
import type { ExportInput } from './types';

/** A stretch of the draft with one and the same marks. */
interface Piece { readonly start: number; readonly end: number; readonly quotation: number | null; readonly mention: Mention | null }

/** The draft as HTML: quotations and names in spans, a number behind each quotation that leads to the list. */
export function markedDraft({ text, annotation }: ExportInput, told: readonly Told[]): string {
  const sources = new Map(annotation.entities.map(entity => [entity.id, entity]));
  const ends = new Map<number, number[]>();
  told.forEach(({ quotation, span }, i) => {
    const end = quotation.contents.at(-1)?.[1] ?? span[1];
    ends.set(end, [...ends.get(end) ?? [], i]);
  });
  return pieces(text.length, told, annotation.mentions).map(({ start, end, quotation, mention }) => {
    let html = escapeHtml(text.slice(start, end));
    if (mention !== null) {
      const entity = sources.get(mention.entity);
      const known = entity?.source != null;
      html = `<span class="n${known ? ' known' : ''}" title="${attribute(`${TYPES[mention.type]}: ${entity?.name ?? ''}${known ? `, source ${entity.source}` : ''}`)}">${html}</span>`;
    }
    const one = quotation === null ? undefined : told[quotation];
    if (one !== undefined) html = `<span class="q ${one.statement === null || one.altered ? 'open' : 'backed'}" title="${attribute(`${one.speaker ?? 'speaker not known'}; ${one.statement === null ? 'not in the ledger' : `in the ledger${one.altered ? ' in other words' : ''}: ${one.statement.id}`}`)}">${html}</span>`;
    const numbers = (ends.get(end) ?? []).map(i => `<sup id="m${i + 1}"><a href="#q${i + 1}" aria-label="Quotation ${i + 1}">${i + 1}</a></sup>`);
    return html + numbers.join('');
  }).join('');
}

const TYPES: Readonly<Record<Mention['type'], string>> = { person: 'person', organization: 'organization', location: 'place', facility: 'building', norp: 'group', product: 'product', date: 'date', money: 'sum', misc: 'name' };

/** Cuts the draft wherever a mark begins or ends; linear in the marks after sorting. */
function pieces(length: number, told: readonly Told[], mentions: readonly Mention[]): readonly Piece[] {
  const contents = told.flatMap(({ quotation }, i) => quotation.contents.map((span): readonly [Span, number] => [span, i])).sort((a, b) => a[0][0] - b[0][0]);
  const cuts = [...new Set([0, length, ...contents.flatMap(([span]) => [...span]), ...mentions.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const result: Piece[] = [];
  let content = 0;
  let mention = 0;
  let open: (readonly [Span, number])[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] ?? 0;
    const end = cuts[i + 1] ?? length;
    for (let next = contents[content]; next !== undefined && next[0][0] <= start; next = contents[++content]) open.push(next);
    open = open.filter(([span]) => span[1] > start);
    while ((mentions[mention]?.end ?? Infinity) <= start) mention++;
    const named = mentions[mention];
    result.push({ start, end, quotation: open.at(-1)?.[1] ?? null, mention: named !== undefined && named.start <= start ? named : null });
  }
  return result;
}
