import { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, Range, l10n, languages, window, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import { LineIndex } from '../text/line-index';
import { isOpenFinding, type Level, type Severity } from '../checks/types';
import type { Draft } from './draft';
import type { Drafts } from './drafts';
import type { LedgerFile } from './ledger-file';
import type { Ledgers } from './ledgers';
import { rangeOf } from './places';
import { checkLevels, marksOn, SEVERITIES, shownFrom } from './settings';

const { t } = l10n;

export const SOURCE = 'Source Ledger';
const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information };

/** The findings in drafts, and what is wrong in ledgers, as problems with the rule's id as their code. */
export class Diagnostics implements Disposable {
  readonly #drafts = languages.createDiagnosticCollection('source-ledger');
  readonly #ledgers = languages.createDiagnosticCollection('source-ledger.ledger');
  readonly #parts: Disposable[];

  constructor(drafts: Drafts, private readonly ledgers: Ledgers) {
    this.#parts = [
      this.#drafts, this.#ledgers,
      drafts.onDidSettle(draft => { this.#drafts.set(draft.document.uri, draftProblems(draft)); this.#showLedgers(drafts); }),
      drafts.onDidClose(draft => { this.#drafts.delete(draft.document.uri); this.#showLedgers(drafts); }),
      ledgers.onDidChange(() => { this.#showLedgers(drafts); }),
      window.onDidChangeVisibleTextEditors(() => { this.#showLedgers(drafts); }),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('sourceLedger.marks') || event.affectsConfiguration('sourceLedger.checks.show')) for (const draft of drafts.all()) this.#drafts.set(draft.document.uri, draftProblems(draft));
        if (event.affectsConfiguration('sourceLedger.checks')) this.#showLedgers(drafts);
      }),
    ];
  }

  /** A ledger is spoken of while it is open, or a draft that is open goes by it. */
  #showLedgers(drafts: Drafts): void {
    this.#ledgers.clear();
    for (const file of this.ledgers.all()) {
      const open = workspace.textDocuments.find(document => document.uri.toString() === file.uri.toString());
      if (open !== undefined || drafts.all().some(draft => draft.ledger?.uri.toString() === file.uri.toString())) this.#ledgers.set(file.uri, ledgerProblems(file));
    }
  }

  dispose(): void { for (const part of this.#parts) part.dispose(); }
}

/** What is open in a draft, as far as the settings have it shown; what a person has accepted is not. */
function draftProblems({ annotation, document }: Draft): Diagnostic[] {
  if (annotation === null || annotation.recognition.class === 'other' || !marksOn()) return [];
  const lightest = SEVERITIES.indexOf(shownFrom(document.uri));
  return annotation.findings.filter(finding => isOpenFinding(finding) && SEVERITIES.indexOf(finding.severity) <= lightest).map(finding => {
    const { rule, severity, start, end, message, places = [] } = finding;
    const made = problem(rangeOf(document, start, WHOLE.has(rule) || finding.replacement !== undefined ? end : firstWord(document, start, end)), message, severity, rule);
    if (places.length > 0) made.relatedInformation = places.map(place => new DiagnosticRelatedInformation(new Location(document.uri, rangeOf(document, ...place)), t('Here too')));
    return made;
  });
}

/** Rules whose words are shown from the first to the last. */
const WHOLE: ReadonlySet<string> = new Set(['speaker-mismatch', 'anchor-drifted']);

/**
 * A wavy line under every open quotation would make a page of them hard to read; the dashed underline is there already.
 * So the problem stands at the first word. The quick fixes are offered anywhere in the quotation all the same.
 */
function firstWord(document: TextDocument, start: number, end: number): number {
  const [word = ''] = /^\P{L}*[\p{L}\p{M}\p{N}’'-]*/u.exec(document.getText(rangeOf(document, start, Math.min(end, start + 40)))) ?? [];
  return word === '' ? end : start + word.length;
}

function ledgerProblems({ uri, text, problems }: LedgerFile): Diagnostic[] {
  const level: Level = checkLevels(uri)['ledger-invalid'] ?? 'error';
  if (level === 'off') return [];
  const lines = new LineIndex(text);
  return problems.map(({ start, end, message, severity }) => {
    const from = lines.at(start);
    const to = lines.at(Math.max(end, start + 1));
    return problem(new Range(from.line, from.column, to.line, to.column), message, severity === 'error' ? level : severity, 'ledger-invalid');
  });
}

function problem(range: Range, message: string, severity: Severity, code: string): Diagnostic {
  const made = new Diagnostic(range, message, SEVERITY[severity]);
  made.source = SOURCE;
  made.code = code;
  return made;
}

/** Our problems at a range, for the quick fixes. */
export const problemsAt = (document: TextDocument, range: Range): Diagnostic[] =>
  languages.getDiagnostics(document.uri).filter(one => one.source === SOURCE && one.range.intersection(range) !== undefined);
