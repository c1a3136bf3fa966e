import { commands, l10n, window } from 'vscode';
import type { Disposable, Memento, QuickPickItem, TextDocument } from 'vscode';
import type { DocumentClass } from '../transcript/types';
import type { Draft } from './draft';
import type { Drafts } from './drafts';
import { words } from './words';

const CLASSES: readonly DocumentClass[] = ['article', 'transcript', 'other'];

/** What a person has said a document is. Kept for each file of a folder; for untitled ones as long as the window lives. */
export class TextClasses {
  readonly #passing = new Map<string, DocumentClass>();

  constructor(private readonly memory: Memento) {}

  of(document: TextDocument): DocumentClass | null {
    const key = keyOf(document);
    const kept = document.isUntitled ? this.#passing.get(key) : this.memory.get<string>(key);
    return CLASSES.find(known => known === kept) ?? null;
  }

  async set(document: TextDocument, chosen: DocumentClass | null): Promise<void> {
    const key = keyOf(document);
    if (!document.isUntitled) await this.memory.update(key, chosen ?? undefined);
    else if (chosen === null) this.#passing.delete(key);
    else this.#passing.set(key, chosen);
  }
}

const keyOf = (document: TextDocument): string => `class:${document.uri.toString()}`;

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
