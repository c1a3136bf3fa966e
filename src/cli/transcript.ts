import { resolve } from 'node:path';
import { readTranscript } from './draft';
import { sameFile, shownPath, writeWhole } from './files';
import { Exit, Usage, type World } from './world';

/** `transcript FILE [-o OUT]`: what a machine has written, or captions, as a transcript to be read. */
export async function transcriptCommand(world: World, [file, ...more]: readonly string[], { out }: { readonly out?: string | undefined }): Promise<Exit> {
  if (file === undefined || more.length > 0) throw new Usage('say which one file to write as a transcript');
  const transcript = await readTranscript(world, file);
  if (transcript === null) return Exit.Trouble;
  if (out === undefined) { await world.out(transcript.text); return Exit.Fine; }
  const path = resolve(world.cwd, out);
  const trouble = await sameFile(path, transcript.path) ? 'this is the file itself; choose another name' : await writeWhole(path, transcript.text);
  if (trouble === null) return Exit.Fine;
  world.err(`${shownPath(world, path)}: ${trouble}`);
  return Exit.Trouble;
}
