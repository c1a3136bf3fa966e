import type { Path, Plain } from '../edits/plain';
import { alike, fieldOf } from './saying';
import type { Step } from './values';

/** A field that both have changed in different ways. */
export interface Mark {
  /** Its keys, with dots; `*` for the whole entry. */
  readonly field: string;
  /** What the others have, lists and maps as YAML on one line; null when they took it out. */
  readonly theirs: string | null;
}

/** The fields whose conflicts somebody has taken out since: they are decided, also where the value stayed as it was. */
export function settled(before: readonly Plain[], now: readonly Plain[]): ReadonlySet<string> {
  const open = new Set(now.map(mark => fieldOf(mark, 'field')));
  return new Set(before.map(mark => fieldOf(mark, 'field')).filter((field): field is string => typeof field === 'string' && !open.has(field)));
}

/** What must be done to the list of conflicts in a holder: those that the others took out go, theirs and new ones come; an empty list goes as well. */
export function withMarks(before: readonly Plain[], own: readonly Plain[], other: readonly Plain[], marks: readonly Mark[], path: Path): readonly Step[] {
  const has = (list: readonly Plain[], mark: Plain): boolean => list.some(one => alike(one, mark));
  const gone = own.flatMap((mark, at) => has(before, mark) && !has(other, mark) ? [at] : []);
  const found: readonly Plain[] = [...other.filter(mark => !has(before, mark)), ...marks.map(({ field, theirs }): Plain => ({ pairs: [['field', field], ['theirs', theirs]] }))];
  const fresh = found.filter((mark, i) => !has(own.filter((_, at) => !gone.includes(at)), mark) && !has(found.slice(0, i), mark));
  if (fresh.length === 0 && gone.length === own.length) return own.length === 0 ? [] : [{ do: 'remove', path }];
  return [...fresh.map((value): Step => ({ do: 'append', path, value, from: null })), ...gone.map((at): Step => ({ do: 'remove', path: [...path, at] }))];
}
