import type { Span } from '../text/span';
import { begin, endBefore, form, isCapital, isMark, type Layout } from './layout';
import type { LocalQuotation } from './types';

/** How many tokens a name before a heading’s colon may have. */
const LONGEST_NAME = 8;

/** A heading such as `Zakharova: We are not cooperating`: a name, a colon, and what is said; null for any other. */
export function headingQuotation(layout: Layout): LocalQuotation | null {
  const { tokens, text } = layout.passage;
  let colon = 0;
  while (colon < Math.min(tokens.length, LONGEST_NAME) && form(layout, colon) !== ':') colon++;
  if (form(layout, colon) !== ':' || colon === 0 || colon + 2 >= tokens.length) return null;
  const name = layout.mentions.find(({ start, type }) => start < begin(layout, colon) && (type === 'person' || type === 'organization' || type === 'location'));
  if (name === undefined && !namesSomebody(layout, colon)) return null;
  const from = colon + 1;
  const last = tokens.length;
  const stretch = layout.stretches.find(({ start }) => start === begin(layout, from));
  const whole = stretch !== undefined && text.slice(stretch.end).trim().length <= 1;
  let end = last;
  while (end > from && layout.inStretch[end - 1] === -1 && isMark(layout, end - 1) && form(layout, end - 1) === '.') end--;
  const content: Span = [begin(layout, from), endBefore(layout, end)];
  return {
    kind: whole ? 'direct' : layout.stretches.length > 0 ? 'mixed' : 'indirect', contents: [content], cue: [begin(layout, colon), endBefore(layout, colon + 1)],
    source: [begin(layout, 0), endBefore(layout, colon)], speaker: name === undefined ? { by: 'description', words: text.slice(0, begin(layout, colon)).trim().toLowerCase() } : { by: 'name', start: name.start, end: name.end }, confidence: name === undefined ? 0.6 : 0.8, reopens: null, open: null,
  };
}

/** All words before the colon have a capital, as names do. */
function namesSomebody(layout: Layout, colon: number): boolean {
  for (let i = 0; i < colon; i++) if (!isCapital(layout, i) && !isMark(layout, i)) return false;
  return true;
}
