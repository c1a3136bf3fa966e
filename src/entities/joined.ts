import type { Passage } from '../text/passage';
import { COMMON } from './en/common';
import { FAMILY_NAMES_FIRST, INNER_PARTICLES } from './en/name-parts';
import { GIVEN_NAMES, TITLES } from './en/people';
import { ROLES } from './en/roles';
import type { ModelName } from './model/name-model';
import { inHeadline } from './sequences';

/** A nickname in marks between two parts of a name: `William “Bill” Hart`. */
const NICKNAME = /(?<= )(?:“[^“”"]{2,30}”|"[^“”"]{2,30}"|‘[^‘’]{2,30}’|'[^'"]{2,30}') (?=\p{Lu})/gu;
/** Words with capitals, `the`, and what may stand within a name. */
const CALLED = /^(?:(?:the|of|de|el|la) )?\p{Lu}[\p{L}\p{M}'’-]*(?: (?:(?:the|of|de|el|la) )?\p{Lu}[\p{L}\p{M}'’-]*){0,2}$/u;

/** The model’s names with those put together that are parts of one: around a nickname, a particle, or the last syllable of a name. Linear. */
export function joinNames(passage: Passage, names: readonly ModelName[]): readonly ModelName[] {
  return aroundNicknames(passage, aroundParticles(passage, withSyllables(passage, names)));
}

/** One name instead of two that follow each other. */
const together = (one: ModelName, other: ModelName): ModelName => ({ ...one, end: other.end, confidence: Math.min(one.confidence, other.confidence) });

function aroundNicknames({ text }: Passage, names: readonly ModelName[]): readonly ModelName[] {
  if (!/[“"‘']/u.test(text)) return names;
  const starts = new Map(names.map(name => [name.start, name]));
  const ends = new Map(names.map(name => [name.end, name]));
  const wholes: ModelName[] = [];
  for (const { 0: mark, index } of text.matchAll(NICKNAME)) {
    const last = starts.get(index + mark.length);
    if (last?.type !== 'person' || !CALLED.test(mark.slice(1, -2))) continue;
    const first = ends.get(index - 1);
    const start = first === undefined ? wordBefore(text, index - 1) : first.type === 'person' ? first.start : null;
    if (start !== null && start >= (wholes.at(-1)?.end ?? 0)) wholes.push({ ...last, start });
  }
  return wholes.length === 0 ? names : replaced(names, wholes);
}

/** Names with others in the place of those that they overlap; both in order. */
function replaced(names: readonly ModelName[], wholes: readonly ModelName[]): readonly ModelName[] {
  let next = 0;
  const left = names.filter(({ start, end }) => {
    while ((wholes[next]?.end ?? Infinity) <= start) next++;
    return (wholes[next]?.start ?? Infinity) >= end;
  });
  return [...left, ...wholes].sort((a, b) => a.start - b.start);
}

/** Where a single word with a capital begins that ends at an offset and may be a given name. */
function wordBefore(text: string, end: number): number | null {
  const word = /(?:^|\s)(\p{Lu}[\p{Ll}\p{M}'’-]+)$/u.exec(text.slice(Math.max(0, end - 30), end))?.[1];
  if (word === undefined) return null;
  const lower = word.toLowerCase();
  return GIVEN_NAMES.has(word) || !COMMON.has(lower) && !TITLES.has(lower) && !ROLES.has(lower) ? end - word.length : null;
}

/** `Edson Arantes` and `Nascimento` with `do` between. */
function aroundParticles({ text }: Passage, names: readonly ModelName[]): readonly ModelName[] {
  const result: ModelName[] = [];
  for (const name of names) {
    const before = result.at(-1);
    const gap = before === undefined ? 0 : name.start - before.end;
    if (before?.type === 'person' && name.type === 'person' && gap > 3 && gap < 12 && isParticles(text.slice(before.end, name.start))) result[result.length - 1] = together(before, name);
    else result.push(name);
  }
  return result;
}

const isParticles = (between: string): boolean => {
  const words = between.split(' ').slice(1, -1);
  return between.startsWith(' ') && between.endsWith(' ') && words.length > 0 && words.every(word => INNER_PARTICLES.has(word));
};

/** No syllable of a name is longer that is written apart. */
const SYLLABLE = 4;

/** `Un` belongs to `Kim Jong Un`: three syllables with capitals, the first of them a family name that comes first. */
function withSyllables(passage: Passage, names: readonly ModelName[]): readonly ModelName[] {
  const { text } = passage;
  const found = names.map(name => {
    if (name.type !== 'person' || name.end - name.start > 3 * SYLLABLE) return name;
    const [family = '', given = '', ...others] = text.slice(name.start, name.end).split(' ');
    if (others.length > 0 || given === '' || given.length > SYLLABLE || !FAMILY_NAMES_FIRST.has(family.toLowerCase())) return name;
    const more = /^ (\p{Lu}\p{Ll}{0,3})(?![\p{L}\p{M}’'.-])/u.exec(text.slice(name.end, name.end + SYLLABLE + 3));
    return more === null || COMMON.has((more[1] ?? '').toLowerCase()) || inHeadline(passage, name.start) ? name : { ...name, end: name.end + more[0].length };
  });
  return found.filter((name, at) => at === 0 || (found[at - 1]?.end ?? 0) <= name.start);
}
