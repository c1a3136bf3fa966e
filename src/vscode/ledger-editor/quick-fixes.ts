import { CodeAction, CodeActionKind, WorkspaceEdit, l10n, languages } from 'vscode';
import type { Disposable } from 'vscode';
import { conflictsOf, resolveConflicts } from '../engine';
import type { Ledgers } from '../ledgers';
import { shortened } from '../logic/markdown';
import { rangeOf } from '../places';
import { LEDGER_SELECTOR } from './ids';

const { t } = l10n;
const LENGTH = 50;

/** Where a merge has kept both values of a field: keep the one that stands there, or take the other one. */
export const registerLedgerFixes = (ledgers: Ledgers): Disposable => languages.registerCodeActionsProvider(LEDGER_SELECTOR, {
  provideCodeActions(document, range, { diagnostics }) {
    const ledger = ledgers.known(document);
    const offset = document.offsetAt(range.start);
    const problem = ledger?.problems.find(({ code, start, end }) => code === 'merge-conflict' && start <= offset && offset <= end);
    if (ledger === undefined || problem === undefined || ledger.text !== document.getText()) return [];
    const entry = Object.values(ledger.ledger.sections).flat().find(({ span: [start, end] }) => start <= problem.start && problem.end <= end);
    if (entry?.id == null) return [];
    const { id } = entry;
    const open = conflictsOf(ledger.ledger, id);
    const other = open[0]?.theirs;
    const action = (title: string, keep: 'ours' | 'theirs'): CodeAction[] => {
      const result = resolveConflicts(ledger.text, ledger.ledger, id, keep);
      if (!result.ok) return [];
      const made = new CodeAction(title, CodeActionKind.QuickFix);
      made.diagnostics = diagnostics.filter(one => one.range.contains(document.positionAt(problem.start)));
      made.edit = new WorkspaceEdit();
      for (const { start, end, text } of result.changes) made.edit.replace(document.uri, rangeOf(document, start, end), text);
      return [made];
    };
    return [
      ...action(t('Keep what stands here'), 'ours'),
      ...open.length > 0 && open.every(({ simple }) => simple) ? action(other == null ? t('Take it out, as the other one did') : open.length > 1 ? t('Take the other one’s values') : t('Take the other one’s: “{0}”', shortened(other, LENGTH)), 'theirs') : [],
    ];
  },
}, { providedCodeActionKinds: [CodeActionKind.QuickFix] });
