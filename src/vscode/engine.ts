import { firstLedger } from '../annotation';
import type { Annotation } from '../annotation/types';
import type { EntityType } from '../entities/types';
import { exportDocument, FORMATS, type ExportFormat } from '../exports';
import * as ledgers from '../ledger';
import type { EditResult, Ledger, Profile, PublicEvidence, PublicLedger, PublicSource, PublicStatement, PublicTerms, SourceKind } from '../ledger/types';
import { anchorOf } from '../links/anchors';
import type { Span } from '../text/span';
import type { EvidenceView, LedgerView, SourceView, TermsView } from './logic/ledger-view';

// The one door between the editor and the engine: what the features ask for, in the editor's own terms.

export { createAnnotatorAsync } from '../annotation';
export type { ExportFormat } from '../exports';
export type { EditResult as EditOutcome, Ledger, LedgerProblem, Profile, SourceKind } from '../ledger/types';

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
    statements: view.statements.map(statement => {
      const encounter = encounters.get(statement.encounter ?? '');
      return {
        id: statement.id, source: statement.source, verbatim: statement.verbatim, where: whereFound(statement),
        encounter: encounter === undefined ? null : [encounter.medium, encounter.date].filter(part => part !== null).join(', ') || null,
        terms: statement.terms === null ? null : termsView(statement.terms, encounter?.date ?? null), evidence: (encounter?.evidence ?? []).flatMap(id => evidenceView(evidence.get(id))),
      };
    }),
    uses: view.uses.map(({ id, draft, statement, status, checkedBy, checkedOn, exact }) => ({ id, draft, statement: statement ?? '', status, checkedBy, checkedOn, exact })),
  };
}

const rolesOf = ({ roles }: PublicSource, labels: ReadonlyMap<string, string>): readonly string[] =>
  roles.map(({ title, organization }) => [title, labels.get(organization ?? '') ?? null].filter(part => part !== null).join(', ')).filter(role => role !== '');

const termsOf = ({ terms, date }: PublicLedger['encounters'][number]): TermsView | null => terms === null ? null : termsView(terms, date);
const termsView = ({ label, mayUse, mayName, mayQuote, mayParaphrase, embargo }: PublicTerms, date: string | null): TermsView => ({ label, date, mayUse, mayName, mayQuote, mayParaphrase, embargo });

function whereFound({ locator, start, end }: PublicStatement): string | null {
  return locator ?? (start === null ? null : end === null ? start : `${start}–${end}`);
}

const evidenceView = (evidence: PublicEvidence | undefined): readonly EvidenceView[] =>
  evidence === undefined ? [] : [{ id: evidence.id, title: evidence.title ?? evidence.id, url: evidence.url ?? evidence.archivedUrl }];

/** Where an id stands in the ledger’s text. */
export const placeInLedger = ledgers.placeOf;
export const sourceKind = (type: EntityType): SourceKind => ledgers.sourceKindOf(type);
export const addSource = (text: string, kind: SourceKind, name: string): EditResult => ledgers.addSource(text, { kind, name });
export const addStatement = (text: string, source: string, verbatim: string): EditResult => ledgers.addStatement(text, { source, verbatim });

/** Adds the place of a draft where a statement is used, with what stands around it. */
export function addUse(ledgerText: string, { draft, statement, text, start, end }: { readonly draft: string; readonly statement: string; readonly text: string; readonly start: number; readonly end: number }): EditResult {
  return ledgers.addUse(ledgerText, { draft, statement, anchor: anchorOf(text, [start, end]) });
}

/** Says where a use stands now; what was checked there is to be checked again. */
export const moveUse = (ledgerText: string, id: string, text: string, span: Span): EditResult => ledgers.moveUse(ledgerText, id, anchorOf(text, span));

/** A first ledger for a draft. */
export const newLedger = (annotation: Annotation, draft: string): string => firstLedger(annotation, (draft.split('/').at(-1) ?? draft).replace(/\.[^.]+$/u, ''));

/** An export with what the profile has left out, or why there is none. */
export type ExportOutcome =
  | { readonly ok: true; readonly content: string; readonly language: string; readonly extension: string; readonly removed: readonly string[] }
  | { readonly ok: false; readonly message: string };

export function exportDraft({ name, format, profile, text, annotation, ledger }: { /** The file name of the draft. */ readonly name: string; readonly format: ExportFormat; readonly profile: Profile; readonly text: string; readonly annotation: Annotation; readonly ledger: Ledger | null }): ExportOutcome {
  const view = ledger === null ? null : ledgers.publicView(ledger, profile);
  if (format === 'ledger' && view === null) return { ok: false, message: 'There is no ledger for this draft yet.' };
  return { ok: true, ...exportDocument(format, { name, text, annotation, ledger: view }), removed: view?.removed ?? [] };
}
