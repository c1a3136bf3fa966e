import type { Passage } from '../text/passage';
import type { Span } from '../text/span';
import { withBorders } from './borders';
import { recognizeLabel } from './label';
import type { NameLexicon } from './lexicon';
import { goesFurther, ruleNames } from './rules';
import type { ModelName, NameModel } from './model/name-model';
import type { NameMention } from './types';
import { findAmounts, findDates } from './values';

/**
 * The names, dates and amounts in one block, in order of offset, never overlapping; linear in the tokens. What the
 * ledger knows comes before what the model says, names before dates. Without a model rules alone find names.
 * @param label the speaker’s label within the passage, which is read by rules of its own, or null
 */
export function recognizeNames(passage: Passage, lexicon: NameLexicon, label: Span | null, model: NameModel | null = null): readonly NameMention[] {
  if (label !== null) return recognizeLabel(passage, lexicon, label);
  const names = model === null ? ruleNames(passage, lexicon) : merged(knownNames(passage, lexicon), guessed(passage, lexicon, model.names(passage)));
  return merged(names, values(passage));
}

/** What the model is less sure of is not marked. */
const LEAST = 0.4;

/** A known name, or null in its place for what a person has said to be none. */
interface Known { readonly start: number; readonly end: number; readonly mention: NameMention | null }

/** Puts two lists into one; where they overlap the first counts. */
function merged(first: readonly (NameMention | Known)[], second: readonly NameMention[]): readonly NameMention[] {
  const all: NameMention[] = [];
  let k = 0;
  const put = (one: NameMention | Known): void => { if (!('mention' in one)) all.push(one); else if (one.mention !== null) all.push(one.mention); };
  for (const mention of second) {
    for (let one = first[k]; one !== undefined && one.end <= mention.start; one = first[++k]) put(one);
    const next = first[k];
    if (next === undefined || next.start >= mention.end) all.push(mention);
  }
  for (const one of first.slice(k)) put(one);
  return all;
}

/** What the ledger knows: names, aliases, and what a person has corrected. */
function knownNames(passage: Passage, lexicon: NameLexicon): readonly Known[] {
  if (lexicon.isEmpty) return [];
  const { tokens, sentences } = passage;
  const found: Known[] = [];
  for (const [from, to] of sentences) {
    for (let i = from; i < to;) {
      const match = lexicon.match(tokens, i, to);
      if (match === null || goesFurther(passage, i, match.to, to)) { i++; continue; }
      const start = tokens.starts[i] ?? 0;
      const end = tokens.ends[match.to - 1] ?? 0;
      found.push({ start, end, mention: match.ignore ? null : { start, end, type: match.type, form: formOf(passage, start, end), source: match.source, confidence: 1 } });
      i = match.to;
    }
  }
  return found;
}

/** The model’s names as mentions. Dates and amounts have rules of their own, which know their values. */
function guessed(passage: Passage, lexicon: NameLexicon, names: readonly ModelName[]): readonly NameMention[] {
  const mentions: NameMention[] = [];
  for (const found of names) {
    if (found.type === 'date' || found.type === 'money' || found.confidence < LEAST) continue;
    const { start, end, type, confidence } = withBorders(passage, found);
    const form = formOf(passage, start, end);
    const source = lexicon.sourceOf(form);
    mentions.push({ start, end, type: source === null ? type : lexicon.known(source)?.type ?? type, form, source, confidence });
  }
  return mentions;
}

/** Dates and amounts of money, with what they say. */
function values(passage: Passage): readonly NameMention[] {
  const dates = findDates(passage).filter(({ kind }) => kind === 'named').map(({ start, end, expression }): NameMention => ({ start, end, type: 'date', form: formOf(passage, start, end), source: null, confidence: 0.95, date: expression }));
  const amounts = findAmounts(passage).map(({ start, end, value }): NameMention => ({ start, end, type: 'money', form: formOf(passage, start, end), source: null, confidence: 0.95, amount: value }));
  return merged(amounts, dates);
}

/** The words between two offsets with single blanks and straight apostrophes. */
const formOf = ({ text }: Passage, start: number, end: number): string => {
  const form = text.slice(start, end);
  return /[\s’ʼ]/u.test(form) ? form.replace(/\s+/gu, ' ').replace(/[’ʼ]/gu, "'") : form;
};
