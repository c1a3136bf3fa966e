import { Char, charKind } from '../text/characters';
import type { Passage } from '../text/passage';
import type { Span } from '../text/span';
import { TokenKind, type Tokens } from '../text/tokens';
import { CALENDAR, COMMON } from './en/common';
import { ORGANIZATION_WORDS, PLACE_WORDS } from './en/organizations';
import { NAME_PARTICLES, TITLES } from './en/people';
import { GIVEN_NAMES } from './en/people';
import { GROUPS, PLACES, PLACE_LETTERS } from './en/places';

/** Tokens `[from, to)` that may be a name, as far as capitals tell. */
export interface Sequence {
  readonly from: number;
  readonly to: number;
  /** A title such as `Mr.` or `President` stood right before. */
  readonly titled: boolean;
  /** The first word begins its sentence, so its capital says nothing. */
  readonly initial: boolean;
}

/** A word that begins with a capital. */
export const isCapital = ({ forms, kinds }: Tokens, i: number): boolean => kinds[i] === TokenKind.Word && charKind((forms[i] ?? '').charCodeAt(0)) === Char.Upper;
/** A word of two capitals or more, such as `ICC` or `U.N.`. */
export const isLetters = ({ forms }: Tokens, i: number): boolean => /^(?:\p{Lu}{2,6}(?:-\p{Lu}{2,6})?|(?:\p{Lu}\.){2,4})$/u.test(forms[i] ?? '');
export const isTitle = ({ lowers }: Tokens, i: number): boolean => TITLES.has(lowers[i] ?? '');

/** True when most words of a sentence have a capital, as in a headline, so that capitals say nothing. */
export function isTitleCase(tokens: Tokens, [from, to]: Span): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    if (tokens.kinds[i] !== TokenKind.Word || (tokens.forms[i]?.length ?? 0) < 4 && !isCapital(tokens, i)) continue;
    words++;
    if (isCapital(tokens, i)) capitals++;
  }
  return tokens.forms[to - 1] === '.' ? words >= 7 && capitals === words : words >= 5 && capitals / words > 0.75;
}

/** True when what stands at an offset is part of a headline. Cost: logarithmic in the sentences, linear in those words. */
export function inHeadline({ tokens, sentences }: Passage, offset: number): boolean {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.ends[(sentences[middle]?.[1] ?? 1) - 1] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  const sentence = sentences[low];
  return sentence !== undefined && isTitleCase(tokens, sentence);
}

/** True when nothing but one blank or line end stands between two tokens. */
const follows = ({ text, tokens }: Passage, i: number): boolean => {
  const gap = (tokens.starts[i] ?? 0) - (tokens.ends[i - 1] ?? 0);
  return gap === 1 || (gap === 2 && text.charCodeAt(tokens.ends[i - 1] ?? 0) === 13);
};
const touches = ({ starts, ends }: Tokens, i: number): boolean => starts[i] === ends[i - 1];

/** No name has more tokens. */
const LONGEST = 16;

/** The token after the capitalised words that begin at `from`, with the small words that join them. */
export function sequenceEnd(passage: Passage, from: number, limit: number): number {
  const { tokens } = passage;
  const { lowers, forms } = tokens;
  let to = from + 1;
  let institution = ORGANIZATION_WORDS.has(forms[from] ?? '') || PLACE_WORDS.has(forms[from] ?? '');
  while (to < limit && to - from < LONGEST) {
    if (forms[to] === '.' && touches(tokens, to) && isAbbreviated(tokens, to - 1) && to + 1 < limit && isCapital(tokens, to + 1) && follows(passage, to + 1)) { to += 2; continue; }
    if (/^[’']$/u.test(forms[to] ?? '') && touches(tokens, to) && (forms[to - 1] ?? '').endsWith('s') && to + 1 < limit && ORGANIZATION_WORDS.has(forms[to + 1] ?? '') && follows(passage, to + 1)) { to += 2; continue; }
    if (!follows(passage, to)) break;
    if (isCapital(tokens, to) && !CALENDAR.has(lowers[to] ?? '')) {
      if (GROUPS.has(forms[to] ?? '') && isTitle(tokens, to + 1)) break;
      institution ||= ORGANIZATION_WORDS.has(forms[to] ?? '');
      to++;
      continue;
    }
    const next = joined(passage, to, limit, institution);
    if (next === to) break;
    to = next;
  }
  return to;
}

/** Behind `of`, `de`, `&` and the like there may be more of the same name. */
function joined(passage: Passage, at: number, limit: number, institution: boolean): number {
  const { tokens } = passage;
  const word = tokens.lowers[at] ?? '';
  const goesOn = (i: number): boolean => i < limit && isCapital(tokens, i) && follows(passage, i) && !CALENDAR.has(tokens.lowers[i] ?? '');
  if (NAME_PARTICLES.has(word) || word === '&') {
    const next = NAME_PARTICLES.has(tokens.lowers[at + 1] ?? '') && !isCapital(tokens, at + 1) ? at + 2 : at + 1;
    return goesOn(next) ? next + 1 : at;
  }
  if (institution && (word === 'of' || word === 'for' || word === 'on')) {
    const next = tokens.lowers[at + 1] === 'the' && !isCapital(tokens, at + 1) ? at + 2 : at + 1;
    return goesOn(next) && !GIVEN_NAMES.has(tokens.forms[next] ?? '') ? next + 1 : at;
  }
  if (institution && word === 'and' && goesOn(at + 1) && (ORGANIZATION_WORDS.has(tokens.forms[at + 2] ?? '') || ORGANIZATION_WORDS.has(tokens.forms[at + 1] ?? '') && !GIVEN_NAMES.has(tokens.forms[at - 1] ?? ''))) return at + 2;
  return at;
}

/** A single capital, or a short title that is written with a full stop. */
function isAbbreviated({ forms, lowers }: Tokens, i: number): boolean {
  const form = forms[i] ?? '';
  return (form.length === 1 && form !== 'I') || /^(?:st|mr|mrs|ms|dr|jr|sr|sen|rep|gov|gen|col|lt|sgt|rev|prof|capt|maj|adm|hon|ft|mt|cmdr|supt)$/u.test(lowers[i] ?? '');
}

/** True for the first word of its sentence, whatever marks stand before it. */
export const isFirst = (tokens: Tokens, i: number, sentenceStart: number): boolean => i === sentenceStart || isOpener(tokens, i - 1, sentenceStart);

/** Words that are no part of a name in front of it: `The`, sentence openers, titles, nationalities before a title. */
export function stripped(passage: Passage, from: number, to: number, sentenceStart: number): Sequence {
  const { tokens } = passage;
  let start = from;
  let titled = false;
  let initial = isFirst(tokens, from, sentenceStart);
  while (start < to) {
    const lower = tokens.lowers[start] ?? '';
    const form = tokens.forms[start] ?? '';
    if (tokens.forms[start] === '.') { start++; continue; }
    if (isTitle(tokens, start) && (start + 1 < to || !initial) && !startsInstitution(tokens, start, to)) { titled = start + 1 < to; start++; initial = false; continue; }
    if (COMMON.has(lower) && (initial || lower === 'the' || lower === 'a') && !isLetters(tokens, start) && !isKnownPlace(tokens, start, to) && !GIVEN_NAMES.has(form)) { start++; initial = start < to && COMMON.has(tokens.lowers[start] ?? ''); continue; }
    break;
  }
  return { from: start, to, titled, initial };
}

/** `First Bank`, `General Motors`, `Justice Department`: the title is part of an institution’s name. */
function startsInstitution({ forms }: Tokens, i: number, to: number): boolean {
  for (let k = i + 1; k < to; k++) if (ORGANIZATION_WORDS.has(forms[k] ?? '')) return true;
  return forms[i + 1] === 'Motors';
}

const isKnownPlace = (tokens: Tokens, i: number, to: number): boolean => PLACE_LETTERS.has(tokens.forms[i] ?? '') || (i + 1 < to && PLACES.has(`${tokens.forms[i] ?? ''} ${tokens.forms[i + 1] ?? ''}`));

/** A quotation mark, dash or bracket between the sentence’s start and a token. */
function isOpener({ kinds, forms }: Tokens, i: number, sentenceStart: number): boolean {
  while (i >= sentenceStart && kinds[i] === TokenKind.Mark) {
    if (/^[“‘"'„«(:—–\-[*_#]$/u.test(forms[i] ?? '')) return true;
    i--;
  }
  return false;
}
