import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation } from '../../src/annotation/types';
import { percent, shareScore } from './score';
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
    const all = recogniseAll(bench);
    const right = (label: string | null): Score => {
      const of = all.filter(one => label === null || one.file.label === label);
      const good = of.filter(one => one.annotation.recognition.class === one.file.label).length;
      return shareScore(`real.${label ?? 'class'}`, label === null ? 'article, transcript or other' : `${label}s known as such`, good, of.length);
    };
    const labelled = all.filter(one => one.file.speakers.length > 0);
    const sums = labelled.map(one => agreement(one.labels, one.file.speakers)).reduce((sum, one) => ({ both: sum.both + one.both, found: sum.found + one.found, wanted: sum.wanted + one.wanted }), { both: 0, found: 0, wanted: 0 });
    const counted = all.filter(one => one.file.label === 'transcript' && one.file.turns !== null);
    return [
      right(null), right('article'), right('transcript'), right('other'),
      { key: 'real.speakers', title: 'speakers’ labels, F1', value: percent(sums.found + sums.wanted === 0 ? 0 : (2 * sums.both) / (sums.found + sums.wanted)), of: sums.wanted },
      shareScore('real.turns', 'transcripts with the right number of turns', counted.filter(one => one.annotation.turns.length === one.file.turns).length, counted.length),
    ];
  },
  errors,
};

/** What went wrong, for the terminal only: it shows words of the files. */
function errors(bench: Bench): string {
  return recogniseAll(bench).flatMap(({ file, annotation, labels }) => {
    const { recognition, turns } = annotation;
    const { both, found, wanted } = agreement(labels, file.speakers);
    const wrongClass = recognition.class !== file.label;
    const wrongTurns = file.label === 'transcript' && file.turns !== null && file.turns !== turns.length;
    if (!wrongClass && !wrongTurns && both === wanted && both === found) return [];
    return [`${file.file} (${file.layout}): ${file.label}, said ${recognition.class}/${recognition.layout}; turns ${file.turns ?? '?'}, said ${turns.length}; labels ${both} right of ${wanted}, said ${found}\n    because ${recognition.because.join('; ')}${both === wanted && both === found ? '' : `\n    wanted ${file.speakers.join(' | ')}\n    got ${labels.join(' | ')}`}`];
  }).join('\n');
}
