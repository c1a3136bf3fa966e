import { leastCost, type Step } from './least-cost';
import { lastSame, movedSenses, sensesOf, type Sense } from './senses';
import { spareOf, wordsOf, type Word } from './words';

export { wordsOf } from './words';

/**
 * How quoted words stand to the recorded ones. `equal`: all of them, unchanged. `trimmed`: a part, unchanged.
 * `ellipsis`: words are left out where the quotation says so. `insertion`: words in square brackets are put in, or
 * stand for others. `reordered`: the same words in another order. `changed`: other words, or a part without the “not”
 * that belongs to it. What may be quoted as somebody’s very words are the first four (AP, Reuters: alter nothing within
 * quotation marks).
 */
export type Wording = 'equal' | 'trimmed' | 'ellipsis' | 'insertion' | 'reordered' | 'changed';

/** A run of words that both have, or that only one of them has, as written there. */
export interface Difference { readonly kind: 'same' | 'draft' | 'ledger'; readonly text: string }

export interface Alignment {
  readonly wording: Wording;
  /** The part of the words that both have, 0 to 1; what is left out at the ends counts for nothing. */
  readonly likeness: number;
  /** From the first to the last word of the quotation, and what is recorded before and behind it. */
  readonly differences: readonly Difference[];
  /** What a change is about, when it is one that turns the sense about. */
  readonly about: readonly Sense[];
}

/** The aligned words, with the recorded ones that are not part of what was meant to be said. */
interface Aligned { readonly steps: readonly Step[]; readonly quoted: readonly Word[]; readonly spare: ReadonlySet<Word>; readonly source: string }

function aligned(pieces: readonly string[], verbatim: string): Aligned | null {
  const source = verbatim.normalize('NFC');
  const quoted = pieces.flatMap(wordsOf);
  const recorded = wordsOf(source);
  if (quoted.length === 0 || recorded.length === 0) return null;
  const spare = spareOf(recorded, source);
  return { steps: leastCost(quoted, recorded, spare), quoted, spare: new Set(recorded.filter((_, i) => spare[i])), source };
}

/**
 * Compares the quoted pieces of one quotation with recorded words (the words inside the marks only: no capitals, marks
 * or punctuation; numbers and spellings in one form).
 * @returns null when there are no words
 */
export function align(pieces: readonly string[], verbatim: string): Alignment | null {
  const found = aligned(pieces, verbatim);
  if (found === null) return null;
  const { steps, spare, source } = found;
  const paid = steps.filter(({ kind, free }) => kind !== 'same' && !free).length;
  const same = steps.filter(({ kind }) => kind === 'same').length;
  const wording = wordingOf(found, paid);
  return {
    wording,
    likeness: wording === 'reordered' ? 0.9 : same / Math.max(1, same + paid),
    differences: runs(steps, source),
    about: wording === 'changed' ? sensesOf(steps, spare, true) : [],
  };
}

function wordingOf(found: Aligned, paid: number): Wording {
  const { steps, quoted, spare } = found;
  if (paid > 0) return isTurned(found) ? 'reordered' : 'changed';
  if (sensesOf(steps, spare, false).length > 0) return 'changed';
  if (steps.some(({ kind }) => kind === 'draft')) return 'insertion';
  const [first, last] = [steps.findIndex(({ kind }) => kind === 'same'), lastSame(steps)];
  const left = steps.flatMap(({ kind, recorded }, at) => kind === 'ledger' && recorded !== null && !spare.has(recorded) ? [at] : []);
  if (quoted.some(({ gap }) => gap === 'ellipsis') && left.some(at => at > first && at < last)) return 'ellipsis';
  return left.length > 0 ? 'trimmed' : 'equal';
}

/** True when all quoted words are recorded, in another order, and nothing of sense has moved. */
function isTurned({ steps, quoted }: Aligned): boolean {
  const bag = new Map<string, number>();
  for (const { recorded } of steps) if (recorded !== null) bag.set(recorded.key, (bag.get(recorded.key) ?? 0) + 1);
  const allThere = quoted.every(({ key, bracketed }) => { const left = bag.get(key) ?? 0; bag.set(key, left - 1); return bracketed || left > 0; });
  return allThere && steps.some(({ kind, free }) => kind === 'draft' && !free) && movedSenses(steps).length === 0;
}

/** The recorded words that the quoted ones stand for, from the first to the last that both have; null when they have none. */
export function recordedWording(pieces: readonly string[], verbatim: string): string | null {
  const found = aligned(pieces, verbatim);
  const shared = found?.steps.flatMap(({ kind, recorded }) => kind === 'same' && recorded !== null ? [recorded] : []) ?? [];
  const [first, last] = [shared[0], shared.at(-1)];
  return found === null || first === undefined || last === undefined ? null : found.source.slice(first.start, last.end);
}

/** Runs of steps of one kind as texts: what is recorded with its punctuation, what only the draft has as words. */
function runs(steps: readonly Step[], verbatim: string): readonly Difference[] {
  const found: { readonly kind: Difference['kind']; readonly words: Word[] }[] = [];
  for (const { kind, quoted, recorded } of steps) {
    const word = kind === 'draft' ? quoted : recorded;
    if (word === null) continue;
    const last = found.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else found.push({ kind, words: [word] });
  }
  return found.map(({ kind, words }) => {
    if (kind === 'draft') return { kind, text: written(words) };
    const end = words.at(-1)?.end ?? 0;
    const behind = /^[^\s\p{L}\p{N}]*/u.exec(verbatim.slice(end, end + 8))?.[0] ?? '';
    return { kind, text: verbatim.slice(words[0]?.start ?? 0, end) + behind };
  });
}

/** The words of a draft, with a hyphen between the parts of one that has it. */
const written = (words: readonly Word[]): string => words.map(({ text, bracketed, hyphenated }, i) => text === '' ? '' : `${i === 0 ? '' : hyphenated ? '-' : ' '}${bracketed ? `[${text}]` : text}`).join('');
