import { COUNTRIES } from '../en/demonyms';
import { BEHIND_HEADS, BRAND_TAILS, CLOSE_HEADS, GENERIC_HEADS, LEGAL_FORMS, NOT_TURNED, OTHER_HEADS, STATE_HEADS, TELLING_WORDS, TURNING_HEADS } from '../en/institutions';
import { SAME_THINGS, SAME_WORDS } from '../en/spellings';
import { spellingOf, squashed } from './spelling';

/** What names of things, places and institutions are compared by, from their spelling (`spelling.ts`). */
export interface ThingName {
  /** Equal for names that differ only in order of words, in spelling or in legal form. */
  readonly core: string;
  /** How many words the core is made of: a shorter name can stand for a longer one, never the other way. */
  readonly length: number;
  /** What it may be called when it is spoken of again: cores of shorter names. */
  readonly again: readonly string[];
  /** What it is, as far as one may say `the ministry` of it. */
  readonly head: string | null;
  /** A list says what else it is called, so that nothing more is asked. */
  readonly listed: boolean;
}

const THINGS: ReadonlyMap<string, string> = new Map(SAME_THINGS.flatMap(names => {
  const [first = '', ...others] = names.map(name => squashed(spellingOf(name)));
  return [first, ...others].map((name): readonly [string, string] => [name, first]);
}));

const NOTHING: readonly string[] = [];

/** `Republic of Kenya` is Kenya. */
const STATE = /^(?:(?:federal|islamic|united|people|arab|socialist|democratic) )*(?:republic|kingdom|sultanate|principality) of (?:the )?(?=.)/u;

/** The name of a people or a group: one of them is named as all of them are. */
export const peopleName = (spelling: string): ThingName => ({ core: spelling.length > 4 && /[^su]s$/u.test(spelling) ? spelling.slice(0, -1) : spelling, length: 1, again: NOTHING, head: null, listed: false });

/** The name of a place or a thing: no part of it stands for the whole. */
export function placeName(spelling: string): ThingName {
  const squash = squashed(spelling);
  const core = squashed(spelling.replace(STATE, ''));
  const known = THINGS.get(squash) ?? THINGS.get(core);
  return { core: known ?? core, length: spelling.split(' ').length, again: NOTHING, head: null, listed: known !== undefined };
}

/** The name of an institution or a company. */
export function institutionName(spelling: string): ThingName {
  const known = THINGS.get(squashed(spelling));
  if (known !== undefined) return { core: known, length: spelling.split(' ').length, again: NOTHING, head: null, listed: true };
  const words = spelling.split(' ').filter(word => word !== 'the').map(word => SAME_WORDS.get(word) ?? word);
  const bare = withoutLegalForm(words);
  const { before, head, behind } = cut(bare);
  const name = [...before, head, ...behind];
  return { core: coreOf(name), length: name.length, again: name.length === 1 ? NOTHING : againOf(before, head, behind), head: name.length > 1 && GENERIC_HEADS.has(head) ? head : null, listed: false };
}

const coreOf = (words: readonly string[]): string => squashed(words.join(''));

const isLegal = (word: string | undefined): boolean => word !== undefined && LEGAL_FORMS.has(word.replace(/\./gu, ''));

function withoutLegalForm(words: readonly string[]): readonly string[] {
  let from = 0;
  let to = words.length;
  while (to - from > 1 && isLegal(words[to - 1])) to -= words[to - 2] === 'and' && to - from > 2 ? 2 : 1;
  if (to - from > 1 && /^[as]?fc$/u.test((words[0] ?? '').replace(/\./gu, ''))) from = 1;
  return from === 0 && to === words.length ? words : words.slice(from, to);
}

/** The country at the beginning of a name as one country is always written; as many words as it takes. */
function landed(words: readonly string[]): readonly string[] {
  for (const count of [2, 1]) {
    const country = words.length > count || count === words.length ? COUNTRIES.get(words.slice(0, count).join(' ').replace(/\./gu, '')) : undefined;
    if (country !== undefined) return [...country.split(' '), ...words.slice(count)];
  }
  return words;
}

const isCountry = (words: readonly string[]): boolean => COUNTRIES.has(words.join(' ').replace(/\./gu, ''));

/**
 * What stands before the head of a name, the head, and what is said behind it, in one order: the country, what the name
 * begins with, the matter, the head. `Ministry of Defence of Ukraine` and `Ukrainian Defence Ministry` come out the same.
 */
function cut(words: readonly string[]): { readonly before: readonly string[]; readonly head: string; readonly behind: readonly string[] } {
  const at = words.findIndex((word, index) => index > 0 && BEHIND_HEADS.has(word));
  const head = words[(at < 0 ? words.length : at) - 1] ?? '';
  const before = words.slice(0, (at < 0 ? words.length : at) - 1);
  const turning = TURNING_HEADS.has(head);
  const lands = turning || STATE_HEADS.has(head);
  if (at < 0) return { before: lands ? withMatter(landed(before)) : before, head, behind: [] };
  const parts = split(words.slice(at));
  const country = lands && isCountry(parts.at(-1) ?? []) ? landed(parts.pop() ?? []) : [];
  const start = country.length > 0 ? [...country, ...before] : lands ? landed(before) : before;
  if (turning) return { before: withMatter([...start, ...parts.reverse().flat()]), head, behind: [] };
  if (head === 'university' && before.length === 0 && parts.length === 1 && !(parts[0] ?? []).some(word => NOT_TURNED.has(word))) return { before: parts[0] ?? [], head, behind: [] };
  return { before: start, head, behind: parts.flatMap(part => ['of', ...part]) };
}

/** What stands between the prepositions. */
function split(words: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (const word of words) {
    if (BEHIND_HEADS.has(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter(part => part.length > 0);
}

/** `Foreign Affairs` is short of nothing as `Foreign`. */
const withMatter = (words: readonly string[]): readonly string[] => words.at(-1) === 'affairs' && words.at(-2) === 'foreign' ? words.slice(0, -1) : words;

/**
 * Words in front go missing one by one, as far as they make no other institution; what is said behind the head goes missing
 * as a whole, and only a country is left off before it. The last word of a company goes missing when it is `Group` or the like.
 */
function againOf(before: readonly string[], head: string, behind: readonly string[]): readonly string[] {
  const again: string[] = [];
  const whole = behind.length === 0;
  const institution = GENERIC_HEADS.has(head) || STATE_HEADS.has(head) || OTHER_HEADS.has(head);
  for (let from = whole ? 1 : 0; from < before.length && institution; from++) {
    const land = isCountry(before.slice(0, from));
    if (from > 0 && !land && (CLOSE_HEADS.has(head) || TELLING_WORDS.has(before[from - 1] ?? ''))) break;
    if (before[from] === 'and') continue;
    again.push(coreOf([...before.slice(from), head]));
    if (land && !whole) again.push(coreOf([...before.slice(from), head, ...behind]));
  }
  const bare = isCountry(before);
  if (GENERIC_HEADS.has(head) || whole && STATE_HEADS.has(head) && bare) again.push(coreOf([head]));
  if (bare && !whole) again.push(coreOf([head, ...behind]));
  if (whole && BRAND_TAILS.has(head)) again.push(coreOf(before.slice(0, brandEnd(before))));
  return again;
}

/** Where the words of a brand end: `Virgin` of `Virgin Group Holdings`. */
function brandEnd(words: readonly string[]): number {
  let to = words.length;
  while (to > 1 && BRAND_TAILS.has(words[to - 1] ?? '')) to--;
  return to;
}
