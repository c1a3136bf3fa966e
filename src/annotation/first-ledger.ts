import { createLedger, sourceKindOf } from '../ledger';
import type { Annotation, Entity } from './types';

/** How often a name that nobody is quoted by must stand in a draft to be put into its first ledger. */
const OFTEN = 2;

/** A first ledger from a draft: the people and organizations that are quoted, then those that are named more than once. */
export function firstLedger({ entities, mentions, quotations }: Annotation, slug: string): string {
  const speaking = new Set(quotations.map(({ speaker }) => speaker));
  const uses = new Map<string, number>();
  for (const { entity } of mentions) uses.set(entity, (uses.get(entity) ?? 0) + 1);
  const wanted = ({ id, type }: Entity): boolean => (type === 'person' || type === 'organization') && (speaking.has(id) || (uses.get(id) ?? 0) >= OFTEN);
  const sources = entities.filter(wanted).sort((a, b) => Number(speaking.has(b.id)) - Number(speaking.has(a.id))).map(({ name, type }) => ({ kind: sourceKindOf(type), name }));
  return createLedger({ slug, sources });
}
