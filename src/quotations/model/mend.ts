import { NO_LABELS, SPEECH } from '../language';
import { Kind } from './labels';
import type { TaggedSpan } from './spans';
import type { TaggerView } from './view';

/** The kinds of the pieces of a block (−1 for none), and where spans begin. */
interface Draft { readonly kinds: Int8Array; readonly begins: Uint8Array }

/** A stretch within marks: pieces `[from, to)`. */
interface Marked { readonly from: number; readonly to: number }

/** So many words in marks are speech rather than a title or a word held at arm’s length. */
const SPEECH_WORDS = 6;
/** A stretch of so few pieces, its marks among them, is left as it is. */
const SHORT = 5;
/** A name behind a dash has at most so many pieces. */
const LONGEST_SIGNATURE = 8;

const isDash = (form: string): boolean => /^(?:[―—–]|--?)$/u.test(form);

/** Puts right what a tagger gets wrong about quotation marks: they are there to be seen. */
export function mendSpans(spans: readonly TaggedSpan[], view: TaggerView): readonly TaggedSpan[] {
  const stretches = markedOf(view.inside);
  const label = labelOf(view);
  const colon = stretches.length === 0 ? unmarkedAfter(spans, view) : null;
  if (stretches.length === 0 && label === null && colon === null) return spans;
  const draft = draftOf(spans, view.length);
  if (label !== null) return spansOf(labelled(draft, view.length, label));
  if (colon !== null) put(draft, Kind.Left, colon, view.length);
  signature(draft, view, stretches);
  for (const stretch of stretches) fill(draft, view, stretch);
  for (const stretch of stretches) cover(draft, view, stretch);
  goesOn(draft, view);
  return spansOf(draft);
}

function markedOf(inside: Int32Array): readonly Marked[] {
  const stretches: Marked[] = [];
  for (let i = 0; i < inside.length; i++) {
    if (inside[i] === 0) continue;
    const from = i;
    while (i + 1 < inside.length && inside[i + 1] === inside[from]) i++;
    stretches.push({ from, to: i + 1 });
  }
  return stretches;
}

function draftOf(spans: readonly TaggedSpan[], length: number): Draft {
  const draft = { kinds: new Int8Array(length).fill(-1), begins: new Uint8Array(length) };
  for (const { kind, from, to } of spans) put(draft, kind, from, to);
  return draft;
}

function put({ kinds, begins }: Draft, kind: number, from: number, to: number): void {
  kinds.fill(kind, from, to);
  begins.fill(0, from, to);
  if (from < to && kind >= 0) begins[from] = 1;
  if (to < kinds.length && kinds[to]! >= 0 && kinds[to] !== kind) begins[to] = 1;
}

function spansOf({ kinds, begins }: Draft): readonly TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (let i = 0; i < kinds.length; i++) {
    const kind = kinds[i]!;
    if (kind < 0) continue;
    let to = i + 1;
    while (to < kinds.length && kinds[to] === kind && begins[to] === 0) to++;
    spans.push({ kind, from: i, to });
    i = to - 1;
  }
  return spans;
}

/** `MERROW: …` at the beginning of a block, in marks or not: the name, and where the words begin; null for any other. */
function labelOf({ pieces: { forms }, length }: TaggerView): { readonly from: number; readonly to: number } | null {
  const from = /^["“]$/u.test(forms[0] ?? '') ? 1 : 0;
  let to = from;
  while (to < from + 4 && /^\p{Lu}[\p{Lu}’'.-]+$/u.test(forms[to] ?? '')) to++;
  const isName = to > from && forms[to] === ':' && length - to > 3;
  return isName && !forms.slice(from, to).some(form => NO_LABELS.has(form)) ? { from, to } : null;
}

function labelled(draft: Draft, length: number, { from, to }: { readonly from: number; readonly to: number }): Draft {
  put(draft, -1, 0, length);
  put(draft, Kind.Source, from, to);
  put(draft, Kind.Cue, to, to + 1);
  put(draft, Kind.Left, to + 1, length);
  return draft;
}

/** `…, who said: We waited. It was cold.`: where the words begin that go on to the end of the block, or null. */
function unmarkedAfter(spans: readonly TaggedSpan[], { pieces: { forms } }: TaggerView): number | null {
  for (const { kind, to } of spans) {
    if (kind !== Kind.Cue) continue;
    const colon = forms[to - 1] === ':' ? to : forms[to] === ':' ? to + 1 : -1;
    const verb = (forms[colon - 2] ?? '').toLowerCase();
    if (colon > 0 && SPEECH.has(verb) && spans.some(content => content.kind >= Kind.Right && content.from === colon)) return colon;
  }
  return null;
}

/** `“…” — Ada Merrow`: the block is somebody’s words and then the name. */
function signature(draft: Draft, { pieces: { forms }, length, inside }: TaggerView, stretches: readonly Marked[]): void {
  const last = stretches.at(-1);
  if (last === undefined || stretches[0]?.from !== 0 || !isDash(forms[last.to] ?? '')) return;
  let outside = 0;
  for (let i = 0; i < last.to; i++) if (inside[i] === 0) outside++;
  // Words in marks within the marks may seem to be outside.
  if (outside > 0 && (stretches.length === 1 || outside > last.to * 0.9)) return;
  let end = length;
  while (end > last.to + 1 && /^[.,]$/u.test(forms[end - 1] ?? '')) end--;
  const size = end - last.to - 1;
  if (size < 1 || size > LONGEST_SIGNATURE || !/^\p{Lu}/u.test(forms[last.to + 1] ?? '')) return;
  put(draft, -1, 0, length);
  put(draft, Kind.Right, 0, last.to);
  put(draft, Kind.Cue, last.to, last.to + 1);
  put(draft, Kind.Source, last.to + 1, end);
}

/** Content that holds most of a stretch holds all of it. */
function fill(draft: Draft, { words: isWord }: TaggerView, { from, to }: Marked): void {
  if (to - from < SHORT) return;
  let words = 0;
  const counts = [0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    if (isWord[i] === 0) continue;
    words++;
    const kind = draft.kinds[i]!;
    if (kind >= 0) counts[kind]!++;
  }
  const content = counts[Kind.Right]! + counts[Kind.Left]! + counts[Kind.Past]!;
  if (content === 0 || content === words || content < words / 2 || counts[Kind.Source]! + counts[Kind.Cue]! > 0) return;
  const kind = [Kind.Right, Kind.Left, Kind.Past].reduce<number>((best, one) => counts[one]! > counts[best]! ? one : best, Kind.Right);
  const before = from > 0 && draft.kinds[from - 1] === kind && draft.kinds[from] === kind && draft.begins[from] === 0;
  put(draft, kind, from, to);
  if (before) draft.begins[from] = 0;
}

/** Speech in marks that nothing has taken belongs to the cue that stands beside it. */
function cover(draft: Draft, { words: isWord, length, sentence }: TaggerView, { from, to }: Marked): void {
  let words = 0;
  for (let i = from; i < to; i++) {
    if (draft.kinds[i]! >= 0) return;
    words += isWord[i] ?? 0;
  }
  if (words < SPEECH_WORDS) return;
  const left = draft.kinds.subarray(0, from).includes(Kind.Cue);
  if (left) { put(draft, Kind.Left, from, to); return; }
  let cue = to;
  while (cue < length && draft.kinds[cue] !== Kind.Cue) cue++;
  if (cue < length && (sentence[cue] ?? 0) - (sentence[to - 1] ?? 0) <= 1) put(draft, Kind.Right, from, to);
}

/** A block of marked words alone goes on with what was said before. */
function goesOn(draft: Draft, { words: isWord, length, inside }: TaggerView): void {
  if (inside[0] === 0 || draft.kinds.some(kind => kind >= 0)) return;
  let words = 0;
  let marked = 0;
  for (let i = 0; i < length; i++) if (isWord[i] !== 0) { words++; if (inside[i] !== 0) marked++; }
  if (words >= SPEECH_WORDS && marked / words > 0.9) put(draft, Kind.Past, 0, length);
}
