import { trimmed, type Span } from '../../text/span';
import { bylineOf, creditsOf, helpedOf, onAirOf } from './bylines';
import { datedOf, datelinePartsOf } from './dated';
import { embargoOf } from './embargoes';
import { groundRulesOf, titleRulesOf } from './ground-rules';
import { HEAD, linesOf, passagesOf, SPOKEN, TAIL } from './lines';
import type { Notice, Told } from './types';

export { partsOfDateline } from './dated';
export { openEmbargo, personName, storyFrom, termsFrom, type StoryDetails, type TermsDetails } from './story';
export type { BylineTold, CreditTold, DatedTold, DatelineTold, DayParts, EmbargoTold, GroundRulesTold, Moment, Notice, Permissions, TermsLabel, Told } from './types';

/** How many lines of the beginning may hold a dateline, bylines with credits and days, and embargoes; how many turns ground rules. */
const DATELINE_LINES = 10;
const BYLINE_LINES = 14;
const TOP_LINES = 40;
const TURNS = 12;

/**
 * What stands beside a text in its first 6 and last 2 KB: dateline, bylines, credits, embargo, the day it appeared or was broadcast;
 * and the ground rules that are spoken in the first turns (8 KB) of a talk. In order of place, none over another.
 *
 * Layouts are those of wire copy, releases, US cable news and briefings. In doubt there is no notice, and a notice has no time.
 * Offsets are UTF-16 code units into the text. Never throws; cost is bound by the sizes above, not by the text.
 */
export function noticesOf(text: string): readonly Notice[] {
  const head = text.length <= HEAD ? text.length : Math.max(text.lastIndexOf('\n', HEAD), HEAD / 2);
  const top = linesOf(text, [0, head]);
  const tail = Math.max(head, text.length - TAIL);
  const end = linesOf(text, [tail === head || !text.includes('\n', tail) ? tail : text.indexOf('\n', tail), text.length]);
  const dated = top.slice(0, BYLINE_LINES).flatMap(span => { const told = datedOf(text.slice(...span)); return told === null ? [] : [{ told, span }]; });
  const today = dated.find(({ told }) => told.date !== null)?.told.date ?? null;
  const talk = spoken(text, today);
  const embargoes = top.slice(0, TOP_LINES).flatMap(([start, stop], i) => {
    // What is spoken of an embargo beside terms is part of them.
    if (talk.some(({ passage }) => passage[0] <= start && stop <= passage[1])) return [];
    const below = [top[i + 1], top[i + 2]].flatMap(next => next === undefined ? [] : [text.slice(stop, next[1])]);
    const [one = null, ...more] = ['', ...below].map(next => embargoOf(text.slice(start, stop), next, today)).filter(found => found !== null);
    return placed(start, more.find(({ told }) => one?.told.until === null && told.until !== null) ?? more[0] ?? one);
  });
  const title = top.slice(0, TOP_LINES).flatMap(([start, stop]) => placed(start, titleRulesOf(text.slice(start, stop)))).slice(0, 1);
  const all: readonly Found[] = [...embargoes.filter((one, at) => !isBeside(one, embargoes[at + 1])), ...title, ...talk.map(({ told, span }) => ({ told, span })), ...dated, ...signed(text, top, true), ...signed(text, end, false)];
  return apart(text, all).map(({ told, span }) => ({ ...told, start: span[0], end: span[1], words: text.slice(...span) }));
}

interface Found { readonly told: Told; readonly span: Span }
/** `STRICTLY EMBARGOED` above a line that says until when adds nothing to it. */
const isBeside = ({ told, span }: Found, next: Found | undefined): boolean =>
  told.kind === 'embargo' && !told.immediate && told.moment.day === null && told.moment.time === null && next?.told.kind === 'embargo' && next.told.moment.day !== null && next.span[0] - span[1] < BESIDE;
/** So many characters apart at most. */
const BESIDE = 200;

const within = (by: number, [start, end]: Span): Span => [by + start, by + end];
const placed = (by: number, found: Found | null): readonly Found[] => found === null ? [] : [{ told: found.told, span: within(by, found.span) }];

/** Who wrote and from where: in lines of the beginning or of the end. */
function signed(text: string, lines: readonly Span[], first: boolean): readonly Found[] {
  let dateline = !first;
  return lines.flatMap(([start, end], at): readonly Found[] => {
    const line = text.slice(start, Math.min(end, start + 2000));
    const from = dateline || at >= DATELINE_LINES ? null : datelinePartsOf(line);
    if (from !== null) { dateline = true; return [{ told: from.told, span: [start, start + from.length] }]; }
    const near = !first || at < BYLINE_LINES;
    const late = near || start >= text.length - TAIL;
    const credits = late ? creditsOf(line).map(({ told, span }) => ({ told, span: within(start, span) })) : [];
    if (credits.length > 0) return credits;
    return near ? placed(start, bylineOf(line) ?? onAirOf(line) ?? helpedOf(line)) : late ? placed(start, helpedOf(line)) : [];
  });
}

/** What is said of terms in the first turns; only in a text that has turns. */
function spoken(text: string, today: string | null): readonly (Found & { readonly passage: Span })[] {
  const passages = passagesOf(text, [0, Math.min(text.length, SPOKEN)]);
  const turns = passages.flatMap(({ labelled }, at) => labelled ? [at] : []);
  if (turns.length === 0) return [];
  return passages.slice(0, turns[TURNS] ?? passages.length).flatMap(({ span: [start, end] }) =>
    groundRulesOf(text.slice(start, end), today).map(({ told, span }) => ({ told, span: within(start, span), passage: [start, end] as const })));
}

/** In order of place; of two that share words the one that was found first. */
function apart(text: string, all: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of all) {
    const known = kept.find(({ span }) => span[0] < one.span[1] && one.span[0] < span[1]);
    // `For Immediate Release   March 17, 2023` tells both: the day begins behind the other words.
    if (known === undefined) kept.push(one);
    else if (known.told.kind === 'embargo' && known.told.immediate && one.span[1] > known.span[1]) kept.push({ ...one, span: trimmed(text, [known.span[1], one.span[1]]) });
  }
  return kept.sort((a, b) => a.span[0] - b.span[0]);
}
