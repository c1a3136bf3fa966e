import type { FormTable } from '../../entities/model/form-table';
import { Case } from '../../entities/model/forms';
import type { Lookup } from '../../entities/model/lookup';
import type { Pieces } from '../../entities/model/pieces';
import type { EntityType, NameMention } from '../../entities/types';
import type { Passage } from '../../text/passage';
import { quotedStretches, type Stretch } from '../../text/quotation-marks';

/** What kind of block is searched: in a turn only words that are quoted within it are looked for. */
export type SearchMode = 'article' | 'turn' | 'heading';

/** How many values each channel has: marks, sentence, block, place, cue. */
export const CHANNELS: readonly number[] = [41, 216, 24, 27, 49];

/** A passage as the tagger sees it: numbers of forms, and for each channel a column that says how a piece stands to its surroundings. */
export interface TaggerView {
  readonly pieces: Pieces;
  readonly length: number;
  readonly forms: Int32Array;
  readonly channels: readonly Uint8Array[];
  /** 1 for a word or number, 0 for a mark. */
  readonly words: Uint8Array;
  /** The stretches within marks. */
  readonly stretches: readonly Stretch[];
  /** For each piece the number of its stretch within marks, from 1, or 0. */
  readonly inside: Int32Array;
  /** For each piece the number of its sentence. */
  readonly sentence: Int32Array;
}

/** Distances in eight steps. */
const step = (distance: number): number => distance <= 3 ? distance : distance <= 6 ? 4 : distance <= 12 ? 5 : distance <= 25 ? 6 : 7;
const FAR = 25;
const BULLET = /^\s*[-•*–]/u;

/**
 * Lays a passage out for the tagger.
 * @param cues finds words that are mostly cues, by the hash of their lower case
 * @returns null when the table of forms is full
 */
export function viewOf(passage: Passage, mentions: readonly NameMention[], mode: SearchMode, table: FormTable, cues: Lookup): TaggerView | null {
  const read = table.read(passage);
  if (read === null) return null;
  const { pieces, ids: forms } = read;
  const { length } = pieces;
  const words = Uint8Array.from(forms, id => table.written[id] === Case.None ? 0 : 1);
  const stretches = quotedStretches(passage.text);
  const inside = insideOf(stretches, pieces);
  const sentence = sentencesOf(passage, pieces);
  const isCue = forms.map(id => cues.find(table.keys[id] ?? 0) < 0 ? 0 : 1);
  return { pieces, length, forms, words, stretches, inside, sentence, channels: [marks(inside), sentences(inside, sentence), blocks(passage.text, inside, mode), places(pieces, sentence, mentions), cueDistances(isCue, sentence)] };
}

/** For each piece the number of its stretch within marks, from 1, or 0. */
function insideOf(stretches: readonly Stretch[], { length, starts, ends }: Pieces): Int32Array {
  const inside = new Int32Array(length);
  let i = 0;
  for (const [k, { start, end }] of stretches.entries()) {
    while (i < length && (ends[i] ?? 0) <= start) i++;
    while (i < length && (starts[i] ?? 0) < end) inside[i++] = k + 1;
  }
  return inside;
}

/** For each piece the number of its sentence. */
function sentencesOf({ tokens, sentences }: Passage, { length, starts }: Pieces): Int32Array {
  const numbers = new Int32Array(length);
  let i = 0;
  for (const [k, [, to]] of sentences.entries()) {
    const end = to < tokens.length ? tokens.starts[to] ?? Infinity : Infinity;
    while (i < length && (starts[i] ?? 0) < end) numbers[i++] = k;
  }
  return numbers;
}

/** Within marks: how far from where they open, and whether the piece is such a mark; outside: how far from where the last closed. */
function marks(inside: Int32Array): Uint8Array {
  let open = 0;
  let closed = -Infinity;
  return Uint8Array.from(inside, (stretch, i) => {
    if (stretch === 0) return 32 + (i - closed > FAR ? 8 : step(i - closed));
    const [opens, closes] = [inside[i - 1] !== stretch, inside[i + 1] !== stretch];
    if (opens) open = i;
    if (closes) closed = i;
    return (opens ? 16 : 0) + (closes ? 8 : 0) + step(i - open);
  });
}

/** How far it is to where marks open or close next, what of the sentence is within marks, and which sentence it is. */
function sentences(inside: Int32Array, sentence: Int32Array): Uint8Array {
  const { length } = inside;
  const kinds = new Uint8Array((sentence[length - 1] ?? 0) + 1);
  for (let i = 0; i < length; i++) kinds[sentence[i] ?? 0]! |= inside[i] === 0 ? 2 : 1;
  const column = new Uint8Array(length);
  let next = Infinity;
  for (let i = length - 1; i >= 0; i--) {
    if (i + 1 < length && inside[i + 1] !== inside[i]) next = i + 1;
    const distance = next - i > FAR ? 8 : step(next - i);
    column[i] = (((inside[i] === 0 ? 0 : 1) * 9 + distance) * 3 + (kinds[sentence[i] ?? 0] ?? 1) - 1) * 4 + Math.min(3, sentence[i] ?? 0);
  }
  return column;
}

/** What the whole block is. */
function blocks(text: string, inside: Int32Array, mode: SearchMode): Uint8Array {
  const value = ({ article: 0, heading: 1, turn: 2 }[mode] * 2 + (inside.some(stretch => stretch > 0) ? 1 : 0)) * 4 + (inside[0] === 0 || inside.length === 0 ? 0 : 2) + (BULLET.test(text) ? 1 : 0);
  return new Uint8Array(inside.length).fill(value);
}

const GROUP: Readonly<Record<EntityType, number>> = { person: 1, organization: 2, location: 3, facility: 3, norp: 3, product: 4, misc: 4, date: 4, money: 4 };

/** Whether a piece is the first of its block or sentence, and whether it begins a name or goes on with one. */
function places({ length, starts, ends }: Pieces, sentence: Int32Array, mentions: readonly NameMention[]): Uint8Array {
  const column = new Uint8Array(length);
  let m = 0;
  for (let i = 0; i < length; i++) {
    while (m < mentions.length && (mentions[m]?.end ?? 0) <= (starts[i] ?? 0)) m++;
    const mention = mentions[m];
    const inside = mention !== undefined && (ends[i] ?? 0) > mention.start;
    const name = !inside ? 0 : GROUP[mention.type] * 2 - ((starts[i] ?? 0) <= mention.start ? 1 : 0);
    column[i] = (i === 0 ? 2 : sentence[i] !== sentence[i - 1] ? 1 : 0) * 9 + name;
  }
  return column;
}

/** How far and on which side the nearest cue word of the sentence is, and whether there is more than one. */
function cueDistances(isCue: Int32Array, sentence: Int32Array): Uint8Array {
  const { length } = isCue;
  const column = new Uint8Array(length);
  const counts = new Int32Array((sentence[length - 1] ?? 0) + 1);
  for (let i = 0; i < length; i++) counts[sentence[i] ?? 0]! += isCue[i] ?? 0;
  const after = new Int32Array(length);
  for (let i = length - 1, at = -1; i >= 0; i--) {
    if (isCue[i] === 1) at = i;
    else if (at >= 0 && sentence[at] !== sentence[i]) at = -1;
    after[i] = at;
  }
  for (let i = 0, at = -1; i < length; i++) {
    if (isCue[i] === 1) at = i;
    else if (at >= 0 && sentence[at] !== sentence[i]) at = -1;
    const next = after[i] ?? -1;
    if (at < 0 && next < 0) continue;
    const before = at >= 0 && (next < 0 || i - at <= next - i);
    const [side, distance] = at === i ? [0, 0] : before ? [1, i - at] : [2, next - i];
    column[i] = 1 + (side * 8 + step(distance)) * 2 + ((counts[sentence[i] ?? 0] ?? 0) > 1 ? 1 : 0);
  }
  return column;
}
