import type { EntityType, Pronoun } from '../entities/types';
import type { JoinInput } from './types';

/** Somebody or something that was named of late. */
export interface Known {
  readonly entity: string;
  readonly name: string;
  readonly type: EntityType;
  /** What it was called beside its name, in lower case: `mayor`. */
  readonly roles: readonly string[];
  /** The pronoun that the ledger or the text says it goes with; null where neither does. */
  readonly goesWith: Pronoun | null;
  /** Of a bare surname that several in the document have: the one that it stood for when only one of them had been named. */
  readonly as: string | null;
  /** One bit for each of the last 16 blocks that names it; the lowest is that of this one. */
  readonly seen: number;
}

/** Those that were named of late, the latest last. */
export type Memory = readonly Known[];

/** How many are remembered, and for how many blocks. */
const MOST = 12;
const BLOCKS = 16;
const ROLES = 4;

/** Takes in the mentions of a block that begin in `[from, to)` and not within what `leaves` says. */
export function remember(memory: Memory, { mentions }: JoinInput, from: number, to: number, leaves: (offset: number) => boolean): Memory {
  let result = memory;
  for (const { start, entity, name, type, roles = [], goesWith } of mentions) {
    if (start < from || start >= to || type === 'date' || type === 'money' || leaves(start)) continue;
    const before = result.find(known => known.entity === entity);
    const all = [...new Set([...before?.roles ?? [], ...roles])].slice(-ROLES);
    const as = type !== 'person' || name.includes(' ') ? null : before?.as ?? onlyBearer(result, name);
    result = [...result.filter(known => known.entity !== entity), { entity, name, type, roles: all, goesWith: goesWith ?? before?.goesWith ?? null, as, seen: (before?.seen ?? 0) | 1 }].slice(-MOST);
  }
  return result;
}

/** Those of a surname, in order of mention. */
export const bearersOf = (memory: Memory, surname: string): readonly Known[] => memory.filter(({ type, name }) => type === 'person' && name.toLowerCase().endsWith(` ${surname.toLowerCase()}`));

function onlyBearer(memory: Memory, surname: string): string | null {
  const [first, second] = bearersOf(memory, surname);
  return first !== undefined && second === undefined ? first.entity : null;
}

/** The memory as the next block finds it. */
export const nextBlock = (memory: Memory): Memory => memory.map(known => ({ ...known, seen: known.seen << 1 & (1 << BLOCKS) - 1 })).filter(({ seen }) => seen !== 0);

/** How many blocks ago it was named last; in how many of the last blocks it was named. */
export const ageOf = ({ seen }: Known): number => seen === 0 ? BLOCKS : 31 - Math.clz32(seen & -seen);
export function timesOf({ seen }: Known): number {
  let count = 0;
  for (let rest = seen; rest !== 0; rest &= rest - 1) count++;
  return count;
}
