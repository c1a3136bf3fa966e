import { Disposable, Uri, ViewColumn, commands, l10n, languages, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { EXPORT_FORMATS, PROFILES, exportDraft } from '../engine';
import type { ExportFormat, Profile } from '../engine';
import type { Surroundings } from './surroundings';

const { t } = l10n;
/** Previews have addresses of their own: they are no drafts, cannot be changed, and ask for nothing when they are closed. */
const SCHEME = 'source-ledger-export';

/** The command that hands out the annotated draft, or the ledger, after saying for whom and what is left out. */
export function registerExport({ drafts, tree }: Surroundings): Disposable {
  const previews = new Map<string, string>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: uri => previews.get(uri.toString()) ?? '' });
  const closed = workspace.onDidCloseTextDocument(({ uri }) => { previews.delete(uri.toString()); });
  const showText = async (file: string, { content, language }: { readonly content: string; readonly language: string }): Promise<void> => {
    const uri = Uri.from({ scheme: SCHEME, path: `/${previews.size + 1}-${Date.now()}/${file}` });
    previews.set(uri.toString(), content);
    const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), language);
    // Another language closes the document for a moment, which forgets its text.
    previews.set(uri.toString(), content);
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true });
  };
  const command = commands.registerCommand('sourceLedger.export', async () => {
    const draft = drafts.active() ?? tree.draft;
    if (draft?.annotator == null || !workspace.isTrusted) return;
    const format = await pickFormat();
    if (format === undefined) return;
    const profile = await pickProfile();
    if (profile === undefined) return;
    const fileName = draft.origin.path.slice(draft.origin.path.lastIndexOf('/') + 1);
    const name = fileName.replace(/\.[^.]*$/u, '');
    const made = exportDraft({ name: fileName, format, profile, text: draft.annotator.text(), annotation: draft.annotator.annotation(), ledger: draft.ledger?.ledger ?? null });
    if (!made.ok) { void window.showErrorMessage(made.message); return; }
    const how = await pickHow(made.removed);
    const file = `${name}-${profile}${made.extension}`;
    if (how === 'preview' && format === 'html') showPage(file, made.content);
    else if (how === 'preview') await showText(file, made);
    if (how === 'save') await save(Uri.joinPath(draft.document.isUntitled ? workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/') : Uri.joinPath(draft.origin, '..'), file), made.content);
  });
  return Disposable.from(provider, closed, command);
}

/** A page is looked at as a page: nothing in it runs, and nothing of this computer can be reached from it. */
function showPage(title: string, content: string): void {
  const panel = window.createWebviewPanel('sourceLedger.page', title, { viewColumn: ViewColumn.Beside, preserveFocus: false }, { enableScripts: false, enableForms: false, enableCommandUris: false, localResourceRoots: [] });
  panel.webview.html = content;
}

async function pickFormat(): Promise<ExportFormat | undefined> {
  const titles: Readonly<Record<ExportFormat, readonly [string, string]>> = {
    markdown: [t('Markdown with Footnotes'), t('The draft, with a note for each quotation')],
    html: [t('Web Page'), t('One file to read and print, with nothing to load')],
    json: [t('Annotation (JSON)'), t('For other programs')],
    ledger: [t('Annotated Ledger (YAML)'), t('Each source with the places where it is used')],
  };
  const items = EXPORT_FORMATS.map(format => ({ format, label: titles[format][0], detail: titles[format][1] }));
  return (await window.showQuickPick(items, { title: t('Export (1 of 3)'), placeHolder: t('In which form?') }))?.format;
}

async function pickProfile(): Promise<Profile | undefined> {
  const titles: Readonly<Record<Profile, readonly [string, string]>> = {
    public: [t('For Everybody'), t('Only what may be printed; protected sources as agreed')],
    checker: [t('For a Fact-Checker'), t('With terms, evidence and checks; nothing confidential')],
    lawyer: [t('For a Lawyer'), t('With reasons and replies too; nothing confidential')],
    archive: [t('For the Archive'), t('All that is not confidential')],
  };
  const items = PROFILES.map(profile => ({ profile, label: titles[profile][0], detail: titles[profile][1] }));
  return (await window.showQuickPick(items, { title: t('Export (2 of 3)'), placeHolder: t('Who will read it?') }))?.profile;
}

/** Says what is not in the export before it is made. */
async function pickHow(removed: readonly string[]): Promise<'preview' | 'save' | undefined> {
  const items: (QuickPickItem & { readonly how: 'preview' | 'save' })[] = [
    { how: 'preview', label: `$(open-preview) ${t('Look at It First')}`, detail: t('Beside the draft, not saved') },
    { how: 'save', label: `$(save) ${t('Save It…')}` },
  ];
  const left = removed.length === 0 ? t('Nothing of the ledger is left out.') : t('Left out: {0}', removed.join(', '));
  return (await window.showQuickPick(items, { title: t('Export (3 of 3)'), placeHolder: left }))?.how;
}

async function save(proposed: Uri, content: string): Promise<void> {
  const target = await window.showSaveDialog({ defaultUri: proposed });
  if (target === undefined) return;
  try { await workspace.fs.writeFile(target, new TextEncoder().encode(content)); }
  catch { void window.showErrorMessage(t('The export could not be written there.')); return; }
  const open = t('Open It');
  if (await window.showInformationMessage(t('The export is saved.'), open) === open) await window.showTextDocument(target);
}
