import { Disposable, commands, window } from 'vscode';
import type { Ledgers } from '../ledgers';
import { registerCompletion } from './completion';
import { registerFolding } from './folding';
import { registerLedgerHover } from './hover';
import { registerLinks } from './links';
import { registerNavigation } from './navigation';
import { registerLedgerFixes } from './quick-fixes';
import { registerRename } from './rename';
import { registerSymbols } from './symbols';

/** What helps to write a ledger by hand, without any other extension. */
export function registerLedgerEditor(ledgers: Ledgers): Disposable {
  // The menus hang on it.
  const tell = (): void => { void commands.executeCommand('setContext', 'sourceLedger.inLedger', window.activeTextEditor !== undefined && ledgers.known(window.activeTextEditor.document) !== undefined); };
  return Disposable.from(
    window.onDidChangeActiveTextEditor(tell), ledgers.onDidChange(tell),
    registerCompletion(ledgers), registerLedgerHover(ledgers), registerNavigation(ledgers), registerRename(ledgers), registerSymbols(ledgers), registerFolding(ledgers), registerLedgerFixes(ledgers), registerLinks(ledgers),
  );
}
