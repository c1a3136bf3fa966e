import type { Passage } from '../text/passage';
import { NO_NAME_ENDS } from './en/compounds';
import { TITLES } from './en/people';
import type { ModelName } from './model/name-model';

/** The longest end of a given name that is written small behind a hyphen: `Jae-in`, `Kwan-yuen`. */
const LONGEST_END = 6;

/** Where a name really begins and ends: titles are no part of it, and the small end of a given name is. */
export function withBorders({ text }: Passage, name: ModelName): ModelName {
  if (name.type !== 'person') return name;
  let { start, end } = name;
  for (;;) {
    const word = /^([\p{L}.]+)\s+(?=\S)/u.exec(text.slice(start, Math.min(end, start + 40)));
    if (word === null || !TITLES.has((word[1] ?? '').toLowerCase().replace(/\.$/u, ''))) break;
    start += word[0].length;
  }
  const rest = /^[-‐‑](\p{Ll}+)(?![\p{L}\p{N}-])/u.exec(text.slice(end, end + LONGEST_END + 3));
  if (rest !== null && (rest[1] ?? '').length <= LONGEST_END && !NO_NAME_ENDS.has(rest[1] ?? '')) end += rest[0].length;
  return start === name.start && end === name.end ? name : { ...name, start, end };
}
