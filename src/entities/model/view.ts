import type { Passage } from '../../text/passage';
import { Flag, type FormTable } from './form-table';
import { Case } from './forms';
import { markPhrases, Multi } from './gazetteer';
import type { Pieces } from './pieces';

/** Numbers of contexts: a word first in its sentence or not, also small in this block or not, and its `Multi`. */
export const CONTEXTS = 32;

/**
 * A passage as the network sees it. Columns by piece, which the next view overwrites: a view is used up before another
 * is made.
 */
export interface View {
  readonly pieces: Pieces;
  readonly length: number;
  /** Numbers of the forms; those of the forms in lower case where capitals say nothing. */
  readonly forms: Int32Array;
  readonly contexts: Uint8Array;
  /** Not 0 for what may be part of a name. */
  readonly candidates: Uint8Array;
}

/** Between two words that may be part of a name, this many others may stand in it. */
const GAP = 2;

/** Makes views of passages over one table of forms. */
export class Viewer {
  #forms = new Int32Array(256);
  #contexts = new Uint8Array(256);
  #candidates = new Uint8Array(256);
  #keys = new Uint32Array(256);
  #begins = new Uint16Array(256);
  #multi = new Uint8Array(256);
  #seen: Int32Array;
  #serial = 0;

  constructor(readonly table: FormTable) { this.#seen = new Int32Array(table.capacity); }

  /**
   * @param caseless capitals say nothing here: the text is small throughout, or capitals throughout, or a headline
   * @returns null when the table of forms is full
   */
  view(passage: Passage, caseless: boolean): View | null {
    const { tokens, sentences } = passage;
    const read = this.table.read(passage);
    if (read === null) return null;
    const { pieces, ids } = read;
    const { length } = pieces;
    this.#grow(length);
    const { table } = this;
    const [forms, contexts, candidates] = [this.#forms, this.#contexts, this.#candidates];
    const [keys, begins, multi, seen] = [this.#keys, this.#begins, this.#multi, this.#seen];
    const serial = ++this.#serial;
    for (let i = 0; i < length; i++) {
      const id = caseless ? table.lower(ids[i]!) : ids[i]!;
      if (id < 0) return null;
      forms[i] = id;
      keys[i] = table.keys[id]!;
      const written = table.written[id]!;
      const small = !caseless && written <= Case.Lower;
      begins[i] = small ? 0 : table.lists[id]!;
      multi[i] = Multi.None;
      if (written === Case.Lower) seen[id] = serial;
      candidates[i] = mark(written, table.flags[id]!, caseless);
    }
    markPhrases(table.tables.gazetteer, keys, begins, length, multi);
    for (let i = 0; i < length; i++) {
      const id = forms[i]!;
      let also = 0;
      if (!caseless && table.written[id] === Case.Initial) {
        const lower = table.lower(id);
        if (lower < 0) return null;
        also = seen[lower] === serial ? 2 : 0;
      }
      contexts[i] = also | (multi[i]! << 2);
    }
    this.#markFirst(pieces, tokens.starts, sentences);
    glue(pieces, candidates);
    bridge(candidates, length);
    return { pieces, length, forms, contexts, candidates };
  }

  /** Marks the first word of each sentence. */
  #markFirst({ length, starts }: Pieces, tokenStarts: Int32Array, sentences: Passage['sentences']): void {
    let at = 0;
    for (const [from, to] of sentences) {
      const start = tokenStarts[from] ?? 0;
      const end = to < tokenStarts.length ? tokenStarts[to]! : Infinity;
      while (at < length && starts[at]! < start) at++;
      while (at < length && starts[at]! < end && this.table.written[this.#forms[at]!] === Case.None) at++;
      if (at < length && starts[at]! < end) this.#contexts[at]! |= 1;
    }
  }

  #grow(length: number): void {
    if (length <= this.#forms.length) return;
    const size = Math.ceil(length * 1.5);
    this.#forms = new Int32Array(size);
    this.#contexts = new Uint8Array(size);
    this.#candidates = new Uint8Array(size);
    this.#keys = new Uint32Array(size);
    this.#begins = new Uint16Array(size);
    this.#multi = new Uint8Array(size);
  }
}

/** What may be part of a name, and what only beside such. */
enum Mark { None = 0, Strong = 1, Joined = 2, Weak = 3 }

/** Words with capitals and numbers may be part of a name, small words that join them beside them; without capitals all but words that are never in one. */
const mark = (written: Case, flags: number, caseless: boolean): Mark =>
  (caseless ? written !== Case.None && (flags & (Flag.Plain | Flag.Joining)) === 0 : written > Case.Lower) ? Mark.Strong : (flags & Flag.Joining) !== 0 ? Mark.Weak : Mark.None;

/** The parts of a compound go together: `in` of `Moon Jae-in`, the hyphen too. */
function glue({ length, starts, ends, forms }: Pieces, candidates: Uint8Array): void {
  for (let i = 1; i + 1 < length; i++) {
    if (forms[i] !== '-' || starts[i] !== ends[i - 1] || ends[i] !== starts[i + 1] || candidates[i - 1] === 0) continue;
    candidates[i] = Mark.Strong;
    candidates[i + 1] = Mark.Strong;
  }
}

/** Fills short gaps between candidates, and takes small words in only where they stand beside one. */
function bridge(candidates: Uint8Array, length: number): void {
  let last = -1;
  for (let i = 0; i < length; i++) {
    if (candidates[i] === Mark.Strong) {
      if (last >= 0 && i - last - 1 <= GAP) candidates.fill(Mark.Joined, last + 1, i);
      else for (let j = i - 1; j >= 0 && j >= i - GAP && candidates[j] === Mark.Weak; j--) candidates[j] = Mark.Joined;
      last = i;
    }
  }
  let near = 0;
  for (let i = 0; i < length; i++) {
    if (candidates[i] === Mark.Strong) near = GAP;
    else if (candidates[i] === Mark.Weak) candidates[i] = near-- > 0 ? Mark.Joined : Mark.None;
    else if (candidates[i] === Mark.None) near = 0;
  }
}
