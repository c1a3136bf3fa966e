import type { NameLexicon } from '../lexicon';
import type { BucketKind } from './buckets';
import type { Spelling } from './counted';
import type { Cluster } from './families';

/** What the rules may look at. All of it is noted, so that what they tell is told anew when it changes (`tracker.ts`). */
export interface World {
  readonly lexicon: NameLexicon;
  /** The spellings in a bucket. */
  bucket(kind: BucketKind, by: string): readonly Spelling[];
  /** The persons of a family name. */
  persons(family: string): readonly Cluster[];
  /** The spelling that has this text, when anything is counted of it. */
  at(text: string): Spelling | null;
  /** The key of what a spelling names. */
  keyOf(spelling: Spelling): string;
}

/** In front of the key of what the ledger knows. */
export const SOURCE = 'source:';
/** The key of the entity that is a source of the ledger. */
export const sourceKey = (id: string): string => SOURCE + id;

/** The one key that the spellings have; null when they have more than one, undefined when there are none. */
export function oneKey(world: World, spellings: readonly Spelling[]): string | null | undefined {
  let found: string | undefined;
  for (const spelling of spellings) {
    const key = world.keyOf(spelling);
    if (found !== undefined && key !== found) return null;
    found = key;
  }
  return found;
}
