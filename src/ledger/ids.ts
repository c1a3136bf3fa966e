import { ID_LETTERS } from './fields';
import type { Section } from './types';

/** An id for an entry of this list that nobody has: the number after the highest, as wide as the others. */
export function freshId(section: Section, taken: ReadonlySet<string>): string {
  const letter = ID_LETTERS[section] ?? 'X';
  const numbers = [...taken].flatMap(id => new RegExp(`^${letter}-?(\\d{1,9})$`, 'u').exec(id)?.[1] ?? []);
  const width = Math.max(3, ...numbers.map(number => number.length));
  for (let next = Math.max(0, ...numbers.map(Number)) + 1; ; next++) {
    const id = `${letter}-${String(next).padStart(width, '0')}`;
    if (!taken.has(id)) return id;
  }
}
