// Who really speaks, on 304 quotations of PolNeAR’s development part (`speakers/GUIDE.md` says how they were chosen and judged).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation, Quotation } from '../../src/annotation/types';
import type { Span } from '../../src/text/span';
import { report } from './errors';
import type { Mistake } from './errors';
import { shareScore } from './score';
import type { Bench, Measurement, Score } from './score';
import { readCorpus, ROOT } from './shared';
import type { ScoredDocument } from './shared';

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

/** How an annotation answers who speaks in `[start, end)`. */
export function judge(annotation: Annotation, label: SpeakerLabels['speakers'][number]): Verdict {
  const best = found(annotation, label);
  if (best === null) return 'missed';
  const [, , nameStart, nameEnd] = label;
  if (nameStart < 0) return best.speaker === null ? 'right' : 'wrong';
  const named = annotation.mentions.filter(mention => mention.start < nameEnd && mention.end > nameStart);
  return best.speaker !== null && named.some(({ entity }) => entity === best.speaker) ? 'right' : 'wrong';
}

/** The quotation that covers most of `[start, end)`, if it covers half. */
function found({ quotations }: Annotation, [start, end]: SpeakerLabels['speakers'][number]): Quotation | null {
  const shared = ({ contents }: Quotation): number => contents.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);
  const size = ({ contents }: Quotation): number => contents.reduce((sum, [from, to]) => sum + to - from, 0);
  const rated = quotations.map(quotation => ({ quotation, likeness: shared(quotation) / (size(quotation) + end - start - shared(quotation)) })).filter(({ quotation }) => shared(quotation) >= (end - start) / 2);
  return rated.sort((a, b) => b.likeness - a.likeness)[0]?.quotation ?? null;
}

export const speakers: Measurement = {
  name: 'speakers',
  title: 'Who speaks: 304 quotations of PolNeAR dev',
  run(bench: Bench): readonly Score[] {
    const verdicts = labelled(bench).flatMap(({ annotation, labels }) => labels.map(label => ({ named: label[2] >= 0, verdict: judge(annotation, label) })));
    const score = (key: string, title: string, of: typeof verdicts): Score => shareScore(`speakers.${key}`, title, of.filter(({ verdict }) => verdict === 'right').length, of.length);
    const answered = verdicts.filter(({ verdict }) => verdict !== 'missed');
    return [
      score('found', 'of the quotations found, right speaker', answered),
      score('all', 'of all', verdicts),
      score('named', 'found, of a speaker that is named', answered.filter(({ named }) => named)),
      score('unnamed', 'found, of one that is not', answered.filter(({ named }) => !named)),
    ];
  },
  errors,
};

/** The articles with their labels and what the engine finds. */
function labelled({ shared, annotate }: Bench): readonly { readonly document: ScoredDocument; readonly annotation: Annotation; readonly labels: SpeakerLabels['speakers'] }[] {
  const documents = readCorpus(shared, 'polnear');
  return readSpeakers().map(({ line, sha256, speakers: labels }) => {
    const document = documents[line];
    if (document === undefined || !createHash('sha256').update(document.text).digest('hex').startsWith(sha256)) throw new Error(`speakers: line ${line} of polnear.dev.jsonl is not the text that was labelled`);
    return { document, annotation: annotate(document.text), labels };
  });
}

/** What went wrong, by whether the phrase that names the source was found and by what it is. */
function errors(bench: Bench, examples: number): string {
  const texts = new Map<string, string>();
  const mistakes = labelled(bench).flatMap(({ document: { id, text, quotes = [] }, annotation, labels }) => {
    texts.set(id, text);
    const words = (spans: readonly Span[]): string => spans.map(span => text.slice(...span).replace(/\s+/g, ' ')).join(' | ');
    const nameOf = (entity: string | null): string => entity === null ? 'nobody' : annotation.entities.find(({ id }) => id === entity)?.name ?? entity;
    return labels.flatMap((label): Mistake[] => {
      const got = found(annotation, label);
      if (got === null || judge(annotation, label) === 'right') return [];
      const [start, end, nameStart, nameEnd] = label;
      const gold = quotes.find(({ contents }) => contents[0]?.[0] === start && contents.at(-1)?.[1] === end)?.source ?? [];
      const sourceFound = gold.some(([from, to]) => got.source.some(([a, b]) => a < to && b > from));
      const kind = `${sourceFound ? 'source found' : got.source.length === 0 ? 'no source' : 'wrong source'}, ${nameStart < 0 ? 'nobody' : got.speaker === null ? 'none' : 'another'}`;
      return [{ kind, document: id, span: [start, end], detail: `source ${words(gold)} — got ${words(got.source)}; speaker ${nameStart < 0 ? 'nobody' : words([[nameStart, nameEnd]])} — got ${nameOf(got.speaker)}` }];
    });
  });
  return report(mistakes, texts, examples);
}
