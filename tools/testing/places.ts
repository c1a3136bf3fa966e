import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { ROOT } from '../vscode-host/install';

const BUNDLED = /(?:[\w./:-]*\/)?(out\/tests\/[\w.-]+\.js):(\d+):(\d+)/gu;

/** Puts the place in the source for every place in a bundle of tests that a line names; others stay as they are. */
export function sourcePlaces(line: string): string {
  return line.replace(BUNDLED, (place: string, file: string, row: string, column: string) => {
    const map = join(ROOT, `${file}.map`);
    if (!existsSync(map)) return place;
    const payload = JSON.parse(readFileSync(map, 'utf8')) as ConstructorParameters<typeof SourceMap>[0];
    const entry = new SourceMap(payload).findEntry(Number(row) - 1, Number(column) - 1);
    if (!('originalSource' in entry)) return place;
    return `${relative(ROOT, resolve(ROOT, 'out', 'tests', entry.originalSource))}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}
