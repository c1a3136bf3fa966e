import { capitalsSayNothing } from '../entities/model/capitals';
import type { Words } from '../entities/model/words';
import type { NameMention } from '../entities/types';
import type { Passage } from '../text/passage';
import { overlaps, type Span } from '../text/span';
import type { LocalQuotation } from './types';

/** What the recogniser of names passed over is a name all the same when the tagger is so sure that it speaks. */
const SURE = 0.6;
const SHAPE = /^\p{Lu}[\p{L}\p{N}’'&.-]*(?: \p{Lu}[\p{L}\p{N}’'&.-]*){0,2}$/u;

/**
 * Names among those who speak: sources written with capitals that are no mention yet, such as an outlet that nobody
 * has heard of. At the beginning of a sentence, and in a headline with capitals throughout, one word alone must be a
 * rare one, for “Critics said” names nobody.
 */
export function speakingNames(passage: Passage, quotations: readonly LocalQuotation[], mentions: readonly NameMention[], { table, frequent }: Words): readonly NameMention[] {
  if (quotations.length === 0) return [];
  const unsaid = capitalsSayNothing(passage);
  const { text, tokens, sentences } = passage;
  const found: NameMention[] = [];
  const taken: Span[] = mentions.map(({ start, end }) => [start, end]);
  for (const { source, confidence, speaker } of quotations) {
    if (source === null || confidence < SURE || speaker.by !== 'description' || taken.some(span => overlaps(span, source))) continue;
    const words = text.slice(...source);
    if (!SHAPE.test(words) || words.endsWith('s') || unsaid && (words.includes(' ') || words === words.toUpperCase())) continue;
    const begins = unsaid || sentences.some(([from]) => tokens.starts[from] === source[0]);
    const id = table.id(words);
    const row = id < 0 ? -1 : table.vectors[id] ?? -1;
    if (begins && !words.includes(' ') && row >= 0 && row < frequent) continue;
    taken.push(source);
    found.push({ start: source[0], end: source[1], type: 'organization', form: words, source: null, confidence: confidence * SURE });
  }
  return found;
}

/** The quotation with the name that its source turned out to be. */
export function spokenBy(quotation: LocalQuotation, names: readonly NameMention[]): LocalQuotation {
  const name = quotation.source === null ? undefined : names.find(({ start, end }) => start === quotation.source?.[0] && end === quotation.source[1]);
  return name === undefined ? quotation : { ...quotation, speaker: { by: 'name', start: name.start, end: name.end } };
}
