import { BEFORE_VERB, CLAUSE_STARTS, DETERMINERS, SUBJECTS } from './language';
import { begin, endBefore, form, isCapital, isMark, lower, type Layout } from './layout';
import type { SpeakerHint } from './types';

/** A phrase that names who speaks: tokens `[from, to)`, and whom its head names. */
export interface SourcePhrase { readonly from: number; readonly to: number; readonly hint: SpeakerHint }

/** A subject goes no further back than another verb of speech. */
const CORE = new Set(['said', 'says', 'told', 'according', 'added', 'asked', 'wrote', 'warned', 'denied']);
/** Words that lead up to a subject and are no part of it. */
const LEADS = new Set(['and', 'but', 'then', 'so', 'yet', 'still', 'meanwhile', 'later', 'earlier', 'now', 'also', 'however', 'instead', 'today', 'yesterday']);
const LONGEST = 16;
const APPOSITION = 30;
const OPENING = new Set(['the', 'a', 'an', 'who', 'his', 'her', 'their', 'its', 'one', 'now', 'then', 'also']);
/** Prepositions that may join two parts of one phrase: “a spokeswoman for the port”. */
const JOINS = new Set(['of', 'for', 'at', 'in', 'from', 'with', 'on', 'to']);
const STOPS_AFTER = new Set('in on at during to after when who as while before with from by about that if because last late early via through this yesterday today monday tuesday wednesday thursday friday saturday sunday'.split(' '));

/** The subject that ends right before a verb, words such as “has also” left out; null where there is none. */
export function sourceBefore(layout: Layout, verb: number): SourcePhrase | null {
  const floor = layout.first[verb] ?? 0;
  let end = verb;
  while (end > floor && !outside(layout, end - 1) && (BEFORE_VERB.has(lower(layout, end - 1)) && !isRelative(layout, end - 1) || lower(layout, end - 1).endsWith("ly") && !isCapital(layout, end - 1))) end--;
  if (end > floor && isRelative(layout, end - 1)) return { from: end - 1, to: end, hint: antecedent(layout, end - 1) };
  let head = end;
  if (lower(layout, end - 1) === ',') {
    head = apposed(layout, end - 1, floor);
    if (head < 0) return null;
  }
  const from = phraseStart(layout, head, floor);
  return from >= head ? null : { from, to: head === end ? end : end - 1, hint: hintOf(layout, from, head) };
}

/** The subject that stands behind its verb: “said Ada Merrow, the mayor”; null where there is none. */
export function sourceAfter(layout: Layout, verb: number): SourcePhrase | null {
  const from = verb + 1;
  const ceiling = layout.after[verb] ?? 0;
  const pronoun = SUBJECTS.get(lower(layout, from));
  if (pronoun !== undefined && from < ceiling) return { from, to: from + 1, hint: { by: 'pronoun', form: pronoun } };
  if (from >= ceiling || outside(layout, from) || !(isCapital(layout, from) || DETERMINERS.has(lower(layout, from)))) return null;
  let to = from;
  while (to < ceiling && to - from < LONGEST && !outside(layout, to) && !STOPS_AFTER.has(lower(layout, to)) && inPhrase(layout, to)) to++;
  if (to === from) return null;
  const head = to;
  if (lower(layout, to) === ',' && to + 1 < ceiling && (OPENING.has(lower(layout, to + 1)) || isCapital(layout, to + 1)) && lower(layout, to + 1) !== 'i') {
    for (let i = to + 1; i < ceiling && i - to < APPOSITION; i++) {
      if (layout.inStretch[i] !== -1) break;
      if (lower(layout, i) === ',' || i === ceiling - 1) { to = lower(layout, i) === ',' || isMark(layout, i) ? i : i + 1; break; }
    }
  }
  return { from, to, hint: hintOf(layout, from, head) };
}

const outside = (layout: Layout, i: number): boolean => layout.inStretch[i] !== -1;
const isRelative = (layout: Layout, i: number): boolean => lower(layout, i) === 'who' || lower(layout, i) === 'which';

/** The name that a relative clause goes on about. */
function antecedent(layout: Layout, at: number): SpeakerHint {
  for (let i = at - 1; i >= Math.max(layout.first[at] ?? 0, at - 12); i--) {
    const mention = layout.mentions[layout.inMention[i] ?? -1];
    if (mention !== undefined) return { by: 'name', start: mention.start, end: mention.end };
  }
  return { by: 'none' };
}

/** Where the name ends that the apposition before `comma` explains: “Ada Merrow, the mayor, said”; -1 for no apposition. */
function apposed(layout: Layout, comma: number, floor: number): number {
  for (let i = comma - 1; i > floor && comma - i < APPOSITION; i--) {
    if (outside(layout, i)) return -1;
    if (lower(layout, i) === ',' && /^\d{1,3}$/u.test(form(layout, i - 1)) && lower(layout, i - 2) === ',') return i - 2;
    if (lower(layout, i) === ',' && (isCapital(layout, i - 1) || form(layout, i - 1) === ')' || form(layout, i - 1) === '.' || OPENING.has(lower(layout, i + 1)))) return i;
  }
  return -1;
}

function phraseStart(layout: Layout, end: number, floor: number): number {
  let from = end;
  while (from > floor && end - from < LONGEST) {
    const at = from - 1;
    if (outside(layout, at) || CORE.has(lower(layout, at))) break;
    const word = lower(layout, at);
    if (SUBJECTS.has(word) && !(word === 'i' && form(layout, at) === 'i')) return from === end ? at : from;
    if (word === ')') {
      const open = openBracket(layout, at, floor);
      if (open < 0) break;
      from = open;
      continue;
    }
    if (DETERMINERS.has(word)) {
      from = at;
      if (JOINS.has(lower(layout, at - 1)) && at - 1 > floor && !outside(layout, at - 2) && joinsUp(layout, at - 1, floor)) continue;
      break;
    }
    if (JOINS.has(word)) {
      if (from === end || !joinsUp(layout, at, floor)) break;
    } else if (!inPhrase(layout, at) || CLAUSE_STARTS.has(word) && word !== 'and') break;
    if (word === 'and' && !(isCapital(layout, at - 1) && at - 1 >= floor)) break;
    from = at;
  }
  while (from < end && (isMark(layout, from) && form(layout, from) !== '“' || LEADS.has(lower(layout, from)))) from++;
  return from;
}

/** True when the words before a preposition belong to the same phrase: it begins with a determiner, a capital, or the sentence. */
function joinsUp(layout: Layout, preposition: number, floor: number): boolean {
  if (lower(layout, preposition) === 'of') return preposition > floor;
  for (let i = preposition - 1; i >= floor && preposition - i < 6; i--) {
    if (outside(layout, i)) return false;
    if (i === floor) return true;
    const word = lower(layout, i);
    if (DETERMINERS.has(word) || isCapital(layout, i)) return i === floor || isMark(layout, i - 1) || CLAUSE_STARTS.has(lower(layout, i - 1));
    if (isMark(layout, i) || CLAUSE_STARTS.has(word)) return false;
  }
  return false;
}

function openBracket(layout: Layout, close: number, floor: number): number {
  for (let i = close - 1; i >= floor && close - i < 8; i--) if (form(layout, i) === '(') return i;
  return -1;
}

/** Words, numbers, hyphens, and the full stops of initials and titles. */
function inPhrase(layout: Layout, i: number): boolean {
  if (!isMark(layout, i)) return true;
  const mark = form(layout, i);
  if (mark === '.') return isCapital(layout, i - 1) && begin(layout, i) === endBefore(layout, i) && (layout.after[i] ?? 0) > i + 1;
  return mark === '&' || mark === '-' || mark === '’' || mark === "'" || mark === '/';
}

function hintOf(layout: Layout, from: number, head: number): SpeakerHint {
  const pronoun = head - from === 1 ? SUBJECTS.get(lower(layout, from)) : undefined;
  if (pronoun !== undefined) return { by: 'pronoun', form: pronoun };
  let best: SpeakerHint | null = null;
  let isPerson = false;
  for (let i = from; i < head; i++) {
    const mention = layout.mentions[layout.inMention[i] ?? -1];
    if (mention === undefined || lower(layout, i + 1) === "'s" && (layout.inMention[i + 1] === layout.inMention[i] || i + 1 < head)) continue;
    if (isPerson && !(mention.type === 'person' && mention.form.includes(' '))) continue;
    isPerson = mention.type === 'person';
    if (best === null || isPerson) best = { by: 'name', start: mention.start, end: mention.end };
    if (isPerson && mention.form.includes(' ')) break;
  }
  const described = DETERMINERS.has(lower(layout, from)) && !isCapital(layout, from + 1);
  if (best !== null && !(described && !isPerson)) return best;
  return { by: 'description', words: layout.passage.text.slice(begin(layout, from), endBefore(layout, head)).toLowerCase() };
}
