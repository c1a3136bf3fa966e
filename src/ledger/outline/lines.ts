/** One line of a ledger: how far in it stands, behind how many dashes its key is, and what follows. Columns are counted in UTF-16 code units. */
export interface Line {
  readonly start: number;
  /** Where the first dash stands; null without one. */
  readonly dash: number | null;
  /** Where the key stands, or would. */
  readonly column: number;
  readonly key: string | null;
  /** What stands behind the key, or on the line when it has none. */
  readonly rest: string;
}

const LINE = /^([ \t]*)((?:-[ \t]+)*)(?:(?:([A-Za-z_][\w-]*)|"([^"]*)"|'([^']*)')[ \t]*:(?=[ \t]|$))?[ \t]*(.*)$/u;

/** The line, or the part of one, in `[start, end)`. */
export function lineAt(text: string, start: number, end: number): Line {
  const [, blanks = '', dashes = '', plain, double, single, rest = ''] = LINE.exec(text.slice(start, text[end - 1] === '\r' ? end - 1 : end)) ?? [];
  return { start, dash: dashes === '' ? null : blanks.length, column: blanks.length + dashes.length, key: plain ?? double ?? single ?? null, rest };
}

/** Where the line that holds the offset begins. */
export const lineStart = (text: string, offset: number): number => offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

/** The lines above one, from the nearest on, without those that have neither key nor dash. */
function* above(text: string, { start }: Line): Generator<Line> {
  for (let end = start - 1; end >= 0;) {
    const line = lineAt(text, lineStart(text, end), end);
    end = line.start - 1;
    if (line.key !== null || line.dash !== null) yield line;
  }
}

/** The lines below one, in the same way. */
function* below(text: string, { start }: Line): Generator<Line> {
  for (let end = text.indexOf('\n', start); end >= 0;) {
    const from = end + 1;
    end = text.indexOf('\n', from);
    const line = lineAt(text, from, end < 0 ? text.length : end);
    if (line.key !== null || line.dash !== null) yield line;
  }
}

/** The keys that lead to a line, from those above it that stand less far in. */
export function pathAbove(text: string, line: Line): readonly string[] {
  const path: string[] = [];
  let column = line.dash ?? line.column;
  let item = line.dash !== null;
  for (const one of above(text, line)) {
    if (column === 0 && !item) break;
    // A list may stand as far in as its key: its dashes belong to the key without a dash.
    const holds = item ? one.column <= column && (one.dash === null || one.dash < column)
      : one.column < column || (one.column === column && one.dash !== null && one.dash < column);
    if (!holds) continue;
    if (one.column === column && one.dash !== null) { column = one.dash; item = true; continue; }
    if (one.key !== null) path.unshift(one.key);
    column = one.dash ?? one.column;
    item = one.dash !== null;
  }
  return path;
}

/** The keys of the map that a line belongs to, above and below it. */
export function siblings(text: string, line: Line): ReadonlySet<string> {
  const keys = new Set<string>();
  const take = (other: Line): void => { if (other.column === line.column && other.key !== null) keys.add(other.key); };
  if (line.dash === null) {
    for (const other of above(text, line)) {
      if (other.column < line.column) break;
      take(other);
      // The item began here.
      if (other.column === line.column && other.dash !== null) break;
    }
  }
  for (const other of below(text, line)) {
    if (other.column < line.column || (other.dash !== null && other.dash < line.column)) break;
    take(other);
  }
  return keys;
}
