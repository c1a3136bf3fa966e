import { commands, l10n, window } from 'vscode';
import type { Disposable, Uri } from 'vscode';
import { addEntry, addEvidenceTo, isRealDay } from '../engine';
import type { Section, Written } from '../engine';
import type { LedgerFile } from '../ledger-file';
import { entryCards } from '../logic/entry-card';
import type { LedgerView } from '../logic/ledger-view';
import { safeLink, shortened, withoutIcons } from '../logic/markdown';
import { verbatim } from '../logic/verbatim';
import { rangeOf } from '../places';
import { fill } from './form';
import type { Answers, Choice, Step } from './form';
import type { Surroundings } from './surroundings';

const { t } = l10n;
type Fields = Readonly<Record<string, Written>>;

/** A form for an entry: its questions, and what is written of the answers. */
interface Form { readonly to: Section; readonly title: string; steps(view: LedgerView): readonly Step[]; fields(answers: Answers): Fields }

/** The commands that ask for an entry of the ledger, step by step. Whoever stops at any step has written nothing. */
export function registerNewEntry(around: Surroundings): Disposable[] {
  return ([['sourceLedger.newSource', source], ['sourceLedger.newEncounter', encounter], ['sourceLedger.newStatement', statement], ['sourceLedger.newEvidence', evidence]] as const)
    .map(([command, form]) => commands.registerCommand(command, () => ask(around, form())));
}

async function ask(around: Surroundings, form: Form): Promise<void> {
  const ledger = ledgerHere(around);
  if (ledger === undefined) { void window.showInformationMessage(t('Open a ledger, or a draft that has one.')); return; }
  const steps = form.steps(ledger.view);
  if (steps.length === 0) { void window.showInformationMessage(t('The ledger has no source yet. Add one first.')); return; }
  const answers = await fill(form.title, steps);
  if (answers === undefined) return;
  const ids = await around.writer.change(ledger.uri, text => addEntry(text, form.to, form.fields(answers)), (text, [id = '']) => addEvidenceTo(text, answers['encounter'] ?? '', form.to === 'evidence' ? id : ''));
  const [id] = ids ?? [];
  if (id === undefined) return;
  window.setStatusBarMessage(t('{0} is now in the ledger.', id), 6000);
  reveal(ledger.uri, id);
}

/** The ledger in the active editor, else that of the draft. */
function ledgerHere({ ledgers, drafts, tree }: Surroundings): LedgerFile | undefined {
  const document = window.activeTextEditor?.document;
  return (document === undefined ? undefined : ledgers.current(document)) ?? (drafts.active() ?? tree.draft)?.ledger ?? undefined;
}

/** Shows the new entry where the ledger is on the screen. */
function reveal(ledger: Uri, id: string): void {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === ledger.toString());
  const at = editor?.document.getText().lastIndexOf(id) ?? -1;
  if (editor !== undefined && at >= 0) editor.revealRange(rangeOf(editor.document, at, at + id.length));
}

const PROTECTED = 'protected';
const source = (): Form => ({
  to: 'sources',
  title: t('New Source'),
  steps: view => [
    () => ({ key: 'kind', asks: t('What does the information come from?'), choices: [
      { label: `$(account) ${t('A Person')}`, value: 'person' }, { label: `$(lock) ${t('A Person Who Must Not Be Named')}`, value: PROTECTED, detail: t('The ledger gets no name, only the words that you agreed on') },
      { label: `$(organization) ${t('An Organization')}`, value: 'organization' }, { label: `$(file) ${t('A Document')}`, value: 'document' }, { label: `$(book) ${t('A Publication')}`, value: 'publication' },
      { label: `$(database) ${t('A Dataset')}`, value: 'dataset' }, { label: `$(broadcast) ${t('A Broadcast')}`, value: 'broadcast' }, { label: `$(mention) ${t('An Account on a Network')}`, value: 'account' }, { label: `$(eye) ${t('Your Own Observation')}`, value: 'observation' },
    ] }),
    ({ kind }) => kind === PROTECTED ? { key: 'description', asks: t('What is the source called in print? Such as “an official at the port”.') }
      : { key: 'name', asks: t('What is the full name?'), check: name => view.sources.some(({ label }) => same(label, name)) ? t('The ledger has a source of this name already.') : null },
    ({ kind }) => kind !== 'person' ? null : { key: 'role', asks: t('What is the role, such as “mayor”?'), optional: true },
    ({ role = '' }) => {
      const choices = view.sources.filter(({ kind }) => kind === 'organization').map(({ id, label }): Choice => ({ label: withoutIcons(label), description: id, value: id }));
      return role === '' || choices.length === 0 ? null : { key: 'organization', asks: t('Of which organization?'), optional: true, choices };
    },
  ],
  fields: ({ kind = 'person', name = '', description = '', role = '', organization = '' }) => kind === PROTECTED ? { kind: 'person', agreed_description: description, protection: { level: 'confidential' } }
    : { kind, name, ...role !== '' && { roles: [{ title: role, ...organization !== '' && { organization } }] } },
});

/** What is usually agreed, and what each means here: labels are used in more than one sense, so the ledger keeps what may be done. */
const TERMS: Readonly<Record<string, Fields>> = {
  record: { label: 'on the record', may_use: true, may_name: true, may_quote: true, may_paraphrase: true },
  background: { label: 'on background', may_use: true, may_name: false, may_quote: true, may_paraphrase: true },
  deep: { label: 'on deep background', may_use: true, may_name: false, may_quote: false, may_paraphrase: true },
  off: { label: 'off the record', may_use: false, may_name: false, may_quote: false, may_paraphrase: false },
};
const encounter = (): Form => ({
  to: 'encounters',
  title: t('New Encounter'),
  steps: view => view.sources.length === 0 ? [] : [
    () => ({ key: 'source', asks: t('With whom?'), choices: sourcesOf(view) }),
    () => ({ key: 'date', asks: t('On which day? Year, month, day.'), value: today(), check: day => isRealDay(day) ? null : t('A day is written like {0}.', today()) }),
    () => ({ key: 'medium', asks: t('How?'), optional: true, choices: ([['interview', t('Interview')], ['telephone', t('Telephone')], ['video', t('Video Call')], ['email', t('E-mail')], ['briefing', t('Briefing')], ['post', t('Post')], ['document', t('Document')], ['broadcast', t('Broadcast')], ['observation', t('Observation')]] as const).map(([value, label]) => ({ label, value })) }),
    () => ({ key: 'terms', asks: t('What was agreed?'), choices: [
      { label: t('On the Record'), detail: t('May be used, named, quoted'), value: 'record' }, { label: t('On Background'), detail: t('May be used and quoted, not named'), value: 'background' },
      { label: t('On Deep Background'), detail: t('May be used in other words, not quoted, not named'), value: 'deep' }, { label: t('Off the Record'), detail: t('May not be used'), value: 'off' }, { label: `$(dash) ${t('Nothing Yet')}`, value: '' },
    ] }),
  ],
  fields: ({ source: from = '', date = '', medium = '', terms = '' }) => ({ source: from, date, ...medium !== '' && { medium }, ...TERMS[terms] !== undefined && { terms: TERMS[terms] } }),
});

const TIME = /^(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?$/u;
const statement = (): Form => ({
  to: 'statements',
  title: t('New Statement'),
  steps: view => view.sources.length === 0 ? [] : [
    () => ({ key: 'from', asks: t('Who said it, and where?'), choices: [...encountersOf(view), ...sourcesOf(view).map(choice => ({ ...choice, detail: t('without an encounter') }))] }),
    () => ({ key: 'verbatim', asks: t('The words as they were said, and no others.'), value: selectedWords() }),
    () => ({ key: 'locator', asks: t('Where do they stand? A page, a post, or the time in the recording, such as 00:12:41.'), optional: true }),
  ],
  fields: ({ from = '', verbatim = '', locator = '' }) => ({ ...idField(from), verbatim, ...locator !== '' && (TIME.test(locator) ? { start: locator } : { locator }) }),
});

const evidence = (): Form => ({
  to: 'evidence',
  title: t('New Evidence'),
  steps: view => [
    () => ({ key: 'kind', asks: t('What is it?'), choices: ([['recording', t('Recording')], ['document', t('Document')], ['page', t('Web Page')], ['post', t('Post')], ['dataset', t('Dataset')], ['photo', t('Photo')], ['calculation', t('Calculation')]] as const).map(([value, label]) => ({ label, value })) }),
    () => ({ key: 'title', asks: t('What is it called?') }),
    () => ({ key: 'url', asks: t('Where is it on the web?'), optional: true, check: url => safeLink(url) === null ? t('An address begins with https:// or http://.') : null }),
    () => encountersOf(view).length === 0 ? null : { key: 'encounter', asks: t('Of which encounter is it?'), optional: true, choices: encountersOf(view).map(choice => ({ ...choice, value: choice.description ?? '' })) },
  ],
  fields: ({ kind = '', title = '', url = '' }) => ({ kind, title, ...url !== '' && { url } }),
});

/** The value says which field the id belongs to. */
function encountersOf(view: LedgerView): Choice[] {
  const card = entryCards(view);
  return [...view.encounters].reverse().map(({ id, when }) => ({ label: withoutIcons(card(id)?.title ?? id), description: id, detail: when ?? '', value: `encounter ${id}` }));
}
const sourcesOf = (view: LedgerView): Choice[] => view.sources.map(({ id, label, roles }) => ({ label: withoutIcons(label), description: id, detail: shortened(roles.join(', '), 80), value: id }));
const idField = (from: string): Fields => from.startsWith('encounter ') ? { encounter: from.slice(10) } : { source: from };

const same = (one: string, other: string): boolean => one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

/** What is selected in the active editor, as a statement would record it. */
function selectedWords(): string {
  const editor = window.activeTextEditor;
  const words = editor === undefined ? '' : editor.document.getText(editor.selection);
  return verbatim(words, { contents: [[0, words.length]] });
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}
