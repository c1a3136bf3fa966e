import { hull, type Span } from '../text/span';

/** From the first to the last code unit of some spans. */
export const extentOf = (spans: readonly Span[]): Span => hull(spans) ?? [0, 0];
