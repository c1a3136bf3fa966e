import { CALENDAR, NEWS_STYLE, TOLD } from './en/style';

/** Characters of code, markup and addresses. */
const TECHNICAL = new Set('` { } = < > | \\ _ #'.split(' '));
const [LOWER, UPPER] = [/\p{Ll}/u, /\p{Lu}/u];
const WORD = /[\p{L}'’]+|[^\s\p{L}]/gu;

/**
 * How a stretch of prose is written, as counts to be added up: `styleWords`, `proper` (words with a capital within a
 * sentence), `told` (what was, had and did), `participles` (…ed), `calendar` (days and months), `you`, and `technical`
 * (signs of code, markup and addresses).
 */
export function styleOf(sample: string): Readonly<Record<string, number>> {
  let [styleWords, proper, told, participles, calendar, you, technical] = [0, 0, 0, 0, 0, 0, 0];
  let first = true;
  let before = '';
  let end = 0;
  for (const { 0: part, index } of sample.matchAll(WORD)) {
    const joined = index === end;
    end = index + part.length;
    if (!LOWER.test(part) && !UPPER.test(part)) {
      if (TECHNICAL.has(part) || part === ')' && before === '(' || part === '/' && before === '/') technical++;
      first = part === '.' || part === '!' || part === '?' || part === ':' || first && !/\d/u.test(part);
      before = part;
      continue;
    }
    if (joined && before === '.') technical++;
    styleWords++;
    const lower = part.toLowerCase();
    if (!first && UPPER.test(part[0] ?? '') && LOWER.test(part[1] ?? '')) proper++;
    if (/\p{Ll}\p{Lu}/u.test(part)) technical++;
    if (TOLD.has(lower)) told++;
    else if (lower.length > 4 && lower.endsWith('ed')) participles++;
    else if (lower === 'you' || lower === 'your') you++;
    if (CALENDAR.has(part)) calendar++;
    first = false;
    before = part;
  }
  return { styleWords, proper, told, participles, calendar, you, technical };
}

/**
 * How much the prose of a document reads like news and not like documentation: a logistic regression over shares of
 * words, above 0 for news. Null when there is too little prose to say. What it was fitted on: tools/train/style.ts.
 */
export function newsStyle(of: (key: string) => number): number | null {
  const words = of('styleWords');
  if (words < NEWS_STYLE.least) return null;
  return Object.entries(NEWS_STYLE.weights).reduce((sum, [key, weight]) => sum + weight * of(key) / words, NEWS_STYLE.bias);
}
