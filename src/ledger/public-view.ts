import { LEDGER, SECTIONS, type Shape } from './schema';
import type { Entry, FieldClass, Ledger, LedgerMap, LedgerValue, Profile, PublicEncounter, PublicEvidence, PublicLedger, PublicRole, PublicSource, PublicStatement, PublicTerms, PublicUse, SourceKind } from './types';

/** What each profile may see. Nothing that is confidential leaves by this file, whatever the profile is. */
const CLASSES: Readonly<Record<Profile, readonly FieldClass[]>> = { public: ['public'], checker: ['public', 'internal'], lawyer: ['public', 'internal'], archive: ['public', 'internal'] };

/** Reads the fields of one entry that a profile may see, and no others: what is not in the schema does not exist here. */
class Reader {
  constructor(private readonly fields: LedgerMap, private readonly shape: Shape, private readonly classes: readonly FieldClass[]) {}

  #value(key: string): LedgerValue {
    const field = this.shape[key];
    return field !== undefined && this.classes.includes(field.class) ? this.fields.get(key) ?? null : null;
  }
  text(key: string): string | null {
    const value = this.#value(key);
    return typeof value === 'string' ? value : null;
  }
  flag(key: string): boolean | null {
    const value = this.#value(key);
    return typeof value === 'boolean' ? value : null;
  }
  texts(key: string): readonly string[] {
    const value = this.#value(key);
    return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
  }
  map(key: string): Reader | null {
    const value = this.#value(key);
    return value instanceof Map ? new Reader(value as LedgerMap, this.shape[key]?.fields ?? {}, this.classes) : null;
  }
  maps(key: string): readonly Reader[] {
    const value = this.#value(key);
    return Array.isArray(value) ? value.filter(item => item instanceof Map).map(item => new Reader(item as LedgerMap, this.shape[key]?.fields ?? {}, this.classes)) : [];
  }
}

/** True for a source that must not be named. */
export const isProtected = ({ fields }: Entry): boolean => fields.has('protection') || fields.has('agreed_description');

/**
 * The part of a ledger that a profile may see (design.md section 5), made by allow-list from the classes of the schema.
 * A protected source is its agreed description and nothing else.
 */
export function publicView(ledger: Ledger, profile: Profile): PublicLedger {
  const classes = CLASSES[profile];
  const internal = classes.includes('internal');
  const read = (section: keyof typeof SECTIONS): readonly (readonly [string, Reader, Entry])[] =>
    ledger.sections[section].flatMap(entry => entry.id === null ? [] : [[entry.id, new Reader(entry.fields, SECTIONS[section], classes), entry] as const]);
  const encounters = read('encounters').map(([id, reader]): PublicEncounter => ({ id, source: reader.text('source'), date: reader.text('date'), medium: reader.text('medium'), evidence: reader.texts('evidence'), terms: internal ? termsOf(reader.map('terms')) : null }));
  const sourceOf = new Map(encounters.map(({ id, source }) => [id, source]));
  const story = new Reader(ledger.story, LEDGER['story']?.fields ?? {}, classes);
  const dateline = story.map('dateline');
  return {
    profile,
    story: { slug: story.text('slug'), dateline: dateline === null ? null : [dateline.text('place'), dateline.text('date')].filter(part => part !== null).join(', ') || null, embargoUntil: story.text('embargo_until') },
    sources: read('sources').map(([id, reader, entry]) => sourceView(id, reader, isProtected(entry))),
    encounters,
    statements: read('statements').map(([id, reader]): PublicStatement => ({
      id, source: reader.text('source') ?? sourceOf.get(reader.text('encounter') ?? '') ?? null, encounter: reader.text('encounter'), verbatim: reader.text('verbatim') ?? '',
      language: reader.text('language'), locator: reader.text('locator'), start: reader.text('start'), end: reader.text('end'),
    })),
    evidence: read('evidence').map(([id, reader]): PublicEvidence => ({ id, kind: reader.text('kind'), title: reader.text('title'), url: link(reader.text('url')), archivedUrl: link(reader.text('archived_url')), accessed: reader.text('accessed'), locator: reader.text('locator') })),
    uses: internal ? read('uses').map(([id, reader]): PublicUse => ({ id, draft: reader.text('draft'), statement: reader.text('statement'), exact: reader.map('anchor')?.text('exact') ?? null, status: reader.text('status'), checkedBy: reader.text('checked_by'), checkedOn: reader.text('checked_on') })) : [],
    removed: [...internal ? [] : ['open points', 'terms', 'who checked and how it came out', 'claims', 'waivers'], 'names and contacts of protected sources', 'why sources are protected', 'notes'],
  };
}

function sourceView(id: string, reader: Reader, guarded: boolean): PublicSource {
  const kind = (reader.text('kind') ?? 'person') as SourceKind;
  if (guarded) return { id, kind, label: reader.text('agreed_description') ?? 'a protected source', isProtected: true, aliases: [], pronouns: null, roles: [], notToConfuseWith: [] };
  const roles = reader.maps('roles').map((role): PublicRole => ({ title: role.text('title'), organization: role.text('organization'), from: role.text('from'), to: role.text('to') }));
  return { id, kind, label: reader.text('name') ?? id, isProtected: false, aliases: reader.texts('aliases'), pronouns: reader.text('pronouns'), roles, notToConfuseWith: reader.texts('not_to_confuse_with') };
}

const termsOf = (terms: Reader | null): PublicTerms | null => terms === null ? null : {
  label: terms.text('label'), mayUse: terms.flag('may_use'), mayName: terms.flag('may_name'), mayQuote: terms.flag('may_quote'), mayParaphrase: terms.flag('may_paraphrase'), embargo: terms.text('embargo_until'),
};

/** Only addresses that a browser may open from a page; anything else is left out. */
const link = (url: string | null): string | null => url !== null && /^https?:\/\/[^\s"'<>\\]+$/iu.test(url) ? url : null;
