import type { Span } from '../../text/span';
import { ratesOf, ttmlTime, type Rates } from './ttml-time';
import type { MachineSegment, Reading } from './types';
import type { XmlElement, XmlText } from './xml';

/** What an element hands down to those within it: when it is shown (seconds) and who speaks. */
interface Context { readonly start: number | null; readonly end: number | null; readonly speaker: string | null }
/** Words within a paragraph, with what holds for them. */
interface Run extends Context { readonly text: string; readonly span: Span }

/** Runs without words part others. */
const HOLDERS: ReadonlySet<string> = new Set(['body', 'div']);

/**
 * TTML2, IMSC and EBU-TT-D (EBU Tech 3380): each `p` is a segment, or one for each speaker in it. Times of an element are
 * counted from those of the one that holds it, or in a `timeContainer="seq"` from the end of the one before. Speakers are told by
 * `ttm:agent`, whose names stand in the head; colours tell none. `root` is the `tt` element.
 */
export function readTtml(root: XmlElement): Reading {
  const rates = ratesOf(root.attributes);
  const agents = agentsOf(root);
  const segments: MachineSegment[] = [];
  const body = elements(root).find(({ name }) => name === 'body');
  const walk = (element: XmlElement, context: Context): void => {
    if (element.name === 'p') for (const segment of paragraph(element, context, rates, agents)) segments.push(segment);
    else if (HOLDERS.has(element.name)) inside(element, context, rates, agents, walk);
  };
  if (body !== undefined) walk(body, own(body, { start: null, end: null, speaker: null }, null, rates, agents));
  return { media: null, segments, skipped: [] };
}

const elements = ({ children }: XmlElement): readonly XmlElement[] => children.filter((child): child is XmlElement => 'name' in child);

/** Calls `visit` with every element within another, and what holds for it. */
function inside(element: XmlElement, context: Context, rates: Rates, agents: ReadonlyMap<string, string>, visit: (child: XmlElement, context: Context) => void): void {
  const inTurn = element.attributes.get('timeContainer') === 'seq';
  let before = context.start ?? 0;
  for (const child of elements(element)) {
    const next = own(child, context, inTurn ? before : null, rates, agents);
    if (inTurn) before = next.end ?? before;
    visit(child, next);
  }
}

/** What holds for an element: its own times and speaker, or those handed down. */
function own({ attributes }: XmlElement, context: Context, before: number | null, rates: Rates, agents: ReadonlyMap<string, string>): Context {
  const base = before ?? context.start ?? 0;
  const begin = ttmlTime(attributes.get('begin'), rates);
  const start = begin !== null ? base + begin : before ?? context.start;
  const until = ttmlTime(attributes.get('end'), rates);
  const lasts = ttmlTime(attributes.get('dur'), rates);
  const ends = [until === null ? null : base + until, lasts === null ? null : (start ?? base) + lasts, context.end].filter(end => end !== null);
  const agent = attributes.get('agent')?.trim();
  const speaker = agent === undefined || agent === '' ? context.speaker : agent.split(/\s+/u).map(id => agents.get(id) ?? id).join(', ');
  return { start, end: ends.length === 0 ? null : Math.min(...ends), speaker };
}

/** The agents that the document names, by their ids. */
function agentsOf(root: XmlElement): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const visit = (element: XmlElement): void => {
    const id = element.name === 'agent' ? element.attributes.get('id') : undefined;
    const name = id === undefined ? '' : elements(element).filter(child => child.name === 'name').map(wordsIn).find(words => words !== '') ?? '';
    if (id !== undefined && name !== '') names.set(id, name);
    for (const child of elements(element)) if (child.name !== 'p') visit(child);
  };
  visit(root);
  return names;
}

const oneLine = (text: string): string => text.replace(/\s/gu, ' ').split(' ').filter(word => word !== '').join(' ');
const wordsIn = ({ children }: XmlElement): string => oneLine(children.map(child => 'text' in child ? child.text : '').join(''));

/** The segments of a `p`: its runs joined as long as the speaker is the same. */
function paragraph(element: XmlElement, context: Context, rates: Rates, agents: ReadonlyMap<string, string>): readonly MachineSegment[] {
  const groups: Run[][] = [];
  for (const run of runsOf(element, context, rates, agents)) {
    const last = groups[groups.length - 1];
    if (run.text.trim() === '') last?.push({ ...run, speaker: last[0]?.speaker ?? null, start: null, end: null });
    else if (last?.[0]?.speaker === run.speaker) last.push(run);
    else groups.push([run]);
  }
  return groups.flatMap((group): readonly MachineSegment[] => {
    const worded = group.filter(({ text }) => text.trim() !== '');
    const first = worded[0];
    const last = worded[worded.length - 1];
    if (first === undefined || last === undefined) return [];
    const alone = groups.length === 1;
    const start = (alone ? context.start : null) ?? first.start ?? context.start;
    const end = (alone ? context.end : null) ?? last.end ?? context.end;
    return [{ speaker: first.speaker, start, end, text: oneLine(group.map(({ text }) => text).join('')), from: alone ? element.span : [first.span[0], last.span[1]] }];
  });
}

function runsOf(element: XmlElement, context: Context, rates: Rates, agents: ReadonlyMap<string, string>): readonly Run[] {
  const contexts = new Map<XmlElement, Context>();
  inside(element, context, rates, agents, (child, inner) => { contexts.set(child, inner); });
  const runs = (child: XmlElement | XmlText): readonly Run[] => {
    if (!('name' in child)) return [{ ...context, text: child.text, span: child.span }];
    if (child.name === 'br') return [{ ...context, text: ' ', span: child.span }];
    const inner = contexts.get(child);
    return child.name === 'span' && inner !== undefined ? runsOf(child, inner, rates, agents) : [];
  };
  return element.children.flatMap(runs);
}
