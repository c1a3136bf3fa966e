import { commands, l10n, window } from 'vscode';
import type { Disposable } from 'vscode';
import { addSource, addStatement, sourceKind } from '../engine';
import { nameAt } from '../logic/card';
import { quotationAt } from '../logic/quotation-state';
import { verbatim } from '../logic/verbatim';
import { lengthOf } from '../places';
import { addTurnWords } from './add-turn-words';
import { withLedger } from './create-ledger';
import { sourceFor } from './source-for';
import { placeIn } from './surroundings';
import type { DraftPlace, Here, Surroundings } from './surroundings';

const { t } = l10n;

/** The commands that add a source or a statement out of the draft. */
export function registerAdd(around: Surroundings): Disposable[] {
  return [
    commands.registerCommand('sourceLedger.createSource', async (argument?: unknown) => {
      const here = placeIn(around, argument);
      if (here !== undefined) await createSource(around, here);
    }),
    commands.registerCommand('sourceLedger.addStatement', async (argument?: unknown) => {
      const here = placeIn(around, argument);
      if (here?.draft.annotation?.recognition.class === 'transcript') await addTurnWords(around, here.draft, stretchOf(argument, here));
      else if (here !== undefined) await addWords(around, here);
    }),
  ];
}

/** From where to where the command is about: as it was told, else what is selected, else the place alone. */
function stretchOf(argument: unknown, { draft, offset }: Here): readonly [number, number] {
  const end = typeof argument === 'object' && argument !== null ? (argument as Partial<DraftPlace>).end : undefined;
  if (typeof end === 'number' && Number.isInteger(end) && end >= offset) return [offset, Math.min(end, lengthOf(draft.document))];
  const editor = window.activeTextEditor;
  return argument !== undefined || editor?.document !== draft.document ? [offset, offset] : [draft.document.offsetAt(editor.selection.start), draft.document.offsetAt(editor.selection.end)];
}

/** Adds whoever is named at the place, or speaks there. */
async function createSource(around: Surroundings, { draft, offset }: Here): Promise<void> {
  const near = draft.annotator?.within(offset, offset + 1);
  if (near === undefined) return;
  const quotation = quotationAt(near, offset);
  const entity = nameAt(near, offset)?.entity ?? near.entities.find(({ id }) => id === quotation?.speaker);
  if (entity === undefined) { void window.showInformationMessage(t('Put the cursor on a name, or into a quotation whose speaker is named.')); return; }
  if (entity.source !== null) { void window.showInformationMessage(t('{0} is in the ledger already.', entity.name)); return; }
  if (!await withLedger(around, draft) || draft.ledger === null) return;
  // The ledger that was just made out of the draft may hold the name already.
  if (draft.annotator?.within(offset, offset + 1).entities.some(({ name, source }) => name === entity.name && source !== null) === true) return;
  const ids = await around.writer.change(draft.ledger.uri, text => addSource(text, sourceKind(entity.type), entity.name));
  if (ids !== null) say(t('{0} is now in the ledger.', entity.name));
}

/** Adds the quoted words as a statement of whoever speaks; the speaker first, when the ledger does not know them. */
async function addWords(around: Surroundings, { draft, offset }: Here): Promise<void> {
  const near = draft.annotator?.within(offset, offset + 1);
  const quotation = near === undefined ? null : quotationAt(near, offset);
  if (near === undefined || quotation === null || quotation.kind === 'indirect') { void window.showInformationMessage(t('Put the cursor into a quotation.')); return; }
  const words = verbatim(draft.annotator?.text() ?? '', quotation);
  const speaker = near.entities.find(({ id }) => id === quotation.speaker);
  if (!await withLedger(around, draft) || draft.ledger === null) return;
  const from = await sourceFor(draft.annotator?.within(offset, offset + 1).entities.find(({ name }) => name === speaker?.name) ?? speaker, words, draft.view.sources);
  if (from === undefined) return;
  const ids = await around.writer.change(draft.ledger.uri, ...('id' in from
    ? [(text: string) => addStatement(text, from.id, words)]
    : [(text: string) => addSource(text, from.kind, from.name), (text: string, [id]: readonly string[]) => addStatement(text, id ?? '', words)]));
  if (ids !== null) say(t('The words are now in the ledger. Check them against what you heard or read.'));
}

function say(message: string): void { window.setStatusBarMessage(message, 6000); }
