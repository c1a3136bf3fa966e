/**
 * What may be kept of an error in a log file: its kind and the places in our own code. Its message may hold text of a
 * draft or a ledger (the YAML reader quotes lines), and paths hold names of people and stories.
 */
export function faultText(where: string, error: unknown): string {
  if (!(error instanceof Error)) return `${where}: ${typeof error}`;
  const places = (error.stack ?? '').split('\n').filter(line => /^\s+at /u.test(line)).slice(0, 6)
    .map(line => /([^\\/\s()]+:\d+:\d+)\)?$/u.exec(line)?.[1]).filter(place => place !== undefined);
  return [`${where}: ${error.name}`, ...places.map(place => `  at ${place}`)].join('\n');
}
