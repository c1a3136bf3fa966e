import { commands, l10n, window } from 'vscode';
import type { Disposable } from 'vscode';
import { addName, addSource, nameSpeaker } from '../engine';
import type { EditOutcome } from '../engine';
import { pathBeside } from '../logic/ledger-path';
import { rankedByName } from '../logic/ranking';
import { withoutIcons } from '../logic/markdown';
import { speakerAt } from '../logic/turn-speaker';
import { withLedger } from './create-ledger';
import { pickSource } from './source-for';
import { placeIn } from './surroundings';
import type { Here, Surroundings } from './surroundings';

const { t } = l10n;

/** The command with which a person says, once for all turns of a label, which source speaks under it. */
export function registerMapSpeaker(around: Surroundings): Disposable {
  return commands.registerCommand('sourceLedger.mapSpeaker', async (argument?: unknown) => {
    const here = placeIn(around, argument);
    if (here !== undefined) await mapSpeaker(around, here);
  });
}

/**
 * A label with a name becomes another name of the source, for all drafts. One that names nobody (`Q`, `Speaker 1`) is somebody
 * else in the next transcript, so that it is written down for this file alone.
 */
async function mapSpeaker(around: Surroundings, { draft, offset }: Here): Promise<void> {
  const speaker = draft.annotator === null ? null : speakerAt(draft.annotator.within(offset, offset + 1), draft.annotator.text(), offset);
  if (speaker === null) { void window.showInformationMessage(t('Put the cursor into a turn that has a speaker’s label.')); return; }
  if (!await withLedger(around, draft) || draft.ledger === null) return;
  const { label, name } = speaker;
  const from = await pickSource(t('Who is “{0}”? It counts for all turns of this label.', withoutIcons(label)), rankedByName(draft.view.sources, name ?? label), name ?? '');
  if (from === undefined) return;
  const file = draft.origin.scheme === 'untitled' ? null : pathBeside(draft.ledger.uri.path, draft.origin.path);
  const say = (text: string, source: string): EditOutcome => name === null ? nameSpeaker(text, { label, source, draft: file }) : addName(text, source, name);
  const ids = await around.writer.change(draft.ledger.uri, ...'id' in from ? [(text: string) => say(text, from.id)] : [(text: string) => addSource(text, from.kind, from.name), (text: string, [id = '']: readonly string[]) => say(text, id)]);
  if (ids !== null) window.setStatusBarMessage(t('“{0}” is known now. What says so is in the ledger.', label), 6000);
}
