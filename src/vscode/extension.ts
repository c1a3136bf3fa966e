import { commands, workspace } from 'vscode';
import type { ExtensionContext, Uri } from 'vscode';
import { registerAdd } from './commands/add';
import { registerChooseLedger } from './commands/choose-ledger';
import { registerCreateLedger } from './commands/create-ledger';
import { registerExport } from './commands/export';
import { registerGo } from './commands/go';
import { registerLink } from './commands/link';
import { registerMapSpeaker } from './commands/map-speaker';
import { registerNewEntry } from './commands/new-entry';
import { registerOpenEvidence } from './commands/open-evidence';
import { registerRecordTold } from './commands/record-told';
import type { Surroundings } from './commands/surroundings';
import { registerWaive } from './commands/waive';
import { Diagnostics } from './diagnostics';
import type { Draft } from './draft';
import { Drafts } from './drafts';
import { addEntry } from './engine';
import { registerHover } from './hover';
import { registerLedgerEditor } from './ledger-editor';
import { LedgerWriter } from './ledger-writer';
import { Ledgers } from './ledgers';
import { Log } from './log';
import { Marks } from './marks';
import { readModels } from './models';
import { LANGUAGE_CHOICES } from './logic/switching';
import { Remembered } from './remembered';
import { isReadable } from './origin';
import { registerQuickFixes } from './quick-fixes';
import { ReadableTranscripts } from './readable-transcripts';
import { checkLevels, longestDraft } from './settings';
import { Status } from './status';
import { registerTextClass, textClasses } from './text-class';
import { TranscriptLanguage } from './transcript-language';
import { registerTranscriptFixes } from './transcript-fixes';
import { registerTranscriptFolding } from './transcript-folding';
import { registerTranscriptOutline } from './transcript-outline';
import { LedgerTree } from './tree';

/** What the extension gives to its own tests. */
export interface Inner { readonly drafts: Drafts; readonly ledgers: Ledgers; readonly marks: Marks; readonly tree: LedgerTree; readonly writer: LedgerWriter; readonly addEntry: typeof addEntry; /** Where the log is kept. */ readonly logs: Uri }

/** Puts the features together; each is in a file of its own. */
export function activate(context: ExtensionContext): Inner {
  const log = new Log();
  const ledgers = new Ledgers(context.workspaceState, log);
  const classes = textClasses(context.workspaceState);
  // Read when the first draft is, so that it does not hold up the start.
  let models: ReturnType<typeof readModels> | null = null;
  const drafts = new Drafts({
    ledger: document => ledgers.of(document), models: () => models ??= readModels(context.extensionUri, log), levels: checkLevels, chosenClass: document => classes.of(document) ?? (isReadable(document.uri) ? 'transcript' : null), longest: longestDraft,
    fault: (where, error) => { log.fault(where, error); },
  });
  const tree = new LedgerTree(drafts, context.workspaceState);
  const marks = new Marks(drafts);
  const writer = new LedgerWriter(ledgers, log);
  const readable = new ReadableTranscripts();
  const around: Surroundings = { drafts, ledgers, tree, writer, readable };
  context.subscriptions.push(
    log, ledgers, drafts, tree, marks, readable, new Diagnostics(drafts, ledgers), new Status(drafts),
    new TranscriptLanguage(drafts, new Remembered(context.workspaceState, 'language', LANGUAGE_CHOICES), classes, log), registerTranscriptFolding(drafts), registerTranscriptOutline(drafts),
    registerLedgerEditor(ledgers), registerHover(drafts), registerQuickFixes(drafts), registerTranscriptFixes(drafts), registerTextClass(drafts, classes, () => tree.draft),
    registerCreateLedger(around), ...registerLink(around), registerChooseLedger(around), registerExport(around), ...registerAdd(around), ...registerNewEntry(around), registerMapSpeaker(around), registerOpenEvidence(around), registerRecordTold(around), registerWaive(around, context.workspaceState), ...registerGo(around),
    commands.registerCommand('sourceLedger.showLog', () => { log.channel.show(); }),
    commands.registerCommand('sourceLedger.analyseAgain', () => (drafts.active() ?? tree.draft)?.analyse()),
    ...keepUp(drafts, ledgers),
  );
  drafts.start();
  return { drafts, ledgers, marks, tree, writer, addEntry, logs: context.logUri };
}

/** Hands on to the drafts what happens to ledgers and settings. */
function keepUp(drafts: Drafts, ledgers: Ledgers): { dispose(): void }[] {
  const runs = new WeakMap<Draft, number>();
  /** Looks for the ledger of a draft anew; of several searches the last one counts. */
  const renew = async (draft: Draft): Promise<void> => {
    const run = (runs.get(draft) ?? 0) + 1;
    runs.set(draft, run);
    const ledger = await ledgers.of(draft.document);
    if (runs.get(draft) === run && ledger !== draft.ledger) draft.use(ledger);
  };
  return [
    // Other words in a ledger change nothing about which ledger a draft has, so no folder is searched for them.
    ledgers.onDidChange(uri => {
      for (const draft of drafts.all().filter(({ ledger }) => ledger?.uri.toString() === uri.toString())) {
        const ledger = ledgers.byUri(uri);
        if (ledger === undefined) void renew(draft);
        else if (ledger !== draft.ledger) draft.use(ledger);
      }
    }),
    ledgers.onDidMove(() => { for (const draft of drafts.all()) void renew(draft); }),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('sourceLedger.checks')) for (const draft of drafts.all()) draft.use(draft.ledger);
      if (event.affectsConfiguration('sourceLedger.maxFileSize')) for (const draft of drafts.all()) if (draft.state !== 'ready' || draft.document.getText().length > longestDraft()) void draft.analyse();
    }),
  ];
}
