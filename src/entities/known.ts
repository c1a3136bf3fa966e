import type { Passage } from '../text/passage';
import { formOf, lazily } from './forms';
import type { NameLexicon } from './lexicon';
import { lowerCaseWords, mayBeWord } from './ordinary';
import { goesFurther, UNTYPED } from './rules';
import type { EntityType, NameMention } from './types';
import { wholeName } from './whole';

/** A known name, or null in its place for what a person has said to be none. */
export interface Known {
  readonly start: number;
  readonly end: number;
  readonly mention: NameMention | null;
  /** Nobody has said of what type it is. */
  readonly untyped: boolean;
  /** It may be an ordinary word that begins a sentence, so that something else has to tell it to be a name. */
  readonly unsure: boolean;
}

/** What the model is this sure of counts before a known name of another kind within it. */
const SURE = 0.8;

/** What the ledger knows: names, aliases, and what a person has corrected. */
export function knownNames(passage: Passage, lexicon: NameLexicon): readonly Known[] {
  if (lexicon.isEmpty) return [];
  const { tokens, sentences } = passage;
  const found: Known[] = [];
  const small = lazily(() => lowerCaseWords(tokens));
  for (const [from, to] of sentences) {
    for (let i = from; i < to;) {
      const match = lexicon.match(tokens, i, to);
      if (match === null || goesFurther(passage, i, match.to, to)) { i++; continue; }
      const start = tokens.starts[i] ?? 0;
      const end = tokens.ends[match.to - 1] ?? 0;
      const mention: NameMention | null = match.ignore ? null : { start, end, type: match.type ?? 'misc', form: formOf(passage, start, end), source: match.source, confidence: match.type === null ? UNTYPED : 1 };
      found.push({ start, end, mention, untyped: match.type === null, unsure: mayBeWord(passage, i, match, from, small) });
      i = match.to;
    }
  }
  return found;
}

/**
 * The known names as they count beside the model’s: one that is part of a longer name, or that is an ordinary word as far
 * as the model sees, does not; of a type that nobody has said, one takes the model’s.
 */
export function settled(passage: Passage, known: readonly Known[], names: readonly NameMention[]): readonly Known[] {
  let next = 0;
  const settle = (one: Known, at: number): readonly Known[] => {
    while ((names[next]?.end ?? Infinity) <= one.start) next++;
    const name = names[next];
    const over = name !== undefined && name.start < one.end ? name : null;
    if (over !== null && isLonger(passage, over, one, known, at) || one.unsure && over === null) return [];
    const mention = one.mention !== null && one.untyped && over !== null ? { ...one.mention, type: over.type, confidence: over.confidence } : one.mention;
    const whole = mention === null ? null : wholeName(passage, mention, names[next - 1] ?? null);
    return [whole === one.mention ? one : { ...one, start: whole?.start ?? one.start, end: whole?.end ?? one.end, mention: whole }];
  };
  return known.flatMap(settle);
}

/** True when a name counts instead of the known one within it: `Ada Merrow` where `Merrow` is known, `United Ferry Board` where `Ferry Board` is. */
function isLonger({ text }: Passage, { start, end, type, confidence }: NameMention, one: Known, known: readonly Known[], at: number): boolean {
  if (start > one.start || end < one.end || !/\p{Lu}|\p{N}/u.test(text.slice(start, one.start) + text.slice(one.end, end))) return false;
  if (one.mention !== null && !one.untyped && !alike(type, one.mention.type) && confidence < SURE) return false;
  const [before, behind] = [known[at - 1], known[at + 1]];
  const between = before !== undefined && before.start >= start ? text.slice(before.end, one.start) : behind !== undefined && behind.end <= end ? text.slice(one.end, behind.start) : '';
  return !/^(?:,|\/| and )/u.test(between);
}

const INSTITUTIONS: ReadonlySet<EntityType> = new Set(['organization', 'facility']);
const alike = (a: EntityType, b: EntityType): boolean => a === b || INSTITUTIONS.has(a) && INSTITUTIONS.has(b);
