import { Hover, MarkdownString, l10n, languages, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import { keyAt } from '../engine';
import type { Ledgers } from '../ledgers';
import type { EntryCard } from '../logic/entry-card';
import { escapeMarkdown, safeLink, shortened } from '../logic/markdown';
import { rangeOf } from '../places';
import { hoverOn } from '../settings';
import { LEDGER_SELECTOR, idAt, idRange } from './ids';

const { t } = l10n;
const LONGEST = 600;

/** Over an id: what it stands for. Over a key: what belongs there. */
export function registerLedgerHover(ledgers: Ledgers): Disposable {
  return languages.registerHoverProvider(LEDGER_SELECTOR, {
    provideHover(document, position, token) {
      if (!hoverOn(document.uri) || ledgers.known(document) === undefined) return undefined;
      const key = keyHover(document, document.offsetAt(position));
      if (key !== undefined) return key;
      const ledger = ledgers.current(document);
      const place = ledger === undefined || token.isCancellationRequested ? undefined : idAt(ledger, document, position);
      if (ledger === undefined || place === undefined) return undefined;
      const card = ledger.card(place.id);
      return card === null ? undefined : new Hover(new MarkdownString(entryMarkdown(card, workspace.isTrusted)), idRange(document, place));
    },
  });
}

function keyHover(document: TextDocument, offset: number): Hover | undefined {
  const found = keyAt(document.getText(), offset);
  if (found === null) return undefined;
  const { span, field } = found;
  const values = field.type === 'text' && field.values !== undefined ? t('One of: {0}.', field.values.join(', ')) : '';
  const example = 'example' in field && values === '' ? t('Example: {0}', `\`${Array.isArray(field.example) ? `[${field.example.join(', ')}]` : String(field.example)}\``) : '';
  const secret = field.class === 'confidential' ? t('It is never shown or exported.') : field.class === 'internal' ? t('It is not for the public.') : '';
  return new Hover(new MarkdownString([`${field.description}. ${secret}`.trim(), values, example].filter(line => line !== '').join('\n\n')), rangeOf(document, ...span));
}

/** The card as Markdown; all that the ledger says is escaped. In a folder that is not trusted an address is shown and not linked. */
export function entryMarkdown({ title, detail, lines, quoted, url }: EntryCard, trusted: boolean): string {
  const link = url === null || !trusted ? null : safeLink(url);
  const head = link === null ? `**${escapeMarkdown(title)}**${url === null ? '' : ` (${escapeMarkdown(url)})`}` : `[${escapeMarkdown(title)}](${link})`;
  const first = quoted === null ? head : `> ${escapeMarkdown(shortened(quoted, LONGEST))}`;
  return [first, escapeMarkdown(detail), ...lines.map(escapeMarkdown)].filter(line => line !== '').join('\n\n');
}
