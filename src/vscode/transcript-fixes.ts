import { CodeAction, CodeActionKind, l10n, languages } from 'vscode';
import type { Disposable } from 'vscode';
import type { DraftPlace } from './draft-place';
import type { Drafts } from './drafts';
import { shortened } from './logic/markdown';
import { speakerAt } from './logic/turn-speaker';
import { DRAFT_SELECTOR } from './status';

const { t } = l10n;

/** Offers in a transcript to record the selected words, and to say who speaks under a label that the ledger does not know. */
export function registerTranscriptFixes(drafts: Drafts): Disposable {
  return languages.registerCodeActionsProvider(DRAFT_SELECTOR, {
    provideCodeActions(document, range, _context, token) {
      const draft = drafts.of(document);
      if (draft?.annotator == null || token.isCancellationRequested) return [];
      const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      const near = draft.annotator.within(start, start + 1);
      if (near.recognition.class !== 'transcript') return [];
      const action = (title: string, command: string, place: Omit<DraftPlace, 'draft'>): CodeAction => {
        const made = new CodeAction(title, CodeActionKind.QuickFix);
        made.command = { command, title, arguments: [{ draft: draft.key, ...place } satisfies DraftPlace] };
        return made;
      };
      const speaker = speakerAt(near, draft.annotator.text(), start);
      return [
        ...start < end ? [action(t('Add the selected words to the ledger'), 'sourceLedger.addStatement', { start, end })] : [],
        ...speaker?.source === null ? [action(t('Say who “{0}” is…', shortened(speaker.label, 40)), 'sourceLedger.mapSpeaker', { start })] : [],
      ];
    },
  }, { providedCodeActionKinds: [CodeActionKind.QuickFix] });
}
