import type { Node } from 'yaml';
import type { Span } from '../text/span';
import type { LedgerProblem } from './types';

/** Takes down one problem. */
export type Report = (code: string, span: Span, message: string, severity?: LedgerProblem['severity']) => void;

/** Where a node stands, without the white space behind it. */
export function at(node: Node | null | undefined): Span {
  const range = node?.range;
  return range == null ? [0, 0] : [range[0], range[1]];
}

/** Collects the problems of a text of this length in order of place, each place and code once; what YAML tells of beyond the end is told at the end. */
export function collector(length: number): { readonly report: Report; readonly problems: () => readonly LedgerProblem[] } {
  const found = new Map<string, LedgerProblem>();
  return {
    report: (code, span, message, severity = 'error') => {
      const start = Math.min(span[0], length);
      const end = Math.min(Math.max(span[1], start), length);
      const key = `${code} ${start} ${end}`;
      if (!found.has(key)) found.set(key, { code, start, end, message, severity });
    },
    problems: () => [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** True for what must be put right before anything is written: the text cannot be relied on to say what it seems to. */
export const isGrave = ({ code }: LedgerProblem): boolean => code.startsWith('yaml-') || ['too-deep', 'too-large', 'not-a-ledger', 'several-documents', 'duplicate-key'].includes(code);
