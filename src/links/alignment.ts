import { isLetter } from '../text/characters';
import { TokenKind, tokenize } from '../text/tokens';
import { HESITATIONS, MAGNITUDES, NEGATIONS, NUMBERS } from './en/wording';

/**
 * How quoted words stand to the recorded ones. `equal`: all of them, unchanged. `trimmed`: a part, unchanged.
 * `ellipsis`: words are left out where the quotation says so. `insertion`: words in square brackets are put in, or
 * stand for others. `reordered`: the same words in another order. `changed`: other words. What may be quoted as somebody’s
 * very words are the first four (AP, Reuters: alter nothing within quotation marks).
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
  readonly about: readonly ('negation' | 'number' | 'name')[];
}

/** One word: how it is compared, how it is written, and whether it can be a name. */
interface Word { readonly key: string; readonly text: string; /** Where it begins and ends in the composed (NFC) text. */ readonly start: number; readonly end: number; readonly name: boolean; readonly bracketed: boolean; /** Why words may be left out before it. */ readonly gap: 'piece' | 'ellipsis' | null }

/** More words than this are only compared as they stand. */
export const MOST_WORDS = 600;
const ELLIPSIS = /^(?:…|\.(?:\s?\.){2,})/u;

/** The words of a text as they are compared. Brackets mark what an editor put in; an ellipsis is a gap. */
export function wordsOf(text: string): readonly Word[] {
  const { length, kinds, lowers, starts, ends, forms } = tokenize(text.normalize('NFC'));
  const words: Word[] = [];
  let bracketed = false;
  let gap: Word['gap'] = 'piece';
  let first = true;
  const source = text.normalize('NFC');
  for (let i = 0; i < length; i++) {
    const start = starts[i] ?? 0;
    if (kinds[i] === TokenKind.Mark) {
      const mark = forms[i] ?? '';
      if (ELLIPSIS.test(source.slice(start, start + 8))) gap = 'ellipsis';
      if (mark === '[') bracketed = true;
      else if (mark === ']') bracketed = false;
      first = '.?!…“"‘:'.includes(mark) || first;
      continue;
    }
    const key = (lowers[i] ?? '').replace(/[‐‑]/gu, '-').replace(/[’ʼ]/gu, "'");
    const before = words.at(-1);
    if (before !== undefined && start === ends[i - 1] && !isLetter(key.charCodeAt(0)) && key.startsWith("'")) {
      words[words.length - 1] = { ...before, key: before.key + key, text: before.text + (forms[i] ?? ''), end: ends[i] ?? 0 };
      continue;
    }
    const form = forms[i] ?? '';
    words.push({ key: NUMBERS.get(key) ?? key.replace(/(?<=\d),(?=\d{3})/gu, ''), text: form, start, end: ends[i] ?? 0, name: !first && form !== form.toLowerCase() && form !== 'I' && !form.startsWith('I’') && !form.startsWith("I'"), bracketed, gap });
    gap = null;
    first = false;
  }
  return words;
}

type Step = { readonly kind: 'same' | 'draft' | 'ledger'; readonly quoted: Word | null; readonly recorded: Word | null; /** Left out where that is allowed. */ readonly free: boolean };

/**
 * Compares the quoted pieces of one quotation with recorded words (the words inside the marks only: no capitals, marks
 * or punctuation). The alignment of least cost (Needleman and Wunsch 1970) in which leaving words out costs nothing at
 * the ends, between two pieces, at an ellipsis, and where brackets stand.
 * @returns null when there are no words, or too many
 */
export function align(pieces: readonly string[], verbatim: string): Alignment | null {
  const quoted = pieces.flatMap(wordsOf);
  const recorded = wordsOf(verbatim);
  if (quoted.length === 0 || recorded.length === 0 || quoted.length > MOST_WORDS || recorded.length > MOST_WORDS * 4) return null;
  const steps = leastCost(quoted, recorded);
  const paid = steps.filter(({ kind, free }) => kind !== 'same' && !free);
  const same = steps.filter(({ kind }) => kind === 'same').length;
  const inner = within(steps);
  const about = senses(inner);
  const bag = new Map<string, number>();
  for (const { key } of recorded) bag.set(key, (bag.get(key) ?? 0) + 1);
  const allThere = quoted.every(({ key, bracketed }) => { const left = bag.get(key) ?? 0; bag.set(key, left - 1); return bracketed || left > 0; });
  const negated = (words: readonly (Word | null)[]): number => words.filter(word => word !== null && isNegation(word)).length;
  const turned = allThere && paid.some(({ kind }) => kind === 'draft') && negated(quoted) === negated(inner.map(step => step.recorded));
  const wording: Wording = paid.length > 0 ? turned ? 'reordered' : 'changed'
    : about.length > 0 ? 'changed'
      : steps.some(({ kind, quoted: word }) => kind === 'draft' && word?.bracketed === true) ? 'insertion'
        : inner.some(({ kind, recorded: word }) => kind === 'ledger' && !HESITATIONS.has(word?.key ?? '')) ? (quoted.some(({ gap }) => gap === 'ellipsis') ? 'ellipsis' : 'trimmed')
          : steps.some(({ kind, recorded: word }) => kind === 'ledger' && !HESITATIONS.has(word?.key ?? '')) ? 'trimmed' : 'equal';
  const likeness = wording === 'reordered' ? 0.9 : same / Math.max(1, same + paid.length);
  return { wording, likeness, differences: runs(steps, verbatim.normalize('NFC')), about: wording === 'changed' ? senses(inner, true) : [] };
}

/** The recorded words that the quoted ones stand for, from the first to the last that both have; null when they have none. */
export function recordedWording(pieces: readonly string[], verbatim: string): string | null {
  const quoted = pieces.flatMap(wordsOf);
  const recorded = wordsOf(verbatim);
  if (quoted.length === 0 || recorded.length === 0 || quoted.length > MOST_WORDS || recorded.length > MOST_WORDS * 4) return null;
  const shared = leastCost(quoted, recorded).flatMap(({ kind, recorded: word }) => kind === 'same' && word !== null ? [word] : []);
  const [first, last] = [shared[0], shared.at(-1)];
  return first === undefined || last === undefined ? null : verbatim.normalize('NFC').slice(first.start, last.end);
}

/** The steps from the first to the last quoted word. */
function within(steps: readonly Step[]): readonly Step[] {
  const first = steps.findIndex(({ kind }) => kind !== 'ledger');
  const last = steps.length - 1 - [...steps].reverse().findIndex(({ kind }) => kind !== 'ledger');
  return steps.slice(first, last + 1);
}

function leastCost(quoted: readonly Word[], recorded: readonly Word[]): readonly Step[] {
  const width = recorded.length + 1;
  const cost = new Uint16Array((quoted.length + 1) * width);
  const at = (i: number, j: number): number => cost[i * width + j] ?? 0;
  /** What leaving a recorded word out costs behind the i-th quoted one. */
  const skip = (i: number, j: number): number => i === 0 || i === quoted.length || (quoted[i]?.gap ?? null) !== null || quoted[i]?.bracketed === true || quoted[i - 1]?.bracketed === true || HESITATIONS.has(recorded[j]?.key ?? '') ? 0 : 2;
  const put = (i: number): number => quoted[i]?.bracketed === true ? 0 : 2;
  for (let i = quoted.length; i >= 0; i--) {
    for (let j = recorded.length; j >= 0; j--) {
      if (i === quoted.length && j === recorded.length) continue;
      const left = i < quoted.length ? at(i + 1, j) + put(i) : Infinity;
      const out = j < recorded.length ? at(i, j + 1) + skip(i, j) : Infinity;
      const both = i < quoted.length && j < recorded.length && quoted[i]?.key === recorded[j]?.key ? at(i + 1, j + 1) : Infinity;
      cost[i * width + j] = Math.min(left, out, both, 65535);
    }
  }
  const steps: Step[] = [];
  for (let i = 0, j = 0; i < quoted.length || j < recorded.length;) {
    const here = at(i, j);
    const [word, other] = [quoted[i] ?? null, recorded[j] ?? null];
    // Runs stay together: what matches now is taken unless leaving out is as good and nothing has begun.
    if (word !== null && other !== null && word.key === other.key && here === at(i + 1, j + 1) && (steps.at(-1)?.kind === 'same' || runAt(quoted, recorded, i, j) >= runLater(quoted, recorded, i, j, at, skip))) { steps.push({ kind: 'same', quoted: word, recorded: other, free: true }); i++; j++; }
    else if (other !== null && here === at(i, j + 1) + skip(i, j)) { steps.push({ kind: 'ledger', quoted: null, recorded: other, free: skip(i, j) === 0 }); j++; }
    else if (word !== null && here === at(i + 1, j) + put(i)) { steps.push({ kind: 'draft', quoted: word, recorded: null, free: put(i) === 0 }); i++; }
    else { steps.push({ kind: 'same', quoted: word, recorded: other, free: true }); i++; j++; }
  }
  return steps;
}

/** How many words from here on are the same. */
function runAt(quoted: readonly Word[], recorded: readonly Word[], i: number, j: number): number {
  let run = 0;
  while (quoted[i + run] !== undefined && quoted[i + run]?.key === recorded[j + run]?.key) run++;
  return run;
}

/** The longest run that begins further on and costs as little: “the” of “the board” is not the first “the”. */
function runLater(quoted: readonly Word[], recorded: readonly Word[], i: number, j: number, at: (i: number, j: number) => number, skip: (i: number, j: number) => number): number {
  let best = 0;
  for (let k = j; k < Math.min(recorded.length, j + 60) && skip(i, k) === 0 && at(i, k) === at(i, k + 1); k++) best = Math.max(best, runAt(quoted, recorded, i, k + 1));
  return best;
}

/** So few words left out at an ellipsis do not hide that one of them is “not”. */
const SHORT_GAP = 4;

/**
 * What of the differences turns the sense about: a negation or a number that only one side has, a name for another one.
 * @param all also of words that were changed openly
 */
function senses(steps: readonly Step[], all = false): readonly ('negation' | 'number' | 'name')[] {
  const found = new Set<'negation' | 'number' | 'name'>();
  for (let i = 0; i < steps.length;) {
    if (steps[i]?.kind === 'same') { i++; continue; }
    let end = i;
    while (end < steps.length && steps[end]?.kind !== 'same') end++;
    const put = steps.slice(i, end).flatMap(({ quoted }) => quoted ?? []);
    const out = steps.slice(i, end).flatMap(({ recorded }) => recorded ?? []);
    const has = (words: readonly Word[], test: (word: Word) => boolean): boolean => words.some(test);
    const hidden = put.length === 0 && out.length > SHORT_GAP && !all;
    if (!hidden && has(put, isNegation) !== has(out, isNegation)) found.add('negation');
    if (has(put, isNumber) && has(out, isNumber)) found.add('number');
    else if (all && (has(put, isNumber) || has(out, isNumber))) found.add('number');
    if (has(put, ({ name }) => name) && has(out, ({ name }) => name)) found.add('name');
    i = end;
  }
  return [...found];
}

const isNegation = ({ key }: Word): boolean => NEGATIONS.has(key) || key.endsWith("n't");
const isNumber = ({ key }: Word): boolean => /^\d/u.test(key) || MAGNITUDES.has(key);

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
    if (kind === 'draft') return { kind, text: words.map(({ text, bracketed }) => bracketed ? `[${text}]` : text).join(' ') };
    const end = words.at(-1)?.end ?? 0;
    const behind = /^[^\s\p{L}\p{N}]*/u.exec(verbatim.slice(end, end + 8))?.[0] ?? '';
    return { kind, text: verbatim.slice(words[0]?.start ?? 0, end) + behind };
  });
}
