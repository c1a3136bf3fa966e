import { CHANGING_PARTS } from '../en/roles';

/** How somebody of this role may be spoken of, `the` left off: a chief prosecutor is the prosecutor too, a deputy minister no minister. */
export function rolesOf(role: string): readonly string[] {
  const words = role.split(' ');
  const names = [role];
  for (let at = 0; at < words.length - 1 && !CHANGING_PARTS.has(words[at] ?? ''); at++) names.push(words.slice(at + 1).join(' '));
  return names;
}
