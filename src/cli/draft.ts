import { LineIndex } from '../text/line-index';
import { isCaptions, readableFile, type ReadableFile } from '../transcript/readable';
import type { MachineProblem } from '../transcript/machine';
import { readText, type Draft } from './files';
import type { World } from './world';

/**
 * Reads a draft; of a machine’s file (Whisper, AWS and so on) its readable transcript, which is said once. Captions stay as they
 * are: they are annotated in their own file. Tells on one line what is wrong, and gives null.
 */
export async function readDraft(world: World, file: string): Promise<Draft | null> {
  const draft = await readText(world, file);
  const read = draft === null || isCaptions(draft.text) ? null : readableFile(draft.text);
  if (draft === null || read === null) return draft;
  if (!read.ok) return broken(world, draft, read.problem);
  world.err(`${draft.shown}: read as a transcript of ${read.file.title}; places are those of its readable form, which “source-ledger transcript” writes`);
  tellSkipped(world, draft, read.file);
  return { ...draft, text: read.file.text };
}

/** Reads the readable transcript of a machine’s file, or of captions; tells on one line why there is none, and gives null. */
export async function readTranscript(world: World, file: string): Promise<Draft | null> {
  const draft = await readText(world, file);
  if (draft === null) return null;
  const read = readableFile(draft.text);
  if (read === null) { world.err(`${draft.shown}: this is no transcript of a machine and has no captions`); return null; }
  if (!read.ok) return broken(world, draft, read.problem);
  tellSkipped(world, draft, read.file);
  return { ...draft, text: read.file.text };
}

function broken(world: World, { shown, text }: Draft, { start, message }: MachineProblem): null {
  const { line, column } = new LineIndex(text).at(start);
  world.err(`${shown}:${line + 1}:${column + 1}: ${message}`);
  return null;
}

function tellSkipped(world: World, { shown }: Draft, { skipped }: ReadableFile): void {
  if (skipped > 0) world.err(`${shown}: ${skipped === 1 ? '1 piece' : `${skipped} pieces`} of it could not be read`);
}
