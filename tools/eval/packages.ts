import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { recognizeText } from '../../src/transcript';
import type { Recognition } from '../../src/transcript/types';
import { once, shareScore } from './score';
import type { Measurement } from './score';
import { ROOT } from './shared';

const FOLDER = join(ROOT, 'node_modules');
/** Written for people: Markdown, text and licences. */
const DOCUMENT = /\.(?:md|markdown|mdown|txt)$|^(?:licen[cs]e|copying|notice|authors|contributors|maintainers|changelog|changes|history|readme|governance)(?:[._-]|$)/iu;
const SOURCE = /\.(?:[cm]?[jt]sx?|json|ya?ml|css|html?)$/iu;
/** A larger file is no draft. */
const LARGEST = 2_000_000;

/** What a file below node_modules was taken for. */
interface Judged { readonly file: string; readonly document: boolean; readonly recognition: Recognition }

/** The text files below a folder, in the order of their names; each content once, and no link is followed. */
export function* textsBelow(folder: string): Generator<{ readonly file: string; readonly text: string }> {
  const seen = new Set<string>();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(one => one.isFile() && (DOCUMENT.test(one.name) || SOURCE.test(one.name))).map(one => join(one.parentPath, one.name)).sort();
  for (const path of paths) {
    if (statSync(path).size > LARGEST) continue;
    const bytes = readFileSync(path);
    const hash = createHash('sha1').update(bytes).digest('base64');
    if (bytes.includes(0) || seen.has(hash)) continue;
    seen.add(hash);
    yield { file: relative(folder, path).split(sep).join('/'), text: bytes.toString('utf8') };
  }
}

const judged = once((): readonly Judged[] => [...textsBelow(FOLDER)].map(({ file, text }) => ({ file, document: DOCUMENT.test(file.slice(file.lastIndexOf('/') + 1)), recognition: recognizeText(text) })));
const isOther = ({ recognition }: Judged): boolean => recognition.class === 'other';

/** What is no news: the files of the packages that this repository uses. By recognition alone, for there are many of them. */
export const packages: Measurement = {
  name: 'packages',
  title: 'Recognition: documents and source of packages (node_modules)',
  run(bench) {
    const all = judged(bench);
    const documents = all.filter(({ document }) => document);
    return [
      shareScore('packages.other', 'neither article nor transcript', all.filter(isOther).length, all.length),
      shareScore('packages.documents', 'the same of Markdown, text and licences alone', documents.filter(isOther).length, documents.length),
      { key: 'packages.alarms', title: 'taken for one of them, in number', value: all.filter(one => !isOther(one)).length, of: all.length },
    ];
  },
  report: bench => judged(bench).filter(one => !isOther(one)).map(({ file, recognition }) => `  ${file}\n    ${recognition.class}/${recognition.layout}: ${recognition.because[0] ?? ''}`).join('\n'),
};
