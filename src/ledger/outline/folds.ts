/** A stretch of lines that can be folded: line numbers from 0, both ends included. */
export type Fold = readonly [first: number, last: number];

/** The folds of a ledger’s text: each line with the lines below it that stand further in. */
export function foldsOf(text: string): readonly Fold[] {
  const folds: Fold[] = [];
  const open: { readonly indent: number; readonly line: number }[] = [];
  let last = 0;
  const close = (indent: number): void => {
    for (let top = open.at(-1); top !== undefined && top.indent >= indent; top = open.at(-1)) {
      open.pop();
      if (last > top.line) folds.push([top.line, last]);
    }
  };
  text.split('\n').forEach((line, number) => {
    if (line.trim() === '') return;
    // The dash of an item that stands as far in as its key belongs below the key.
    const indent = (/^ */u.exec(line)?.[0].length ?? 0) + (/^ *- /u.test(line) ? 0.5 : 0);
    close(indent);
    open.push({ indent, line: number });
    last = number;
  });
  close(0);
  return folds.sort((a, b) => a[0] - b[0]);
}
