import type { Passage } from '../text/passage';
import type { Span } from '../text/span';
import { withBorders } from './borders';
import { withSurnames } from './carried';
import { cutNames } from './cuts';
import { formOf } from './forms';
import { joinNames } from './joined';
import { knownNames, settled, type Known } from './known';
import { recognizeLabel } from './label';
import { landed } from './landed';
import type { NameLexicon } from './lexicon';
import { withoutNoNames } from './no-names';
import { ruleNames } from './rules';
import type { ModelName, NameModel } from './model/name-model';
import type { NameMention } from './types';
import { findAmounts, findDates } from './values';

/**
 * The names, dates and amounts in one block, in order of offset, never overlapping; linear in the tokens. What the
 * ledger knows comes before what the model says, unless that is a longer name; names come before dates. Without a model
 * rules alone find names.
 * @param label the speaker’s label within the passage, which is read by rules of its own, or null
 */
export function recognizeNames(passage: Passage, lexicon: NameLexicon, label: Span | null, model: NameModel | null = null): readonly NameMention[] {
  if (label !== null) return recognizeLabel(passage, lexicon, label);
  const amounts = amountsIn(passage);
  const found = outside(amounts, model === null ? ruleNames(passage, lexicon) : guessed(passage, lexicon, model.names(passage)));
  const known = model === null ? [] : settled(passage, knownNames(passage, lexicon), found);
  const names = model === null ? found : merged(known, found);
  return merged(withSurnames(passage, landed(passage, names, lexicon), lexicon), merged(amounts, datesIn(passage)));
}

/** What the model is less sure of is not marked. */
const LEAST = 0.4;

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

/** The names without those that are part of an amount: `Swiss` in `200 Swiss francs`. */
function outside(amounts: readonly NameMention[], names: readonly NameMention[]): readonly NameMention[] {
  let next = 0;
  return amounts.length === 0 ? names : names.filter(({ start, end, confidence }) => {
    while ((amounts[next]?.end ?? Infinity) <= start) next++;
    const amount = amounts[next];
    return confidence === 1 || amount === undefined || amount.start > start || amount.end < end;
  });
}

/** The model’s names as mentions. Dates and amounts have rules of their own, which know their values. */
function guessed(passage: Passage, lexicon: NameLexicon, names: readonly ModelName[]): readonly NameMention[] {
  const sure = names.filter(({ type, confidence }) => type !== 'date' && type !== 'money' && confidence >= LEAST);
  return joinNames(passage, withoutNoNames(passage, cutNames(passage, sure, lexicon).map(name => withBorders(passage, name)))).map(({ start, end, type, confidence }): NameMention => {
    const form = formOf(passage, start, end);
    const source = lexicon.sourceOf(form);
    return { start, end, type: source === null ? type : lexicon.known(source)?.type ?? type, form, source, confidence };
  });
}

function datesIn(passage: Passage): readonly NameMention[] {
  return findDates(passage).filter(({ kind }) => kind !== 'pointing').map(({ start, end, expression }): NameMention => ({ start, end, type: 'date', form: formOf(passage, start, end), source: null, confidence: 0.95, date: expression }));
}

function amountsIn(passage: Passage): readonly NameMention[] {
  return findAmounts(passage).map(({ start, end, value }): NameMention => ({ start, end, type: 'money', form: formOf(passage, start, end), source: null, confidence: 0.95, amount: value }));
}
