import type { Annotation } from '../annotation/types';
import type { PublicLedger } from '../ledger/types';

export type ExportFormat = 'markdown' | 'html' | 'json' | 'ledger';

/** All that an export is made of. The ledger comes as its public view, and in no other form. */
export interface ExportInput {
  /** The file name of the draft, without its folder. */
  readonly name: string;
  readonly text: string;
  readonly annotation: Annotation;
  readonly ledger: PublicLedger | null;
}

/** A finished export: the same for the same input, byte by byte. */
export interface Exported {
  readonly content: string;
  /** The editor’s name of its language. */
  readonly language: 'markdown' | 'html' | 'json' | 'yaml';
  /** The end of its file name, with the dot. */
  readonly extension: string;
}
