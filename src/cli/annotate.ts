import { basename } from 'node:path';
import { annotate } from '../annotation';
import { annotationJson, exportDocument } from '../exports';
import { publicView } from '../ledger';
import { readDraft } from './draft';
import { ledgerFor, problemLines, type LedgerFile } from './files';
import { jsonLines } from './jsonl';
import { summary } from './summary';
import { Exit, Usage, worse, type World } from './world';

export interface AnnotateFlags { readonly ledger?: string | undefined; readonly format?: string | undefined; readonly jsonl?: boolean | undefined }

const FORMATS = ['text', 'json', 'html'];

/** `annotate FILE…`: what is found in each draft; `--jsonl`: many documents from standard input. */
export async function annotateCommand(world: World, files: readonly string[], flags: AnnotateFlags): Promise<Exit> {
  const { format = 'text', ledger: named, jsonl = false } = flags;
  if (!FORMATS.includes(format)) throw new Usage(`--format is one of ${FORMATS.join(', ')}`);
  if (jsonl) {
    if (files.length > 0) throw new Usage('--jsonl reads standard input and takes no files');
    const ledger = await ledgerFor(world, null, named);
    return ledger === 'unreadable' ? Exit.Trouble : jsonLines(world, ledger?.ledger ?? null);
  }
  if (files.length === 0) throw new Usage('say which file to annotate');
  let exit = Exit.Fine;
  for (const file of files) exit = worse(exit, await one(world, file, named, format));
  return exit;
}

async function one(world: World, file: string, named: string | undefined, format: string): Promise<Exit> {
  const draft = await readDraft(world, file);
  if (draft === null) return Exit.Trouble;
  const found = await ledgerFor(world, draft.path, named);
  if (found === 'unreadable') return Exit.Trouble;
  tellProblems(world, found);
  const annotation = annotate(draft.text, { models: await world.models(), id: draft.shown, draft: draft.path, ledger: found?.ledger ?? null });
  const ledger = found === null ? null : publicView(found.ledger, 'checker');
  const name = basename(draft.path);
  if (format === 'json') await world.out(`${JSON.stringify(annotationJson(annotation))}\n`);
  else if (format === 'html') await world.out(exportDocument('html', { name, text: draft.text, annotation, ledger }).content);
  else await world.out(summary(draft.shown, draft.text, annotation, ledger, found?.shown ?? null));
  return Exit.Fine;
}

/** Tells on standard error what is wrong in a ledger; the rest of it is used. */
export function tellProblems(world: World, ledger: LedgerFile | null): void {
  if (ledger !== null) for (const line of problemLines(ledger)) world.err(line);
}
