import { commands, l10n, window } from 'vscode';
import type { Disposable, QuickPickItem } from 'vscode';
import { noticesFor, offersOf } from '../engine';
import type { Offer } from '../engine';
import type { Draft } from '../draft';
import { withoutIcons } from '../logic/markdown';
import { withLedger } from './create-ledger';
import type { Surroundings } from './surroundings';

const { t } = l10n;

/** What is told, in words for a reporter. */
export const offerTitle = ({ is, words }: Pick<Offer, 'is' | 'words'>): string =>
  ({ dateline: t('Dateline: {0}', words), embargo: t('Embargo: {0}', words.replace(/T(\d{2}:\d{2})(?::\d{2})?([+-]\d{2}:\d{2}|Z)?$/u, ', $1 ($2)')), authors: t('Authors: {0}', words), terms: t('Terms: {0}', words) })[is];

/** What the draft tells and its ledger does not say. */
export const offersIn = ({ annotator, ledger }: Draft): readonly Offer[] => annotator === null || ledger === null ? [] : offersOf(annotator.annotation(), annotator.text(), ledger.ledger);

/** True at a place of a draft that tells something which its ledger does not say. Most places tell nothing at all, which costs little to see. */
export function tellsAt(draft: Draft, offset: number): boolean {
  const { annotator } = draft;
  const covers = ({ start, end }: { readonly start: number; readonly end: number }): boolean => start <= offset && offset <= end;
  if (annotator === null || draft.ledger === null || !noticesFor(annotator.text(), annotator.within(offset, offset)).some(covers)) return false;
  return offersIn(draft).some(({ span: [start, end] }) => covers({ start, end }));
}

/** The command that puts what a draft tells of itself (dateline, authors, embargo) and of terms into its ledger: what a person has picked, and no more. */
export function registerRecordTold(around: Surroundings): Disposable {
  return commands.registerCommand('sourceLedger.recordTold', async () => {
    const draft = around.drafts.active() ?? around.tree.draft;
    if (draft?.annotator == null || !await withLedger(around, draft) || draft.ledger === null) return;
    const offers = offersIn(draft);
    if (offers.length === 0) { void window.showInformationMessage(t('The draft tells no dateline, author, embargo or terms that the ledger does not have.')); return; }
    const picked = await window.showQuickPick(offers.map(itemOf), { canPickMany: true, title: t('What Shall the Ledger Say?'), placeHolder: t('Only what you tick is written') });
    const writes = picked?.flatMap(({ write }) => write ?? []) ?? [];
    if (writes.length === 0) return;
    const ids = await around.writer.change(draft.ledger.uri, ...writes);
    if (ids !== null) window.setStatusBarMessage(t('It is in the ledger now.'), 6000);
  });
}

const itemOf = (offer: Offer): QuickPickItem & Pick<Offer, 'write'> => ({
  label: withoutIcons(offerTitle(offer)), write: offer.write, picked: offer.write !== null && offer.instead === null,
  detail: offer.write === null ? t('The time is not certain. Set story.embargo_until in the ledger yourself.') : offer.instead === null ? '' : t('Instead of: {0}', offer.instead),
});
