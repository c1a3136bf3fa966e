import { judgeDraft } from './draft';
import { nameMistakes, quotationMistakes, report } from './errors';
import { predict } from './quotations';
import { agreement, recogniseAll } from './recognition';
import type { Bench } from './score';
import { readCorpus } from './shared';
import type { ScoredDocument } from './shared';

const KEPT: Readonly<Record<string, string>> = { PERSON: 'person', PER: 'person', ORG: 'organization', LOC: 'location', GPE: 'location', FAC: 'location' };

/** Only persons, organizations and places, under one name for each. */
const threeTypes = (documents: readonly ScoredDocument[]): readonly ScoredDocument[] => documents.map(document => ({
  ...document,
  entities: (document.entities ?? []).flatMap(entity => {
    const type = KEPT[entity.type];
    return type === undefined ? [] : [{ ...entity, type }];
  }),
}));

/** What went wrong on one corpus, for the terminal only: it shows words of the corpus. */
export function errorsOf(name: string, examples: number, bench: Bench): string {
  if (name === 'real') return realErrors(bench);
  if (name === 'icc') return draftErrors(bench);
  const gold = readCorpus(bench.shared, name);
  const pred = predict(gold, bench);
  const texts = new Map(gold.map(document => [document.id, document.text]));
  return report(name === 'polnear' ? quotationMistakes(gold, pred) : nameMistakes(threeTypes(gold), threeTypes(pred)), texts, examples);
}

function realErrors(bench: Bench): string {
  return recogniseAll(bench).flatMap(({ file, annotation, labels }) => {
    const { recognition, turns } = annotation;
    const { both, found, wanted } = agreement(labels, file.speakers);
    const wrongClass = recognition.class !== file.label;
    const wrongTurns = file.label === 'transcript' && file.turns !== null && file.turns !== turns.length;
    if (!wrongClass && !wrongTurns && both === wanted && both === found) return [];
    return [`${file.file} (${file.layout}): ${file.label}, said ${recognition.class}/${recognition.layout}; turns ${file.turns ?? '?'}, said ${turns.length}; labels ${both} right of ${wanted}, said ${found}\n    because ${recognition.because.join('; ')}${both === wanted && both === found ? '' : `\n    wanted ${file.speakers.join(' | ')}\n    got ${labels.join(' | ')}`}`];
  }).join('\n');
}

function draftErrors(bench: Bench): string {
  const { text, results } = judgeDraft(bench);
  return results.flatMap(({ row, quotation, ...right }) => {
    const wrong = Object.entries(right).filter(([, ok]) => !ok).map(([part]) => part);
    if (quotation !== null && wrong.length === 0) return [];
    const got = quotation === null ? 'nothing' : `${quotation.kind} ${quotation.contents.map(span => text.slice(...span)).join(' | ')} — ${quotation.source.map(span => text.slice(...span)).join('') || 'no source'}, ${quotation.cue.map(span => text.slice(...span)).join('') || 'no cue'}, speaker ${quotation.speaker ?? 'unknown'}`;
    return [`line ${row.line} ${row.type} (${row.source}; ${row.cue}; ${row.content}): wrong ${quotation === null ? 'all' : wrong.join(', ')}\n    got ${got}`];
  }).join('\n');
}
