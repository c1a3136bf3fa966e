import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation } from '../../src/annotation/types';
import { confusion } from './confusion';
import { FAMILIES, FAMILY_OF } from './layouts';
import { once, percent, shareScore } from './score';
import type { Bench, Measurement, Score } from './score';
import { readLines } from './shared';

/** One line of the manifest of labelled real files. */
export interface LabelledFile {
  readonly file: string;
  readonly label: string;
  readonly layout: string;
  /** The speakers' labels as they stand in the file. */
  readonly speakers: readonly string[];
  /** How many turns there are, or null where nobody can tell. */
  readonly turns: number | null;
}

/** What was found in one labelled file. */
export interface Recognised {
  readonly file: LabelledFile;
  readonly text: string;
  readonly annotation: Annotation;
  /** The distinct labels of the turns, as written. */
  readonly labels: readonly string[];
}

export const readLabelled = (shared: string): readonly LabelledFile[] => readLines(join(shared, 'samples', 'real', 'manifest.jsonl'));

export function recogniseAll({ shared, annotate }: Pick<Bench, 'shared' | 'annotate'>): readonly Recognised[] {
  return readLabelled(shared).map(file => {
    const text = readFileSync(join(shared, 'samples', 'real', file.file), 'utf8');
    const annotation = annotate(text);
    const labels = [...new Set(annotation.turns.map(turn => text.slice(...turn.label)))].filter(label => label !== '');
    return { file, text, annotation, labels };
  });
}

const all = once(recogniseAll);

/** How far from the true number of turns is near enough. */
const CLOSE = 0.02;

/** Whether the layout is of a family that the labelled one belongs to; `usual`: of the one that comes first. */
const rightLayout = ({ file, annotation }: Recognised, usual = false): boolean => (FAMILIES[file.layout] ?? []).slice(0, usual ? 1 : undefined).some(family => family === FAMILY_OF[annotation.recognition.layout]);

/** Whether two lists hold the same labels, as they are written but for their blanks, in any order. */
export function sameLabels(found: readonly string[], wanted: readonly string[]): boolean {
  const [left, right] = [found, wanted].map(labels => new Set(labels.map(label => label.replace(/\s+/g, ' ').trim())));
  return left?.size === right?.size && [...left ?? []].every(label => right?.has(label));
}

const isClose = (found: number, wanted: number): boolean => Math.abs(found - wanted) <= CLOSE * wanted;

const folded = (label: string): string => label.replace(/\s+/g, ' ').replace(/[:.]+$/, '').trim().toLowerCase();

/** Found labels against those of the manifest: how many agree, of how many on either side. */
export function agreement(found: readonly string[], wanted: readonly string[]): { readonly both: number; readonly found: number; readonly wanted: number } {
  const left = new Set(found.map(folded));
  const right = new Set(wanted.map(folded));
  return { both: [...left].filter(label => right.has(label)).length, found: left.size, wanted: right.size };
}

/** Recognition of real files: what they are, and, in transcripts, who has a label and how many turns there are. */
export const real: Measurement = {
  name: 'real',
  title: 'Recognition: labelled real files',
  run(bench: Bench): readonly Score[] {
    const right = (label: string | null): Score => {
      const of = all(bench).filter(one => label === null || one.file.label === label);
      const good = of.filter(one => one.annotation.recognition.class === one.file.label).length;
      return shareScore(`real.${label ?? 'class'}`, label === null ? 'article, transcript or other' : `${label}s known as such`, good, of.length);
    };
    const share = (key: string, title: string, of: readonly Recognised[], isRight: (one: Recognised) => boolean): Score => shareScore(`real.${key}`, title, of.filter(isRight).length, of.length);
    const labelled = all(bench).filter(one => one.file.speakers.length > 0);
    const sums = labelled.map(one => agreement(one.labels, one.file.speakers)).reduce((sum, one) => ({ both: sum.both + one.both, found: sum.found + one.found, wanted: sum.wanted + one.wanted }), { both: 0, found: 0, wanted: 0 });
    const transcripts = all(bench).filter(one => one.file.label === 'transcript');
    const counted = transcripts.filter(one => one.file.turns !== null);
    return [
      right(null), right('article'), right('transcript'), right('other'),
      share('layout', 'transcripts with a layout of the right family', transcripts, one => rightLayout(one)),
      share('layout.usual', 'the same, of the usual family of such a talk', transcripts, one => rightLayout(one, true)),
      { key: 'real.speakers', title: 'speakers’ labels, F1', value: percent(sums.found + sums.wanted === 0 ? 0 : (2 * sums.both) / (sums.found + sums.wanted)), of: sums.wanted },
      share('speakers.whole', 'files with exactly the right speakers’ labels', labelled, one => sameLabels(one.labels, one.file.speakers)),
      share('turns', 'transcripts with the right number of turns', counted, one => one.annotation.turns.length === one.file.turns),
      share('turns.close', 'transcripts with as many turns, within 2 %', counted, one => isClose(one.annotation.turns.length, one.file.turns ?? 0)),
    ];
  },
  report: bench => [
    confusion('labelled, and taken for', all(bench).map(({ file, annotation: { recognition } }) => ({ labelled: file.label, said: recognition.class, right: file.label === recognition.class }))),
    confusion('layout (its families), and taken for', all(bench).filter(({ file }) => file.label === 'transcript').map(one => ({ labelled: `${one.file.layout}: ${(FAMILIES[one.file.layout] ?? []).join(', ')}`, said: one.annotation.recognition.layout, right: rightLayout(one) }))),
  ].join('\n\n'),
  errors,
};

/** What went wrong, for the terminal only: it shows words of the files. */
function errors(bench: Bench): string {
  return all(bench).flatMap(one => {
    const { file, annotation: { recognition, turns }, labels } = one;
    const { both, found, wanted } = agreement(labels, file.speakers);
    const wrongClass = recognition.class !== file.label;
    const wrongTurns = file.label === 'transcript' && file.turns !== null && file.turns !== turns.length;
    const wrongLayout = file.label === 'transcript' && !rightLayout(one);
    if (!wrongClass && !wrongLayout && !wrongTurns && both === wanted && both === found) return [];
    return [`${file.file} (${file.layout}): ${file.label}, said ${recognition.class}/${recognition.layout}; turns ${file.turns ?? '?'}, said ${turns.length}; labels ${both} right of ${wanted}, said ${found}\n    because ${recognition.because.join('; ')}${both === wanted && both === found ? '' : `\n    wanted ${file.speakers.join(' | ')}\n    got ${labels.join(' | ')}`}`];
  }).join('\n');
}
