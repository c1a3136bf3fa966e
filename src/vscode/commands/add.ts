import { commands, l10n, window } from 'vscode';
import type { Disposable, QuickPickItem } from 'vscode';
import type { Entity } from '../../annotation/types';
import { addSource, addStatement, sourceKind } from '../engine';
import type { SourceKind } from '../engine';
import { nameAt } from '../logic/card';
import { shortened } from '../logic/markdown';
import { quotationAt } from '../logic/quotation-state';
import { verbatim } from '../logic/verbatim';
import { withLedger } from './create-ledger';
import { placeIn } from './surroundings';
import type { Here, Surroundings } from './surroundings';

const { t } = l10n;

/** The commands that add a source or a statement out of the draft. */
export function registerAdd(around: Surroundings): Disposable[] {
  return [
    commands.registerCommand('sourceLedger.createSource', async (argument?: unknown) => {
      const here = placeIn(around, argument);
      if (here !== undefined) await createSource(around, here);
    }),
    commands.registerCommand('sourceLedger.addStatement', async (argument?: unknown) => {
      const here = placeIn(around, argument);
      if (here !== undefined) await addWords(around, here);
    }),
  ];
}

/** Adds whoever is named at the place, or speaks there. */
async function createSource(around: Surroundings, { draft, offset }: Here): Promise<void> {
  const near = draft.annotator?.within(offset, offset + 1);
  if (near === undefined) return;
  const quotation = quotationAt(near, offset);
  const entity = nameAt(near, offset)?.entity ?? near.entities.find(({ id }) => id === quotation?.speaker);
  if (entity === undefined) { void window.showInformationMessage(t('Put the cursor on a name, or into a quotation whose speaker is named.')); return; }
  if (entity.source !== null) { void window.showInformationMessage(t('{0} is in the ledger already.', entity.name)); return; }
  if (!await withLedger(around, draft) || draft.ledger === null) return;
  // The ledger that was just made out of the draft may hold the name already.
  if (draft.annotator?.within(offset, offset + 1).entities.some(({ name, source }) => name === entity.name && source !== null) === true) return;
  const ids = await around.writer.change(draft.ledger.uri, text => addSource(text, sourceKind(entity.type), entity.name));
  if (ids !== null) say(t('{0} is now in the ledger.', entity.name));
}

/** Adds the quoted words as a statement of whoever speaks; the speaker first, when the ledger does not know them. */
async function addWords(around: Surroundings, { draft, offset }: Here): Promise<void> {
  const near = draft.annotator?.within(offset, offset + 1);
  const quotation = near === undefined ? null : quotationAt(near, offset);
  if (near === undefined || quotation === null || quotation.kind === 'indirect') { void window.showInformationMessage(t('Put the cursor into a quotation.')); return; }
  const words = verbatim(draft.annotator?.text() ?? '', quotation);
  const speaker = near.entities.find(({ id }) => id === quotation.speaker);
  if (!await withLedger(around, draft) || draft.ledger === null) return;
  const from = await sourceFor(draft.annotator?.within(offset, offset + 1).entities.find(({ name }) => name === speaker?.name) ?? speaker, words, draft.view.sources);
  if (from === undefined) return;
  const ids = await around.writer.change(draft.ledger.uri, ...('id' in from
    ? [(text: string) => addStatement(text, from.id, words)]
    : [(text: string) => addSource(text, from.kind, from.name), (text: string, [id]: readonly string[]) => addStatement(text, id ?? '', words)]));
  if (ids !== null) say(t('The words are now in the ledger. Check them against what you heard or read.'));
}

type From = { readonly id: string } | { readonly kind: SourceKind; readonly name: string };

/** The source that said the words: the speaker's, a new one for the speaker, or one that the reporter chooses when nobody is named. */
async function sourceFor(speaker: Entity | undefined, words: string, sources: readonly { readonly id: string; readonly label: string; readonly roles: readonly string[] }[]): Promise<From | undefined> {
  if (speaker !== undefined) return speaker.source !== null ? { id: speaker.source } : { kind: sourceKind(speaker.type), name: speaker.name };
  const other: QuickPickItem & { readonly id?: string } = { label: `$(person-add) ${t('Somebody who is not in the ledger…')}`, alwaysShow: true };
  const picked = await window.showQuickPick<QuickPickItem & { readonly id?: string }>(
    [...sources.map(({ id, label, roles }) => ({ id, label, description: roles[0] ?? '' })), other], { placeHolder: t('Who said: “{0}”?', shortened(words, 60)), matchOnDescription: true });
  if (picked?.id !== undefined) return { id: picked.id };
  if (picked === undefined) return undefined;
  const name = await window.showInputBox({ prompt: t('The name of the source'), validateInput: value => value.trim() === '' ? t('A name is needed.') : undefined });
  return name === undefined ? undefined : { kind: 'person', name: name.trim() };
}

function say(message: string): void { window.setStatusBarMessage(message, 6000); }
