import { Uri, workspace } from 'vscode';
import { loadNameModel, type NameModel } from './engine';
import type { Log } from './log';

/** Reads the trained recogniser of names, which comes with the extension. Null when that fails: rules then find the names, and the log says why. */
export async function readModel(extension: Uri, log: Log): Promise<NameModel | null> {
  try {
    const [weights, kernel] = await Promise.all(['names.bin', 'kernel.wasm'].map(name => workspace.fs.readFile(Uri.joinPath(extension, 'media', 'weights', name))));
    return weights === undefined || kernel === undefined ? null : loadNameModel(weights, kernel);
  } catch (error) {
    log.fault('model', error);
    return null;
  }
}
