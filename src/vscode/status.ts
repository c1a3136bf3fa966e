import { LanguageStatusSeverity, commands, l10n, languages, window } from 'vscode';
import type { Disposable, DocumentSelector, LanguageStatusItem } from 'vscode';
import type { Draft } from './draft';
import type { Drafts } from './drafts';
import { shortened } from './logic/markdown';
import { openQuotations } from './logic/quotation-state';
import { words } from './words';

/** The row in the status bar has room for about so much beside its button. */
const DETAIL = 60;

/** Documents that features of languages are offered for; whether one is a draft is known by the drafts. */
export const DRAFT_SELECTOR: DocumentSelector = [{ language: 'plaintext' }, { language: 'markdown' }, { language: 'news-transcript' }, { pattern: '**/*.{vtt,srt,transcript,VTT,SRT}' }];

/** Says what the text in the active editor was taken for, and why; and how many of its quotations are open. */
export class Status implements Disposable {
  #kind: LanguageStatusItem | undefined;
  #count: LanguageStatusItem | undefined;
  readonly #parts: Disposable[];

  constructor(drafts: Drafts) {
    const show = (): void => { this.#show(drafts.active()); };
    this.#parts = [drafts.onDidSettle(show), drafts.onDidClose(show), window.onDidChangeActiveTextEditor(show)];
  }

  #show(draft: Draft | undefined): void {
    for (const [key, value] of [['active', draft !== undefined], ['transcript', draft?.annotation?.recognition.class === 'transcript']] as const) void commands.executeCommand('setContext', `sourceLedger.${key}`, value);
    if (draft === undefined) { this.#hide(); return; }
    this.#kind ??= item('class', l10n.t('Kind of Text'));
    this.#kind.busy = draft.state === 'reading';
    this.#kind.severity = draft.state === 'tooLarge' || draft.state === 'failed' || draft.state === 'stopped' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    const annotation = draft.annotation;
    if (annotation === null) {
      this.#kind.text = words.draftState(draft.state);
      this.#kind.detail = draft.state === 'tooLarge' ? l10n.t('It is larger than the setting “Max File Size” allows.') : '';
      this.#kind.command = draft.state === 'tooLarge'
        ? { command: 'workbench.action.openSettings', title: l10n.t('Change the Setting'), arguments: ['sourceLedger.maxFileSize'] }
        : { command: 'sourceLedger.analyseAgain', title: l10n.t('Analyse Again') };
      this.#count?.dispose();
      this.#count = undefined;
      return;
    }
    const { recognition } = annotation;
    this.#kind.text = words.class(recognition.class);
    this.#kind.detail = shortened(recognition.because.join('; '), DETAIL);
    this.#kind.command = { command: 'sourceLedger.chooseTextClass', title: l10n.t('Change'), tooltip: l10n.t('Say what this text is') };
    this.#kind.accessibilityInformation = { label: `${words.class(recognition.class)}. ${recognition.because.join('. ')}` };
    if (recognition.class === 'other') {
      this.#count?.dispose();
      this.#count = undefined;
      return;
    }
    this.#count ??= item('count', l10n.t('Quotations'));
    this.#count.text = words.quotations(annotation.quotations.length);
    this.#count.detail = words.open(openQuotations(annotation).length);
    this.#count.command = { command: 'sourceLedger.next', title: l10n.t('Next Open') };
  }

  #hide(): void {
    this.#kind?.dispose();
    this.#count?.dispose();
    this.#kind = this.#count = undefined;
  }

  dispose(): void {
    this.#hide();
    for (const part of this.#parts) part.dispose();
  }
}

function item(id: string, name: string): LanguageStatusItem {
  const made = languages.createLanguageStatusItem(`sourceLedger.${id}`, DRAFT_SELECTOR);
  made.name = name;
  return made;
}
