import { basename, resolve } from 'node:path';
import { annotate } from '../annotation';
import { exportDocument, FORMATS, type ExportFormat } from '../exports';
import { publicView } from '../ledger';
import type { Profile } from '../ledger/types';
import { tellProblems } from './annotate';
import { readDraft } from './draft';
import { ledgerFor, sameFile, shownPath, writeWhole } from './files';
import { Exit, Usage, type World } from './world';

export interface ExportFlags { readonly ledger?: string | undefined; readonly to?: string | undefined; readonly profile?: string | undefined; readonly out?: string | undefined }

/** Who an export can be for. */
const PROFILES: readonly Profile[] = ['public', 'checker', 'lawyer', 'archive'];

/** `export FILE --to FORMAT --profile P [-o OUT]`: to a file, or to standard output. */
export async function exportCommand(world: World, files: readonly string[], { ledger: named, to, profile = 'public', out }: ExportFlags): Promise<Exit> {
  const format = FORMATS.find(one => one === to);
  if (format === undefined) throw new Usage(`--to is one of ${FORMATS.join(', ')}`);
  const audience = PROFILES.find(one => one === profile);
  if (audience === undefined) throw new Usage(`--profile is one of ${PROFILES.join(', ')}`);
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new Usage('say which one file to export');
  const draft = await readDraft(world, file);
  if (draft === null) return Exit.Trouble;
  const found = await ledgerFor(world, draft.path, named);
  if (found === 'unreadable') return Exit.Trouble;
  tellProblems(world, found);
  const { content } = exportDocument(format satisfies ExportFormat, {
    name: basename(draft.path), text: draft.text, annotation: annotate(draft.text, { models: await world.models(), id: basename(draft.path), draft: draft.path, ledger: found?.ledger ?? null }), ledger: found === null ? null : publicView(found.ledger, audience),
  });
  if (out === undefined) { await world.out(content); return Exit.Fine; }
  const path = resolve(world.cwd, out);
  if (await sameFile(path, draft.path) || found !== null && await sameFile(path, found.path)) {
    world.err(`${shownPath(world, path)}: this is the draft or the ledger itself; choose another name for the export`);
    return Exit.Trouble;
  }
  const trouble = await writeWhole(path, content);
  if (trouble !== null) { world.err(`${shownPath(world, path)}: ${trouble}`); return Exit.Trouble; }
  return Exit.Fine;
}
