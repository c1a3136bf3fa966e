import { commands, l10n, window, workspace } from 'vscode';
import type { Disposable, QuickPickItem } from 'vscode';
import type { Quotation } from '../../annotation/types';
import { addUse, moveUse } from '../engine';
import { withoutIcons } from '../logic/markdown';
import { rankStatements } from '../logic/ranking';
import { extent, quotationAt } from '../logic/quotation-state';
import { verbatim } from '../logic/verbatim';
import { withLedger } from './create-ledger';
import { placeIn } from './surroundings';
import type { DraftPlace, Here, Surroundings } from './surroundings';

const { t } = l10n;
/** Less than this in common is chance. */
const ALIKE = 0.4;

/** The command that says which statement a quotation stands for: a decision of a person, kept in the ledger as a use. */
export function registerLink(around: Surroundings): Disposable[] {
  return [commands.registerCommand('sourceLedger.internal.linkAgain', (argument?: unknown) => linkAgain(around, argument)), commands.registerCommand('sourceLedger.link', async (argument?: unknown) => {
    const here = placeIn(around, argument);
    if (here === undefined) return;
    const quotation = quotationAt(here.draft.annotator?.within(here.offset, here.offset + 1) ?? { quotations: [] }, here.offset);
    if (quotation === null) { await commands.executeCommand('sourceLedger.createSource', argument); return; }
    await link(around, here, quotation);
  })];
}

/** A person says that words which have changed are still those of a use. */
async function linkAgain(around: Surroundings, argument: unknown): Promise<void> {
  const draft = placeIn(around, argument)?.draft;
  const id = (argument as Partial<DraftPlace> | undefined)?.id;
  const use = draft?.annotator?.uses().find(one => one.id === id && one.state !== 'orphan');
  if (draft?.annotator == null || draft.ledger === null || use === undefined) return;
  const text = draft.annotator.text();
  const ids = await around.writer.change(draft.ledger.uri, ledger => moveUse(ledger, use.id, text, [use.start, use.end]));
  if (ids !== null) window.setStatusBarMessage(t('{0} is linked to this place. Its check is open again.', use.id), 6000);
}

async function link(around: Surroundings, { draft }: Here, quotation: Quotation): Promise<void> {
  const { annotator } = draft;
  if (annotator === null || !await withLedger(around, draft) || draft.ledger === null) return;
  const [start, end] = extent(quotation);
  const words = verbatim(annotator.text(), quotation);
  const source = annotator.within(start, end).entities.find(({ id }) => id === quotation.speaker)?.source ?? null;
  const { view } = draft;
  const ranked = rankStatements(view, words, source);
  if (ranked.length === 0) { void window.showInformationMessage(t('The ledger has no statement yet. Add these words to it instead.')); return; }
  const items = ranked.map(({ statement, likeness }): QuickPickItem & { readonly id: string } => ({
    id: statement.id, label: withoutIcons(statement.verbatim.replace(/\s+/gu, ' ')),
    description: view.sources.find(({ id }) => id === statement.source)?.label ?? '',
    detail: [likeness < ALIKE ? null : t('{0} % of the words', Math.round(likeness * 100)), statement.encounter, statement.where].filter(part => part !== null).join(' · '),
  }));
  const picked = await window.showQuickPick(items, { title: t('Which statement is “{0}”?', words), placeHolder: t('The most alike first'), matchOnDescription: true, matchOnDetail: true });
  if (picked === undefined) return;
  if (annotator.text().slice(start, end) !== draft.document.getText().slice(start, end)) return; // the draft was changed meanwhile
  const ids = await around.writer.change(draft.ledger.uri, text => addUse(text, { draft: workspace.asRelativePath(draft.origin, false), statement: picked.id, text: annotator.text(), start, end }));
  if (ids !== null) window.setStatusBarMessage(t('The quotation is linked. What links it is in the ledger, under “uses”.'), 6000);
}
