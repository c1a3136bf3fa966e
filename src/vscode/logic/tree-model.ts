import type { Annotation, Entity, Quotation } from '../../annotation/types';
import type { LedgerView, SourceView, StatementView } from './ledger-view';
import { shortened } from './markdown';
import type { QuotationState } from './quotation-state';
import { extent, openQuotations, stateOf } from './quotation-state';
import { verbatim } from './verbatim';

export type TreeOrder = 'source' | 'draft';

interface NodeBase {
  /** Stays the same while the text around it is edited. */
  readonly id: string;
  readonly parent: TreeNode | null;
  readonly children: readonly TreeNode[];
}
export interface SourceNode extends NodeBase { readonly is: 'source'; readonly source: SourceView; readonly quotations: number; readonly open: number; /** Where it is first named, or null. */ readonly start: number | null }
/** Somebody who speaks in the draft and is not in the ledger; `entity` null for words that nobody is named for. */
export interface SpeakerNode extends NodeBase { readonly is: 'speaker'; readonly entity: Entity | null; readonly quotations: number; readonly open: number; readonly start: number | null }
export interface QuotationNode extends NodeBase {
  readonly is: 'quotation'; readonly text: string; readonly state: QuotationState; readonly start: number; readonly end: number;
  /** Who speaks as the draft has it. */ readonly speaker: string | null;
  readonly statement: string | null;
  /** The source that the ledger gives the words to, when it is not the one of the draft. */ readonly otherSource: string | null;
}
/** A statement that the draft does not use. */
export interface StatementNode extends NodeBase { readonly is: 'statement'; readonly statement: StatementView; readonly text: string }
export type TreeNode = SourceNode | SpeakerNode | QuotationNode | StatementNode;

const LENGTH = 80;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The tree of a draft and its ledger: the quotations under who says them, or in the order of the draft. */
export function treeOf(annotation: Annotation, view: LedgerView, text: string, order: TreeOrder): TreeNode[] {
  const entities = new Map(annotation.entities.map(entity => [entity.id, entity]));
  const sources = new Map(view.sources.map(source => [source.id, source]));
  const statements = new Map(view.statements.map(statement => [statement.id, statement]));
  const seen = new Map<string, number>();
  const open = (quotations: readonly Quotation[]): number => openQuotations({ ...annotation, quotations }).length;
  const node = (quotation: Quotation, parent: TreeNode | null): QuotationNode => {
    const words = verbatim(text, quotation);
    const nth = (seen.get(words) ?? 0) + 1;
    seen.set(words, nth);
    const speaker = quotation.speaker === null ? undefined : entities.get(quotation.speaker);
    const recorded = quotation.statement === null ? undefined : statements.get(quotation.statement)?.source ?? undefined;
    const [start, end] = extent(quotation);
    return {
      is: 'quotation', id: `quotation:${nth}:${words.slice(0, 200)}`, parent, children: [], text: shortened(words, LENGTH), state: stateOf(quotation), start, end,
      speaker: (speaker?.source == null ? undefined : sources.get(speaker.source)?.label) ?? speaker?.name ?? null, statement: quotation.statement,
      otherSource: recorded !== undefined && speaker !== undefined && speaker.source !== recorded ? sources.get(recorded)?.label ?? recorded : null,
    };
  };
  if (order === 'draft') return annotation.quotations.map(quotation => node(quotation, null));

  const bySource = new Map<string, Quotation[]>();
  const bySpeaker = new Map<string | null, Quotation[]>();
  for (const quotation of annotation.quotations) {
    const entity = quotation.speaker === null ? undefined : entities.get(quotation.speaker);
    const source = entity?.source ?? (entity === undefined && quotation.statement !== null ? statements.get(quotation.statement)?.source ?? null : null);
    if (source !== null && sources.has(source)) push(bySource, source, quotation);
    else if (entity !== undefined || quotation.kind !== 'indirect') push(bySpeaker, entity?.id ?? null, quotation);
  }
  const used = new Set(annotation.quotations.map(quotation => quotation.statement));
  const named = new Map<string, number>();
  for (const mention of annotation.mentions) if (!named.has(mention.entity)) named.set(mention.entity, mention.start);
  const firstOf = (source: string): number | null => Math.min(...annotation.entities.filter(entity => entity.source === source).map(entity => named.get(entity.id) ?? Infinity), Infinity);

  const roots: TreeNode[] = view.sources.map(source => {
    const quotations = bySource.get(source.id) ?? [];
    const start = firstOf(source.id);
    const parent: Mutable<SourceNode> = { is: 'source', id: `source:${source.id}`, parent: null, children: [], source, quotations: quotations.length, open: open(quotations), start: start === Infinity ? quotations[0] === undefined ? null : extent(quotations[0])[0] : start };
    parent.children = [
      ...quotations.map(quotation => node(quotation, parent)),
      ...view.statements.filter(statement => statement.source === source.id && !used.has(statement.id))
        .map((statement): StatementNode => ({ is: 'statement', id: `statement:${statement.id}`, parent, children: [], statement, text: shortened(statement.verbatim.replace(/\s+/gu, ' ').trim(), LENGTH) })),
    ];
    return parent;
  });
  for (const [id, quotations] of bySpeaker) {
    const entity = id === null ? undefined : entities.get(id);
    const parent: Mutable<SpeakerNode> = { is: 'speaker', id: `speaker:${entity?.name ?? ''}`, parent: null, children: [], entity: entity ?? null, quotations: quotations.length, open: open(quotations), start: id === null ? null : named.get(id) ?? null };
    parent.children = quotations.map(quotation => node(quotation, parent));
    roots.push(parent);
  }
  return roots;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The node to show for a place in the draft: the quotation there, else the first source or speaker of whom it is the name. */
export function nodeAt(roots: readonly TreeNode[], offset: number, name: { readonly source: string | null; readonly name: string } | null): TreeNode | null {
  const all = roots.flatMap(root => [root, ...root.children]);
  return all.find(node => node.is === 'quotation' && node.start <= offset && offset <= node.end)
    ?? (name === null ? undefined : all.find(node => (node.is === 'source' && node.source.id === name.source) || (node.is === 'speaker' && node.entity?.name === name.name)))
    ?? null;
}
