/**
 * A map from words in lower case that answers for most words without looking at more than their first letter and length,
 * because most words of a text are not in it.
 */
export class WordTable<T> {
  readonly #entries: Map<string, T>;
  /** For each first letter of ASCII, a bit for every length that a word with it has. */
  readonly #lengths = new Uint32Array(128);

  constructor(entries: Iterable<readonly [string, T]>) {
    this.#entries = new Map(entries);
    for (const word of this.#entries.keys()) {
      const code = word.charCodeAt(0);
      this.#lengths[code] = (this.#lengths[code] ?? 0) | 1 << Math.min(word.length, 31);
    }
  }

  get(word: string): T | undefined {
    const code = word.charCodeAt(0);
    if (code < 128 && ((this.#lengths[code] ?? 0) & 1 << Math.min(word.length, 31)) === 0) return undefined;
    return this.#entries.get(word);
  }
}
