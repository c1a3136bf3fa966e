import { Disposable, DocumentSymbol, SymbolKind, languages } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Drafts } from './drafts';
import { onKindChange } from './kind-changes';
import { outlineOfTurns } from './logic/turn-outline';
import type { OutlineRow } from './logic/turn-outline';
import { rangeOf } from './places';
import { DRAFT_SELECTOR } from './status';

const KINDS: Readonly<Record<OutlineRow['is'], SymbolKind>> = { turn: SymbolKind.String, section: SymbolKind.Namespace };

/** The turns of a transcript by speaker: for the outline, the path above the text, Go to Symbol, and the line that stays on top while a long turn is scrolled. */
export function registerTranscriptOutline(drafts: Drafts): Disposable {
  let registered = register(drafts);
  // The editor asks again when there is another provider, and has no other way to be told.
  const changes = onKindChange(drafts, () => { registered.dispose(); registered = register(drafts); });
  return new Disposable(() => { changes.dispose(); registered.dispose(); });
}

const register = (drafts: Drafts): Disposable => languages.registerDocumentSymbolProvider(DRAFT_SELECTOR, {
  async provideDocumentSymbols(document, token) {
    const draft = await drafts.read(document, token);
    const annotation = draft?.annotation;
    if (draft?.annotator == null || annotation?.recognition.class !== 'transcript') return undefined;
    return outlineOfTurns(annotation.turns, draft.annotator.text()).map(row => symbol(document, row));
  },
}, { label: 'Source Ledger' });

function symbol(document: TextDocument, { is, name, detail, whole, head, rows }: OutlineRow): DocumentSymbol {
  const made = new DocumentSymbol(name, detail, KINDS[is], rangeOf(document, ...whole), rangeOf(document, ...head));
  made.children = rows.map(row => symbol(document, row));
  return made;
}
