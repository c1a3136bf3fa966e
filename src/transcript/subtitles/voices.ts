import { shifted, trimmed, type Span } from '../../text/span';
import { plainOf, plainText, spanOf, tagEnd, type Plain } from './plain';
import { changeAt, namedAt, voiceAt } from './speaker';
import type { Voice } from './types';

/** How much of a line may show who speaks. */
const HEAD = 300;

/**
 * Who says what within the body of a cue. Voice tags (`<v Name>`, closed or not) are unfolded: one that stands within
 * another ends it. A cue without voice tags is read by the conventions of SubRip, line by line: a dash or `>>`, `NAME:`
 * or `[Name]:`. Linear in the length of the body.
 */
export function voicesOf(source: string, body: Span): readonly Voice[] {
  const stretches = tagged(source, body);
  const plain = !stretches.some(({ name }) => name !== null);
  return stretches.flatMap(({ name, span }) => name === null ? byLine(plainOf(source, span), plain, span) : [{ name, text: tight(source, span), change: false }]);
}

interface Stretch { readonly name: Span | null; readonly span: Span }

/** The body cut at its voice tags. A tag without a name counts as none. */
function tagged(source: string, [start, end]: Span): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open: { readonly name: Span | null; readonly from: number } = { name: null, from: start };
  const words = source.slice(start, end);
  for (let i = words.indexOf('<'); i >= 0; i = words.indexOf('<', i + 1)) {
    const at = start + i;
    const next = tagEnd(source, at, end);
    if (next === null) continue;
    const voice = voiceAt(source.slice(at, next));
    const label = voice === null ? null : trimmed(source, shifted(voice.label, at));
    const named = label !== null && plainText(source, label) !== '';
    if (!named && (open.name === null || source.slice(at, next) !== '</v>')) continue;
    stretches.push({ name: open.name, span: [open.from, at] });
    open = { name: named ? label : null, from: next };
  }
  return [...stretches, { name: open.name, span: [open.from, end] }];
}

/** The pieces of a stretch that no voice tag holds: one begins at every line with a dash and, `named`, at every sure label. */
function byLine(plain: Plain, named: boolean, span: Span): readonly Voice[] {
  const voices: Voice[] = [];
  let piece: { readonly name: Span | null; readonly at: number; readonly change: boolean } = { name: null, at: 0, change: false };
  const close = (until: number): void => {
    const text = spanOf(plain, [piece.at, until], span[0]);
    if (piece.name !== null || text[0] < text[1]) voices.push({ name: piece.name, text, change: piece.change });
  };
  for (let at = 0; at < plain.text.length;) {
    const head = plain.text.slice(at, at + HEAD);
    const dash = changeAt(head);
    const found = named ? namedAt(head.slice(dash)) : null;
    const label = found !== null && (at === 0 || dash > 0 || found.sure) ? found : null;
    let read = at + dash;
    if (label !== null || dash > 0) {
      close(at);
      piece = { name: label === null ? null : spanOf(plain, shifted(label.label, read), span[0]), at: read + (label?.body ?? 0), change: dash > 0 };
      read = piece.at;
    }
    const line = plain.text.indexOf('\n', Math.max(at, read - 1));
    at = line < 0 ? plain.text.length : line + 1;
  }
  close(plain.text.length);
  return voices;
}

function tight(source: string, span: Span): Span {
  const plain = plainOf(source, span);
  return spanOf(plain, [0, plain.text.length], span[0]);
}
