import { commands, l10n, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import type { Draft } from '../draft';
import { newLedger } from '../engine';
import type { Surroundings } from './surroundings';

const { t } = l10n;

/** Makes the first ledger of a draft out of those who are named and quoted in it. */
export function registerCreateLedger(around: Surroundings): Disposable {
  return commands.registerCommand('sourceLedger.createLedger', async () => {
    const draft = around.drafts.active() ?? around.tree.draft;
    if (draft === undefined) return;
    if (draft.ledger !== null) {
      const open = t('Open It');
      if (await window.showInformationMessage(t('This draft has a ledger already.'), open) === open) await window.showTextDocument(draft.ledger.uri, { preview: false });
      return;
    }
    await createLedger(around, draft, true);
  });
}

/** @returns true when the draft has a ledger now */
export async function createLedger({ writer, drafts, ledgers }: Surroundings, draft: Draft, show: boolean): Promise<boolean> {
  const { annotator } = draft;
  if (annotator === null) return false;
  const uri = await writer.create(draft, newLedger(annotator.annotation(), workspace.asRelativePath(draft.origin, false), annotator.text()));
  if (uri === null) return false;
  draft.use(await ledgers.read(uri));
  for (const other of drafts.all()) if (other !== draft && other.ledger === null) other.use(await ledgers.of(other.document));
  if (show) await window.showTextDocument(uri, { viewColumn: window.activeTextEditor === undefined ? -1 : -2, preserveFocus: true, preview: false });
  return true;
}

/** Asks whether to create a ledger where there is none and something is to be written into it. */
export async function withLedger(around: Surroundings, draft: Draft): Promise<boolean> {
  if (draft.ledger !== null) return true;
  const create = t('Create a Ledger');
  if (await window.showInformationMessage(t('This draft has no ledger yet.'), create) !== create) return false;
  return createLedger(around, draft, false);
}
