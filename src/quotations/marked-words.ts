import type { Span } from '../text/span';
import { quotedStretches } from '../text/quotation-marks';
import { NAMING, SMALL, WORKS } from './language';
import type { LocalQuotation } from './types';

/**
 * Why words stand within marks: somebody says them (`speech`), a work has them as its title, a word is named rather than
 * used (`term`), or the writer holds them at arm’s length (`scare`).
 */
export type MarkedUse = 'speech' | 'title' | 'term' | 'scare';
export interface MarkedWords { readonly start: number; readonly end: number; readonly use: MarkedUse }

/** Words before a stretch that are looked at. */
const REACH = 4;

/** All words within marks in a block, with their use. Offsets into the block; `quotations` are those of the block. */
export function usesOfMarks(text: string, quotations: readonly LocalQuotation[]): readonly MarkedWords[] {
  const contents = quotations.flatMap(quotation => quotation.contents);
  return quotedStretches(text).map(({ start, end }) => {
    const covered = contents.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);
    return { start, end, use: covered * 2 >= end - start ? 'speech' : useOf(text, [start, end]) };
  });
}

function useOf(text: string, [start, end]: Span): MarkedUse {
  const inner = text.slice(start, end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}!?.]+$/gu, '');
  const before = text.slice(Math.max(0, start - 60), start).toLowerCase().match(/[\p{L}-]+/gu)?.slice(-REACH) ?? [];
  const long = inner.split(/\s+/u);
  const titled = long.length > 1 && long.every(word => SMALL.has(word.toLowerCase()) || /^[^\p{L}]*(?:\p{Lu}|\p{N})/u.test(word));
  if (titled || /^\p{Lu}/u.test(inner) && before.some(word => WORKS.has(word))) return 'title';
  return before.some(word => NAMING.has(word)) ? 'term' : 'scare';
}
