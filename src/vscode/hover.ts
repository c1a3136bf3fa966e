import { Hover, MarkdownString, env, l10n, languages, workspace } from 'vscode';
import type { Disposable, Uri } from 'vscode';
import type { Turn } from '../annotation/types';
import type { Drafts } from './drafts';
import { cardAt } from './logic/card';
import type { Card, NameCard, QuotationCard } from './logic/card';
import type { SourceView, StatementView, TermsView, UseView } from './logic/ledger-view';
import { valueInWords } from './logic/value-card';
import type { EvidencePlace } from './commands/open-evidence';
import { escapeMarkdown, safeLink, shortened } from './logic/markdown';
import { addressAt } from './logic/moment';
import { align } from '../links/alignment';
import type { Difference } from '../links/alignment';
import { commandUri, rangeOf } from './places';
import { hoverOn } from './settings';
import { DRAFT_SELECTOR } from './status';
import { words } from './words';

const { t } = l10n;
const LONGEST = 600;
/** The only commands that a hover can run. */
const COMMANDS = ['sourceLedger.link', 'sourceLedger.createSource', 'sourceLedger.addStatement', 'sourceLedger.showInTree', 'sourceLedger.showInLedger', 'sourceLedger.mapSpeaker', 'sourceLedger.openEvidence'] as const;

/** Shows the card of the source, and of the recorded wording, where the mouse or the cursor rests. */
export function registerHover(drafts: Drafts): Disposable {
  return languages.registerHoverProvider(DRAFT_SELECTOR, {
    provideHover(document, position, token) {
      const draft = drafts.of(document);
      if (draft?.annotator == null || token.isCancellationRequested || !hoverOn(document.uri)) return undefined;
      const offset = document.offsetAt(position);
      const near = draft.annotator.within(offset, offset + 1);
      if (near.recognition.class === 'other') return undefined;
      const card = cardAt(near, draft.view, draft.annotator.text(), offset);
      const drift = draft.annotator.uses().find(({ state, start, end }) => state === 'drifted' && start <= offset && offset <= end);
      const changed = drift === undefined ? '' : driftBlock(draft.annotator.text().slice(drift.start, drift.end), draft.view.uses.find(({ id }) => id === drift.id));
      const span = card?.span ?? (drift === undefined ? null : [drift.start, drift.end] as const);
      if (span === null) return undefined;
      const markdown = new MarkdownString([card === null ? '' : cardMarkdown(card, document.uri, workspace.isTrusted, draft.ledger?.uri ?? null, speaksAt(near.turns, card, offset)), changed].filter(block => block !== '').join('\n\n'));
      markdown.isTrusted = { enabledCommands: COMMANDS };
      return new Hover(markdown, rangeOf(document, ...span));
    },
  });
}

/** True on the label of a turn, and on its words, where a label says who speaks. */
const speaksAt = (turns: readonly Turn[], { is, start }: Card, offset: number): boolean =>
  turns.some(({ label, text }) => label[0] < label[1] && (label[0] <= offset && offset <= label[1] || is === 'quotation' && start === text[0]));

/** What has changed in words that were linked: the old ones bold, the new ones struck out. */
function driftBlock(now: string, use: UseView | undefined): string {
  const found = use?.exact == null ? null : align([now], use.exact);
  return found === null || use === undefined ? '' : [t('When this was linked as {0}, the words were:', use.id), quoted(differences(found.differences))].join('\n\n');
}

/**
 * The card as Markdown. All that a draft or a ledger says is escaped; only links of our own making are links.
 * @param ledger the draft’s ledger, or null
 * @param speaks the card is about a turn whose label says who speaks
 */
export function cardMarkdown(card: Card, draft: Uri, trusted: boolean, ledger: Uri | null, speaks = false): string {
  const hasLedger = ledger !== null;
  if (card.is === 'value') return [`**${escapeMarkdown(card.words)}**`, escapeMarkdown(valueInWords(card, env.language))].join('\n\n');
  const blocks = card.is === 'name' ? nameBlocks(card, hasLedger) : quotationBlocks(card, trusted, ledger);
  return [...blocks, actions(card, draft, hasLedger, speaks)].filter(block => block !== '').join('\n\n');
}

function nameBlocks(card: NameCard, hasLedger: boolean): string[] {
  const { source } = card;
  if (source === null) return [`**${escapeMarkdown(card.name)}**`, hasLedger ? t('Not in the ledger.') : t('This draft has no ledger yet.')];
  return [
    head(source),
    source.terms.map(termsLine).filter(line => line !== '').join('  \n'),
    card.statements === 0 ? t('No statement recorded.') : card.statements === 1 ? t('1 statement recorded.') : t('{0} statements recorded.', card.statements),
    source.notToConfuseWith.length === 0 ? '' : t('Not to be confused with {0}.', source.notToConfuseWith.map(escapeMarkdown).join(', ')),
  ];
}

function quotationBlocks(card: QuotationCard, trusted: boolean, ledger: Uri | null): string[] {
  const hasLedger = ledger !== null;
  const { source, statement: recorded, differs } = card;
  const unnamed = card.described === null ? `**${words.state('unattributed')}**` : `**${escapeMarkdown(shortened(card.described, LONGEST))}**  \n${t('Not named in the draft.')}`;
  const who = source !== null ? head(source) : card.speaker !== null ? `**${escapeMarkdown(card.speaker)}**  \n${hasLedger ? t('Not in the ledger.') : ''}`.trimEnd() : unnamed;
  return [
    who,
    stateLine(card, hasLedger),
    card.sure || recorded !== null ? '' : `? ${t('Not certain: check where the words begin and end, and who says them.')}`,
    recorded === null ? '' : quoted(differs === null ? escapeMarkdown(shortened(recorded.verbatim, LONGEST)) : differences(differs)),
    recorded === null ? '' : whereLine(recorded),
    card.use?.status == null ? '' : checkLine(card.use.status, card.use.checkedBy, card.use.checkedOn),
    recorded === null ? '' : evidenceLine(recorded, trusted, ledger),
  ];
}

const head = (source: SourceView): string => [
  `**${escapeMarkdown(source.label)}**${source.isProtected ? ` — ${t('protected: no name in print')}` : ''}`,
  ...source.roles.map(escapeMarkdown),
].join('  \n');

function stateLine({ state, statement, about, differs, otherSource }: QuotationCard, hasLedger: boolean): string {
  if (otherSource !== null) return `⚠ ${t('The ledger gives these words to {0}.', `**${escapeMarkdown(otherSource.label)}**`)}`;
  if (state === 'altered') return `⚠ ${[t('These are not the words that the ledger has.'), ...about.map(one => ({ negation: t('A “not” differs.'), number: t('A number differs.'), name: t('A name differs.') })[one])].join(' ')}`;
  if (statement !== null) return `✓ ${differs === null ? t('These words are in the ledger.') : t('These words are in the ledger; some are left out or put in.')}`;
  if (!hasLedger) return t('This draft has no ledger yet.');
  return state === 'indirect' ? t('Said in other words; there is no wording to compare.') : t('These words are not in the ledger.');
}

const quoted = (markdown: string): string => `> ${markdown}`;

/** Words that only the ledger has are bold, those that only the draft has are struck out; what is recorded before and behind them is as it is. */
const differences = (runs: readonly Difference[]): string => runs.map(({ kind, text }, at) => {
  const escaped = escapeMarkdown(text);
  return kind === 'same' || (kind === 'ledger' && (at === 0 || at === runs.length - 1)) ? escaped : kind === 'draft' ? `~~${escaped}~~` : `**${escaped}**`;
}).join(' ');

/** When, where and on which terms it was said. */
const whereLine = ({ encounter, where, terms }: StatementView): string =>
  [encounter === null ? '' : escapeMarkdown(encounter), where === null ? '' : escapeMarkdown(where), terms === null ? '' : agreed(terms)].filter(part => part !== '').join(' · ');

function termsLine(terms: TermsView): string {
  const label = agreed(terms);
  if (label === '') return '';
  return terms.date === null ? t('Terms: {0}', label) : t('Terms on {0}: {1}', escapeMarkdown(terms.date), label);
}

/** The label as it was said, and each thing that it does not allow. */
function agreed(terms: TermsView): string {
  const not = [
    terms.mayUse === false ? t('not to be used') : '', terms.mayName === false ? t('not to be named') : '', terms.mayQuote === false ? t('not to be quoted') : '',
    terms.mayParaphrase === false ? t('not to be paraphrased') : '', terms.embargo === null ? '' : t('embargo until {0}', escapeMarkdown(terms.embargo)),
  ].filter(part => part !== '');
  return [terms.label === null ? '' : escapeMarkdown(terms.label), ...not].filter(part => part !== '').join('; ');
}

function checkLine(status: string, by: string | null, on: string | null): string {
  return [t('Check: {0}', words.useStatus(status)), by === null ? '' : t('by {0}', escapeMarkdown(by)), on === null ? '' : escapeMarkdown(on)].filter(part => part !== '').join(', ');
}

/** A recording opens where the words begin. In a folder that is not trusted an address is shown and not linked. */
function evidenceLine({ id: of, evidence, at }: StatementView, trusted: boolean, ledger: Uri | null): string {
  if (evidence.length === 0) return '';
  return t('Evidence: {0}', evidence.map(({ id, title, url, path }) => {
    const address = url === null || !trusted ? null : safeLink(addressAt(url, at));
    const link = trusted && path !== null && ledger !== null ? commandUri('sourceLedger.openEvidence', { ledger: ledger.toString(), id, of } satisfies EvidencePlace).toString() : address;
    return link === null ? escapeMarkdown(url === null ? title : `${title} (${url})`) : `[${escapeMarkdown(title)}](${link})`;
  }).join(', '));
}

/** What can be done, as links to our own commands. Their arguments are a document and a place or an id, looked up anew by the command. */
function actions(card: NameCard | QuotationCard, draft: Uri, hasLedger: boolean, speaks: boolean): string {
  const at = { draft: draft.toString(), start: card.start };
  const link = (command: typeof COMMANDS[number], title: string, argument: object): string => `[${title}](${commandUri(command, argument).toString()})`;
  const all: string[] = [];
  if (card.is === 'name') {
    if (card.source === null) all.push(link('sourceLedger.createSource', t('Add to the ledger'), at));
    else all.push(link('sourceLedger.showInLedger', t('Open in the ledger'), { ...at, id: card.source.id }));
  } else {
    if (card.statement === null && card.state !== 'indirect') {
      if (hasLedger) all.push(link('sourceLedger.link', t('Link to a statement'), at));
      all.push(link('sourceLedger.addStatement', t('Add to the ledger'), at));
    }
    const recorded = card.statement;
    if (recorded !== null) all.push(link('sourceLedger.showInLedger', t('Open in the ledger'), { ...at, id: recorded.id }));
  }
  if (speaks && card.source === null) all.push(link('sourceLedger.mapSpeaker', t('Say who speaks'), at));
  if (hasLedger) all.push(link('sourceLedger.showInTree', t('Show in the list'), at));
  return all.join(' · ');
}
