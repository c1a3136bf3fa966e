import type { Step } from './least-cost';
import { isNegation, isNumber, type Word } from './words';

/** The last step that both have, or -1. */
export const lastSame = (steps: readonly Step[]): number => steps.map(({ kind }) => kind).lastIndexOf('same');

/** What a change can be about that turns the sense of a statement about. */
export type Sense = 'negation' | 'number' | 'name';

/** Words that only one side has, in one place. */
interface Change { readonly put: readonly Word[]; readonly out: readonly Word[] }

/** So few words left out at an ellipsis do not hide that one of them is “not”. */
const SHORT_GAP = 4;
/** A “not” reaches over so many words to those that it turns about: “not”, “not really”. */
const REACH = 2;

/**
 * What of the differences turns the sense about: a negation that only one side has, or that fell away right beside words
 * that were kept; a number or a name for another one.
 * @param all also of words that were changed openly
 */
export function sensesOf(steps: readonly Step[], spare: ReadonlySet<Word>, all: boolean): readonly Sense[] {
  const found = new Set<Sense>();
  for (const { put, out } of changesOf(steps)) {
    const hidden = put.length === 0 && out.length > SHORT_GAP && !all;
    const negated = (words: readonly Word[]): number => words.filter(isNegation).length;
    if (!hidden && negated(put) !== negated(out)) found.add('negation');
    const [numbers, others] = [keys(put, isNumber), keys(out, isNumber)];
    if ((numbers !== '' && others !== '' || all) && numbers !== others) found.add('number');
    if (isRenamed(put, out)) found.add('name');
  }
  if (losesNegation(steps, spare)) found.add('negation');
  return [...found];
}

const keys = (words: readonly Word[], test: (word: Word) => boolean): string => words.filter(test).map(({ key }) => key).join(' ');

/** A name on each side, and none of them is the same; words that only may be names count beside one that surely is. */
function isRenamed(put: readonly Word[], out: readonly Word[]): boolean {
  const [names, others] = [put, out].map(words => words.filter(({ name }) => name !== null)) as [Word[], Word[]];
  return names.length > 0 && others.length > 0 && [...names, ...others].some(({ name }) => name === 'sure') && !names.some(({ key }) => others.some(other => other.key === key));
}

/** The differences from the first to the last word that both have; words put in beside those stand for as many recorded ones. */
function changesOf(steps: readonly Step[]): readonly Change[] {
  const first = steps.findIndex(({ kind }) => kind === 'same');
  const last = lastSame(steps);
  if (first < 0) return [{ put: wordsOf(steps, 'quoted'), out: wordsOf(steps, 'recorded') }];
  const [head, tail] = [steps.slice(0, first), steps.slice(last + 1)];
  const changes: Change[] = [{ put: wordsOf(head, 'quoted'), out: beside(wordsOf(head, 'recorded').reverse(), steps[first]?.recorded ?? null, wordsOf(head, 'quoted').length) }];
  for (let i = first; i <= last;) {
    let end = i;
    while (end <= last && steps[end]?.kind !== 'same') end++;
    if (end > i) changes.push({ put: wordsOf(steps.slice(i, end), 'quoted'), out: wordsOf(steps.slice(i, end), 'recorded') });
    i = end + 1;
  }
  const put = wordsOf(tail, 'quoted');
  const out = wordsOf(tail, 'recorded');
  const stop = out.findIndex(({ clause }) => clause);
  return [...changes, { put, out: out.slice(0, Math.min(put.length, stop < 0 ? put.length : stop)) }];
}

const wordsOf = (steps: readonly Step[], side: 'quoted' | 'recorded'): Word[] => steps.flatMap(({ [side]: word }) => word ?? []);

/** Up to `count` of the words before a kept one, nearest first, as far as they belong to the same clause. */
function beside(before: readonly Word[], kept: Word | null, count: number): readonly Word[] {
  if (kept?.clause !== false) return [];
  const stop = before.findIndex(({ clause }) => clause);
  return before.slice(0, Math.min(count, stop < 0 ? count : stop + 1));
}

/** True when a “not” was left out, nothing was put in its place, and what it turns about, in the same clause, was kept. */
function losesNegation(steps: readonly Step[], spare: ReadonlySet<Word>): boolean {
  return steps.some(({ kind, recorded }, at) => {
    if (kind !== 'same' || recorded === null || isNegation(recorded)) return false;
    const before = leftOut(steps, at, -1, spare);
    const behind = leftOut(steps, at, 1, spare)[0];
    return beside(before, recorded, REACH).some(isNegation) || (behind?.clause === false && isNegation(behind));
  });
}

/** The recorded words that are left out on one side of a kept one, the nearest first; none where others are put in. */
function leftOut(steps: readonly Step[], at: number, direction: 1 | -1, spare: ReadonlySet<Word>): readonly Word[] {
  const words: Word[] = [];
  for (let i = at + direction; i >= 0 && i < steps.length && steps[i]?.kind !== 'same'; i += direction) {
    const word = steps[i]?.recorded ?? null;
    if (word === null) return [];
    if (!spare.has(word)) words.push(word);
  }
  return words;
}

/** What turns another word about than the recorded one: “not pay and wait” for “pay and not wait”, “10 men” for “10 women”. */
export function movedSenses(steps: readonly Step[]): readonly Sense[] {
  const quoted = pairsOf(wordsOf(steps, 'quoted'));
  const recorded = pairsOf(wordsOf(steps, 'recorded'));
  const moved = quoted.filter(({ key, next }) => next !== null && !recorded.some(other => other.key === key && (other.next === next || other.next === null)));
  return [...new Set(moved.map(({ sense }) => sense))];
}

function pairsOf(words: readonly Word[]): readonly { readonly sense: Sense; readonly key: string; readonly next: string | null }[] {
  return words.flatMap((word, at) => {
    const sense = isNegation(word) ? 'negation' : isNumber(word) ? 'number' : word.name === 'sure' ? 'name' : null;
    const next = words[at + 1];
    return sense === null ? [] : [{ sense, key: word.key, next: next === undefined || next.clause || next.gap !== null ? null : next.key }];
  });
}
