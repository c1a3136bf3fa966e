import { CodeAction, CodeActionKind, WorkspaceEdit, l10n, languages } from 'vscode';
import type { Disposable } from 'vscode';
import { isOpenFinding } from '../checks/types';
import type { DraftPlace } from './draft-place';
import { tellsAt } from './commands/record-told';
import { problemsAt } from './diagnostics';
import type { Drafts } from './drafts';
import { nameAt } from './logic/card';
import { shortened } from './logic/markdown';
import { extent, isOpen, quotationAt, stateOf } from './logic/quotation-state';
import { recordedEdit } from './logic/recorded';
import { rangeOf } from './places';
import { DRAFT_SELECTOR } from './status';

const { t } = l10n;

/** Offers, where the cursor stands, what would put a quotation or a name into the ledger; with or without a problem shown. */
export function registerQuickFixes(drafts: Drafts): Disposable {
  return languages.registerCodeActionsProvider(DRAFT_SELECTOR, {
    provideCodeActions(document, range, context, token) {
      const draft = drafts.of(document);
      if (draft?.annotator == null || token.isCancellationRequested) return [];
      const offset = document.offsetAt(range.start);
      const near = draft.annotator.within(offset, offset + 1);
      if (near.recognition.class === 'other') return [];
      const problems = problemsAt(document, range).filter(one => context.diagnostics.some(given => given.range.isEqual(one.range) && given.code === one.code));
      const actions: CodeAction[] = [];
      const add = (title: string, command: string, start: number, about: readonly string[], preferred = false): void => {
        const action = new CodeAction(title, CodeActionKind.QuickFix);
        action.command = { command, title, arguments: [{ draft: draft.key, start } satisfies DraftPlace] };
        action.diagnostics = problems.filter(({ code }) => typeof code === 'string' && about.includes(code));
        action.isPreferred = preferred && action.diagnostics.length > 0;
        actions.push(action);
      };
      const quotation = quotationAt(near, offset);
      if (quotation !== null && isOpen(quotation)) {
        const [start] = extent(quotation);
        const speaker = near.entities.find(({ id }) => id === quotation.speaker);
        const fixed = stateOf(quotation) === 'altered' ? recordedEdit(draft.annotator.text(), quotation, draft.view.statements.find(({ id }) => id === quotation.statement)?.verbatim) : null;
        if (fixed !== null) {
          const action = new CodeAction(t('Replace by the recorded words: “{0}”', shortened(fixed.words, 60)), CodeActionKind.QuickFix);
          action.edit = new WorkspaceEdit();
          action.edit.replace(document.uri, rangeOf(document, ...fixed.span), fixed.words);
          action.diagnostics = problems.filter(({ code }) => code === 'quote-altered');
          action.isPreferred = action.diagnostics.length > 0;
          actions.push(action);
        }
        if (draft.ledger !== null && draft.view.statements.length > 0) add(t('Link to a statement in the ledger…'), 'sourceLedger.link', start, ['quote-unsourced', 'quote-altered', 'speaker-mismatch'], fixed === null);
        add(speaker === undefined ? t('Add these words to the ledger…') : t('Add these words to the ledger, as said by {0}', shortened(labelOf(speaker, draft.view), 40)), 'sourceLedger.addStatement', start, ['quote-unsourced']);
        if (speaker?.source === null) add(t('Add {0} to the ledger as a source', shortened(speaker.name, 40)), 'sourceLedger.createSource', start, ['quote-unsourced']);
      }
      for (const use of draft.annotator.uses().filter(({ state, start, end }) => state === 'drifted' && start <= offset && offset <= end)) {
        const title = t('This is the place of {0}: link it again', use.id);
        const action = new CodeAction(title, CodeActionKind.QuickFix);
        action.command = { command: 'sourceLedger.internal.linkAgain', title, arguments: [{ draft: draft.key, start: use.start, id: use.id } satisfies DraftPlace] };
        action.diagnostics = problems.filter(({ code }) => code === 'anchor-drifted');
        actions.push(action);
      }
      for (const finding of (draft.annotation?.findings ?? []).filter(one => isOpenFinding(one) && one.start <= offset && offset <= one.end)) {
        const { rule, replacement, fixes: offered, places = [] } = finding;
        const about = problems.filter(({ code }) => code === rule);
        if (replacement !== undefined && (offered.includes('replace') || offered.includes('replace-everywhere'))) {
          const everywhere = offered.includes('replace-everywhere');
          const action = new CodeAction(everywhere && places.length > 0 ? t('Write “{0}” in all {1} places', shortened(replacement, 40), places.length + 1) : t('Write “{0}”', shortened(replacement, 40)), CodeActionKind.QuickFix);
          action.edit = new WorkspaceEdit();
          for (const place of [[finding.start, finding.end] as const, ...everywhere ? places : []]) action.edit.replace(document.uri, rangeOf(document, ...place), replacement);
          action.diagnostics = about;
          action.isPreferred = about.length > 0;
          actions.push(action);
        }
        if (draft.ledger !== null) {
          const action = new CodeAction(t('Accept this, with your name and a reason ({0})…', rule), CodeActionKind.QuickFix);
          action.command = { command: 'sourceLedger.internal.waive', title: action.title, arguments: [{ draft: draft.key, start: finding.start, id: rule } satisfies DraftPlace] };
          action.diagnostics = about;
          actions.push(action);
        }
      }
      if (tellsAt(draft, offset)) add(t('Put what is told here into the ledger…'), 'sourceLedger.recordTold', offset, []);
      const named = nameAt(near, offset);
      if (named !== null && named.entity.source === null && (named.entity.type === 'person' || named.entity.type === 'organization') && named.entity.id !== quotation?.speaker)
        add(t('Add {0} to the ledger as a source', shortened(named.entity.name, 40)), 'sourceLedger.createSource', named.span[0], []);
      return actions;
    },
  }, { providedCodeActionKinds: [CodeActionKind.QuickFix] });
}

/** The label of a source goes before the name in the draft, for the sake of those who may not be named. */
function labelOf({ name, source }: { readonly name: string; readonly source: string | null }, view: { readonly sources: readonly { readonly id: string; readonly label: string }[] }): string {
  return view.sources.find(({ id }) => id === source)?.label ?? name;
}
