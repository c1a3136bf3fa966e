import { Selection, TextEditorRevealType, ViewColumn, commands, l10n, window } from 'vscode';
import type { Disposable, TextDocument, TextEditor } from 'vscode';
import { placeInLedger } from '../engine';
import { neighbour } from '../logic/quotation-state';
import { rangeOf } from '../places';
import { placeIn } from './surroundings';
import type { Surroundings } from './surroundings';

const { t } = l10n;

/** The commands that go to a place: to the next open quotation, from the tree into the draft, into the ledger. */
export function registerGo(around: Surroundings): Disposable[] {
  return [
    commands.registerCommand('sourceLedger.next', () => step(around, 'next')),
    commands.registerCommand('sourceLedger.previous', () => step(around, 'previous')),
    commands.registerCommand('sourceLedger.showInDraft', async (argument?: unknown) => {
      const here = placeIn(around, argument);
      if (here !== undefined) select(await show(here.draft.document), here.offset, endOf(argument) ?? here.offset);
    }),
    commands.registerCommand('sourceLedger.showInLedger', async (argument?: unknown) => {
      const draft = placeIn(around, argument)?.draft ?? around.tree.draft;
      const id = idOf(argument);
      if (draft?.ledger == null || id === null) return;
      const span = placeInLedger(draft.ledger.ledger, id);
      const editor = await window.showTextDocument(draft.ledger.uri, { viewColumn: beside(draft.document), preview: false });
      if (span !== null) select(editor, ...span);
    }),
    commands.registerCommand('sourceLedger.openLedger', async () => {
      const ledger = around.tree.draft?.ledger;
      if (ledger != null) await window.showTextDocument(ledger.uri, { preview: false });
    }),
  ];
}

async function step({ drafts, tree }: Surroundings, direction: 'next' | 'previous'): Promise<void> {
  const draft = drafts.active() ?? tree.draft;
  if (draft?.annotation == null) return;
  const editor = await show(draft.document);
  const start = neighbour(draft.annotation, draft.document.offsetAt(editor.selection.active), direction);
  if (start === null) window.setStatusBarMessage(t('No quotation is open.'), 4000);
  else select(editor, start, start);
}

/** The editor that shows the document already, or a new one. */
function show(document: TextDocument): Thenable<TextEditor> {
  const column = window.visibleTextEditors.find(editor => editor.document === document)?.viewColumn;
  return window.showTextDocument(document, column === undefined ? {} : { viewColumn: column });
}

/** The ledger goes where it is open, else beside the draft; never over it. */
function beside(draft: TextDocument): ViewColumn {
  return window.visibleTextEditors.some(editor => editor.document === draft) ? ViewColumn.Beside : ViewColumn.Active;
}

function select(editor: TextEditor, start: number, end: number): void {
  const range = rangeOf(editor.document, start, end);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

const property = (value: unknown, key: string): unknown => typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
const endOf = (argument: unknown): number | null => { const end = property(argument, 'end'); return typeof end === 'number' ? end : null; };

/** The id of the entry that a hover link or a row of the tree stands for; the id of a row itself is none. */
function idOf(argument: unknown): string | null {
  const candidates = [property(argument, 'statement'), property(property(argument, 'statement'), 'id'), property(property(argument, 'source'), 'id'), property(argument, 'is') === undefined ? property(argument, 'id') : undefined];
  return candidates.find((one): one is string => typeof one === 'string') ?? null;
}
