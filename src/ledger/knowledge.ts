import type { EntityType, KnownName, NameCorrection, Pronoun } from '../entities/types';
import type { Span } from '../text/span';
import { isProtected } from './terms';
import type { Ledger, SourceKind } from './types';

/** What the sources of each kind are as names in a draft. */
const TYPES: Readonly<Record<SourceKind, EntityType>> = { person: 'person', organization: 'organization', publication: 'organization', broadcast: 'organization', document: 'misc', dataset: 'misc', account: 'misc', observation: 'misc' };

/** The day that the story is of, as written; null where the ledger does not say. */
export const storyDay = ({ story }: Ledger): string | null => story.dateline?.date ?? null;

/** The pronoun that `she/her` and the like begin with. */
const PRONOUNS: readonly Pronoun[] = ['he', 'she', 'they'];
const pronounOf = (words: string | undefined): Pronoun | undefined => PRONOUNS.find(one => one === words?.trim().split(/[^\p{L}]/u)[0]?.toLowerCase());

/** The names of the sources, for the recogniser of names; a protected source gives none, so that no mark gives it away. */
export const knownNames = ({ sections: { sources } }: Ledger): readonly KnownName[] => sources.flatMap(({ id, fields }): readonly KnownName[] => {
  const { name, kind = 'person', aliases = [], not_to_confuse_with: notToConfuseWith = [], pronouns } = fields;
  const goesWith = pronounOf(pronouns);
  if (name === undefined || name.trim() === '' || id === null || isProtected(fields)) return [];
  return [{ source: id, type: TYPES[kind], name, aliases, notToConfuseWith, ...goesWith !== undefined && { goesWith } }];
});

/** What a person has said about names; with `draft` it counts for that file alone. */
export const nameCorrections = ({ sections }: Ledger): readonly (NameCorrection & { readonly draft?: string })[] => sections.corrections.flatMap(({ fields: { text, ignore, type, entity, same_as: sameAs, draft } }): readonly (NameCorrection & { readonly draft?: string })[] =>
  text === undefined || text.trim() === '' ? [] : [{ text, ...ignore === true && { ignore: true }, ...type !== undefined && { type }, ...entity !== undefined && { source: entity }, ...sameAs !== undefined && { sameAs }, ...draft !== undefined && { draft } }]);

/** What a source is as a name in a draft. */
export const typeOfKind = (kind: SourceKind): EntityType => TYPES[kind];

/** The recorded statements with their sources. */
export function knownStatements({ sections }: Ledger): readonly { readonly id: string; readonly source: string | null; readonly verbatim: string }[] {
  const sourceOf = new Map(sections.encounters.map(({ id, fields }) => [id, fields.source]));
  return sections.statements.flatMap(({ id, fields: { source, encounter, verbatim } }) =>
    verbatim === undefined || verbatim.trim() === '' || id === null ? [] : [{ id, source: source ?? sourceOf.get(encounter ?? null) ?? null, verbatim }]);
}

/** What people have decided: these words of a draft are that statement. */
export const decidedLinks = ({ sections }: Ledger): readonly { readonly statement: string; readonly exact: string; readonly status: string | null }[] =>
  sections.uses.flatMap(({ fields: { statement, anchor, status = null } }) => statement === undefined || anchor?.exact === undefined ? [] : [{ statement, exact: anchor.exact, status }]);

/** The places in drafts where people have linked statements. */
export const anchoredUses = ({ sections }: Ledger): readonly { readonly id: string; readonly draft: string; readonly anchor: { readonly exact: string; readonly prefix?: string | undefined; readonly suffix?: string | undefined; readonly start?: number | undefined } }[] =>
  sections.uses.flatMap(({ id, fields: { draft, anchor, status } }) => id === null || draft === undefined || anchor?.exact === undefined || status === 'cut' ? [] : [{ id, draft, anchor: { ...anchor, exact: anchor.exact } }]);

/** Where the entry with this id stands in the file; null when there is none. */
export function placeOf({ sections }: Ledger, id: string): Span | null {
  for (const entries of Object.values(sections)) for (const entry of entries) if (entry.id === id) return entry.span;
  return null;
}

/** The kind of source that something named in a draft becomes. */
export const sourceKindOf = (type: EntityType): SourceKind => type === 'person' ? 'person' : type === 'product' || type === 'misc' ? 'document' : 'organization';
