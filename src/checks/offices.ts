import { ROLE_PARTS, ROLES, SHORT_ROLES } from '../entities/en/roles';
import { EXCLUSIVE, MATTERS, NOT_NOW, RANKS, SAME_OFFICE } from './en/offices';

/** An office: `foreign minister` and `minister of foreign affairs` are one. */
export interface Office {
  /** The last word: `minister`. */
  readonly head: string;
  /** What tells it from others with that word: `foreign`, `vice`. */
  readonly parts: ReadonlySet<string>;
  /** It is said to be over, or not yet. */
  readonly isNotNow: boolean;
}

/** The office that a title says, in whatever letters; null where it is none that is known. */
export function officeOf(title: string): Office | null {
  const words = title.toLowerCase().replace(/[’']s\b/gu, '').split(/[^\p{L}]+/u).filter(word => word !== '').map(word => SHORT_ROLES.get(word) ?? word);
  const of = words.findIndex(word => word === 'of' || word === 'for');
  const front = of < 0 ? words : words.slice(0, of);
  const behind = of < 0 ? [] : words.slice(of + 1).filter(word => ROLE_PARTS.has(word) && !ROLES.has(word));
  const last = lastRole(front);
  if (last < 0) return null;
  const parts = [...front.slice(0, last).filter(word => ROLE_PARTS.has(word) || ROLES.has(word)), ...behind];
  const said = [...parts.filter(part => !NOT_NOW.has(part)), front[last] ?? ''].join(' ');
  const same = [...SAME_OFFICE].find(([name]) => said === name || said.endsWith(` ${name}`));
  const whole = same === undefined ? said : said.slice(0, said.length - same[0].length) + same[1];
  const names = whole.split(' ');
  return { head: names.at(-1) ?? '', parts: new Set(names.slice(0, -1)), isNotNow: parts.some(part => NOT_NOW.has(part)) };
}

function lastRole(words: readonly string[]): number {
  for (let at = words.length - 1; at >= 0; at--) if (ROLES.has(words[at] ?? '') || words[at] === 'executive') return at;
  return -1;
}

/**
 * True when nobody holds both at once, as far as the words tell: `attorney general` and `prosecutor general`, `minister` of two
 * matters, `vice president` and `president`. A title that says less than another does not contradict it.
 */
export function areContrary(a: Office, b: Office): boolean {
  if (a.head !== b.head) return EXCLUSIVE.some(heads => heads.has(a.head) && heads.has(b.head) && [a, b].every(({ parts }) => parts.size === 0));
  const [onlyA, onlyB] = [[...a.parts].filter(part => !b.parts.has(part)), [...b.parts].filter(part => !a.parts.has(part))];
  if ([...onlyA, ...onlyB].some(part => RANKS.has(part) || part === 'lieutenant' && a.head === 'governor')) return true;
  return onlyA.some(part => MATTERS.has(part)) && onlyB.some(part => MATTERS.has(part));
}
