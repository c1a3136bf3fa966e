import { Disposable, EventEmitter, FoldingRange, languages } from 'vscode';
import type { Drafts } from './drafts';
import { onKindChange } from './kind-changes';
import { foldsOfTurns } from './logic/turn-outline';
import { DRAFT_SELECTOR } from './status';

/**
 * Folds a transcript by turn: the line with the speaker stays. Of what is no transcript it says nothing, so that the
 * editor folds it as it always does; in Markdown the headings fold beside the turns.
 */
export function registerTranscriptFolding(drafts: Drafts): Disposable {
  const changed = new EventEmitter<void>();
  return Disposable.from(changed, onKindChange(drafts, () => { changed.fire(); }), languages.registerFoldingRangeProvider(DRAFT_SELECTOR, {
    onDidChangeFoldingRanges: changed.event,
    async provideFoldingRanges(document, _context, token) {
      const annotation = (await drafts.read(document, token))?.annotation;
      if (annotation?.recognition.class !== 'transcript') return undefined;
      const folds = foldsOfTurns(annotation.turns, offset => document.positionAt(offset).line);
      return folds.length === 0 ? undefined : folds.map(([first, last]) => new FoldingRange(first, last));
    },
  }));
}
