// Who really speaks, on 304 quotations of PolNeAR’s development part (`speakers/GUIDE.md` says how they were chosen and judged).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation, Quotation } from '../../src/annotation/types';
import { shareScore } from './score';
import type { Bench, Measurement, Score } from './score';
import { readCorpus, ROOT } from './shared';

/** The labels of one article: places only, no words. A name of −1 is a speaker that the article never names. */
export interface SpeakerLabels {
  readonly corpus: string;
  /** The line of the corpus, from 0. */
  readonly line: number;
  /** The first 16 hexadecimal digits of the hash of the text in UTF-8. */
  readonly sha256: string;
  readonly speakers: readonly (readonly [contentStart: number, contentEnd: number, nameStart: number, nameEnd: number])[];
}

export const readSpeakers = (): readonly SpeakerLabels[] => JSON.parse(readFileSync(join(ROOT, 'tools', 'eval', 'speakers', 'labels.json'), 'utf8')) as SpeakerLabels[];

export type Verdict = 'right' | 'wrong' | 'missed';

/** How an annotation answers who speaks in `[start, end)`: the quotation that covers most of it, if it covers half. */
export function judge({ quotations, mentions }: Annotation, [start, end, nameStart, nameEnd]: SpeakerLabels['speakers'][number]): Verdict {
  const shared = ({ contents }: Quotation): number => contents.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);
  const size = ({ contents }: Quotation): number => contents.reduce((sum, [from, to]) => sum + to - from, 0);
  const rated = quotations.map(quotation => ({ quotation, likeness: shared(quotation) / (size(quotation) + end - start - shared(quotation)) })).filter(({ quotation }) => shared(quotation) >= (end - start) / 2);
  const best = rated.sort((a, b) => b.likeness - a.likeness)[0]?.quotation;
  if (best === undefined) return 'missed';
  if (nameStart < 0) return best.speaker === null ? 'right' : 'wrong';
  const named = mentions.filter(mention => mention.start < nameEnd && mention.end > nameStart);
  return best.speaker !== null && named.some(({ entity }) => entity === best.speaker) ? 'right' : 'wrong';
}

export const speakers: Measurement = {
  name: 'speakers',
  title: 'Who speaks: 304 quotations of PolNeAR dev',
  run({ shared, annotate }: Bench): readonly Score[] {
    const documents = readCorpus(shared, 'polnear');
    const verdicts = readSpeakers().flatMap(({ line, sha256, speakers: labels }) => {
      const text = documents[line]?.text ?? '';
      if (!createHash('sha256').update(text).digest('hex').startsWith(sha256)) throw new Error(`speakers: line ${line} of polnear.dev.jsonl is not the text that was labelled`);
      const annotation = annotate(text);
      return labels.map(label => ({ named: label[2] >= 0, verdict: judge(annotation, label) }));
    });
    const score = (key: string, title: string, of: typeof verdicts): Score => shareScore(`speakers.${key}`, title, of.filter(({ verdict }) => verdict === 'right').length, of.length);
    const found = verdicts.filter(({ verdict }) => verdict !== 'missed');
    return [
      score('found', 'of the quotations found, right speaker', found),
      score('all', 'of all', verdicts),
      score('named', 'found, of a speaker that is named', found.filter(({ named }) => named)),
      score('unnamed', 'found, of one that is not', found.filter(({ named }) => !named)),
    ];
  },
};
