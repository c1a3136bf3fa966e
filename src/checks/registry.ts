import { ACCUSATIONS } from './rules/accusations';
import { ATTRIBUTION } from './rules/attribution';
import { CLAIMS } from './rules/claims';
import { EMBARGOES } from './rules/embargo';
import { EVIDENCE } from './rules/evidence';
import { EXPIRED } from './rules/expired';
import { HYGIENE } from './rules/hygiene';
import { DATES } from './rules/dates';
import { FIGURES } from './rules/figures';
import { HOUSE_STYLE } from './rules/house';
import { INTRODUCTIONS } from './rules/introductions';
import { LANGUAGE } from './rules/language';
import { NAMES } from './rules/names';
import { RECORDED } from './rules/recorded';
import { TRANSCRIBED } from './rules/recordings';
import { TERMS } from './rules/terms';
import { USES } from './rules/uses';
import type { Rule } from './rule';

/** All rules about drafts, by family. `ledger-invalid`, which is about the file of the ledger, is no rule: its loader says it. */
export const RULES: readonly Rule[] = [...RECORDED, ...ATTRIBUTION, ...USES, ...TERMS, ...EMBARGOES, ...CLAIMS, ...EVIDENCE, ...TRANSCRIBED, ...EXPIRED, ...HYGIENE, ...LANGUAGE, ...FIGURES, ...DATES, ...NAMES, ...INTRODUCTIONS, ...HOUSE_STYLE, ...ACCUSATIONS];
