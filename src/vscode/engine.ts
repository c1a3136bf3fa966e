import { firstLedger } from '../annotation';
import type { Annotation } from '../annotation/types';
import type { EntityType } from '../entities/types';
import { exportDocument, FORMATS, type ExportFormat } from '../exports';
import * as ledgers from '../ledger';
import type { EditResult, IdPlace, Ledger, Profile, PublicEvidence, PublicLedger, PublicSource, PublicStatement, PublicTerms, SourceKind } from '../ledger/types';
import { anchorOf } from '../links/anchors';
import type { Span } from '../text/span';
import { secondsOf } from './logic/moment';
import type { EncounterView, EvidenceView, LedgerView, SourceView, TermsView } from './logic/ledger-view';

// The one door between the editor and the engine: what the features ask for, in the editor's own terms.

export { createAnnotatorAsync } from '../annotation';
export { noticesFor, offersOf, type Offer } from '../annotation/told';
export { loadModels, MODEL_FILES, type Models } from '../annotation/models';
export type { ExportFormat } from '../exports';
export { isMachineFile, readableFile, type ReadableFile } from '../transcript/readable';
export type { Written } from '../ledger';
export type { EditResult as EditOutcome, IdPlace, Ledger, LedgerProblem, Profile, Section, SourceKind } from '../ledger/types';

export const EXPORT_FORMATS: readonly ExportFormat[] = FORMATS;
/** Who an export can be for, the most open first. */
export const PROFILES: readonly Profile[] = ['public', 'checker', 'lawyer', 'archive'];

/** The reporter who has the ledger open works on the story: the editor shows what a checker may see. */
const EDITOR: Profile = 'checker';

/** Reads a ledger’s text; what is usable is given whatever is wrong. */
export const readLedger = ledgers.loadLedger;

/** What hover, tree and lists may show of a ledger. */
export function ledgerView(ledger: Ledger): LedgerView {
  const view = ledgers.publicView(ledger, EDITOR);
  const encounters = new Map(view.encounters.map(encounter => [encounter.id, encounter]));
  const labels = new Map(view.sources.map(({ id, label }) => [id, label]));
  const evidence = new Map(view.evidence.map(one => [one.id, one]));
  const met = new Map<string | null, PublicLedger['encounters'][number][]>();
  for (const encounter of view.encounters) met.set(encounter.source, [...met.get(encounter.source) ?? [], encounter]);
  return {
    sources: view.sources.map(source => ({
      id: source.id, label: source.label, kind: source.kind, isProtected: source.isProtected, notToConfuseWith: source.notToConfuseWith,
      roles: rolesOf(source, labels), terms: (met.get(source.id) ?? []).flatMap(encounter => termsOf(encounter) ?? []),
    } satisfies SourceView)),
    encounters: view.encounters.map(encounter => ({
      id: encounter.id, source: encounter.source, when: whenMet(encounter), terms: termsOf(encounter), evidence: encounter.evidence,
    } satisfies EncounterView)),
    evidence: view.evidence.flatMap(evidenceView),
    statements: view.statements.map(statement => {
      const encounter = encounters.get(statement.encounter ?? '');
      return {
        id: statement.id, source: statement.source, verbatim: statement.verbatim, where: whereFound(statement), at: statement.start === null ? null : secondsOf(statement.start),
        encounter: encounter === undefined ? null : whenMet(encounter),
        terms: statement.terms === null ? null : termsView(statement.terms, encounter?.date ?? null), evidence: (encounter?.evidence ?? []).flatMap(id => evidenceView(evidence.get(id))),
      };
    }),
    uses: view.uses.map(({ id, draft, statement, status, checkedBy, checkedOn, exact }) => ({ id, draft, statement: statement ?? '', status, checkedBy, checkedOn, exact })),
  };
}

const rolesOf = ({ roles }: PublicSource, labels: ReadonlyMap<string, string>): readonly string[] =>
  roles.map(({ title, organization }) => [title, labels.get(organization ?? '') ?? null].filter(part => part !== null).join(', ')).filter(role => role !== '');

const whenMet = ({ medium, date }: PublicLedger['encounters'][number]): string | null => [medium, date].filter(part => part !== null).join(', ') || null;

const termsOf = ({ terms, date }: PublicLedger['encounters'][number]): TermsView | null => terms === null ? null : termsView(terms, date);
const termsView = ({ label, mayUse, mayName, mayQuote, mayParaphrase, embargo }: PublicTerms, date: string | null): TermsView => ({ label, date, mayUse, mayName, mayQuote, mayParaphrase, embargo });

function whereFound({ locator, start, end }: PublicStatement): string | null {
  const times = start === null ? null : end === null ? start : `${start}–${end}`;
  // The locator may say the time already.
  return locator === null || times === null ? locator ?? times : locator.includes((start ?? '').replace(/[.,].*/u, '')) ? locator : `${locator}, ${times}`;
}

const evidenceView = (evidence: PublicEvidence | undefined): readonly EvidenceView[] =>
  evidence === undefined ? [] : [{ id: evidence.id, kind: evidence.kind, title: evidence.title ?? evidence.id, url: evidence.url ?? evidence.archivedUrl, path: evidence.path }];

/** What may be written at a place of a ledger’s text, what a key there means, and what can be folded. */
export { conflictsOf, contextAt, evidencePlaces, foldsOf, keyAt, renameId, resolveConflicts, SECTION_NAMES, type LedgerContext } from '../ledger';
/** A piece of text as it is written into a ledger. */
export const quotedScalar = (value: string): string => ledgers.scalar(value, { quote: true });

/** The next free id for the list whose ids look like the example. */
export function freshLedgerId(ids: readonly IdPlace[], example: unknown): string | null {
  const section = ledgers.SECTION_NAMES.find(name => ledgers.ID_LETTERS[name] !== undefined && example === `${ledgers.ID_LETTERS[name]}-001`);
  return section === undefined ? null : ledgers.freshId(section, new Set(ids.map(({ id }) => id)));
}

/** Where an id stands in the ledger’s text. */
export const placeInLedger = ledgers.placeOf;
export const sourceKind = (type: EntityType): SourceKind => ledgers.sourceKindOf(type);
export const addSource = (text: string, kind: SourceKind, name: string): EditResult => ledgers.addSource(text, { kind, name });
/** Adds an entry; its id is the next that is free. */
export const addEntry = ledgers.addEntry;
/** Puts evidence to an encounter; without an encounter, nothing is changed. */
export const addEvidenceTo = (text: string, encounter: string, evidence: string): EditResult =>
  encounter === '' || evidence === '' ? { ok: true, text, changes: [], id: null } : ledgers.editLedger(text, { do: 'append', of: { id: encounter }, field: ['evidence'], value: evidence });
/** True for a day that the calendar has, as `2025-03-14`. */
export function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
export const addStatement = (text: string, source: string, verbatim: string): EditResult => ledgers.addStatement(text, { source, verbatim });

/** Adds the place of a draft where a statement is used, with what stands around it. */
export function addUse(ledgerText: string, { draft, statement, text, start, end }: { readonly draft: string; readonly statement: string; readonly text: string; readonly start: number; readonly end: number }): EditResult {
  return ledgers.addUse(ledgerText, { draft, statement, anchor: anchorOf(text, [start, end]) });
}

/** Writes down that a person has accepted a finding. One without words of its own (about the whole draft) is held at the first words of the draft. */
export function addWaiver(ledgerText: string, { rule, draft, by, reason, text, span: [start, end] }: { readonly rule: string; readonly draft: string; readonly by: string; readonly reason: string; readonly text: string; readonly span: Span }): EditResult {
  const first = /\S[^\r\n]{0,60}/u.exec(text);
  const at: Span = start < end ? [start, end] : [first?.index ?? 0, (first?.index ?? 0) + (first?.[0].length ?? 0)];
  const { exact, prefix, suffix, start: from, end: to } = anchorOf(text, at);
  return ledgers.addEntry(ledgerText, 'waivers', { rule, draft, anchor: { exact, prefix, suffix, start: from, end: to }, by, reason, on: new Date().toISOString().slice(0, 10) });
}

/** Says where a use stands now; what was checked there is to be checked again. */
export const moveUse = (ledgerText: string, id: string, text: string, span: Span): EditResult => ledgers.moveUse(ledgerText, id, anchorOf(text, span));

/** Another name of a source, for all drafts; and who speaks under a label that names nobody, in one of them. */
export const addName = ledgers.addName;
export const nameSpeaker = ledgers.nameSpeaker;

/** A first ledger for a draft of this path and text. */
export const newLedger = (annotation: Annotation, draft: string, text: string): string => firstLedger(annotation, (draft.split('/').at(-1) ?? draft).replace(/\.[^.]+$/u, ''), { text });

/** An export with what the profile has left out, or why there is none. */
export type ExportOutcome =
  | { readonly ok: true; readonly content: string; readonly language: string; readonly extension: string; readonly removed: readonly string[] }
  | { readonly ok: false; readonly message: string };

export function exportDraft({ name, format, profile, text, annotation, ledger }: { /** The file name of the draft. */ readonly name: string; readonly format: ExportFormat; readonly profile: Profile; readonly text: string; readonly annotation: Annotation; readonly ledger: Ledger | null }): ExportOutcome {
  const view = ledger === null ? null : ledgers.publicView(ledger, profile);
  if (format === 'ledger' && view === null) return { ok: false, message: 'There is no ledger for this draft yet.' };
  return { ok: true, ...exportDocument(format, { name, text, annotation, ledger: view }), removed: view?.removed ?? [] };
}
