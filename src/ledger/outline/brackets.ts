/** A bracket that is open. */
export interface Bracket {
  readonly mark: '{' | '[';
  /** The key that it stands behind, within the bracket around it. */
  readonly key: string | null;
  /** What stands behind its last comma. */
  readonly last: string;
  /** The keys before that. */
  readonly keys: ReadonlySet<string>;
}

/** A quoted piece of text. */
const QUOTED = /"(?:[^"\\]|\\.)*"|'[^']*'/gu;
const KEY = /^\s*["']?([A-Za-z_][\w-]*)["']?\s*:/u;

/** The key that a part between commas begins with. */
export const keyIn = (part: string): string | null => KEY.exec(part)?.[1] ?? null;

/** True when a comment begins in the text. */
export const inComment = (before: string): boolean => /(?:^|\s)#/u.test(before.replace(QUOTED, found => ' '.repeat(found.length)));

/** The brackets that are open at the end of a value, from the outside in. What is quoted counts for nothing. */
export function openBrackets(value: string): readonly Bracket[] {
  const stack: { mark: '{' | '['; key: string | null; last: string; keys: Set<string> }[] = [];
  for (const character of value.replace(QUOTED, found => found.replace(/[{}[\],:]/gu, '_'))) {
    const top = stack.at(-1);
    if (character === '{' || character === '[') stack.push({ mark: character, key: top?.mark === '{' ? keyIn(top.last) : null, last: '', keys: new Set() });
    else if (top === undefined) continue;
    else if (character === '}' || character === ']') {
      stack.pop();
      const outer = stack.at(-1);
      if (outer !== undefined) outer.last += '_';
    } else if (character === ',') {
      const key = keyIn(top.last);
      if (key !== null) top.keys.add(key);
      top.last = '';
    } else top.last += character;
  }
  return stack;
}
