import { SECTIONS, STORY } from './fields';
import type { Shape, Values } from './schema';
import { agreedTerms, isProtected } from './terms';
import type { FieldClass, Ledger, Profile, PublicEncounter, PublicEvidence, PublicLedger, PublicRole, PublicSource, PublicStatement, PublicTerms, PublicUse, Records, Section } from './types';

/** What each profile may see. Nothing that is confidential leaves by this file, whatever the profile is. */
const CLASSES: Readonly<Record<Profile, readonly FieldClass[]>> = { public: ['public'], checker: ['public', 'internal'], lawyer: ['public', 'internal'], archive: ['public', 'internal'] };

/** The fields that are of these classes, and no others: what is not in the schema does not exist here. */
function visible<S extends Shape>(fields: Values<S>, shape: S, classes: readonly FieldClass[]): Values<S> {
  const seen = Object.entries(shape).flatMap(([key, field]): [string, unknown][] => {
    const value: unknown = fields[key];
    if (value === undefined || !classes.includes(field.class)) return [];
    if (value === null || !('fields' in field)) return [[key, value]];
    const inner = (one: unknown): unknown => visible(one as Values<Shape>, field.fields, classes);
    return [[key, field.type === 'maps' ? (value as readonly unknown[]).map(inner) : inner(value)]];
  });
  return Object.fromEntries(seen) as Values<S>;
}

/**
 * The part of a ledger that a profile may see (design.md section 5), made by allow-list from the classes of the schema.
 * A protected source is its agreed description and nothing else.
 */
export function publicView(ledger: Ledger, profile: Profile): PublicLedger {
  const classes = CLASSES[profile];
  const internal = classes.includes('internal');
  const read = <S extends Section>(section: S): readonly { readonly id: string; readonly fields: Records[S]; readonly whole: Records[S] }[] =>
    ledger.sections[section].flatMap(({ id, fields }) => id === null ? [] : [{ id, fields: visible(fields as Values<Shape>, SECTIONS[section] as Shape, classes), whole: fields }]);
  const terms = agreedTerms(ledger);
  const agreed = (found: PublicTerms | null): PublicTerms | null => internal ? found : null;
  const encounters = read('encounters').map(({ id, fields: { source = null, date = null, medium = null, evidence = [] } }): PublicEncounter => ({ id, source, date, medium, evidence, terms: agreed(terms.encounter(id)) }));
  const sourceOf = new Map(encounters.map(({ id, source }) => [id, source]));
  const story = visible(ledger.story, STORY, classes);
  return {
    profile,
    story: { slug: story.slug ?? null, dateline: [story.dateline?.place, story.dateline?.date].filter(part => part !== undefined).join(', ') || null, embargoUntil: story.embargo_until ?? null },
    sources: read('sources').map(({ id, fields, whole }) => sourceView(id, fields, isProtected(whole))),
    encounters,
    statements: read('statements').map(({ id, fields: { source, encounter = null, verbatim = '', language = null, locator = null, start = null, end = null } }): PublicStatement =>
      ({ id, source: source ?? sourceOf.get(encounter ?? '') ?? null, encounter, verbatim, language, locator, start, end, terms: agreed(terms.statement(id)) })),
    evidence: read('evidence').map(({ id, fields: { kind = null, title = null, url, archived_url: archived, path = null, accessed = null, locator = null } }): PublicEvidence => ({ id, kind, title, url: link(url), archivedUrl: link(archived), path, accessed, locator })),
    uses: internal ? read('uses').map(({ id, fields: { draft = null, statement = null, anchor, status = null, checked_by: checkedBy = null, checked_on: checkedOn = null } }): PublicUse => ({ id, draft, statement, exact: anchor?.exact ?? null, status, checkedBy, checkedOn })) : [],
    removed: [...internal ? [] : ['open points', 'terms', 'who checked and how it came out', 'claims', 'waivers'], 'names and contacts of protected sources', 'why sources are protected', 'notes'],
  };
}

function sourceView(id: string, { kind = 'person', name, agreed_description: described, aliases = [], pronouns, roles = [], not_to_confuse_with: notToConfuseWith = [] }: Records['sources'], guarded: boolean): PublicSource {
  if (guarded) return { id, kind, label: described ?? 'a protected source', isProtected: true, aliases: [], pronouns: null, roles: [], notToConfuseWith: [] };
  const offices = (roles ?? []).map(({ title = null, organization = null, from = null, to = null }): PublicRole => ({ title, organization, from, to }));
  return { id, kind, label: name ?? id, isProtected: false, aliases, pronouns: pronouns ?? null, roles: offices, notToConfuseWith };
}

/** Only addresses that a browser may open from a page; anything else is left out. */
const link = (url: string | undefined): string | null => url !== undefined && /^https?:\/\/[^\s"'<>\\]+$/iu.test(url) ? url : null;
