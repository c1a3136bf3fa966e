import { isSpeakerName } from './names';
import type { Label, LabelFamily } from './types';

const CLOCK = String.raw`\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?`;
/** The name and its time on a line of their own: `Anna Ferreira  0:03` (Otter, Teams), `[Anna Ferreira] 10:02:13` (Zoom). */
const NAME_AND_TIME = new RegExp(String.raw`^\[?(\S[^\n\r\]]{0,70}?)\]?[ \t]+[\[(]?(${CLOCK})[\])]?:?[ \t]*(?:\r?\n|\r)`, 'u');
/** The name and its time between tabs: `F_S12	[00:00:13]	…` (BBC). */
const TABS = new RegExp(String.raw`^(\S[^\n\r\t]{0,50})[ \t]*\t[ \t]*\[(${CLOCK})\][ \t]*\t[ \t]*`, 'u');
/** A time alone, or from when to when, before words of nobody: `[00:00.000 --> 00:04.000]  …` (Whisper), `0:03` and a line below. */
const ALONE = new RegExp(String.raw`^(?:[\[(](${CLOCK})(?:[ \t]*-->[ \t]*(${CLOCK}))?[\])][ \t]*|(${CLOCK})[ \t]*(?:\r?\n|\r))`, 'u');

/** A name with its time, without a colon behind it. */
export const timed: LabelFamily = (head, at): Label | null => {
  const rest = head.slice(at);
  const [found, below] = [TABS.exec(rest), NAME_AND_TIME.exec(rest)];
  const [whole, name = '', time = ''] = found ?? below ?? [];
  if (whole === undefined || !isSpeakerName(name)) return null;
  const start = at + whole.indexOf(name);
  return { span: [start, start + name.length], body: at + whole.length, time: seconds(time), kind: 'stamped' };
};

/** The time that the words of a block stand under when no name stands there. */
export interface Clock { readonly start: number; readonly end: number | null; /** Where the words begin. */ readonly body: number }

/** A time, or two, that a block begins with; null where it has none. */
export function clock(block: string): Clock | null {
  const head = block.slice(0, 120);
  const blank = /^\s*/u.exec(head)?.[0].length ?? 0;
  const found = ALONE.exec(head.slice(blank));
  if (found === null) return null;
  const [whole, from, to, line] = found;
  return { start: seconds(from ?? line ?? '0'), end: to === undefined ? null : seconds(to), body: blank + whole.length };
}

/** Seconds of `h:mm:ss` or `m:ss`, with tenths and so on. */
export function seconds(stamp: string): number {
  const [last = '0', minutes = '0', hours = '0'] = stamp.replace(',', '.').split(':').reverse();
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(last);
}
