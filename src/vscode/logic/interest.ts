/** What the editor tells of a document, as far as it matters for whether it may be a draft. */
export interface DocumentFacts {
  readonly language: string;
  readonly scheme: string;
  readonly path: string;
  /** Schemes of the opened folders: a virtual workspace has one of its own. */
  readonly folderSchemes: readonly string[];
}

const LANGUAGES: ReadonlySet<string> = new Set(['plaintext', 'markdown', 'news-transcript', 'vtt', 'webvtt', 'srt', 'subrip', 'subtitles']);
const ENDINGS = /\.(?:vtt|srt|transcript)$/iu;
const SCHEMES: ReadonlySet<string> = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'source-ledger-transcript']);

/**
 * True when a document is worth a look at its content. Settings, logs, outputs and the like are plain text too, so
 * only files, untitled documents and what lies in an opened folder count.
 */
export function mayBeDraft({ language, scheme, path, folderSchemes }: DocumentFacts): boolean {
  return (SCHEMES.has(scheme) || folderSchemes.includes(scheme)) && (LANGUAGES.has(language) || ENDINGS.test(path));
}

/** True for the names that a ledger may have: `ledger.yaml` and `NAME.ledger.yaml`. */
export const isLedgerName = (name: string): boolean => /^(?:.+\.)?ledger\.yaml$/iu.test(name);

/** True when the text holds what no text file does; such a file is not analysed. */
export const isBinary = (text: string): boolean => text.slice(0, 8192).includes('\0');
