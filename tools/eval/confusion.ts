import { aligned } from './table';

/** One thing that was judged: what it is labelled, what it was taken for, and whether that is right. */
export interface Judged { readonly labelled: string; readonly said: string; readonly right: boolean }

/** How often what is labelled so (rows) was taken for what (columns), most frequent row first; a cross marks what is wrong. */
export function confusion(title: string, judged: readonly Judged[]): string {
  const columns = distinct(judged.map(({ said }) => said));
  const rows = distinct(judged.map(({ labelled }) => labelled)).map(row => {
    const here = judged.filter(({ labelled }) => labelled === row);
    return [`  ${row} (${here.length})`, ...columns.map(column => cell(here.filter(({ said }) => said === column)))];
  });
  return aligned([[title, ...columns], ...rows]);
}

const cell = (judged: readonly Judged[]): string => (judged.length === 0 ? '' : `${judged.length}${judged.every(({ right }) => right) ? '' : '×'}`);

/** The different values, the most frequent first, then by name. */
function distinct(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([value]) => value);
}
