import { ATTRIBUTION } from './rules/attribution';
import { RECORDED } from './rules/recorded';
import { USES } from './rules/uses';
import type { Rule } from './rule';

/** All rules about drafts, by family. `ledger-invalid`, which is about the file of the ledger, is no rule: its loader says it. */
export const RULES: readonly Rule[] = [...RECORDED, ...ATTRIBUTION, ...USES];
