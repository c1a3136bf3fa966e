import { DocumentLink, l10n, languages, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import type { EvidencePlace } from '../commands/open-evidence';
import { evidencePlaces } from '../engine';
import type { Ledgers } from '../ledgers';
import { commandUri, rangeOf } from '../places';
import { LEDGER_SELECTOR } from './ids';

const { t } = l10n;

/** Makes links of the files of evidence, and of the times of statements whose recording is known: they open it there. */
export function registerLinks(ledgers: Ledgers): Disposable {
  return languages.registerDocumentLinkProvider(LEDGER_SELECTOR, {
    async provideDocumentLinks(document, token) {
      const ledger = await ledgers.settled(document, token);
      if (ledger === undefined || !workspace.isTrusted) return [];
      return evidencePlaces(ledger.text, ledger.ledger).map(({ span, evidence, statement }) => {
        const place: EvidencePlace = { ledger: document.uri.toString(), id: evidence, ...statement !== null && { of: statement } };
        const link = new DocumentLink(rangeOf(document, ...span), commandUri('sourceLedger.openEvidence', place));
        link.tooltip = statement === null ? t('Open the file') : t('Open the recording here');
        return link;
      });
    },
  });
}
