import { commands, l10n, window } from 'vscode';
import type { Disposable, Memento, QuickPickItem } from 'vscode';
import type { DocumentClass } from '../transcript/types';
import type { Draft } from './draft';
import type { Drafts } from './drafts';
import { Remembered } from './remembered';
import { words } from './words';

const CLASSES: readonly DocumentClass[] = ['article', 'transcript', 'other'];

/** What a person has said a document is. */
export type TextClasses = Remembered<DocumentClass>;
export const textClasses = (memory: Memento): TextClasses => new Remembered(memory, 'class', CLASSES);

/**
 * The command with which a person says what a text is.
 * @param current the draft it is about when no draft is in the active editor
 */
export function registerTextClass(drafts: Drafts, classes: TextClasses, current: () => Draft | undefined): Disposable {
  return commands.registerCommand('sourceLedger.chooseTextClass', async (chosen?: unknown) => {
    const draft = drafts.active() ?? current();
    if (draft === undefined) return;
    const now = classes.of(draft.document);
    const asked = CLASSES.find(known => known === chosen);
    const items: (QuickPickItem & { readonly is: DocumentClass | null })[] = [
      { is: null, label: l10n.t('Recognise by Itself'), description: now === null ? l10n.t('now') : '' },
      ...CLASSES.map(is => ({ is, label: words.class(is), description: now === is ? l10n.t('now') : '' })),
    ];
    const picked = asked === undefined ? await window.showQuickPick(items, { placeHolder: l10n.t('What is this text? It is remembered for this file.') }) : { is: asked };
    if (picked === undefined) return;
    await classes.set(draft.document, picked.is);
    await draft.analyse();
  });
}
