import { firstLedger } from '../annotation';
import type { Annotation } from '../annotation/types';
import type { EntityType } from '../entities/types';
import { exportDocument, FORMATS, type ExportFormat } from '../exports';
import * as ledgers from '../ledger';
import type { EditResult, Ledger, Profile, PublicLedger, PublicStatement, SourceKind } from '../ledger/types';
import type { EvidenceView, LedgerView, SourceView, TermsView } from './logic/ledger-view';

// The one door between the editor and the engine: what the features ask for, in the editor's own terms.

export { createAnnotatorAsync } from '../annotation';
export type { ExportFormat } from '../exports';
export type { EditResult as EditOutcome, Ledger, LedgerProblem, Profile, SourceKind } from '../ledger/types';

export const EXPORT_FORMATS: readonly ExportFormat[] = FORMATS;
/** Who an export can be for, the most open first. */
export const PROFILES: readonly Profile[] = ['public', 'checker', 'lawyer', 'archive'];

/** How much of the draft an anchor keeps on each side of the words (W3C TextQuoteSelector). */
const CONTEXT = 32;
/** The reporter who has the ledger open works on the story: the editor shows what a checker may see. */
const EDITOR: Profile = 'checker';

/** Reads a ledger’s text; what is usable is given whatever is wrong. */
export const readLedger = ledgers.loadLedger;

/** What hover, tree and lists may show of a ledger. */
export function ledgerView(ledger: Ledger): LedgerView {
  const view = ledgers.publicView(ledger, EDITOR);
  return {
    sources: view.sources.map(source => ({
      id: source.id, label: source.label, kind: source.kind, isProtected: source.isProtected, notToConfuseWith: source.notToConfuseWith,
      roles: sourceRoles(source.id, view), terms: view.encounters.filter(encounter => encounter.source === source.id).flatMap(encounter => termsOf(encounter) ?? []),
    } satisfies SourceView)),
    statements: view.statements.map(statement => {
      const encounter = view.encounters.find(({ id }) => id === statement.encounter);
      return {
        id: statement.id, source: statement.source, verbatim: statement.verbatim, where: whereFound(statement),
        encounter: encounter === undefined ? null : [encounter.medium, encounter.date].filter(part => part !== null).join(', ') || null,
        terms: encounter === undefined ? null : termsOf(encounter), evidence: evidenceOf(encounter?.evidence ?? [], view),
      };
    }),
    uses: view.uses.map(({ id, draft, statement, status, checkedBy, checkedOn, exact }) => ({ id, draft, statement: statement ?? '', status, checkedBy, checkedOn, exact })),
  };
}

function sourceRoles(id: string, view: PublicLedger): readonly string[] {
  const labels = new Map(view.sources.map(source => [source.id, source.label]));
  return (view.sources.find(source => source.id === id)?.roles ?? []).map(({ title, organization }) => [title, organization === null ? null : labels.get(organization) ?? null].filter(part => part !== null).join(', ')).filter(role => role !== '');
}

function termsOf({ terms, date }: PublicLedger['encounters'][number]): TermsView | null {
  return terms === null ? null : { label: terms.label, date, mayUse: terms.mayUse, mayName: terms.mayName, mayQuote: terms.mayQuote, mayParaphrase: terms.mayParaphrase, embargo: terms.embargo };
}

function whereFound({ locator, start, end }: PublicStatement): string | null {
  return locator ?? (start === null ? null : end === null ? start : `${start}–${end}`);
}

const evidenceOf = (ids: readonly string[], { evidence }: PublicLedger): readonly EvidenceView[] =>
  evidence.filter(({ id }) => ids.includes(id)).map(({ id, title, url, archivedUrl }) => ({ id, title: title ?? id, url: url ?? archivedUrl }));

/** Where an id stands in the ledger’s text. */
export const placeInLedger = ledgers.placeOf;
export const sourceKind = (type: EntityType): SourceKind => ledgers.sourceKindOf(type);
export const addSource = (text: string, kind: SourceKind, name: string): EditResult => ledgers.addSource(text, { kind, name });
export const addStatement = (text: string, source: string, verbatim: string): EditResult => ledgers.addStatement(text, { source, verbatim });

/** Adds the place of a draft where a statement is used, with what stands around it. */
export function addUse(ledgerText: string, { draft, statement, text, start, end }: { readonly draft: string; readonly statement: string; readonly text: string; readonly start: number; readonly end: number }): EditResult {
  return ledgers.addUse(ledgerText, { draft, statement, anchor: { exact: text.slice(start, end), prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT), start, end } });
}

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
