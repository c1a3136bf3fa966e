import type { EntityType, KnownName, NameCorrection } from '../entities/types';
import type { Span } from '../text/span';
import { isProtected } from './public-view';
import type { Entry, Ledger, SourceKind } from './types';

/** What the sources of each kind are as names in a draft. */
const TYPES: Readonly<Record<SourceKind, EntityType>> = { person: 'person', organization: 'organization', publication: 'organization', broadcast: 'organization', document: 'misc', dataset: 'misc', account: 'misc', observation: 'misc' };

const text = (entry: Entry, key: string): string | null => {
  const value = entry.fields.get(key);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};
const texts = (entry: Entry, key: string): readonly string[] => {
  const value = entry.fields.get(key);
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
};

/** The names of the sources, for the recogniser of names; a protected source gives none, so that no mark gives it away. */
export const knownNames = ({ sections: { sources } }: Ledger): readonly KnownName[] => sources.flatMap((source): readonly KnownName[] => {
  const name = text(source, 'name');
  if (name === null || source.id === null || isProtected(source)) return [];
  return [{ source: source.id, type: TYPES[(text(source, 'kind') ?? 'person') as SourceKind], name, aliases: texts(source, 'aliases'), notToConfuseWith: texts(source, 'not_to_confuse_with') }];
});

/** What a person has said about names. */
export const nameCorrections = ({ sections }: Ledger): readonly NameCorrection[] => sections.corrections.flatMap((entry): readonly NameCorrection[] => {
  const words = text(entry, 'text');
  if (words === null) return [];
  const type = text(entry, 'type') as EntityType | null;
  const source = text(entry, 'entity');
  return [{ text: words, ...entry.fields.get('ignore') === true && { ignore: true }, ...type !== null && { type }, ...source !== null && { source } }];
});

/** The recorded statements with their sources. */
export function knownStatements({ sections }: Ledger): readonly { readonly id: string; readonly source: string | null; readonly verbatim: string }[] {
  const sourceOf = new Map(sections.encounters.map(entry => [entry.id, text(entry, 'source')]));
  return sections.statements.flatMap(entry => {
    const verbatim = text(entry, 'verbatim');
    if (verbatim === null || entry.id === null) return [];
    return [{ id: entry.id, source: text(entry, 'source') ?? sourceOf.get(text(entry, 'encounter')) ?? null, verbatim }];
  });
}

/** What people have decided: these words of a draft are that statement. */
export const decidedLinks = ({ sections }: Ledger): readonly { readonly statement: string; readonly exact: string }[] => sections.uses.flatMap(entry => {
  const anchor = entry.fields.get('anchor');
  const exact = anchor instanceof Map ? (anchor as ReadonlyMap<string, unknown>).get('exact') : null;
  const statement = text(entry, 'statement');
  return statement === null || typeof exact !== 'string' ? [] : [{ statement, exact }];
});

/** Where the entry with this id stands in the file; null when there is none. */
export function placeOf({ sections }: Ledger, id: string): Span | null {
  for (const entries of Object.values(sections)) for (const entry of entries) if (entry.id === id) return entry.span;
  return null;
}

/** The kind of source that something named in a draft becomes. */
export const sourceKindOf = (type: EntityType): SourceKind => type === 'person' ? 'person' : type === 'product' || type === 'misc' ? 'document' : 'organization';
