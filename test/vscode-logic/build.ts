import type { Annotation, Entity, Mention, Quotation } from '../../src/annotation/types';
import type { Span } from '../../src/text/span';

/** An annotation for tests: what is not said is empty. */
export function annotation(part: Partial<Annotation> & { class?: 'article' | 'transcript' | 'other' } = {}): Annotation {
  return {
    id: '', recognition: { class: part.class ?? 'article', layout: 'news', envelope: 'plain', confidence: 1, because: [], dateline: null },
    turns: [], entities: [], mentions: [], quotations: [], marked: [], findings: [], ...part,
  };
}

/** A quotation of the stretch `content`; direct, with a speaker and without a statement unless said otherwise. */
export function quotation(contents: Span | readonly Span[], part: Partial<Quotation> = {}): Quotation {
  const spans = typeof contents[0] === 'number' ? [contents as Span] : contents as readonly Span[];
  return { kind: 'direct', contents: spans, cue: [], source: [], speaker: 'e1', anonymous: null, nested: [], confidence: 1, statement: null, wording: part.statement == null ? null : 'equal', ...part };
}

export const entity = (id: string, name: string, part: Partial<Entity> = {}): Entity => ({ id, name, type: 'person', source: null, ...part });
export const mention = (start: number, end: number, entityId: string, part: Partial<Mention> = {}): Mention => ({ start, end, type: 'person', entity: entityId, confidence: 1, ...part });
