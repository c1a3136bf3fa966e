import type { EntityType } from '../types';

/** The types in the order of the network’s labels. */
export const TYPES: readonly EntityType[] = ['person', 'organization', 'location', 'facility', 'norp', 'date', 'money', 'product', 'misc'];

/** Where in its name a piece stands: BIOES (Ratinov & Roth 2009). */
export const Begin = 0;
export const Inside = 1;
export const End = 2;
export const Single = 3;

/** Label 0 is “no name”; then four for each type. */
export const LABELS = 1 + 4 * TYPES.length;
/** The same, filled up to a multiple of eight. */
export const LABEL_STRIDE = 40;
export const labelOf = (type: number, place: number): number => 1 + 4 * type + place;
