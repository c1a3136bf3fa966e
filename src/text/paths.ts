/** True when two paths that may be told from different folders are of one file: the shorter is the end of the longer. */
export function sameFile(one: string, other: string): boolean {
  const parts = (path: string): readonly string[] => path.normalize('NFC').split(/[\\/]+/u).filter(part => part !== '' && part !== '.' && part !== '..').reverse();
  const [a, b] = [parts(one), parts(other)];
  return Math.min(a.length, b.length) > 0 && a.slice(0, b.length).every((part, i) => part === b[i]);
}
