import { commands, l10n, window, workspace } from 'vscode';
import type { Disposable, QuickPickItem, Uri } from 'vscode';
import type { Surroundings } from './surroundings';

const { t } = l10n;
/** More ledgers than anybody has in one folder. */
const MOST = 1000;

/** The command that gives a draft another ledger than the one that is found by itself. */
export function registerChooseLedger({ drafts, ledgers, tree }: Surroundings): Disposable {
  return commands.registerCommand('sourceLedger.chooseLedger', async () => {
    const draft = drafts.active() ?? tree.draft;
    if (draft === undefined) return;
    const now = draft.ledger?.uri.toString();
    const found = await workspace.findFiles('**/{ledger.yaml,*.ledger.yaml}', '**/node_modules/**', MOST);
    const items: (QuickPickItem & { readonly uri?: Uri | null })[] = [
      ...found.sort((a, b) => a.path.localeCompare(b.path)).map(uri => ({ uri, label: `$(book) ${workspace.asRelativePath(uri)}`, description: uri.toString() === now ? t('now') : '' })),
      { uri: null, label: `$(search) ${t('The Nearest, Found by Itself')}` },
      { label: `$(folder-opened) ${t('Another File…')}` },
    ];
    const picked = await window.showQuickPick(items, { placeHolder: t('Which ledger has the sources of this draft?') });
    if (picked === undefined) return;
    const uri = picked.uri !== undefined ? picked.uri : (await window.showOpenDialog({ filters: { [t('Ledger')]: ['yaml', 'yml'] } }))?.[0];
    if (uri !== undefined) await ledgers.choose(draft.origin, uri);
  });
}
