import { CONNECTORS, HEADER_ENDS, NO_SPEAKERS } from '../en/words';

/** No label is longer, and its name has no more words. */
export const LONGEST_NAME = 110;
const MOST_WORDS = 7;

/** True when the words can be a speaker’s label: few, in capitals, and none that begins a note, a header or a sentence. */
export function isSpeakerName(name: string): boolean {
  if (name.length === 0 || name.length > LONGEST_NAME) return false;
  if (/^(?:SPEAKER[_ ]\w{1,3}|[MF]_S\d{1,3})$/iu.test(name)) return true;
  const [head = '', role] = name.replace(/ ?\[\?\]?$/u, '').split(/, | \(/u);
  if (role !== undefined && name.includes(`${head}, `) && !/^[\p{Lu}“"‘]/u.test(role) && !role.startsWith('on behalf ')) return false;
  const words = head.trim().split(/\s+/u);
  if (words.length > MOST_WORDS || NO_SPEAKERS.has((words[0] ?? '').toLowerCase()) || HEADER_ENDS.has((words.at(-1) ?? '').toLowerCase())) return false;
  if (!/^\p{Lu}/u.test(words[0] ?? '') || /[!?;…=<>{}|\\]/u.test(head)) return false;
  if (/\p{Ll}{3}\.$/u.test(head)) return false;
  return words.every((word, i) => /^[“"‘'#(]?[\p{Lu}\p{N}]/u.test(word) || (i > 0 && i < words.length - 1 && CONNECTORS.has(word)) || /^(?:#\d+|d'\p{Lu}\S*|al-\p{Lu}\S*)$/u.test(word))
    && !(words.length === 1 && /^\d/u.test(head));
}

/** True when the name before its role or place is in capitals, titles and `Mc` apart. */
export const inCapitals = (label: string): boolean =>
  !/\p{Ll}/u.test(label.split(/[,(]/u)[0]?.replace(/\bMc(?=\p{Lu})/gu, '').replace(/\b(?:Mr|Ms|Mrs|Dr)\b/gu, '') ?? '');

/** True when at least three words, and all of four letters or more, begin with a capital: a title. */
export function inTitleCase(line: string): boolean {
  const words = line.split(/[\s-]+/u).filter(word => /\p{L}/u.test(word));
  return words.length >= 3 && words.every(word => (word.match(/\p{L}/gu)?.length ?? 0) < 4 || /^\P{L}*\p{Lu}/u.test(word) || CONNECTORS.has(word) || word === 'with');
}
