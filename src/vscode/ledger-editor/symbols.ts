import { DocumentSymbol, SymbolKind, languages } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import { SECTION_NAMES } from '../engine';
import type { Section } from '../engine';
import type { LedgerFile } from '../ledger-file';
import type { Ledgers } from '../ledgers';
import { rangeOf } from '../places';
import { LEDGER_SELECTOR } from './ids';

const KINDS: Readonly<Record<Section, SymbolKind>> = {
  sources: SymbolKind.Class, encounters: SymbolKind.Event, statements: SymbolKind.String, evidence: SymbolKind.File, uses: SymbolKind.Key, claims: SymbolKind.Boolean, corrections: SymbolKind.Constant, waivers: SymbolKind.Constant,
};

/** The outline of a ledger: its lists, and in them the entries by what they are called in public. */
export const registerSymbols = (ledgers: Ledgers): Disposable => languages.registerDocumentSymbolProvider(LEDGER_SELECTOR, {
  // The editor asks for it after every edit, so it waits for the pause in which the ledger is read anyway.
  async provideDocumentSymbols(document, token) {
    const ledger = await ledgers.settled(document, token);
    return ledger === undefined ? undefined : SECTION_NAMES.flatMap(section => list(document, ledger, section) ?? []);
  },
}, { label: 'Source Ledger' });

function list(document: TextDocument, file: LedgerFile, section: Section): DocumentSymbol | undefined {
  const { ledger, text } = file;
  const entries = ledger.sections[section];
  const last = entries.at(-1);
  const key = new RegExp(`^["']?${section}(?=["']?[ \\t]*:)`, 'mu').exec(text);
  if (last === undefined || key === null) return undefined;
  const symbol = new DocumentSymbol(section, String(entries.length), SymbolKind.Array, rangeOf(document, key.index, Math.max(last.span[1], key.index + key[0].length)), rangeOf(document, key.index, key.index + key[0].length));
  symbol.children = entries.map(({ id, span }, at) => {
    const card = id === null ? null : file.card(id);
    const range = rangeOf(document, ...span);
    return new DocumentSymbol(card?.title ?? id ?? String(at + 1), [card === null ? null : id, card?.detail].filter(part => part != null && part !== '').join(' · '), KINDS[section], range, range);
  });
  return symbol;
}
