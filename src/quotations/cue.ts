import { AMBIGUOUS, DETERMINERS, HEARERS, MARKED_SPEECH, SPEECH, SUBJECTS, WITH_HEARER } from './language';
import { begin, endBefore, form, isCapital, isMark, lower, type Layout } from './layout';
import { sourceAfter, sourceBefore, type SourcePhrase } from './source';

/** A verb that gives somebody’s words, with whom it names. */
export interface Cue {
  /** Token of the verb. */
  readonly at: number;
  /** The phrase before the verb, or null. */
  readonly before: SourcePhrase | null;
  /** Enough without marks. */
  readonly speech: boolean;
  /** `adding`, `saying`: its subject is that of the sentence. */
  readonly participle: boolean;
}

/** The cues of a passage outside of quotation marks, in order. */
export function cuesOf(layout: Layout): readonly Cue[] {
  const cues: Cue[] = [];
  const { length } = layout.passage.tokens;
  for (let at = 0; at < length; at++) {
    const word = lower(layout, at);
    const speech = SPEECH.has(word);
    if (!speech && !MARKED_SPEECH.has(word) && !besideWords(layout, at) || layout.inStretch[at] !== -1 || isCapital(layout, at) && (layout.first[at] ?? 0) !== at) continue;
    if (/^(?:not|never|n't)$/u.test(lower(layout, at - 1))) continue;
    if (AMBIGUOUS.has(word) && !isVerbHere(layout, at)) continue;
    cues.push({ at, before: sourceBefore(layout, at), speech, participle: word.endsWith("ing") });
  }
  return cues;
}

/** Any verb in the past can give the words that it stands right behind: `“…!” beamed X`, `“…,” X retaliated`. */
function besideWords(layout: Layout, at: number): boolean {
  if (layout.inStretch[at] !== -1) return false;
  const ending = form(layout, at).at(-1);
  if (ending !== 'd' && ending !== 's') return false;
  if (lower(layout, at + 1) === 'that' && /[a-z]{2}(?:ed|[^s]s)$/u.test(form(layout, at)) && sourceBefore(layout, at) !== null) return true;
  if (!/[a-z]{2}ed$/u.test(form(layout, at))) return false;
  if (form(layout, at + 1) === ':' && (layout.inStretch[at + 2] ?? -1) !== -1) return true;
  const sounding = (i: number): boolean => i >= 0 && layout.inStretch[i] !== -1 && /^[,!?]$/u.test(form(layout, i - 1));
  if (sounding(at - 1)) return isCapital(layout, at + 1) || DETERMINERS.has(lower(layout, at + 1));
  const before = sourceBefore(layout, at);
  return before !== null && before.to === at && sounding(before.from - 1);
}

/** `the report`, `in state`, `reports of`: a noun; `he reports`, `reports say`: a verb where a subject stands before. */
function isVerbHere(layout: Layout, at: number): boolean {
  const before = lower(layout, at - 1);
  if (at === (layout.first[at] ?? 0)) return false;
  if (!/(?:s|ed|ing|[aeiou]t|ound|ught)$/u.test(lower(layout, at)) && !/(?:s|^(?:i|we|you|they|who|that|people|police|to|and|also|would|will|could|can|may|might|must|should))$/u.test(before)) return false;
  return !DETERMINERS.has(before) && !/^(?:of|in|to|for|on|with|by|from|'s|and|or|no|new|his|its)$/u.test(before) && !/^(?:of|on|for|about|by)$/u.test(lower(layout, at + 1));
}

/** The token behind the verb and those who are spoken to: behind `told reporters on Friday`. */
export function afterHearer(layout: Layout, at: number): number {
  const limit = layout.after[at] ?? 0;
  if (!WITH_HEARER.has(lower(layout, at))) return at + 1;
  let i = at + 1;
  const stops = (token: number): boolean => token >= limit || layout.inStretch[token] !== -1 || lower(layout, token) === 'that' || (isMark(layout, token) && /^[,:.]$/u.test(form(layout, token)));
  if (stops(i)) return i;
  if (SUBJECTS.has(lower(layout, i)) || HEARERS.has(lower(layout, i))) return i + 1;
  if (layout.inMention[i] !== -1) {
    const mention = layout.inMention[i];
    while (i < limit && layout.inMention[i] === mention) i++;
    return i;
  }
  for (let end = i; end < limit && end - i < 9; end++) if (stops(end)) return end;
  if (DETERMINERS.has(lower(layout, i))) i++;
  return Math.min(limit, i + 1);
}

/** Who a participle or a second verb of the sentence goes back to: its first pronoun or name, else null. */
export function subjectOf(layout: Layout, at: number): SourcePhrase | null {
  const floor = layout.first[at] ?? 0;
  let best: SourcePhrase | null = null;
  for (let i = floor; i < at; i++) {
    if (layout.inStretch[i] !== -1) continue;
    const pronoun = SUBJECTS.get(lower(layout, i));
    if (pronoun !== undefined) return { from: i, to: i + 1, hint: { by: 'pronoun', form: pronoun } };
    const index = layout.inMention[i] ?? -1;
    const mention = layout.mentions[index];
    if (mention === undefined || index === layout.inMention[i - 1] || /^(?:in|on|at|from|of|to|by|with|for|after|against|about)$/u.test(lower(layout, i - 1)) || lower(layout, i - 1) === 'the' && /^(?:in|on|at|of|to)$/u.test(lower(layout, i - 2))) continue;
    let to = i;
    while (layout.inMention[to] === index) to++;
    if (lower(layout, to) === "'s") continue;
    const phrase: SourcePhrase = { from: i, to, hint: { by: 'name', start: mention.start, end: mention.end } };
    if (mention.type === 'person') return phrase;
    if (mention.type === 'organization' || mention.type === 'location') best ??= phrase;
  }
  return best ?? described(layout, floor, at);
}

/** The words that a sentence begins with, as far as a noun phrase may go: “The complaint, which …”. */
function described(layout: Layout, floor: number, at: number): SourcePhrase | null {
  let from = floor;
  while (from < at && isMark(layout, from)) from++;
  if (!DETERMINERS.has(lower(layout, from)) || layout.inStretch[from] !== -1) return null;
  let to = from + 1;
  while (to < at && to - from < 5 && !isMark(layout, to) && !/^(?:that|which|who|has|had|is|was|were|are|of|in|for|on|at|by|with)$/u.test(lower(layout, to)) && !lower(layout, to).endsWith("ed")) to++;
  return to - from < 2 ? null : { from, to, hint: { by: 'description', words: layout.passage.text.slice(begin(layout, from), endBefore(layout, to)).toLowerCase() } };
}

/** The words `from … to` of a phrase as a span of the passage. */
export const phraseSpan = (layout: Layout, { from, to }: SourcePhrase): readonly [number, number] => [begin(layout, from), endBefore(layout, to)];

/** Who speaks by a cue whose words stand before it: behind the verb when nothing stands before it. */
export const invertedSource = (layout: Layout, cue: Cue): SourcePhrase | null => sourceAfter(layout, cue.at);

const ADVERBIAL = /^(?:in|on|at|last|this|earlier|late|later|during|yesterday|today|after|before|through|via|by|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;

/** The token that the words begin with: behind hearers, and behind “on Friday” when “that” comes after it. */
export function contentStart(layout: Layout, at: number): number {
  const from = afterHearer(layout, at);
  const limit = layout.after[at] ?? 0;
  if (!ADVERBIAL.test(lower(layout, from))) return from;
  for (let i = from; i < limit && i - from < 14 && layout.inStretch[i] === -1; i++) if (lower(layout, i) === 'that') return i;
  return from;
}
