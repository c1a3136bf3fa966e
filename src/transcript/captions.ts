import { shifted, trimmed, type Span } from '../text/span';
import { lineFrom } from './subtitles/lines';
import { changeAt, namedAt, voiceAt } from './subtitles/speaker';
import { timesOf, type CueTimes } from './subtitles/times';

/** One cue of a WebVTT (W3C webvtt1) or SubRip file. Offsets are relative to the block. */
export interface Caption { readonly label: Span | null; readonly body: Span; readonly start: number; readonly end: number; /** A dash in front tells of another speaker. */ readonly dash: boolean }

/** How far into a block its times begin. */
const REACH = 400;

/** The cue of a block, or null where it has none (the header, a note, a style). It has one label: see `subtitles` for all voices of a cue. */
export function captionOf(block: string): Caption | null {
  const found = timesIn(block);
  if (found === null) return null;
  const { times: { start, end }, next } = found;
  const words = trimmed(block, [next, block.length]);
  const dash = changeAt(block.slice(...words));
  const { label, text } = speakerOf(block, [words[0] + dash, words[1]]);
  const closed = block.slice(...text).endsWith('</v>') ? text[1] - 4 : text[1];
  return { label, body: trimmed(block, [Math.min(text[0], closed), closed]), start, end, dash: dash > 0 };
}

/** The first line with times, and where the one below begins. */
function timesIn(block: string): { readonly times: CueTimes; readonly next: number } | null {
  for (let at = 0; at < Math.min(block.length, REACH);) {
    const line = lineFrom(block, at);
    const times = timesOf(block.slice(line.start, line.end));
    if (times !== null) return { times, next: line.next };
    at = line.next;
  }
  return null;
}

function speakerOf(block: string, [start, end]: Span): { readonly label: Span | null; readonly text: Span } {
  const words = block.slice(start, end);
  const voice = voiceAt(words);
  const found = voice ?? namedAt(words);
  if (found === null) return { label: null, text: [start, end] };
  const label = shifted(found.label, start);
  return { label: voice === null ? label : trimmed(block, label), text: [start + found.body, end] };
}
