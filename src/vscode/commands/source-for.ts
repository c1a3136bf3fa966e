import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { Entity } from '../../annotation/types';
import { sourceKind } from '../engine';
import type { SourceKind } from '../engine';
import type { SourceView } from '../logic/ledger-view';
import { shortened, withoutIcons } from '../logic/markdown';

const { t } = l10n;

/** A source of the ledger, or one that is to be added to it. */
export type From = { readonly id: string } | { readonly kind: SourceKind; readonly name: string };

/** The source that said the words: the speaker's, a new one for the speaker, or one that the reporter chooses when nobody is named. */
export async function sourceFor(speaker: Entity | undefined, words: string, sources: readonly SourceView[]): Promise<From | undefined> {
  if (speaker !== undefined) return speaker.source !== null ? { id: speaker.source } : { kind: sourceKind(speaker.type), name: speaker.name };
  return pickSource(t('Who said: “{0}”?', shortened(words, 60)), sources);
}

/**
 * Asks for a source of the ledger, or for the name of a new one; undefined when it was given up.
 * @param name what stands in the box for a new name at first
 */
export async function pickSource(asks: string, sources: readonly SourceView[], name = ''): Promise<From | undefined> {
  const other: QuickPickItem & { readonly id?: string } = { label: `$(person-add) ${t('Somebody who is not in the ledger…')}`, alwaysShow: true };
  const picked = await window.showQuickPick<QuickPickItem & { readonly id?: string }>(
    [...sources.map(({ id, label, roles }) => ({ id, label: withoutIcons(label), description: roles[0] ?? '' })), other], { placeHolder: asks, matchOnDescription: true });
  if (picked?.id !== undefined) return { id: picked.id };
  if (picked === undefined) return undefined;
  const given = await window.showInputBox({ prompt: t('The name of the source'), value: name, validateInput: value => value.trim() === '' ? t('A name is needed.') : undefined });
  return given === undefined || given.trim() === '' ? undefined : { kind: 'person', name: given.trim() };
}
