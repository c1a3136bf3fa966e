import type { Passage } from '../../text/passage';
import { piecesOf, type Pieces } from './pieces';
import { featuresOf, lowered, PARTS, type Case } from './forms';
import type { Gazetteer } from './gazetteer';
import type { Lookup } from './lookup';

/** The word lists that forms are looked up in. */
export interface WordTables {
  /** Rows of the word vectors. */
  readonly words: Lookup;
  readonly gazetteer: Gazetteer;
  /** Small words that may stand in a name: `of`, `the`, `bin`. */
  readonly joining: Lookup;
  /** Words that stand in no name, however they are written. */
  readonly plain: Lookup;
}

export const Flag = { Joining: 1, Plain: 2 } as const;

/**
 * Numbers for forms, with what is known of each: columns by number. It grows up to `capacity` forms; who uses it calls
 * `clear` when it is full.
 */
export class FormTable {
  readonly keys: Uint32Array;
  /** Row of the word vector, or -1. */
  readonly vectors: Int32Array;
  readonly rows: Uint16Array;
  readonly lists: Uint16Array;
  readonly written: Uint8Array;
  readonly flags: Uint8Array;
  /** The number of the form in lower case, or -1 while it has none. */
  readonly #lowers: Int32Array;
  /** Grows with each `clear`: what is kept by the number of a form is good for one generation only. */
  generation = 0;
  #last: { readonly passage: Passage; readonly pieces: Pieces; readonly ids: Int32Array; readonly generation: number } | null = null;
  readonly #ids = new Map<string, number>();
  readonly #forms: string[] = [];

  constructor(readonly tables: WordTables, readonly capacity: number) {
    this.keys = new Uint32Array(capacity);
    this.vectors = new Int32Array(capacity);
    this.rows = new Uint16Array(capacity * PARTS.length);
    this.lists = new Uint16Array(capacity);
    this.written = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.#lowers = new Int32Array(capacity);
  }

  get size(): number { return this.#forms.length; }

  /** The pieces of a passage with the numbers of their forms; null when the table is full. The last passage is remembered, for two networks read it. */
  read(passage: Passage): { readonly pieces: Pieces; readonly ids: Int32Array } | null {
    if (this.#last?.passage === passage && this.#last.generation === this.generation) return this.#last;
    const pieces = piecesOf(passage.tokens);
    const ids = new Int32Array(pieces.length);
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] = this.id(pieces.forms[i]!);
      if (id < 0) return null;
    }
    this.#last = { passage, pieces, ids, generation: this.generation };
    return this.#last;
  }

  /** The number of a form; -1 when it is new and the table is full. */
  id(form: string): number {
    return this.#ids.get(form) ?? this.#add(form);
  }

  /** The number of the same form in lower case; -1 when that is new and the table is full. */
  lower(id: number): number {
    const known = this.#lowers[id] ?? -1;
    return known >= 0 ? known : this.#lowers[id] = this.id(lowered(this.#forms[id] ?? ''));
  }

  form(id: number): string { return this.#forms[id] ?? ''; }

  clear(): void {
    this.generation++;
    this.#ids.clear();
    this.#forms.length = 0;
  }

  #add(form: string): number {
    const id = this.#forms.length;
    if (id >= this.capacity) return -1;
    const { key, folded, plain, written, rows } = featuresOf(form);
    this.#forms.push(form);
    this.#ids.set(form, id);
    this.keys[id] = key;
    this.vectors[id] = this.#vector(key, plain, folded);
    this.rows.set(rows, id * PARTS.length);
    this.lists[id] = this.tables.gazetteer.of(key);
    this.written[id] = written satisfies Case;
    this.flags[id] = (this.tables.joining.find(key) < 0 ? 0 : Flag.Joining) | (this.tables.plain.find(key) < 0 ? 0 : Flag.Plain);
    this.#lowers[id] = -1;
    return id;
  }

  #vector(...keys: readonly number[]): number {
    for (const key of keys) {
      const row = this.tables.words.find(key);
      if (row >= 0) return row;
    }
    return -1;
  }
}
