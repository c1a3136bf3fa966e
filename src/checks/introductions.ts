import { foldLetters } from '../entities/clusters/spelling';
import { TITLES } from '../entities/en/people';
import { ROLES } from '../entities/en/roles';
import { quotedStretches } from '../text/quotation-marks';
import { overlaps, type Span } from '../text/span';
import type { CheckedDocument } from './document';
import { KNOWN_BY_TITLE, NAMED_THINGS, TELLS_MORE, TELLS_NOTHING } from './en/introductions';
import { personsOf, type PersonMention } from './persons';

/** Of the first paragraphs, those that are no longer may be a headline and what stands below it, whatever they look like. */
const HEADLINE = 200;
const HEADLINES = 3;

/** Where the text of a report begins: at the dateline, or behind first paragraphs that may be its headlines. */
export function bodyStart({ paragraphs, dateline }: Pick<CheckedDocument, 'paragraphs' | 'dateline'>): number {
  const texts = paragraphs.filter(({ is }) => is === 'text');
  const opening = dateline === null ? undefined : texts.find(({ text }) => text.slice(0, HEADLINE).includes(dateline));
  const long = texts.slice(0, HEADLINES + 1).findIndex(({ text }) => text.trim().length >= HEADLINE);
  return (opening ?? texts[long < 0 ? Math.min(1, texts.length - 1) : long])?.start ?? 0;
}

/** What the writer says in a report, without headlines and without what others are quoted with, by person and in order of place. Linear. */
export function ownMentions(document: CheckedDocument): ReadonlyMap<string, readonly PersonMention[]> {
  const start = bodyStart(document);
  const spoken = document.quotations.filter(({ kind }) => kind === 'direct').flatMap(({ contents }) => contents).sort((a, b) => a[0] - b[0]);
  const own = [...personsOf(document)].map(([entity, mentions]) => [entity, mentions.filter(({ is, mention }) => is === 'text' && mention.start >= start && !isWithin(spoken, [mention.start, mention.end]))] as const);
  return new Map(own.filter(([, mentions]) => mentions.length > 0));
}

/** True when a span shares words with one of these, which are in order. */
export function isWithin(spans: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[0] ?? 0) <= span[0]) low = middle + 1;
    else high = middle;
  }
  return [spans[low - 2], spans[low - 1], spans[low]].some(one => one !== undefined && overlaps(one, span));
}

/** What stands before and behind a name. */
export interface Beside { readonly before: string; readonly behind: string }

/** So much beside a name is looked at. */
const BESIDE = 60;

/** What stands right beside a name in its own paragraph, as far as it matters. */
export function besideOf({ text }: CheckedDocument, { mention: { start, end } }: PersonMention): Beside {
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const behind = text.slice(end, end + BESIDE);
  return { before: before.slice(before.lastIndexOf('\n') + 1), behind: behind.split('\n')[0] ?? '' };
}

/** True within quotation marks, whatever stands there. */
export function isMarked({ paragraphs }: CheckedDocument, { mention: { start } }: PersonMention): boolean {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const paragraph = paragraphs[low];
  return paragraph !== undefined && quotedStretches(paragraph.text).some(stretch => paragraph.start + stretch.start <= start && start < paragraph.start + stretch.end);
}

/** `the Merrow campaign`, `the Merrows`, `pro-Merrow`: the name stands there for something else. */
export function namesThing({ before, behind }: Beside): boolean {
  const [, first = '', second = ''] = /^ ([\p{L}-]+)(?: ([\p{L}-]+))?/u.exec(behind) ?? [];
  return /[\p{L}\d][-–]$/u.test(before) || /^(?:[-–/]\p{L}| of |[’']s \p{Lu}| (?:reported from|contributed)\b)/u.test(behind) || NAMED_THINGS.has(first) || NAMED_THINGS.has(second) || /(?:^|\s)the\s$/iu.test(before) || /(?:^|\s)an?\s$/iu.test(before) && /^ \p{Ll}/u.test(behind);
}

/** `President Merrow`, `Presidents Marsh and Merrow`. */
export function isKnownByTitle({ before }: Beside): boolean {
  const [, title = ''] = /(\p{L}+)\.?,?\s(?:\p{Lu}[\p{L}.]+,?\sand\s)?$/u.exec(before) ?? [];
  const [, last = ''] = /(\p{L}+)\.?,?\s$/u.exec(before) ?? [];
  return [title, last].some(word => KNOWN_BY_TITLE.has(word.toLowerCase()));
}

/** More of a name stands before what was taken for it: its given name, or another word with a capital. */
export function goesOn({ before }: Beside, given: string): boolean {
  const [, word = ''] = /(?:\p{L}|,)\s(\p{Lu}\p{Ll}+)\s$/u.exec(before) ?? [];
  return foldLetters(before).trimEnd().endsWith(given) || word !== '' && !TITLES.has(word.toLowerCase()) && !ROLES.has(word.toLowerCase());
}

/** The place of `Mr.` right before a name; null without. */
export function courtesyBefore({ before }: Beside): number | null {
  const found = /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx)\.?\s$/u.exec(before);
  return found === null ? null : found[0].length;
}

/** True where the words beside a name tell something of its bearer; in doubt, they do. */
export function tellsWho({ before, behind }: Beside): boolean {
  const [, last = '', gap = ''] = /([\p{L}\d.’'-]+)(["”“‘’—–:;,)(\]\s…]*)$/u.exec(before) ?? [];
  const next = /^\s+["“‘]?([\p{L}’'-]+)/u.exec(behind)?.[1]?.toLowerCase() ?? '';
  if (/^(?:’s|'s|s’)?\s?[,(—–]|^\s[-–—(]/u.test(behind) && !/^,["”]?\s(?:said|says|and|who had|told|added)\b/u.test(behind) || TELLS_MORE.has(next) || /^[’']s? /u.test(behind)) return true;
  if (last === '' || /[.!?]$/u.test(last) && !/^\p{Lu}\p{Ll}{0,4}\.$/u.test(last) || /["”“—–:;\]…]/u.test(gap)) return false;
  return gap.includes(',') || !TELLS_NOTHING.has(last.toLowerCase());
}
