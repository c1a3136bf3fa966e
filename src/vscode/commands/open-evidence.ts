import { FileType, Uri, commands, env, l10n, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { insideFolder } from '../logic/ledger-path';
import { addressAt, clockOf } from '../logic/moment';
import { safeLink } from '../logic/markdown';
import type { Surroundings } from './surroundings';

const { t } = l10n;

/** Which evidence of which ledger is to be opened, and at the words of which statement. Whatever comes in is looked up anew. */
export interface EvidencePlace { readonly ledger: string; readonly id: string; /** Id of a statement. */ readonly of?: string }

/** What a machine has written is shown as a transcript to be read. */
const MACHINE = /\.(?:json|otr|ttml|dfxp)$/iu;

/** The command that opens a recording or a document of the ledger, at the second that a statement is from. */
export function registerOpenEvidence({ ledgers }: Surroundings): Disposable {
  return commands.registerCommand('sourceLedger.openEvidence', async (place?: Partial<EvidencePlace>) => {
    const view = typeof place?.ledger !== 'string' ? undefined : ledgers.byUri(Uri.parse(place.ledger))?.view;
    const evidence = view?.evidence.find(({ id }) => id === place?.id);
    if (view === undefined || evidence === undefined || place?.ledger === undefined) return;
    if (!workspace.isTrusted) { void window.showInformationMessage(t('Evidence is opened only in a folder that you trust.')); return; }
    const at = view.statements.find(({ id }) => id === place.of)?.at ?? null;
    if (evidence.path !== null) await openFile(Uri.parse(place.ledger), evidence.path, at);
    else await openAddress(evidence.url ?? '', at);
  });
}

/** A file must lie in the folder of the ledger or below it: what a ledger of somebody else says leads nowhere else. */
async function openFile(ledger: Uri, path: string, at: number | null): Promise<void> {
  const parts = insideFolder(path);
  const file = parts === null ? null : Uri.joinPath(ledger, '..', ...parts);
  if (file === null || !await isFile(file)) { void window.showErrorMessage(t('“{0}” is not in the folder of the ledger.', path)); return; }
  if (MACHINE.test(file.path)) { await commands.executeCommand('sourceLedger.openReadable', file, at); return; }
  await commands.executeCommand('vscode.open', file);
  if (at !== null) window.setStatusBarMessage(t('The words begin at {0}.', clockOf(at)), 15_000);
}

async function openAddress(url: string, at: number | null): Promise<void> {
  const link = safeLink(url);
  if (link === null) void window.showErrorMessage(t('This evidence has neither a file nor an address that can be opened.'));
  else await env.openExternal(Uri.parse(addressAt(link, at), true));
}

async function isFile(file: Uri): Promise<boolean> {
  try { return ((await workspace.fs.stat(file)).type & FileType.File) !== 0; }
  catch { return false; }
}
