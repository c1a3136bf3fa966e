import type { Levels } from './types';

/** What a desk has decided on beside the rules of everybody. */
export interface HouseRules {
  /** Levels of rules; the settings of the editor go before them. */
  readonly levels: Levels;
  /** How the house spells, and how it does not. */
  readonly preferred: readonly { readonly use: string; readonly not: readonly string[]; readonly why: string | null }[];
  /** Words that do not appear. */
  readonly banned: readonly { readonly word: string; readonly why: string | null }[];
  /** Verbs of saying that carry a judgement, beside those that are known; and those that the house allows. */
  readonly loaded: readonly string[];
  readonly allowed: readonly string[];
  /** Organizations that are easily taken for one another, beside those that are known. */
  readonly confusable: readonly (readonly [string, string])[];
  /** Letters that need no introduction, such as `UN`. */
  readonly known: readonly string[];
}

export const NO_HOUSE_RULES: HouseRules = { levels: {}, preferred: [], banned: [], loaded: [], allowed: [], confusable: [], known: [] };
