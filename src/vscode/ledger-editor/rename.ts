import { WorkspaceEdit, l10n, languages } from 'vscode';
import type { Disposable } from 'vscode';
import { renameId } from '../engine';
import type { Ledgers } from '../ledgers';
import { rangeOf } from '../places';
import { LEDGER_SELECTOR, idAt, idRange } from './ids';

/** Renames an id with all that refers to it. What cannot be done is said, and nothing is changed. */
export function registerRename(ledgers: Ledgers): Disposable {
  return languages.registerRenameProvider(LEDGER_SELECTOR, {
    prepareRename(document, position) {
      const ledger = ledgers.current(document);
      const place = ledger === undefined ? undefined : idAt(ledger, document, position);
      if (place === undefined) throw new Error(l10n.t('Only ids can be renamed here, such as S-001.'));
      return { range: idRange(document, place), placeholder: place.id };
    },
    provideRenameEdits(document, position, to) {
      const ledger = ledgers.current(document);
      const place = ledger === undefined ? undefined : idAt(ledger, document, position);
      if (ledger === undefined || place === undefined) return undefined;
      const result = renameId(ledger.text, place.id, to.trim());
      if (!result.ok) throw new Error(result.message);
      const edit = new WorkspaceEdit();
      for (const { start, end, text } of result.changes) edit.replace(document.uri, rangeOf(document, start, end), text);
      return edit;
    },
  });
}
