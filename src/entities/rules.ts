import type { Passage } from '../text/passage';
import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import { CALENDAR, COMMON } from './en/common';
import { TELLING_WORDS } from './en/institutions';
import { FACILITY_WORDS, INSTRUMENT_WORDS, NO_ORGANIZATIONS, ORGANIZATIONS, ORGANIZATION_WORDS, PLACE_WORDS } from './en/organizations';
import { GIVEN_NAMES, NAME_SUFFIXES } from './en/people';
import { GROUPS, PLACES, PLACE_LETTERS, STATE_SHORTS } from './en/places';
import { lazily } from './forms';
import type { LexiconMatch, NameLexicon } from './lexicon';
import { lowerCaseWords, mayBeWord } from './ordinary';
import { isCapital, isLetters, isTitle, isTitleCase, sequenceEnd, stripped, type Sequence } from './sequences';
import type { EntityType, NameMention } from './types';

/** Of a type that nobody has said, a known name is no surer than this. */
export const UNTYPED = 0.4;

interface Guess { readonly type: EntityType; readonly confidence: number }

/**
 * The names in one block without the trained model: first those that are known, then what capitals, titles, given names
 * and the words of institutions and places tell. In order of offset, never overlapping; linear in the tokens.
 */
export function ruleNames(passage: Passage, lexicon: NameLexicon): readonly NameMention[] {
  const { tokens, sentences } = passage;
  const mentions: NameMention[] = [];
  const small = lazily(() => lowerCaseWords(tokens));
  for (const sentence of sentences) {
    const headline = isTitleCase(tokens, sentence);
    let i = sentence[0];
    while (i < sentence[1]) {
      const known = lexicon.match(tokens, i, sentence[1]);
      if (known !== null && !goesFurther(passage, i, known.to, sentence[1]) && !isBegun(passage, i, known, sentence[1]) && !mayBeWord(passage, i, known, sentence[0], small)) {
        const guess = (): Guess => ({ type: typeOf(tokens, { from: i, to: known.to, titled: false, initial: false }, false, small)?.type ?? 'misc', confidence: UNTYPED });
        if (!known.ignore) mentions.push(mention(passage, i, known.to, known.type === null ? guess() : { type: known.type, confidence: 1 }, known.source));
        i = known.to;
        continue;
      }
      i = isCapital(tokens, i) ? readSequence(passage, lexicon, i, sentence, headline, small, mentions) : i + 1;
    }
  }
  return mentions;
}

/** `Marsh` is not known where `Marsh Lane Trust` is written, nor `Maria` in `Maria Belova`. */
export function goesFurther({ tokens }: Passage, from: number, to: number, limit: number): boolean {
  if (to - from > 1 || to >= limit || !isCapital(tokens, to) || !isCapital(tokens, from)) return false;
  return (tokens.starts[to] ?? 0) - (tokens.ends[to - 1] ?? 0) === 1 && !isLetters(tokens, from) && !CALENDAR.has(tokens.lowers[to] ?? '');
}

/** `United Nations` is not known where `United Nations Security Council` is written, nor `Ferry Board` in `Ferry Board of Norway`. */
function isBegun(passage: Passage, from: number, { to, type }: LexiconMatch, limit: number): boolean {
  const { forms, lowers } = passage.tokens;
  if (!isCapital(passage.tokens, from)) return false;
  const end = sequenceEnd(passage, from, limit);
  if (end <= to || lowers[to] === 'and') return false;
  const last = forms[end - 1] ?? '';
  return ORGANIZATION_WORDS.has(last) || type === 'person' && NAME_SUFFIXES.has(last) || type === 'organization' && ORGANIZATION_WORDS.has(forms[to - 1] ?? '') && /^(?:of|for|on)$/u.test(lowers[to] ?? '');
}

/** `Chinese Ferry Board` where `Ferry Board` is known: a country, or what tells one institution from another, stands right before. */
function isEnded({ tokens: { forms, lowers } }: Passage, from: number, { to, type }: LexiconMatch): boolean {
  const before = forms[from - 1] ?? '';
  return type === 'organization' && ORGANIZATION_WORDS.has(forms[to - 1] ?? '') && (GROUPS.has(before) || PLACES.has(before) || PLACE_LETTERS.has(before) || TELLING_WORDS.has(lowers[from - 1] ?? ''));
}

/** Reads the capitalised words at `i`; gives the token to go on with. */
function readSequence(passage: Passage, lexicon: NameLexicon, i: number, [first, limit]: Span, headline: boolean, small: () => ReadonlySet<string>, mentions: NameMention[]): number {
  const { tokens } = passage;
  let end = sequenceEnd(passage, i, limit);
  for (let k = i + 1; k < end; k++) {
    const known = lexicon.match(tokens, k, limit);
    if (known !== null && known.to - k > 1 && !isEnded(passage, k, known) && !isBegun(passage, k, known, limit)) end = k;
  }
  for (let from = i; from < end;) {
    const group = GROUPS.has(tokens.forms[from] ?? '') && (from + 1 === end || isTitle(tokens, from + 1));
    if (group) { mentions.push(mention(passage, from, from + 1, { type: 'norp', confidence: 0.9 }, null)); from++; continue; }
    const to = splitAt(tokens, from, end);
    const sequence = stripped(passage, from, to, first);
    if (sequence.from < to) emit(passage, lexicon, sequence, headline, small, mentions);
    from = to;
  }
  return end;
}

/** Where a title, or a given name after letters, begins another name: `CNN | Anchor Ada Merrow`. */
function splitAt(tokens: Tokens, from: number, end: number): number {
  for (let i = from + 1; i + 1 < end; i++) {
    if (!isTitle(tokens, i) || isTitle(tokens, i - 1) || tokens.forms[i - 1] === '.') continue;
    const next = tokens.forms[i + 1] === '.' ? i + 2 : i + 1;
    if (GIVEN_NAMES.has(tokens.forms[next] ?? '') || isTitle(tokens, next) || isLetters(tokens, i - 1)) return i;
  }
  return end;
}

function emit(passage: Passage, lexicon: NameLexicon, sequence: Sequence, headline: boolean, small: () => ReadonlySet<string>, mentions: NameMention[]): void {
  const { tokens } = passage;
  let { from } = sequence;
  let { to } = sequence;
  while (to > from && (tokens.forms[to - 1] === '.' || COMMON.has(tokens.lowers[to - 1] ?? '') && to - from > 1 && headline)) to--;
  if (headline) from = headlineStart(tokens, from, to);
  if (to <= from) return;
  const guess = typeOf(tokens, { ...sequence, from, to }, headline, small);
  if (guess === null) return;
  mentions.push(mention(passage, from, to, guess, lexicon.sourceOf(formOf(tokens, from, to))));
}

/** In a headline a name begins where a list says so. */
function headlineStart(tokens: Tokens, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const rest = formOf(tokens, i, to);
    if (PLACES.has(rest) || ORGANIZATIONS.has(rest) || GROUPS.has(tokens.forms[i] ?? '') && i + 1 === to || (GIVEN_NAMES.has(tokens.forms[i] ?? '') && i + 1 < to && to - i < 4) || (isLetters(tokens, i) && i + 1 === to)) return i;
  }
  return to;
}

/** What the words tell of the type; null when they are rather no name. */
function typeOf(tokens: Tokens, { from, to, titled, initial }: Sequence, headline: boolean, small: () => ReadonlySet<string>): Guess | null {
  const form = formOf(tokens, from, to);
  const last = tokens.forms[to - 1] ?? '';
  const count = to - from;
  if (PLACE_LETTERS.has(form)) return { type: 'location', confidence: 0.95 };
  if (!titled && (PLACES.has(form) || isPlaceInCapitals(form))) return { type: 'location', confidence: 0.9 };
  if (ORGANIZATIONS.has(form) || ORGANIZATIONS.has(form.replace(/^The /u, ''))) return { type: 'organization', confidence: 0.9 };
  if (INSTRUMENT_WORDS.has(last)) return { type: 'misc', confidence: 0.7 };
  if (titled) return { type: 'person', confidence: 0.9 };
  if (count === 1) return single(tokens, from, initial, headline, small);
  if (GIVEN_NAMES.has(tokens.forms[from] ?? '') && !ORGANIZATION_WORDS.has(last) && !FACILITY_WORDS.has(last)) return { type: 'person', confidence: 0.95 };
  if (isGivenInCapitals(tokens.forms[from] ?? '') && !ORGANIZATION_WORDS.has(last)) return { type: 'person', confidence: 0.8 };
  if (hasInstitution(tokens, from, to)) return { type: 'organization', confidence: 0.85 };
  if (FACILITY_WORDS.has(last)) return { type: 'facility', confidence: 0.8 };
  if (PLACE_WORDS.has(last) || PLACE_WORDS.has(tokens.forms[from] ?? '')) return { type: 'location', confidence: 0.75 };
  if (isLetters(tokens, from)) return { type: 'organization', confidence: 0.7 };
  if (GROUPS.has(tokens.forms[from] ?? '')) return { type: 'misc', confidence: 0.5 };
  if (COMMON.has(tokens.lowers[to - 1] ?? '') || COMMON.has(tokens.lowers[from] ?? '')) return { type: 'misc', confidence: 0.4 };
  return count <= 4 ? { type: 'person', confidence: 0.6 } : { type: 'misc', confidence: 0.4 };
}

/** `WEST PALM BEACH`: a place that a list has in small letters. */
function isPlaceInCapitals(form: string): boolean {
  return form.length > 3 && form === form.toUpperCase() && PLACES.has(form.toLowerCase().replace(/(?<![\p{L}'])\p{L}/gu, letter => letter.toUpperCase()));
}

/** `LENA` in `LENA MARSH`. */
const isGivenInCapitals = (form: string): boolean => form.length > 2 && form === form.toUpperCase() && GIVEN_NAMES.has(form.charAt(0) + form.slice(1).toLowerCase());

function single(tokens: Tokens, at: number, initial: boolean, headline: boolean, small: () => ReadonlySet<string>): Guess | null {
  const form = tokens.forms[at] ?? '';
  const lower = tokens.lowers[at] ?? '';
  if (GROUPS.has(form)) return { type: 'norp', confidence: 0.9 };
  if (STATE_SHORTS.has(form) && tokens.forms[at + 1] === '.' && tokens.starts[at + 1] === tokens.ends[at]) return { type: 'location', confidence: 0.8 };
  if (/'(?:re|ve|ll|d|t|m)$/u.test(lower)) return null;
  if (initial && form.length > 3 && form === form.toUpperCase() && /^[,(—–/-]$/u.test(tokens.forms[at + 1] ?? '')) return { type: 'location', confidence: 0.6 };
  if (isLetters(tokens, at)) return NO_ORGANIZATIONS.has(form.replace(/\./gu, '')) ? null : { type: 'organization', confidence: 0.7 };
  if (CALENDAR.has(lower) || COMMON.has(lower) || isTitle(tokens, at) || form.length < 3 || ORGANIZATION_WORDS.has(form) && initial) return null;
  if (GIVEN_NAMES.has(form)) return { type: 'person', confidence: 0.7 };
  if (initial && (small().has(lower) || /(?:ing|ly|ed)$/u.test(lower)) || headline) return null;
  if (ORGANIZATION_WORDS.has(form) || FACILITY_WORDS.has(form) || PLACE_WORDS.has(form) || small().has(lower)) return null;
  if (/(?:ism|ists?|ness|tion)$/u.test(lower)) return null;
  const before = tokens.lowers[at - 1] ?? '';
  if ((before === 'in' || before === 'near' || before === 'from') && tokens.lowers[at + 1] !== "'s") return { type: 'location', confidence: 0.5 };
  return { type: 'person', confidence: initial ? 0.5 : 0.55 };
}

function hasInstitution({ forms, lowers }: Tokens, from: number, to: number): boolean {
  if (ORGANIZATION_WORDS.has(forms[to - 1] ?? '') || forms[from + 1] === '&') return true;
  for (let i = from; i + 1 < to; i++) if (ORGANIZATION_WORDS.has(forms[i] ?? '') && (lowers[i + 1] === 'of' || lowers[i + 1] === 'for' || lowers[i + 1] === 'on' || lowers[i + 1] === 'and')) return true;
  return false;
}

/** The words of tokens `[from, to)` with single blanks; full stops stay with the word before them. */
function formOf({ forms, starts, ends }: Tokens, from: number, to: number): string {
  let form = '';
  for (let i = from; i < to; i++) form += (i === from || starts[i] === ends[i - 1] ? '' : ' ') + (forms[i] ?? '');
  return form.replace(/[’ʼ]/gu, "'");
}

function mention({ tokens }: Passage, from: number, to: number, { type, confidence }: Guess, source: string | null): NameMention {
  const suffix = tokens.forms[to] === '.' && NAME_SUFFIXES.has(tokens.forms[to - 1] ?? '') && tokens.starts[to] === tokens.ends[to - 1] ? 1 : 0;
  return { start: tokens.starts[from] ?? 0, end: tokens.ends[to - 1 + suffix] ?? 0, type, form: formOf(tokens, from, to), source, confidence };
}
