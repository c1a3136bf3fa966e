import type { DraftPlace, Here } from '../draft-place';
import { placeOf } from '../draft-place';
import type { Drafts } from '../drafts';
import type { LedgerWriter } from '../ledger-writer';
import type { Ledgers } from '../ledgers';
import type { ReadableTranscripts } from '../readable-transcripts';
import type { LedgerTree } from '../tree';

/** What the commands work on. */
export interface Surroundings {
  readonly drafts: Drafts;
  readonly ledgers: Ledgers;
  readonly writer: LedgerWriter;
  readonly tree: LedgerTree;
  readonly readable: ReadableTranscripts;
}

/** The place that a command is about; see `placeOf`. */
export const placeIn = ({ drafts, tree }: Surroundings, argument: unknown): Here | undefined => placeOf(argument, drafts, tree.draft);

export type { DraftPlace, Here };
