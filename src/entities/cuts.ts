import type { Passage } from '../text/passage';
import { ABBREVIATIONS } from '../text/en/abbreviations';
import { BETWEEN_TWO } from './en/compounds';
import { personName } from './clusters/person';
import { spellingOf } from './clusters/spelling';
import { lazily } from './forms';
import type { NameLexicon } from './lexicon';
import type { ModelName } from './model/name-model';

/** A mark that a name may be cut at. */
const MARKS = /[;.‐‑–-]/u;
/** A full stop with white space behind it, or a semicolon, with the word before. */
const STOP = /(?:([\p{L}\p{M}\p{N}.'’‐‑-]{0,24})\.(?=\s)|;)["”’')\]]*\s*/gu;
/** Two names with a hyphen between and nothing else. */
const TWO = /^(\p{Lu}[\p{L}\p{M}’']+)[‐‑–-](?=(\p{Lu}[\p{L}\p{M}’']+)$)/u;

/**
 * The model’s names with those cut in two that are two: at a semicolon, at a full stop that neither an initial nor an
 * abbreviation has, and at the hyphen of `Putin-Zelensky talks`. Linear.
 */
export function cutNames(passage: Passage, names: readonly ModelName[], lexicon: NameLexicon): readonly ModelName[] {
  const cut = names.flatMap(name => {
    const words = passage.text.slice(name.start, name.end);
    return MARKS.test(words) ? atStops(name, words) : [name];
  });
  const surnames = lazily(() => new Set(cut.map(({ start, end }) => /\S+$/u.exec(passage.text.slice(start, end))?.[0] ?? '')));
  const full = lazily(() => new Set(cut.flatMap(({ start, end }) => /\s(\S+)$/u.exec(passage.text.slice(start, end))?.[1] ?? [])));
  const isKnown = (surname: string): boolean => lexicon.personsOf(personName(spellingOf(surname)).family).length > 0;
  return cut.flatMap(name => atHyphen(passage, name, surnames, full, isKnown));
}

function atStops(name: ModelName, words: string): readonly ModelName[] {
  const parts: ModelName[] = [];
  let from = 0;
  const part = (to: number): void => { if (/[\p{L}\p{N}]/u.test(words.slice(from, to))) parts.push({ ...name, start: name.start + from, end: name.start + from + words.slice(from, to).replace(/[\s;]+$/u, '').length }); };
  for (const { 0: mark, 1: before, index } of words.matchAll(STOP)) {
    if (before !== undefined && (mayGoOn(before) || /\d$/u.test(before) && /\d/u.test(words.charAt(index + mark.length)))) continue;
    part(index + (before ?? '').length);
    from = index + mark.length;
  }
  if (from === 0) return [name];
  part(words.length);
  return parts;
}

/** An initial, initials, or a title or the like that is written with a full stop. */
const mayGoOn = (word: string): boolean => /^\p{L}\p{M}*$|\.|^$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());

/** Both are named by themselves in the passage, or what stands behind is something between two; and nobody’s full name ends so, in the passage or in the ledger. */
function atHyphen({ text }: Passage, name: ModelName, surnames: () => ReadonlySet<string>, full: () => ReadonlySet<string>, isKnown: (surname: string) => boolean): readonly ModelName[] {
  if (name.type !== 'person') return [name];
  const two = TWO.exec(text.slice(name.start, name.end));
  if (two === null) return [name];
  const [whole, one = '', other = ''] = two;
  const behind = /^\s(\p{Ll}+)(?:\s(\p{Ll}+))?/u.exec(text.slice(name.end, name.end + 40));
  const between = BETWEEN_TWO.has(behind?.[1] ?? '') && !/^(?:to|about|with|of|for|at|on)$/u.test(behind?.[2] ?? '');
  if (full().has(whole + other) || isKnown(whole + other) || !between && !(surnames().has(one) && surnames().has(other))) return [name];
  return [{ ...name, end: name.start + one.length }, { ...name, start: name.start + whole.length }];
}
