import { TabInputText, l10n, languages, window, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import type { Draft } from './draft';
import type { Drafts } from './drafts';
import type { Log } from './log';
import { PLAIN_LANGUAGE, TRANSCRIPT_LANGUAGE, cameAtOnce, choiceIn, languageStep } from './logic/switching';
import type { LanguageChoice } from './logic/switching';
import { lengthOf } from './places';
import type { Remembered } from './remembered';
import { setSwitchMode, switchMode } from './settings';
import type { TextClasses } from './text-class';

const { t } = l10n;
const MESSAGE_MS = 8000;

/**
 * Shows plain text that is surely a transcript as one. Only what has come whole is looked at: a document that was opened,
 * or most of one that was pasted or dropped in, after the pause that follows. While somebody types a text out of nothing
 * its language stays, and so it does in a comparison of two versions. A language that a person has chosen by hand is
 * remembered for the file and stands above all; so does what a person has said that the text is.
 */
export class TranscriptLanguage implements Disposable {
  /** Drafts that are being read from their first letter. */
  readonly #reading = new WeakSet<Draft>();
  /** Drafts whose language is to be decided on. */
  readonly #due = new Set<Draft>();
  /** By document: the language before the change that is being told. */
  readonly #before = new Map<string, string>();
  /** Documents whose language is being changed from here. */
  readonly #ours = new Set<string>();
  readonly #switched = new Set<string>();
  /** Documents that were asked about in this window. */
  readonly #asked = new Set<string>();
  readonly #parts: Disposable[];

  constructor(drafts: Drafts, private readonly choices: Remembered<LanguageChoice>, private readonly classes: TextClasses, private readonly log: Log) {
    this.#parts = [
      drafts.onDidChange(({ draft, change }) => {
        if (change.by === 'edit') this.#want(draft, cameAtOnce(change.changes, lengthOf(draft.document)));
        else if (draft.state === 'reading') this.#reading.add(draft);
        else if (this.#reading.delete(draft)) this.#want(draft, draft.state === 'ready');
      }),
      drafts.onDidSettle(draft => { this.#decide(draft); }),
      drafts.onDidClose(draft => { this.#due.delete(draft); }),
      window.tabGroups.onDidChangeTabs(() => { for (const draft of this.#due) this.#decide(draft); }),
      // Another language is told as a close and an open of the same document.
      workspace.onDidCloseTextDocument(document => {
        if (document.isClosed) this.#switched.delete(keyOf(document));
        else this.#before.set(keyOf(document), document.languageId);
      }),
      workspace.onDidOpenTextDocument(document => {
        const before = this.#before.get(keyOf(document));
        this.#before.delete(keyOf(document));
        if (before !== undefined && (before === TRANSCRIPT_LANGUAGE || drafts.of(document) !== undefined)) this.#changed(document, before);
      }),
    ];
  }

  #want(draft: Draft, wanted: boolean): void { if (wanted) this.#due.add(draft); else this.#due.delete(draft); }

  /** Remembers what a person has chosen. */
  #changed(document: TextDocument, before: string): void {
    if (this.#ours.has(keyOf(document))) return;
    this.#switched.delete(keyOf(document));
    const choice = choiceIn(before, document.languageId);
    if (choice !== null) void this.choices.set(document, choice);
  }

  #decide(draft: Draft): void {
    const { document, annotation } = draft;
    if (!this.#due.has(draft) || annotation === null || !standsAlone(document)) return;
    this.#due.delete(draft);
    const step = languageStep({
      language: document.languageId, mode: switchMode(document.uri), recognition: annotation.recognition,
      said: this.classes.of(document), choice: this.choices.of(document), switched: this.#switched.has(keyOf(document)),
    });
    if (step === 'switch') void this.#switch(document).then(() => window.setStatusBarMessage(t('Shown as a transcript. The language in the status bar changes it back.'), MESSAGE_MS));
    else if (step === 'back') void this.#set(document, PLAIN_LANGUAGE).then(() => this.#switched.delete(keyOf(document)));
    else if (step === 'ask') void this.#ask(document, annotation.recognition.because.slice(0, 2).join('; '));
  }

  async #ask(document: TextDocument, because: string): Promise<void> {
    if (this.#asked.has(keyOf(document))) return;
    this.#asked.add(keyOf(document));
    const [yes, no, never] = [t('Show as Transcript'), t('Not This File'), t('Never Ask')];
    const name = document.uri.path.split('/').at(-1) ?? '';
    const answer = await window.showInformationMessage(t('“{0}” looks like a transcript ({1}). Show it with its speakers in colour?', name, because), yes, no, never);
    if (answer === never) await setSwitchMode('off');
    else if (answer !== undefined) await this.choices.set(document, answer === yes ? 'transcript' : 'other');
    // Meanwhile a person may have closed it, or changed its language by hand.
    if (answer === yes && !document.isClosed && document.languageId === PLAIN_LANGUAGE) await this.#switch(document);
  }

  async #switch(document: TextDocument): Promise<void> {
    await this.#set(document, TRANSCRIPT_LANGUAGE);
    this.#switched.add(keyOf(document));
  }

  async #set(document: TextDocument, language: string): Promise<void> {
    this.#ours.add(keyOf(document));
    try { await languages.setTextDocumentLanguage(document, language); }
    catch (error) { this.log.fault('language', error); }
    finally { this.#ours.delete(keyOf(document)); }
  }

  dispose(): void { for (const part of this.#parts) part.dispose(); }
}

const keyOf = (document: TextDocument): string => document.uri.toString();

/** True when an editor shows the document by itself, not as one side of a comparison. */
const standsAlone = (document: TextDocument): boolean =>
  window.tabGroups.all.some(({ activeTab }) => activeTab?.input instanceof TabInputText && activeTab.input.uri.toString() === document.uri.toString());
