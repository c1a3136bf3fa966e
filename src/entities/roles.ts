import type { Passage } from '../text/passage';
import { TokenKind } from '../text/tokens';
import { APPOSED_AFTER, APPOSED_STOPS, DETERMINERS, ROLES, ROLE_PARTS, SHORT_ROLES } from './en/roles';
import type { NameMention } from './types';

/** What is said of a person right before the name, or behind a comma after it; no part of the name. Offsets into the passage. */
export interface RoleWords {
  /** The place in the mentions. */
  readonly mention: number;
  readonly start: number;
  readonly end: number;
  /** In lower case and full: `senator` for `Sen.`, `health minister` for `minister of health`. */
  readonly role: string;
}

/** Tokens `[from, to)` that say a role. */
interface Found { readonly from: number; readonly to: number; readonly role: string }

/** A role stands no more tokens behind its comma. */
const REACH = 9;

/** The roles of the persons among the mentions of a block, in their order; linear in tokens. */
export function rolesIn(passage: Passage, mentions: readonly NameMention[]): readonly RoleWords[] {
  const { tokens } = passage;
  const roles: RoleWords[] = [];
  let next = tokens.length;
  for (let mention = mentions.length - 1; mention >= 0; mention--) {
    const { type, start, end } = mentions[mention] ?? NOBODY;
    if (type !== 'person') continue;
    const from = tokenAt(passage, start);
    const to = tokenAt(passage, end);
    const after = roleAfter(passage, to, next);
    const behind = mentions[mention - 1]?.end ?? 0;
    const before = roleBefore(passage, from, to, behind) ?? roleOfPlace(passage, from, mentions[mention - 1]?.type === 'person' ? behind : mentions[mention - 2]?.end ?? 0);
    for (const found of [after, before]) if (found !== null) roles.push({ mention, start: tokens.starts[found.from] ?? 0, end: tokens.ends[found.to - 1] ?? 0, role: found.role });
    next = from;
  }
  return roles.reverse();
}

const NOBODY = { type: 'misc', start: 0, end: 0 };

/** The first token that begins at an offset or behind it. */
function tokenAt({ tokens: { starts, length } }: Pick<Passage, 'tokens'>, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * `Prime Minister Ada Merrow`; `the prosecutor, Ada Merrow,` where a comma closes it too.
 * @param behind the offset where the mention before ends
 */
function roleBefore(passage: Passage, from: number, to: number, behind: number): Found | null {
  const { lowers, ends, starts } = passage.tokens;
  const comma = lowers[from - 1] === ',';
  const last = comma || lowers[from - 1] === '.' && SHORT_ROLES.has(lowers[from - 2] ?? '') ? from - 2 : from - 1;
  if (roleOf(lowers[last]) === null || (starts[last] ?? 0) < behind || !comma && (starts[from] ?? 0) - (ends[from - 1] ?? 0) !== 1) return null;
  const floor = tokenAt(passage, behind);
  const found = roleUpTo(lowers, last, floor);
  if (found === null || !comma) return found;
  return found.from > floor && DETERMINERS.has(lowers[found.from - 1] ?? '') && /^[,.;]?$/u.test(lowers[to] ?? '') ? found : null;
}

/** No more words stand between a role and the name: `of the Republic of`. */
const MATTER = 4;

/** `Secretary of State Ada Merrow`, `the Mayor of Northmere Ada Merrow`: between role and name stand names, or what the role is about, alone. */
function roleOfPlace({ tokens }: Passage, from: number, behind: number): Found | null {
  const { lowers, starts, ends, forms } = tokens;
  const near = (i: number): boolean => (starts[i] ?? 0) - (ends[i - 1] ?? 0) === 1;
  let at = from - 1;
  while (at > 0 && from - 1 - at < MATTER && near(at + 1) && (ROLE_PARTS.has(lowers[at] ?? '') || (forms[at] ?? '') !== (lowers[at] ?? ''))) at--;
  if (at === from - 1) return null;
  const of = lowers[at] === 'the' && near(at + 1) ? at - 1 : at;
  if (of < 1 || !/^(?:of|for|to)$/u.test(lowers[of] ?? '') || !near(of) || !near(of + 1)) return null;
  const floor = tokenAt({ tokens }, behind);
  const found = of - 1 < floor ? null : roleUpTo(lowers, of - 1, floor);
  return found === null ? null : withMatter(lowers, found);
}

/** The role that one word says, or null. */
function roleOf(word: string | undefined): string | null {
  if (word === undefined) return null;
  const role = SHORT_ROLES.get(word) ?? word;
  return ROLES.has(role.includes('-') ? role.slice(role.lastIndexOf('-') + 1) : role) ? role : null;
}

/** The role whose last word is token `last`, with the words in front that belong to it. */
function roleUpTo(lowers: readonly string[], last: number, floor: number): Found | null {
  const head = roleOf(lowers[last]);
  if (head === null) return null;
  let from = last;
  while (from > floor && ROLE_PARTS.has((lowers[from - 1] ?? '').replace(/^then-/u, ''))) from--;
  return { from, to: last + 1, role: [...lowers.slice(from, last), head].join(' ').replace(/then-/gu, 'former ').replace(/-/gu, ' ') };
}

/**
 * `Ada Merrow, the country’s foreign minister,`, `Ada Merrow is the foreign minister of`: behind the comma, or the verb, come no
 * other words than those before the role, and the phrase ends with it.
 */
function roleAfter({ tokens: { lowers, kinds, length } }: Passage, to: number, limit: number): Found | null {
  const verb = lowers[to] === ',' && lowers[to + 1] === 'who' ? to + 2 : to;
  const is = lowers[verb] === 'is' && DETERMINERS.has(lowers[verb + 1] ?? '');
  if (lowers[to] !== ',' && !is) return null;
  const age = kinds[to + 1] === TokenKind.Number && lowers[to + 2] === ',';
  const first = is ? verb + 1 : age ? to + 3 : to + 1;
  for (let at = first; at < limit && at < first + REACH; at++) {
    const word = lowers[at] ?? '';
    if (kinds[at] !== TokenKind.Word || APPOSED_STOPS.has(word)) return null;
    const found = roleUpTo(lowers, at, first);
    if (found === null || at + 1 < limit && roleOf(lowers[at + 1]) !== null) continue;
    if (at + 1 >= length) return found;
    if (at + 1 >= limit || !APPOSED_AFTER.has(lowers[at + 1] ?? '')) return null;
    return withMatter(lowers, found);
  }
  return null;
}

/** `minister of health` is the health minister. */
function withMatter(lowers: readonly string[], found: Found): Found {
  if (found.to - found.from > 1 || !(lowers[found.to] === 'of' || lowers[found.to] === 'for')) return found;
  const at = lowers[found.to + 1] === 'the' ? found.to + 2 : found.to + 1;
  const matter = lowers[at] ?? '';
  return ROLE_PARTS.has(matter) && !ROLES.has(matter) && /^(?:minister|secretary)$/u.test(found.role) ? { from: found.from, to: at + 1, role: `${matter} ${found.role}` } : found;
}
