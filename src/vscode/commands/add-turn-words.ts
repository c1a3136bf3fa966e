import { l10n, window } from 'vscode';
import { sameFile } from '../../text/paths';
import type { Draft } from '../draft';
import { addEntry, addSource } from '../engine';
import { clockOf, linesOf } from '../logic/moment';
import type { Moment } from '../logic/moment';
import { pathBeside } from '../logic/ledger-path';
import type { LedgerView } from '../logic/ledger-view';
import { wordsOfTurn } from '../logic/turn-words';
import type { TurnWords } from '../logic/turn-words';
import { isReadable } from '../origin';
import { withLedger } from './create-ledger';
import { sourceFor } from './source-for';
import type { From } from './source-for';
import type { Surroundings } from './surroundings';

const { t } = l10n;

/** Adds what one speaker says in a transcript, or what is selected of it, as a statement: the words alone, who said them, and when or where. */
export async function addTurnWords(around: Surroundings, draft: Draft, stretch: readonly [number, number]): Promise<void> {
  const picked = pick(draft, stretch);
  if (picked === undefined) return;
  if (!picked.ok) {
    void window.showInformationMessage(picked.why === 'several' ? t('More than one person speaks in what is selected. Select the words of one.') : t('Put the cursor into what somebody says, or select words of it.'));
    return;
  }
  if (!await withLedger(around, draft) || draft.ledger === null) return;
  // The ledger may be a new one, which knows the speaker now.
  const now = pick(draft, stretch);
  if (now?.ok !== true || now.words.verbatim !== picked.words.verbatim) return; // the transcript was changed meanwhile
  const { words } = now;
  const from = await sourceFor(draft.annotator?.within(...words.span).entities.find(({ id }) => id === words.turn.speaker), words.verbatim, draft.view.sources);
  if (from === undefined) return;
  const fields = fieldsOf(draft, words, from, momentOf(around, draft, words));
  const add = (source: string) => (text: string): ReturnType<typeof addEntry> => addEntry(text, 'statements', { ...encounterOf(draft.view, pathOf(draft), source), ...fields });
  const ids = await around.writer.change(draft.ledger.uri, ...'id' in from ? [add(from.id)] : [(text: string) => addSource(text, from.kind, from.name), (text: string, [id = '']: readonly string[]) => add(id)(text)]);
  if (ids !== null) window.setStatusBarMessage(t('The words are now in the ledger. Check them against what you heard or read.'), 6000);
}

function pick({ annotator }: Draft, [start, end]: readonly [number, number]): ReturnType<typeof wordsOfTurn> | undefined {
  return annotator === null ? undefined : wordsOfTurn(annotator.within(start, Math.max(end, start + 1)), annotator.text(), [start, end]);
}

/** When the words were said: as exactly as the file has it that a readable transcript was made of. */
function momentOf({ readable }: Surroundings, { document, annotator }: Draft, { span: [start, end] }: TurnWords): Moment & { readonly lines: string | null } {
  const [first, last] = [annotator?.stamp(start), annotator?.stamp(Math.max(start, end - 1))];
  const exact = isReadable(document.uri) ? { start: readable.momentAt(document, start)?.start, end: readable.momentAt(document, end)?.end } : null;
  return { start: exact?.start ?? first?.start ?? null, end: exact?.end ?? last?.end ?? null, lines: linesOf(first?.locator ?? null, last?.locator ?? null) };
}

function fieldsOf(draft: Draft, { verbatim }: TurnWords, from: From, { start, end, lines }: ReturnType<typeof momentOf>): Readonly<Record<string, string>> {
  // The name of a file may tell who somebody is that must not be named, and locators are for everybody.
  const isProtected = 'id' in from && draft.view.sources.some(({ id, isProtected: is }) => id === from.id && is);
  const clock = isReadable(draft.document.uri) && start !== null ? clockOf(Math.floor(start)) : null;
  const locator = [isProtected ? null : pathOf(draft), lines ?? clock].filter(part => part !== null).join(', ');
  return { verbatim, ...locator !== '' && { locator }, ...start !== null && { start: clockOf(start) }, ...start !== null && end !== null && { end: clockOf(end) } };
}

/** The file of a transcript, as seen from the ledger. */
const pathOf = ({ origin, ledger }: Draft): string | null => origin.scheme === 'untitled' ? null : pathBeside(ledger?.uri.path ?? '', origin.path);

/** The encounter that the transcript is evidence of; without one, the source alone. */
function encounterOf(view: LedgerView, path: string | null, source: string): Readonly<Record<string, string>> {
  const files = new Set(path === null ? [] : view.evidence.filter(one => one.path !== null && sameFile(path, one.path)).map(({ id }) => id));
  const [encounter, ...more] = view.encounters.filter(one => one.source === source && one.evidence.some(id => files.has(id)));
  return encounter !== undefined && more.length === 0 ? { encounter: encounter.id } : { source };
}
