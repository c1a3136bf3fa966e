import type { Passage } from '../text/passage';
import { NO_NAME_ENDS } from './en/compounds';
import { CLOSED_WITH_STOP, PRESS_WORDS } from './en/organizations';
import { TITLES } from './en/people';
import { isLettered } from './clusters/spelling';
import type { ModelName } from './model/name-model';
import type { EntityType } from './types';

/** The longest end of a given name that is written small behind a hyphen: `Jae-in`, `Kwan-yuen`. */
const LONGEST_END = 6;
/** What says which of several of one name somebody is, behind a comma or not. */
const GENERATION = /^,? (?:Jr|Sr|II|III|IV)(?![\p{L}\p{N}'’-])/u;

/**
 * Where a name really begins and ends: titles, an article, and marks of Markdown are no part of it; the small end of a given
 * name, `Jr.`, and the full stop of an abbreviation are.
 */
export function withBorders({ text }: Passage, name: ModelName): ModelName {
  const [start, end] = withEnds(text, withoutFront(text, unmarked(text, name)));
  return start === name.start && end === name.end ? name : { ...name, start, end };
}

interface Placed { readonly start: number; readonly end: number; readonly type: EntityType }

const isEmphasis = (mark: string): boolean => mark === '_' || mark === '*';

/** Without the marks of emphasis around it, where they stand on both sides. */
function unmarked(text: string, { start, end, type }: Placed): Placed {
  let [from, to] = [start, end];
  while (from < to && isEmphasis(text.charAt(from))) from++;
  while (from < to && isEmphasis(text.charAt(to - 1))) to--;
  const around = from < to && isEmphasis(text.charAt(from - 1)) && isEmphasis(text.charAt(to));
  return { start: around ? from : start, end: around ? to : end, type };
}

function withoutFront(text: string, { start, end, type }: Placed): Placed {
  let from = start;
  if (type === 'person') {
    for (;;) {
      const word = /^([\p{L}.]+)\s+(?=\S)/u.exec(text.slice(from, Math.min(end, from + 40)));
      if (word === null || !TITLES.has((word[1] ?? '').toLowerCase().replace(/\.$/u, ''))) break;
      from += word[0].length;
    }
  }
  const article = type === 'misc' || type === 'product' ? null : /^The\s+(?=\S)/u.exec(text.slice(from, end));
  if (article !== null && isLoose(text.slice(from + article[0].length, end), type)) from += article[0].length;
  return { start: from, end, type };
}

/** `The` is no part of `The Ferry Board` and `The WHO`; it is one of `The Northmere Times` and `The Greens`. */
const isLoose = (rest: string, type: EntityType): boolean =>
  isLettered(rest) || /\s/u.test(rest) && !(type === 'organization' && PRESS_WORDS.has(/\S+$/u.exec(rest)?.[0] ?? ''));

function withEnds(text: string, { start, end, type }: Placed): readonly [start: number, end: number] {
  let to = end;
  if (type === 'person') {
    const rest = /^[-‐‑](\p{Ll}+)(?![\p{L}\p{N}-])/u.exec(text.slice(to, to + LONGEST_END + 3));
    if (rest !== null && (rest[1] ?? '').length <= LONGEST_END && !NO_NAME_ENDS.has(rest[1] ?? '')) to += rest[0].length;
    to += GENERATION.exec(text.slice(to, to + 6))?.[0].length ?? 0;
  }
  return [start, text.charAt(to) === '.' && isClosed(text.slice(start, to), type) ? to + 1 : to];
}

/** `Donald Lund Jr.`, `Lund Inc.`, and the initial that a surname is cut to: `Ahmed K.` */
function isClosed(name: string, type: EntityType): boolean {
  const last = /[\p{L}\p{M}]+$/u.exec(name)?.[0] ?? '';
  return name.length > last.length && (CLOSED_WITH_STOP.has(last) || type === 'person' && /^\p{Lu}$/u.test(last) && name.charAt(name.length - 2) === ' ');
}
