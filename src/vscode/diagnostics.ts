import { Diagnostic, DiagnosticSeverity, Range, languages, window, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import { LineIndex } from '../text/line-index';
import type { Level, Severity } from '../checks/types';
import type { Draft } from './draft';
import type { Drafts } from './drafts';
import type { LedgerFile } from './ledger-file';
import type { Ledgers } from './ledgers';
import { rangeOf } from './places';
import { checkLevels, marksOn } from './settings';

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
        if (event.affectsConfiguration('sourceLedger.marks')) for (const draft of drafts.all()) this.#drafts.set(draft.document.uri, draftProblems(draft));
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

/** Without a ledger every quotation would be one to complain of; the view offers to create one instead. */
function draftProblems({ annotation, ledger, document }: Draft): Diagnostic[] {
  if (annotation === null || annotation.recognition.class === 'other' || !marksOn()) return [];
  return annotation.findings.filter(({ rule }) => rule !== 'ledger-invalid' && (ledger !== null || rule !== 'quote-unsourced'))
    .map(({ rule, severity, start, end, message }) => problem(rangeOf(document, start, rule === 'speaker-mismatch' || rule === 'anchor-drifted' ? end : firstWord(document, start, end)), message, severity, rule));
}

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
