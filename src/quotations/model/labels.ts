/**
 * What a piece can be part of. Content is told apart by where its cue stands, so that tags alone say which cue it
 * belongs to: to the right of it, to the left, or in a block before.
 */
export const Kind = { Source: 0, Cue: 1, Right: 2, Left: 3, Past: 4 } as const;
export const KINDS = 5;

/** Where in its span a piece stands: BIOES (Ratinov & Roth 2009). */
export const Begin = 0;
export const Inside = 1;
export const End = 2;
export const Single = 3;

/** Label 0 is “nothing”; then four for each kind. */
export const LABELS = 1 + 4 * KINDS;
/** The same, filled up to a multiple of eight. */
export const LABEL_STRIDE = 24;
export const labelOf = (kind: number, place: number): number => 1 + 4 * kind + place;
export const kindOf = (label: number): number => label === 0 ? -1 : (label - 1) >> 2;
export const placeOf = (label: number): number => (label - 1) & 3;

const closes = (label: number): boolean => label === 0 || placeOf(label) >= End;
const opens = (label: number): boolean => label === 0 || placeOf(label) === Begin || placeOf(label) === Single;

/** True when a piece with label `to` may follow one with label `from`. */
export const follows = (from: number, to: number): boolean => closes(from) ? opens(to) : !opens(to) && kindOf(from) === kindOf(to);
/** True when a block may begin, and end, with a label. */
export const mayBegin = opens;
export const mayEnd = closes;

/** For each label those that may stand before it. */
export const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, to) => Array.from({ length: LABELS }, (_, from) => from).filter(from => follows(from, to)));
/** For each label those that may stand behind it. */
export const AFTER: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, from) => Array.from({ length: LABELS }, (_, to) => to).filter(to => follows(from, to)));
