import type { Span } from '../../text/span';
import { AFTER_AUTHORS, BY, CONTRIBUTED, REPORTS, ROLES } from '../en/notices';
import { namesAt, namesIn } from './names';
import type { BylineTold, CreditTold } from './types';

/** What a line tells, and where in the line its words stand. */
export interface InLine<T> { readonly told: T; readonly span: Span }

const LONGEST = 160;
const BYLINE = new RegExp(`^${BY}:? +`, 'iu');
const ENDED = new RegExp(`^(?:${AFTER_AUTHORS})`, 'u');
const ROLE = `(?:${[...ROLES.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const CREDIT = new RegExp(`^(?:and )?(${ROLE}) by:? `, 'iu');
/** Where one credit ends and another begins. */
const PARTS = new RegExp(`; ?|[.,] ?(?=(?:and )?${ROLE} by\\b)`, 'giu');
const FIRST_CREDIT = new RegExp(`^\\(?${ROLE} by:? `, 'iu');
/** No line has more credits. */
const MOST = 12;
const ON_AIR = new RegExp(String.raw`^(?:(?:(?:The )?\p{Lu}[\p{L}&. ]{1,20}['’]s )?)(?<name>\p{Lu}.{3,60}?) (?:${REPORTS})(?<from> from \p{Lu}.{1,60}|,? in \p{Lu}.{1,60})?[.:]?$`, 'u');
const HELPED = new RegExp(`\\b${CONTRIBUTED}`, 'iu');

/** Those who wrote, on a line of their own: `By Tom Lind and Marta Ortega`, `By TOM LIND, Associated Press`. */
export function bylineOf(line: string): InLine<BylineTold> | null {
  const by = line.length > LONGEST ? null : BYLINE.exec(line);
  if (by === null) return null;
  const rest = line.slice(by[0].length);
  const { names, end } = namesAt(rest);
  return names.length === 0 || !ENDED.test(rest.slice(end)) ? null : { told: { kind: 'byline', authors: names }, span: [0, by[0].length + end] };
}

/** One who goes on the air, in a line or the last sentence of one: `NPR’s Tom Lind reports.`, `Tom Lind reports from Lisbon.` */
export function onAirOf(line: string): InLine<BylineTold> | null {
  const stop = Math.max(...['. ', '? ', '! '].map(mark => line.lastIndexOf(mark)));
  const starts = stop < 0 ? [0] : [stop + 2];
  for (const start of starts) {
    const found = line.length - start > LONGEST ? null : ON_AIR.exec(line.slice(start));
    const { name = '', from } = found?.groups ?? {};
    if (found === null || from === undefined && !/['’]s /u.test(found[0])) continue;
    const { names, end } = namesAt(name);
    if (names.length > 0 && end === name.length) return { told: { kind: 'byline', authors: names }, span: [start, line.length] };
  }
  return null;
}

/** Each part of `(Reporting by Tom Lind in Lisbon; Editing by Marta Ortega)`; none when the line holds anything else. */
export function creditsOf(line: string): readonly InLine<CreditTold>[] {
  if (line.length > 600 || !FIRST_CREDIT.test(line) || !/^\(?\p{Lu}/u.test(line)) return [];
  const inner: Span = [line.startsWith('(') ? 1 : 0, line.length - (/[.)]{0,3}$/u.exec(line)?.[0].length ?? 0)];
  const parts = line.slice(...inner);
  const cuts = [...parts.matchAll(PARTS)].map(({ 0: mark, index }) => [index, index + mark.length] as const);
  const spans = [...cuts, [parts.length, parts.length] as const].map(([end], at): Span => [cuts[at - 1]?.[1] ?? 0, end]);
  return spans.flatMap(([start, end], at): readonly InLine<CreditTold>[] => {
    const words = parts.slice(start, end);
    const head = CREDIT.exec(words);
    const role = ROLES.get(head?.[1]?.toLowerCase() ?? '');
    if (head === null || role === undefined || at > MOST) return [];
    const names = namesIn(words.slice(head[0].length));
    // A name begins right behind “by”: no `Reporting by the commission found`.
    return names[0] === undefined || !words.startsWith(names[0], head[0].length) || /\b(?:said|found|showed|was|were|has|had)\b/u.test(words) ? [] : [{ told: { kind: 'credit', role, names }, span: [inner[0] + start, inner[0] + end] }];
  });
}

/** Below a report: `Associated Press writer Marta Ortega in Madrid contributed to this report.` */
export function helpedOf(line: string): InLine<CreditTold> | null {
  const found = line.length > 400 ? null : HELPED.exec(line);
  if (found === null) return null;
  const start = Math.max(0, found.index - 300);
  const names = namesIn(line.slice(start, found.index).replace(/^.*?(?:writers?|reporters?|journalists?|correspondents?|producers?|editors?) (?=\p{Lu})/u, '').replace(/,? $/u, ''));
  return names.length === 0 ? null : { told: { kind: 'credit', role: 'additional', names }, span: [0, line.length] };
}
