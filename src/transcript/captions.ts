import { trimmed, type Span } from '../text/span';
import { isSpeakerName, labelAt, seconds } from './labels';

/** One cue of a WebVTT (W3C webvtt1) or SubRip file. Offsets are relative to the block. */
export interface Caption { readonly label: Span | null; readonly body: Span; readonly start: number; readonly end: number; /** A dash in front tells of another speaker. */ readonly dash: boolean }

/** Both decimal marks are met in both formats; WebVTT may leave the hours out. */
const TIMES = /(?:^|[\n\r])[ \t]*(\d{1,3}(?::\d{2}){1,2}[.,]\d{1,3})[ \t]*-->[ \t]*(\d{1,3}(?::\d{2}){1,2}[.,]\d{1,3})[^\n\r]*(?:\r?\n|\r|$)/u;
const VOICE = /^<v(?:\.[\w.-]*)?[ \t]+([^>\n\r]{1,120})>/u;
const BRACKETED = /^\[([^\]\n\r]{1,60})\]:?[ \t]*/u;

/** The cue of a block, or null where it has none (the header, a note, a style). */
export function captionOf(block: string): Caption | null {
  const times = TIMES.exec(block.slice(0, 400));
  if (times === null) return null;
  const [whole, from = '', until = ''] = times;
  let body = trimmed(block, [times.index + whole.length, block.length]);
  const dash = /^[-–—][ \t]*/u.exec(block.slice(...body))?.[0].length ?? 0;
  body = [body[0] + dash, body[1]];
  const { label, text } = speakerOf(block, body);
  const closed = block.slice(...text).endsWith("</v>") ? text[1] - 4 : text[1];
  return { label, body: trimmed(block, [Math.min(text[0], closed), closed]), start: seconds(from), end: seconds(until), dash: dash > 0 };
}

function speakerOf(block: string, [start, end]: Span): { readonly label: Span | null; readonly text: Span } {
  const words = block.slice(start, end);
  const voice = VOICE.exec(words);
  if (voice !== null) {
    const label = trimmed(block, [start + voice[0].length - 1 - (voice[1] ?? '').length, start + voice[0].length - 1]);
    return { label, text: [start + voice[0].length, end] };
  }
  const bracketed = BRACKETED.exec(words);
  if (bracketed !== null && bracketed[0].trimEnd().endsWith(':') && isSpeakerName(bracketed[1] ?? '')) return { label: [start + 1, start + 1 + (bracketed[1] ?? '').length], text: [start + bracketed[0].length, end] };
  const label = labelAt(words);
  return label === null || label.span[0] > 3 ? { label: null, text: [start, end] } : { label: [start + label.span[0], start + label.span[1]], text: [start + label.body, end] };
}
