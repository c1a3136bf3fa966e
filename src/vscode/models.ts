import { Uri, workspace } from 'vscode';
import { loadModels, MODEL_FILES, type Models } from './engine';
import type { Log } from './log';

/** Reads the trained networks, which come with the extension. Null when that fails: rules then find names and quotations, and the log says why. */
export async function readModels(extension: Uri, log: Log): Promise<Models | null> {
  try {
    return loadModels(await Promise.all(MODEL_FILES.map(name => workspace.fs.readFile(Uri.joinPath(extension, 'media', 'weights', name)))));
  } catch (error) {
    log.fault('models', error);
    return null;
  }
}
