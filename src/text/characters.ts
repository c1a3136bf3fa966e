/**
 * What kind a UTF-16 code unit is, from a table of the basic plane that is filled once. Surrogates count as
 * symbols, except that letters beyond the basic plane are rare enough in news to be left as such.
 */
export enum Char { Other = 0, Upper = 1, Lower = 2, Letter = 3, Mark = 4, Digit = 5, Space = 6 }

const KINDS: readonly (readonly [RegExp, Char])[] = [
  [/\p{Lu}|\p{Lt}/u, Char.Upper], [/\p{Ll}/u, Char.Lower], [/\p{L}/u, Char.Letter], [/\p{M}/u, Char.Mark],
  [/\p{Nd}/u, Char.Digit], [/[\s\u200b\ufeff]/u, Char.Space],
];
const UNKNOWN = 255;
const table = new Uint8Array(65536).fill(UNKNOWN);

/** The kind of one code unit. */
export function charKind(code: number): Char {
  const known = table[code] ?? Char.Other;
  return known === UNKNOWN ? classify(code) : known;
}

function classify(code: number): Char {
  const character = String.fromCharCode(code);
  const kind = code >= 0xd800 && code <= 0xdfff ? Char.Other : (KINDS.find(([test]) => test.test(character))?.[1] ?? Char.Other);
  table[code] = kind;
  return kind;
}

/** True for letters of any script, with or without case, and for marks that combine with them. */
export const isLetter = (code: number): boolean => {
  const kind = charKind(code);
  return kind >= Char.Upper && kind <= Char.Mark;
};
