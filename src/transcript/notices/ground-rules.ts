import { sentences } from '../../text/sentences';
import type { Span } from '../../text/span';
import { tokenize } from '../../text/tokens';
import {
  AFTER_ATTRIBUTION, AFTER_TITLED, ATTRIBUTED, FILLERS, LABELS, NO_ATTRIBUTION, PERMISSIONS, PROPOSALS, SPOKEN_EMBARGO, SUBJECTS, TAKEN_BACK, TALKS, THEN, TITLED, VERBS, WAS, type TermsLabel,
} from '../en/ground-rules';
import { instant, momentIn } from './moments';
import type { EmbargoTold, GroundRulesTold, Permissions } from './types';

/** What a passage tells, and where in it the words stand. */
export interface InPassage { readonly told: GroundRulesTold | EmbargoTold; readonly span: Span }

const LABEL = LABELS.map(([label, words]) => [label, new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu')] as const);
const PAST_TALKS = [...TALKS.keys()].join('|');
/** What leads to a label at the end of the words before it. */
const FRAMES = [
  new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${SUBJECTS})(?:${VERBS})(?:${FILLERS}){0,5},?\\s?$`, 'iu'),
  new RegExp(`(?<![\\p{L}\\p{N}'’-])this(?: \\p{L}{1,15}){0,2} (?:${PAST_TALKS})${WAS}(?:${FILLERS}){0,5}\\s?$`, 'iu'),
  new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${PROPOSALS})(?:${FILLERS}){0,5},?\\s?$`, 'iu'),
];
const AGAIN = new RegExp(`\\b(?:${THEN})\\s?$|^(?:,? (?:and|or|,)?\\s?)?$`, 'iu');
const REFUSED = new RegExp(TAKEN_BACK, 'iu');
const TALK = new RegExp(`\\b(?:${[...TALKS.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`, 'iu');
const CALLED = new RegExp(`\\b(?:${ATTRIBUTED})\\s+["“'‘]?(.{3,120})`, 'iu');
const NOBODY = new RegExp(NO_ATTRIBUTION, 'iu');
const CALLED_END = new RegExp(AFTER_ATTRIBUTION, 'iu');
const EMBARGO = new RegExp(SPOKEN_EMBARGO, 'iu');
const ALLOWED = PERMISSIONS.map(([field, value, words]) => [field, value, new RegExp(words, 'iu')] as const);
const TITLE = new RegExp(`^${TITLED}`, 'iu');
const TITLE_END = new RegExp(AFTER_TITLED, 'iu');
/** How far before a label what leads to it begins, how far before that it is taken back, and how much goes with it. */
const BEFORE = 160;
const NEAR = 28;
const GOES_WITH = 3;

/**
 * The terms that somebody sets in a passage of a talk, and the embargo; none for words within quotation marks, which are told of
 * another talk, for a question, and where it is denied (`this is not off the record`).
 * @param passage a turn or paragraph, of some thousand characters at most
 * @param today the day of the text, for `5 p.m. Eastern today`
 */
export function groundRulesOf(passage: string, today: string | null): readonly InPassage[] {
  if (!/record|background|attribution|embargo|chatham/iu.test(passage)) return [];
  const text = passage.replace(/\s/gu, ' ');
  const cut = sentencesOf(text);
  const rules: { readonly label: TermsLabel; readonly at: number; readonly span: Span }[] = [];
  cut.forEach(([start, end], at) => { for (const { label, span } of labelsOf(text, [start, end])) rules.push({ label, at, span }); });
  const around = rules.map(({ at, span }, i): readonly Span[] => cut.slice(Math.max(0, at - (i === 0 ? 1 : 0)), Math.max(at + 1, Math.min(at + 1 + GOES_WITH, rules[i + 1]?.at ?? cut.length))).map(([start, end]) => [Math.max(start, rules[i - 1]?.at === at ? span[0] : start), rules[i + 1]?.at === at ? Math.min(end, rules[i + 1]?.span[0] ?? end) : end]));
  const found = rules.map(({ label, span }, i): { readonly told: GroundRulesTold; readonly span: Span } => {
    const words = (around[i] ?? []).map(one => text.slice(...one));
    const attribution = calledIn(words);
    const embargo = embargoIn(words, today);
    const talk = TALK.exec(text.slice(...span))?.[0].toLowerCase();
    return { told: { kind: 'ground-rules', label, attribution, embargo, medium: TALKS.get(talk ?? '') ?? null, permissions: permissionsIn(words) }, span };
  });
  if (found.length > 0) return found;
  return cut.flatMap((sentence): readonly InPassage[] => {
    const embargo = embargoIn([text.slice(...sentence)], today);
    if (embargo === null || !/^(?:["“(]\s?)?(?:.{0,60}\b)?(?:this|the (?:contents?|information|call|briefing|remarks|materials?)|it['’]?s?|everything|we|these)\b/iu.test(text.slice(sentence[0], sentence[0] + 120))) return [];
    return isQuoted(text, sentence[0]) ? [] : [{ told: { kind: 'embargo', until: embargo.until, zone: embargo.zone, moment: embargo.moment, immediate: false }, span: sentence }];
  });
}

/** The terms that a title gives a talk: `Background Press Call by Senior Administration Officials on the Harbour`. */
export function titleRulesOf(line: string): InPassage | null {
  const found = line.length > 240 ? null : TITLE.exec(line);
  const { terms = '', talk = '', who } = found?.groups ?? {};
  if (found === null) return null;
  const label: TermsLabel = terms.toLowerCase().startsWith('deep') ? 'deep background' : /^b/iu.test(terms) ? 'on background' : /^on/iu.test(terms) ? 'on the record' : 'off the record';
  const cut = who === undefined ? -1 : TITLE_END.exec(who)?.index ?? who.length;
  const called = cut < 0 ? null : who?.slice(0, cut).trim() ?? null;
  // A sentence of an article that begins so has small letters: `Background briefing by officials is common`.
  if (who === undefined ? found[0].length < line.length : !/^(?:an? )?\p{Lu}/u.test(who)) return null;
  const attribution = label === 'on the record' || called === '' ? null : called;
  return { told: { kind: 'ground-rules', label, attribution, embargo: null, medium: TALKS.get(talk.toLowerCase()) ?? null, permissions: {} }, span: [0, line.length] };
}

function sentencesOf(text: string): readonly Span[] {
  const tokens = tokenize(text);
  const spans = sentences(text, tokens).map(([first, end]): Span => [tokens.starts[first] ?? 0, tokens.ends[end - 1] ?? 0]);
  // `5 p.m. Eastern` is no end of a sentence.
  return spans.reduce<readonly Span[]>((all, span) => {
    const last = all.at(-1);
    return last !== undefined && /\b[ap]\.m\.$/iu.test(text.slice(...last)) && /^(?:\(?(?:E|C|M|P|G|U|B)\S{0,4}[TC]\b|eastern|central|pacific|mountain|today|tomorrow|on )/iu.test(text.slice(...span)) ? [...all.slice(0, -1), [last[0], span[1]]] : [...all, span];
  }, []);
}

/** The labels that a sentence gives to the talk that it is part of, each with what leads to it. */
function labelsOf(text: string, [start, end]: Span): readonly { readonly label: TermsLabel; readonly span: Span }[] {
  const sentence = text.slice(start, end);
  if (/\?["”’']?$/u.test(sentence)) return [];
  const places = LABEL.flatMap(([label, pattern]) => [...sentence.matchAll(pattern)].map(({ 0: words, index }) => ({ label, at: index, to: index + words.length }))).sort((a, b) => a.at - b.at || b.to - a.to);
  const found: { readonly label: TermsLabel; readonly span: Span; readonly to: number }[] = [];
  for (const { label, at, to } of places) {
    const last = found.at(-1);
    if (last !== undefined && at < last.to) continue;
    const from = Math.max(0, at - BEFORE);
    const before = sentence.slice(from, at);
    const lead = FRAMES.map(frame => frame.exec(before)).find(match => match !== null);
    const again = lead == null && last !== undefined && last.label !== label && AGAIN.test(sentence.slice(last.to, at)) && at - last.to < 60 && / (?:then|move|switch|go) ?$/iu.test(before);
    if (lead == null && !again) continue;
    const leads = lead == null ? at : from + lead.index;
    if (lead != null && REFUSED.test(sentence.slice(Math.max(0, leads - NEAR), leads)) || isQuoted(text, start + leads)) continue;
    found.push({ label, span: [start + leads, start + to], to });
  }
  return found;
}

/** True within quotation marks that the passage has opened. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const straight = before.split('"').length % 2 === 0;
  return straight || before.lastIndexOf('“') > before.lastIndexOf('”');
}

function calledIn(words: readonly string[]): string | null {
  for (const one of words) {
    const found = CALLED.exec(one);
    const who = found?.[1] ?? '';
    if (found === null || /\b(?:not|never|n['’]t)(?: be)? ?$/iu.test(one.slice(Math.max(0, found.index - 12), found.index))) continue;
    const called = who.slice(0, CALLED_END.exec(who)?.index ?? who.length).trim();
    if (called.length > 2 && called.length < 90 && !NOBODY.test(called)) return called;
  }
  return null;
}

function embargoIn(words: readonly string[], today: string | null): NonNullable<GroundRulesTold['embargo']> | null {
  for (const one of words) {
    const found = EMBARGO.exec(one);
    if (found === null || /\b(?:no|not|n['’]t|without|longer)(?: an?| under)? ?$/iu.test(one.slice(Math.max(0, found.index - 14), found.index))) continue;
    const rest = /^.{0,140}?(?=[;?!]|, (?:and|so|which|but)\b|(?<![ap]\.m|[ap])\.(?:\s|$)|$)/iu.exec(one.slice(found.index + found[0].length))?.[0] ?? '';
    const read = momentIn(rest);
    const moment = read === null ? { day: null, time: null, zone: null } : { day: read.day, time: read.time, zone: read.zone };
    return { until: instant(moment, today), zone: moment.zone, moment, words: `${found[0].replace(/^[\s,]*(?:and |is |are |be )?/iu, '')}${rest}`.trim() };
  }
  return null;
}

/** What the words allow and forbid; nothing of a field where they do both. */
function permissionsIn(words: readonly string[]): Permissions {
  const all = words.join(' ');
  const said = ALLOWED.filter(([, , pattern]) => pattern.test(all));
  return Object.fromEntries(said.filter(([field, value]) => !said.some(([other, opposite]) => other === field && opposite !== value)).map(([field, value]) => [field, value]));
}
