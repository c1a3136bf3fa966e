import type { Passage } from '../text/passage';
import { CALENDAR, COMMON } from './en/common';
import { SAYING } from './en/people';
import { DETERMINERS } from './en/roles';
import { formOf, lazily } from './forms';
import type { NameLexicon } from './lexicon';
import { isOrder, lowerCaseWords } from './ordinary';
import { isCapital, isFirst, isTitle } from './sequences';
import type { NameMention } from './types';

/** How sure it is that a surname that the model has passed over is that of somebody who is named in full. */
const CARRIED = 0.6;

/**
 * The names of a block with the surnames alone that were passed over: those of persons whom the block or the ledger names in
 * full, with a capital, where no other word stands there that begins a sentence or is a month. Linear in the tokens.
 */
export function withSurnames(passage: Passage, names: readonly NameMention[], lexicon: NameLexicon): readonly NameMention[] {
  const here = surnamesOf(names);
  if (here.size === 0 && !lexicon.hasSurnames) return names;
  const { tokens, sentences } = passage;
  const small = lazily(() => lowerCaseWords(tokens));
  const found: NameMention[] = [];
  let next = 0;
  for (const [from, to] of sentences) {
    for (let i = from; i < to; i++) {
      const form = (tokens.forms[i] ?? '').replace(/[’ʼ]/u, "'");
      if (!isCapital(tokens, i) || form.length < 3 || !here.has(form) && lexicon.surnamed(form) === undefined || lexicon.match(tokens, i, to)?.ignore === true) continue;
      const [start, end] = [tokens.starts[i] ?? 0, tokens.ends[i] ?? 0];
      while ((names[next]?.end ?? Infinity) <= start) next++;
      if ((names[next]?.start ?? Infinity) < end || !isSurname(passage, i, from, small)) continue;
      // Of a month the form is that of the full name: a date is counted under its own.
      const full = CALENDAR.has(tokens.lowers[i] ?? '') ? here.get(form) ?? lexicon.surnamed(form) ?? null : formOf(passage, start, end);
      if (full !== null) found.push({ start, end, type: 'person', form: full, source: lexicon.sourceOf(full), confidence: CARRIED });
    }
  }
  return found.length === 0 ? names : [...names, ...found].sort((a, b) => a.start - b.start);
}

/** The surnames of the persons who are named in full, each with the one name that ends so; null where there are more. */
function surnamesOf(names: readonly NameMention[]): ReadonlyMap<string, string | null> {
  const surnames = new Map<string, string | null>();
  for (const { type, form } of names) {
    if (type !== 'person' || !form.includes(' ')) continue;
    const surname = form.slice(form.lastIndexOf(' ') + 1);
    surnames.set(surname, (surnames.get(surname) ?? form) === form ? form : null);
  }
  return surnames;
}

/** The word stands alone, and is no ordinary word as far as one sees; where somebody says something it may be one. */
function isSurname({ tokens }: Passage, i: number, sentenceStart: number, small: () => ReadonlySet<string>): boolean {
  const { lowers, starts, ends } = tokens;
  const near = (a: number, b: number): boolean => (starts[b] ?? 0) - (ends[a] ?? 0) <= 1;
  const before = lowers[i - 1] ?? '';
  const behind = lowers[i + 1] ?? '';
  const first = isFirst(tokens, i, sentenceStart);
  if (isCapital(tokens, i + 1) && near(i, i + 1) || !first && isCapital(tokens, i - 1) && near(i - 1, i) && !isTitle(tokens, i - 1)) return false;
  if (/^[-‐‑–@#/_]$/u.test(before) && near(i - 1, i) || /^[-‐‑–/_]$/u.test(behind) && near(i, i + 1)) return false;
  if (SAYING.has(behind)) return true;
  if (first ? isOrder(behind) || small().has(lowers[i] ?? '') : DETERMINERS.has(before) && before !== "'s") return false;
  return !COMMON.has(lowers[i] ?? '');
}
