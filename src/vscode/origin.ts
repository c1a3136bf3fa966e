import { Uri } from 'vscode';

/** The scheme of transcripts that are made of a file to be read, and never written. */
export const READABLE_SCHEME = 'source-ledger-transcript';

/** The address of the readable transcript of a file. Its path is that of the file, so that it lies where the file does. */
export const readableUri = (file: Uri): Uri => file.with({ scheme: READABLE_SCHEME, path: `${file.path}.transcript`, query: file.toString(), fragment: '' });

export const isReadable = (uri: Uri): boolean => uri.scheme === READABLE_SCHEME;

/** The file that a document is of: of a readable transcript the one that it was made of, else its own. */
export function originOf(uri: Uri): Uri {
  if (!isReadable(uri)) return uri;
  try { return Uri.parse(uri.query, true); }
  catch { return uri; } // somebody has made up an address of ours
}
