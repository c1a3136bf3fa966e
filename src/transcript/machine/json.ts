import type { Span } from '../../text/span';
import { scanJson, STEP, type Tape } from './json-scan';
import type { MachineProblem } from './types';

/** The root of a JSON text, or what is wrong with it. See `scanJson`. */
export function readJson(text: string): { readonly ok: true; readonly root: Json } | { readonly ok: false; readonly problem: MachineProblem } {
  const scanned = scanJson(text);
  return scanned.ok ? { ok: true, root: new Json(text, scanned.tape, 0) } : scanned;
}

/**
 * A value in a JSON text, read when it is asked for. What is asked for and is not there, or is of another type, is
 * `undefined`, `null` or an empty list: a file of a strange make is no error.
 */
export class Json {
  readonly #text: string;
  readonly #tape: Tape;
  readonly #index: number;

  constructor(text: string, tape: Tape, index: number) {
    this.#text = text;
    this.#tape = tape;
    this.#index = index;
  }

  /** Where the value stands in the text. */
  get span(): Span { return [this.#start, this.#tape[this.#index * STEP + 1] ?? 0]; }

  get isObject(): boolean { return this.#text[this.#start] === '{'; }
  get isList(): boolean { return this.#text[this.#start] === '['; }

  /** The values of a list, in order. */
  *items(): Generator<Json> {
    if (!this.isList) return;
    for (const index of this.#children()) yield new Json(this.#text, this.#tape, index);
  }

  /** The first value of a list, which is often the one that counts. */
  first(): Json | undefined {
    for (const item of this.items()) return item;
    return undefined;
  }

  /** The value of a key, looked for along a path of keys; the last where a key stands twice. */
  at(...path: readonly string[]): Json | undefined {
    return path.reduce<Json | undefined>((here, key) => here === undefined ? undefined : here.#member(key), this);
  }

  /** A string, decoded; null for anything else. */
  string(): string | null { return this.#text[this.#start] === '"' ? JSON.parse(this.#text.slice(...this.span)) as string : null; }

  /** A finite number, or a string that holds one (AWS writes times so); null for anything else. */
  number(): number | null {
    const words = this.isObject || this.isList ? '' : (this.string() ?? this.#text.slice(...this.span)).trim();
    return NUMBER.test(words) && Number.isFinite(Number(words)) ? Number(words) : null;
  }

  get #start(): number { return this.#tape[this.#index * STEP] ?? 0; }

  #member(key: string): Json | undefined {
    if (!this.isObject) return undefined;
    let found: number | undefined;
    let name: number | undefined;
    for (const index of this.#children()) {
      if (name === undefined) { name = index; continue; }
      if (this.#isKey(name, key)) found = index;
      name = undefined;
    }
    return found === undefined ? undefined : new Json(this.#text, this.#tape, found);
  }

  /** The indexes of the values right within this one. */
  *#children(): Generator<number> {
    const end = this.#tape[this.#index * STEP + 2] ?? 0;
    for (let i = this.#index + 1; i < end; i = this.#tape[i * STEP + 2] ?? end) yield i;
  }

  /** True when the key at `index` is this one. No key that is looked for needs an escape; one that has some is decoded. */
  #isKey(index: number, key: string): boolean {
    const start = (this.#tape[index * STEP] ?? 0) + 1;
    const end = (this.#tape[index * STEP + 1] ?? 0) - 1;
    if (end - start === key.length) return this.#text.startsWith(key, start);
    return end - start > key.length && end - start <= 6 * key.length && this.#text.slice(start, end).includes('\\') && JSON.parse(this.#text.slice(start - 1, end + 1)) === key;
  }
}

const NUMBER = /^-?\d{1,18}(?:\.\d{1,25})?(?:[eE][+-]?\d{1,3})?$/u;
