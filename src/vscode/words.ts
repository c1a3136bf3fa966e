import { l10n } from 'vscode';
import type { DocumentClass } from '../transcript/types';
import type { DraftState } from './draft';
import type { QuotationState } from './logic/quotation-state';

const { t } = l10n;

/** What the extension says, in one place, so that the same thing has the same words everywhere. */
export const words = {
  readingDraft: () => t('Reading the draft'),
  class: (is: DocumentClass) => ({ article: t('Article'), transcript: t('Transcript'), other: t('Not a news text') })[is],
  state: (state: QuotationState) => ({
    linked: t('In the ledger'), altered: t('Other words than in the ledger'), unsourced: t('Not in the ledger'), unattributed: t('No speaker named'), indirect: t('Said in other words'),
  })[state],
  draftState: (state: DraftState) => ({
    reading: t('Reading the draft'), ready: t('Read'), stopped: t('Stopped'), tooLarge: t('Too large to read'), notText: t('Not a text file'), failed: t('Could not be read'),
  })[state],
  /** The status of a use, as the ledger has it. */
  useStatus: (status: string) => ({ unchecked: t('not checked yet'), matches: t('matches the record'), differs: t('differs from the record'), waived: t('accepted as it is'), cut: t('cut') })[status] ?? status,
  quotations: (count: number) => count === 1 ? t('1 quotation') : t('{0} quotations', count),
  open: (count: number) => count === 0 ? t('none open') : t('{0} open', count),
};
