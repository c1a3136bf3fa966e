import type { References } from './references';
import type { Score } from './score';

/** Recorded figures by key, in percent. */
export type Recorded = Readonly<Record<string, number>>;

const COLUMNS = ['now', 'recorded', 'change', 'goal', 'simple', 'peer', 'people'] as const;

const figure = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(1));

/** The change since the recorded figure with its sign; empty without a recorded figure. */
export function change(now: number, recorded: number | undefined): string {
  if (recorded === undefined) return 'new';
  const difference = Math.round((now - recorded) * 10) / 10;
  return difference === 0 ? '=' : (difference > 0 ? '+' : '−') + Math.abs(difference).toFixed(1);
}

/** One group of figures as lines of a table with a heading. */
export function table(title: string, scores: readonly Score[], recorded: Recorded, references: Readonly<Record<string, References>>): string {
  const rows = scores.map(score => {
    const beside = references[score.key] ?? {};
    return [`  ${score.title} (${score.of})`, figure(score.value), figure(recorded[score.key]), change(score.value, recorded[score.key]), figure(beside.goal), figure(beside.simple), figure(beside.peer), figure(beside.people)];
  });
  return aligned([[title, ...COLUMNS], ...rows]);
}

/** Rows of cells as lines: the first column to the left, all others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => { widths[at] = Math.max(widths[at] ?? 0, cell.length); });
  return rows.map(row => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ').trimEnd()).join('\n');
}

/** The recorded figures with those of `scores` in their place, in the order of their keys so that a diff shows only changes. */
export function recording(recorded: Recorded, scores: readonly Score[]): Recorded {
  const merged = { ...recorded, ...Object.fromEntries(scores.map(score => [score.key, score.value])) };
  return Object.fromEntries(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1)));
}
