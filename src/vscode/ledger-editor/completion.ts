import { CompletionItem, CompletionItemKind, MarkdownString, SnippetString, languages } from 'vscode';
import type { Disposable, Range, TextDocument } from 'vscode';
import { contextAt, freshLedgerId, quotedScalar } from '../engine';
import type { LedgerContext } from '../engine';
import type { LedgerFile } from '../ledger-file';
import type { Ledgers } from '../ledgers';
import { idsFor } from '../logic/entry-card';
import { rangeOf } from '../places';
import { LEDGER_SELECTOR } from './ids';

type Field = Extract<LedgerContext, { readonly is: 'value' }>['field'];

/** Offers the keys that belong to a place, the values of a set, and ids with what they stand for. Nothing is read anew for it. */
export function registerCompletion(ledgers: Ledgers): Disposable {
  return languages.registerCompletionItemProvider(LEDGER_SELECTOR, {
    provideCompletionItems(document, position) {
      const ledger = ledgers.known(document);
      if (ledger === undefined) return undefined;
      const text = document.getText();
      const context = contextAt(text, document.offsetAt(position));
      if (context === null) return undefined;
      // What stands behind the cursor of a word that is there already goes with it.
      const [start, end] = context.span;
      const range = rangeOf(document, start, end + (/^[\w.-]*/u.exec(text.slice(end, end + 80))?.[0].length ?? 0));
      return context.is === 'key' ? keys(context, range, /^[\w.-]*["']?[ \t]*:/u.test(text.slice(end, end + 80))) : values(context, ledger, document, range);
    },
  }, ' ', '-', '[', ',', '"', '\'');
}

function keys({ shape, present }: Extract<LedgerContext, { readonly is: 'key' }>, range: Range, hasColon: boolean): CompletionItem[] {
  return Object.entries(shape).filter(([key]) => key !== 'conflicts' && !present.has(key)).map(([key, field], at) => {
    const item = new CompletionItem(key, CompletionItemKind.Property);
    item.range = range;
    item.sortText = String(at).padStart(3, '0');
    item.documentation = field.description;
    if (hasColon) return item;
    item.insertText = new SnippetString(`${key}: `);
    // The values that are possible there come up by themselves.
    if (field.type === 'flag' || (field.type === 'text' && (field.values !== undefined || field.ref !== undefined))) item.command = { command: 'editor.action.triggerSuggest', title: '' };
    return item;
  });
}

function values({ key, field, span }: Extract<LedgerContext, { readonly is: 'value' }>, ledger: LedgerFile, document: TextDocument, range: Range): CompletionItem[] {
  const before = document.getText(rangeOf(document, Math.max(0, span[0] - 1), span[0]));
  const inQuotes = before === '"' || before === '\'';
  const write = (value: string, quote: boolean): string => `${before === ':' ? ' ' : ''}${inQuotes || !quote ? value : quotedScalar(value)}`;
  const made = (value: string, at: number, kind: CompletionItemKind, quote: boolean): CompletionItem => {
    const item = new CompletionItem(value, kind);
    item.range = range;
    item.sortText = String(at).padStart(5, '0');
    item.insertText = write(value, quote);
    return item;
  };
  if (key === 'id') {
    const id = freshLedgerId(ledger.ids, 'example' in field ? field.example : '');
    return id === null ? [] : [made(id, 0, CompletionItemKind.Value, true)];
  }
  const list = refOf(field);
  if (list !== undefined) {
    return idsFor(ledger.view, list).map((id, at) => {
      const item = made(id, at, CompletionItemKind.Reference, true);
      const card = ledger.card(id);
      if (card === null) return item;
      item.label = { label: id, description: card.title };
      // A reporter types the name, not the id.
      item.filterText = `${id} ${card.title}`;
      item.detail = card.detail;
      if (card.quoted !== null) item.documentation = new MarkdownString().appendText(card.quoted);
      return item;
    });
  }
  if (field.type === 'flag') return ['true', 'false'].map((value, at) => made(value, at, CompletionItemKind.Value, false));
  return field.type === 'text' ? (field.values ?? []).map((value, at) => made(value, at, CompletionItemKind.EnumMember, false)) : [];
}

const refOf = (field: Field): string | undefined => field.type === 'text' || field.type === 'texts' ? field.ref : undefined;
